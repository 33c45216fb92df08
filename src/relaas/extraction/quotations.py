"""Quotations: the stretches of text between quotation marks, of every style, also over several paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from relaas.model import AnnotatedDocument

CURLED = {"“": "”“", "„": '”“"', "‘": "’", "‚": "’‘", "«": "»", "‹": "›", "»": "«"}
STRAIGHT = {'"': '"', "'": "'", "``": ("''",), "''": ("''",)}
PAIRS: dict[str, frozenset[str]] = {mark: frozenset(closing) for mark, closing in (CURLED | STRAIGHT).items()}
PAIRS["„"] |= {"''"}  # the closing mark of ",,typed"
CLOSING = frozenset("”’»›\"'") | {"''"}
DEEPEST = 5  # quotations inside one another
LONGEST = 1200  # tokens: beyond this a mark without a partner is no quotation


@dataclass(frozen=True, slots=True)
class Quotation:
    """A half-open range of tokens between marks; ``depth`` 0 is the outermost, ``continued`` goes on from before.

    ``opening`` and ``closing`` are the tokens of the marks; the latter equals ``last`` and may lie outside the
    paragraph where the quotation goes on in the next.
    """

    first: int
    last: int
    depth: int
    closed: bool = True
    continued: bool = False


def quotations(annotated: AnnotatedDocument) -> tuple[Quotation, ...]:
    """The quotations of a document in the order of the text, the outer before the inner."""
    found: list[Quotation] = []
    going_on = ""  # the mark of a quotation that the paragraph before left open
    for first, last in paragraph_ranges(annotated):
        here, left_open = _in_paragraph(annotated, first, last, going_on)
        found.extend(here)
        going_on = left_open
    return tuple(sorted(found, key=lambda one: (one.first, -one.last)))


def quoted_words(annotated: AnnotatedDocument) -> frozenset[int]:
    """The tokens between quotation marks."""
    return annotated.once(
        "quoted words",
        lambda: frozenset(index for one in quotations(annotated) for index in range(one.first, one.last)),
    )


def paragraph_ranges(annotated: AnnotatedDocument) -> Iterator[tuple[int, int]]:
    """The token range of every paragraph that has words."""
    start, paragraph = 0, -1
    for sentence in annotated.sentences:
        if sentence.paragraph != paragraph:
            if sentence.first > start:
                yield start, sentence.first
            start, paragraph = sentence.first, sentence.paragraph
    if annotated.tokens and annotated.sentences:
        yield start, annotated.sentences[-1].last


def _in_paragraph(annotated: AnnotatedDocument, first: int, last: int, going_on: str) -> tuple[list[Quotation], str]:
    """The quotations of one paragraph, and the mark of the one that it leaves open for the next."""
    found: list[Quotation] = []
    open_marks: list[tuple[int, str]] = []
    continued = bool(going_on) and annotated.tokens[first].text == going_on
    for index in range(first, last):
        mark = _mark(annotated, index)
        if open_marks and _closes(annotated, index, open_marks, first):
            while mark not in PAIRS[open_marks[-1][1]]:
                open_marks.pop()
            start, _ = open_marks.pop()
            went_on = continued and start == first
            if index > start + 1:
                found.append(Quotation(start + 1, index, len(open_marks), continued=went_on))
        elif mark in PAIRS and _opens(annotated, index, first, last):
            open_marks = [*open_marks[-DEEPEST:], (index, mark)]
    if open_marks and _goes_on(annotated, open_marks[0], first, last):
        start, mark = open_marks[0]
        found.append(Quotation(start + 1, last, 0, closed=False, continued=continued and start == first))
        return found, mark
    return found, ""


def _mark(annotated: AnnotatedDocument, index: int) -> str:
    """The mark at a token; two grave accents written together are one."""
    token = annotated.tokens[index]
    if token.text == "`" and index and annotated.tokens[index - 1].text == "`":
        return "``" if annotated.tokens[index - 1].end == token.start else "`"
    return token.text


def _closes(annotated: AnnotatedDocument, index: int, open_marks: list[tuple[int, str]], first: int) -> bool:
    """Whether a mark closes one of the open quotations: an apostrophe does not."""
    tokens = annotated.tokens
    mark = _mark(annotated, index)
    partners = [position for position, (_, opened) in enumerate(open_marks) if mark in PAIRS[opened]]
    if mark not in CLOSING | {"“", "‘", "«"} or not partners:
        return False
    spaced_before = index > first and tokens[index - 1].end < tokens[index].start
    spaced_after = index + 1 < len(tokens) and tokens[index].end < tokens[index + 1].start
    if mark in {"“", "‘"}:
        return open_marks[-1][1] in {"„", "‚"} and not spaced_before
    if mark == "'" or mark == "’":  # after a name in -s it may be a genitive: then a later mark must close
        genitive = tokens[index - 1].text[-1:] in {"s", "x", "z"} and spaced_after and tokens[index - 1].pos == "PROPN"
        return not spaced_before and not (genitive and _closed_later(annotated, index, mark))
    return not (spaced_before and not spaced_after)


def _closed_later(annotated: AnnotatedDocument, index: int, mark: str) -> bool:
    """Whether the same mark comes again in the sentence, after a word or a full stop."""
    sentence = annotated.sentence_at(annotated.tokens[index].start)
    return sentence is not None and any(
        annotated.tokens[later].text == mark and annotated.tokens[later - 1].end == annotated.tokens[later].start
        for later in range(index + 1, sentence.last)
    )


def _opens(annotated: AnnotatedDocument, index: int, first: int, last: int) -> bool:
    """Whether a mark can open a quotation: something follows it directly, and a space or a mark stands before it."""
    tokens = annotated.tokens
    if index + 1 >= last:
        return False
    mark = _mark(annotated, index)
    after = tokens[index].end == tokens[index + 1].start
    before = index == first or tokens[index - 1].end < tokens[index].start or tokens[index - 1].text in "([“‘\"'—–-:"
    if mark in {"“", "„", "‘", "‚", "«", "‹", "``"}:
        return True
    return after and before and mark != "»"


def _goes_on(annotated: AnnotatedDocument, opened: tuple[int, str], first: int, last: int) -> bool:
    """Whether a quotation left open at the end of a paragraph goes on in the next, which begins with its mark."""
    start, mark = opened
    if last - start > LONGEST or mark in {"'", "‘", "‚"}:
        return False
    if last < len(annotated.tokens) and annotated.tokens[last].text == mark:
        return True
    return start == first and annotated.tokens[first].text == mark and last - first > 5
