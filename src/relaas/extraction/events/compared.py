"""What is only compared with: behind "than" or "as much as", of which the time is none of what is told."""

from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument

OPENING = 2  # tokens before "than" in a clause that opens with how many: "No fewer than"
REACH = 14  # tokens behind the word that compares
MEASURE = 6  # tokens before it in which more or less is told


def is_compared(annotated: AnnotatedDocument, place: int, first: int, language: str) -> bool:
    """Whether a token stands in what something is compared with: "costs a tenth more than it told them in May"."""
    return _comparing(annotated, place, first, language) is not None


def tells_apart(annotated: AnnotatedDocument, place: int, trigger: int, first: int, language: str) -> bool:
    """Whether a token stands in what is compared with, and the word that names a happening before that."""
    found = _comparing(annotated, place, first, language)
    return found is not None and trigger < found


def _comparing(annotated: AnnotatedDocument, place: int, first: int, language: str) -> int | None:
    """The nearest word of comparison before a token of its stretch, with more, less or as much before it."""
    words = load_language(language).events
    for index in range(place - 1, max(first, place - REACH) - 1, -1):
        token = annotated.tokens[index]
        if token.pos == "PUNCT":
            return None
        comparing = token.text.lower() in words.than and not _limits_a_number(annotated, first, index)
        if comparing and _measures(annotated, max(first, index - MEASURE), index, language):
            return index
    return None


def _measures(annotated: AnnotatedDocument, first: int, last: int, language: str) -> bool:
    """Whether more, less or as much is told in a stretch."""
    words = load_language(language).events
    inside = annotated.tokens[first:last]
    return any(token.feature("Degree") == "Cmp" or token.text.lower() in words.measures for token in inside)


def _limits_a_number(annotated: AnnotatedDocument, first: int, than: int) -> bool:
    """Whether words of comparison only say how many: "more than 300 were moved", "More than half of them voted"."""
    following = [token for token in annotated.tokens[than + 1 : than + 3] if token.text.isalnum()][:1]  # "€ 2"
    numbers = any(token.pos == "NUM" and token.dep == "nummod" for token in following)
    return numbers or than - first <= OPENING
