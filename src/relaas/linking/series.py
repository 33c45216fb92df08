"""Series: the figures about the same quantity, in order of time, with the kinds of difference between them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from relaas.linking.figures import figure_difference, voices_of
from relaas.linking.tellings import Days, in_order_of_publication, is_later, ordinal
from relaas.model import COUNTRY, Difference, Document, Entity, Figure, Records, Series, content_id

LOOK_BACK = 6  # earlier figures that each figure is compared with; those before them say the same again


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a figure is a figure of; ``whose`` and ``where`` are ids of entities."""

    counted: str
    unit: str | None
    whose: str | None
    where: str | None


def make_series(
    documents: Sequence[Document], records: Mapping[str, Records], entities: Sequence[Entity]
) -> tuple[Series, ...]:
    """The series of two figures or more, by what is counted; a figure of nothing and nobody is in none."""
    ordered = in_order_of_publication(documents)
    parties = party_of_mention(records, entities)
    groups: dict[Quantity, list[Figure]] = defaultdict(list)
    for document in ordered:
        for figure in records.get(document.id, Records()).figures:
            quantity = _quantity(figure, parties)
            if figure.counted and (quantity.whose or quantity.where):
                groups[quantity].append(figure)
    ranks = {document.id: rank for rank, document in enumerate(ordered)}
    published = {document.id: _published(document) for document in documents}
    voices = {figure: voice for found in records.values() for figure, voice in voices_of(found).items()}
    made = [_series(quantity, figures, ranks, published, voices) for quantity, figures in _fill_gaps(groups).items()]
    return tuple(sorted((s for s in made if len(s.figures) > 1), key=lambda s: (s.counted, s.whose or "", s.id)))


def party_of_mention(records: Mapping[str, Records], entities: Iterable[Entity]) -> dict[str, str]:
    """The entity that each mention counts for: a people counts for its country where the dossier has it."""
    entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}
    mentions = [mention for found in records.values() for mention in found.mentions]
    places = sorted(m.id for m in mentions if m.type == "GPE" and m.key.startswith(COUNTRY) and m.id in entity_of)
    by_id = {mention.id: mention for mention in mentions}
    countries: dict[str, str] = {}
    for place in places:
        countries.setdefault(by_id[place].key, entity_of[place])
    found = {}
    for mention in mentions:
        country = countries.get(mention.key or f"{COUNTRY}{mention.country}") if mention.type != "PER" else None
        if party := country or entity_of.get(mention.id):
            found[mention.id] = party
    return found


def _quantity(figure: Figure, parties: Mapping[str, str]) -> Quantity:
    whose, where = parties.get(figure.whose or ""), parties.get(figure.where or "")
    return Quantity(figure.counted, figure.unit, whose, where if where != whose else None)


def _fill_gaps(groups: Mapping[Quantity, list[Figure]]) -> dict[Quantity, list[Figure]]:
    """Put figures that do not say where with the only place that others of the same give."""
    places: dict[Quantity, list[Quantity]] = defaultdict(list)
    for quantity in groups:
        if quantity.where and quantity.whose:
            places[Quantity(quantity.counted, quantity.unit, quantity.whose, None)].append(quantity)
    filled: dict[Quantity, list[Figure]] = defaultdict(list)
    for quantity, figures in groups.items():
        known = places.get(quantity, [])
        filled[known[0] if len(known) == 1 else quantity].extend(figures)
    return dict(filled)


def _series(
    quantity: Quantity,
    figures: Iterable[Figure],
    ranks: Mapping[str, int],
    published: Mapping[str, Days],
    voices: Mapping[str, str],
) -> Series:
    ordered = sorted(figures, key=lambda f: (f.as_of.latest or "9", f.as_of.earliest or "", ranks[f.document], f.start))
    return Series(
        id=content_id("series", quantity.counted, quantity.unit, quantity.whose, quantity.where),
        counted=quantity.counted,
        whose=quantity.whose,
        where=quantity.where,
        figures=tuple(figure.id for figure in ordered),
        differences=tuple(_differences(ordered, published, voices)),
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
