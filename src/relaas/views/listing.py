"""Listings: what every list shows, before it takes the form of a screen, CSV, Markdown or JSON."""

from collections.abc import Mapping
from dataclasses import dataclass

from relaas.model import Dating

Value = str | int | float | bool | Dating | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its values under the keys of the columns, and how a screen lays it out.

    ``margin`` stands in the left column (a date, a kind), ``mark`` is one sign beside it, ``body`` the text itself,
    ``before`` the begin of its sentence where the body is not that,
    ``details`` what is set smaller under it, one part per fact, ``quotes`` wordings that have a line of their own.
    Rows with the same ``heading`` stand together under it.
    """

    values: Mapping[str, Value]
    margin: str = ""
    mark: str = ""
    before: str = ""
    body: str = ""
    details: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of one kind of thing, with the keys of its columns in order."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def fold_space(text: str) -> str:
    """The text on one line, runs of white space as one space."""
    return " ".join(text.split())


def shorten(text: str, most: int) -> str:
    """The first words of a text on one line, of so many letters at most."""
    folded = fold_space(text)
    return folded if len(folded) <= most else f"{folded[:most].rpartition(' ')[0]} …"


def fold_ends(text: str) -> str:
    """A part of a text on one line, with one space at an end where there was white space."""
    if not text.strip():
        return " " if text else ""
    left, right = text[0].isspace(), text[-1].isspace()
    return " " * left + fold_space(text) + " " * right
