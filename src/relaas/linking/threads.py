"""Threads: lines about one course of events, a plan with its revisions and outcome, a claim with its denial.

Lines that are tied (they differ from each other, or one is what became of the other's plan) are of one thread. The
others join by affinity: how near they are in meaning, and what rare words and parties they share, strongest first, as
long as the threads that meet are alike on average.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

import numpy as np

from relaas.language.meaning import hundredths, likeness
from relaas.linking.bonds import Bonds
from relaas.linking.columns import Marks, Numbers, Places, bounds_of, looked_up, marks_of, mixed, paired, sums_between
from relaas.linking.kinds import telling_words
from relaas.linking.knots import Knots, Pairs, meeting
from relaas.linking.nearness import lot
from relaas.linking.papers import Tellings
from relaas.linking.rarity import Rarity
from relaas.linking.recalling import recall
from relaas.linking.sets import DisjointSets
from relaas.linking.walks import grounds_of
from relaas.model import Entry, PlanLink, Records, Thread, Workings, content_id

WINDOW = 1500  # lines before each, in order of time, that it is held against
ROWS = 500  # lines held against others at a time, on average
NEAREST = 8  # lines that each may join
NEAR = 25  # hundredths of a cosine below which two lines are alike by chance
WORDS, PARTIES = 0.25, 0.15  # what shared words and parties count beside the cosine, at most
AFFINE = 0.5  # affinity from which two threads are one
STAND_INS = 5  # lines compared for each of two threads
FEWEST = 2  # lines of a thread


@dataclass(frozen=True, slots=True)
class Strand:
    """A line with what it is held against others by."""

    entry: Entry
    meaning: bytes
    words: frozenset[str]
    parties: frozenset[str]


def make_threads(
    entries: Sequence[Entry],
    tellings: Tellings,
    plan_links: Iterable[PlanLink],
    records: Mapping[str, Records],
    rarity: Rarity,
    workings: Workings | None = None,
) -> tuple[tuple[Entry, ...], tuple[Thread, ...]]:
    """The entries, each with the id of its thread if it has one, and the threads, weightiest first."""
    strands = Strands(entries, tellings, rarity, workings or Workings())
    sets = DisjointSets(len(entries))
    for left, right in ties(entries, plan_links, records):
        sets.merge(left, right)
    groups = [members for members in _joined(strands, sets) if len(members) >= FEWEST]
    threads = [_thread([entries[member] for member in members]) for members in groups]
    of_entry = {entry: thread.id for thread in threads for entry in thread.entries}
    placed = tuple(replace(entry, thread=of_entry[entry.id]) if entry.id in of_entry else entry for entry in entries)
    return placed, tuple(sorted(threads, key=lambda thread: (-thread.weight, thread.id)))


class Strands:
    """The lines with what they are held against others by, which is gathered as it is asked for.

    ``marks`` tell all that each rests on, ``meanings`` what the fact that stands for it means.
    """

    def __init__(self, entries: Sequence[Entry], tellings: Tellings, rarity: Rarity, workings: Workings) -> None:
        self.entries, self.rarity, self.workings = entries, rarity, workings
        self.ends = _ends_of(entries)
        self._tellings = tellings
        self._strands: dict[int, Strand] = {}
        places = [[tellings.places[fact] for fact in entry.facts if fact in tellings.places] for entry in entries]
        self._members = places
        grounds = grounds_of(tellings, rarity)
        bounds = bounds_of([len(members) for members in places])
        inside = np.array([place for members in places for place in members], dtype=np.int64)
        heads = marks_of(repr(entry.headline) for entry in entries)
        own = marks_of(entry.id for entry in entries)
        self.marks = mixed(sums_between(mixed(grounds[inside]), bounds) + paired(own, heads))
        # Of several tellings with the headline of a line the first stands for it: the last that is put down.
        lines = np.repeat(np.arange(len(entries)), np.diff(bounds))
        stands = np.flatnonzero(tellings.outline.headlines[inside] == heads[lines])[::-1]
        self._heads: dict[int, int] = dict(zip(lines[stands].tolist(), inside[stands].tolist(), strict=True))
        self.meanings = np.zeros(len(entries), dtype=np.uint64)
        self.meanings[lines[stands]] = mixed(tellings.outline.meanings[inside[stands]])

    def __getitem__(self, place: int) -> Strand:
        if place not in self._strands:
            entry = self.entries[place]
            members = [self._tellings[member] for member in self._members[place]]
            words = telling_words(frozenset().union(*(one.subject for one in members)))
            parties = frozenset[str]().union(*(one.parties for one in members))
            self._strands[place] = Strand(entry, self.meaning(place), words, parties)
        return self._strands[place]

    def meaning(self, place: int) -> bytes:
        """What the fact means that stands for a line."""
        return self._tellings.meaning_at(self._heads[place]) if place in self._heads else b""

    def affinity(self, left: int, right: int) -> float:
        """How much two lines have to do with each other, by their places."""
        return affinity(self[left], self[right], self.rarity)

    def near(self) -> Pairs:
        """Each line with those before it, in order of time, that mean most nearly the same, and how affine they are."""
        lefts, rights = self._near()
        marks = paired(self.marks[lefts], self.marks[rights])
        names = [self.entries[end - 1].id for end in self.ends]

        def work_out(places: Places) -> Numbers:
            pairs = zip(lefts[places].tolist(), rights[places].tolist(), strict=True)
            return np.array([self.affinity(left, right) for left, right in pairs], dtype=np.float64)

        bounds = np.searchsorted(rights, np.array([0, *self.ends]))
        found = recall(self.workings, "affinity", names, bounds, marks, made="<f8", work_out=work_out)
        return Pairs(lefts, rights, found, marks)

    def _near(self) -> tuple[Places, Places]:
        lefts, rights = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
        for start, stop in pairwise((0, *self.ends)):
            first = max(0, start - WINDOW)
            given = start - first, self.meanings[first:stop].tobytes().hex()
            found = self.workings.take("lines", given, partial(self._distances, first, start, stop))
            back = np.frombuffer(found, dtype="<i4").reshape(-1, NEAREST)
            rows, ranks = np.nonzero(back)
            lefts.append(start + rows - back[rows, ranks])
            rights.append(start + rows)
        return np.concatenate(lefts), np.concatenate(rights)

    def _distances(self, first: int, start: int, stop: int) -> bytes:
        return _distances([self.meaning(place) for place in range(first, stop)], start - first)


def ties(
    entries: Sequence[Entry], plan_links: Iterable[PlanLink], records: Mapping[str, Records]
) -> Iterator[tuple[int, int]]:
    """Pairs of lines that are certainly of one course of events, by their places."""
    holder = {id: place for place, entry in enumerate(entries) for id in (*entry.events, *entry.facts)}
    sharing: dict[object, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        for difference in entry.differences:
            sharing[difference].append(place)
    for places in sharing.values():
        yield from pairwise(places)
    plan_links = tuple(plan_links)
    planning = records.values() if plan_links else ()
    plan_events = {plan.id: plan.event or "" for found in planning for plan in found.plans}
    for link in plan_links:
        event = plan_events.get(link.plan, "")
        outcome = plan_events.get(link.by, link.by)
        if event in holder and outcome in holder:
            yield holder[event], holder[outcome]


def _ends_of(entries: Sequence[Entry]) -> list[int]:
    """Where stretches of lines end: each line says itself whether one ends with it, so that a new line moves few."""
    ends = [place for place, entry in enumerate(entries, start=1) if lot(entry.id) % ROWS == 0]
    return ends if not entries or ends[-1:] == [len(entries)] else [*ends, len(entries)]


def _joined(strands: Strands, tied: DisjointSets) -> list[list[int]]:
    """The lines of one course of events, by their places."""
    found = strands.near()
    strong = found.among(np.flatnonzero(found.scores >= AFFINE))
    together = tuple(tuple(group) for group in tied.members().values() if len(group) > 1)
    knots = Knots.of(strands.marks, strong, np.zeros((0, 2), dtype=np.int64), Bonds(together))

    def work_out(places: Places) -> Marks:
        first_of: dict[int, int] = {}
        for knot in np.unique(knots.knot_of[places]).tolist():
            for members in _join(strands, knots, knot, tied):
                first_of |= dict.fromkeys(members, members[0])
        marks: Marks = strands.marks[[first_of[place] for place in places.tolist()]]
        return marks

    names = [strands.entries[end - 1].id for end in strands.ends]
    bounds = np.array([0, *strands.ends])
    firsts = recall(strands.workings, "threads", names, bounds, knots.marks, made="<u8", work_out=work_out)
    places, _ = looked_up(firsts, strands.marks)
    groups: dict[int, list[int]] = defaultdict(list)
    for place, first in enumerate(places.tolist()):
        groups[first].append(place)
    return list(groups.values())


def _join(strands: Strands, knots: Knots, knot: int, tied: DisjointSets) -> Iterable[list[int]]:
    """Bring the strands of a knot together by affinity, the strongest first, while those that meet are alike."""
    root: dict[int, int] = {place: tied.root(place) for place in knots.members(knot)}
    members: dict[int, list[int]] = defaultdict(list)
    for place, first in root.items():
        members[first].append(place)
    for _, left, right in knots.links(knot):
        first, second = sorted((root[left], root[right]))
        if first == second:
            continue
        pairs = meeting(members[first], members[second], most=STAND_INS)
        if sum(strands.affinity(a, b) for a, b in pairs) >= AFFINE * len(pairs):
            root |= dict.fromkeys(members[second], first)
            members[first] = sorted(members[first] + members.pop(second))
    return members.values()


def affinity(left: Strand, right: Strand, rarity: Rarity) -> float:
    """How much two lines have to do with each other: their meaning, and the rare words and parties in both."""
    words = min(1.0, rarity.total(left.words & right.words))
    parties = min(1.0, rarity.total(left.parties & right.parties))
    return likeness(left.meaning, right.meaning) + WORDS * words + PARTIES * parties


def _distances(meanings: Sequence[bytes], before: int) -> bytes:
    """For each line after so many others, how many lines before it those stand that mean most nearly the same."""
    near = hundredths(meanings[before:], meanings)
    back = np.zeros((len(near), NEAREST), dtype="<i4")
    for row in range(len(near)):
        earlier = near[row, : before + row]
        likely = np.flatnonzero(earlier >= NEAR)
        best = likely[np.argsort(-earlier[likely], kind="stable")][:NEAREST]
        back[row, : len(best)] = before + row - best
    return back.tobytes()


def _thread(entries: Sequence[Entry]) -> Thread:
    """The thread of some lines in order of time; it bears the headline of the weightiest, and its id."""
    heaviest = max(entries, key=lambda entry: (entry.weight, entry.id))
    return Thread(
        id=content_id("thread", heaviest.id),
        headline=heaviest.headline,
        entries=tuple(entry.id for entry in entries),
        weight=round(sum(entry.weight for entry in entries), 2),
    )
