"""Moves: plans that an earlier document tells for one day, and a later one for another, or as done after it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from relaas.language.meaning import likeness
from relaas.linking.agreement import ToldDifference
from relaas.linking.columns import Places, mixed
from relaas.linking.common_ground import ALIKE, of_one_thing, rare_words, share_party
from relaas.linking.comparing import are_rivals, begin_and_end
from relaas.linking.comparing_days import MEANT
from relaas.linking.nearness import WINDOW, Surroundings
from relaas.linking.papers import Tellings
from relaas.linking.rarity import Rarity
from relaas.linking.recalling import recall
from relaas.linking.replacing import REVISION
from relaas.linking.second_signs import NARROW_DAYS
from relaas.linking.tellings import Telling, is_later, ordinal, spans_at_most
from relaas.linking.told_differences import found_of_each
from relaas.linking.walks import Walks, grounds_of, windowed
from relaas.model import Dating, Difference, Plan, Records, Workings

SAME_PLAN = 0.4  # cosine from which two tellings that share rare words are of one plan
SHARED = 0.5  # rarity of the shared words of what is nearest in both documents, from which it is of one plan
LIKELY = 0.65  # cosine and half of that rarity together, from which what is nearest is of one plan
SHARED_ALONE = 1.2  # rarity of the shared words from which two are of one plan that are not the nearest
MOST_PLANS = 30  # earlier plans with one word that a telling is held against
AIMED, PLANNED, MEANING_TO, REVISING = 1, 2, 4, 8  # what a telling may be in a move, one bit for each
MOVED = 2  # days from one day for a thing to another, from which it was moved


@dataclass(frozen=True, slots=True)
class Aim:
    """The last day that a telling gives for a thing, as an ordinal and as it is shown; ``planned``: as a plan's."""

    day: int
    shown: str
    planned: bool = False


def find_moves(
    tellings: Sequence[Telling], records: Mapping[str, Records], rarity: Rarity, workings: Workings | None = None
) -> Iterator[ToldDifference]:
    """Plans that were moved, or met after their day, each with the first later telling that says so."""
    told, workings = Tellings.of(tellings), workings or Workings()
    aims = Aims(told, records)
    outline, papers = told.outline, told.documents

    def told_of(places: Places) -> NDArray[np.uint8]:
        return np.array([_signs(told[place], aims.at(place)) for place in places.tolist()], dtype=np.uint8)

    signs = recall(workings, "aims", papers, told.bounds, outline.marks, made="u1", work_out=told_of)
    lefts, rights = told.mutual[(signs[told.mutual[:, 0]] & PLANNED) != 0].T
    near = np.zeros(len(told), dtype=np.uint64)
    np.add.at(near, rights, mixed(outline.marks[lefts]))
    walks = Walks.of(
        outline.subject, outline.marks, rarity.of_marks(outline.subject.values),
        longest=MOST_PLANS, listed=(signs & MEANING_TO) != 0,
    )  # fmt: skip
    window = np.where((signs & REVISING) != 0, windowed(outline.marks, WINDOW), np.uint64(0))
    may = ((signs & AIMED) != 0) & ((near | walks.marks | window) != 0)
    marks = np.where(may, mixed(grounds_of(told, rarity) + near + walks.marks + window), np.uint64(0))

    def find(places: Sequence[int]) -> Iterator[list[ToldDifference]]:
        surroundings = Surroundings(told, [place for place in places if signs[place] & REVISING])
        for place in places:
            near_by = [other for other in told.nearest_to(place) if signs[other] & PLANNED]
            earlier = _earlier(place, sorted(near_by), told, surroundings, rarity)
            sharing = sorted(walks.sharing(place, least=SHARED_ALONE).tolist(), reverse=True)
            worded = (other for other in sharing if rare_words(told[place], told[other], rarity) >= SHARED_ALONE)
            yield _moved_at(place, (*earlier, *worded), told, aims)

    return found_of_each(told, "moves", marks, workings, find)


def _moved_at(place: int, earlier: Iterable[int], tellings: Tellings, aims: "Aims") -> list[ToldDifference]:
    """The first of some earlier plans that a telling moves, nothing where it moves none."""
    told, new = tellings[place], aims.at(place)
    for other in earlier:
        old = aims.at(other)
        if old and new and _is_moved(tellings[other], old, told, new):
            facts = tellings[other].fact.id, told.fact.id
            return [
                ToldDifference(facts, Difference("later-revision", "date", facts[0], old.shown, facts[1], new.shown))
            ]
    return []


def _signs(told: Telling, aim: Aim | None) -> int:
    """What a telling may be in a move: one with an aim, a plan, what is meant, what revises a plan."""
    meant = told.fact.status in MEANT
    planned = PLANNED if aim and meant and told.has_own_time else 0
    return (AIMED if aim else 0) | planned | (MEANING_TO if meant else 0) | (REVISING if _revises(told) else 0)


class Aims:
    """The aims of tellings, found as they are asked for."""

    def __init__(self, tellings: Tellings, records: Mapping[str, Records]) -> None:
        self._tellings = tellings
        self._records = records
        self._plans: dict[str, dict[str, list[Plan]]] = {}

    def at(self, place: int) -> Aim | None:
        """The aim of the telling at a place."""
        told = self._tellings[place]
        document = told.fact.document
        if document not in self._plans:
            self._plans[document] = _plans_of_events(self._records.get(document, Records()))
        return _aim(told, self._plans[document])


def _plans_of_events(records: Records) -> dict[str, list[Plan]]:
    found: dict[str, list[Plan]] = defaultdict(list)
    for plan in records.plans:
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
    place: int, near: Sequence[int], tellings: Tellings, around: Surroundings, rarity: Rarity
) -> Iterator[int]:
    """Tellings of earlier documents that may be the plan which a telling moves or meets, the likeliest first."""
    told = tellings[place]
    if _revises(told):
        before = (other for other in around.most_alike(place, SAME_PLAN) if other < place)
        yield from (other for other in before if of_one_thing(told, tellings[other], rarity, ALIKE, SAME_PLAN))
    yield from (other for other in near if other < place and _is_likely(told, tellings[other], rarity))


def _is_likely(told: Telling, plan: Telling, rarity: Rarity) -> bool:
    """Whether what is nearest in two documents is of one plan: by rare words, and the more so the more it is alike.

    What is told as done must be alike in itself: many things are done after the day of a plan.
    """
    shared, near = rare_words(told, plan, rarity), likeness(told.fact.meaning, plan.fact.meaning)
    alike = near >= SAME_PLAN or told.fact.status in MEANT
    return alike and shared >= SHARED and near + shared / 2 >= LIKELY


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
