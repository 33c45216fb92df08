"""Context: the words around a passage, never beyond its paragraph: slices of the source, cut where a word ends."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from relaas.model import Document, Passage

SENTENCE_REACH = 200  # characters of a sentence shown on each side of the passage that stands for it
PARAGRAPH_REACH = 320  # characters of a paragraph on each side of a passage
# A sentence ends at a mark after a word of lower case, before a capital: an abbreviation such as "U.S." ends none.
SENTENCE_END = re.compile(r"(?:(?<=[a-zà-ÿ\d%”’\")]{2})|(?<=\s\d))[.!?…][\"”’»)\]]*\s+(?=[\"“„‘'(\[,]*[A-ZÀ-Þ])")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before and after a passage, and whether more of it was cut off."""

    before: str
    after: str
    cut_before: bool
    cut_after: bool


def paragraph_context(document: Document, passage: Passage) -> Context:
    """The paragraph around a passage."""
    low, high = paragraph_around(document, passage)
    return _within(document.text, passage, low, high, PARAGRAPH_REACH)


def group_passages(document: Document, passages: Iterable[Passage]) -> list[list[Passage]]:
    """Passages of one document in the order of its text, those that one context can show together.

    Passages that overlap become one; those of one paragraph, near enough to each other, stand in one group.
    """
    groups: list[list[Passage]] = []
    for passage in sorted(passages):
        last = groups[-1][-1] if groups else None
        if last and passage.start <= last.end:
            groups[-1][-1] = Passage(document.id, last.start, max(last.end, passage.end))
        elif last and passage.start - last.end <= PARAGRAPH_REACH and _share_paragraph(document, last, passage):
            groups[-1].append(passage)
        else:
            groups.append([passage])
    return groups


def _share_paragraph(document: Document, one: Passage, other: Passage) -> bool:
    return paragraph_around(document, one)[1] > other.start


def sentence_context(document: Document, passage: Passage) -> Context:
    """The sentence around a passage."""
    low, high = paragraph_around(document, passage)
    text = document.text
    starts = [found.end() for found in SENTENCE_END.finditer(text, low, high) if found.end() <= passage.start]
    end = SENTENCE_END.search(text, max(low, passage.end - 2), high)
    return _within(text, passage, max(starts, default=low), end.end() if end else high, SENTENCE_REACH)


def paragraph_around(document: Document, passage: Passage) -> tuple[int, int]:
    """The bounds of the paragraphs that a passage stands in."""
    touched = [each for each in document.paragraphs if each.start < passage.end and passage.start < each.end]
    low = min((each.start for each in touched), default=passage.start)
    high = max((each.end for each in touched), default=passage.end)
    return min(low, passage.start), max(high, passage.end)


def language_of(document: Document, passage: Passage) -> str:
    """The language of the paragraph that a passage begins in."""
    inside = (each.language for each in document.paragraphs if each.start <= passage.start < each.end)
    return next(inside, document.language)


def _within(text: str, passage: Passage, low: int, high: int, reach: int) -> Context:
    """The context between two bounds, as far as it reaches."""
    high = max(high, passage.end)
    first = _word_border(text, max(low, passage.start - reach), low, passage.start)
    last = _word_border(text, min(high, passage.end + reach), high, passage.end)
    return Context(text[first : passage.start], text[passage.end : last], first > low, last < high)


def _word_border(text: str, position: int, limit: int, passage: int) -> int:
    """The border of a word at or towards the passage from a position; the limit itself is one."""
    step = 1 if position < passage else -1
    while position not in (limit, passage) and not text[position - (step < 0)].isspace():
        position += step
    return position
