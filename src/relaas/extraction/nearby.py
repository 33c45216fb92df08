"""The records around a stretch of text, found without going through all records of a document."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Generic, TypeVar

from relaas.model import AnnotatedDocument, Mention, Record, Records, Statement

Found = TypeVar("Found", bound=Record)


def token_from(annotated: AnnotatedDocument, offset: int) -> int:
    """The index of the first token that begins at or after a source offset."""
    return bisect_left(annotated.tokens, offset, key=lambda token: token.start)


def word_before(annotated: AnnotatedDocument, offset: int) -> int:
    """The index of the last word before a source offset that is no article; below zero where there is none."""
    place = token_from(annotated, offset) - 1
    while place > 0 and annotated.tokens[place].pos == "DET":
        place -= 1
    return place


def holds(mention: Mention, start: int) -> bool:
    """Whether a word that begins at an offset belongs to a mention or to the function beside it: "farmer Hale"."""
    role = mention.role_passage
    return mention.start <= start < mention.end or (role is not None and role.start <= start < role.end)


class Overlaps(Generic[Found]):
    """Records of one kind in order of their place, looked up by overlap."""

    def __init__(self, records: Sequence[Found]) -> None:
        self._records = sorted(records, key=lambda record: (record.start, record.end, record.id))
        self._starts = [record.start for record in self._records]
        self._reach = list(accumulate((record.end for record in self._records), max))  # farthest end so far

    def over(self, start: int, end: int) -> tuple[Found, ...]:
        """The records that share a character with a half-open range, in order."""
        last = bisect_left(self._starts, end)
        first = last
        while first > 0 and self._reach[first - 1] > start:
            first -= 1
        return tuple(record for record in self._records[first:last] if record.end > start)


class Nearby:
    """The findings of a document, looked up by place."""

    def __init__(self, found: Records) -> None:
        self._found = found
        self._times = Overlaps(found.times)
        self._references = Overlaps(found.references)
        self._mentions = Overlaps(found.mentions)
        self._statements = Overlaps(found.statements)
        self._figures = Overlaps(found.figures)
        self._cues = sorted((one.cue.start, position) for position, one in enumerate(found.statements))

    def of(self, start: int, end: int) -> Records:
        """The times, references, mentions, statements and figures that lie on a half-open range, or whose cue does."""
        statements = {one.id: one for one in (*self._statements.over(start, end), *self._cued(start, end))}
        return replace(
            self._found,
            times=self._times.over(start, end),
            references=self._references.over(start, end),
            mentions=self._mentions.over(start, end),
            statements=tuple(sorted(statements.values(), key=lambda one: (one.start, one.end, one.id))),
            figures=self._figures.over(start, end),
            events=(),
            plans=(),
        )

    def _cued(self, start: int, end: int) -> list[Statement]:
        """The statements whose cue begins in a range, wherever their content stands."""
        first = bisect_left(self._cues, (start, 0))
        last = bisect_left(self._cues, (end, 0))
        return [self._found.statements[position] for _, position in self._cues[first:last]]
