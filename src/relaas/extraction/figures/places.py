"""Where a quantity is: the place that its clause, its sentence, the text before it or the whole text gives."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from relaas.extraction.clauses import Clause
from relaas.extraction.figures.circumstances import (
    governed_in,
    is_attribute,
    is_governed,
    is_place,
    mentions_in,
    overlapping,
)
from relaas.extraction.figures.counting import Counted
from relaas.extraction.figures.states import singular_of
from relaas.language.concepts import noun_group
from relaas.language.function_words import function_words
from relaas.model import AnnotatedDocument, Figure, Mention, Records, Sentence

AT_THE_FRONT = 25  # characters from the start of a sentence in which a place frames what follows it


def place_of(
    annotated: AnnotatedDocument,
    found: Records,
    sentence: Sentence,
    clause: Clause | None,
    counted: Counted | None,
    figure: Figure,
) -> Mention | None:
    """Where it is, by what stands nearest: a place in its clause, in its sentence, one that frames its paragraph.

    A place where something is counts for more than one that it comes from or goes to.
    """
    if clause is not None:
        near = _places(annotated, found, clause.first, clause.last)
        for kind in ("locating", "placing"):
            if governed := _behind(annotated, near, kind):
                return _beside(annotated, governed, figure)
        if (named := _named(annotated, found, near, counted)) is not None:
            return named
    around = _behind(annotated, _places(annotated, found, sentence.first, sentence.last), "locating")
    return _beside(annotated, around, figure) if around else next(_frames(annotated, found, sentence), None)


def _places(annotated: AnnotatedDocument, found: Records, first: int, last: int) -> list[Mention]:
    return [one for one in mentions_in(annotated, found, first, last) if is_place(one)]


def _behind(annotated: AnnotatedDocument, places: Sequence[Mention], kind: str) -> list[Mention]:
    """The places behind a preposition of a kind, or of a direction from them, that stand by themselves."""
    governed = governed_in(annotated, places, function_words(kind))
    beside = [one for one in places if one not in governed and _is_direction_from(annotated, one)]
    found = sorted([*governed, *beside], key=lambda one: one.start)
    return [one for one in found if not is_attribute(annotated, one)]


def _is_direction_from(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether something is near a place on one side of it: "northeast of Hale", "ten noorden van Hale"."""
    before = annotated.document.text[max(0, mention.start - 30) : mention.start].lower().split()[-2:]
    first, last = before if len(before) == 2 else ("", "")
    return last in function_words("binding") and first in function_words("directions")


def _named(
    annotated: AnnotatedDocument, found: Records, places: Sequence[Mention], counted: Counted | None
) -> Mention | None:
    """A place without a preposition: one in the phrase ("450 Belgian homes"), or a town that it happens to."""
    if counted is not None and noun_group(singular_of(counted)) != "persons":
        inside = overlapping(annotated, found, counted.first, counted.last)
        demonym = next((one for one in inside if one.type == "NORP" and one.country), None)
        if demonym is not None:
            return demonym
    towns = [one for one in places if not (one.country or one.text.isupper() or is_attribute(annotated, one))]
    return next((one for one in towns if not is_governed(annotated, one, function_words("binding"))), None)


def _frames(annotated: AnnotatedDocument, found: Records, sentence: Sentence) -> Iterator[Mention]:
    """The places that a sentence before it in its paragraph begins with ("In Leeds the council ..."), nearest first."""
    paragraph = annotated.paragraph_of(sentence)
    first = bisect_left(annotated.sentences, sentence.paragraph, key=lambda one: one.paragraph)
    last = bisect_right(annotated.sentences, sentence.paragraph, key=lambda one: one.paragraph)
    starts = [annotated.tokens[one.first].start for one in annotated.sentences[first:last]]
    before = annotated.tokens[sentence.first].start
    for mention in reversed(found.mentions):
        if not paragraph.start <= mention.start < before or not is_place(mention):
            continue
        opened = max((start for start in starts if start <= mention.start), default=mention.start)
        if mention.start - opened <= AT_THE_FRONT and is_governed(annotated, mention, function_words("locating")):
            yield mention


def _beside(annotated: AnnotatedDocument, places: Sequence[Mention], figure: Figure) -> Mention:
    """The place that stands with a figure: "34,000 were sold in Spain, in Italy 12,000" tells of two."""
    between = {one: _between(annotated, one, figure) for one in places}
    close = [one for one in places if not any(letter.isdigit() for letter in between[one])]
    return min(close or places, key=lambda one: ("," in between[one], len(between[one]), one.start))


def _between(annotated: AnnotatedDocument, mention: Mention, figure: Figure) -> str:
    text = annotated.document.text
    return text[mention.end : figure.start] if mention.end <= figure.start else text[figure.end : mention.start]
