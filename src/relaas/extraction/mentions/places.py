"""Countries by their names, adjectives and inhabitants."""

from __future__ import annotations

from relaas.language.countries import country_name as name_in
from relaas.language.countries import country_of, is_country_name
from relaas.language.installed import pivot


def country_code(words: str, language: str) -> str | None:
    """The ISO code of the country that the words name or whose people they name."""
    return country_of(words, language)


def names_country(words: str, language: str) -> bool:
    """Whether the words name the country itself and not its people."""
    return is_country_name(words, language)


def country_name(code: str) -> str:
    """The name of a country in the language that all share."""
    return name_in(code, pivot().code)
