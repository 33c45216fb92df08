"""The words of a clause that can tell what an event is and how sure: "expected", "perhaps"."""

from collections.abc import Iterator

from relaas.extraction.events.candidates import Candidate
from relaas.model import AnnotatedDocument


def cue_words(annotated: AnnotatedDocument, candidate: Candidate) -> Iterator[str]:
    """The words of a clause but for those that describe a noun or a number: "the expected profit", "perhaps 40"."""
    for index in range(candidate.first, candidate.last):
        token, following = annotated.tokens[index], annotated.tokens[index + 1 : index + 2]
        counted = token.pos == "ADV" and any(one.pos == "NUM" for one in following)
        yield "…" if counted or (token.dep == "amod" and token.feature("VerbForm")) else token.text.lower()
