"""What became of plans: superseded by a later plan with another deadline, met or missed by what happened."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from relaas.linking.comparing import same_phase, shared_subject
from relaas.linking.tellings import Rarity, Telling, ordinal
from relaas.model import Entry, Plan, PlanLink, Records

SAME_ACTION = 0.3  # how much the content words of two plans must share (1 = all)
LONGEST_LIST = 48  # tellings under one word and party that a plan is compared with
SAME_DEADLINE = 1  # days; "before" and "by" are one deadline
CERTAINLY_LATER = 2  # days between two publications


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
    records: Mapping[str, Records], tellings: Sequence[Telling], entries: Sequence[Entry], rarity: Rarity
) -> tuple[PlanLink, ...]:
    """What became of each plan, as far as a later document tells; nothing where none does."""
    told_of = {told.event.id: told for told in tellings}
    plans = sorted(
        _with_deadline(records, told_of), key=lambda meant: (meant.told.rank, meant.plan.start, meant.plan.id)
    )
    plan_of = {meant.told.event.id: meant for meant in plans}
    later_plans = _by_key(meant.told for meant in plans)
    outcomes = _by_key(told for told in tellings if _is_outcome(told))
    same = _SameAction({event: entry.id for entry in entries for event in entry.events}, rarity)
    superseded = _share({m.plan.id: _superseded(m, same, later_plans, plan_of) for m in plans}, plans, same.entry_of)
    links = [PlanLink(meant.plan.id, by, "superseded") for meant in plans if (by := superseded[meant.plan.id])]
    for meant in plans:
        judged = ((told, _judge(meant, told)) for told in same.after(meant, outcomes))
        links += [PlanLink(meant.plan.id, told.event.id, kind) for told, kind in judged if kind is not None][:1]
    return tuple(links)


def _superseded(
    meant: Meant, same: "_SameAction", later_plans: Mapping[str, Sequence[Telling]], plan_of: Mapping[str, Meant]
) -> str | None:
    """The first later plan for the same action with another deadline."""
    later = (plan_of[told.event.id] for told in same.after(meant, later_plans))
    return next((other.plan.id for other in later if _moves_deadline(meant, other)), None)


def _share(
    found: Mapping[str, str | None], plans: Iterable[Meant], entry_of: Mapping[str, str]
) -> dict[str, str | None]:
    """The same with plans of one entry and one deadline sharing what became of one of them: they are one plan."""
    one_plan = {meant.plan.id: (entry_of.get(meant.told.event.id), meant.deadline) for meant in plans}
    shared: dict[object, str] = {}
    for plan, by in found.items():
        if by is not None:
            shared.setdefault(one_plan[plan], by)
    return {plan: by or shared.get(one_plan[plan]) for plan, by in found.items()}


def _with_deadline(records: Mapping[str, Records], told_of: Mapping[str, Telling]) -> Iterator[Meant]:
    """The plans that have a deadline and an event."""
    for found in records.values():
        for plan in found.plans:
            told = told_of.get(plan.event or "")
            if told and (plan.start_by or plan.complete_by):
                yield Meant(plan, told, ordinal(plan.start_by), ordinal(plan.complete_by))


def _is_outcome(told: Telling) -> bool:
    return told.event.status == "happened" and told.has_own_time and None not in told.days


def _by_key(tellings: Iterable[Telling]) -> dict[str, list[Telling]]:
    """Tellings under every content word together with every party, in the order given."""
    found: dict[str, list[Telling]] = defaultdict(list)
    for told in tellings:
        for key in _keys(told):
            found[key].append(told)
    return found


def _keys(told: Telling) -> list[str]:
    return sorted(f"{word} {party}" for word in told.subject for party in told.actors or told.places)


@dataclass(frozen=True, slots=True)
class _SameAction:
    """Whether two tellings are of the same action: in one entry, or alike in words, parties and phase."""

    entry_of: Mapping[str, str]
    rarity: Rarity

    def after(self, meant: Meant, listed: Mapping[str, Sequence[Telling]]) -> list[Telling]:
        """The tellings of the same action in documents that were certainly published after the plan's, first first."""
        near = {told.event.id: told for key in _keys(meant.told) for told in listed.get(key, ())[:LONGEST_LIST]}
        later = [told for told in near.values() if _is_later(meant.told, told) and self.holds(meant.told, told)]
        return sorted(later, key=lambda told: (told.rank, told.event.start, told.event.id))

    def holds(self, left: Telling, right: Telling) -> bool:
        """Whether two tellings are of the same action."""
        if self.entry_of.get(left.event.id) == self.entry_of.get(right.event.id):
            return same_phase(left, right, self.rarity) > -1
        alike = shared_subject(left, right, self.rarity) >= SAME_ACTION
        return alike and bool(left.actors & right.actors) and same_phase(left, right, self.rarity) >= 0


def _is_later(left: Telling, right: Telling) -> bool:
    last, first = left.published[1], right.published[0]
    return last is not None and first is not None and first - last >= CERTAINLY_LATER


def _moves_deadline(plan: Meant, later: Meant) -> bool:
    """Whether a later plan sets another day for what the plan has a day for."""
    pairs = ((plan.complete_by, later.complete_by), (plan.start_by, later.start_by))
    known = [(old, new) for old, new in pairs if old is not None and new is not None]
    return any(abs(old - new) > SAME_DEADLINE for old, new in known[:1])


def _judge(plan: Meant, outcome: Telling) -> Literal["met", "missed"] | None:
    """Whether what happened meets or misses a plan; None where its dates leave that open."""
    first, last = outcome.days
    deadline = plan.deadline
    if first is None or last is None or deadline is None:
        return None
    if outcome.event.polarity == "-":
        return "missed" if last >= deadline - SAME_DEADLINE else None
    if last <= deadline + SAME_DEADLINE:
        return "met"
    return "missed" if first > deadline + SAME_DEADLINE else None
