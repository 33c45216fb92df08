"""A sheet: a table whose rows have ids, and whose values are of the kinds that a spreadsheet knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from relaas.model import Dating
from relaas.views.dates import is_undated, show_when
from relaas.views.wording import Wording

CellValue = str | int | float | date | None
Role = Literal["", "date", "text", "id", "decision"]


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its key, its head, how wide it is in characters, and what it holds that needs care.

    ``text`` is running text, ``decision`` a cell that a person may fill in.
    """

    key: str
    title: str
    width: int = 14
    role: Role = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; ``ids`` has the id of each row, or is empty where rows have none."""

    key: str
    title: str
    fields: tuple[Field, ...]
    rows: Sequence[tuple[CellValue, ...]]
    ids: tuple[str, ...] = ()


def date_fields(key: str, title: str, words: Wording) -> tuple[Field, ...]:
    """The columns of a date: a real date to sort by, how precise it is, the date in words, and EDTF."""
    return (
        Field(f"{key}_day", words("sheet.day_of", column=title), 12, "date"),
        Field(f"{key}_precision", words("sheet.precision_of", column=title), 12),
        Field(key, title, 20),
        Field(f"{key}_edtf", words("sheet.edtf_of", column=title), 22),
    )


def date_values(when: Dating, words: Wording) -> tuple[CellValue, ...]:
    """What stands in the columns of a date."""
    if is_undated(when):
        return None, words("precision.none"), show_when(when, words), ""
    day = when.earliest or when.latest
    precision = words.code("precision", precision_of(when))
    return date.fromisoformat(day[:10]) if day else None, precision, show_when(when, words), when.edtf or ""


def precision_of(when: Dating) -> str:
    """What kind of date it is: a limit, one of several days, a day, a month, a year, or a period."""
    if when.bound:
        return when.bound
    if len(when.candidates) > 1:
        return "open"
    if when.is_day:
        return "day"
    if when.earliest is None or when.latest is None:
        return "one_sided"
    return {4: "year", 7: "month"}.get(len((when.edtf or "").rstrip("~?%")), "period")
