"""The other sheets: the lists of the dossier with their codes in words and their dates as dates."""

from collections.abc import Callable, Iterator, Mapping

from relaas.dossier import Dossier, Filters
from relaas.model import Dating
from relaas.views.export.sheets.sheet import CellValue, Field, Role, Sheet, date_fields, date_values
from relaas.views.listing import Listing, Row, Value, fold_space
from relaas.views.lists import (
    list_differences,
    list_entities,
    list_figures,
    list_plans,
    list_sources,
    list_statements,
)
from relaas.views.naming import show_about, show_name, show_value
from relaas.views.register import Register
from relaas.views.wording import Wording

MakeList = Callable[[Dossier, Filters, Register, Wording], Listing]

LISTED: tuple[MakeList, ...] = (
    list_statements,
    list_figures,
    list_plans,
    list_differences,
    list_sources,
    list_entities,
)
# The families of messages that put the codes of a column into words, by the name of the list and the column.
CODES: Mapping[tuple[str, str], str] = {
    ("statements", "kind"): "kind",
    ("statements", "polarity"): "polarity",
    ("figures", "status"): "figure_status",
    ("plans", "outcome"): "outcome",
    ("differences", "kind"): "difference",
    ("sources", "basis"): "basis",
    ("entities", "type"): "entity_type",
}
NAMES = ("whose", "where", "who", "name")  # columns of canonical names: a country has one in every language
TEXTS = ("text", "title", "left_text", "right_text", "what", "condition", "forms", "roles")
UNNAMED = "anonymous: "  # how the name of a source begins that is described, not named
PATHS = ("document", "path", "left_document", "right_document", "speaker", "counted")
WIDE, MIDDLE, NARROW = 50, 30, 14


def listed_sheets(dossier: Dossier, register: Register, words: Wording) -> Iterator[Sheet]:
    """A sheet for each list."""
    for make in LISTED:
        yield listed_sheet(make(dossier, Filters(), register, words), register, words)


def listed_sheet(listing: Listing, register: Register, words: Wording) -> Sheet:
    """One list, its ids last; a passage is followed by the number of its source."""
    columns = [*(key for key in listing.columns if key != "id"), *(key for key in listing.columns if key == "id")]
    dates = {key for row in listing.rows for key, value in row.values.items() if isinstance(value, Dating)}
    numbers = {document.path: register.numbers[document.id] for document in register.documents}
    fields: list[Field] = []
    for key in columns:
        title = words(f"column.{key}")
        fields += date_fields(key, title, words) if key in dates else [Field(key, title, *_shape(key))]
        fields += [Field("number", words("column.number"), 6)] if key == "document" else []
    rows = [tuple(_values(row, columns, listing.name, numbers, words)) for row in listing.rows]
    return Sheet(listing.name, words(f"title.{listing.name}"), tuple(fields), rows)


def _shape(key: str) -> tuple[int, Role]:
    if key == "id":
        return NARROW, "id"
    if key in PATHS:
        return MIDDLE, ""
    return (WIDE, "text") if key in TEXTS else (NARROW, "")


def _values(row: Row, columns: list[str], name: str, numbers: Mapping[str, int], words: Wording) -> Iterator[CellValue]:
    for key in columns:
        value = row.values[key]
        if isinstance(value, Dating):
            yield from date_values(value, words)
        elif key in ("left_value", "right_value"):
            yield show_value(str(value), str(row.values["about"]), words)
        elif key == "about":
            yield show_about(str(value), words)
        else:
            yield _value(value, key, CODES.get((name, key), ""), words)
        if key == "document":
            yield numbers.get(str(value))


def _value(value: Value, key: str, family: str, words: Wording) -> CellValue:
    if isinstance(value, bool):
        return words("sheet.yes") if value else ""
    if isinstance(value, tuple):
        return "; ".join(str(_value(each, key, family, words) or "") for each in value)
    if not isinstance(value, str):
        return value if value is None or isinstance(value, int | float) else None
    if key == "speaker" and value.startswith(UNNAMED):
        return words("speaker.anonymous", description=value.removeprefix(UNNAMED))
    if family:
        return words.code(family, value)
    if key == "language":
        return words.language_name(value)
    return show_name(value, words) if key in NAMES else fold_space(value)
