"""Lengths that are counted from the day of something told: "binnen zes weken na de zitting van 3 mei"."""

import re
from collections.abc import Sequence
from functools import cache

from relaas.extraction.times.matching import Match
from relaas.extraction.times.meanings import Reading
from relaas.extraction.times.patterns import trie_regex
from relaas.extraction.times.readings import Calendar, Yearly
from relaas.extraction.times.reckoned import Duration, Offset, Shift
from relaas.language.installed import load_language

REACH = 60  # characters between a length and the date of what it is counted from
WORDS = 4  # that name what it is counted from, at most
COUNTED = frozenset({"D", "WD", "W", "M", "Y"})
SIDES = (("counted_after", 1), ("counted_before", -1))


def counted(lowered: str, matches: Sequence[Match], number: int, language: str, *, told: bool) -> Reading | None:
    """The reading of a length that is counted from a day told beside it, or before it; None where it is not.

    ``told``: the text has told a day that "that ruling" can point back to.
    """
    length = matches[number].piece.reading
    if not isinstance(length, Duration) or length.grain not in COUNTED or length.count is None:
        return None
    for table, side in SIDES:
        day = _day_named(lowered, matches, number, language, table)
        if day is None and told and side > 0 and _points_back(lowered, matches[number], language):
            day = Shift("D", 0, "text")
        if day is not None:
            within = length.towards == "future"
            unit = "D" if within or length.grain == "WD" else length.grain
            return Offset(((length.grain, side * length.count),), day, length.mod, "within" if within else None, unit)
    return None


def _day_named(lowered: str, matches: Sequence[Match], number: int, language: str, table: str) -> Reading | None:
    """The day that follows a length with what happened on it: "two weeks after our meeting on 17 October"."""
    if number + 1 == len(matches):
        return None
    first, second = matches[number].piece, matches[number + 1].piece
    day = second.reading
    whole = isinstance(day, Calendar) and day.period.grain == "D"
    if not whole and not (isinstance(day, Yearly) and day.cycle == "monthday"):
        return None
    between = lowered[first.end : second.start]
    return day if len(between) <= REACH and _named(language, table).fullmatch(between) else None


@cache
def _named(language: str, table: str) -> re.Pattern[str]:
    words = load_language(language).tense
    sides, days = trie_regex(getattr(words, table)), trie_regex(words.day_words)
    return re.compile(rf"\s(?:{sides})\s(?:[^\W\d_][\w'’-]*\s){{2,{WORDS}}}(?:{days})\s")


def _points_back(lowered: str, match: Match, language: str) -> bool:
    """Whether a length is counted from what the text told before: "binnen een jaar na die uitspraak"."""
    return _back(language).match(lowered, match.piece.end) is not None


@cache
def _back(language: str) -> re.Pattern[str]:
    words = load_language(language).tense
    return re.compile(rf"\s(?:{trie_regex(words.counted_after)})\s(?:{trie_regex(words.pointing)})\s[^\W\d_]{{3}}")
