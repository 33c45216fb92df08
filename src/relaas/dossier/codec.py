"""Between frozen dataclasses and rows: the columns follow from the fields, written once for every type.

A scalar field is a column, a nested dataclass one column per field of its own (``cue: Passage`` gives ``cue_document``,
``cue_start``, ``cue_end``), a tuple a JSON list, unless the table gives it a child table.
"""

import json
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any

# Fields whose names are reserved words in SQL, or read badly beside one that is.
COLUMN_NAMES = {
    "start": "start_at",
    "end": "end_at",
    "where": "where_at",
    "by": "by_record",
    "left": "left_record",
    "right": "right_record",
}

Value = str | int | float | bytes | None
Encode = Callable[[Any], Sequence[Value]]
Decode = Callable[[Sequence[Any]], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A group of columns that hold one value: their names, and the way there and back."""

    names: tuple[str, ...]
    encode: Encode
    decode: Decode


@dataclass(frozen=True, slots=True)
class Codec:
    """The columns of a dataclass, without the fields that have tables of their own.

    ``blanks`` are the values of fields that are not read.
    """

    kind: type
    columns: Mapping[str, Column]
    blanks: Mapping[str, Any] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all columns, in the order of the fields."""
        return tuple(name for column in self.columns.values() for name in column.names)

    def encode(self, item: Any) -> tuple[Value, ...]:
        """The row of an item."""
        return tuple(value for name, column in self.columns.items() for value in column.encode(getattr(item, name)))

    def decode(self, row: Sequence[Any], **others: Any) -> Any:
        """The item of a row; ``others`` are the fields that the row does not hold."""
        values, first = {**self.blanks, **others}, 0
        for name, column in self.columns.items():
            last = first + len(column.names)
            values[name] = column.decode(row[first:last])
            first = last
        return self.kind(**values)

    def without(self, names: Iterable[str]) -> "Codec":
        """The same codec, for reading all but some fields."""
        blanks = {name: blank(self.kind, name) for name in names}
        return Codec(self.kind, {name: column for name, column in self.columns.items() if name not in blanks}, blanks)


@dataclass(frozen=True, slots=True)
class Items:
    """The columns of items that are no dataclass: a text in one column, or a tuple in several."""

    names: tuple[str, ...]

    def encode(self, item: Any) -> tuple[Value, ...]:
        """The row of an item."""
        return (item,) if len(self.names) == 1 else tuple(item)

    def decode(self, row: Sequence[Any]) -> Any:
        """The item of a row."""
        return row[0] if len(self.names) == 1 else tuple(row)

    def without(self, names: Iterable[str]) -> "Items":
        """The same: all of an item is read."""
        return self


def as_json(value: Any) -> str:
    """A value as compact JSON; tuples and dataclasses become lists."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return [_plain(getattr(value, each.name)) for each in fields(value)]
    return value


def codec_of(kind: type, *, without: tuple[str, ...] = ()) -> Codec:
    """The codec of a dataclass; ``without`` names the fields that are kept elsewhere."""
    hints = _hints(kind)
    columns = {
        each.name: column_of(COLUMN_NAMES.get(each.name, each.name), hints[each.name], prefix=each.name)
        for each in fields(kind)
        if each.name not in without
    }
    return Codec(kind, columns)


def column_of(name: str, hint: Any, *, prefix: str) -> Column:
    """The column or columns of one field, by its type."""
    hint, optional = _without_none(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return _nested(hint, prefix=prefix, optional=optional)
    if typing.get_origin(hint) is tuple:
        item = typing.get_args(hint)[0]
        return Column((name,), lambda value: (as_json(value),), lambda row: _from_json(row[0], item))
    if hint is bool:
        return Column((name,), lambda value: (int(value),), lambda row: bool(row[0]))
    return Column((name,), lambda value: (value,), lambda row: row[0])


def blank(kind: type, name: str) -> Any:
    """The value of a field that is not read: its default, else an empty text, tuple, or dataclass of such."""
    found = next(each for each in fields(kind) if each.name == name)
    if found.default is not MISSING:
        return found.default
    hint = _hints(kind)[name]
    if is_dataclass(hint) and isinstance(hint, type):
        return hint(*(blank(hint, each.name) for each in fields(hint)))
    return () if typing.get_origin(hint) is tuple else ""


def _nested(kind: type, *, prefix: str, optional: bool) -> Column:
    hints = _hints(kind)
    inner = [
        (each.name, column_of(f"{prefix}_{each.name}", hints[each.name], prefix=f"{prefix}_{each.name}"))
        for each in fields(kind)
    ]
    names = tuple(name for _, column in inner for name in column.names)
    nothing = (None,) * len(names)

    def encode(value: Any) -> Sequence[Value]:
        if value is None:
            return nothing
        return [each for name, column in inner for each in column.encode(getattr(value, name))]

    def decode(row: Sequence[Any]) -> Any:
        if optional and all(value is None for value in row):
            return None
        values, first = [], 0
        for _, column in inner:
            last = first + len(column.names)
            values.append(column.decode(row[first:last]))
            first = last
        return kind(*values)

    return Column(names, encode, decode)


def _from_json(text: str, item: Any) -> tuple[Any, ...]:
    if text == "[]":
        return ()
    values = json.loads(text)
    if is_dataclass(item) and isinstance(item, type):
        return tuple(item(*value) for value in values)
    if typing.get_origin(item) is tuple:
        return tuple(tuple(value) for value in values)
    return tuple(values)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        others = [each for each in typing.get_args(hint) if each is not type(None)]
        if len(others) == 1:
            return others[0], True
    return hint, False


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
