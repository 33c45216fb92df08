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
from relaas.linking.kinds import telling_words
from relaas.linking.nearness import lot, said
from relaas.linking.rarity import Rarity
from relaas.linking.sets import DisjointSets
from relaas.linking.tellings import Telling
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
    tellings: Iterable[Telling],
    plan_links: Iterable[PlanLink],
    records: Mapping[str, Records],
    rarity: Rarity,
    workings: Workings | None = None,
) -> tuple[tuple[Entry, ...], tuple[Thread, ...]]:
    """The entries, each with the id of its thread if it has one, and the threads, weightiest first."""
    strands = _strands(entries, tellings)
    sets = DisjointSets(len(entries))
    for left, right in ties(entries, plan_links, records):
        sets.merge(left, right)
    _join(strands, sets, rarity, workings or Workings())
    groups = [members for members in sets.members().values() if len(members) >= FEWEST]
    threads = [_thread([entries[member] for member in members]) for members in groups]
    of_entry = {entry: thread.id for thread in threads for entry in thread.entries}
    placed = tuple(replace(entry, thread=of_entry[entry.id]) if entry.id in of_entry else entry for entry in entries)
    return placed, tuple(sorted(threads, key=lambda thread: (-thread.weight, thread.id)))


def _strands(entries: Iterable[Entry], tellings: Iterable[Telling]) -> list[Strand]:
    told = {telling.fact.id: telling for telling in tellings}
    strands = []
    for entry in entries:
        members = [told[fact] for fact in entry.facts if fact in told]
        head = next((one for one in members if one.fact.headline == entry.headline), None)
        words = telling_words(frozenset().union(*(one.subject for one in members)))
        parties = frozenset[str]().union(*(one.parties for one in members))
        strands.append(Strand(entry, head.fact.meaning if head else b"", words, parties))
    return strands


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
    plan_events = {plan.id: plan.event or "" for found in records.values() for plan in found.plans}
    for link in plan_links:
        event = plan_events.get(link.plan, "")
        outcome = plan_events.get(link.by, link.by)
        if event in holder and outcome in holder:
            yield holder[event], holder[outcome]


def _join(strands: Sequence[Strand], sets: DisjointSets, rarity: Rarity, workings: Workings) -> None:
    """Bring strands together by affinity, the strongest first, while those that meet are alike on average."""
    members = {root: list(group) for root, group in sets.members().items()}
    affine = {pair: affinity(strands[pair[0]], strands[pair[1]], rarity) for pair in _near(strands, workings)}
    for left, right in sorted(affine, key=lambda pair: (-affine[pair], pair)):
        first, second = sorted((sets.root(left), sets.root(right)))
        if affine[left, right] < AFFINE or first == second:
            continue
        pairs = [(a, b) for a in _stand_ins(members[first]) for b in _stand_ins(members[second])]
        if sum(affinity(strands[a], strands[b], rarity) for a, b in pairs) >= AFFINE * len(pairs):
            sets.merge(first, second)
            members[first] = sorted(members[first] + members.pop(second))


def affinity(left: Strand, right: Strand, rarity: Rarity) -> float:
    """How much two lines have to do with each other: their meaning, and the rare words and parties in both."""
    words = min(1.0, rarity.total(left.words & right.words))
    parties = min(1.0, rarity.total(left.parties & right.parties))
    return likeness(left.meaning, right.meaning) + WORDS * words + PARTIES * parties


def _near(strands: Sequence[Strand], workings: Workings) -> Iterator[tuple[int, int]]:
    """Each line with those before it, in order of time, that mean most nearly the same."""
    meanings = [strand.meaning for strand in strands]
    for start, stop in _stretches(strands):
        window = meanings[max(0, start - WINDOW) : stop]
        before = len(window) - (stop - start)
        found = workings.take("lines", (before, said(window)), partial(_distances, window, before))
        back = np.frombuffer(found, dtype="<i4").reshape(-1, NEAREST)
        rows, ranks = np.nonzero(back)
        lines = start + rows
        yield from zip((lines - back[rows, ranks]).tolist(), lines.tolist(), strict=True)


def _stretches(strands: Sequence[Strand]) -> Iterator[tuple[int, int]]:
    """Where stretches of lines begin and end; a line says itself whether one ends with it, so that others stay."""
    start = 0
    for place, strand in enumerate(strands, start=1):
        if lot(strand.entry.id) % ROWS == 0 or place == len(strands):
            yield start, place
            start = place


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


def _stand_ins(members: Sequence[int]) -> Sequence[int]:
    """Members spread evenly over a thread, the first and the last among them."""
    if len(members) <= STAND_INS:
        return members
    return [members[place * (len(members) - 1) // (STAND_INS - 1)] for place in range(STAND_INS)]


def _thread(entries: Sequence[Entry]) -> Thread:
    """The thread of some lines in order of time; it bears the headline of the weightiest, and its id."""
    heaviest = max(entries, key=lambda entry: (entry.weight, entry.id))
    return Thread(
        id=content_id("thread", heaviest.id),
        headline=heaviest.headline,
        entries=tuple(entry.id for entry in entries),
        weight=round(sum(entry.weight for entry in entries), 2),
    )
