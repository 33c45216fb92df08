"""The lists by which names are found and told apart, read from `names.toml` of a language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from relaas.language.data import LANGUAGES, read_table
from relaas.model import NameLabel

Phrases = dict[str, tuple[tuple[tuple[str, ...], NameLabel], ...]]
JOINERS = {"nl": frozenset({"en", "de", "het", "voor", "van"}), "en": frozenset({"and", "of", "the", "for"})}
LEGAL_FORMS = frozenset(
    [
        "nv",
        "bv",
        "b.v.",
        "n.v.",
        "ag",
        "inc",
        "inc.",
        "ltd",
        "ltd.",
        "llc",
        "plc",
        "gmbh",
        "sa",
        "s.a.",
        "spa",
        "corp",
        "corp.",
        "co.",
    ]
)
SURNAMES = frozenset(
    [
        "van",
        "von",
        "de",
        "der",
        "den",
        "ter",
        "ten",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "du",
        "le",
        "la",
        "di",
        "da",
        "dos",
    ]
)


@dataclass(frozen=True, slots=True)
class NameLists:
    """The words of one language that tell what a name names; see `names.toml` for what each list means."""

    language: str
    phrases: Phrases
    heads: dict[str, tuple[tuple[str, ...], ...]]
    titles: frozenset[str]
    bodies: frozenset[str]
    body_endings: tuple[str, ...]
    body_nouns: frozenset[str]
    body_noun_endings: tuple[str, ...]
    features: frozenset[str]
    place_endings: tuple[str, ...]
    place_nouns: frozenset[str]
    place_prepositions: frozenset[str]
    places: frozenset[str]
    town_endings: tuple[str, ...]
    first_names: frozenset[str]
    lower_first_names: frozenset[str]
    particles: frozenset[str]
    surname_particles: frozenset[str]
    joiners: frozenset[str]
    speech: frozenset[str]
    sayers: frozenset[str]
    unions: frozenset[str]
    never: frozenset[str]
    common: frozenset[str]
    legal_forms: frozenset[str] = LEGAL_FORMS

    def is_common(self, word: str) -> bool:
        """Whether a name of the lists is also an everyday word (`Groen`, `Vooruit`, `Labour`)."""
        return word.lower() in self.common


@cache
def name_lists(language: str) -> NameLists:
    """The lists of a language."""
    table = read_table(language, "names")

    def words(key: str) -> frozenset[str]:
        return frozenset(table[key].split())

    endings = tuple(ending.lower() for ending in table["body_endings"])
    return NameLists(
        language=language,
        phrases=_phrases([*table["organisations"], *_of_others(language)], table["long_places"]),
        heads=_heads(table["heads"]),
        titles=words("titles"),
        bodies=_in_all_languages("bodies"),
        body_endings=endings,
        body_nouns=words("body_nouns"),
        body_noun_endings=endings,
        features=_in_all_languages("features") - words("bodies"),
        place_endings=tuple(table["place_endings"]),
        place_nouns=words("place_nouns"),
        place_prepositions=words("place_prepositions"),
        places=words("places"),
        town_endings=tuple(table["town_endings"]),
        first_names=words("first_names"),
        lower_first_names=frozenset(name.lower() for name in words("first_names")),
        particles=words("particles"),
        surname_particles=SURNAMES,
        joiners=JOINERS[language],
        speech=words("speech"),
        sayers=words("sayers"),
        unions=words("unions"),
        never=words("never"),
        common=words("common"),
    )


def _in_all_languages(key: str) -> frozenset[str]:
    """The words of a list in every language, as foreign names keep their own."""
    return frozenset(word for language in LANGUAGES for word in read_table(language, "names")[key].split())


def _of_others(language: str) -> list[str]:
    """Bodies in the lists of the other languages, but for those that are everyday words there."""
    others = [read_table(other, "names") for other in LANGUAGES if other != language]
    return [name for table in others for name in table["organisations"] if name.lower() not in table["common"].split()]


def _phrases(organisations: Iterable[str], places: Iterable[str]) -> Phrases:
    """Phrases of the lists by their first word, the longest first."""
    rows: list[tuple[tuple[str, ...], NameLabel]] = [(tuple(name.split()), "ORG") for name in organisations]
    rows += [(tuple(name.split()), "GPE") for name in places]
    found: dict[str, list[tuple[tuple[str, ...], NameLabel]]] = {}
    for words, label in sorted(rows, key=lambda row: (-len(row[0]), row[0])):
        found.setdefault(words[0], []).append((words, label))
    return {first: tuple(phrases) for first, phrases in found.items()}


def _heads(heads: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for head in heads:
        words = tuple(head.lower().split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(phrases) for first, phrases in found.items()}
