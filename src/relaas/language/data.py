"""Reading the data of the language folders: one folder per language, TOML tables inside."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from relaas.errors import StopRun

LANGUAGES = ("en", "nl")  # a new language is one folder beside these and one word here


def folder(language: str) -> Traversable:
    """The folder with the data of a language; stops the run for a language that has none."""
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise StopRun(f"Language {language!r} is not installed; choose one of: {known}.")
    return files("relaas.language") / language


@cache
def read_table(language: str, name: str) -> dict[str, Any]:
    """The content of ``NAME.toml`` in the folder of a language; treat it as read-only."""
    return tomllib.loads((folder(language) / f"{name}.toml").read_text("utf-8"))
