"""Tables for programs: one listing as JSON, CSV or Markdown."""

import csv
import json
import re
from io import StringIO
from typing import Any

from relaas.model import Dating
from relaas.model.visible import escaped, visible
from relaas.views.dates import show_when
from relaas.views.listing import Listing, Row, Value, fold_space
from relaas.views.wording import Wording

WITHIN_CELL = re.compile(r"(?<=[;\t])(?=[=+@-])")  # where a spreadsheet that splits at other signs sees a formula begin
LINKS = re.compile(r"(?i)(?<=[a-z])(?=://)|(?<=\bwww)(?=\.)")  # what a renderer of Markdown makes a link of
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


def listing_text(listing: Listing, form: str, words: Wording) -> str:
    """A listing in one of the forms "json", "csv" and "md"."""
    makers = {"json": listing_json, "csv": listing_csv, "md": listing_markdown}
    return makers[form](listing, words)


def listing_json(listing: Listing, words: Wording) -> str:
    """A JSON array with one object per row; dates as objects with EDTF and bounds."""
    rows = [{key: _json_value(row.values[key]) for key in listing.columns} for row in listing.rows]
    return escaped(json.dumps(rows, ensure_ascii=False, indent=1)) + "\n"


def _json_value(value: Value) -> Any:
    if isinstance(value, Dating):
        return {
            "edtf": value.edtf,
            "earliest": value.earliest,
            "latest": value.latest,
            "bound": value.bound,
            "candidates": list(value.candidates),
        }
    return list(value) if isinstance(value, tuple) else value


def listing_csv(listing: Listing, words: Wording) -> str:
    """CSV with a header; a date takes four columns: in words, EDTF, first and last day.

    Text that a spreadsheet would take for a formula begins with an apostrophe; JSON has it to the letter.
    """
    dates = {key for row in listing.rows for key, value in row.values.items() if isinstance(value, Dating)}
    header = [name for key in listing.columns for name in (_date_columns(key) if key in dates else [key])]
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(header)
    for row in listing.rows:
        writer.writerow([cell for key in listing.columns for cell in _csv_cells(row, key, words, dated=key in dates)])
    return file.getvalue()


def _date_columns(key: str) -> list[str]:
    return [key, f"{key}_edtf", f"{key}_earliest", f"{key}_latest"]


def _csv_cells(row: Row, key: str, words: Wording, *, dated: bool) -> list[str | int | float]:
    value = row.values[key]
    if value is None and dated:
        return [""] * len(_date_columns(key))
    if isinstance(value, Dating):
        return [show_when(value, words), value.edtf or "", value.earliest or "", value.latest or ""]
    if isinstance(value, tuple):
        return [harmless("; ".join(value))]
    if isinstance(value, str):
        return [harmless(fold_space(value))]
    return ["" if value is None else str(value).lower() if isinstance(value, bool) else value]


def harmless(text: str) -> str:
    """Text whose control signs are shown, with an apostrophe before what a spreadsheet would take for a formula."""
    text = WITHIN_CELL.sub("'", visible(text))
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def listing_markdown(listing: Listing, words: Wording) -> str:
    """A Markdown table with the labels of the language of the view."""
    lines = [
        "| " + " | ".join(words(f"column.{key}") for key in listing.columns) + " |",
        "|" + "---|" * len(listing.columns),
    ]
    for row in listing.rows:
        lines.append("| " + " | ".join(_markdown_cell(row.values[key], words) for key in listing.columns) + " |")
    return "\n".join(lines) + "\n"


def _markdown_cell(value: Value, words: Wording) -> str:
    if isinstance(value, Dating):
        return show_when(value, words)
    if isinstance(value, tuple):
        return escape_markdown("; ".join(value))
    return "" if value is None else escape_markdown(fold_space(str(value)))


def escape_markdown(text: str) -> str:
    """Text on one line, with the signs that Markdown would read as markup escaped and control signs shown."""
    text = visible(" ".join(text.splitlines()))
    for sign in "\\`*_[]<>|#~&":
        text = text.replace(sign, f"\\{sign}")
    return LINKS.sub(r"\\", text)
