"""What became of plans: superseded by a plan with another deadline, met, met in part or missed by what happened."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from relaas.language.installed import languages
from relaas.linking.comparing import same_phase
from relaas.linking.kinds import BEGINNINGS, ENDINGS, telling_words
from relaas.linking.rarity import Rarity
from relaas.linking.tellings import Telling, is_later, ordinal
from relaas.model import Entry, Plan, PlanLink, Records, Shelf, Workings
from relaas.model.links import Outcome

SAME_ACTION = 0.5  # share of the content words of one plan that the other must have, by rarity
SAME_OUTCOME = 0.7  # the same for what happened: to meet or to miss is said of the very thing only
LEAST_SHARED = 0.35  # rarity of the shared words together
MOST_MEMBERS = 8  # tellings of an entry that a later one is compared with
LONGEST_LIST = 48  # tellings under one word and party that a plan is compared with
ENOUGH = 0.95  # share of what a plan counts from which it is met in full
SAME_DEADLINE = 1  # days; "before" and "by" are one deadline


@dataclass(frozen=True, slots=True)
class Meant:
    """A plan with the telling of its event and its deadlines as ordinals."""

    plan: Plan
    told: Telling
    start_by: int | None
    complete_by: int | None

    @property
    def deadline(self) -> int | None:
        """The last day: to be complete by, else to be started by."""
        return self.complete_by if self.complete_by is not None else self.start_by


def link_plans(
    records: Mapping[str, Records],
    tellings: Sequence[Telling],
    entries: Sequence[Entry],
    rarity: Rarity,
    workings: Workings | None = None,
) -> tuple[PlanLink, ...]:
    """What became of each plan, as far as a later document tells; nothing where none does."""
    shelf, workings = Shelf.of(records), workings or Workings()
    planning = {document: shelf[document] for document in shelf if _has_deadline(shelf, document, workings)}
    if not planning:
        return ()
    told_of = {event: told for told in tellings for event in told.fact.events}
    plans = sorted(
        _with_deadline(planning, told_of), key=lambda meant: (meant.told.rank, meant.plan.start, meant.plan.id)
    )
    plans_of: dict[str, list[Meant]] = defaultdict(list)
    for meant in plans:
        plans_of[meant.told.fact.id].append(meant)
    actions = Actions(tellings, entries, rarity)
    later_plans = actions.by_key(meant.told for meant in plans)
    moved = _moved_in_text(plans)
    later = {m.plan.id: moved.get(m.plan.id) or _superseded(m, actions, later_plans, plans_of) for m in plans}
    superseded = _share(later, plans, actions)
    outcomes = actions.by_key(told for told in tellings if _is_outcome(told))
    links = [PlanLink(meant.plan.id, by, "superseded") for meant in plans if (by := superseded[meant.plan.id])]
    for meant in plans:
        links += _outcome(meant, actions, outcomes)
    return tuple(links)


def _has_deadline(shelf: Shelf, document: str, workings: Workings) -> bool:
    """Whether a document tells of a plan that has an event and a deadline."""

    def work_out() -> bytes:
        plans = shelf[document].plans
        return b"1" if any(plan.event and (plan.begin.latest or plan.complete.latest) for plan in plans) else b""

    return bool(workings.take("deadlines", shelf.digest(document), work_out))


def _superseded(
    meant: Meant,
    actions: "Actions",
    later_plans: Mapping[str, Sequence[Telling]],
    plans_of: Mapping[str, Sequence[Meant]],
) -> str | None:
    """The first later plan for the same action with another deadline."""
    later = (plan for told in actions.after(meant.told, later_plans) for plan in plans_of[told.fact.id])
    return next((other.plan.id for other in later if _moves_deadline(meant, other)), None)


def _moved_in_text(plans: Iterable[Meant]) -> dict[str, str]:
    """For each plan that its own text gives another day for, the next: "first promised for June, now for autumn"."""
    of_event: dict[str | None, list[Meant]] = defaultdict(list)
    for meant in plans:
        of_event[meant.plan.event].append(meant)
    found = {}
    for told in of_event.values():
        ordered = sorted(told, key=lambda meant: (not _is_former(meant.plan), meant.plan.start, meant.plan.end))
        for old, new in pairwise(ordered):
            if _moves_deadline(old, new):
                found[old.plan.id] = new.plan.id
    return found


def _is_former(plan: Plan) -> bool:
    """Whether a plan is told as one that held before: "originally it was to be May"."""
    first = plan.text.split()[:1]
    return bool(first) and any(first[0].lower() in language.plans.formerly for language in languages())


def _share(found: Mapping[str, str | None], plans: Iterable[Meant], actions: "Actions") -> dict[str, str | None]:
    """The same with plans of one entry and one deadline sharing what became of one of them: they are one plan."""
    one_plan = {meant.plan.id: (actions.entry(meant.told), meant.deadline) for meant in plans}
    shared: dict[object, str] = {}
    for plan, by in found.items():
        if by is not None:
            shared.setdefault(one_plan[plan], by)
    return {plan: by or shared.get(one_plan[plan]) for plan, by in found.items()}


def _outcome(meant: Meant, actions: "Actions", outcomes: Mapping[str, Sequence[Telling]]) -> list[PlanLink]:
    """What happened of a plan: as its own entry tells, else as another does that is alike in the very part."""
    later = actions.after(meant.told, outcomes)
    own = actions.entry(meant.told)
    for told in sorted(later, key=lambda told: actions.entry(told) != own):
        kind = _judge(meant, told)
        alike = actions.entry(told) == own or (
            _same_part(meant.told, told) and actions.likeness(meant.told, told) >= SAME_OUTCOME
        )
        if kind is not None and alike:
            return [PlanLink(meant.plan.id, told.fact.lead or told.fact.id, kind)]
    return []


def _same_part(left: Telling, right: Telling) -> bool:
    """Whether both tell the beginning of something, or its end, or neither."""
    parts = [(bool(told.subject & BEGINNINGS), bool(told.subject & ENDINGS)) for told in (left, right)]
    return parts[0] == parts[1]


def _with_deadline(records: Mapping[str, Records], told_of: Mapping[str, Telling]) -> Iterator[Meant]:
    """The plans that have a deadline and an event."""
    for found in records.values():
        for plan in found.plans:
            told = told_of.get(plan.event or "")
            if told and (plan.begin.latest or plan.complete.latest):
                yield Meant(plan, told, ordinal(plan.begin.latest), ordinal(plan.complete.latest))


def _is_outcome(told: Telling) -> bool:
    return told.fact.status == "happened" and told.has_own_time and None not in told.days


class Actions:
    """What is one action: tellings of one entry, or alike in words, actors and phase."""

    def __init__(self, tellings: Iterable[Telling], entries: Iterable[Entry], rarity: Rarity) -> None:
        self._entry_of = {fact: entry.id for entry in entries for fact in entry.facts}
        self._rarity = rarity
        self._members: dict[str, list[Telling]] = defaultdict(list)
        for told in tellings:
            self._members[self.entry(told)].append(told)
        self._actors = {
            entry: frozenset().union(*(told.actors for told in members)) for entry, members in self._members.items()
        }

    def entry(self, told: Telling) -> str:
        """The entry that a telling is in."""
        return self._entry_of[told.fact.id]

    def by_key(self, tellings: Iterable[Telling]) -> dict[str, list[Telling]]:
        """Tellings under every content word together with every actor of their entry, in the order given."""
        found: dict[str, list[Telling]] = defaultdict(list)
        for told in tellings:
            for key in sorted(self._keys([told])):
                found[key].append(told)
        return found

    def after(self, meant: Telling, listed: Mapping[str, Sequence[Telling]]) -> list[Telling]:
        """The tellings of the same action in documents that were certainly published later, first first."""
        keys = self._keys(self._members[self.entry(meant)][:MOST_MEMBERS])
        near = {told.fact.id: told for key in sorted(keys) for told in listed.get(key, ())[:LONGEST_LIST]}
        later = [
            told for told in near.values() if is_later(meant.published, told.published) and self._are_one(meant, told)
        ]
        return sorted(later, key=lambda told: (told.rank, told.fact.start, told.fact.id))

    def likeness(self, left: Telling, right: Telling) -> float:
        """The share of the words of one that the other, or a telling beside it in its entry, has too, by rarity."""
        members = [left, *self._members[self.entry(left)][:MOST_MEMBERS]]
        return max(self._shared(_words(member), _words(right)) for member in members)

    def _shared(self, left: frozenset[str], right: frozenset[str]) -> float:
        shared = self._rarity.total(left & right)
        return 0.0 if shared < LEAST_SHARED else shared / min(self._rarity.total(left), self._rarity.total(right))

    def _keys(self, tellings: Iterable[Telling]) -> set[str]:
        return {
            f"{word} {actor}" for told in tellings for word in _words(told) for actor in self._actors[self.entry(told)]
        }

    def _are_one(self, left: Telling, right: Telling) -> bool:
        """Whether two tellings are of the same action."""
        if left.actors and right.actors and not left.actors & right.actors:
            return False
        if self.entry(left) == self.entry(right):
            return same_phase(left, right, self._rarity) > -1
        if not self._actors[self.entry(left)] & self._actors[self.entry(right)]:
            return False
        return self.likeness(left, right) >= SAME_ACTION and same_phase(left, right, self._rarity) >= 0


def _words(told: Telling) -> frozenset[str]:
    """The words of a telling and its context that say what the action is."""
    return telling_words(told.subject | told.context)


def _moves_deadline(plan: Meant, later: Meant) -> bool:
    """Whether a later plan sets another day for what the plan has a day for."""
    pairs = ((plan.complete_by, later.complete_by), (plan.start_by, later.start_by))
    known = [(old, new) for old, new in pairs if old is not None and new is not None]
    return any(abs(old - new) > SAME_DEADLINE for old, new in known[:1])


def _judge(plan: Meant, outcome: Telling) -> Outcome | None:
    """Whether what happened meets a plan, in part or not; None where its dates leave that open."""
    first, last = outcome.days
    deadline = plan.deadline
    if first is None or last is None or deadline is None:
        return None
    if outcome.fact.polarity == "-":
        return "missed" if last >= deadline - SAME_DEADLINE else None
    if last <= deadline + SAME_DEADLINE:
        return "partly" if _falls_short(plan.told, outcome) else "met"
    return "missed" if first > deadline + SAME_DEADLINE else None


def _falls_short(planned: Telling, done: Telling) -> bool:
    """Whether less was done of what a plan counts: 3,000 of 5,000 homes."""
    counted = dict(done.figures)
    return any(counted.get(noun, value) < ENOUGH * value for noun, value in planned.figures)
