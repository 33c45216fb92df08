"""The changes command: what each build changed, any time again, and which builds there are."""

import csv
import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from relaas.dossier import Build, open_dossier
from relaas.model import Publication, Records
from tests.views.cli.test_commands import run
from tests.views.factories import make_document, make_dossier

FIRST, SECOND = Build("2023-05-01T10:00:30", "0.2.0", added=3), Build("2023-06-02T11:12:00", "0.2.0", left_out=1)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A dossier of two builds: the second adds a paper, a line and differences, and changes and confirms a line."""
    path = make_dossier(tmp_path)
    with open_dossier(path) as dossier:
        whole = dossier.links()
        said, closing, lapse = whole.entries
        before = replace(closing, status="expected", sources=2, agreement="corroborated", differences=())
        dossier.replace_links(replace(whole, entries=(said, before), series=(), threads=()), FIRST)
        dossier.add(make_document("Los nieuws.", "los.txt", "nl", Publication()), Records(), file=tmp_path / "los.txt")
        confirmed = replace(said, sources=2, agreement="corroborated")
        dossier.replace_links(replace(whole, entries=(confirmed, closing, lapse), threads=()), SECOND)
    return path


def rows(*arguments: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("changes", *arguments, "--format", "json").stdout)
    return found


def test_the_last_build_is_told_where_none_is_named(built: Path) -> None:
    assert [row["change"] for row in rows(str(built))] == [
        "new-paper", "new", "changed", "confirmed", "difference", "difference",
    ]  # fmt: skip
    assert rows(str(built)) == rows(str(built), "2")


def test_an_earlier_build_is_told_as_it_was(built: Path) -> None:
    assert [row["change"] for row in rows(str(built), "1")] == ["changed", "gone"]
    (gone,) = (row for row in rows(str(built), "1") if row["change"] == "gone")
    assert (gone["text"], gone["text_before"]) == (None, "Daarmee vervalt het eerdere plan")


def test_a_changed_line_has_both_values(built: Path) -> None:
    (changed,) = (row for row in rows(str(built)) if row["change"] == "changed")
    assert (changed["status_before"], changed["status"]) == ("expected", "planned")
    assert (changed["sources_before"], changed["sources"]) == (2, 3)
    printed = " ".join(run("changes", str(built)).stdout.split())
    assert "agreement: corroborated → revised" in printed
    assert "status: expected → planned" in printed


@pytest.mark.parametrize(
    ("language", "headings", "said"),
    [
        ("en", ("New papers", "New lines", "Lines that more sources tell", "New differences"), "1 new line"),
        ("nl", ("Nieuwe stukken", "Nieuwe regels", "Regels die meer bronnen vertellen"), "1 nieuwe regel"),
    ],
)
def test_it_speaks_both_languages(built: Path, language: str, headings: tuple[str, ...], said: str) -> None:
    found = run("changes", str(built), "--lang", language)
    places = [found.stdout.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)
    assert "Build 2 " in found.stderr
    assert said in found.stderr


def test_a_line_that_is_gone_has_no_id_to_ask_for(built: Path) -> None:
    with open_dossier(built) as dossier:
        dossier.replace_links(replace(dossier.links(), entries=(), series=()))
    assert {row["id"] for row in rows(str(built)) if row["change"] in ("new", "changed", "confirmed")} == {None}
    assert "None" not in run("changes", str(built)).stdout


def test_all_builds_are_listed_with_how_much_each_changed(built: Path) -> None:
    found = rows(str(built), "--builds")
    assert [(row["number"], row["new_papers"], row["new"], row["changed"], row["gone"]) for row in found] == [
        (1, 0, 0, 1, 1),
        (2, 1, 1, 2, 0),
    ]
    assert "2 jun 2023, 11:12 UTC" in run("changes", str(built), "--builds", "--lang", "nl").stdout


@pytest.mark.parametrize("build", ["3", "99"])
def test_a_build_that_does_not_exist_is_refused(built: Path, build: str) -> None:
    found = run("changes", str(built), build)
    assert (found.exit_code, found.stdout) == (2, "")
    assert f"there is no build {build}; relaas changes --builds" in found.stderr


def test_a_build_of_an_earlier_version_noted_nothing(built: Path) -> None:
    raw = sqlite3.connect(built)
    with raw:
        raw.execute("UPDATE builds SET noted = 0 WHERE number = 1")
    raw.close()
    assert "did not note what it changed" in run("changes", str(built), "1").stderr
    assert [row["new"] for row in rows(str(built), "--builds")] == [None, 1]


def test_every_row_of_the_table_has_all_columns(built: Path) -> None:
    header, *others = csv.reader(run("changes", str(built), "--format", "csv").stdout.splitlines())
    assert {len(row) for row in others} == {len(header)}
