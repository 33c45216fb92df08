"""What letters, reports and web pages put around their text, the pointers in it, and where sentences end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from relaas.language.tables import At


@dataclass(frozen=True, slots=True, eq=False)
class DocumentWords:
    """``documents.toml``: the words that announce the parts of a document."""

    function_words: frozenset[str]
    letterheads: tuple[str, ...]
    mottoes: tuple[str, ...]
    paper_titles: tuple[str, ...]
    genres: tuple[str, ...]
    markings: tuple[str, ...]
    addressing: tuple[str, ...]
    salutations: tuple[str, ...]
    closings: tuple[str, ...]
    offices: tuple[str, ...]
    name_particles: tuple[str, ...]
    bylines: tuple[str, ...]
    statements_of: tuple[str, ...]
    given_out: tuple[str, ...]
    byline_places: tuple[str, ...]
    dispatch: tuple[str, ...]
    quoting: tuple[tuple[str, str], ...]
    signed: tuple[str, ...]
    place_links: tuple[str, ...]
    pictures: tuple[str, ...]
    labels: dict[str, tuple[str, ...]]
    clock: dict[str, tuple[str, ...]]
    boilerplate: dict[str, tuple[str, ...]]
    release: dict[str, tuple[str, ...]]
    recognised_as: str
    hyphen_prefixes: Annotated[frozenset[str], At("hyphens.prefixes")]
    after_hanging_hyphen: Annotated[frozenset[str], At("hyphens.after_hanging")]
    hyphen_between_words: Annotated[bool, At("hyphens.between_words")]


@dataclass(frozen=True, slots=True, eq=False)
class OwnDateWords:
    """``own_dates.toml``: where papers say of what day they are; the comments there tell what each list is for."""

    labels: tuple[str, ...]
    occasions: tuple[str, ...]
    incidents: tuple[str, ...]
    beginnings: tuple[str, ...]
    dispatched: tuple[str, ...]
    others: tuple[str, ...]
    updated: tuple[str, ...]
    rulings: tuple[str, ...]
    of_day: tuple[str, ...]
    in_case: tuple[str, ...]
    periods: tuple[str, ...]
    goes_on: tuple[str, ...]
    versions: tuple[str, ...]
    additions: tuple[str, ...]
    logs: tuple[str, ...]
    registers: tuple[str, ...]
    live: tuple[str, ...]
    day_words: tuple[str, ...]
    other_kinds: tuple[str, ...]
    at_place: tuple[str, ...]
    stamps: tuple[str, ...]
    signatures: tuple[str, ...]
    records: tuple[str, ...]
    held: tuple[str, ...]
    citing: tuple[str, ...]
    gathered: tuple[str, ...]
    recorders: tuple[str, ...]
    presented: tuple[str, ...]
    answers: tuple[str, ...]
    given: tuple[str, ...]
    closing_openings: tuple[str, ...]
    issues: tuple[str, ...]
    seasons: dict[str, int]
    itself: tuple[str, ...]
    appeared: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PartWords:
    """``parts.toml``: what sets apart the mails, papers, turns and rows that a document is put together from."""

    mail: dict[str, tuple[str, ...]]
    papers: dict[str, tuple[str, ...]]
    tables: dict[str, tuple[str, ...]]
    turns: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ReferenceRule:
    """A kind of pointer to another document: its pattern, how its target is written, and the texts that prove it."""

    name: str
    kind: str
    pattern: str
    target: str
    finds: tuple[str, ...]
    leaves: tuple[str, ...] = ()
    everywhere: bool = False
    nested: bool = False
    context: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PaperWords:
    """What papers are called: ``nouns`` by kind, those of them that ``compounds`` end in, and what only ends so.

    ``only_named`` are the kinds whose ``plain`` nouns point to no paper without a name or a date; before ``nobody``
    words there is none at all, after ``by`` stands its author, ``advising`` are verbs that tell of advice,
    ``writing`` those of a letter to whom stands behind ``addressing``.
    """

    nouns: dict[str, tuple[str, ...]]
    compounds: frozenset[str]
    no_papers: frozenset[str]
    only_named: frozenset[str]
    plain: frozenset[str]
    nobody: frozenset[str]
    by: frozenset[str]
    dated_by: frozenset[str]
    covering: frozenset[str]
    advising: frozenset[str]
    writing: frozenset[str]
    addressing: frozenset[str]
    kinds: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", {noun: kind for kind, nouns in self.nouns.items() for noun in nouns})


@dataclass(frozen=True, slots=True, eq=False)
class References:
    """``references.toml``: formal pointers to other documents, and the names of news media."""

    rules: tuple[ReferenceRule, ...]
    dated: tuple[str, ...]
    source_columns: frozenset[str]
    labelling: frozenset[str]
    yours: frozenset[str]
    media: Annotated[frozenset[str], At("media.names")]
    ambiguous: frozenset[str]
    beside: frozenset[str]
    papers: PaperWords


@dataclass(frozen=True, slots=True, eq=False)
class SentenceWords:
    """``tokens.toml``: abbreviations; ``inside`` never end a sentence, ``anywhere`` may, before ``starters`` only.

    ``numbering`` are words that are abbreviations only with a number behind their full stop: "no. 1".
    ``always_large`` have a capital wherever they stand; ``shouted`` are read as if they stood in small letters.
    """

    abbreviations_inside: tuple[str, ...]
    anywhere: Annotated[frozenset[str], At("abbreviations_anywhere")]
    numbering: frozenset[str]
    starters: frozenset[str]
    always_large: frozenset[str]
    shouted: frozenset[str]
    inside: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        written = self.abbreviations_inside
        object.__setattr__(self, "inside", frozenset(written) | {word[0].upper() + word[1:] for word in written})
