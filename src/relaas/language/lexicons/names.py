"""The words by which a language names people, bodies, places and countries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from relaas.language.tables import At
from relaas.model import Token

SHORTEST_PART = 4  # letters: "minister" may end a compound, "sg" may not


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """``names.toml``: the lists by which names are found and told apart.

    ``place_inside`` are prepositions before what only a place can be, but for nouns and verbs ``held_in`` something;
    ``place_parts`` nouns of what only a place has.
    """

    titles: frozenset[str]
    bodies: frozenset[str]
    body_endings: tuple[str, ...]
    firm_words: frozenset[str]
    features: frozenset[str]
    place_endings: tuple[str, ...]
    town_endings: tuple[str, ...]
    organisations: tuple[str, ...]
    heads: tuple[str, ...]
    never: frozenset[str]
    particles: frozenset[str]
    place_prepositions: frozenset[str]
    place_inside: frozenset[str]
    place_parts: frozenset[str]
    held_in: frozenset[str]
    speech: frozenset[str]
    place_nouns: frozenset[str]
    body_nouns: frozenset[str]
    sayers: frozenset[str]
    common: frozenset[str]
    unions: frozenset[str]
    places: tuple[str, ...]
    long_places: tuple[str, ...]
    joiners: frozenset[str]
    legal_forms: frozenset[str]
    surname_particles: frozenset[str]
    titles_capitalised: bool


@dataclass(frozen=True, slots=True, eq=False)
class FirstNames:
    """``first_names.toml``: first names by the gender that they tell, and those that tell none."""

    male: frozenset[str]
    female: frozenset[str]
    either: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every first name of the language."""
        return self.male | self.female | self.either


@dataclass(frozen=True, slots=True, eq=False)
class PeopleWords:
    """``people.toml``: the words for people and bodies that speak and act."""

    language: str
    compounds: bool
    roles: frozenset[str]
    bodies: frozenset[str]
    firm_roles: frozenset[str]
    neither: frozenset[str]
    papers: frozenset[str]
    idioms: frozenset[str]
    alike: tuple[frozenset[str], ...]
    links: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    titles: frozenset[str]
    male: Annotated[frozenset[str], At("gender.male")]
    female: Annotated[frozenset[str], At("gender.female")]
    male_pronouns: Annotated[frozenset[str], At("pronouns.male")]
    female_pronouns: Annotated[frozenset[str], At("pronouns.female")]
    plural_pronouns: Annotated[frozenset[str], At("pronouns.plural")]
    neuter_pronouns: Annotated[frozenset[str], At("pronouns.neuter")]
    metonyms: dict[str, str]
    capitals: dict[str, str]

    @property
    def pronouns(self) -> frozenset[str]:
        """All that stands for a person or a body."""
        return self.male_pronouns | self.female_pronouns | self.plural_pronouns | self.neuter_pronouns

    def is_role(self, token: Token) -> bool:
        """Whether a word names a function or a kind of person."""
        return self._among(token, self.roles)

    def is_body(self, token: Token) -> bool:
        """Whether a word is the common noun of a body that speaks and acts."""
        return self._among(token, self.bodies)

    def is_firm_role(self, token: Token) -> bool:
        """Whether a word names a function that firms bear as well as persons."""
        return self._among(token, self.firm_roles)

    def gender_of(self, token: Token) -> str | None:
        """``"male"`` or ``"female"`` where the word itself tells."""
        word = token.lemma.lower()
        if self._ends_in(word, self.female):
            return "female"
        return "male" if self._ends_in(word, self.male) else None

    def _among(self, token: Token, words: frozenset[str]) -> bool:
        if token.pos not in {"NOUN", "PROPN", "ADJ", "X", "VERB"}:
            return False
        if token.pos in {"ADJ", "VERB"} and token.text.lower() not in words:
            return False
        return any(self._ends_in(form.lower(), words) for form in (token.lemma, token.text))

    def _ends_in(self, word: str, words: frozenset[str]) -> bool:
        if word in words:
            return True
        tail = word.rpartition("-")[2]
        if tail != word and tail in words:
            return True
        if not self.compounds or word in self.neither:
            return False
        return any(word[cut:] in words for cut in range(2, len(word) - SHORTEST_PART + 1)) and not any(
            word.endswith(one) for one in self.neither
        )


@dataclass(frozen=True, slots=True, eq=False)
class BodyWords:
    """``bodies.toml``: the nouns by which a text takes up a body that it named, by the kind of body.

    ``firms`` are nouns that are a kind of their own, ``seats`` those that stand with the name of a town, ``known``
    bodies whose names do not tell their kind, ``placed`` the kinds that go by their place, ``taking_up`` the pronouns
    that stand for bodies, ``onlookers`` the kinds that write about others, ``press`` those that only publish,
    ``houses`` those in which people live, learn or are cared for, ``run_by`` the nouns of those who run one,
    ``organs`` the nouns of those who act for a body, ``councils`` of those who govern a town, ``offices`` of what
    writes for them, ``own_papers`` those of papers that a body writes about itself,
    ``having`` those of what only a body has, ``based`` the words between a body and its town,
    ``defining`` the words before what a paper calls a body from then on, ``parties`` what one is in a lawsuit.
    """

    language: str
    kinds: dict[str, frozenset[str]]
    firms: frozenset[str]
    known: dict[str, frozenset[str]]
    seats: frozenset[str]
    others: frozenset[str]
    taking_up: frozenset[str]
    defining: tuple[str, ...]
    parties: frozenset[str]
    led_by: frozenset[str]
    placed: frozenset[str]
    onlookers: frozenset[str]
    press: frozenset[str]
    houses: frozenset[str]
    run_by: frozenset[str]
    organs: frozenset[str]
    councils: frozenset[str]
    offices: frozenset[str]
    own_papers: frozenset[str]
    having: frozenset[str]
    based: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LinkingWords:
    """``linking.toml``: what linking needs to know of names, and of texts that others take over."""

    honorifics: frozenset[str]
    surname_prefixes: frozenset[str]
    name_endings: frozenset[str]
    body_words: frozenset[str]
    small_words: frozenset[str]
    about_words: frozenset[str]
    issued: frozenset[str]
    same_day: frozenset[str]
    exonyms: dict[str, str]
    body_names: dict[str, str]
    short_names: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class CountryWords:
    """``countries.toml``: by code, adjectives, inhabitants and other names of each country, set apart by semicolons.

    ``open_parts`` are first words of adjectives that belong to the word after them ("South" in "South African"),
    ``parts`` the nations and regions of a country that have a government of their own.
    """

    countries: dict[str, str]
    open_parts: frozenset[str]
    parts: dict[str, str]
