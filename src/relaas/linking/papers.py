"""Papers: the tellings of all documents, those of each made when they are asked for, and known before in outline."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import groupby
from typing import overload

import numpy as np

from relaas.linking.columns import Marks, Numbers, Places, bounds_of, mixed
from relaas.linking.outlines import Outline, ids_in, read_outlines, size_of, write_outline
from relaas.linking.tellings import Telling, in_order_of_publication, tell_all
from relaas.model import Document, Entity, Records, Shelf, Workings, content_id


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with its tellings: how many there are, what makes them, and their outline as it is kept.

    ``rests_on`` is a hash of all that they are made of.
    """

    document: str
    rests_on: str
    size: int
    make: Callable[[], Sequence[Telling]]
    read_meanings: Callable[[], Mapping[str, bytes]]
    outline: Marks

    @property
    def ids(self) -> list[str]:
        """The ids of the facts that it tells."""
        return ids_in(self.outline)


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
        return read_outlines([paper.outline for paper in self.papers])

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
        papers.append(Paper(document.id, rests_on, size_of(found), make, partial(shelf.meanings, document.id), found))
    return Tellings(papers)


def mentions_in(shelf: Shelf, document: str, workings: Workings) -> list[str]:
    """The ids of the mentions in a document."""

    def work_out() -> bytes:
        return "\n".join(mention.id for mention in shelf[document].mentions).encode()

    found = workings.take("mentions", shelf.digest(document), work_out).decode()
    return found.split("\n") if found else []


def _as_paper(tellings: list[Telling]) -> Paper:
    outline = write_outline(tellings)
    document = tellings[0].fact.document
    rests_on = content_id(document, outline.tobytes().hex())
    meanings = {told.fact.id: told.fact.meaning for told in tellings}
    return Paper(document, rests_on, len(tellings), tellings.copy, meanings.copy, outline)


def _as_bytes(make: Callable[[], Sequence[Telling]]) -> bytes:
    return write_outline(make()).astype("<u8").tobytes()
