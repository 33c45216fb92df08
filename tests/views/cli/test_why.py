"""The why command: the signs of a line, and whether they make it a main one."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from relaas.dossier import open_dossier
from relaas.model import Entry
from relaas.pipeline import BuildOptions, bring_up_to_date, build
from relaas.views.cli import make_app

TEXT = """Utrecht, 3 March 2020

The city of Veldhaven decided on 2 March 2020 to close the harbour bridge by 1 May 2020.

A skipper said that he hopes for a quiet summer.
"""


@pytest.fixture(scope="module")
def dossier_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("why")
    (folder / "a.txt").write_text(TEXT, "utf-8")
    build([folder], folder / "d.relaas", options=BuildOptions(executor="serial"))
    return folder / "d.relaas"


def why(dossier: Path, identity: str, locale: str) -> str:
    arguments = ("why", str(dossier), identity)
    return (
        CliRunner().invoke(make_app(), arguments, env={"LC_ALL": locale, "COLUMNS": "100"}, prog_name="relaas").stdout
    )


def lines_of(dossier_path: Path) -> tuple[Entry, ...]:
    with open_dossier(dossier_path) as dossier:
        return tuple(line.entry for line in dossier.entries())


@pytest.mark.parametrize(
    ("locale", "total", "sign"),
    [("en_GB.UTF-8", "weight", "a deadline"), ("nl_NL.UTF-8", "gewicht", "een uiterste datum")],
)
def test_the_signs_of_a_line_add_up_to_its_weight(dossier_path: Path, locale: str, total: str, sign: str) -> None:
    for line in lines_of(dossier_path):
        shown = why(dossier_path, line.id, locale)
        rows = [row.split(maxsplit=1) for row in shown.splitlines() if row.strip()]
        added = [float(row[0]) for row in rows if row[0][0] in "+-" and row[0][1].isdigit()]
        assert len(added) == 1 + len(line.signs)
        assert f"{sum(added):.2f}" == f"{line.weight:.2f}"
        assert [f"{line.weight:.2f}", total] in [[cell.strip() for cell in row] for row in rows]
        assert (sign in shown) == ("deadline" in line.signs)


def test_whether_it_is_a_main_line_is_said(dossier_path: Path) -> None:
    main, other = sorted(lines_of(dossier_path), key=lambda line: not line.main)
    assert "A main line: it weighs at least" in why(dossier_path, main.id, "en_GB.UTF-8")
    assert "No main line: those weigh at least" in why(dossier_path, other.id, "en_GB.UTF-8")


def test_what_a_person_corrected_is_seen_first_whatever_it_weighs(dossier_path: Path, tmp_path: Path) -> None:
    (other,) = (line for line in lines_of(dossier_path) if not line.main)
    own = tmp_path / "own.relaas"
    own.write_bytes(dossier_path.read_bytes())
    with open_dossier(own) as dossier:
        dossier.ledger.rule(
            [other.id], "correct", field="date", value="2020-03", by="M. Torn", at="2020-04-01T10:00:00Z"
        )
        bring_up_to_date(dossier)
    assert "A person added or corrected it" in why(own, other.id, "en_GB.UTF-8")
