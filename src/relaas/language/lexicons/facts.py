"""The words of a language by which facts are gathered, weighed and headed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class FactWords:
    """``facts.toml``: sentences that tell no fact, and sentences that only add to the one before."""

    question_marks: frozenset[str]
    formulas: tuple[str, ...]
    own_text: tuple[tuple[str, ...], ...]
    setting_out: frozenset[str]
    whole_before: frozenset[str]
    reasons: tuple[str, ...]
