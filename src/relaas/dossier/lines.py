"""What the views show: records and entries with what they rest on and whom they speak of, ready to print."""

from dataclasses import dataclass
from typing import Literal

from relaas.model import (
    Decision,
    Difference,
    Document,
    Doubt,
    Entity,
    Entry,
    Event,
    Figure,
    LeftOut,
    Passage,
    Plan,
    PlanLink,
    Reference,
    Repeat,
    Ruling,
    SettledPublication,
    SettledTime,
    Statement,
    Thread,
    TimeExpression,
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage with its wording and the document that it stands in (without its text)."""

    passage: Passage
    text: str
    source: Document


@dataclass(frozen=True, slots=True)
class Doubted:
    """A doubt about a cell of a line, with the words that it rests on."""

    doubt: Doubt
    words: Quoted


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line of the chronology with its wording, its sources, those involved, and what a person decided on it.

    ``headline`` (with its clean wording) and ``evidence`` in the order of the entry; ``actors``, ``places`` and
    ``speakers`` as entities (an id that is no entity is left out); ``decisions`` in the order in which they were taken;
    ``time`` the expression behind its date; ``doubts`` what had better be checked, each with its words.
    """

    entry: Entry
    headline: Quoted
    evidence: tuple[Quoted, ...]
    date_evidence: Quoted | None
    actors: tuple[Entity, ...]
    places: tuple[Entity, ...]
    speakers: tuple[Entity, ...] = ()
    decisions: tuple[Decision, ...] = ()
    time: TimeExpression | None = None
    doubts: tuple[Doubted, ...] = ()

    @property
    def ruling(self) -> Ruling:
        """Whether a person accepted or hid the line, as it stands now."""
        return self.entry.ruling

    @property
    def to_check(self) -> tuple[Doubted, ...]:
        """The doubts that nobody settled: none of a line that a person accepted."""
        return () if self.ruling == "accept" else self.doubts


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A time expression as it stands in the dossier; ``settled`` says what decided it, where another document did."""

    time: TimeExpression
    source: Document
    settled: SettledTime | None


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement with its source; ``speaker`` is the entity that spoke, ``name`` how to call it.

    ``name`` is the canonical name, else the fullest form in the document, else ``anonymous: DESCRIPTION``, else the
    words nearest to the statement. ``entry`` is the id of the entry that it is part of.
    """

    statement: Statement
    source: Document
    speaker: Entity | None
    name: str
    entry: str | None


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure with its source, whose it is and where; ``series`` is the id of the series that it is part of."""

    figure: Figure
    source: Document
    whose: Entity | None
    where: Entity | None
    series: str | None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event with its source, those involved, and the id of the entry that it is part of."""

    event: Event
    source: Document
    actors: tuple[str, ...]
    places: tuple[str, ...]
    entry: str | None


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan with its source, who plans it, its condition, and what became of it."""

    plan: Plan
    source: Document
    who: tuple[str, ...]
    condition: str
    links: tuple[PlanLink, ...]
    entry: str | None


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """A reference with its source; ``resolved`` is the id of the document of the dossier that it is to, or None."""

    reference: Reference
    source: Document
    resolved: str | None = None


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A difference with both passages; ``owner`` is the id of the first entry or series that has it.

    ``owners`` are all of them: two lines that differ from each other both do.
    """

    difference: Difference
    found_in: Literal["entry", "series"]
    owner: str
    left: Quoted
    right: Quoted
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A thread with its lines, in order of time."""

    thread: Thread
    entries: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document (without its text) as it stands in the dossier, and what was found in it.

    ``paths`` are all files with these bytes; ``settled`` says what narrowed its date, where another document did;
    ``counts`` pairs the kind of record with how many; ``repeats`` its own repeats and copies of others.
    """

    document: Document
    paths: tuple[str, ...]
    words: int
    settled: SettledPublication | None
    counts: tuple[tuple[str, int], ...]
    repeats: tuple[Repeat, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class EntityLine:
    """An entity, how often and in how many documents it is mentioned, and in how many entries it takes part."""

    entity: Entity
    mentions: int
    documents: int
    statements: int
    entries: int
