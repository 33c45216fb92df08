"""The JSON export: its keys, its order, and that every slice in it is one."""

import json
from pathlib import Path
from typing import Any

import pytest

from relaas.dossier import open_dossier
from relaas.views.export.json import as_json
from tests.views.factories import fill

KEYS = {
    "documents": "id path title language published text",
    "times": "document start end type value mod earliest latest edtf",
    "statements": "document start end speaker speaker_text entity cue kind polarity said",
    "figures": "document start end min max approximate counted whose where as_of status",
    "events": "document start end concept earliest latest status actors places entry",
    "plans": "document start end who what start_by complete_by condition superseded_by",
    "references": "document start end kind target",
    "duplicates": "document start end repeats",
    "entities": "id type name names roles",
    "entries": "id earliest latest edtf headline evidence agreement",
}


@pytest.fixture(scope="module")
def exported(dossier_path: Path) -> dict[str, Any]:
    """The export of the example dossier."""
    with open_dossier(dossier_path) as dossier:
        loaded: dict[str, Any] = json.loads(as_json(dossier))
    return loaded


@pytest.mark.parametrize("kind", KEYS)
def test_every_item_has_the_keys_that_scorers_read(exported: dict[str, Any], kind: str) -> None:
    assert exported[kind]
    for item in exported[kind]:
        assert set(KEYS[kind].split()) <= set(item)


def spans(item: Any) -> list[dict[str, Any]]:
    """Every object in the export that is a range of a document."""
    if isinstance(item, list):
        return [span for each in item for span in spans(each)]
    if not isinstance(item, dict):
        return []
    own = [item] if {"document", "start", "end"} <= set(item) else []
    return own + [span for value in item.values() for span in spans(value)]


def test_every_range_lies_in_its_document_and_every_wording_is_its_slice(exported: dict[str, Any]) -> None:
    texts = {document["id"]: document["text"] for document in exported["documents"]}
    found = spans(exported)
    assert len(found) > 20
    for span in found:
        assert 0 <= span["start"] < span["end"] <= len(texts[span["document"]])
        if "text" in span:
            assert texts[span["document"]][span["start"] : span["end"]] == span["text"]
        for selector in span.get("selector", ()):
            if selector["type"] == "TextQuoteSelector":
                quote = selector["prefix"] + selector["exact"] + selector["suffix"]
                assert quote in texts[span["document"]]


def test_ids_point_to_what_is_there(exported: dict[str, Any]) -> None:
    entries = {entry["id"] for entry in exported["entries"]}
    entities = {entity["id"] for entity in exported["entities"]}
    plans = {plan["id"] for plan in exported["plans"]}
    assert {event["entry"] for event in exported["events"]} <= entries
    assert {statement["entity"] for statement in exported["statements"]} <= {*entities, None}
    assert {plan["superseded_by"] for plan in exported["plans"]} - {None} <= plans


def test_names_are_canonical_and_unnamed_sources_described(exported: dict[str, Any]) -> None:
    assert {statement["speaker"] for statement in exported["statements"]} == {"Mia Torn", "anonymous: een ambtenaar"}
    assert {name for event in exported["events"] for name in event["actors"]} == {"Mia Torn", "Veldhaven"}


def test_the_undated_come_last(exported: dict[str, Any]) -> None:
    assert [entry["edtf"] for entry in exported["entries"]] == ["2023-03", "../2023-05-01", None]


def test_the_same_dossier_gives_the_same_bytes_wherever_it_stands(dossier_path: Path, tmp_path: Path) -> None:
    with open_dossier(tmp_path / "other.relaas", create=True) as other:
        fill(other, tmp_path)
        again = as_json(other)
    with open_dossier(dossier_path) as dossier:
        assert as_json(dossier) == as_json(dossier) == again
