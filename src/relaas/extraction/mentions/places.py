"""Countries by their names, adjectives and inhabitants, and what only a preposition shows to be a place."""

from __future__ import annotations

from relaas.language.concepts import is_known_noun
from relaas.language.countries import country_name as name_in
from relaas.language.countries import country_of, is_country_name
from relaas.language.function_words import function_words
from relaas.language.installed import load_language, pivot
from relaas.model import AnnotatedDocument

SHORTEST = 4  # letters of a word that nothing but its preposition shows to be a place
NAMING = frozenset({"PROPN", "NOUN", "X", "ADV"})


def country_code(words: str, language: str) -> str | None:
    """The ISO code of the country that the words name or whose people they name."""
    return country_of(words, language)


def names_country(words: str, language: str) -> bool:
    """Whether the words name the country itself and not its people."""
    return is_country_name(words, language)


def country_name(code: str) -> str:
    """The name of a country in the language that all share."""
    return name_in(code, pivot().code)


def named_by_use(annotated: AnnotatedDocument) -> frozenset[str]:
    """The words of a text that only where they stand shows to be names: "a school in Thornbury"."""
    return annotated.once(("named by use",), lambda: _named_by_use(annotated))


def _named_by_use(annotated: AnnotatedDocument) -> frozenset[str]:
    lowered = {token.text for token in annotated.tokens if token.text.islower()}
    found: set[str] = set()
    for sentence in annotated.sentences:
        language = annotated.language_of(sentence)
        inside = (index for index in range(sentence.first + 2, sentence.last) if is_inside(annotated, index, language))
        found.update(annotated.tokens[index].text for index in inside)
    return frozenset(word for word in found if word.lower() not in lowered)


def is_inside(annotated: AnnotatedDocument, index: int, language: str) -> bool:
    """Whether a word stands where only the name of a place or house can: "in Thornbury", "the mayor of Thornbury"."""
    token, words = annotated.tokens[index], load_language(language).names
    if not token.text.istitle() or not token.text.isalpha() or len(token.text) < SHORTEST or token.pos not in NAMING:
        return False
    forms = {token.text.lower(), token.lemma.lower()}
    is_everyday = load_language(language).is_everyday
    if forms & words.never or any(is_everyday(form) or is_known_noun(form, language) for form in forms):
        return False
    if not annotated.tokens[index - 2].text.islower():  # a heading in which all words have capitals
        return False
    heads = words.place_parts | load_language(language).bodies.run_by
    return is_within(annotated, index, language) or is_headed(annotated, index, language, heads)


def is_within(annotated: AnnotatedDocument, index: int, language: str) -> bool:
    """Whether something is in what a word begins to name: "a school in Hale", not "shares in Hale"."""
    words, sentence = load_language(language).names, annotated.sentence_at(annotated.tokens[index].start)
    if sentence is None or annotated.tokens[index - 1].text.lower() not in words.place_inside:
        return False
    before = annotated.tokens[max(sentence.first, index - 3) : index - 1]
    return not any(token.lemma.lower() in words.held_in or token.text.lower() in words.held_in for token in before)


def is_headed(annotated: AnnotatedDocument, index: int, language: str, heads: frozenset[str]) -> bool:
    """Whether one of these nouns heads what a word begins to name: "the mayor of Hale", "the centre of Hale"."""
    noun, binding = (token.text.lower() for token in annotated.tokens[index - 2 : index]) if index > 1 else ("", "")
    return binding in function_words("binding", language) and noun in heads
