"""The lists by which names are found and told apart, read from `names.toml` and `first_names.toml` of a language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from relaas.language.countries import countries
from relaas.language.function_words import function_words
from relaas.language.installed import languages, load_language
from relaas.model import NameLabel

Phrases = dict[str, tuple[tuple[tuple[str, ...], NameLabel], ...]]


@dataclass(frozen=True, slots=True)
class NameLists:
    """The words of one language that tell what a name names; see `names.toml` for what each list means."""

    language: str
    phrases: Phrases
    heads: dict[str, tuple[tuple[str, ...], ...]]
    titles: frozenset[str]
    bodies: frozenset[str]
    body_endings: tuple[str, ...]
    firm_words: frozenset[str]
    firm_roles: frozenset[str]
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
    legal_forms: frozenset[str]
    articles: frozenset[str]
    titles_capitalised: bool

    def is_common(self, word: str) -> bool:
        """Whether a name of the lists is also an everyday word (`Groen`, `Vooruit`, `Labour`)."""
        return word.lower() in self.common

    def names_a_body(self, words: Sequence[str]) -> bool:
        """Whether a name of several words ends in a word for a body or firm, or in a legal form ("General Motors")."""
        last = words[-1].lower()
        return len(words) > 1 and (last in self.bodies or last in self.firm_words or last in self.legal_forms)


@cache
def name_lists(language: str) -> NameLists:
    """The lists of a language."""
    words = load_language(language).names
    first_names = load_language(language).first_names.all
    endings = tuple(ending.lower() for ending in words.body_endings)
    return NameLists(
        language=language,
        phrases=_phrases(
            [*words.organisations, *_of_others(language)], [*words.long_places, *_long_countries(language)]
        ),
        heads=_heads(words.heads),
        titles=words.titles,
        bodies=frozenset().union(*(one.names.bodies for one in languages())),
        body_endings=endings,
        firm_roles=load_language(language).people.firm_roles,
        firm_words=frozenset().union(*(one.names.firm_words for one in languages())),
        body_nouns=words.body_nouns,
        body_noun_endings=endings,
        features=frozenset().union(*(one.names.features for one in languages())) - words.bodies,
        place_endings=words.place_endings,
        place_nouns=words.place_nouns,
        place_prepositions=words.place_prepositions,
        places=frozenset(words.places),
        town_endings=words.town_endings,
        first_names=first_names,
        lower_first_names=frozenset(name.lower() for name in first_names),
        particles=words.particles,
        surname_particles=words.surname_particles,
        joiners=words.joiners,
        speech=words.speech,
        sayers=words.sayers,
        unions=words.unions,
        never=words.never,
        common=words.common,
        legal_forms=words.legal_forms,
        articles=function_words("articles", language),
        titles_capitalised=words.titles_capitalised,
    )


@cache
def listed_bodies() -> frozenset[str]:
    """The bodies that the lists of any language know by name."""
    return frozenset(name for language in languages() for name in language.names.organisations)


def _of_others(language: str) -> list[str]:
    """Bodies in the lists of the other languages, but for those that are everyday words there."""
    others = [other.names for other in languages() if other.code != language]
    return [name for words in others for name in words.organisations if name.lower() not in words.common]


def _long_countries(language: str) -> list[str]:
    """The names of countries that are of several words, of which a parser may take the first for a verb."""
    names = (name for country in countries(language) for name in (country.name, *country.other_names))
    return sorted({name for name in names if " " in name and name[0].isupper()})


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
