"""What the clauses around an event tell of its time: the day before "and", the beginning of what is completed."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from relaas.extraction.clauses import Clause
from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.dating import ANNOUNCED, PAST
from relaas.language.installed import load_language
from relaas.model import UNDATED, Dating, Event
from relaas.model.dating import between

NEXT = 2  # tokens between a clause of time and the one that it is of: a mark, a conjunction


def after(event: Event, candidate: Candidate, before: list[Event]) -> Event:
    """An event with what the one before it in the sentence tells of its time.

    What goes on after "and" keeps the date of that; what completes a beginning opens with its deadline.
    """
    joined = candidate.clause.opener in load_language(event.language).clauses.coordinators
    goes_on = candidate.clause.kind == "coordinate" and joined and not candidate.nominal and before
    if goes_on and event.when.basis != "own" and _may_share(event, before[-1]):
        return replace(event, when=before[-1].when, times=before[-1].times)
    ends = event.concept in {"complete", "end"} and event.when.bound is not None
    if not ends or not before or before[-1].concept != "start":
        return event
    begun = _begun_by(before[-1].when)
    if begun.earliest is None or event.when.latest is None or begun.earliest > event.when.latest:
        return event
    return replace(event, when=between(begun, event.when, by=event.when, rule="completion"))


def timed_by_clauses(
    events: Sequence[Event], candidates: Sequence[Candidate], describing: Collection[Clause]
) -> list[Event]:
    """The events of a sentence, those without a day of their own timed by a clause of time that stands beside them.

    ``describing`` are those that hang on one that describes: "Hale, who was head until he resigned in May, told me".
    """
    timed = list(events)
    for place, event in enumerate(events):
        if event.when.basis == "own" or event.status not in PAST or candidates[place].nominal:
            continue
        for other in (place - 1, place + 1):
            beside = 0 <= other < len(events) and candidates[other].clause not in describing
            if beside and _tells_time(events[other], candidates[other], candidates[place]):
                timed[place] = _timed(event, candidates[place], events[other], candidates[other])
    return timed


def _tells_time(told: Event, of: Candidate, candidate: Candidate) -> bool:
    """Whether an event with a day of its own stands right beside another clause."""
    apart = max(of.first, candidate.first) - min(of.last, candidate.last)
    own = told.when.basis == "own" and told.when.bound is None and told.when.rule != ANNOUNCED
    return own and apart <= NEXT and not of.nominal and told.status in PAST | {"possible"}


def _timed(event: Event, candidate: Candidate, told: Event, of: Candidate) -> Event:
    """An event at, after or before what a clause of time tells, or what that clause itself stands beside."""
    words = load_language(event.language).events
    opener, own = of.clause.opener, candidate.clause.opener
    when = told.when
    if own in words.same_time or not words.same_time.isdisjoint(told.text.lower().split()):
        return replace(event, when=replace(when, rule="at the same time"), times=told.times)
    if opener in words.earlier:
        return replace(event, when=between(when, event.when, by=when, rule="after"), times=told.times)
    if opener in words.later or own in words.earlier:
        return replace(event, when=between(UNDATED, when, by=when, rule="before"), times=told.times)
    return event


def _begun_by(start: Dating) -> Dating:
    """The day by which something has begun: its deadline, but of "around" a day the first that is meant."""
    return start if start.bound == "around" else replace(start, earliest=start.latest, opens=start.closes)


def _may_share(event: Event, last: Event) -> bool:
    """Whether the day of one event can be that of the one before it: both are past, and that one has a day."""
    past = event.status in PAST and last.status in PAST
    parted = not load_language(event.language).events.parting.isdisjoint(event.text.lower().split())
    own = last.when.basis == "own" and last.when.bound is None and last.when.rule != ANNOUNCED
    return past and not parted and (own or (last.when.basis == "scene" and last.when.earliest is not None))
