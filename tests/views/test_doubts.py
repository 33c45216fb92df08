"""Which cells of a line to check: a short word in its small print, the reason at length, and lines picked out by it."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner

from relaas.dossier import EntryLine, Filters, open_dossier
from relaas.model import DoubtSign
from relaas.pipeline import BuildOptions, bring_up_to_date, build
from relaas.views.cli import make_app
from relaas.views.decided import is_doubtful
from relaas.views.export import EXPORTS
from relaas.views.export.formats import ExportOptions
from relaas.views.wording import VIEW_LANGUAGES, Wording

TEXT = """Utrecht, 30 March 2020

The city of Veldhaven closed the harbour bridge on the 24th.

The council of Orvik sold its crane on 26 March 2020.
"""
WHY = {
    "en": ("check day", "The month is not written: “the 24th” [1]."),
    "nl": ("dag nagaan", "De maand staat er niet: “the 24th” [1]."),
}
LOCALES = {"en": "en_GB.UTF-8", "nl": "nl_NL.UTF-8"}


@pytest.fixture(scope="module")
def dossier_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("doubts")
    (folder / "a.txt").write_text(TEXT, "utf-8")
    build([folder], folder / "d.relaas", options=BuildOptions(executor="serial"))
    return folder / "d.relaas"


def run(*arguments: str, language: str = "en") -> str:
    environment = {"LC_ALL": LOCALES[language], "COLUMNS": "110"}
    done = CliRunner().invoke(make_app(), arguments, env=environment, prog_name="relaas")
    assert done.exit_code == 0, done.output
    return done.stdout


def lines_of(dossier_path: Path) -> tuple[EntryLine, EntryLine]:
    """The line to check and the sure one."""
    with open_dossier(dossier_path) as dossier:
        first, second = dossier.entries()
    return first, second


def exported(dossier_path: Path, suffix: str, language: str) -> str:
    form = next(each for each in EXPORTS if suffix in each.suffixes)
    with open_dossier(dossier_path) as dossier:
        return form.export(dossier, Wording(language), ExportOptions()).decode()


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
@pytest.mark.parametrize("sign", get_args(DoubtSign))
def test_every_sign_has_a_sentence_that_quotes_its_words(language: str, sign: str) -> None:
    said = Wording(language)(f"doubt.why.{sign}", quote="on the 24th", source="[1]")
    assert said.endswith("“on the 24th” [1].")


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_a_line_says_what_to_check_in_its_small_print(dossier_path: Path, language: str) -> None:
    shown = run("chronology", str(dossier_path), language=language)
    assert shown.count(WHY[language][0]) == 1
    assert WHY[language][1] not in shown


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
@pytest.mark.parametrize("command", ["show", "why"])
def test_the_reason_stands_at_length_where_a_line_is_shown(dossier_path: Path, command: str, language: str) -> None:
    doubtful, sure = (line.entry.id for line in lines_of(dossier_path))
    short, reason = WHY[language]
    shown = run(command, str(dossier_path), doubtful, language=language)
    assert short in shown
    assert reason in shown
    assert short not in run(command, str(dossier_path), sure, language=language)


def test_lines_to_check_are_listed_alone(dossier_path: Path) -> None:
    rows = json.loads(run("chronology", str(dossier_path), "--doubtful", "--format", "json"))
    assert [(row["text"], row["doubts"]) for row in rows] == [
        ("The city of Veldhaven closed the harbour bridge on the 24th.", ["month-unwritten"])
    ]


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_exports_say_what_to_check_and_why(dossier_path: Path, language: str) -> None:
    short, reason = WHY[language]
    for suffix in (".html", ".md"):
        text = exported(dossier_path, suffix, language)
        assert short in text
        assert reason.partition("“")[0] in text
    table = exported(dossier_path, ".csv", language).removeprefix("\ufeff")
    rows = list(csv.reader(StringIO(table), delimiter=Wording(language)("sheet.separator")))
    assert [sum(short in cell for cell in row) for row in rows] == [0, 1, 0]
    assert [sum(reason in cell for cell in row) for row in rows] == [0, 1, 0]


def test_json_tells_the_sign_the_cell_and_the_words(dossier_path: Path) -> None:
    entries = json.loads(exported(dossier_path, ".json", "en"))["entries"]
    (doubt,), none = (entry["doubts"] for entry in entries)
    start = TEXT.index("the 24th")
    assert (doubt["sign"], doubt["cell"]) == ("month-unwritten", "day")
    assert (doubt["passage"]["start"], doubt["passage"]["end"]) == (start, start + len("the 24th"))
    assert none == []


@pytest.mark.parametrize(
    ("decision", "left"),
    [({"action": "accept"}, []), ({"action": "correct", "field": "date", "value": "2020-02-24"}, [])],
    ids=["accepted", "corrected"],
)
def test_what_a_person_settled_needs_no_check(
    dossier_path: Path, tmp_path: Path, decision: dict[str, str], left: list[str]
) -> None:
    own = tmp_path / "own.relaas"
    own.write_bytes(dossier_path.read_bytes())
    with open_dossier(own) as dossier:
        doubtful = dossier.entries()[0]
        assert is_doubtful(doubtful)
        dossier.ledger.rule([doubtful.entry.id], by="M. Torn", at="2020-04-01T10:00:00Z", **decision)
        bring_up_to_date(dossier)
        assert [line.entry.id for line in dossier.entries(Filters(doubtful=True))] == left
        assert not any(is_doubtful(line) for line in dossier.entries())
