"""What a text has told before an expression that points back to it, or that lies ahead of it."""

from datetime import date

from relaas.extraction.times import periods
from relaas.extraction.times.beside_told import BesideTold
from relaas.extraction.times.broken_years import BrokenYear
from relaas.extraction.times.captures import Piece
from relaas.extraction.times.cues import cues
from relaas.extraction.times.matching import Match
from relaas.extraction.times.meanings import Reading
from relaas.extraction.times.periods import Period
from relaas.extraction.times.readings import Weekday, Yearly
from relaas.extraction.times.reckoned import Clock, Duration, Offset, Pointer, SamePeriod, Shift, Then, Whole
from relaas.extraction.times.sittings import sits
from relaas.extraction.times.tense import announced_by, is_set_now, planned, sentence_around, verb_around
from relaas.extraction.times.thread import Thread
from relaas.language.installed import load_language

ASIDE = 62  # days that a date named in between lies ahead of a story that is told by its weekdays
RECENT = 62  # days before the paper: what it told that long ago in another paragraph sets no unit for what it orders


def told_before(
    text: str, lowered: str, language: str, piece: Piece, thread: Thread
) -> tuple[Period | None, date | None]:
    """What the text told last; in the past tense the last day gone by, not a deadline told in between."""
    past, day = thread.told_past_day, thread.told_day
    if last := _last_of_weekdays(piece.reading, thread):
        return periods.day_period(last), last
    if thread.passed is not None and step(piece.reading) > 0:
        return thread.passed
    if isinstance(piece.reading, Clock) and piece.reading.day is None and thread.published.last:
        if thread.records and sits(text, piece.start, language):
            return None, None  # of the day of the paper, whatever a witness has told
        return thread.told, past if day and day > thread.published.last else day  # not on a day that is yet to come
    if _is_unit_at_hand(text, lowered, language, piece, thread) or _is_of_no_story(piece.reading, thread):
        return None, None
    points = _goes_on(piece.reading) or (isinstance(piece.reading, Yearly) and piece.reading.told_year)
    if not points or not thread.told_target:
        return thread.told, day
    verb = verb_around(text, lowered, piece.start, piece.end, language)
    apart = verb is not None and ";" in lowered[verb.end : piece.start]  # then that verb tells another thing
    if verb is None or verb.tense != "past" or apart:
        return thread.told, day
    return thread.told_past, past


def _last_of_weekdays(reading: Reading, thread: Thread) -> date | None:
    """The day from which a story told by its weekdays goes on, whatever day it named in between."""
    own = reading.day if isinstance(reading, Clock) else reading
    last, since = thread.weekday_day, thread.told_day
    if not (isinstance(own, BesideTold) and own.near) or last is None or since is None:
        return None
    aside = 0 <= (since - last).days <= ASIDE
    return last if aside and last not in thread.published.days()[:1] else None


def _is_of_no_story(reading: Reading, thread: Thread) -> bool:
    """Whether a weekday points to a story of which the text has told no day: "on the Sunday an alarm went off"."""
    own = reading.day if isinstance(reading, Clock) else reading
    pointing = isinstance(own, BesideTold) and isinstance(own.of, Weekday) and own.side == 0
    return pointing and thread.told is not None and thread.told_day in thread.published.days()[:1]


def step(reading: Reading) -> int:
    """On which side of another day a reading lies that is reckoned from one, 0 where it is of that day or from now."""
    own = reading.day if isinstance(reading, Clock) else reading
    if isinstance(own, Shift) and own.base == "text":
        return own.count
    return own.steps[0][1] if isinstance(own, Offset) and own.day is not None else 0


def future_in_past(text: str, lowered: str, language: str, before: Match, piece: Piece, thread: Thread) -> bool:
    """Whether a date lies ahead of a time gone by in its sentence: "in maart dacht men dat het in mei zou komen"."""
    told, published = thread.told, thread.published.first
    if not isinstance(piece.reading, Yearly) or piece.reading.years is not None or piece.reading.relative is not None:
        return False
    if told is None or published is None or periods.days(told)[1] > published:
        return False
    left, _ = sentence_around(text, piece.start, piece.end, language)
    if before.piece.start < left or isinstance(before.piece.reading, Clock | Duration | Pointer):
        return False
    verb = verb_around(text, lowered, piece.start, piece.end, language)
    if verb is not None and verb.tense == "past":  # "in april was de keuring verschoven naar juni"
        return planned(lowered, max(left, before.piece.end), piece.start, language)
    return verb is not None and verb.tense == "future" and verb.hypothetical


def from_text(reading: Reading) -> bool:
    """Whether a reading is reckoned from what the text told last."""
    own = reading.day if isinstance(reading, Clock | Offset) else reading
    pointing = (isinstance(own, Shift) and own.base == "text") or (isinstance(own, BrokenYear) and own.told)
    return pointing or isinstance(own, BesideTold | SamePeriod | Then | Whole)


def _goes_on(reading: Reading) -> bool:
    """Whether a reading tells what came after or before: not what "then" points back to."""
    own = reading.day if isinstance(reading, Clock) else reading
    return from_text(reading) and not isinstance(own, Then) and not (isinstance(own, Shift) and own.exact)


def _is_unit_at_hand(text: str, lowered: str, language: str, piece: Piece, thread: Thread) -> bool:
    """Whether a unit named as if told is that of the paper: "he will leave at the end of the year"."""
    own = piece.reading
    if not (isinstance(own, Shift) and own.base == "text" and own.count == 0 and own.mod) or thread.told is None:
        return False
    if set(lowered[piece.start : piece.end].split()) & set(load_language(language).tense.pointing):
        return False  # "at the end of that year"
    published, past = thread.published.first, thread.told_past or thread.told
    if published is None or periods.days(past)[1] >= published:
        return False
    verb = verb_around(text, lowered, piece.start, piece.end, language)
    if verb is None:
        return False
    ordered = verb.form.startswith(cues(language).infinitive_marker) or announced_by(
        verb, lowered, piece.start, language
    )
    if ordered and (
        thread.told_here or verb.tense == "past"
    ):  # "On 3 May he was told to leave by the end of the month"
        recent = (published - periods.days(past)[1]).days < RECENT and not thread.told_here
        return recent or is_set_now(verb, lowered, piece.start, language)
    return verb.tense == "future" and not verb.hypothetical
