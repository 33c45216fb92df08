"""The words of a language by which facts are gathered, weighed and headed, made ready for look-up."""

from dataclasses import dataclass
from functools import cache

from relaas.language.data import read_table


@dataclass(frozen=True, slots=True)
class FactWords:
    """The tables of ``facts.toml`` of a language."""

    question_marks: frozenset[str]
    formulas: tuple[str, ...]
    own_text: tuple[tuple[str, ...], ...]
    setting_out: frozenset[str]
    whole_before: frozenset[str]
    reasons: tuple[str, ...]


@cache
def fact_words(language: str) -> FactWords:
    """The fact words of a language, read once."""
    table = read_table(language, "facts")
    passing, joining = table["passing"], table["joining"]
    return FactWords(
        question_marks=frozenset(passing["question_marks"]),
        formulas=tuple(passing["formulas"]),
        own_text=tuple(tuple(phrase.split()) for phrase in passing["own_text"]),
        setting_out=frozenset(passing["setting_out"]),
        whole_before=frozenset(joining["whole_before"]),
        reasons=tuple(joining["reasons"]),
    )
