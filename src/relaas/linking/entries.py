"""Entries: the lines of the chronology, each the facts of all documents about one thing with all their passages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from relaas.language.concepts import concept_group
from relaas.linking.agreement import find_differences, judge
from relaas.linking.bonds import Bonds
from relaas.linking.clustering import cluster
from relaas.linking.columns import Marks, marks_of, mixed
from relaas.linking.comparing_days import SAME_NEWS_DAYS
from relaas.linking.counts import FiguresTold
from relaas.linking.disputes import find_disputes
from relaas.linking.doubts import doubts_of_line
from relaas.linking.figures import countries_of, is_saying, voices_of
from relaas.linking.moves import find_moves
from relaas.linking.order import time_key
from relaas.linking.papers import Tellings
from relaas.linking.rarity import Rarity
from relaas.linking.sources import Origins, count_independent
from relaas.linking.tellings import Telling, gap, in_order_of_publication, width
from relaas.linking.told_alone import told_alone
from relaas.linking.weighing import choose_main, least_echo, signs_of_line, weigh
from relaas.model import (
    UNDATED,
    Difference,
    Document,
    Entity,
    Entry,
    EventStatus,
    Fact,
    Figure,
    Passage,
    Records,
    Repeat,
    Shelf,
    Statement,
    Workings,
    content_id,
)
from relaas.model.kept import as_kept, from_kept

SHORT_HEADLINE = 40  # characters; a shorter passage seldom says who did what
LONG_HEADLINE = 300  # a longer one says more than the line
GUESSES = frozenset({"predict", "fear", "hope"})  # what is only held of a thing, beside intentions
LEANING = frozenset({"points-back", "leans"})  # signs of what only the text before it completes
INCOMPLETE = frozenset({"silence", "fragment"})  # signs of what others tell better
FOR_EVER = 10**6  # days of a period with an open bound


class Index:
    """The records of all documents under their ids, as they are asked for, and the documents with their ranks.

    The rank of a document is its place in order of publication.
    """

    def __init__(
        self, documents: Sequence[Document], records: Shelf, entities: Sequence[Entity], copies: Sequence[Repeat]
    ) -> None:
        self.documents = {document.id: document for document in documents}
        self.ranks = {document.id: rank for rank, document in enumerate(in_order_of_publication(documents))}
        self.entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}
        self.origins = Origins(documents, copies, self.entity_of)
        self.statements: dict[str, Statement] = {}
        self.figures: dict[str, tuple[Figure, ...]] = {}
        self.voices: dict[str, str] = {}
        self.countries: dict[str, str] = {}
        self._records = records
        self._read: set[str] = set()

    def read(self, document: str) -> None:
        """Put the records of a document under their ids."""
        if document not in self._read:
            self._read.add(document)
            found = self._records[document]
            self.statements |= {statement.id: statement for statement in found.statements}
            self.figures |= figures_of_facts(found)
            self.voices |= voices_of(found)
            self.countries |= countries_of(found)

    def read_all(self, facts: Iterable[Fact]) -> None:
        """Put the records of the documents that tell some facts under their ids."""
        for fact in facts:
            self.read(fact.document)

    @property
    def figures_told(self) -> FiguresTold:
        """What is known of the figures of facts."""
        return FiguresTold(self.figures, self.countries, self.read)

    def place(self, passage: Passage) -> tuple[int, int, int]:
        """What passages are put in order by: publication, then place in the text."""
        return self.ranks[passage.document], passage.start, passage.end


def make_entries(
    documents: Sequence[Document],
    records: Shelf,
    entities: Sequence[Entity],
    copies: Sequence[Repeat],
    tellings: Tellings,
    rarity: Rarity,
    bonds: Bonds,
    workings: Workings,
) -> tuple[Entry, ...]:
    """The chronology: every fact in exactly one entry, in order of time, undated lines last."""
    index = Index(documents, records, entities, copies)
    differing = _differing(tellings, records, index, rarity, workings)
    clusters = cluster(tellings, bonds, rarity=rarity, workings=workings)
    echoes = _echoes(clusters, tellings)
    least = least_echo(echoes)
    rests_on = mixed(tellings.outline.marks + _marks_beside(tellings, differing, index))
    entries = []
    for members, echo in zip(clusters, echoes, strict=True):
        given = rests_on[list(members)].tobytes().hex(), echo > least

        def work_out(members: Sequence[int] = members, echoed: bool = echo > least) -> bytes:
            return as_kept(_entry([tellings[member] for member in members], index, differing, echoed=echoed))

        entry: Entry = from_kept(Entry, workings.take("entry", given, work_out))
        entries.append(entry)
    return tuple(sorted(choose_main(entries), key=lambda entry: chronological_key(entry, index)))


def _echoes(clusters: Sequence[Sequence[int]], tellings: Tellings) -> list[float]:
    """How much other documents echo what each line tells."""
    echoes = tellings.echoes.tolist() if tellings.echoes is not None else [told.echo for told in tellings]
    return [max(echoes[member] for member in members) for members in clusters]


def _marks_beside(tellings: Tellings, differing: Mapping[str, Sequence[Difference]], index: Index) -> Marks:
    """For each telling the mark of what its line rests on beside what it is made of: differences, and origins."""
    origins = marks_of(map(index.origins.told, tellings.documents))
    marks = np.repeat(origins, np.diff(tellings.bounds))
    told = np.zeros(len(tellings), dtype=np.uint64)
    told[[tellings.places[fact] for fact in differing]] = marks_of(map(repr, differing.values()))
    return mixed(marks + told)


def chronological_key(entry: Entry, index: Index) -> tuple[object, ...]:
    """What entries are put in order by: their time, then the place of their headline."""
    return *time_key(entry), index.place(entry.headline.passage), entry.id


def figures_of_facts(found: Records) -> dict[str, tuple[Figure, ...]]:
    """The figures of each fact of a document."""
    figures = {figure.id: figure for figure in found.figures}
    return {fact.id: tuple(figures[id] for id in fact.figures if id in figures) for fact in found.facts}


def _differing(
    tellings: Tellings, records: Shelf, index: Index, rarity: Rarity, workings: Workings
) -> dict[str, list[Difference]]:
    """What every fact tells was changed or is contested, and what it says against facts of other lines, by its id.

    What copies tell in the same words is told once, as is what differs in two ways.
    """
    alone = [told_alone(records, document, workings) for document in tellings.documents]
    found = [
        *(told for each in alone for told in each.changed),
        *find_disputes(tellings, index.figures_told, rarity, workings),
        *find_moves(tellings, records, rarity, workings),
    ]
    differing: dict[str, list[Difference]] = defaultdict(list)
    seen: set[object] = set()
    differ = {fact for told in found for fact in told.facts}
    turned = (told for each in alone for told in each.turned if differ.isdisjoint(told.facts))
    for told in (*found, *turned):
        wordings = tellings.outline.wordings[[tellings.places[fact] for fact in told.facts]].tolist()
        telling = (told.difference.about, *wordings, told.difference.left_value, told.difference.right_value)
        if not {telling, _compared(told.difference)} & seen:
            seen |= {telling, _compared(told.difference)}
            for fact in told.facts:
                differing[fact].append(told.difference)
    return differing


def _compared(difference: Difference) -> object:
    """Of which two records what is told to differ: both are told to do so once."""
    return difference.about, frozenset(
        {(difference.left, difference.left_value), (difference.right, difference.right_value)}
    )


def _entry(
    tellings: Sequence[Telling], index: Index, differing: Mapping[str, Sequence[Difference]], *, echoed: bool
) -> Entry:
    """The entry of one cluster of tellings."""
    facts = [told.fact for told in tellings]
    index.read_all(facts)
    sources = _count_sources(facts, index)
    inside = find_differences(tellings, index.figures, index.voices, index.countries)
    differences = _with_told(inside, facts, differing)
    agreement = judge(sources, differences)
    dated = _best_dated(tellings)
    status = _status([told for told in tellings if dated is None or _is_of_its_day(told, dated)])
    head = _head(tellings, dated, status)
    when = dated.fact.when if dated else UNDATED
    disputed = agreement in ("differs", "revised")
    signs = signs_of_line(facts, sources=sources, agreement=judge(sources, inside), disputed=disputed, echoed=echoed)
    return Entry(
        id=content_id("entry", facts[0].id),
        headline=head.headline,
        when=when,
        status=status,
        act=head.act,
        concept=_most_common(fact.concept for fact in facts if fact.concept) or "",
        facts=tuple(fact.id for fact in facts),
        events=tuple(event for fact in facts for event in fact.events),
        statements=tuple(dict.fromkeys(statement for fact in facts for statement in fact.statements)),
        evidence=tuple(sorted({each for fact in facts for each in fact.evidence}, key=index.place)),
        agreement=agreement,
        sources=sources,
        differences=differences,
        actors=_entities((mention for fact in facts for mention in fact.actors), index),
        places=_entities((mention for fact in facts for mention in fact.places), index),
        speakers=_entities((mention for fact in facts for mention in fact.speakers), index),
        reported=_reported(facts, index),
        signs=signs,
        weight=weigh(signs),
        doubts=doubts_of_line(
            facts, head=head, when=when, status=status, statements=index.statements, entity_of=index.entity_of
        ),
    )


def _count_sources(facts: Iterable[Fact], index: Index) -> int:
    """How many independent sources tell some facts."""
    return count_independent(
        [index.origins.find(fact.passage, index.statements.get(fact.statement or "")) for fact in facts]
    )


def _with_told(
    inside: Iterable[Difference], facts: Iterable[Fact], differing: Mapping[str, Sequence[Difference]]
) -> tuple[Difference, ...]:
    """The differences inside a line and those that its facts tell, each once: as it is told, where it is."""
    told = [difference for fact in facts for difference in differing.get(fact.id, ())]
    known = {_compared(difference) for difference in told}
    return tuple(dict.fromkeys((*(one for one in inside if _compared(one) not in known), *told)))


def _best_dated(tellings: Sequence[Telling]) -> Telling | None:
    """The telling that dates the entry: one with a time of its own, else of its scene, statement or document.

    Of equals the one with both bounds, the narrowest, then the first published.
    """
    dated = [told for told in tellings if told.fact.when.is_dated]

    def rank(told: Telling) -> tuple[bool, int, bool, int, int]:
        days = width(told.days)
        reported = told.fact.when.basis == "document"
        return not told.has_own_time, days or FOR_EVER, reported, told.rank, told.fact.start

    return min(dated, key=rank, default=None)


def _head(tellings: Sequence[Telling], dated: Telling | None, status: EventStatus) -> Fact:
    """The fact that stands for the line: one that can stand alone, of telling length, of its status, the heaviest."""

    def rank(told: Telling) -> tuple[bool, bool, bool, bool, float, int, int]:
        fact = told.fact
        leaning = bool(LEANING & set(fact.signs)) and not fact.headline.inserts
        leaning = leaning or bool(INCOMPLETE & set(fact.signs))
        odd = not SHORT_HEADLINE <= len(fact.headline.text) <= LONG_HEADLINE
        return leaning, odd, told is not dated, fact.status != status, -weigh(fact.signs), told.rank, fact.start

    return min(tellings, key=rank).fact


def _is_of_its_day(told: Telling, dated: Telling) -> bool:
    """Whether a telling is not of another day than the one that dates its line, as the decision of a plan is."""
    return not told.has_own_time or gap(told.days, dated.days) <= SAME_NEWS_DAYS


def _status(tellings: Sequence[Telling]) -> EventStatus:
    """That it happened where the last to write or a telling of its day says so, else what most say.

    That something was asked for, promised or believed does not make it happen.
    """
    last = max(told.rank for told in tellings)
    done = (told for told in tellings if told.fact.status == "happened" and not told.fact.act and not _is_held(told))
    if any(told.rank == last or _tells_the_day(told) for told in done):
        return "happened"
    counts = Counter(told.fact.status for told in tellings)
    first = {told.fact.status: position for position, told in reversed(list(enumerate(tellings)))}
    return min(counts, key=lambda status: (-counts[status], first[status]))


def _is_held(told: Telling) -> bool:
    """Whether a telling only tells what somebody holds of a thing: "the firm believed it could go on"."""
    return concept_group(told.fact.concept) == "intention" or told.fact.concept in GUESSES


def _tells_the_day(told: Telling) -> bool:
    """Whether a telling says on which day a deed was done; of what was said the deed may be to come."""
    return told.has_own_time and told.fact.when.is_day and not is_saying(told.fact.concept)


def _reported(facts: Iterable[Fact], index: Index) -> str | None:
    """When the line was first told: the day of the first published of its documents that has one."""
    first = min(facts, key=lambda fact: index.ranks[fact.document])
    return index.documents[first.document].published_at(first.start).when.edtf


def _entities(mentions: Iterable[str], index: Index) -> tuple[str, ...]:
    """The entities that mentions stand for, the most frequent first."""
    counts = Counter(index.entity_of[mention] for mention in mentions if mention in index.entity_of)
    return tuple(sorted(counts, key=lambda entity: (-counts[entity], entity)))


def _most_common(values: Iterable[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default=None)
