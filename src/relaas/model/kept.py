"""Kept: frozen dataclasses as compact JSON and back, every one the list of its fields."""

import json
import types
import typing
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

Read = Callable[[Any], Any]


def _fields_of(item: Any) -> list[Any]:
    return [getattr(item, each.name) for each in fields(item)]


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_fields_of).encode


def as_kept(value: Any) -> bytes:
    """A value as it is kept: lists, tuples and dataclasses as lists."""
    return _encode(value).encode()


def from_kept(kind: Any, kept: bytes) -> Any:
    """The value of a kind that was kept: a dataclass, or a tuple of a kind."""
    read = _reader(kind)
    value = json.loads(kept)
    return value if read is None else read(value)


@cache
def _reader(hint: Any) -> Read | None:
    """What makes a value of a type of what JSON gives, None where it is that already."""
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return _optional(typing.get_args(hint))
    if typing.get_origin(hint) is tuple:
        return _tuple_of(typing.get_args(hint))
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass_of(hint)
    return None


def _optional(hints: Sequence[Any]) -> Read | None:
    reads = [read for hint in hints if (read := _reader(hint))]
    if not reads:
        return None
    (read,) = reads  # what is kept does not say of which of several kinds it is
    return lambda value: None if value is None else read(value)


def _tuple_of(hints: Sequence[Any]) -> Read:
    if hints[-1] is not Ellipsis:
        reads = [_reader(hint) for hint in hints]
        return lambda values: tuple(
            value if read is None else read(value) for read, value in zip(reads, values, strict=True)
        )
    read = _reader(hints[0])
    return tuple if read is None else lambda values: tuple(map(read, values))


def _dataclass_of(kind: type) -> Read:
    hints = typing.get_type_hints(kind)
    reads = [(place, read) for place, each in enumerate(fields(kind)) if (read := _reader(hints[each.name]))]
    names = [each.name for each in fields(kind)]
    by_name = any(each.kw_only for each in fields(kind))

    def make(values: list[Any]) -> Any:
        for place, read in reads:
            values[place] = read(values[place])
        return kind(**dict(zip(names, values, strict=True))) if by_name else kind(*values)

    return make
