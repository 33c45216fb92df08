"""Rulings: the entries that people's decisions are about, and what a decision makes of its entry."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from relaas.model import Decided, Decision, Entry, Passage, ruling


def find_decided(entries: Sequence[Entry], decisions: Iterable[Decision]) -> tuple[Decided, ...]:
    """Each decision with the entry that it is about; one whose passages stand in no entry is left out.

    That is the entry with its headline as evidence, else with other evidence of it; else one with the same concept on
    nearly the same passage.
    """
    holding = _Holding(entries)
    found = ((decision.number, _entry_of(decision, holding)) for decision in decisions)
    return tuple(Decided(number, entry.id) for number, entry in found if entry)


def rule(entries: Sequence[Entry], decisions: Iterable[Decision], decided: Iterable[Decided]) -> tuple[Entry, ...]:
    """The entries with what was ruled on each."""
    by_number = {decision.number: decision for decision in decisions}
    taken: dict[str, list[Decision]] = {}
    for each in decided:
        taken.setdefault(each.entry, []).append(by_number[each.decision])
    return tuple(replace(entry, ruling=ruling(taken.get(entry.id, ()))) for entry in entries)


class _Holding:
    """Entries by the passages that they rest on."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.exactly: dict[Passage, list[int]] = {}
        self.in_document: dict[str, dict[int, None]] = {}
        for index, entry in enumerate(entries):
            for passage in dict.fromkeys((entry.headline, *entry.evidence)):
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
    headline = decision.headline.passage
    evidence = [anchor.passage for anchor in decision.evidence]
    found = holding.with_any((headline, *evidence)) or holding.near(headline, decision.concept)

    def rank(index: int) -> tuple[tuple[int, ...], int]:
        return _likeness(headline, evidence, decision.concept, holding.entries[index]), -index

    return holding.entries[max(found, key=rank)] if found else None


def _likeness(headline: Passage, evidence: Iterable[Passage], concept: str, entry: Entry) -> tuple[int, ...]:
    """How sure it is that an entry is the one that was ruled on: the surest sign first."""
    held = {entry.headline, *entry.evidence}
    return (
        headline in held,
        entry.concept == concept,
        entry.headline == headline,
        sum(each in held for each in evidence),
    )


def half_shared(one: Passage, other: Passage) -> bool:
    """Whether at least half of the shorter of two passages is part of the other."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return one.document == other.document and 2 * shared >= max(1, min(one.end - one.start, other.end - other.start))
