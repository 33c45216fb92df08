"""Which tokens belong to time expressions, and which expressions to the name of a thing."""

from __future__ import annotations

from collections.abc import Sequence

from relaas.extraction.nearby import token_from
from relaas.language.concepts import NOUN_TAGS
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, TimeExpression


def timed_tokens(annotated: AnnotatedDocument, times: Sequence[TimeExpression]) -> frozenset[int]:
    """The indices of the tokens inside the time expressions."""
    inside = set()
    position = 0
    tokens = annotated.tokens
    for time in sorted(times, key=lambda one: (one.start, one.end)):
        while position < len(tokens) and tokens[position].end <= time.start:
            position += 1
        index = position
        while index < len(tokens) and tokens[index].start < time.end:
            inside.add(index)
            index += 1
    return frozenset(inside)


def names_a_thing(annotated: AnnotatedDocument, time: TimeExpression) -> bool:
    """Whether a bare year belongs to the noun right before it: "jaarverslag 2017", not "de periode 2017-2019"."""
    first = token_from(annotated, time.start)
    if not time.text.isdigit() or first == 0:
        return False
    before, sentence = annotated.tokens[first - 1], annotated.sentence_at(time.start)
    language = annotated.document.language if sentence is None else annotated.language_of(sentence)
    of_time = load_language(language).time_guards.surely_before_year
    return before.pos in NOUN_TAGS and before.text.lower() not in of_time
