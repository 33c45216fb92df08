"""Series: the figures about the same quantity, in order of time, with the kinds of difference between them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from relaas.linking.figures import figure_difference, voices_of
from relaas.linking.tellings import Days, in_order_of_publication, is_later, ordinal
from relaas.model import (
    COUNTRY,
    Difference,
    Document,
    Entity,
    Figure,
    NameLabel,
    Records,
    Series,
    Shelf,
    Workings,
    content_id,
)
from relaas.model.kept import as_kept, from_kept

LOOK_BACK = 6  # earlier figures that each figure is compared with; those before them say the same again


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a figure is a figure of; ``whose`` and ``where`` are ids of entities."""

    counted: str
    unit: str | None
    whose: str | None
    where: str | None


@dataclass(frozen=True, slots=True)
class Party:
    """A mention that a figure is of, as far as it says for whom it counts."""

    mention: str
    type: NameLabel
    key: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure in short: what it counts and of whom, and the mark of all that it says."""

    figure: str
    counted: str
    unit: str | None
    whose: Party | None
    where: Party | None
    mark: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of a document in short, and its mentions of countries by their keys."""

    figures: tuple[Counted, ...]
    countries: tuple[tuple[str, str], ...]


def make_series(
    documents: Sequence[Document],
    records: Mapping[str, Records],
    entities: Sequence[Entity],
    workings: Workings | None = None,
) -> tuple[Series, ...]:
    """The series of two figures or more, by what is counted; a figure of nothing and nobody is in none."""
    workings, shelf = workings or Workings(), Shelf.of(records)
    ordered = [document for document in in_order_of_publication(documents) if document.id in shelf]
    tallies = [_tally(document.id, shelf, workings) for document in ordered]
    party_of = _Parties(tallies, entities)
    groups: dict[Quantity, list[Counted]] = defaultdict(list)
    for tally in tallies:
        for each in tally.figures:
            whose, where = party_of.find(each.whose), party_of.find(each.where)
            if whose or where:
                groups[Quantity(each.counted, each.unit, whose, where if where != whose else None)].append(each)
    papers = {document.id: document for document in documents}
    of_day = {document.id: content_id(document.published, document.path) for document in ordered}
    ranks = {document.id: rank for rank, document in enumerate(ordered)}
    made = []
    for quantity, counted in _fill_gaps(groups).items():
        if len(counted) > 1:
            rests_on = quantity, [(each.mark, of_day[each.document]) for each in counted]
            work_out = partial(_series, quantity, counted, shelf, papers, ranks)
            found: Series = from_kept(Series, workings.take("series", rests_on, work_out))
            made.append(found)
    return tuple(sorted(made, key=lambda s: (s.counted, s.whose or "", s.id)))


def _tally(document: str, shelf: Shelf, workings: Workings) -> Tally:
    """The figures of a document that count anything, and its mentions of countries."""

    def work_out() -> bytes:
        found = shelf[document]
        by_id, voices = found.mention_by_id(), voices_of(found)

        def party(mention: str | None) -> Party | None:
            one = by_id.get(mention or "")
            return Party(one.id, one.type, one.key, one.country) if one else None

        figures = tuple(
            Counted(
                *(figure.id, figure.counted, figure.unit, party(figure.whose), party(figure.where)),
                mark=content_id(figure, voices[figure.id]),
                document=document,
            )
            for figure in found.figures
            if figure.counted
        )
        states = (one for one in found.mentions if one.type == "GPE" and one.key.startswith(COUNTRY))
        return as_kept(Tally(figures, tuple((one.id, one.key) for one in states)))

    found: Tally = from_kept(Tally, workings.take("tally", shelf.digest(document), work_out))
    return found


class _Parties:
    """The entity that each mention counts for: a people counts for its country where the dossier has it."""

    def __init__(self, tallies: Iterable[Tally], entities: Iterable[Entity]) -> None:
        self._entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}
        self._countries: dict[str, str] = {}
        for mention, key in sorted(pair for tally in tallies for pair in tally.countries):
            if mention in self._entity_of:
                self._countries.setdefault(key, self._entity_of[mention])

    def find(self, party: Party | None) -> str | None:
        """The entity that a mention counts for."""
        if party is None:
            return None
        key = party.key or f"{COUNTRY}{party.country}"
        country = self._countries.get(key) if party.type != "PER" else None
        return country or self._entity_of.get(party.mention)


def _fill_gaps(groups: Mapping[Quantity, list[Counted]]) -> dict[Quantity, list[Counted]]:
    """Put figures that do not say where with the only place that others of the same give."""
    places: dict[Quantity, list[Quantity]] = defaultdict(list)
    for quantity in groups:
        if quantity.where and quantity.whose:
            places[Quantity(quantity.counted, quantity.unit, quantity.whose, None)].append(quantity)
    filled: dict[Quantity, list[Counted]] = defaultdict(list)
    for quantity, figures in groups.items():
        known = places.get(quantity, [])
        filled[known[0] if len(known) == 1 else quantity].extend(figures)
    return dict(filled)


def _series(
    quantity: Quantity,
    counted: Iterable[Counted],
    records: Mapping[str, Records],
    papers: Mapping[str, Document],
    ranks: Mapping[str, int],
) -> bytes:
    """The series of some figures of one quantity, as it is kept."""
    figures, voices = [], {}
    for each in counted:
        found = records[each.document]
        figures.append(next(figure for figure in found.figures if figure.id == each.figure))
        voices[each.figure] = voices_of(found)[each.figure]
    ordered = sorted(figures, key=lambda f: (f.as_of.latest or "9", f.as_of.earliest or "", ranks[f.document], f.start))
    published = {figure.document: _published(papers[figure.document]) for figure in ordered}
    return as_kept(
        Series(
            id=content_id("series", quantity.counted, quantity.unit, quantity.whose, quantity.where),
            counted=quantity.counted,
            whose=quantity.whose,
            where=quantity.where,
            figures=tuple(figure.id for figure in ordered),
            differences=tuple(_differences(ordered, published, voices)),
        )
    )


def _differences(
    figures: Sequence[Figure], published: Mapping[str, Days], voices: Mapping[str, str]
) -> Iterable[Difference]:
    """Each pair of unlike values once, between a figure and the few before it."""
    seen: set[frozenset[object]] = set()
    for position, figure in enumerate(figures):
        for other in figures[max(0, position - LOOK_BACK) : position]:
            comes_first = is_later(published[figure.document], published[other.document])
            left, right = (figure, other) if comes_first else (other, figure)
            values = frozenset(
                {(left.minimum, left.maximum, left.status), (right.minimum, right.maximum, right.status)}
            )
            if values in seen:
                continue
            later = comes_first or is_later(published[left.document], published[right.document])
            kind = figure_difference(left, right, later=later, one_voice=voices[left.id] == voices[right.id])
            if kind is not None:
                seen.add(values)
                yield Difference(kind, f"number of {figure.counted}", left.id, left.text, right.id, right.text)


def _published(document: Document) -> Days:
    """The days between which a document was published."""
    when = document.published.when
    return ordinal(when.earliest), ordinal(when.latest)
