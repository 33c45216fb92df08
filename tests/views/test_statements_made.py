"""What a view asks of the file: a handful of SQL statements, whatever the size of the dossier."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from relaas.dossier import dossier, open_dossier
from relaas.views.cli import make_app

MOST = 12


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The statements that the dossier runs once it is open; a command looks a dossier through in an opening before."""
    statements: list[str] = []
    connect = dossier.connect

    def traced(path: Path, *, create: bool) -> object:
        statements.clear()
        connection = connect(path, create=create)
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr(dossier, "connect", traced)
    return statements


def ids_of(path: Path, kind: str) -> list[str]:
    """The ids of all things of a kind."""
    with open_dossier(path) as opened:
        everything = {found.kind: found.id for letter in "0123456789abcdef" for found in opened.find(letter)}
    return [everything[kind]]


KINDS = (
    "entry",
    "document",
    "entity",
    "series",
    "time",
    "reference",
    "mention",
    "statement",
    "figure",
    "event",
    "plan",
)


@pytest.mark.parametrize("kind", KINDS)
def test_show_asks_little(dossier_path: Path, ran: list[str], kind: str) -> None:
    (identity,) = ids_of(dossier_path, kind)
    ran.clear()
    printed = CliRunner().invoke(make_app(), ["show", str(dossier_path), identity], prog_name="relaas")
    assert printed.exit_code == 0, printed.output
    assert 0 < len(ran) <= MOST


def test_a_page_of_the_chronology_asks_little(dossier_path: Path, ran: list[str]) -> None:
    with open_dossier(dossier_path) as opened, opened.moment():
        assert opened.page(limit=50)
    assert 0 < len(ran) <= MOST
