"""Deadlines: by when a plan begins and is complete, as a time says."""

from dataclasses import replace

from relaas.extraction.events.dating import ANNOUNCED
from relaas.language.installed import load_language
from relaas.model import UNDATED, Dating, Event, TimeExpression
from relaas.model.dating import LOWER, UPPER, between


def deadlines_of(event: Event, times: tuple[TimeExpression, ...], language: str) -> tuple[Dating, Dating]:
    """By when it begins and is complete, as its own time says: a limit of either, or the days of both."""
    time = next((one for one in times if one.id == event.when.time), None)
    if time is None or event.when.basis != "own" or event.when.rule == ANNOUNCED:
        return UNDATED, UNDATED
    return limits_of(time, starting=event.concept in load_language(language).plans.starting)


def limits_of(time: TimeExpression, *, starting: bool = False) -> tuple[Dating, Dating]:
    """By when something begins and is complete that a time stands with; of what only starts, by when it begins."""
    if time.bound in LOWER:  # "from October": by its end it has begun
        return (last_day(time) if time.latest else first_day(time)), UNDATED
    if time.bound == "before" and time.mod != "END":
        limit = last_day(time)
        return (limit, UNDATED) if starting else (UNDATED, limit)
    if starting and time.bound != "until":
        return (last_day(time) if time.latest else first_day(time)), UNDATED
    if time.bound in UPPER or time.bound == "around":
        return UNDATED, last_day(time)
    exact = time.earliest is not None and time.earliest == time.latest
    return (first_day(time) if exact else UNDATED), last_day(time)  # what comes in May need not begin on its first day


def due_by(time: TimeExpression) -> tuple[Dating, Dating]:
    """By when something is complete that a time is set for: its day is the last one, unless its words say otherwise."""
    return limits_of(time) if time.bound in LOWER else (UNDATED, last_day(time))


def first_day(time: TimeExpression) -> Dating:
    """The first day of a time, with the limit that its words set."""
    opening = time.limit
    closing = replace(time.dating, latest=opening.earliest, closes=time.id)
    return between(opening, closing, by=time.dating, rule="first day")


def last_day(time: TimeExpression) -> Dating:
    """The last day of a time, with the limit that its words set."""
    closing = time.limit
    opening = replace(time.dating, earliest=closing.latest, opens=time.id)
    return between(opening, closing, by=time.dating, rule="last day")
