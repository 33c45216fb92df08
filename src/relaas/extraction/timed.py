"""Which tokens belong to time expressions."""

from __future__ import annotations

from collections.abc import Sequence

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
