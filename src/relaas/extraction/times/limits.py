"""Limits: what the words beside an expression make of it: by, before, from, until, around a day."""

import re
from collections.abc import Sequence

from relaas.extraction.times.cues import cues
from relaas.extraction.times.matching import Match
from relaas.extraction.times.reckoned import Clock, Duration
from relaas.extraction.times.setting import set_for
from relaas.extraction.times.tense import WINDOW, attributive, sentence_around, verb_around
from relaas.language.installed import load_language
from relaas.model.dating import Bound

YEAR = re.compile(r"\d{4}(?!\w)")
OPENING_MARKS = " \n\t\"“„‘'(–—-"


def bound_before(lowered: str, start: int, end: int, language: str) -> Bound | None:
    """The limit that the words right before an expression set: "uiterlijk per" is by.

    A word such as "van" opens a range only where a word that closes one follows: "van 3 tot 7 mei".
    """
    found = cues(language).bounds.search(lowered[max(0, start - 40) : start])
    if found is None:
        return None
    if cues(language).purpose.search(lowered, max(0, start - 60), start):
        return None  # "gepland voor 12 mei": the preposition belongs to the word before
    if set_for(lowered, start, end, language):
        return None  # and here to the verb behind it
    if _is_particle(lowered, start, end, language):
        return None
    if found.group("bound") in cues(language).range_openers and not cues(language).range_word.match(lowered, end):
        return None
    bound = cues(language).bound_of[" ".join(found.group("bound").split())]
    if bound == "around" and YEAR.match(lowered, start) and attributive(lowered, start, language):
        return None  # "about the 2024 budget" tells what was spoken of
    return bound  # type: ignore[return-value]


def _is_particle(lowered: str, start: int, end: int, language: str) -> bool:
    """Whether the word before belongs to a verb whose infinitive follows: "stelt voor 1 juni aan te houden"."""
    words = load_language(language).tense
    before = lowered[max(0, start - WINDOW) : start].split()
    if not before or before[-1] not in words.particles or words.particle_verbs.isdisjoint(before[:-1]):
        return False
    clause, _, _ = lowered[end : end + 2 * WINDOW].partition(",")
    return f" {words.infinitive_marker}" in clause


def bound_after(lowered: str, end: int, language: str) -> Bound | None:
    """The limit that the words right after an expression set: "2012 or later", "1 October at the latest"."""
    found = cues(language).bounds_after.match(lowered, end)
    if found is None:
        return None
    return cues(language).bound_after_of[" ".join(found.group("bound").split())]  # type: ignore[return-value]


def nearly_on(lowered: str, start: int, language: str) -> bool:
    """Whether a limit is so near that what is told is of its day: "shortly before midnight"."""
    return cues(language).nearly.search(lowered, max(0, start - WINDOW), start) is not None


def since_before(lowered: str, start: int, language: str) -> bool:
    """Whether a word for "since" stands right before, so that what follows has begun."""
    found = cues(language).bounds.search(lowered[max(0, start - 40) : start])
    return found is not None and found.group("bound") in cues(language).since


def spoken_then(text: str, lowered: str, start: int, language: str) -> bool:
    """Whether a participle of speaking opens what stands before, or follows a comma: "Speaking on Monday,"."""
    left, _ = sentence_around(text, start, start, language)
    opening = lowered[left:start].rpartition(",")[2].lstrip(OPENING_MARKS).split()[:1]
    return bool(opening) and opening[0] in load_language(language).tense.speaking


def stood_as_of(text: str, lowered: str, start: int, end: int, language: str) -> bool:
    """Whether a day is one as of which something stood: "as of 1 March, 900 had been returned"."""
    found = cues(language).bounds.search(lowered[max(0, start - WINDOW) : start])
    if found is None or found.group("bound") not in cues(language).stood:
        return False
    verb = verb_around(text, lowered, start, end, language)
    return verb is not None and verb.tense == "past"


def is_nearly(lowered: str, language: str, matches: Sequence[Match], number: int) -> bool:
    """Whether a clock time as a limit tells the day all the same: "een minuut voor middernacht op 30 augustus"."""
    piece = matches[number].piece
    if not isinstance(piece.reading, Clock):
        return False
    before = matches[number - 1].piece if number else None
    length = before is not None and isinstance(before.reading, Duration) and before.reading.value.startswith("PT")
    beside = before is not None and lowered[before.end : piece.start].count(" ") == 2  # one word between
    return (length and beside) or nearly_on(lowered, piece.start, language)
