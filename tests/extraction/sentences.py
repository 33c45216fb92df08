"""Annotated texts for the tests of this folder: paragraphs parted by blank lines, dated, with what came before."""

from collections.abc import Sequence

from relaas.extraction import extract
from relaas.language.annotate import annotate
from relaas.model import (
    AnnotatedDocument,
    CleanText,
    Dating,
    Document,
    Paragraph,
    ParagraphKind,
    Publication,
    Records,
    TimeExpression,
)


def folded(text: str, start: int, end: int) -> CleanText:
    """The text of a range with runs of white space folded into one blank."""
    letters: list[str] = []
    pieces: list[tuple[int, int]] = []
    for offset in range(start, end):
        letter = " " if text[offset].isspace() else text[offset]
        if letter == " " and (not letters or letters[-1] == " "):
            continue
        pieces.append((len(letters), offset))
        letters.append(letter)
    return CleanText("".join(letters).rstrip(), tuple(pieces))


def document_of(
    text: str, language: str, *, published: str | None = "2019-03-06", kinds: Sequence[ParagraphKind] = ()
) -> Document:
    """A document with one paragraph per stretch between blank lines; ``kinds`` are those of the first paragraphs."""
    paragraphs = []
    start = 0
    for number, part in enumerate(text.split("\n\n")):
        end = start + len(part)
        kind = kinds[number] if number < len(kinds) else "body"
        paragraphs.append(Paragraph(start, end, kind, language, folded(text, start, end)))
        start = end + 2
    day = Dating(published, published, published, basis="document")
    dated = Publication(day, "header-line") if published else Publication()
    return Document("d", "d.txt", "txt", "", text, language, dated, paragraphs=tuple(paragraphs))


def annotated_text(
    text: str, language: str, *, published: str | None = "2019-03-06", kinds: Sequence[ParagraphKind] = ()
) -> AnnotatedDocument:
    """The words of a text."""
    return annotate(document_of(text, language, published=published, kinds=kinds))


def records_of(
    text: str, language: str, *, published: str | None = "2019-03-06", kinds: Sequence[ParagraphKind] = ()
) -> Records:
    """All records of a text."""
    return extract(annotated_text(text, language, published=published, kinds=kinds))[1]


def time_at(text: str, words: str, value: str) -> TimeExpression:
    """The day that some words of a text denote."""
    start = text.index(words)
    return TimeExpression(
        id=f"t{start}",
        document="d",
        start=start,
        end=start + len(words),
        text=words,
        type="DATE",
        value=value,
        earliest=value,
        latest=value,
        edtf=value,
    )


NOTHING = Records()
