"""Rulings: the entries that people's decisions are about, and what a decision makes of its entry."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from relaas.linking.agreement import judge
from relaas.linking.order import time_key
from relaas.model import (
    LINE_ACTIONS,
    Anchor,
    Cell,
    Decided,
    Decision,
    Difference,
    Entity,
    Entry,
    Headline,
    Passage,
    Records,
    Series,
    content_id,
    ruling,
)
from relaas.model.dating import UNDATED, Dating
from relaas.model.edtf import bounds_of

Owner = TypeVar("Owner", Entry, Series)

ADDED = "added"  # the concept of a line that a person added
SETTLED: Mapping[str, Cell] = {"date": "day", "status": "status", "who": "who"}  # the cell, by the field corrected


def find_decided(entries: Sequence[Entry], decisions: Iterable[Decision]) -> tuple[Decided, ...]:
    """Each decision with the entry that it is about; one whose passages stand in no entry is left out.

    That is the entry with its headline as evidence, else with other evidence of it; else one with the same concept on
    nearly the same passage.
    """
    holding = _Holding(entries)
    found = ((decision.number, _entry_of(decision, holding)) for decision in decisions)
    return tuple(Decided(number, entry.id) for number, entry in found if entry)


def rule(
    entries: Sequence[Entry],
    decisions: Sequence[Decision],
    entities: Sequence[Entity],
    records: Mapping[str, Records],
) -> tuple[tuple[Entry, ...], tuple[Decided, ...]]:
    """The chronology with all that was ruled on its lines and with the lines that people added, in order of time.

    With it each decision on a line and the line that it is about today.
    """
    if not decisions:
        return tuple(entries), ()
    added = _added(decisions)
    ruled = [*agree_on(entries, decisions, records), *{entry.id: entry for entry in added.values()}.values()]
    others = (decision for decision in decisions if decision.number not in added)
    decided = (*(Decided(number, entry.id) for number, entry in added.items()), *find_decided(ruled, others))
    names = _names(entities)
    places = {entry.id: place for place, entry in reversed(list(enumerate(ruled)))}
    for entry, taken in _taken(decisions, decided).items():
        ruled[places[entry]] = _apply(ruled[places[entry]], taken, names)
    return tuple(sorted(map(_seen_first, ruled), key=time_key)), decided  # those of one time stay as they are


def _seen_first(entry: Entry) -> Entry:
    """A line that a person added or corrected is among those that a reader sees first."""
    return replace(entry, main=True) if entry.added or entry.corrected else entry


def agree_on(
    owners: Sequence[Owner], decisions: Iterable[Decision], records: Mapping[str, Records]
) -> tuple[Owner, ...]:
    """Entries or series without the differences that a person found to be none."""
    agreed = {
        _pair(each.evidence[0].passage, other.passage)
        for each in decisions
        if each.action == "not-different"
        for other in each.others
    }
    if not agreed:
        return tuple(owners)
    places = _places(records)

    def differs(difference: Difference) -> bool:
        left, right = places.get(difference.left), places.get(difference.right)
        return left is None or right is None or _pair(left, right) not in agreed

    return tuple(_with_differences(owner, tuple(filter(differs, owner.differences))) for owner in owners)


def _with_differences(owner: Owner, kept: tuple[Difference, ...]) -> Owner:
    if len(kept) == len(owner.differences):
        return owner
    if isinstance(owner, Entry):
        return replace(owner, differences=kept, agreement=judge(owner.sources, kept))
    return replace(owner, differences=kept)


def _apply(entry: Entry, decisions: Sequence[Decision], names: Mapping[str, str]) -> Entry:
    """An entry with what its decisions make of it, the last word on each field standing."""
    for decision in decisions:
        if decision.action == "correct":
            entry = _correct(entry, decision, names)
    tags = tuple(dict.fromkeys(decision.value for decision in decisions if decision.action == "tag"))
    return replace(entry, ruling=ruling(decisions), tags=tags)


def _correct(entry: Entry, decision: Decision, names: Mapping[str, str]) -> Entry:
    """An entry with one field as a person set it, as far as that can be done today."""
    field, value = decision.field, decision.value
    if field == "date":
        entry = _dated(entry, value)
    elif field == "status":
        entry = replace(entry, status=value)
    elif field == "headline" and decision.others:
        entry = replace(entry, headline=_headed(decision.others[0]))
    elif field == "who" and all(name in names for name in _listed(value)):
        entry = replace(entry, actors=tuple(names[name] for name in _listed(value)))
    else:
        return entry
    sure = tuple(doubt for doubt in entry.doubts if doubt.cell != SETTLED.get(field))
    return replace(entry, corrected=tuple(dict.fromkeys((*entry.corrected, field))), doubts=sure)


def _headed(anchor: Anchor) -> Headline:
    """A headline of the words that a person marked."""
    passage = anchor.passage
    return Headline(passage.document, passage.start, passage.end, " ".join(anchor.quote.split()))


def _dated(entry: Entry, edtf: str) -> Entry:
    """An entry with the date that a person gave it, an EDTF string, or with none."""
    first, last = bounds_of(edtf)
    return replace(entry, when=Dating(edtf, first, last, basis="person") if edtf else UNDATED)


def _listed(value: str) -> tuple[str, ...]:
    """The names in a list of them, as they are compared."""
    return tuple(name.strip().casefold() for name in value.split(";") if name.strip())


def _names(entities: Iterable[Entity]) -> dict[str, str]:
    """The entities by their names and forms; a name of two goes to the first."""
    found: dict[str, str] = {}
    for entity in entities:
        for name in (entity.name, *(form for _, form in entity.forms)):
            found.setdefault(name.casefold(), entity.id)
    return found


def _added(decisions: Iterable[Decision]) -> dict[int, Entry]:
    """The lines that people added, by the numbers of their decisions; one passage may bear several."""
    found: dict[int, Entry] = {}
    for each in decisions:
        if each.action == "add" and each.headline:
            passage = each.headline.passage
            id = content_id("added", passage.document, passage.start, passage.end, each.value, each.concept)
            entry = Entry(
                id, _headed(each.headline), status=each.concept, concept=ADDED, evidence=(passage,), added=True
            )
            found[each.number] = _dated(entry, each.value) if each.value else entry
    return found


def _taken(decisions: Iterable[Decision], decided: Iterable[Decided]) -> dict[str, list[Decision]]:
    """The decisions on each entry, in the order in which they were taken."""
    by_number = {decision.number: decision for decision in decisions}
    taken: dict[str, list[Decision]] = {}
    for each in decided:
        taken.setdefault(each.entry, []).append(by_number[each.decision])
    return taken


def _places(records: Mapping[str, Records]) -> dict[str, Passage]:
    """The passage of every record that may differ from another."""
    return {
        record.id: record.passage
        for found in records.values()
        for record in (*found.facts, *found.events, *found.statements, *found.figures, *found.times)
    }


def _pair(left: Passage, right: Passage) -> frozenset[Passage]:
    return frozenset((left, right))


class _Holding:
    """Entries by the passages that they rest on."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.exactly: dict[Passage, list[int]] = {}
        self.in_document: dict[str, dict[int, None]] = {}
        for index, entry in enumerate(entries):
            for passage in dict.fromkeys((*entry.headline.passages, *entry.evidence)):
                self.exactly.setdefault(passage, []).append(index)
                self.in_document.setdefault(passage.document, {})[index] = None

    def with_any(self, passages: Iterable[Passage]) -> list[int]:
        """The entries that rest on one of some passages, in order."""
        return sorted({index for passage in passages for index in self.exactly.get(passage, ())})

    def near(self, passage: Passage, concept: str) -> list[int]:
        """The entries with a concept that rest on a passage of which half is shared with this one, in order."""
        return [
            index
            for index in self.in_document.get(passage.document, ())
            if self.entries[index].concept == concept
            and any(half_shared(passage, other) for other in self.entries[index].evidence)
        ]


def _entry_of(decision: Decision, holding: _Holding) -> Entry | None:
    if decision.action not in LINE_ACTIONS or decision.headline is None:
        return None
    headline = decision.headline.passage
    evidence = [anchor.passage for anchor in decision.evidence]
    found = holding.with_any((headline, *evidence)) or holding.near(headline, decision.concept)

    def rank(index: int) -> tuple[tuple[int, ...], int]:
        return _likeness(headline, evidence, decision.concept, holding.entries[index]), -index

    return holding.entries[max(found, key=rank)] if found else None


def _likeness(headline: Passage, evidence: Iterable[Passage], concept: str, entry: Entry) -> tuple[int, ...]:
    """How sure it is that an entry is the one that was ruled on: the surest sign first."""
    held = {*entry.headline.passages, *entry.evidence}
    return (
        headline in held,
        entry.concept == concept,
        entry.headline.passage == headline,
        sum(each in held for each in evidence),
    )


def half_shared(one: Passage, other: Passage) -> bool:
    """Whether at least half of the shorter of two passages is part of the other."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return one.document == other.document and 2 * shared >= max(1, min(one.end - one.start, other.end - other.start))
