"""Countries by their names, adjectives and inhabitants, and what only a preposition shows to be a place."""

from __future__ import annotations

from relaas.language.concepts import is_known_noun
from relaas.language.countries import country_name as name_in
from relaas.language.countries import country_of, is_country_name
from relaas.language.installed import load_language, pivot
from relaas.model import AnnotatedDocument

SHORTEST = 4  # letters of a word that nothing but its preposition shows to be a place
NAMING = frozenset({"PROPN", "NOUN", "X"})


def country_code(words: str, language: str) -> str | None:
    """The ISO code of the country that the words name or whose people they name."""
    return country_of(words, language)


def names_country(words: str, language: str) -> bool:
    """Whether the words name the country itself and not its people."""
    return is_country_name(words, language)


def country_name(code: str) -> str:
    """The name of a country in the language that all share."""
    return name_in(code, pivot().code)


def is_inside(annotated: AnnotatedDocument, index: int, language: str) -> bool:
    """Whether a word that was taken for no name stands where only that of a place can: "a school in Thornbury"."""
    token, words = annotated.tokens[index], load_language(language).names
    if index < 2 or not token.text.istitle() or not token.text.isalpha() or len(token.text) < SHORTEST:
        return False
    forms = {token.text.lower(), token.lemma.lower()}
    is_everyday = load_language(language).is_everyday
    common = forms & words.never or any(is_everyday(form) or is_known_noun(form, language) for form in forms)
    before, preposition = annotated.tokens[index - 2].text, annotated.tokens[index - 1].text
    small = before.islower() and preposition in words.place_inside  # no heading in which all words have capitals
    return small and token.pos in NAMING and not common and before not in words.held_in
