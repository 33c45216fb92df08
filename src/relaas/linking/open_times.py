"""Open times: the expressions of a document that only others can settle, found once for each document."""

import json
import re

from relaas.model import Shelf, TimeExpression, Workings

YEARLESS = re.compile(r"XXXX-\d\d(?:-\d\d)?")


def left_open(shelf: Shelf, document: str, workings: Workings) -> frozenset[str]:
    """The ids of the expressions that stand for one of several days, or name a day or month without its year."""

    def work_out() -> bytes:
        return json.dumps([time.id for time in shelf[document].times if has_days(time) or is_yearless(time)]).encode()

    return frozenset(json.loads(workings.take("open times", shelf.digest(document), work_out)))


def has_days(time: TimeExpression) -> bool:
    """Whether an expression stands for one of several days."""
    return len(time.candidates) > 1 and all(map(_is_day, time.candidates))


def is_yearless(time: TimeExpression) -> bool:
    """Whether an expression names a day or a month without its year."""
    return time.type == "DATE" and time.mod is None and bool(YEARLESS.fullmatch(time.value))


def _is_day(value: str) -> bool:
    return len(value) == 10 and value[4] == value[7] == "-" and value.replace("-", "").isdigit()
