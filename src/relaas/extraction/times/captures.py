"""Captures: what a rule took from the text, slot by slot."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from relaas.extraction.times.lexicon import Lexicon, read_number
from relaas.extraction.times.meanings import Reading


@dataclass(frozen=True, slots=True)
class Captured:
    """The slots that a match filled: form, meaning and place of each, and the constants of its rule."""

    forms: Mapping[str, str]
    spans: Mapping[str, tuple[int, int]]
    start: int
    end: int
    constants: Mapping[str, Any]
    lexicon: Lexicon
    language: str
    sources: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """The meaning of a slot, else the rule's constant of that name, else None."""
        if name in self.forms:
            return self.lexicon.meaning(self.sources[name], self.forms[name])
        constant = self.constants.get(name)
        return None if constant is None else str(constant)

    def number(self, name: str = "number") -> float | None:
        """The value of a number slot, else of the rule's constant, else None."""
        if name in self.forms:
            if self.sources[name] in ("number", "numberword"):
                return read_number(self.forms[name], self.language)
            return float(self.lexicon.meaning(self.sources[name], self.forms[name]))
        constant = self.constants.get(name)
        return None if constant is None else float(constant)

    def whole(self, name: str) -> int | None:
        """The value of a slot that holds a whole number; None where it holds another ("half juli")."""
        found = self.get(name)
        return None if found is None or not float(found).is_integer() else int(float(found))


@dataclass(frozen=True, slots=True)
class Piece:
    """One expression of a match: its place and its reading; most matches are a single piece."""

    start: int
    end: int
    reading: Reading
