"""Headlines: the wording under which a fact is printed."""

from relaas.extraction.facts.told import Told
from relaas.model import AnnotatedDocument, Headline

TRAILING = frozenset({",", ";", ":", "–", "—", "-"})


def headline_of(told: Told) -> Headline:
    """The wording of a stretch: the whole of it, without a conjunction at its start or a mark at its end."""
    first, last = trimmed(told)
    start, end = told.annotated.span(first, last)
    return Headline(told.annotated.document.id, start, end, wording(told.annotated, first, last))


def trimmed(told: Told) -> tuple[int, int]:
    """The range without a conjunction that only joins it to what comes before, nor a mark that leads on."""
    tokens = told.annotated.tokens
    first, last = told.first, told.last
    while first < last - 1 and (tokens[first].pos == "CCONJ" or tokens[first].text in TRAILING):
        first += 1
    while last - 1 > first and (tokens[last - 1].text in TRAILING or tokens[last - 1].pos == "CCONJ"):
        last -= 1
    return first, last


def wording(annotated: AnnotatedDocument, first: int, last: int) -> str:
    """The clean text of a range of tokens: hyphenation mended, white space folded."""
    tokens = annotated.tokens
    text = ""
    for index in range(first, last):
        parted = index > first and tokens[index].start > tokens[index - 1].end
        text += (" " if parted else "") + tokens[index].text
    return text
