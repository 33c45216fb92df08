"""Resolution: from readings to time expressions, reckoned from the publication and from the text itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from relaas.extraction.times import periods
from relaas.extraction.times.captures import Piece
from relaas.extraction.times.counted import counted, remember_happening
from relaas.extraction.times.cues import cues
from relaas.extraction.times.joining import MOST_CANDIDATES, joined, on_its_weekday
from relaas.extraction.times.limits import bound_after, bound_before, is_nearly, since_before, spoken_then, stood_as_of
from relaas.extraction.times.matching import Match, find_matches, lower
from relaas.extraction.times.meanings import Direction, Meaning, Moment, Reading
from relaas.extraction.times.ranges import bound_in_pair, with_year_of_partner
from relaas.extraction.times.readings import Calendar, EitherDay, MonthDay, NearWeekend, Weekday, Yearly
from relaas.extraction.times.reckoned import Clock, Duration
from relaas.extraction.times.running_on import goes_onward, is_next_night, runs_ahead, stands_bare
from relaas.extraction.times.setting import awaited, denied_before, is_called_off, is_of_a_mishap, moved_to, set_for
from relaas.extraction.times.stories import day_before, is_day, is_of_the_case, named_day, story_of
from relaas.extraction.times.tense import (
    Verb,
    announced_after,
    announced_by,
    asked_for,
    attributive,
    bound_to,
    dates_a_paper,
    deadline_around,
    is_meant_for,
    is_set_now,
    is_so_now,
    past_before,
    planned,
    present_right_before,
    sentence_around,
    to_do,
    verb_around,
    verb_behind_fragment,
)
from relaas.extraction.times.thread import Thread
from relaas.extraction.times.told import from_text, step, told_before
from relaas.language.dates import weekday_named
from relaas.model.dating import Bound
from relaas.model.records import TimeExpression

TOO_MANY = 2 * MOST_CANDIDATES  # meanings, of which some may be the same: no more are looked for
FUTURE_BOUNDS: frozenset[Bound] = frozenset(("by",))


def resolve(text: str, language: str, thread: Thread) -> list[TimeExpression]:
    """The time expressions of a text, in order; ``thread`` is carried on."""
    lowered = lower(text)
    thread.begin_paragraph()
    matches = find_matches(text, language)
    found = []
    for number, match in enumerate(matches):
        expression = _expression(text, lowered, language, matches, number, match, thread)
        if expression is not None:
            found.append(expression)
    return found


def _expression(
    text: str, lowered: str, language: str, matches: Sequence[Match], number: int, match: Match, thread: Thread
) -> TimeExpression | None:
    piece = match.piece
    reading = with_year_of_partner(lowered, matches, number, language)
    reading = thread.repeated(counted(text, lowered, matches, number, language, thread) or reading)
    if isinstance(reading, EitherDay):
        reading = reading.in_order(thread.order)
    bound = bound_before(lowered, piece.start, piece.end, language) or bound_after(lowered, piece.end, language)
    direction = _direction(text, lowered, language, match, bound)
    bound = bound or bound_in_pair(lowered, matches, number, language)
    if bound in ("before", "after") and is_nearly(lowered, language, matches, number):
        bound = None
    if bound == "from" and stood_as_of(text, lowered, piece.start, piece.end, language):
        bound = None
    nearby, part = _nearby(text, lowered, language, matches, number, thread)
    told, told_day = told_before(text, lowered, language, piece, thread)
    if told is None and from_text(reading) and step(reading) > 0 and _is_past(text, lowered, piece, language):
        return None  # "three months later she wrote", from what no date tells
    base = Moment(
        day=date.min,
        direction=direction,
        told=told,
        told_day=told_day,
        told_span=thread.told_span,
        nearby=nearby,
        nearby_part=part,
        story=story_of(text, language, thread, piece, direction),
        onward=goes_onward(text, piece.start, piece.end, language),
        bare=stands_bare(lowered, piece.start, language),
    )
    base = replace(base, after=day_before(text, lowered, language, matches, number, direction, thread))
    found = _over_days(reading, base, thread)
    if found and is_next_night(text, matches, number, language, found[0], thread, dated=nearby is not None):
        found = _over_days(reading, replace(base, nearby=periods.shift_day(found[0].first or base.day, "D", 1)), thread)
    if found is None or runs_ahead(text, match, language, found[0], thread):
        return None
    meaning, candidates, anchor = found
    if not since_before(lowered, piece.start, language):  # the text does not stand where something only began
        verb = verb_around(text, lowered, piece.start, piece.end, language) if meaning.period else None
        supposed = verb is not None and verb.tense == "future" and verb.hypothetical
        target = supposed or is_meant_for(lowered, piece.start, language)
        back, full = step(reading) < 0, isinstance(reading, Calendar)
        dated = nearby is not None or (isinstance(reading, Clock) and reading.day is not None)
        thread.remember(meaning, candidates, target=target, bound=bound, full=full, back=back, dated=dated)
        if not (candidates or target or bound):
            remember_happening(text, lowered, matches, number, language, meaning, thread)
    _remember_weekday(text[piece.start : piece.end], reading, meaning, thread)
    dated = isinstance(reading, Calendar) and not attributive(lowered, piece.start, language)
    goes_on = thread.retells and (bool(base.story or base.after) or is_of_the_case(text, language, piece))
    _remember_story(piece, reading, meaning, thread, dated=dated, goes_on=goes_on)
    return _written_down(text, match, meaning, _own_bound(bound, meaning, match), candidates, anchor)


def _remember_weekday(written: str, reading: Reading, meaning: Meaning, thread: Thread) -> None:
    """Keep whether the last single day was told with its weekday, and the last one that was."""
    if meaning.period and meaning.period.grain == "D" and not (isinstance(reading, Clock) and reading.day is None):
        thread.weekday_told = any(weekday_named(word) for word in written.split())
        thread.weekday_day = meaning.first if thread.weekday_told else thread.weekday_day


def _remember_story(
    piece: Piece, reading: Reading, meaning: Meaning, thread: Thread, *, dated: bool, goes_on: bool
) -> None:
    """Keep the date from which a story may go on: one ``dated`` in full, one of the story, or a step from it."""
    if meaning.period is None:
        return
    if meaning.period.grain in ("D", "M") and (dated or goes_on):
        thread.told_full, thread.stepped = (piece.end, periods.days(meaning.period)[0]), goes_on and thread.stepped
    elif thread.told_full and from_text(reading) and step(reading) > 0:
        thread.told_full, thread.stepped = (piece.end, periods.days(meaning.period)[0]), True
    elif meaning.period.grain == "D" and not (isinstance(piece.reading, Yearly) or thread.retells):
        thread.told_full = None


def _is_past(text: str, lowered: str, piece: Piece, language: str) -> bool:
    """Whether an expression hangs on a verb of the past."""
    verb = verb_around(text, lowered, piece.start, piece.end, language)
    return verb is not None and verb.tense == "past"


def _written_down(
    text: str, match: Match, meaning: Meaning, bound: Bound | None, candidates: tuple[str, ...], anchor: str
) -> TimeExpression:
    piece = match.piece
    return TimeExpression(
        start=piece.start,
        end=piece.end,
        text=text[piece.start : piece.end],
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod,
        quant=meaning.quant,
        freq=meaning.freq,
        earliest=meaning.first.isoformat() if meaning.first else None,
        latest=meaning.last.isoformat() if meaning.last else None,
        edtf=meaning.edtf,
        bound=bound,
        rule=match.rule.name,
        anchor=anchor,
        candidates=candidates,
        vague=meaning.vague,
    )


def _own_bound(bound: Bound | None, meaning: Meaning, match: Match) -> Bound | None:
    """The limit that goes with a meaning: a length is one only after "within" or "since"."""
    if meaning.type != "DURATION":
        return bound
    return bound if bound == "from" or (bound == "by" and match.rule.read == "within") else None


def _direction(text: str, lowered: str, language: str, match: Match, bound: Bound | None) -> Direction | None:
    """Which way an underspecified expression points: the words before it, then the tense, then the kind of text."""
    piece = match.piece
    reading = named_day(piece.reading)
    if not isinstance(reading, Yearly | Weekday | MonthDay | NearWeekend):
        return None
    gone = since_before(lowered, piece.start, language) or dates_a_paper(lowered, piece.start, language)
    gone = gone or spoken_then(text, lowered, piece.start, language)
    if gone or stood_as_of(text, lowered, piece.start, piece.end, language):
        return "past"
    weekday = isinstance(reading, Weekday | NearWeekend)
    to_come = weekday and awaited(text, piece.start, piece.end, language)
    if to_come or is_called_off(lowered, piece.start, piece.end, language):
        return "future" if weekday else None
    verb = verb_around(text, lowered, piece.start, piece.end, language, reports=weekday)
    if deadline_around(lowered, piece.start, piece.end, language):
        return "future" if weekday else None
    if verb is None and not weekday:
        verb = verb_behind_fragment(text, lowered, piece.start, piece.end, language)
    if verb is None and weekday and present_right_before(lowered, piece.start, language):
        return "future"
    set_then = verb is not None and verb.tense == "past" and not weekday  # "had until 1 February to object"
    if verb is None or (bound == "until" and not set_then and announced_after(lowered, piece.end, language)):
        return _without_verb(bound, verb, weekday=weekday)
    if verb.tense == "reporting":
        return "past"
    if verb.tense == "past":
        return _beside_past(text, lowered, language, piece, reading, verb, bound)
    if verb.tense == "state" and not weekday:
        return "state"
    if bound in FUTURE_BOUNDS or verb.tense == "future":
        if verb.hypothetical and not weekday and bound not in FUTURE_BOUNDS:
            return None  # "zou voor 1 juni komen": ahead of a time gone by
        if (
            verb.form in cues(language).meant_then
            and isinstance(reading, Yearly)
            and not is_so_now(lowered, verb, language)
        ):
            return "state" if past_before(text, lowered, piece.start, language) else "present"
        of_it = weekday and verb.hypothetical and lowered.startswith(("'s", "’s"), piece.end)
        return "past" if of_it else "future"  # "they would appeal Wednesday's ruling"
    if weekday and is_of_a_mishap(lowered, piece.start, language):
        return "past"
    return "future" if weekday else "present"


def _without_verb(bound: Bound | None, verb: Verb | None, *, weekday: bool) -> Direction | None:
    """Which way a limit points that hangs on no verb, or on what is to be done until then."""
    if weekday and bound == "before":
        return "future"  # "Before Thursday we need a note"
    if bound == "until" and verb is None and not weekday:
        return "present"  # "costs up to 31 January", told in February
    return "future" if bound in ("by", "until") else None


def _beside_past(
    text: str, lowered: str, language: str, piece: Piece, reading: Reading, verb: Verb, bound: Bound | None
) -> Direction | None:
    """Which way an expression points that hangs on a verb of the past: back, unless that verb looks ahead."""
    weekday = isinstance(reading, Weekday | NearWeekend)
    left, _ = sentence_around(text, piece.start, piece.end, language)
    meant = is_day(reading) and is_meant_for(lowered, piece.start, language)  # "announced a strike for 1 June"
    meant = meant or any(leads(lowered, piece.start, piece.end, language) for leads in (set_for, moved_to))
    if meant or planned(lowered, max(left, piece.start - 60), piece.start, language):
        return "future" if weekday else "present"
    if weekday and bound_to(verb, lowered, piece.start, language):
        return "future"
    if not weekday and bound in ("by", "before", "until") and is_set_now(verb, lowered, piece.start, language):
        return "future"  # "has been promised 20 by the autumn"
    if bound == "until" and denied_before(lowered, left, piece.start, language):
        return "past"  # "did not learn of it until 12 May"
    announced = announced_by(verb, lowered, piece.start, language) or any(
        ahead(lowered, piece.start, piece.end, language) for ahead in (to_do, asked_for)
    )
    nearest = not weekday and (bound in ("by", "until") or announced)
    return None if nearest else "past"


def _nearby(
    text: str, lowered: str, language: str, matches: Sequence[Match], number: int, thread: Thread
) -> tuple[date | None, str]:
    """The day, and the part of it, that stands next to a clock time in the same sentence, before it or after it."""
    piece = matches[number].piece
    if not isinstance(piece.reading, Clock) or piece.reading.day is not None:
        return None, ""
    part = ""
    left, right = sentence_around(text, piece.start, piece.end, language)
    for other in (*reversed(matches[max(0, number - 3) : number]), *matches[number + 1 : number + 3]):
        reading = other.piece.reading
        if not left <= other.piece.start < right:
            continue
        if isinstance(reading, Clock) and reading.day is None:
            part = part or reading.suffix
            continue
        direction = _direction(text, lowered, language, other, None)
        days = _reference_days(thread)
        meanings = [
            reading.meaning(Moment(day, direction, thread.told, thread.told_day, thread.told_span))
            for day in dict.fromkeys((*days[:1], *days[-1:]))
        ]
        firsts = {each.first for each in meanings if each and each.period and each.period.grain == "D"}
        if len(firsts) == 1 and all(meanings):  # of a text of any year it is on none of its days
            return firsts.pop(), reading.suffix if isinstance(reading, Clock) else part
    return None, part


def _reference_days(thread: Thread) -> Sequence[date]:
    days = thread.published.days()
    return days if days else ([thread.told_day] if thread.told_day else ())


def _over_days(reading: Reading, moment: Moment, thread: Thread) -> tuple[Meaning, tuple[str, ...], str] | None:
    """The meaning from every day of publication that is possible; candidates where they differ."""
    days = thread.published.days()
    if isinstance(reading, EitherDay):
        return _either_day(reading, moment, thread)
    if not reading.anchored:
        meaning = reading.meaning(replace(moment, day=days[0] if days else date(2000, 1, 1)))
        return (meaning, (), "") if meaning else None
    if from_text(reading) and moment.told:
        meaning = reading.meaning(replace(moment, day=days[0] if days else periods.days(moment.told)[0]))
        return (meaning, (), f"text {periods.value(moment.told)}") if meaning else None
    beside = moment.nearby or moment.told_day
    if not days and isinstance(reading, Clock) and reading.day is None and beside:
        meaning = reading.meaning(replace(moment, day=beside))
        return (meaning, (), f"text {beside.isoformat()}") if meaning else None
    if isinstance(reading, Duration) and len(days) > 1 and thread.told_inside:
        meaning = reading.meaning(replace(moment, day=thread.told_inside))
        return (meaning, (), f"text {thread.told_inside.isoformat()}") if meaning else None
    if not days:
        return _unanchored(reading, moment)
    ends = [reading.meaning(replace(moment, day=day)) for day in (days[0], days[-1])]
    if ends[0] and ends[1] and ends[0].value == ends[1].value:  # a later day never gives an earlier period
        return joined([ends[0], ends[1]], reading, thread)
    changes = _where_it_changes(reading, moment, days, ends[0], ends[1])
    meanings = on_its_weekday([found for found in (*islice(changes, TOO_MANY), ends[1]) if found], reading)
    if not meanings:
        return None
    return joined(meanings, reading, thread)


def _either_day(reading: EitherDay, moment: Moment, thread: Thread) -> tuple[Meaning, tuple[str, ...], str] | None:
    """Both days as candidates; a single one where the other has no meaning."""
    found = [
        each for each in (_over_days(one, moment, thread) for one in (reading.month_first, reading.day_first)) if each
    ]
    if len(found) < 2:
        return found[0] if found else None
    between = reading.meaning(replace(moment, day=(thread.published.days() or (date(2000, 6, 15),))[-1]))
    choices = tuple(sorted(each[0].edtf or each[0].value for each in found))
    return (between, choices, found[0][2]) if between else None


def _where_it_changes(
    reading: Reading, moment: Moment, days: Sequence[date], first: Meaning | None, last: Meaning | None
) -> Iterator[Meaning | None]:
    """The meanings from the first and the last of some days, and between them from where the answer changes.

    A later day never gives an earlier period: between two days with one answer no other is given.
    """
    if len(days) <= 2 or (first is not None and first == last):
        yield from dict.fromkeys((first, last))
        return
    middle = len(days) // 2
    between = reading.meaning(replace(moment, day=days[middle]))
    yield from _where_it_changes(reading, moment, days[: middle + 1], first, between)
    yield from islice(_where_it_changes(reading, moment, days[middle:], between, last), 1, None)


def _unanchored(reading: Reading, moment: Moment) -> tuple[Meaning, tuple[str, ...], str] | None:
    """The meaning without a day of publication: the value with open digits, and no bounds."""
    sample = reading.meaning(replace(moment, day=date(2000, 6, 15)))
    if sample is None:
        return None
    return replace(sample, value=reading.open_value, first=None, last=None, edtf=None, period=None), (), ""
