"""What a body does by a paper: the points of an operative part, of which it is the subject."""

from __future__ import annotations

from relaas.extraction.clauses import Clause, clauses_of
from relaas.language.operative import Point, point_of
from relaas.model import AnnotatedDocument, Sentence


def deed_at(annotated: AnnotatedDocument, clause: Clause) -> Point | None:
    """The point of an operative part of which a clause tells what its body does, None where it tells no such thing."""
    sentence = annotated.sentence_at(annotated.tokens[clause.main].start)
    point = point_of(annotated, sentence) if sentence is not None else None
    opens = sentence is not None and clause.first == sentence.first
    return point if point is not None and point.role == "deed" and opens else None


def only_frames(annotated: AnnotatedDocument, sentence: Sentence) -> bool:
    """Whether a sentence of an operative part says nothing by itself: it names the body, or closes."""
    point = point_of(annotated, sentence)
    if point is None or point.role == "item":
        return False
    bare = point.role == "recital" and not clauses_of(annotated, sentence)
    return bare or point.role in {"body", "closing"}
