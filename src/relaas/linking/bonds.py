"""Bonds: what people ruled to be one thing, or not to be, for whatever is clustered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from relaas.linking.rulings import half_shared
from relaas.linking.sets import DisjointSets
from relaas.model import Decision, Passage

Pair = tuple[int, int]


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


def make_bonds(passages: Sequence[Passage], decisions: Iterable[Decision]) -> Bonds:
    """What merging and splitting say of things that each rest on a passage; of two rulings on a pair the last stands.

    A merge makes one of all that rests on the passages of the entry and of the others. A split makes one of what is
    split off and one of what stays, and keeps the two apart, so that no later document brings them together again.
    """
    ruled: dict[Pair, bool] = {}
    at = _places(passages)
    for decision in decisions:
        if decision.action not in ("merge", "split"):
            continue
        others = _resting_on((anchor.passage for anchor in decision.others), passages, at)
        own = _resting_on((anchor.passage for anchor in decision.evidence), passages, at) - others
        if decision.action == "merge":
            ruled |= _pairs(combinations(sorted(own | others), 2), True)
        else:
            ruled |= _pairs((*combinations(sorted(own), 2), *combinations(sorted(others), 2)), True)
            ruled |= _pairs(product(own, others), False)
    return _settle(len(passages), ruled)


def _places(passages: Sequence[Passage]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, passage in enumerate(passages):
        found.setdefault(passage.document, []).append(index)
    return found


def _resting_on(
    anchors: Iterable[Passage], passages: Sequence[Passage], at: Mapping[str, Sequence[int]]
) -> frozenset[int]:
    """What rests on anchors: on each the very passage, else what shares half of it."""
    found: set[int] = set()
    for anchor in anchors:
        near = at.get(anchor.document, ())
        exactly = [index for index in near if passages[index] == anchor]
        found.update(exactly or (index for index in near if half_shared(anchor, passages[index])))
    return frozenset(found)


def _pairs(pairs: Iterable[Pair], together: bool) -> dict[Pair, bool]:
    return {(min(pair), max(pair)): together for pair in pairs}


def _settle(size: int, ruled: Mapping[Pair, bool]) -> Bonds:
    """The bonds that pairs make; what is kept apart is not brought together by a third."""
    if not ruled:
        return NO_BONDS
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
