"""Datings: a date as a value that travels whole, from the words that give it to the line that shows it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from relaas.model.edtf import mark_around, write_edtf, write_no_later
from relaas.model.passages import Passage

Bound = Literal["by", "before", "after", "from", "until", "around"]
Basis = Literal["own", "heading", "part", "scene", "said", "document", "other-document", "person", "none"]

AROUND, NO_LATER = "around", "no later"  # rules by which EDTF and ends are not those of what gives them
# limits that name the end, or the begin, of an interval
UPPER: frozenset[Bound] = frozenset({"by", "before", "until"})
LOWER: frozenset[Bound] = frozenset({"from", "after"})
AROUND_DAYS = 7  # "around 1 May": a week either side


@dataclass(frozen=True, slots=True)
class Dating:
    """When something is, as EDTF with the days that bound it (ISO, None = open), and where that comes from.

    ``bound`` is the kind of limit that the words set. ``basis`` says whose date it is: that of its own words, of the
    heading or part that it stands in, of the scene told, of when it was said, of its document, of another one, or of a
    person who ruled it; ``rule`` names how the bounds follow. ``time`` is the id of the time expression behind it,
    ``passage`` its words, or those that date the document. ``opens`` and ``closes`` are the ids of what gives the first
    and the last day: a time expression, or a document or part for its publication. ``candidates`` are the days or
    periods (EDTF) left open.
    """

    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    bound: Bound | None = None
    basis: Basis = "none"
    rule: str = ""
    time: str | None = None
    passage: Passage | None = None
    candidates: tuple[str, ...] = ()
    opens: str | None = None
    closes: str | None = None

    @property
    def is_dated(self) -> bool:
        """Whether either end is known."""
        return self.earliest is not None or self.latest is not None

    @property
    def is_day(self) -> bool:
        """Whether it is exactly one day."""
        return self.earliest is not None and self.earliest == self.latest


UNDATED = Dating()


def between(opening: Dating, closing: Dating, *, by: Dating, rule: str) -> Dating:
    """The dating that opens with the first day of one and closes with the last of another, its evidence that of ``by``.

    Without an opening or a closing day that side is open; where the two would cross, it closes with nothing.
    """
    if opening.earliest and closing.latest and opening.earliest > closing.latest:
        closing = UNDATED
    if not (opening.earliest or closing.latest):
        return UNDATED
    return replace(
        by,
        edtf=write_edtf(opening.earliest, closing.latest),
        earliest=opening.earliest,
        latest=closing.latest,
        rule=rule,
        opens=opening.opens if opening.earliest else None,
        closes=closing.closes if closing.latest else None,
    )


def around(dating: Dating) -> Dating:
    """The same with a week on either side; its EDTF is marked as approximate."""
    if dating.earliest is None or dating.latest is None:
        return dating
    return replace(
        dating,
        edtf=mark_around(dating.edtf or ""),
        earliest=_moved(dating.earliest, -AROUND_DAYS),
        latest=_moved(dating.latest, AROUND_DAYS),
        bound="around",
        rule=AROUND,
    )


def no_later(dating: Dating) -> Dating:
    """One day out of all up to the last of another dating."""
    if dating.latest is None:
        return UNDATED
    return replace(dating, edtf=write_no_later(dating.latest), earliest=None, rule=NO_LATER, opens=None)


def move(dating: Dating, earliest: str | None, latest: str | None) -> Dating:
    """The same dating by the same rule, with other days from what gave its ends.

    Where they would cross, the side that its own expression does not give is left open.
    """
    if earliest and latest and earliest > latest:
        if dating.closes == dating.time:
            return move(replace(dating, opens=None), None, latest)
        return move(replace(dating, closes=None), earliest, None)
    if dating.rule == NO_LATER:
        return no_later(replace(dating, latest=latest))
    moved = replace(dating, edtf=write_edtf(earliest, latest), earliest=earliest, latest=latest)
    return around(moved) if dating.rule == AROUND else moved


def _moved(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
