"""A mention in the making."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from relaas.extraction.mentions.places import country_code
from relaas.model import AnnotatedDocument, NameLabel

Kind = Literal["name", "description", "pronoun"]


@dataclass(slots=True)
class Draft:
    """A mention in the making: half-open token ranges of the mention and of its role, and what helps to settle it."""

    first: int
    last: int
    head: int
    kind: Kind
    label: NameLabel
    sentence: int
    language: str
    country: str | None = None
    role: tuple[int, int] | None = None
    plural: bool = False
    definite: bool = False
    gender: str | None = None
    neuter: bool = False  # "it", which no person is
    subject: bool = False
    quoted: bool = False
    speaks: bool = False  # a verb of saying stands right beside it
    modifier: bool = False  # a name inside a larger phrase: "Biden" in "Biden administration officials"
    metonym: bool = False


def plain(annotated: AnnotatedDocument, first: int, last: int) -> str:
    """The words of a range as they would stand on one line."""
    return annotated.wording(first, last)


def country_in(annotated: AnnotatedDocument, first: int, last: int, language: str) -> str | None:
    """The country that a demonym or a name within a range implies: "Amerikaanse minister", "VS-ministerie"."""
    words: Mapping[int, str] = {index: annotated.tokens[index].text for index in range(first, last)}
    for index in range(first, last):
        pair = f"{words[index]} {words[index + 1]}" if index + 1 < last else words[index]
        found = country_code(pair, language) or country_code(words[index], language)
        found = found or country_code(words[index].partition("-")[0], language)
        if found is not None:
            return found
    return None
