"""Bonds: what people ruled to be one thing, or not to be, for whatever is clustered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from relaas.linking.rulings import half_shared
from relaas.linking.sets import DisjointSets
from relaas.model import Action, Decision, Passage

Pair = tuple[int, int]

TOGETHER: frozenset[Action] = frozenset({"merge", "join"})
APART: frozenset[Action] = frozenset({"split", "part"})


@dataclass(frozen=True, slots=True)
class Bonds:
    """Which things, by their indices, are one and which are not; ``together`` are sets of those that are one."""

    together: tuple[tuple[int, ...], ...] = ()
    apart: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def part(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Whether anything of one group was ruled to be another thing than anything of the other."""
        ruled = [member for member in left if member in self.apart]
        return bool(ruled) and not self.apart[ruled[0]].union(*map(self.apart.__getitem__, ruled)).isdisjoint(right)


NO_BONDS = Bonds()


class BoundSets(DisjointSets):
    """Disjoint sets that keep to bonds: what is one begins as one, and what is not is never merged."""

    def __init__(self, size: int, bonds: Bonds) -> None:
        super().__init__(size)
        self._bonds = bonds
        self._members = {index: [index] for index in range(size)} if bonds.apart else {}
        for group in bonds.together:
            for index in group[1:]:
                self.merge(group[0], index)

    def merge(self, left: int, right: int) -> int:
        """Put the sets of both in one, unless they are to stay apart; the number that stands for that of the first."""
        first, second = sorted((self.root(left), self.root(right)))
        if not self._bonds.apart or first == second:
            return super().merge(left, right)
        if self._bonds.part(self._members[first], self._members[second]):
            return self.root(left)
        self._members[first] += self._members.pop(second)
        return super().merge(left, right)


def make_bonds(things: Sequence[Sequence[Passage]], decisions: Iterable[Decision]) -> Bonds:
    """What merging and splitting say of things that each rest on passages; of two rulings on a pair the last stands.

    A merge makes one of all that rests on the passages of the entry and of the others. A split makes one of what is
    split off and one of what stays, and keeps the two apart, so that no later document brings them together again.
    To join and to part names does the same to these.
    """
    ruled: dict[Pair, bool] = {}
    taken = [decision for decision in decisions if decision.action in TOGETHER | APART]
    if not taken:
        return NO_BONDS
    places = Places(things)
    for decision in taken:
        others = places.resting_on(anchor.passage for anchor in decision.others)
        own = places.resting_on(anchor.passage for anchor in decision.evidence) - others
        if decision.action in TOGETHER:
            ruled |= _pairs(combinations(sorted(own | others), 2), True)
        else:
            ruled |= _pairs((*combinations(sorted(own), 2), *combinations(sorted(others), 2)), True)
            ruled |= _pairs(product(own, others), False)
    return _settle(len(things), ruled)


class Places:
    """Things by the passages that they rest on."""

    def __init__(self, things: Sequence[Sequence[Passage]]) -> None:
        self._exactly: dict[Passage, list[int]] = {}
        self._in_document: dict[str, list[tuple[Passage, int]]] = {}
        for index, passages in enumerate(things):
            for passage in passages:
                self._exactly.setdefault(passage, []).append(index)
                self._in_document.setdefault(passage.document, []).append((passage, index))

    def resting_on(self, anchors: Iterable[Passage]) -> frozenset[int]:
        """What rests on anchors: on each the very passage, else what shares half of it."""
        return frozenset(index for anchor in anchors for index in self._on(anchor))

    def _on(self, anchor: Passage) -> Sequence[int]:
        if anchor in self._exactly:
            return self._exactly[anchor]
        near = self._in_document.get(anchor.document, ())
        return [index for passage, index in near if half_shared(anchor, passage)]


def _pairs(pairs: Iterable[Pair], together: bool) -> dict[Pair, bool]:
    return {(min(pair), max(pair)): together for pair in pairs}


def _settle(size: int, ruled: Mapping[Pair, bool]) -> Bonds:
    """The bonds that pairs make; what is kept apart is not brought together by a third."""
    foes: dict[int, set[int]] = {}
    for left, right in (pair for pair, together in ruled.items() if not together):
        foes.setdefault(left, set()).add(right)
        foes.setdefault(right, set()).add(left)
    apart = {index: frozenset(found) for index, found in foes.items()}
    sets, kept = DisjointSets(size), Bonds((), apart)
    groups = {index: [index] for pair in ruled for index in pair}
    for left, right in (pair for pair, together in ruled.items() if together):
        first, second = sorted((sets.root(left), sets.root(right)))
        if first != second and not kept.part(groups[first], groups[second]):
            sets.merge(first, second)
            groups[first] += groups.pop(second)
    return Bonds(tuple(tuple(sorted(group)) for _, group in sorted(groups.items()) if len(group) > 1), apart)
