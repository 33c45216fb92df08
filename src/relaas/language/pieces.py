"""Pieces: the stretches of a document that are parsed one by one, with the words that they go on with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.language.installed import load_language
from relaas.language.item_marks import MARK
from relaas.language.lists import Item, items_in
from relaas.language.operative import Point, operative_part
from relaas.model import Document
from relaas.model.documents import SILENT

if TYPE_CHECKING:
    from spacy.tokens import Token

SENTENCE_BORDER = re.compile(r"(?<=[.;?!]) ")
LONGEST_LEAD = 300  # characters of the sentence that leads into a list, to parse its items with it
LONGEST = 10_000  # characters that are parsed at once: the parser slows down on longer text without full stops


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one paragraph's clean text: a whole paragraph, unless that is too long to parse at once.

    ``before`` are words with a blank behind them that its own go on with: those that lead into an item, a pronoun for
    the body of a point of an operative part. They are parsed before the words from ``at`` on, of which
    the first may then be ``lowered``, and are no part of them.
    """

    paragraph: int
    start: int
    text: str
    before: str = ""
    at: int = 0
    lowered: bool = False

    @property
    def parsed(self) -> str:
        """The text that is parsed."""
        if not self.before:
            return self.text
        opening = self.text[self.at : self.at + 1]
        opening = opening.lower() if self.lowered else opening
        return self.text[: self.at] + self.before + opening + self.text[self.at + 1 :]

    def own(self, offset: int) -> int:
        """The offset in the text of one in what is parsed; within those before it that of the words behind it."""
        return min(offset, max(self.at, offset - len(self.before)))

    def is_own(self, token: Token) -> bool:
        """Whether a token is a word of the text."""
        return not (token.is_space or self.at <= token.idx < self.at + len(self.before))


def pieces_of(document: Document) -> Iterator[Piece]:
    """The stretches that have words, in order."""
    points, items = operative_part(document), items_in(document)
    for index, paragraph in enumerate(document.paragraphs):
        text = paragraph.clean.text
        if paragraph.kind in SILENT or not text.strip():
            continue
        before = _words_before(document, index, points, items)
        if before and len(text) <= LONGEST:
            mark = MARK.match(text)
            place = mark.end() if mark else 0
            common = load_language(paragraph.language).is_everyday(text[place:].partition(" ")[0].lower())
            yield Piece(index, 0, text, before, place, lowered=common or _opens_deed(points, index))
            continue
        start = 0
        while len(text) - start > LONGEST:
            full_stop = text.rfind(". ", start, start + LONGEST)
            blank = text.rfind(" ", start, start + LONGEST)
            cut = full_stop + 2 if full_stop > start else blank + 1 if blank > start else start + LONGEST
            yield Piece(index, start, text[start:cut])
            start = cut
        yield Piece(index, start, text[start:])


def _words_before(document: Document, index: int, points: Mapping[int, Point], items: Mapping[int, Item]) -> str:
    """The words with a blank behind them that a paragraph goes on with, "" where it stands by itself."""
    if _opens_deed(points, index):
        return f"{load_language(document.paragraphs[index].language).operative.pronoun} "
    item = items.get(index)
    if item is None or not item.goes_on:
        return ""
    lead = SENTENCE_BORDER.split(document.paragraphs[item.lead].clean.text.rstrip(" :"))[-1]
    if len(lead) > LONGEST_LEAD or " " not in lead:
        return ""
    governing = _words_before(document, item.lead, points, {})
    return f"{governing}{lead[:1].lower() + lead[1:] if governing else lead} "


def _opens_deed(points: Mapping[int, Point], index: int) -> bool:
    return index in points and points[index].role == "deed"
