"""Hours in four figures in a log whose entries lead with them: "recovered by 1709" is no year."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from relaas.model import TimeExpression
from relaas.model.documents import Document, Part

FOUR_FIGURES = re.compile(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)")


def with_hours(times: Iterable[TimeExpression], document: Document) -> Iterator[TimeExpression]:
    """The time expressions of a document, a year that is an hour of a log in its place made an hour of that day."""
    for each in times:
        part = document.dating_part_at(each.start)
        hour = FOUR_FIGURES.fullmatch(each.value) if each.type == "DATE" and each.text == each.value else None
        if hour is None or part is None or not _leads_with_hour(document, part):
            yield each
            continue
        day = part.published.when.edtf
        yield replace(
            each,
            type="TIME",
            value=f"{day}T{hour['hour']}:{hour['minute']}",
            earliest=day,
            latest=day,
            edtf=f"{day}T{hour['hour']}:{hour['minute']}",
            rule="clock-in-figures-of-a-log",
        )


def _leads_with_hour(document: Document, part: Part) -> bool:
    """Whether a part is an entry of a log of one day that begins with its hour in four figures."""
    opening = document.text[part.start : part.end].lstrip()[:4]
    is_hour = part.clock is not None and opening == part.clock.replace(":", "")
    return is_hour and part.published.when.is_day
