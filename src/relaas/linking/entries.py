"""Entries: the lines of the chronology, each the events and statements about one thing with all their passages."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from relaas.linking.agreement import find_differences, judge
from relaas.linking.bonds import NO_BONDS, Bonds
from relaas.linking.clustering import cluster
from relaas.linking.figures import voices_of
from relaas.linking.names import fold
from relaas.linking.sources import Origins, count_independent
from relaas.linking.tellings import Spans, Telling, in_order_of_publication, ordinal, width
from relaas.model import (
    UNDATED,
    Document,
    Entity,
    Entry,
    Event,
    EventStatus,
    Figure,
    Mention,
    Passage,
    Records,
    Repeat,
    Statement,
    content_id,
)

SHORT_HEADLINE = 40  # characters; a shorter passage seldom says who did what
LONG_HEADLINE = 300  # a longer one says more than the line
FOR_EVER = 10**6  # days of a period with an open bound


@dataclass(frozen=True, slots=True)
class Index:
    """The records of all documents under their ids, and the documents with their rank in order of publication."""

    documents: Mapping[str, Document]
    ranks: Mapping[str, int]
    statements: Mapping[str, Statement]
    mentions: Mapping[str, Mention]
    figures: Mapping[str, tuple[Figure, ...]]
    voices: Mapping[str, str]
    entity_of: Mapping[str, str]
    origins: Origins

    def place(self, passage: Passage) -> tuple[int, int, int]:
        """What passages are put in order by: publication, then place in the text."""
        return self.ranks[passage.document], passage.start, passage.end

    def is_heading(self, passage: Passage) -> bool:
        """Whether a passage begins in a heading."""
        paragraphs = self.documents[passage.document].paragraphs
        position = bisect_left(paragraphs, passage.start + 1, key=lambda paragraph: paragraph.start) - 1
        return position >= 0 and paragraphs[position].kind == "heading"


def make_entries(
    documents: Sequence[Document],
    records: Mapping[str, Records],
    entities: Sequence[Entity],
    copies: Sequence[Repeat],
    tellings: Sequence[Telling],
    bonds: Bonds = NO_BONDS,
) -> tuple[Entry, ...]:
    """The chronology: every event in exactly one entry, in order of time, undated lines last."""
    index = index_records(documents, records, entities, copies)
    entries = [_event_entry([tellings[member] for member in members], index) for members in cluster(tellings, bonds)]
    entries += [_statement_entry(group, index) for group in _lone_statements(records, index)]
    return tuple(sorted(entries, key=lambda entry: chronological_key(entry, index)))


def chronological_key(entry: Entry, index: Index) -> tuple[object, ...]:
    """What entries are put in order by: dated before undated, first day, last day, headline."""
    when = entry.when
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return first is None, first or "", last or "", index.place(entry.headline), entry.id


def index_records(
    documents: Sequence[Document], records: Mapping[str, Records], entities: Sequence[Entity], copies: Sequence[Repeat]
) -> Index:
    """The index over all documents that entries are made with."""
    entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}
    everything = list(records.values())
    return Index(
        documents={document.id: document for document in documents},
        ranks={document.id: rank for rank, document in enumerate(in_order_of_publication(documents))},
        statements={statement.id: statement for found in everything for statement in found.statements},
        mentions={mention.id: mention for found in everything for mention in found.mentions},
        figures={event: figures for found in everything for event, figures in figures_of_events(found).items()},
        voices={figure: voice for found in everything for figure, voice in voices_of(found).items()},
        entity_of=entity_of,
        origins=Origins(documents, copies, entity_of),
    )


def figures_of_events(found: Records) -> dict[str, tuple[Figure, ...]]:
    """The figures that begin inside the span of each event of a document."""
    figures = Spans(found.figures)
    return {event.id: tuple(figures.inside(event)) for event in found.events}


# Entries of events


def _event_entry(tellings: Sequence[Telling], index: Index) -> Entry:
    """The entry of one cluster of tellings."""
    events = [told.event for told in tellings]
    statements = _statements_of(events, index)
    origins = [index.origins.find(event.passage, index.statements.get(event.statement or "")) for event in events]
    differences = find_differences(tellings, index.figures, index.voices)
    sources = count_independent(origins)
    dated = _best_dated(tellings)
    return Entry(
        id=content_id("entry", events[0].id),
        headline=_headline(tellings, dated, index),
        when=dated.event.when if dated else UNDATED,
        status=_status(tellings),
        concept=_most_common(event.concept for event in events if event.concept) or "",
        events=tuple(event.id for event in events),
        statements=tuple(statement.id for statement in statements),
        evidence=_evidence(events, statements, index),
        agreement=judge(sources, differences),
        sources=sources,
        differences=differences,
        actors=_entities((mention for event in events for mention in event.actors), index),
        places=_entities((mention for event in events for mention in event.places), index),
    )


def _best_dated(tellings: Sequence[Telling]) -> Telling | None:
    """The telling that dates the entry: one with a time of its own, else of its scene, statement or document.

    Of equals the one with both bounds, the narrowest, then the first published.
    """
    dated = [told for told in tellings if told.event.when.is_dated]

    def rank(told: Telling) -> tuple[bool, int, bool, int, int]:
        days = width(told.days)
        return not told.has_own_time, days or FOR_EVER, told.event.when.basis == "document", told.rank, told.event.start

    return min(dated, key=rank, default=None)


def _headline(tellings: Sequence[Telling], dated: Telling | None, index: Index) -> Passage:
    """The passage that stands for the line: no heading, of telling length, the one that dates it, first published."""

    def rank(told: Telling) -> tuple[bool, bool, bool, int, int]:
        length = told.event.end - told.event.start
        odd = not SHORT_HEADLINE <= length <= LONG_HEADLINE
        return index.is_heading(told.event.passage), odd, told is not dated, told.rank, told.event.start

    return min(tellings, key=rank).event.passage


def _status(tellings: Sequence[Telling]) -> EventStatus:
    """What the line tells: that it happened where the last to write says so, else what most say."""
    last = max(told.rank for told in tellings)
    if any(told.event.status == "happened" and told.rank == last for told in tellings):
        return "happened"
    counts = Counter(told.event.status for told in tellings)
    first = {told.event.status: position for position, told in reversed(list(enumerate(tellings)))}
    return min(counts, key=lambda status: (-counts[status], first[status]))


def _statements_of(events: Iterable[Event], index: Index) -> list[Statement]:
    """The statements that events are told in, each once, in order."""
    told = {event.statement or "" for event in events}
    found = [index.statements[statement] for statement in sorted(told) if statement in index.statements]
    return sorted(found, key=lambda statement: index.place(statement.passage))


def _evidence(events: Iterable[Event], statements: Iterable[Statement], index: Index) -> tuple[Passage, ...]:
    """All passages, each once, in order of publication and text."""
    passages = {record.passage for record in (*events, *statements)}
    return tuple(sorted(passages, key=index.place))


def _entities(mentions: Iterable[str], index: Index) -> tuple[str, ...]:
    """The entities that mentions stand for, the most frequent first."""
    counts = Counter(index.entity_of[mention] for mention in mentions if mention in index.entity_of)
    return tuple(sorted(counts, key=lambda entity: (-counts[entity], entity)))


def _most_common(values: Iterable[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


# Entries of statements that tell no event


def _lone_statements(records: Mapping[str, Records], index: Index) -> list[list[Statement]]:
    """Statements that no event is told in, those of one speaker with the same words together."""
    groups: dict[object, list[Statement]] = defaultdict(list)
    for document in sorted(records, key=lambda document: index.ranks[document]):
        for statement in _without_events(records[document]):
            speaker = index.entity_of.get(statement.speaker or "", statement.id)
            groups[speaker, fold(statement.text).strip("\"'“”‘’.,;:!? ")].append(statement)
    return list(groups.values())


def _without_events(found: Records) -> list[Statement]:
    """The full statements of a document in which no event stands and which report no other statement."""
    spans = sorted((event.start, event.end) for event in found.events)
    starts = [start for start, _ in spans]
    told = {event.statement for event in found.events}
    reporting = {statement.nested_in for statement in found.statements}

    def is_free(statement: Statement) -> bool:
        first = bisect_left(starts, statement.end)
        return not any(end > statement.start for _, end in spans[max(0, first - 12) : first])

    candidates = (statement for statement in found.statements if statement.level == "full")
    return [s for s in candidates if s.id not in told and s.id not in reporting and is_free(s)]


def _statement_entry(statements: Sequence[Statement], index: Index) -> Entry:
    """The entry of what one speaker said, in one document or in several."""
    dated = _best_said(statements, index)
    speakers = _entities((s.speaker for s in statements if s.speaker), index)
    origins = [index.origins.find(statement.passage, statement) for statement in statements]
    sources = count_independent(origins)
    return Entry(
        id=content_id("entry", statements[0].id),
        headline=min((statement.passage for statement in statements), key=index.place),
        when=replace(dated.said, basis="said") if dated else UNDATED,
        concept="say",
        statements=tuple(statement.id for statement in statements),
        evidence=tuple(sorted({statement.passage for statement in statements}, key=index.place)),
        agreement=judge(sources, ()),
        sources=sources,
        actors=speakers,
    )


def _best_said(statements: Sequence[Statement], index: Index) -> Statement | None:
    """The statement with the narrowest date, of equals the first published."""
    dated = [statement for statement in statements if statement.said.is_dated]

    def rank(statement: Statement) -> tuple[int, tuple[int, int, int]]:
        days = width((ordinal(statement.said.earliest), ordinal(statement.said.latest)))
        return days if days is not None else FOR_EVER, index.place(statement.passage)

    return min(dated, key=rank, default=None)
