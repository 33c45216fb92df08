"""Countries by their names, adjectives and inhabitants, in the languages that Relaas knows."""

from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale

from relaas.language.function_words import function_words
from relaas.language.installed import load_language

ASKED_AGAIN = 4096  # names of which it is kept what they are a part of: most come back in many documents


@dataclass(frozen=True, slots=True)
class Country:
    """The words of one language for a country: adjectives in every form, inhabitants, other names."""

    code: str
    name: str
    adjectives: tuple[str, ...]
    inhabitants: tuple[str, ...]
    other_names: tuple[str, ...]


def country_of(text: str, language: str) -> str | None:
    """The ISO 3166 code of the country that a name, an adjective or a word for its people denotes, else None.

    `EU` and `UN` stand for the union and the United Nations. A word that two countries share gives the larger use
    (`Congo` is CD); lower-case words are no countries.
    """
    return _codes(language).get(_bare(text))


@lru_cache(ASKED_AGAIN)
def country_around(name: str, language: str) -> str | None:
    """The ISO 3166 code of the country that a nation or region with a government of its own is a part of, else None."""
    return _parts(language).get(_bare(name))


def country_name(code: str, language: str) -> str:
    """The name of a country in a language, by CLDR; the code itself where CLDR has none."""
    return _territories(language).get(code, code)


def is_country_name(text: str, language: str) -> bool:
    """Whether the text names a country itself, rather than its people or their manner."""
    return _bare(text) in _names(language)


def is_nationality(text: str, language: str) -> bool:
    """Whether the text is an adjective or a word for the people of a country."""
    bare = _bare(text)
    return bare in _codes(language) and bare not in _names(language)


@cache
def countries(language: str) -> tuple[Country, ...]:
    """All countries with their words in a language, by code."""
    table = load_language(language).countries.countries
    return tuple(_country(code, row, language) for code, row in sorted(table.items()))


def _country(code: str, row: str, language: str) -> Country:
    adjectives, inhabitants, others = (part.strip() for part in row.split(";"))
    bases, inflect = _phrases(adjectives, language), load_language(language).adjective_forms
    forms = tuple(dict.fromkeys(form for base in bases for form in inflect(base)))
    names = tuple(name.strip() for name in others.split(",") if name.strip())
    return Country(code, country_name(code, language), forms, _phrases(inhabitants, language), names)


def _phrases(words: str, language: str) -> tuple[str, ...]:
    """Words of a list; a capitalised first part such as `Sri` or `South` joins the word after it."""
    open_parts = load_language(language).countries.open_parts
    phrases: list[str] = []
    open_phrase = ""
    for word in words.split():
        if word in open_parts:
            open_phrase += word + " "
        else:
            phrases.append(open_phrase + word)
            open_phrase = ""
    return tuple(phrases)


def _bare(text: str) -> str:
    """The text without an article of any language before it."""
    text = " ".join(text.split())
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in function_words("articles") else text


@cache
def _parts(language: str) -> dict[str, str]:
    table = load_language(language).countries.parts
    return {name.strip(): code for code, names in table.items() for name in names.split(",")}


@cache
def _territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language).territories)


@cache
def _names(language: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for country in countries(language):
        for name in (country.name, *country.other_names):
            names.setdefault(_bare(name), country.code)
    return names


@cache
def _codes(language: str) -> dict[str, str]:
    codes = dict(_names(language))
    for country in countries(language):
        for word in (*country.adjectives, *country.inhabitants):
            codes.setdefault(word, country.code)
    return codes
