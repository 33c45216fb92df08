"""Tables: TOML files of a language folder, each read into one frozen dataclass that names every key it may hold.

The sections of a file are headings for the eye. A field takes the key of its name, wherever in the file that stands,
unless ``At`` names the path; a field that is a mapping takes a whole section. Each file opens with an ``about`` that
tells its origin and licence.
"""

from __future__ import annotations

import tomllib
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from importlib.resources.abc import Traversable
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from relaas.errors import StopRun

ABOUT = "about"
Table = TypeVar("Table")


@dataclass(frozen=True, slots=True)
class About:
    """Where the content of a table comes from and under which licence it stands."""

    origin: str
    licence: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in a file, for messages."""

    file: str
    key: str = ""

    def within(self, key: object) -> _Place:
        return _Place(self.file, f"{self.key}.{key}" if self.key else str(key))

    def problem(self, what: str) -> StopRun:
        return StopRun(f"{self.file}: {self.key}: {what}.")


@dataclass(frozen=True, slots=True)
class At:
    """Where in its file a field stands, as a path of keys such as ``generic.words``; under "" stands the whole file."""

    path: str


def read_table(kind: type[Table], source: Traversable, *, language: str = "") -> Table:
    """The content of a TOML file as a dataclass; stops the run at a missing, unknown or wrong key, which it names.

    A dataclass with a field ``language`` gets the code of the language there.
    """
    content = _content(source)
    _about(content, source)
    entries = {path: value for path, value in content.items() if path != ABOUT}
    if any(one.name == "language" for one in fields(cast(Any, kind))):
        entries["language"] = language
    return cast(Table, _filled(kind, entries, _Place(_short(source)), flat=True))


def about(source: Traversable) -> About:
    """The origin and licence of a table; stops the run where it states none."""
    return _about(_content(source), source)


def _about(content: Mapping[str, Any], source: Traversable) -> About:
    place = _Place(_short(source))
    if ABOUT not in content:
        raise place.within(ABOUT).problem("is missing; every table states its origin and licence")
    return cast(About, _filled(About, content[ABOUT], place.within(ABOUT), flat=False))


def _content(source: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(source.read_text("utf-8"))
    except FileNotFoundError as problem:
        raise StopRun(f"{_short(source)}: the table is missing.") from problem
    except tomllib.TOMLDecodeError as problem:
        raise StopRun(f"{_short(source)}: {problem}.") from problem


def _short(source: Traversable) -> str:
    """The file with its folders from that of the language on."""
    return "/".join(str(source).replace("\\", "/").rsplit("/", 3)[-3:])


def _filled(kind: type[Any], content: Any, place: _Place, *, flat: bool) -> Any:
    """An instance of a dataclass from a mapping; with ``flat`` the keys may stand in any section."""
    if not isinstance(content, dict):
        raise place.problem("must be a table")
    hints = _hints(cast(Hashable, kind))
    values: dict[str, Any] = {}
    taken: set[str] = set()
    whole = {one.name for one in fields(kind) if one.init and not _paths(hints[one.name])}
    sections = [key for key, value in content.items() if flat and isinstance(value, dict) and key not in whole]
    for one in fields(kind):
        if not one.init:
            continue
        paths = _paths(hints[one.name]) or [one.name, *(f"{section}.{one.name}" for section in sections)]
        found = [path for path in paths if _holds(content, path)]
        if len(found) > 1:
            raise place.within(one.name).problem(f"stands in two places, {' and '.join(found)}")
        if found:
            taken.add(found[0])
            values[one.name] = _value(hints[one.name], _under(content, found[0]), place.within(found[0]))
        elif one.default is MISSING and one.default_factory is MISSING:
            raise place.within(paths[0] if paths else one.name).problem("is missing")
    for path in _leaves(content, taken):
        raise place.within(path).problem("is unknown")
    return kind(**values)


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _paths(kind: Any) -> list[str]:
    """The path that an annotation names, if it does."""
    return [note.path for note in getattr(kind, "__metadata__", ()) if isinstance(note, At)]


def _holds(content: Mapping[str, Any], path: str) -> bool:
    section: Any = content
    for key in path.split(".") if path else ():
        if not isinstance(section, dict) or key not in section:
            return False
        section = section[key]
    return True


def _under(content: Mapping[str, Any], path: str) -> Any:
    section: Any = content
    for key in path.split(".") if path else ():
        section = section[key]
    return section


def _leaves(content: Mapping[str, Any], taken: set[str], before: str = "") -> Iterator[str]:
    """The paths of what no field has taken."""
    for key, value in content.items():
        path = f"{before}{key}"
        if path in taken or "" in taken:
            continue
        if isinstance(value, dict) and any(one.startswith(f"{path}.") for one in taken):
            yield from _leaves(value, taken, f"{path}.")
        else:
            yield path


def _value(kind: Any, raw: Any, place: _Place) -> Any:
    """A value of TOML as the type of a field; a text where words are asked for is split at its blanks."""
    if kind is Any:
        return raw
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _value(arguments[0], raw, place)
    if origin in (Union, UnionType):
        return _value(next(one for one in arguments if one is not NoneType), raw, place)
    if origin is Literal:
        return _among(arguments, raw, place)
    if origin in (dict, Mapping):
        return _mapping(arguments, raw, place)
    if origin in (tuple, frozenset):
        return _sequence(origin, arguments, raw, place)
    if is_dataclass(kind):
        return _filled(cast(type, kind), raw, place, flat=False)
    if kind is float and isinstance(raw, int) and not isinstance(raw, bool):
        return float(raw)
    if type(raw) is not kind:
        raise place.problem(f"must be {kind.__name__}, and is {type(raw).__name__}")
    return raw


def _among(allowed: tuple[Any, ...], raw: Any, place: _Place) -> Any:
    if raw not in allowed:
        raise place.problem(f"must be one of {', '.join(map(str, allowed))}, and is {raw}")
    return raw


def _mapping(arguments: tuple[Any, ...], raw: Any, place: _Place) -> dict[Any, Any]:
    if not isinstance(raw, dict):
        raise place.problem("must be a table")
    keys, values = arguments
    return {
        _value(keys, int(key) if keys is int else key, place): _value(values, value, place.within(key))
        for key, value in raw.items()
    }


def _sequence(origin: Any, arguments: tuple[Any, ...], raw: Any, place: _Place) -> Any:
    items = raw.split() if isinstance(raw, str) else raw
    if not isinstance(items, list):
        raise place.problem("must be a list")
    fixed = origin is tuple and arguments[-1] is not Ellipsis
    if fixed and len(items) != len(arguments):
        raise place.problem(f"must have {len(arguments)} items, and has {len(items)}")
    kinds = arguments if fixed else (arguments[0],) * len(items)
    return origin(_value(kind, item, place) for kind, item in zip(kinds, items, strict=True))
