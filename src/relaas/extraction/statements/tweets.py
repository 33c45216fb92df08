"""Messages quoted whole, with their author after a dash: text — Name (@handle) date."""

from __future__ import annotations

import re

from relaas.extraction.statements.finding import Attribution
from relaas.extraction.statements.speakers import Speaker
from relaas.extraction.statements.view import MARKS
from relaas.model import AnnotatedDocument, Mention

SIGNED = re.compile(r"[—–-]\s{0,9}(?P<author>[^\s—–()@][^—–\n()@]{1,59})\((?P<handle>@\w{1,50})\)")
LINK = re.compile(r"\s*(?:https?://\S+|pic\.twitter\.com/\S+|\bt\.co/\S+)")


def signed_messages(annotated: AnnotatedDocument, mentions: tuple[Mention, ...]) -> list[Attribution]:
    """The messages of social media that stand in a document with their signature."""
    text = annotated.document.text
    found = []
    for match in SIGNED.finditer(text):
        sentence = annotated.sentence_at(match.start("author"))
        if sentence is None:
            continue
        first = _paragraph_start(annotated, sentence.paragraph)
        last = _index_at(annotated, match.start())
        while last > first and (
            LINK.match(" " + annotated.tokens[last - 1].text) or annotated.tokens[last - 1].text in MARKS
        ):
            last -= 1
        while first < last and annotated.tokens[first].text in MARKS:
            first += 1
        if last - first < 3:
            continue
        begin, end = _index_at(annotated, match.start("author")), _index_at(annotated, match.end() - 1) + 1
        author = next((m for m in mentions if m.start <= match.start("author") < m.end), None)
        speaker = Speaker(begin, max(begin + 1, end), author)
        dash = tuple(range(last, begin))[-1:] or (begin,)
        found.append(Attribution(first, last, dash, speaker, "full", "signed message", direct=True))
    return found


def _paragraph_start(annotated: AnnotatedDocument, paragraph: int) -> int:
    return next(one.first for one in annotated.sentences if one.paragraph == paragraph)


def _index_at(annotated: AnnotatedDocument, offset: int) -> int:
    """The index of the first token that ends after an offset."""
    low, high = 0, len(annotated.tokens)
    while low < high:
        middle = (low + high) // 2
        if annotated.tokens[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low
