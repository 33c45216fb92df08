"""Stories: from which date a text goes on that it told before, for what it names without its year or its day."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from relaas.extraction.times import periods
from relaas.extraction.times.captures import Piece
from relaas.extraction.times.cues import cues
from relaas.extraction.times.matching import Match, lower
from relaas.extraction.times.meanings import Direction, Reading
from relaas.extraction.times.patterns import trie_regex
from relaas.extraction.times.ranges import follows_in_range
from relaas.extraction.times.readings import WeekOf, Yearly
from relaas.extraction.times.recesses import Recess
from relaas.extraction.times.reckoned import Clock, Stretch
from relaas.extraction.times.running_on import goes_on_from
from relaas.extraction.times.tense import is_so_now, past_before, verb_around
from relaas.extraction.times.thread import Thread
from relaas.extraction.times.told import future_in_past
from relaas.language.installed import load_language

STORY_REACH = 300  # characters within which a date told in full is the anchor of the next without its year
RECENT = 31  # days
NEAR = 62  # days within which the sitting of a court is of the story told last, not of the paper
MIDDLE = 7  # the month from which every other of its year is nearer than those of the next
BLANK_LINE = re.compile(r"\n\s*\n")


def named_day(reading: Reading) -> Reading:
    """The day named in a clock time, a stretch or a week, else the reading itself."""
    while isinstance(reading, Clock | Stretch | WeekOf | Recess) and reading.day is not None:
        reading = reading.day
    return reading


def is_day(reading: Reading) -> bool:
    """Whether a reading is a day of a month, which nobody names without its year once it lies nearly a year ahead."""
    return isinstance(reading, Yearly) and reading.cycle == "monthday"


def story_of(text: str, language: str, thread: Thread, piece: Piece, direction: Direction | None) -> date | None:
    """The date from which a story goes on: one of an earlier year, told in full a little before, in the past tense."""
    if thread.retells and is_of_the_case(text, language, piece):
        return _beside_told(thread, piece)
    if thread.retells:
        if direction in ("past", "state", None):
            return _retold(thread, piece)
        if thread.told_full is None or not is_day(named_day(piece.reading)):
            return None
        verb = verb_around(text, lower(text), piece.start, piece.end, language)
        set_then = verb is not None and verb.tense == "past" and not is_so_now(lower(text), verb, language)
        return thread.told_full[1] if set_then else None  # "was fixed for 2 May", not "is fixed for"
    if direction not in ("past", "state", None) or not isinstance(piece.reading, Yearly):
        return None
    if thread.told_full is None:
        return date(thread.year, MIDDLE, 1) if thread.year and direction == "past" else None
    place, told = thread.told_full
    days = thread.published.days()
    if BLANK_LINE.search(text, place, piece.start) or not 0 < piece.start - place < STORY_REACH:
        return None
    latest = 1 if thread.stepped else 2  # years from a story to its paper
    if days and (days[0].year - told.year < latest or _is_recent(piece.reading, days[-1])):
        return None
    return told if _tells_a_story(text, language, piece, direction) else None


def is_of_the_case(text: str, language: str, piece: Piece) -> bool:
    """Whether a day is one on which a court sat: "at the hearing on 24 May", "the second day of the trial, 24 May"."""
    return is_day(named_day(piece.reading)) and _sat_on(language).search(lower(text[: piece.start])) is not None


@cache
def _sat_on(language: str) -> re.Pattern[str]:
    """Matches the word for the sitting of a court right before its day."""
    words = load_language(language).tense
    days = trie_regex([*words.day_words, *words.range_prepositions, *words.of_day])
    return re.compile(rf"(?<!\w)(?:{trie_regex(words.court_days)})(?:,?\s(?:{days}))?,?\s$")


def _beside_told(thread: Thread, piece: Piece) -> date | None:
    """The date from which the story goes on, where a day without its year lies near it; else that is of the paper."""
    reading, told = named_day(piece.reading), _retold(thread, piece)
    if told is None or not isinstance(reading, Yearly):
        return None
    near = (abs((periods.days(each)[0] - told).days) <= NEAR for each in reading.around(told.year))
    return told if any(near) else None


def day_before(
    text: str,
    lowered: str,
    language: str,
    matches: Sequence[Match],
    number: int,
    direction: Direction | None,
    thread: Thread,
) -> date | None:
    """The day behind which an expression lies, where what was told before settles that."""
    piece = matches[number].piece
    ahead = follows_in_range(lowered, matches, number, language) or (
        number > 0 and future_in_past(text, lowered, language, matches[number - 1], piece, thread)
    )
    if ahead and thread.told:
        return periods.days(thread.told)[0]
    if direction in ("present", "future") and past_before(text, lowered, piece.start, language):
        return _retold(thread, piece)  # "the refit was put back to April"
    return goes_on_from(text, piece, language, direction, thread)


def _tells_a_story(text: str, language: str, piece: Piece, direction: Direction | None) -> bool:
    """Whether a time hangs on a past, no perfect: what "heeft op 27 juni gevraagd" tells has been done by now."""
    verb = verb_around(text, lower(text), piece.start, piece.end, language)
    if verb is None or verb.tense != "past":
        return direction is not None
    return cues(language).tenses.get(verb.form) != "present"


def _is_recent(reading: Yearly, day: date) -> bool:
    """Whether a period without its year has been within the last month, and so is hardly that of an older story."""
    return any(0 <= (day - periods.days(each)[1]).days <= RECENT for each in reading.around(day.year))


def _retold(thread: Thread, piece: Piece) -> date | None:
    """Where a paper stands that retells another time: the last date of an earlier year, for one without a year."""
    if not thread.retells or thread.told_full is None or not isinstance(named_day(piece.reading), Yearly):
        return None
    days, told = thread.published.days(), thread.told_full[1]
    return told if not days or days[0].year > told.year else None
