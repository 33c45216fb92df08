"""From scored pairs to clusters: average link, with members that stand for a large cluster and a bar against chains."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from operator import itemgetter
from struct import Struct

from relaas.linking.blocking import propose_pairs
from relaas.linking.bonds import NO_BONDS, Bonds
from relaas.linking.comparing import NO_REASON, compare, exclude_each_other
from relaas.linking.kinds import is_general
from relaas.linking.sets import DisjointSets
from relaas.linking.tellings import Rarity, Telling, day_key, named_days
from relaas.model import Workings, content_id
from relaas.model.identity import ID_LENGTH

# Average log-odds from which two clusters are one. Measured on seven dossiers with key lines marked by hand: from -1.2
# to -1.4 the documents joined to the right line go from .703 to .712, and the lines that mix two facts from 34 to 36.
LINK = -1.4
LINK_INSIDE = 1.0  # the same for two tellings of one document: a text seldom says one thing twice
WEAKEST_PAIR = -2.6  # no pair of stand-ins may score below this: the bar against chains
STAND_INS = 4  # members compared for each of two clusters
SCORE = Struct("<d")
NEAR, FAR = b"\1", b"\0"  # whether of two tellings each is the other's nearest
MARK = ID_LENGTH // 2 + 1  # bytes that tell what a score rests on of one telling, and of the two together


@dataclass(slots=True)
class Comparer:
    """The comparisons of one run; ``made`` counts them. Scores that can matter again are kept."""

    tellings: Sequence[Telling]
    rarity: Rarity
    workings: Workings = field(default_factory=Workings)
    made: int = 0
    _scores: dict[tuple[int, int], float] = field(default_factory=dict)

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

    def passing(self, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[float, int, int]]:
        """The pairs, in order of the second, that score enough to be linked by themselves, with their scores."""
        grounds = [self._grounds(told) for told in self.tellings]
        for right, group in groupby(pairs, key=itemgetter(1)):
            lefts = [left for left, _ in group]
            nearest = self.tellings[right].nearest
            marks = [grounds[left] + (NEAR if self.tellings[left].fact.id in nearest else FAR) for left in lefts]
            make = partial(self._score_all, lefts, right, marks)
            found = self.workings.renew("scores", grounds[right].hex(), make)
            for left, (score,) in zip(lefts, SCORE.iter_unpack(found[len(marks) * MARK :]), strict=True):
                if score >= WEAKEST_PAIR:
                    self._scores[left, right] = score
                    if score >= self.bar(left, right):
                        yield score, left, right

    def _grounds(self, told: Telling) -> bytes:
        """A hash of all that the scores of a telling rest on by itself: what it is made of, and how rare that is."""
        rarities = [self.rarity.of(key) for key in sorted(keys_of(told) | told.context)]
        return bytes.fromhex(
            content_id(told.rests_on, told.fact.id, self.rarity.size, array("d", rarities).tobytes().hex())
        )

    def _score_all(self, lefts: Sequence[int], right: int, marks: Sequence[bytes], former: bytes) -> bytes:
        """The marks of what a telling is scored with, then the scores; those that a former build has are taken."""
        wanted = b"".join(marks)
        if former.startswith(wanted) and len(former) == len(marks) * (MARK + SCORE.size):
            return former
        count = len(former) // (MARK + SCORE.size)
        known = {
            former[place * MARK : (place + 1) * MARK]: score
            for place, (score,) in enumerate(SCORE.iter_unpack(former[count * MARK :]))
        }
        pairs = zip(lefts, marks, strict=True)
        return wanted + b"".join(
            SCORE.pack(known[mark] if mark in known else self.score(left, right)) for left, mark in pairs
        )

    def bar(self, left: int, right: int) -> float:
        """The score that two tellings need: higher inside one document."""
        same = self.tellings[left].fact.document == self.tellings[right].fact.document
        return LINK_INSIDE if same else LINK


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
    return cluster_with(Comparer(tellings, rarity or rarity_of(tellings), workings or Workings()), bonds)


def rarity_of(tellings: Iterable[Telling]) -> Rarity:
    """The rarity of words, persons, bodies, places and days over all tellings."""
    return Rarity(map(keys_of, tellings), tells_little=is_general)


def keys_of(told: Telling) -> frozenset[str]:
    """All of a telling of which it is known how rare it is."""
    return told.subject | told.parties | told.date_keys | frozenset(map(day_key, named_days(told)))


def cluster_with(comparer: Comparer, bonds: Bonds = NO_BONDS) -> tuple[tuple[int, ...], ...]:
    """The clusters that a comparer makes, what people ruled first, then the strongest pairs."""
    sets = DisjointSets(len(comparer.tellings))
    members = [[index] for index in range(len(comparer.tellings))]
    for group in bonds.together:
        for index in group[1:]:
            sets.merge(group[0], index)
            members[index] = []
        members[group[0]] = list(group)
    passing = comparer.passing(propose_pairs(comparer.tellings, comparer.workings))
    for _, left, right in sorted(passing, key=lambda found: (-found[0], found[1:])):
        first, second = sorted((sets.root(left), sets.root(right)))
        if first == second or bonds.part(members[first], members[second]):
            continue
        if _may_merge(comparer, members[first], members[second]):
            sets.merge(first, second)
            members[first] = sorted(members[first] + members[second])
            members[second] = []
    return tuple(tuple(group) for group in sets.members().values())


def _may_merge(comparer: Comparer, left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether the stand-ins of two clusters agree on average, and none of them disagree."""
    pairs = [(a, b) for a in _stand_ins(left) for b in _stand_ins(right)]
    margins = [comparer.score(a, b) - comparer.bar(a, b) for a, b in pairs]
    worst = min(comparer.score(a, b) for a, b in pairs)
    return worst >= WEAKEST_PAIR and sum(margins) >= 0


def _stand_ins(members: Sequence[int]) -> Sequence[int]:
    """Members spread evenly over a cluster, the first and the last among them."""
    if len(members) <= STAND_INS:
        return members
    return [members[position * (len(members) - 1) // (STAND_INS - 1)] for position in range(STAND_INS)]
