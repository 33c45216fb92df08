"""Lengths that are counted from the day of something told: "binnen zes weken na de zitting van 3 mei"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from relaas.extraction.times import periods
from relaas.extraction.times.cues import cues
from relaas.extraction.times.matching import Match
from relaas.extraction.times.meanings import Meaning, Reading
from relaas.extraction.times.patterns import trie_regex
from relaas.extraction.times.readings import Calendar, Weekday, Yearly
from relaas.extraction.times.reckoned import Duration, Offset, Shift
from relaas.extraction.times.tense import (
    announced_after,
    announced_by,
    past_before,
    sentence_around,
    verb_around,
)
from relaas.extraction.times.thread import Thread
from relaas.language.concepts import concept_of, names_happening
from relaas.language.function_words import function_words
from relaas.language.installed import load_language

REACH = 60  # characters between a length and the date of what it is counted from
WORDS = 4  # that name what it is counted from, at most
COUNTED = frozenset({"D", "WD", "W", "M", "Y"})
TOLD_DAYS = (Calendar, Yearly, Weekday)  # as a day is written on which something happened
WORD = re.compile(r"\w+")
SIDES = (("counted_after", 1), ("counted_before", -1))


def counted(
    text: str, lowered: str, matches: Sequence[Match], number: int, language: str, thread: Thread
) -> Reading | None:
    """The reading of a length that is counted from a day told beside it, or before it; None where it is not."""
    length = matches[number].piece.reading
    if not isinstance(length, Duration) or length.grain not in COUNTED or length.count is None:
        return None
    within = length.towards == "future"
    if _measures(language).search(lowered, 0, matches[number].piece.start):
        return replace(length, towards=None)
    opens = not number or matches[number - 1].piece.start < sentence_around(text, *_ends(matches[number]), language)[0]
    for table, side in SIDES:
        happening = _happening(lowered, matches[number], language, table)
        day = _day_named(lowered, matches, number, language, table)
        day = day or _day_told(happening, thread, language, opens=opens)
        if day is None and side > 0 and _of_the_paper(language).match(lowered, matches[number].piece.end):
            day = Shift("D", 0)
        if day is None and thread.told_day and side > 0 and _points_back(lowered, matches[number], language):
            day = Shift("D", 0, "text")
        if day is not None:
            unit = "D" if within or length.grain == "WD" else length.grain
            return Offset(((length.grain, side * length.count),), day, length.mod, "within" if within else None, unit)
        if happening:
            return replace(length, towards=None)  # from an unknown day on, not from now
    if within and _counts_from_elsewhere(lowered, matches, number, language):
        return replace(length, towards=None)
    from_told = Offset(((length.grain, length.count),), Shift("D", 0, "text"), length.mod, "within")
    if within and _is_set_by_a_deed(text, lowered, matches, number, language, thread):
        return from_told
    if within and _was_done(text, lowered, matches[number], language):
        told = thread.told_day is not None and thread.told_day == thread.told_past_day
        return from_told if told else replace(length, towards=None)
    return None


@cache
def _measures(language: str) -> re.Pattern[str]:
    """Matches what only says how far a day told lies from another, before a length: "That was five weeks after it"."""
    words = load_language(language)
    return re.compile(rf"(?<!\w)(?:{trie_regex(words.tense.pointing)})\s(?:{trie_regex(words.tense.measures)})\s$")


def _was_done(text: str, lowered: str, match: Match, language: str) -> bool:
    """Whether what was within a length is told as done, so that it does not run on from now: "left within a week"."""
    start, end = match.piece.start, match.piece.end
    verb = verb_around(text, lowered, start, end, language)
    if verb is None or verb.tense != "past":
        return False
    left, _ = sentence_around(text, start, end, language)
    if not lowered[left : verb.end - len(verb.form)].strip():
        return False  # "Had it come within a week, ..."
    return not (announced_by(verb, lowered, start, language) or announced_after(lowered, end, language))


def _ends(match: Match) -> tuple[int, int]:
    return match.piece.start, match.piece.end


def _day_told(happening: str, thread: Thread, language: str, *, opens: bool) -> Reading | None:
    """The day of a happening that the text has told: "two days after the fire".

    "The accident" is the only one told, where no other time ``opens`` the sentence of the length.
    """
    day = thread.day_of(happening, language) if happening else None
    if day is None and opens and happening in load_language(language).tense.happenings:
        day = thread.only_day
    return None if day is None else Calendar(periods.day_period(day))


def _happening(lowered: str, match: Match, language: str, table: str) -> str:
    """The noun of the happening that a length is counted from, "" where none follows it: "drie dagen na de brand"."""
    found = _from_happening(language, table).match(lowered, match.piece.end)
    if found is None:
        return ""
    noun = found.group("noun")
    concept = concept_of(noun, "NOUN", language)
    known = noun in load_language(language).tense.happenings or (concept and names_happening(concept))
    return noun if known else ""


@cache
def _from_happening(language: str, table: str) -> re.Pattern[str]:
    articles = trie_regex(sorted(function_words("articles", language)))
    sides = trie_regex(getattr(load_language(language).tense, table))
    return re.compile(rf"\s(?:{sides})\s(?:{articles})\s(?P<noun>[^\W\d_]{{3,}})(?!\w)")


def _is_set_by_a_deed(
    text: str, lowered: str, matches: Sequence[Match], number: int, language: str, thread: Thread
) -> bool:
    """Whether a term was set by what was done on a day of its sentence: "ordered on 3 May to pay within a month"."""
    piece = matches[number].piece
    left, _ = sentence_around(text, piece.start, piece.end, language)
    if not number or matches[number - 1].piece.start < left or thread.told_day is None:
        return False
    before = matches[number - 1].piece
    done = isinstance(before.reading, TOLD_DAYS) and thread.told_day == thread.told_past_day
    verb = verb_around(text, lowered, piece.start, piece.end, language)
    if not done or verb is None or not past_before(text, lowered, piece.start, language):
        return False
    content = not load_language(language).statements.that.isdisjoint(lowered[before.end : piece.start].split())
    return verb.tense == "past" or (verb.tense == "future" and (content or verb.form in cues(language).meant_then))


def remember_happening(
    text: str, lowered: str, matches: Sequence[Match], number: int, language: str, meaning: Meaning, thread: Thread
) -> None:
    """Carry on the words that a single day is told with, as far as the times before and after it in the sentence."""
    piece = matches[number].piece
    if not isinstance(piece.reading, TOLD_DAYS) or meaning.first is None or meaning.first != meaning.last:
        return
    left, right = sentence_around(text, piece.start, piece.end, language)
    if number:
        left = max(left, matches[number - 1].piece.end)
    if number + 1 < len(matches):
        right = min(right, matches[number + 1].piece.start)
    for word in WORD.findall(lowered, left, right):
        thread.happened.setdefault(word, set()).add(meaning.first)


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


def _counts_from_elsewhere(lowered: str, matches: Sequence[Match], number: int, language: str) -> bool:
    """Whether a term runs from what no date tells: "within 30 days of receipt", not from the paper that sets it."""
    end = matches[number].piece.end
    found = _elsewhere(language).match(lowered, end)
    following = matches[number + 1].piece.start if number + 1 < len(matches) else len(lowered)
    return found is not None and found.start("from") < following != found.start("from")


@cache
def _elsewhere(language: str) -> re.Pattern[str]:
    words = load_language(language).tense
    after, itself = trie_regex([*words.counted_after, *words.counted_once]), trie_regex(words.own_day)
    here = rf"(?:[^\W\d_]+\s){{0,4}}(?:{trie_regex(words.pointing)})\s|(?:{itself})(?!\w)"
    return re.compile(rf"\s(?:{after})\s(?P<from>(?!{here})[^\W\d_]{{2}})")


@cache
def _of_the_paper(language: str) -> re.Pattern[str]:
    """Matches what counts from the paper itself: "of this order", "na de datum van deze brief"."""
    words = load_language(language)
    sides, this = trie_regex(words.tense.counted_after), trie_regex(words.tense.this_paper)
    papers = trie_regex(words.references.papers.kinds)
    return re.compile(rf"\s(?:{sides})\s(?:[^\W\d_]+\s){{0,3}}?(?:{this})\s(?:{papers})(?!\w)")


def _points_back(lowered: str, match: Match, language: str) -> bool:
    """Whether a length is counted from what the text told before: "binnen een jaar na die uitspraak"."""
    return _back(language).match(lowered, match.piece.end) is not None


@cache
def _back(language: str) -> re.Pattern[str]:
    words = load_language(language).tense
    return re.compile(rf"\s(?:{trie_regex(words.counted_after)})\s(?:{trie_regex(words.pointing)})\s[^\W\d_]{{3}}")
