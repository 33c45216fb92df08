"""What words stand for: kinds of happening under keys, and things under canonical nouns, that all languages share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from relaas.language.tables import At


@dataclass(frozen=True, slots=True)
class ConceptWords:
    """The words of one kind of happening."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Concepts:
    """``concepts.toml``: the words of each kind of happening, by group and key."""

    concepts: Annotated[dict[str, dict[str, ConceptWords]], At("")]


@dataclass(frozen=True, slots=True, eq=False)
class Nouns:
    """``nouns.toml``: the words of each canonical noun by group, and what may stand before the head of a compound.

    ``modifiers`` give the canonical word of a first part; ``naming_modifiers`` belong to the name of what they stand
    before ("provincial capitals"); ``no_compounds`` only look like compounds.
    """

    nouns: dict[str, dict[str, tuple[str, ...]]]
    modifiers: dict[str, str]
    naming_modifiers: frozenset[str]
    no_compounds: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Compounds:
    """``compounds.toml``: how a language joins words."""

    links: tuple[str, ...]
    shortest_known: int
    shortest_unknown: int
    endings: frozenset[str]
    beginnings: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class ParticleVerbs:
    """``particle_verbs.toml``: separable verbs by prefix, and the words that open a clause."""

    verbs: dict[str, frozenset[str]]
    clause_starters: Annotated[frozenset[str], At("clause.starters")]


@dataclass(frozen=True, slots=True, eq=False)
class Lemmas:
    """``lemmas.toml``: dictionary forms of closed classes, by UPOS tag and form."""

    closed: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Plurals:
    """``plurals.toml`` of the pivot language: plurals of canonical nouns that no rule gives."""

    plurals: dict[str, str]
