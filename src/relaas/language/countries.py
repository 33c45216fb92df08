"""Countries by their names, adjectives and inhabitants, in the languages that Relaas knows."""

from dataclasses import dataclass
from functools import cache

from babel import Locale

from relaas.language.data import read_table

ARTICLES = ("the ", "de ", "het ")


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
    table: dict[str, str] = read_table(language, "countries")["countries"]
    return tuple(_country(code, row, language) for code, row in sorted(table.items()))


def _country(code: str, row: str, language: str) -> Country:
    adjectives, inhabitants, others = (part.strip() for part in row.split(";"))
    forms = _phrases(adjectives)
    if language == "nl":
        forms = tuple(dict.fromkeys(form for base in forms for form in (base, *_inflected(base))))
    names = tuple(name.strip() for name in others.split(",") if name.strip())
    return Country(code, country_name(code, language), forms, _phrases(inhabitants), names)


def _phrases(words: str) -> tuple[str, ...]:
    """Words of a list; a capitalised first part such as `Sri` or `South` joins the word after it."""
    phrases: list[str] = []
    open_phrase = ""
    for word in words.split():
        if word in OPEN_PARTS:
            open_phrase += word + " "
        else:
            phrases.append(open_phrase + word)
            open_phrase = ""
    return tuple(phrases)


OPEN_PARTS = frozenset(
    [
        "South",
        "North",
        "Costa",
        "Puerto",
        "Sri",
        "New",
        "Sierra",
        "San",
        "Saint",
        "Central",
        "Cape",
        "Papua",
        "Guinea-Bissau",
        "Hong",
    ]
)


def _inflected(adjective: str) -> tuple[str, ...]:
    """The Dutch adjective with -e: `Frans` Franse, `Chinees` Chinese, `Grieks` Griekse."""
    if adjective.isupper():
        return ()
    if adjective.endswith("ees"):
        return (adjective[:-3] + "ese",)
    if adjective.endswith("aas"):
        return (adjective[:-3] + "ase",)
    return (adjective + "e",)


def _bare(text: str) -> str:
    text = " ".join(text.split())
    for article in ARTICLES:
        if text.lower().startswith(article):
            return text[len(article) :]
    return text


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
