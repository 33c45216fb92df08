"""The JSON Schema that ships with the program: the export answers to it, and what is broken does not."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from relaas.dossier import open_dossier
from relaas.views.export.json import as_json

SCHEMA = json.loads((files("relaas.views.export") / "schemas" / "export.schema.json").read_text("utf-8"))
CHECK = Draft202012Validator(SCHEMA)


@pytest.fixture
def exported(dossier_path: Path) -> dict[str, Any]:
    with open_dossier(dossier_path) as dossier:
        loaded: dict[str, Any] = json.loads(as_json(dossier))
    return loaded


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_export_answers_to_it(exported: dict[str, Any]) -> None:
    assert [error.json_path for error in CHECK.iter_errors(exported)] == []


@pytest.mark.parametrize("break_it", [lambda e: e.pop("entries"), lambda e: e["documents"][0].pop("text")])
def test_what_lacks_a_key_does_not(exported: dict[str, Any], break_it: Callable[[dict[str, Any]], Any]) -> None:
    break_it(exported)
    assert not CHECK.is_valid(exported)


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("entries", "agreement", "maybe"),
        ("times", "start", -1),
        ("entries", "earliest", "spring"),
        ("times", "type", ""),
    ],
)
def test_what_has_a_wrong_value_does_not(exported: dict[str, Any], kind: str, key: str, value: object) -> None:
    exported[kind][0][key] = value
    assert not CHECK.is_valid(exported)
