"""What several extractors ask of a document is worked out once."""

from dataclasses import replace

from relaas.model import AnnotatedDocument
from tests.extraction.sentences import document_of


def test_what_is_asked_twice_is_made_once() -> None:
    annotated = AnnotatedDocument(document_of("Een brug.", "nl"), (), (), (), ())
    made: list[str] = []
    answers = [annotated.once("words", lambda: made.append("words") or len(made)) for _ in range(2)]
    assert answers == [1, 1]
    assert annotated.once("clauses", lambda: 7) == 7


def test_another_document_starts_afresh() -> None:
    annotated = AnnotatedDocument(document_of("Een brug.", "nl"), (), (), (), ())
    annotated.once("words", lambda: 1)
    assert replace(annotated, tokens=()).once("words", lambda: 2) == 2
