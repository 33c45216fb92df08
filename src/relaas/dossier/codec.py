"""Between frozen dataclasses and rows: the columns follow from the fields, written once for every type.

A scalar field is a column, a nested dataclass one column per field of its own (``cue: Passage`` gives ``cue_document``,
``cue_start``, ``cue_end``), a tuple a JSON list, unless the table gives it a child table.
"""

import json
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from functools import cache, cached_property, lru_cache, partial
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
Decode = Callable[[Any], Any]
Read = tuple[Decode | None, int | slice]  # the way back of a value, None where it stands as it is; its place in a row

KEPT = 4096  # values of several columns that are read once: most dates of a document are one date


@dataclass(frozen=True, slots=True)
class Column:
    """A group of columns that hold one value: their names, and the way there and back.

    ``decode`` is given what stands in the column, of a ``nested`` value what stands in all of its columns; None: it is
    the value itself.
    """

    names: tuple[str, ...]
    encode: Encode
    decode: Decode | None
    nested: bool = False


@dataclass(frozen=True)
class Codec:
    """The columns of a dataclass, without the fields that have tables of their own.

    ``blanks`` are the values of fields that are not read.
    """

    kind: type
    columns: Mapping[str, Column]
    blanks: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all columns, in the order of the fields."""
        return tuple(name for column in self.columns.values() for name in column.names)

    @cached_property
    def _reads(self) -> tuple[Read, ...]:
        return _reads(self.columns.values())

    def encode(self, item: Any) -> tuple[Value, ...]:
        """The row of an item."""
        return tuple([value for name, column in self.columns.items() for value in column.encode(getattr(item, name))])

    def decode(self, row: Sequence[Any], **others: Any) -> Any:
        """The item of a row; ``others`` are the fields that the row does not hold."""
        values = dict(zip(self.columns, _values(self._reads, row), strict=True))
        return self.kind(**values, **self.blanks, **others)

    def without(self, names: Iterable[str]) -> "Codec":
        """The same codec, for reading all but some fields."""
        blanks = {name: blank(self.kind, name) for name in names}
        if not blanks:
            return self
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


def _fields_of(item: Any) -> list[Any]:
    return [getattr(item, each.name) for each in fields(item)]


_encode_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_fields_of).encode
_decode_json = json.JSONDecoder().decode


def as_json(value: Any) -> str:
    """A value as compact JSON; tuples and dataclasses become lists."""
    return "[]" if value == () else _encode_json(value)


def _reads(columns: Iterable[Column]) -> tuple[Read, ...]:
    """How the values of columns that stand beside each other are read from a row."""
    found: list[Read] = []
    first = 0
    for column in columns:
        last = first + len(column.names)
        found.append((column.decode, slice(first, last) if column.nested else first))
        first = last
    return tuple(found)


def _values(reads: Iterable[Read], row: Sequence[Any]) -> list[Any]:
    return [row[place] if decode is None else decode(row[place]) for decode, place in reads]


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
        return Column((name,), lambda value: (as_json(value),), _reader_of_json(item))
    if hint is bool:
        return Column((name,), lambda value: (int(value),), bool)
    return Column((name,), lambda value: (value,), None)


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
    reads = _reads(column for _, column in inner)

    def encode(value: Any) -> Sequence[Value]:
        if value is None:
            return nothing
        return [each for name, column in inner for each in column.encode(getattr(value, name))]

    @lru_cache(KEPT)
    def read(row: tuple[Any, ...]) -> Any:
        return None if optional and row == nothing else kind(*_values(reads, row))

    return Column(names, encode, lambda row: read(tuple(row)), nested=True)


def _reader_of_json(item: Any) -> Decode:
    """The way back from a JSON list to a tuple of items of a type."""
    make: Callable[[Any], Any] | None = None
    if is_dataclass(item) and isinstance(item, type):
        make = partial(_made, item)
    elif typing.get_origin(item) is tuple:
        make = tuple

    def read(text: str) -> tuple[Any, ...]:
        if text == "[]":
            return ()
        values = _decode_json(text)
        return tuple(map(make, values)) if make else tuple(values)

    return read


def _made(kind: type, values: Iterable[Any]) -> Any:
    return kind(*values)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        others = [each for each in typing.get_args(hint) if each is not type(None)]
        if len(others) == 1:
            return others[0], True
    return hint, False


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
