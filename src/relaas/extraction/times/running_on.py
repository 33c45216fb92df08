"""What runs on from what was told: into the night after it, past the day of the text, to a day that was set."""

from collections.abc import Sequence
from datetime import date, timedelta

from relaas.extraction.times.beside_told import BesideTold
from relaas.extraction.times.captures import Piece
from relaas.extraction.times.cues import cues
from relaas.extraction.times.matching import Match, lower
from relaas.extraction.times.meanings import Direction, Meaning, Reading
from relaas.extraction.times.readings import Weekday
from relaas.extraction.times.reckoned import Clock, Duration
from relaas.extraction.times.tense import WINDOW, sentence_around, verb_around
from relaas.extraction.times.thread import Thread
from relaas.extraction.times.told import from_text, step
from relaas.language.installed import load_language

BESIDE = 4  # characters between a clock time and the day that follows it: "at 23:40 on 3 May"
WEEK = 7  # days within which a weekday is that before the paper
HALF_WEEK = 4  # days before one behind which the weekday nearest to it lies


def is_next_night(
    text: str, matches: Sequence[Match], number: int, language: str, meaning: Meaning, thread: Thread, *, dated: bool
) -> bool:
    """Whether a clock time goes on from a late one: "at 23:40 the alarm went off; at 00:10 the roof fell in".

    ``dated``: a day stands in its sentence; hours without one may be those of every night.
    """
    match, before = matches[number], matches[number - 1] if number else None
    piece = match.piece
    if not isinstance(piece.reading, Clock) or piece.reading.day is not None or not thread.after_midnight(meaning):
        return False
    if before is not None and not isinstance(before.piece.reading, Clock | Duration):
        last = matches[number - 2].piece if number > 1 else None  # "at 23:40 on 3 May. At 0:10": no day was named since
        if last is None or not isinstance(last.reading, Clock) or before.piece.start - last.end > BESIDE:
            return False
    if before is not None and before.rule is match.rule and match.rule.split is not None and not dated:
        return False  # "a curfew from 21:00 to 5:00"
    left, _ = sentence_around(text, piece.start, piece.end, language)
    spoken = set(lower(text[left : piece.start]).split())
    return spoken.isdisjoint(load_language(language).tense.looking_back)


def runs_ahead(text: str, match: Match, language: str, meaning: Meaning, thread: Thread) -> bool:
    """Whether a step on from what was told ends after the text, which tells of it as past: "a year later he died"."""
    piece, last = match.piece, thread.published.last
    if last is None or meaning.first is None or meaning.first <= last:
        return False
    verb = verb_around(text, lower(text), piece.start, piece.end, language)
    own = piece.reading.day if isinstance(piece.reading, Clock) else piece.reading
    onward = isinstance(own, BesideTold) or step(piece.reading) > 0
    return from_text(piece.reading) and onward and verb is not None and verb.tense == "past"


def goes_on_from(text: str, piece: Piece, language: str, direction: Direction | None, thread: Thread) -> date | None:
    """The day behind which a weekday of the past lies: the one told before it, over a week before the text.

    In a letter any day is gone on from ("Op 17 juli viel zij. Dinsdag is zij geopereerd", written in August; "die
    maandag" is the nearest to what was told), elsewhere one that was told with its own weekday, for what was done then.
    """
    last = thread.published.last
    named = named_weekday(piece.reading)
    if last is None or named is None or direction != "past":
        return None
    pointed = set(lower(text[: piece.start]).split()[-1:]) & set(load_language(language).tense.pointing)
    onward = thread.weekday_told and not pointed and _tells_a_deed(text, piece, language)
    if not thread.addressed and not onward:
        return None
    day = thread.told_past_day if pointed else thread.day_here
    if day is None or (last - day).days <= WEEK:
        return None
    return day - timedelta(days=HALF_WEEK) if pointed else day


def named_weekday(reading: Reading) -> Weekday | None:
    """The weekday without more that a reading is, or that its clock time is of."""
    own = reading.day if isinstance(reading, Clock) else reading
    return own if isinstance(own, Weekday) and own.relative is None else None


def _tells_a_deed(text: str, piece: Piece, language: str) -> bool:
    """Whether an expression hangs on a simple past, and not on a saying, which is the news of the day."""
    verb = verb_around(text, lower(text), piece.start, piece.end, language, reports=True)
    known = cues(language)
    return verb is not None and known.tenses.get(verb.form, "past") == "past" and verb.form not in known.said


def goes_onward(text: str, start: int, end: int, language: str) -> bool:
    """Whether no word in the sentence of a range tells that it looks back: "in maart had hij al gewaarschuwd"."""
    left, right = sentence_around(text, start, end, language)
    return set(lower(text[left:right]).split()).isdisjoint(load_language(language).tense.looking_back)


def stands_bare(lowered: str, start: int, language: str) -> bool:
    """Whether a date is what was set or has become, as no word before it tells what was on it: "had set 1 May"."""
    before = lowered[max(0, start - WINDOW) : start].split()
    return not before or before[-1] not in load_language(language).tense.on_a_day
