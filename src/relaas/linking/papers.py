"""Papers: the tellings of all documents, each document's made when they are asked for, and known before in outline."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import groupby
from typing import overload

import numpy as np

from relaas.linking.columns import BYTES, Column, Marks, Numbers, Places, bounds_of, joined, mark_of, marks_of, mixed
from relaas.linking.keys import blocking_keys, keys_of
from relaas.linking.tellings import Telling, in_order_of_publication, tell_all
from relaas.model import Document, Entity, Records, Shelf, Workings, content_id

SINGLE = 5  # numbers of each telling in an outline, which come first
COLUMNS = 4  # lists of keys of each telling in an outline


@dataclass(frozen=True, slots=True)
class Outline:
    """What the steps over all tellings need of some, one row for each.

    ``marks`` tell all that each is made of, and the order that they are in; ``meanings`` what each means, ``wordings``
    how it is worded, ``headlines`` under what it would stand. Of ``parties`` those who have none in common share no
    bit. ``keys`` are those of which it is known how rare they are, ``context`` those of the clause before, ``sought``
    those by which a telling is found.
    """

    marks: Marks
    meanings: Marks
    parties: Marks
    wordings: Marks
    headlines: Marks
    keys: Column
    context: Column
    sought: Column
    subject: Column


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with its tellings: how many there are, what makes them, and the outline of them as it is kept."""

    document: str
    rests_on: str
    size: int
    make: Callable[[], Sequence[Telling]]
    read_meanings: Callable[[], Mapping[str, bytes]]
    outline: Marks

    @property
    def ids(self) -> list[str]:
        """The ids of the facts that it tells."""
        first = 1 + (SINGLE + COLUMNS) * self.size
        first += int(self.outline[1 + SINGLE * self.size : first].sum())
        return self.outline[first:].tobytes().decode().rstrip(" ").split("\n")


class Tellings(Sequence[Telling]):
    """The tellings of all papers, in order of publication and of the text."""

    def __init__(self, papers: Sequence[Paper]) -> None:
        self.papers = [paper for paper in papers if paper.size]
        self.bounds: Places = bounds_of([paper.size for paper in self.papers])
        self._starts: list[int] = self.bounds.tolist()
        self._made: dict[int, list[Telling]] = {}
        self._asked: dict[int, Telling] = {}
        self._ids: dict[int, list[str]] = {}
        self._meanings: dict[int, list[bytes]] = {}
        self.mutual: Places = np.zeros((0, 2), dtype=np.int64)
        self.echoes: Numbers | None = None

    @classmethod
    def of(cls, tellings: Sequence[Telling]) -> "Tellings":
        """The same of tellings that are all there."""
        if isinstance(tellings, Tellings):
            return tellings
        groups = [list(group) for _, group in groupby(tellings, key=lambda told: (told.rank, told.fact.document))]
        return cls([_as_paper(group) for group in groups])

    def near_to(self, mutual: Places, echoes: Numbers) -> "Tellings":
        """The same, of which it is known what is near in meaning: pairs of places, and the echo of each."""
        found = Tellings(self.papers)
        found.mutual, found.echoes = mutual, echoes
        return found

    @property
    def documents(self) -> list[str]:
        """The documents that tell anything, in order of publication."""
        return [paper.document for paper in self.papers]

    @cached_property
    def outline(self) -> Outline:
        """The outline of all of them."""
        return _outline([paper.outline for paper in self.papers])

    def of_paper(self, number: int) -> list[Telling]:
        """The tellings of a paper, by its number."""
        if number not in self._made:
            made, first = self.papers[number].make(), self._starts[number]
            self._made[number] = [self._finished(first + place, told) for place, told in enumerate(made)]
        return self._made[number]

    def _finished(self, place: int, told: Telling) -> Telling:
        """A telling with what is near to it."""
        if self.echoes is None:
            return told
        nearest = frozenset(map(self.id_at, self.nearest_to(place)))
        return replace(told, nearest=nearest, echo=float(self.echoes[place]))

    def nearest_to(self, place: int) -> list[int]:
        """The places of what is nearest to a telling and has it as its own."""
        nearest, bounds = self._nearest
        found: list[int] = nearest[bounds[place] : bounds[place + 1]].tolist()
        return found

    @cached_property
    def _nearest(self) -> tuple[Places, Places]:
        """The places of what is nearest to each telling and has it as its own, and where those of each begin."""
        both = np.concatenate((self.mutual, self.mutual[:, ::-1]))
        both = both[np.argsort(both[:, 0], kind="stable")]
        return both[:, 1], bounds_of(np.bincount(both[:, 0], minlength=len(self)))

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each fact, by its id."""
        return {id: place for place, id in enumerate(id for paper in self.papers for id in paper.ids)}

    @cached_property
    def mutual_marks(self) -> Marks:
        """For each telling the mark of what is its nearest and has it as its own."""
        found = np.zeros(len(self), dtype=np.uint64)
        for one, other in ((0, 1), (1, 0)):
            np.add.at(found, self.mutual[:, one], mixed(self.outline.marks[self.mutual[:, other]]))
        return found

    def id_at(self, place: int) -> str:
        """The id of the fact that is told at a place."""
        number = self.paper_at(place)
        if number not in self._ids:
            self._ids[number] = self.papers[number].ids
        return self._ids[number][place - self._starts[number]]

    def meaning_at(self, place: int) -> bytes:
        """What the telling at a place means."""
        number = self.paper_at(place)
        if number not in self._meanings:
            found = self.papers[number].read_meanings()
            self._meanings[number] = [found[id] for id in self.papers[number].ids]
        return self._meanings[number][place - self._starts[number]]

    def meanings_of(self, places: slice) -> list[bytes]:
        """What the tellings at some places mean."""
        return [self.meaning_at(place) for place in range(*places.indices(len(self)))]

    def paper_at(self, place: int) -> int:
        """The number of the paper that has the telling at a place."""
        return bisect_right(self._starts, place) - 1

    @overload
    def __getitem__(self, place: int) -> Telling: ...
    @overload
    def __getitem__(self, place: slice) -> list[Telling]: ...
    def __getitem__(self, place: int | slice) -> Telling | list[Telling]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if place not in self._asked:
            if not 0 <= place < len(self):
                raise IndexError(place)
            number = self.paper_at(place)
            self._asked[place] = self.of_paper(number)[place - self._starts[number]]
        return self._asked[place]

    def __iter__(self) -> Iterator[Telling]:
        for number in range(len(self.papers)):
            yield from self.of_paper(number)

    def __len__(self) -> int:
        return self._starts[-1]


def tell_facts(
    documents: Sequence[Document],
    records: Mapping[str, Records],
    entities: Sequence[Entity],
    workings: Workings | None = None,
) -> Tellings:
    """The tellings of all documents, in order of publication and of the text."""
    workings, shelf = workings or Workings(), Shelf.of(records)
    entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}
    papers = []
    for rank, document in enumerate(in_order_of_publication(documents)):
        if document.id not in shelf:
            continue
        entities_here = [entity_of.get(mention) for mention in mentions_in(shelf, document.id, workings)]
        rests_on = content_id(shelf.digest(document.id), document.published, document.path, entities_here)
        tell = partial(tell_all, document, rank, shelf, entity_of, rests_on)
        make = partial(workings.once, ("tellings", rank, rests_on), tell)
        found = np.frombuffer(workings.take("outline", rests_on, partial(_as_bytes, make)), dtype="<u8")
        papers.append(Paper(document.id, rests_on, int(found[0]), make, partial(shelf.meanings, document.id), found))
    return Tellings(papers)


def _as_paper(tellings: list[Telling]) -> Paper:
    outline = _outlined(tellings)
    document = tellings[0].fact.document
    rests_on = content_id(document, outline.tobytes().hex())
    meanings = {told.fact.id: told.fact.meaning for told in tellings}
    return Paper(document, rests_on, len(tellings), tellings.copy, meanings.copy, outline)


def mentions_in(shelf: Shelf, document: str, workings: Workings) -> list[str]:
    """The ids of the mentions in a document."""

    def work_out() -> bytes:
        return "\n".join(mention.id for mention in shelf[document].mentions).encode()

    found = workings.take("mentions", shelf.digest(document), work_out).decode()
    return found.split("\n") if found else []


def _as_bytes(make: Callable[[], Sequence[Telling]]) -> bytes:
    return _outlined(make()).astype("<u8").tobytes()


def _outlined(tellings: Sequence[Telling]) -> Marks:
    """The outline of the tellings of a paper in one list: their number, their marks, their keys, and their ids."""
    keys = [sorted(keys_of(told)) for told in tellings]
    context = [sorted(told.context - keys_of(told)) for told in tellings]
    sought, subject = ([sorted(of(told)) for told in tellings] for of in (blocking_keys, _subject))
    columns = [Column.of(lists) for lists in (keys, context, sought, subject)]
    ids = "\n".join(told.fact.id for told in tellings).encode()
    return np.concatenate(
        [
            np.array([len(tellings)], dtype=np.uint64),
            marks_of(f"{told.rests_on} {told.fact.id}" for told in tellings),
            marks_of(told.fact.meaning.hex() for told in tellings),
            np.array([_bits(told.parties) for told in tellings], dtype=np.uint64),
            marks_of(" ".join(told.fact.text.split()) for told in tellings),
            marks_of(repr(told.fact.headline) for told in tellings),
            *(np.diff(column.bounds).astype(np.uint64) for column in columns),
            *(column.values for column in columns),
            np.frombuffer(ids.ljust(-(-len(ids) // BYTES) * BYTES), dtype="<u8"),
        ]
    )


def _subject(told: Telling) -> frozenset[str]:
    return told.subject


def _bits(names: Iterable[str]) -> int:
    """One bit of 64 for each name, of which two that have a name in common share one."""
    bits = 0
    for name in names:
        bits |= 1 << mark_of(name) % 64
    return bits


def _outline(papers: Sequence[Marks]) -> Outline:
    """The outlines of all papers as one."""
    single: list[list[Marks]] = [[] for _ in range(SINGLE)]
    sizes: list[list[Marks]] = [[] for _ in range(COLUMNS)]
    values: list[list[Marks]] = [[] for _ in range(COLUMNS)]
    for own in papers:
        size = int(own[0])
        for number in range(SINGLE):
            single[number].append(own[1 + number * size : 1 + (number + 1) * size])
        first = 1 + SINGLE * size
        place = first + COLUMNS * size
        for column in range(COLUMNS):
            counts = own[first + column * size : first + (column + 1) * size]
            sizes[column].append(counts)
            end = place + sum(counts.tolist())
            values[column].append(own[place:end])
            place = end
    bounds = [bounds_of(joined(each).astype(np.int64)) for each in sizes]
    marks, meanings, parties, wordings, headlines = map(joined, single)
    return Outline(marks, meanings, parties, wordings, headlines, *map(Column, map(joined, values), bounds))
