"""The words around a passage: slices of the source, within its paragraph, cut where a word ends."""

import pytest

from relaas.model import CleanText, Document, Paragraph, Passage, Publication
from relaas.views.context import PARAGRAPH_REACH, group_passages, paragraph_context, sentence_context

TEXT = (
    "Some 2,500 U.S. troops stay. Mr. Torn said on May 1. "
    "The bridge, “which leaks,” will close \nby June. It rains.\n\n"
    "Another paragraph."
)


def make(text: str = TEXT) -> Document:
    bounds = [(0, text.index("\n\n")), (text.index("\n\n") + 2, len(text))]
    paragraphs = tuple(Paragraph(a, b, "body", "en", CleanText(text[a:b], ((0, a),))) for a, b in bounds)
    return Document("d", "d.txt", "txt", "", text, "en", Publication(), paragraphs=paragraphs)


def on(document: Document, words: str) -> Passage:
    start = document.text.index(words)
    return Passage(document.id, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("will close \nby June", "The bridge, “which leaks,” ", ". "),
        ("U.S. troops", "Some 2,500 ", " stay. "),
        ("Torn", "Mr. ", " said on May 1. "),
        ("It rains", "", "."),
        ("Another", "", " paragraph."),
    ],
)
def test_a_sentence_ends_where_sentences_end(words: str, before: str, after: str) -> None:
    document = make()
    context = sentence_context(document, on(document, words))
    assert (context.before, context.after, context.cut_before, context.cut_after) == (before, after, False, False)


def test_a_long_paragraph_is_cut_at_words() -> None:
    document = make("woord " * 200 + "passage" + " woord" * 200 + "\n\nx")
    context = paragraph_context(document, on(document, "passage"))
    assert context.cut_before
    assert context.cut_after
    assert context.before.startswith(("woord", " woord"))
    assert context.after.endswith(("woord", "woord "))
    assert len(context.before) <= PARAGRAPH_REACH


def test_passages_that_overlap_become_one_and_those_of_a_paragraph_stand_together() -> None:
    document = make()
    first, second = on(document, "Mr. Torn said"), on(document, "said on May 1")
    third, other = on(document, "It rains"), on(document, "Another")
    groups = group_passages(document, [other, third, second, first])
    assert groups == [[Passage("d", first.start, second.end), third], [other]]
