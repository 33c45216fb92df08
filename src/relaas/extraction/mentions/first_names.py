"""First names, which tell a person from a place, and often his or her gender."""

from __future__ import annotations

from functools import cache

from relaas.language.installed import languages


@cache
def _genders() -> dict[str, str]:
    """The gender by first name over all languages, as names travel."""
    genders: dict[str, str] = {}
    for table in (language.first_names for language in languages()):
        genders |= dict.fromkeys(table.male, "male") | dict.fromkeys(table.female, "female")
    return genders


def gender_of_first_name(word: str) -> str | None:
    """``"male"`` or ``"female"`` for a first name that the lists know."""
    return _genders().get(word)


def is_first_name(word: str) -> bool:
    """Whether the lists know the word as a first name and as nothing else."""
    return word in _genders()
