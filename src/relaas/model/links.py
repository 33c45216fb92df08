"""Links: what linking makes of the records of all documents together."""

from dataclasses import dataclass
from typing import Literal

from relaas.model.annotation import NameLabel
from relaas.model.dating import UNDATED, Dating
from relaas.model.decisions import Decided, Ruling
from relaas.model.documents import Publication, Repeat
from relaas.model.doubts import Doubt
from relaas.model.facts import Act, Headline
from relaas.model.passages import Passage

Agreement = Literal["single", "corroborated", "differs", "revised"]
DifferenceKind = Literal["coarser", "rounded", "other-scope", "later-revision", "contradiction"]


@dataclass(frozen=True, slots=True)
class Role:
    """A function that a source gives an entity, as written, and where."""

    role: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, group or place under one canonical name, with its forms per language and its roles.

    ``forms`` holds pairs (language, surface form), ordered; ``mentions`` the ids of all mentions in all documents.
    ``corrected``: a person gave it its name.
    """

    id: str
    type: NameLabel
    name: str
    forms: tuple[tuple[str, str], ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[str, ...] = ()
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """How two records about the same thing differ: the field, both values as normalised, and the kind of difference."""

    kind: DifferenceKind
    about: str
    left: str
    left_value: str
    right: str
    right_value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the chronology: the facts of all documents about the same thing, with all their passages.

    ``facts``, ``events`` and ``statements`` are ids; ``headline`` is that of the fact that stands for the line.
    ``when`` is the date of the fact that dates it, with its evidence, ``reported`` (EDTF) when it was first told.
    ``sources`` counts independent sources: copies count once. ``actors``, ``places`` and ``speakers`` are entities.
    ``signs`` are what it weighs by, ``weight`` says how much a line matters, ``main`` whether a reader sees it first;
    ``doubts`` say which of its cells had better be checked.
    ``thread`` is the id of the course of events that it is part of, "" = none.
    ``ruling`` is what a person ruled, ``tags`` the words that a person put on it; ``corrected`` names the fields that
    a person set, and ``added`` is a line that a person added.
    """

    id: str
    headline: Headline
    when: Dating = UNDATED
    status: str = "happened"
    act: Act = ""
    concept: str = ""
    facts: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    evidence: tuple[Passage, ...] = ()
    agreement: Agreement = "single"
    sources: int = 1
    differences: tuple[Difference, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    reported: str | None = None
    signs: tuple[str, ...] = ()
    weight: float = 0.0
    main: bool = False
    thread: str = ""
    ruling: Ruling = ""
    tags: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()
    added: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """Lines about one course of events, in order of time, under the headline of the weightiest of them.

    ``entries`` are ids; ``weight`` is what its lines weigh together.
    """

    id: str
    headline: Headline
    entries: tuple[str, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Series:
    """Figures about the same quantity, in order of time; ``whose`` and ``where`` are ids of entities."""

    id: str
    counted: str
    whose: str | None
    where: str | None
    figures: tuple[str, ...]
    differences: tuple[Difference, ...] = ()


Outcome = Literal["met", "partly", "missed"]  # of a plan


@dataclass(frozen=True, slots=True)
class PlanLink:
    """What became of a plan: superseded by a later plan, met, met in part or missed by an event; ``by`` is its id."""

    plan: str
    by: str
    kind: Literal["superseded", "met", "partly", "missed"]


@dataclass(frozen=True, slots=True)
class SettledTime:
    """A time expression whose open candidates another document decides: ``because`` is the record that decides it."""

    time: str
    value: str
    earliest: str
    latest: str
    edtf: str
    because: str


@dataclass(frozen=True, slots=True)
class SettledPublication:
    """A document's publication date as the dossier narrows or bounds it; ``because`` is the record that decides it."""

    document: str
    published: Publication
    because: str


@dataclass(frozen=True, slots=True)
class Links:
    """Everything that linking found, each list in a fixed order."""

    entities: tuple[Entity, ...] = ()
    entries: tuple[Entry, ...] = ()
    series: tuple[Series, ...] = ()
    plan_links: tuple[PlanLink, ...] = ()
    copies: tuple[Repeat, ...] = ()
    settled_times: tuple[SettledTime, ...] = ()
    settled_publications: tuple[SettledPublication, ...] = ()
    decided: tuple[Decided, ...] = ()
    threads: tuple[Thread, ...] = ()
