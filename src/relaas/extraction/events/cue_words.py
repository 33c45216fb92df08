"""The words of a clause that can tell what an event is and how sure: "expected", "perhaps"."""

from collections.abc import Iterator

from relaas.extraction.events.candidates import Candidate
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument

NEAR = 5  # words from a preposition that compares to what was foreseen


def cue_words(annotated: AnnotatedDocument, candidate: Candidate) -> Iterator[str]:
    """The words of a clause but for those that describe a noun or a number: "the expected profit", "perhaps 40".

    Nor what something is only compared with: "31 cm, against 20 cm forecast".
    """
    for index in range(candidate.first, candidate.last):
        token, following = annotated.tokens[index], annotated.tokens[index + 1 : index + 2]
        counted = token.pos == "ADV" and any(one.pos == "NUM" for one in following)
        described = token.dep == "amod" and token.feature("VerbForm")
        set_aside = counted or described or _is_compared(annotated, candidate, index)
        yield "…" if set_aside else token.text.lower()


def _is_compared(annotated: AnnotatedDocument, candidate: Candidate, index: int) -> bool:
    """Whether a word stands behind a number with which another is compared: "against 20 cm forecast"."""
    levels = {phrase.split()[0] for phrase in load_language(candidate.language).events.levels}
    before = annotated.tokens[max(candidate.first, index - NEAR) : index]
    opened = next((place for place, token in enumerate(before) if token.text.lower() in levels), None)
    return opened is not None and any(token.pos == "NUM" for token in before[opened:])


def spoken_in(annotated: AnnotatedDocument, candidate: Candidate) -> set[str]:
    """The words of a clause in lower case."""
    return {token.text.lower() for token in annotated.tokens[candidate.first : candidate.last]}
