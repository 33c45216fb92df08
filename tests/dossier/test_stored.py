"""Dossiers of former versions, kept as they were made, open and lose nothing."""

import gzip
import sqlite3
from pathlib import Path

import pytest

from relaas.dossier import Build, Filters, open_dossier
from relaas.dossier.connection import apply_migration, migrations
from relaas.dossier.decisions import sealing
from relaas.model import Links, broken_seal

STORED = Path(__file__).parent / "stored"


VERSIONS = range(1, len(migrations()))  # every schema that there was before the present one


@pytest.fixture(params=VERSIONS)
def stored(request: pytest.FixtureRequest, path: Path) -> Path:
    """A dossier of a former schema: two documents, a settled date, a file left out and three decisions."""
    path.write_bytes(gzip.decompress((STORED / "0001.relaas.gz").read_bytes()))
    connection = sqlite3.connect(path, isolation_level=None)
    connection.create_function("sealed", 2, sealing())
    for number in range(1, request.param):
        apply_migration(connection, number, *migrations()[number])
    connection.close()
    return path


def test_decisions_stand_on_their_lines(stored: Path) -> None:
    with open_dossier(stored) as dossier:
        lines = dossier.entries(Filters(hidden=True))
        assert [line.ruling for line in lines] == ["accept", "hide", "", ""]
        assert [[decision.note for decision in line.decisions] for line in lines] == [["goed"], [""], ["vraag na"], []]
        assert dossier.decisions().orphaned == ()


def test_everything_is_there_and_asks_to_be_linked_again(stored: Path) -> None:
    with open_dossier(stored) as dossier:
        assert [document.path for document in dossier.documents()] == ["brief/antwoord.txt", "veldhaven.txt"]
        assert [len(records.events) for records in dossier.records().values()] == [2, 2]
        assert [item.path for item in dossier.left_out()] == ["scan.pdf"]
        assert len(dossier.search("klaar")) == 2
        assert all(known.stamp is None for known in dossier.files.known().values())
        assert not dossier.is_complete


def test_papers_that_were_there_are_not_new_to_the_next_build(stored: Path) -> None:
    with open_dossier(stored) as dossier:
        changes = dossier.replace_links(Links(), Build("2021-05-01T10:00:00", "0.2.0"))
        assert (changes.new_papers, changes.gone_papers) == ((), ())
        assert dossier.changes(len(dossier.builds())) == changes


def test_decisions_are_sealed_when_they_are_brought_up_to_date(stored: Path) -> None:
    with open_dossier(stored) as dossier:
        assert broken_seal(dossier.ledger.all()) is None
        assert len(dossier.ledger.all()) == 3
