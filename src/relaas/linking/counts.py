"""Counts: two numbers that two voices give for one thing, in one breath or by one name of what is counted."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

import numpy as np

from relaas.language.installed import load_language
from relaas.language.meaning import likeness
from relaas.linking.agreement import ToldDifference
from relaas.linking.columns import Column, bounds_of, joined, mixed
from relaas.linking.common_ground import (
    ALIKE,
    BESIDE,
    ECHO,
    HALF_ALIKE,
    SHARED,
    has_words,
    rare_words,
    share_party,
    stand_by,
    whole_words,
)
from relaas.linking.comparing import are_rivals
from relaas.linking.figures import REPORTED, are_of_one_size, figure_difference, is_saying, of_two_countries
from relaas.linking.measures import ANYBODY, measure_of
from relaas.linking.papers import Tellings
from relaas.linking.rarity import Rarity
from relaas.linking.replacing import replaces, tells_too, updates
from relaas.linking.tellings import OWN, Telling, gap, is_later
from relaas.linking.told_differences import found_of_each
from relaas.linking.walks import Walks, grounds_of
from relaas.model import COUNTRY, Difference, Fact, Figure, Workings

MOST_COUNTS = 40  # earlier numbers of one kind that one is held against
COUNTED_LATER = 31  # days between two counts, from which the second is no other count of the same
MONEY_SHARED = 1.2  # rarity of the shared words for two amounts of money, which may be of anything
OF_ONE_OCCASION = frozenset({"votes"})  # what is counted anew each time
PARTY = 0.4  # rarity of a party in common that says of whom two numbers of one measure are


@dataclass(frozen=True, slots=True)
class Count:
    """A number that a telling gives, with its place among the tellings and what it measures, "" where nothing says."""

    place: int
    told: Telling
    figure: Figure
    measure: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """Under which names it is looked up: its currency, else what it measures and what it counts."""
        if self.figure.unit is not None:
            return (self.figure.unit,)
        return tuple(dict.fromkeys(name for name in (self.measure, self.figure.counted) if name))


CountsAt = Callable[[int], Sequence[Count]]  # those that the telling at a place gives


@dataclass(frozen=True, slots=True)
class FiguresTold:
    """What is known of the figures of tellings, once a document is read: those of each fact, and of whom they are."""

    figures: Mapping[str, Sequence[Figure]]
    countries: Mapping[str, str]
    read: Callable[[str], None] = lambda document: None


def counts(
    tellings: Tellings, given: FiguresTold, rarity: Rarity, workings: Workings | None = None
) -> Iterator[ToldDifference]:
    """Numbers that two voices give for one thing: in one breath, or by one name of what is counted."""
    workings = workings or Workings()
    counts_at = cache(partial(_counts_at, tellings=tellings, given=given))
    kinds = _kinds(tellings, counts_at, workings)
    walks = Walks.of(kinds, tellings.outline.marks, np.zeros(len(kinds.values)), longest=MOST_COUNTS)
    rests_on = mixed(grounds_of(tellings, rarity) + tellings.mutual_marks) + walks.marks
    marks = np.where(np.diff(kinds.bounds) > 0, mixed(rests_on), np.uint64(0))

    def find(places: Sequence[int]) -> Iterator[list[ToldDifference]]:
        for place in places:
            yield _counted_otherwise(place, _likely(place, tellings, walks), counts_at, given, rarity)

    return found_of_each(tellings, "counts", marks, workings, find)


def _kinds(tellings: Tellings, counts_at: CountsAt, workings: Workings) -> Column:
    """The kinds of number that each telling gives."""
    sizes, values = [], []
    for number, paper in enumerate(tellings.papers):

        def work_out(number: int = number) -> bytes:
            kinds = [
                [kind for count in counts_at(place) for kind in count.kinds]
                for place in range(tellings.bounds[number], tellings.bounds[number + 1])
            ]
            column = Column.of(kinds)
            return np.concatenate((np.diff(column.bounds).astype("<u8"), column.values)).tobytes()

        found = np.frombuffer(workings.take("counted", paper.rests_on, work_out), dtype="<u8")
        sizes.append(found[: paper.size])
        values.append(found[paper.size :])
    return Column(joined(values), bounds_of(joined(sizes).astype(np.int64)))


def _counts_at(place: int, tellings: Tellings, given: FiguresTold) -> list[Count]:
    """The numbers that the telling at a place gives."""
    told = tellings[place]
    given.read(told.fact.document)
    return list(_counted(place, told, given.figures.get(told.fact.id, ())))


def _likely(place: int, tellings: Tellings, walks: Walks) -> list[int]:
    """The tellings with a number of the same kind whose parties do not tell that they are of something else."""
    others = np.unique(np.concatenate(walks.passed(place)))
    parties = tellings.outline.parties
    may = (parties[others] & parties[place]) != 0
    may |= (parties[others] == 0) | (parties[place] == 0) | (others >= tellings.bounds[tellings.paper_at(place)])
    near = tellings.nearest_to(place)
    found: list[int] = others[may | np.isin(others, near)].tolist()
    return found


def _counted_otherwise(
    place: int, others: Iterable[int], counts_at: CountsAt, given: FiguresTold, rarity: Rarity
) -> list[ToldDifference]:
    """What the numbers of a telling are told to be elsewhere."""
    by_kind: dict[str, list[Count]] = defaultdict(list)
    for other in others:
        for count in counts_at(other):
            for kind in count.kinds:
                by_kind[kind].append(count)
    found = []
    for count in counts_at(place):
        for earlier in _earlier(count, by_kind):
            if of_two_countries(earlier.figure, count.figure, given.countries) or not _are_of_one(
                earlier, count, rarity
            ):
                continue
            if (difference := _difference(earlier, count)) is not None:
                found.append(ToldDifference((earlier.told.fact.id, count.told.fact.id), difference))
        for kind in count.kinds:
            by_kind[kind].append(count)
    return found


def _earlier(count: Count, by_kind: Mapping[str, Sequence[Count]]) -> Iterable[Count]:
    """The last numbers of a kind whose tellings have anything in common by which they may be of one thing."""
    told = count.told
    met = {
        other.figure.id: other
        for kind in count.kinds
        for other in by_kind[kind][-MOST_COUNTS:]
        if not told.parties.isdisjoint(other.told.parties)
        or not (told.parties and other.told.parties)
        or told.fact.document == other.told.fact.document
        or told.fact.id in other.told.nearest
    }
    return met.values()


def _counted(place: int, told: Telling, figures: Iterable[Figure]) -> Iterator[Count]:
    """Of each kind of number in a telling the largest: what comes with it is a part of it."""
    kinds: dict[tuple[str, str | None], list[Count]] = defaultdict(list)
    for figure in _parts_alone(tuple(figures), told.fact):
        if figure.counted and figure.minimum and not figure.increment and figure.counted not in OF_ONE_OCCASION:
            count = Count(place, told, figure, measure_of(figure, told.fact))
            kinds[count.measure or figure.counted, figure.unit].append(count)
    for alike in kinds.values():
        yield max(alike, key=lambda count: (count.figure.minimum or 0.0, -count.figure.start))


def _parts_alone(figures: Sequence[Figure], fact: Fact) -> Sequence[Figure]:
    """The figures of a fact without the wholes of which it tells a part: "of the 40 residents 12 left"."""
    if len(figures) < 2 or not fact.language:
        return figures
    opening = whole_words("|".join(load_language(fact.language).differing.whole_of))
    parts = [
        one
        for one in figures
        if not any(found.end() + 1 >= one.start - fact.start >= found.end() for found in opening.finditer(fact.text))
    ]
    return parts or figures


def _are_of_one(left: Count, right: Count, rarity: Rarity) -> bool:
    """Whether two numbers may be of one thing, as what they count and the tellings around them say."""
    if not are_of_one_size(left.figure.minimum, right.figure.minimum) or not _are_of_one_kind(left, right):
        return False
    of_one = _in_one_breath if left.told.fact.document == right.told.fact.document else _in_two_texts
    return of_one(left, right, rarity) and not are_rivals(left.told, right.told)


def _are_of_one_kind(left: Count, right: Count) -> bool:
    """Whether two numbers count one thing by its noun, or measure one thing and count nobody else."""
    one, other = left.figure, right.figure
    if one.unit != other.unit or (left.measure and right.measure and left.measure != right.measure):
        return False
    nouns = {one.counted, other.counted}
    return len(nouns) == 1 or (_of_one_measure(left, right) and bool(nouns & ANYBODY))


def _of_one_measure(left: Count, right: Count) -> bool:
    return bool(left.measure) and left.measure == right.measure


def _in_one_breath(left: Count, right: Count, rarity: Rarity) -> bool:
    """Whether two voices of one text give two numbers right after each other."""
    one, other = left.told, right.told
    if not stand_by(other, one) or right.place - left.place > BESIDE or gap(one.days, other.days) > COUNTED_LATER:
        return False
    if _tells_a_part(other) or not _two_voices(one, other):
        return False
    if left.figure.unit is None:
        return True
    return left.measure == right.measure and (
        _likeness(left, right) >= ECHO or rare_words(one, other, rarity) >= SHARED
    )


def _in_two_texts(left: Count, right: Count, rarity: Rarity) -> bool:
    """Whether two texts give two numbers for one thing; where both say what they measure, less must be alike."""
    one, other = left.told, right.told
    nearest = other.fact.id in one.nearest
    measured, sums = _of_one_measure(left, right), left.figure.unit is not None
    near, shared = _likeness(left, right), rare_words(one, other, rarity)
    # Whose debt it is, or who counts, may be told by one alone.
    alone = nearest and (measured if sums else _of_one_noun(left, right) and (near >= ALIKE or shared >= SHARED))
    if not share_party(one, other) and not (alone and not _of_other_countries(one, other)):
        return False
    of_one_time = gap(one.days, other.days) == 0 or not (one.has_own_time and other.has_own_time)
    if measured and (of_one_time or (nearest and sums)):
        party = rarity.total(one.parties & other.parties) >= PARTY
        return near >= HALF_ALIKE or (near >= ECHO and (party or shared >= SHARED or nearest))
    if gap(one.days, other.days) > COUNTED_LATER:
        return False
    return near >= ALIKE or (near >= HALF_ALIKE and shared >= (MONEY_SHARED if sums else SHARED))


def _of_one_noun(left: Count, right: Count) -> bool:
    return left.figure.counted == right.figure.counted


def _of_other_countries(left: Telling, right: Telling) -> bool:
    """Whether both tellings name countries, and none in common."""
    named = [{party for party in told.parties if party.startswith(COUNTRY)} for told in (left, right)]
    return all(named) and not named[0] & named[1]


def _likeness(left: Count, right: Count) -> float:
    return likeness(left.told.fact.meaning, right.told.fact.meaning)


def _two_voices(left: Telling, right: Telling) -> bool:
    """Whether two tellings of one text both tell what somebody reckons, and not the same one."""
    if not (_reckons(left) and _reckons(right)):
        return False
    return not (left.voices or left.actors) & (right.voices or right.actors)


def _reckons(told: Telling) -> bool:
    return bool(told.fact.speakers) or is_saying(told.fact.concept) or has_words(told, "reckoning")


def _tells_a_part(told: Telling) -> bool:
    """Whether a telling is of some of those that were counted before it: "of whom 1,600"."""
    return has_words(told, "part_of")


def _difference(left: Count, right: Count) -> Difference | None:
    """The difference between two counts, where they are neither one rounded nor of another scope."""
    one, other = left.figure, right.figure
    if not updates(right.told) and tells_too(right.told, one):
        return None  # it tells the other number too: "of the 2,400 homes 1,600 were seen"
    if {one.status, other.status} == {"planned", "other"}:  # what was reckoned with, and what it is reckoned at
        other = replace(other, status=one.status)
    if one.document == other.document:
        one, other = _at_one_time(one, other)
    elif _of_one_measure(left, right):
        reported = {one.as_of.basis, other.as_of.basis} <= REPORTED
        other = replace(other, counted=one.counted, status=one.status, as_of=one.as_of if reported else other.as_of)
    elif updates(right.told):
        other = replace(other, as_of=one.as_of, status=one.status)
    later = is_later(left.told.published, right.told.published)
    replaced = later and replaces(left.told, left.figure, right.told, right.figure)
    kind = figure_difference(one, other, later=later, replaced=replaced)
    if kind not in ("contradiction", "later-revision"):
        return None
    return Difference(kind, f"number of {one.counted}", one.id, one.text, other.id, other.text)


def _at_one_time(left: Figure, right: Figure) -> tuple[Figure, Figure]:
    """Two numbers told beside each other: each holds when the other does, and is of its kind, unless it says."""
    as_of = left.as_of if left.as_of.basis in OWN else right.as_of
    if left.as_of.basis in OWN and right.as_of.basis in OWN:
        return left, right
    status = left.status if right.status == "other" else right.status
    plain = [replace(one, as_of=as_of, status=status if one.status == "other" else one.status) for one in (left, right)]
    return plain[0], plain[1]
