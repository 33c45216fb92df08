"""The exports for other programs: timelines, calendars, link analysis and reference managers."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from relaas.dossier import open_dossier
from relaas.model import Dating
from relaas.views.export import ExportOptions, format_named, format_of
from relaas.views.export.ftm import interval
from relaas.views.export.timelinejs import date_parts
from relaas.views.wording import Wording
from tests.views.factories import documents


def exported(path: Path, name: str, language: str = "nl") -> str:
    chosen = format_named(name)
    assert chosen is not None
    with open_dossier(path) as dossier:
        return chosen.export(dossier, Wording(language), ExportOptions()).decode()


@pytest.mark.parametrize("name", ["timeline", "csl", "ftm", "json"])
def test_the_longer_ending_tells_the_format(name: str) -> None:
    ending = {"json": "json"}.get(name, f"{name}.json")
    found = format_of(Path(f"affair.{ending}"))
    assert found is not None
    assert found.name == name


def test_a_timeline_has_a_slide_for_every_dated_line(dossier_path: Path) -> None:
    timeline = json.loads(exported(dossier_path, "timeline"))
    assert len(timeline["events"]) == 2
    assert "1 regel heeft geen datum" in timeline["title"]["text"]["text"]
    first = timeline["events"][0]
    assert first["start_date"] == {"year": 2023, "month": 3}
    assert first["display_date"] == "7, 14, 21 of 28 mrt 2023"
    assert "end_date" not in first
    assert len({event["unique_id"] for event in timeline["events"]}) == 2


def test_source_text_is_escaped_on_a_slide(dossier_path: Path) -> None:
    assert "<brug>" not in exported(dossier_path, "timeline")


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [
        ("2021-04-14", {"year": 2021, "month": 4, "day": 14}),
        ("2021-04", {"year": 2021, "month": 4}),
        ("2021", {"year": 2021}),
        ("2021-22", {"year": 2021}),
    ],
)
def test_a_month_stays_a_month_on_a_timeline(edtf: str, parts: dict[str, int]) -> None:
    assert date_parts(edtf) == parts


def test_a_calendar_has_every_deadline_and_cancels_those_that_were_replaced(dossier_path: Path) -> None:
    text = exported(dossier_path, "ics")
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) <= 75  # RFC 5545, section 3.1
    unfolded = re.sub(r"\r\n[ \t]", "", text)
    events = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", unfolded, re.DOTALL)
    days = [re.findall(r"DTSTART;VALUE=DATE:(\d{8})", event)[0] for event in events]
    assert days == sorted(days)
    assert {"20230501", "20230615"} <= set(days)
    assert {re.findall(r"STATUS:(\w+)", event)[0] for event in events} == {"CANCELLED", "CONFIRMED"}
    assert len(set(re.findall(r"UID:(\S+)", unfolded))) == len(events)


RANGES = {  # what the properties of an Event may point to
    "proof": {"PlainText"},
    "involved": {"Person", "Organization", "LegalEntity"},
    "addressEntity": {"Address"},
}


def follow(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_entities_of_follow_the_money_point_to_each_other(dossier_path: Path) -> None:
    found = follow(exported(dossier_path, "ftm"))
    by_id = {entity["id"]: entity for entity in found}
    assert len(by_id) == len(found)
    assert {entity["schema"] for entity in found} >= {"PlainText", "Person", "Event"}
    for entity in found:
        assert all(isinstance(value, str) and value for values in entity["properties"].values() for value in values)
        pointers = {key: {by_id[id]["schema"] for id in entity["properties"].get(key, [])} for key in RANGES}
        assert all(pointers[key] <= allowed for key, allowed in RANGES.items())


def test_entities_of_follow_the_money_load_there(dossier_path: Path) -> None:
    model = pytest.importorskip("followthemoney", reason="followthemoney is not installed").model
    for item in follow(exported(dossier_path, "ftm")):
        proxy = model.get_proxy(item)
        assert proxy.schema.name == item["schema"]
        assert {name: sorted(proxy.get(name)) for name in item["properties"]} == {
            name: sorted(values) for name, values in item["properties"].items()
        }


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (Dating("2021-04", "2021-04-01", "2021-04-30"), {"date": ["2021-04"]}),
        (Dating("../2021-09-11", None, "2021-09-11", "by"), {"startDate": [None], "endDate": ["2021-09-11"]}),
        (Dating(), {"startDate": [None], "endDate": [None]}),
    ],
)
def test_a_date_of_follow_the_money_is_no_finer_than_ours(when: Dating, expected: dict[str, list[str]]) -> None:
    assert interval(when) == expected


def test_the_register_for_reference_managers(dossier_path: Path) -> None:
    items = json.loads(exported(dossier_path, "csl"))
    assert [item["citation-number"] for item in items] == [1, 2, 3]
    assert {item["id"] for item in items} == {document.id for document in documents()}
    for item in items:
        assert item["title"]
        assert item["type"] in ("document", "webpage", "personal_communication")
        parts = item.get("issued", {}).get("date-parts", [])
        assert all(1 <= len(part) <= 3 for part in parts)
