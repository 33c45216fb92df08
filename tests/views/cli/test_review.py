"""Going through the lines with one key each: what is decided stands, what is undone does not, and progress is told."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas.dossier import EntryLine, Filters, open_dossier
from relaas.pipeline import bring_up_to_date
from relaas.views.cli import make_app
from tests.views.factories import make_dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = make_dossier(tmp_path)
    with open_dossier(path) as opened:
        bring_up_to_date(opened)
    return path


def review(dossier: Path, keys: str, *options: str, locale: str = "en_GB.UTF-8") -> Result:
    environment = {"LC_ALL": locale, "COLUMNS": "100"}
    return CliRunner().invoke(
        make_app(), ["review", str(dossier), "--by", "M. Torn", *options], input=keys, env=environment
    )


def lines(dossier: Path) -> list[EntryLine]:
    with open_dossier(dossier) as opened:
        return list(opened.entries(Filters(hidden=True)))


def rulings(dossier: Path) -> list[str]:
    return [line.ruling for line in lines(dossier)]


def test_one_key_per_line(dossier: Path) -> None:
    total = len(lines(dossier))
    done = review(dossier, "ah" + "a" * (total - 2) + "q")
    assert done.exit_code == 0, done.output
    assert rulings(dossier) == ["accept", "hide"] + ["accept"] * (total - 2)
    assert f"{total} decisions taken." in done.stdout
    assert f"1 of {total}, 0 decided" in done.stdout
    assert f"{total} of {total}, {total - 1} decided" in done.stdout
    again = review(dossier, "q")
    assert "nothing to review" in again.stderr


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("jaq", ["", "accept"]),
        ("jkaq", ["accept", ""]),
        ("kaq", ["accept", ""]),
        ("auq", ["", ""]),
        ("ahuuq", ["", ""]),
        ("uq", ["", ""]),
        ("x?aq", ["accept", ""]),
        (" a", ["", "accept"]),
        ("\na\n\nh\n", ["accept", "hide"]),
    ],
    ids=[
        "next",
        "back",
        "before the first",
        "undo",
        "undo twice",
        "nothing to undo",
        "other key",
        "end of a script",
        "one key on a line",
    ],
)
def test_keys(dossier: Path, keys: str, expected: list[str]) -> None:
    assert review(dossier, keys).exit_code == 0
    assert rulings(dossier)[:2] == expected


def test_notes_and_dates_are_typed_in(dossier: Path) -> None:
    identity = lines(dossier)[0].entry.id
    done = review(dossier, "nnavragen\nd9 maart 2023\nzie de brief\ndsomeday\nd\nq")
    assert done.exit_code == 0, done.output
    (line,) = [line for line in lines(dossier) if line.entry.id == identity]
    assert line.entry.when.edtf == "2023-03-09"
    assert [(decision.action, decision.note) for decision in line.decisions] == [
        ("note", "navragen"),
        ("correct", "zie de brief"),
    ]


def test_two_marked_lines_are_one_on_leaving(dossier: Path) -> None:
    before = lines(dossier)
    assert review(dossier, "mmq").exit_code == 0
    assert len(lines(dossier)) == len(before)
    told = [place for place, line in enumerate(before) if line.entry.events][:2]
    done = review(dossier, "j" * told[0] + "m" + "j" * (told[1] - told[0]) + "mq")
    assert done.exit_code == 0, done.output
    assert len(lines(dossier)) == len(before) - 1


@pytest.mark.parametrize(("only", "shown"), [("all", True), ("changed", False), ("main", None), ("doubtful", None)])
@pytest.mark.parametrize("locale", ["en_GB.UTF-8", "nl_NL.UTF-8"])
def test_lines_are_chosen(dossier: Path, only: str, shown: bool | None, locale: str) -> None:
    review(dossier, "a" * len(lines(dossier)))
    done = review(dossier, "q", "--only", only, locale=locale)
    assert done.exit_code == 0, done.output
    if shown is not None:
        assert bool(done.stdout.strip()) == shown


def test_what_changed_since_it_was_accepted_comes_back(dossier: Path) -> None:
    told = [line for line in lines(dossier) if line.entry.events][:2]
    review(dossier, "a" * len(lines(dossier)))
    with open_dossier(dossier) as opened:
        opened.ledger.merge([line.entry.id for line in told], by="iemand", at="2023-06-01T10:00:00+00:00")
        bring_up_to_date(opened)
    done = review(dossier, "q", "--only", "changed")
    assert "1 of 1" in done.stdout
