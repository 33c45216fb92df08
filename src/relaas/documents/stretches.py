"""Stretches: the paragraphs of a source text before they are cleaned."""

import re
from dataclasses import dataclass

from relaas.model import ParagraphKind

FULL_SENTENCE = re.compile(r"[a-zß-öø-ÿ]{2}[.!?][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A half-open range of the source text, and what it is for where that is known."""

    start: int
    end: int
    kind: ParagraphKind | None = None

    def of(self, text: str) -> str:
        """The words of the stretch."""
        return text[self.start : self.end]
