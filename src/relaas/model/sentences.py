"""Sentences as search needs them: where they stand, and the lemmas of their words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchableSentence:
    """A sentence of a document with its lemmas, joined by spaces.

    ``forms`` holds pairs (form, lemma), lower case, for the words whose form is not their lemma ("teruggetrokken",
    "terugtrekken").
    """

    document: str
    start: int
    end: int
    language: str
    lemmas: str
    forms: tuple[tuple[str, str], ...] = ()
