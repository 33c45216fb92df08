"""Moves: plans that an earlier document tells for one day, and a later one for another, or as done after it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from relaas.language.meaning import likeness
from relaas.linking.agreement import ToldDifference
from relaas.linking.common_ground import ALIKE, of_one_thing, rare_words, share_party
from relaas.linking.comparing import are_rivals, begin_and_end
from relaas.linking.comparing_days import MEANT
from relaas.linking.nearness import Surroundings
from relaas.linking.rarity import Rarity
from relaas.linking.second_signs import NARROW_DAYS
from relaas.linking.tellings import Telling, is_later, ordinal, spans_at_most
from relaas.model import Dating, Difference, Plan, Records

SAME_PLAN = 0.4  # cosine from which two tellings that share rare words are of one plan
SHARED = 0.5  # rarity of the shared words of what is nearest in both documents, from which it is of one plan
LIKELY = 0.65  # cosine and half of that rarity together, from which what is nearest is of one plan
SHARED_ALONE = 1.2  # rarity of the shared words from which two are of one plan that are not the nearest
MOST_PLANS = 30  # earlier plans with one word that a telling is held against
REVISION = "revision"  # the sign of a fact that tells of a change
MOVED = 2  # days from one day for a thing to another, from which it was moved


@dataclass(frozen=True, slots=True)
class Aim:
    """The last day that a telling gives for a thing, as an ordinal and as it is shown; ``planned``: as a plan's."""

    day: int
    shown: str
    planned: bool = False


def find_moves(tellings: Sequence[Telling], records: Mapping[str, Records], rarity: Rarity) -> Iterator[ToldDifference]:
    """Plans that were moved, or met after their day, each with the first later telling that says so."""
    plans = _plans_of_events(records)
    aims = [_aim(told, plans) for told in tellings]
    places = {told.fact.id: place for place, told in enumerate(tellings)}
    around = Surroundings(tellings, [place for place, told in enumerate(tellings) if _revises(told)])
    by_word: dict[str, list[int]] = defaultdict(list)
    for place, told in enumerate(tellings):
        if (new := aims[place]) is None:
            continue
        earlier = _earlier(place, tellings, places, around, rarity)
        for other in (*earlier, *_in_rare_words(told, tellings, by_word, rarity)):
            old = aims[other]
            if old and _is_moved(tellings[other], old, told, new):
                facts = tellings[other].fact.id, told.fact.id
                sides = facts[0], old.shown, facts[1], new.shown
                yield ToldDifference(facts, Difference("later-revision", "date", *sides))
                break
        for word in told.subject if told.fact.status in MEANT else ():
            by_word[word].append(place)


def _plans_of_events(records: Mapping[str, Records]) -> dict[str, list[Plan]]:
    found: dict[str, list[Plan]] = defaultdict(list)
    for plan in (plan for each in records.values() for plan in each.plans):
        if plan.event:
            found[plan.event].append(plan)
    return found


def _aim(told: Telling, plans: Mapping[str, Sequence[Plan]]) -> Aim | None:
    """The last day that the plans of a telling have, else the one that it names itself."""
    own = [plan for event in told.fact.events for plan in plans.get(event, ())]
    aims = [aim for plan in own if (aim := _as_aim(plan.complete, planned=True)) and _lies_ahead(aim.day, told)]
    if aims:
        return max(aims, key=lambda aim: (aim.day, aim.shown))
    if not told.has_own_time:
        return None
    aim = _as_aim(told.fact.when, planned=any(plan.begin.is_dated for plan in own))
    return aim if aim is None or told.limit is None else replace(aim, day=told.limit)


def _as_aim(dating: Dating, *, planned: bool) -> Aim | None:
    day = ordinal(dating.latest)
    return None if day is None else Aim(day, dating.edtf or dating.latest or "", planned)


def _lies_ahead(day: int, told: Telling) -> bool:
    """Whether a day is not before the paper was published that has it as a plan."""
    return told.published[0] is None or day >= told.published[0]


def _revises(told: Telling) -> bool:
    """Whether a telling is of a plan, and says that it was changed."""
    return REVISION in told.fact.signs and told.fact.status in MEANT


def _earlier(
    place: int, tellings: Sequence[Telling], places: Mapping[str, int], around: Surroundings, rarity: Rarity
) -> Iterator[int]:
    """Tellings of earlier documents that may be the plan which a telling moves or meets, the likeliest first."""
    told = tellings[place]
    if _revises(told):
        before = (other for other in around.most_alike(place, SAME_PLAN) if other < place)
        yield from (other for other in before if of_one_thing(told, tellings[other], rarity, ALIKE, SAME_PLAN))
    near = sorted(places[fact] for fact in told.nearest if places[fact] < place)
    yield from (other for other in near if _is_likely(told, tellings[other], rarity))


def _is_likely(told: Telling, plan: Telling, rarity: Rarity) -> bool:
    """Whether what is nearest in two documents is of one plan: by rare words, and the more so the more it is alike.

    What is told as done must be alike in itself: many things are done after the day of a plan.
    """
    shared, near = rare_words(told, plan, rarity), likeness(told.fact.meaning, plan.fact.meaning)
    alike = near >= SAME_PLAN or told.fact.status in MEANT
    return alike and shared >= SHARED and near + shared / 2 >= LIKELY


def _in_rare_words(
    told: Telling, tellings: Sequence[Telling], by_word: Mapping[str, Sequence[int]], rarity: Rarity
) -> Iterator[int]:
    """Earlier plans with several rare words of a telling, the latest first."""
    sharing = {place for word in told.subject for place in by_word.get(word, ())[-MOST_PLANS:]}
    for place in sorted(sharing, reverse=True):
        if rare_words(told, tellings[place], rarity) >= SHARED_ALONE:
            yield place


def _is_moved(plan: Telling, old: Aim, told: Telling, new: Aim) -> bool:
    """Whether a telling of a later document has another day for what an earlier one planned, or tells it as late."""
    if plan.fact.status not in MEANT or not plan.has_own_time or not is_later(plan.published, told.published):
        return False
    if not old.planned and plan.limit is None and REVISION not in told.fact.signs:
        return False
    if are_rivals(plan, told) or not share_party(plan, told) or begin_and_end(plan, told):
        return False
    if not _lies_ahead(old.day, plan) or not _lies_ahead(new.day, plan) or (new.day, new.day) in plan.named:
        return False
    if told.fact.status in MEANT:
        return abs(new.day - old.day) > MOVED
    first = told.days[0]
    exact = told.has_own_time and spans_at_most(told.days, NARROW_DAYS)
    return told.fact.status == "happened" and exact and first is not None and first > old.day + MOVED
