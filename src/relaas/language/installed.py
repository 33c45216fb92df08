"""The installed languages: every folder beside this file that exports a ``LANGUAGE``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import relaas.language
from relaas.errors import StopRun
from relaas.language.language import Language

LONGEST_CODE = 3  # letters of a BCP 47 primary language


@cache
def installed() -> tuple[str, ...]:
    """The codes (BCP 47) of the installed languages, in order."""
    packages = (module.name for module in iter_modules(relaas.language.__path__) if module.ispkg)
    return tuple(sorted(name for name in packages if len(name) <= LONGEST_CODE))


@cache
def load_language(code: str) -> Language:
    """The language of a code; stops the run for one that is not installed."""
    if code not in installed():
        raise StopRun(f"Language {code!r} is not installed; choose one of: {', '.join(installed())}.")
    language: Language = import_module(f"relaas.language.{code}").LANGUAGE
    return language


@cache
def languages() -> tuple[Language, ...]:
    """All installed languages, in the order of their codes."""
    return tuple(load_language(code) for code in installed())


def read_tables() -> None:
    """Read every table of every language: before the first document, and before processes fork that share them."""
    for language in languages():
        language.read_all()


@cache
def pivot() -> Language:
    """The language whose words are the canonical nouns and names that all languages share."""
    pivots = [language for language in languages() if language.grammar.is_pivot]
    if len(pivots) != 1:
        raise StopRun(f"One installed language must be the pivot (grammar.toml), and {len(pivots)} are.")
    return pivots[0]


def spelling_locale(code: str) -> str:
    """The BCP 47 tag by which other programs check the spelling of a language; its code where it is not installed."""
    return load_language(code).grammar.locale if code in installed() else code
