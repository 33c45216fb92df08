"""From scored pairs to clusters: average link, with members that stand for a large cluster and a bar against chains.

Tellings that no chain of passing pairs joins have nothing to do with each other: each such knot is clustered by itself,
and as long as nothing in it changes, once.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from relaas.linking.blocking import pairs_of
from relaas.linking.bonds import NO_BONDS, Bonds
from relaas.linking.columns import Marks, Numbers, Places, looked_up, paired
from relaas.linking.comparing import NO_REASON, compare, exclude_each_other
from relaas.linking.kinds import is_general
from relaas.linking.knots import Knots, Pairs, meeting
from relaas.linking.papers import Tellings
from relaas.linking.rarity import Rarity
from relaas.linking.recalling import recall
from relaas.linking.sets import DisjointSets
from relaas.linking.tellings import Telling
from relaas.linking.walks import grounds_of
from relaas.model import Workings

# Average log-odds from which two clusters are one. Measured on seven dossiers with key lines marked by hand: from -1.2
# to -1.4 the documents joined to the right line go from .703 to .712, and the lines that mix two facts from 34 to 36.
LINK = -1.4
LINK_INSIDE = 1.0  # the same for two tellings of one document: a text seldom says one thing twice
WEAKEST_PAIR = -2.6  # no pair of stand-ins may score below this: the bar against chains
STAND_INS = 4  # members compared for each of two clusters
Pair = tuple[int, int]


def rarity_of(tellings: Sequence[Telling]) -> Rarity:
    """The rarity of words, persons, bodies, places and days over all tellings."""
    return Rarity(Tellings.of(tellings).outline.keys, tells_little=is_general)


class Comparer:
    """The comparisons of one run; ``made`` counts them. Scores that can matter again are kept."""

    def __init__(self, tellings: Sequence[Telling], rarity: Rarity, workings: Workings | None = None) -> None:
        self.tellings = Tellings.of(tellings)
        self.rarity = rarity
        self.workings = workings or Workings()
        self.made = 0
        self.grounds = grounds_of(self.tellings, rarity)
        self._scores: dict[Pair, float] = {}

    def score(self, left: int, right: int) -> float:
        """The score of two tellings, below every threshold where they exclude each other."""
        pair = (left, right) if left < right else (right, left)
        if pair not in self._scores:
            self.made += 1
            one, other = self.tellings[pair[0]], self.tellings[pair[1]]
            score = NO_REASON if exclude_each_other(one, other) else compare(one, other, self.rarity)
            if score < WEAKEST_PAIR:
                return score
            self._scores[pair] = score
        return self._scores[pair]

    def score_all(self, lefts: Places, rights: Places) -> Pairs:
        """Pairs, in order of the second, with their scores."""
        marks = paired(self.grounds[lefts], self.grounds[rights]) + self._are_nearest(lefts, rights)

        def work_out(places: Places) -> Numbers:
            pairs = zip(lefts[places].tolist(), rights[places].tolist(), strict=True)
            return np.array([self.score(left, right) for left, right in pairs], dtype=np.float64)

        bounds = np.searchsorted(rights, self.tellings.bounds)
        papers = self.tellings.documents
        found = recall(self.workings, "scores", papers, bounds, marks, made="<f8", work_out=work_out)
        return Pairs(lefts, rights, found, marks)

    def passing(self, scored: Pairs) -> NDArray[np.bool_]:
        """Which of some pairs score enough to be linked by themselves."""
        papers = np.searchsorted(self.tellings.bounds, np.stack((scored.lefts, scored.rights)), side="right")
        return scored.scores >= np.where(papers[0] == papers[1], LINK_INSIDE, LINK)

    def bar(self, left: int, right: int) -> float:
        """The score that two tellings need: higher inside one document."""
        same = self.tellings.paper_at(left) == self.tellings.paper_at(right)
        return LINK_INSIDE if same else LINK

    def _are_nearest(self, lefts: Places, rights: Places) -> Marks:
        """1 for every pair of which each is the other's nearest."""
        size, mutual = len(self.tellings), self.tellings.mutual
        _, known = looked_up((lefts * size + rights).astype(np.uint64), (mutual @ [size, 1]).astype(np.uint64))
        return known.astype(np.uint64)


def cluster(
    tellings: Sequence[Telling],
    bonds: Bonds = NO_BONDS,
    *,
    rarity: Rarity | None = None,
    workings: Workings | None = None,
) -> tuple[tuple[int, ...], ...]:
    """The clusters of tellings of the same thing, as ascending indices; every telling is in exactly one.

    ``rarity`` is that of the tellings, where it is known already.
    """
    return cluster_with(Comparer(tellings, rarity or rarity_of(tellings), workings), bonds)


def cluster_with(comparer: Comparer, bonds: Bonds = NO_BONDS) -> tuple[tuple[int, ...], ...]:
    """The clusters that a comparer makes, what people ruled first, then the strongest pairs."""
    tellings, scored = comparer.tellings, comparer.score_all(*pairs_of(comparer.tellings, comparer.workings))
    passing = scored.among(np.flatnonzero(comparer.passing(scored)))
    knots = Knots.of(comparer.grounds, passing, tellings.mutual, bonds)

    def work_out(places: Places) -> Marks:
        first_of: dict[int, int] = {}
        for knot in np.unique(knots.knot_of[places]).tolist():
            for members in _cluster_knot(comparer, knots, knot, bonds):
                first_of |= dict.fromkeys(members, members[0])
        found: Marks = tellings.outline.marks[[first_of[place] for place in places.tolist()]]
        return found

    firsts = recall(
        comparer.workings, "clusters", tellings.documents, tellings.bounds, knots.marks, made="<u8", work_out=work_out
    )
    found, _ = looked_up(firsts, tellings.outline.marks)
    order = np.argsort(found, kind="stable")
    ends = np.flatnonzero(np.diff(found[order])) + 1
    return tuple(tuple(each.tolist()) for each in np.split(order, ends)) if len(order) else ()


def _cluster_knot(comparer: Comparer, knots: Knots, knot: int, bonds: Bonds) -> Iterator[list[int]]:
    """The clusters of the tellings in one knot."""
    places = knots.members(knot)
    number = {place: number for number, place in enumerate(places)}
    sets, members = DisjointSets(len(places)), [[place] for place in places]
    for group in (group for group in bonds.together if group[0] in number):
        for place in group[1:]:
            sets.merge(number[group[0]], number[place])
            members[number[place]] = []
        members[number[group[0]]] = list(group)
    for _, left, right in knots.links(knot):
        first, second = sorted((sets.root(number[left]), sets.root(number[right])))
        if first == second or bonds.part(members[first], members[second]):
            continue
        if _may_merge(comparer, members[first], members[second]):
            sets.merge(first, second)
            members[first] = sorted(members[first] + members[second])
            members[second] = []
    return filter(None, members)


def _may_merge(comparer: Comparer, left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether the stand-ins of two clusters agree on average, and none of them disagree."""
    pairs = meeting(left, right, most=STAND_INS)
    margins = [comparer.score(a, b) - comparer.bar(a, b) for a, b in pairs]
    worst = min(comparer.score(a, b) for a, b in pairs)
    return worst >= WEAKEST_PAIR and sum(margins) >= 0
