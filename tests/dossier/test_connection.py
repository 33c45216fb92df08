"""Opening: what is no dossier is refused with what to do; older schemas are brought up to date."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from relaas.dossier import (
    DamagedDossier,
    DiskFault,
    Dossier,
    DossierInUse,
    LeftoverLog,
    NewerDossier,
    NoDossier,
    ReadOnlyDossier,
    connection,
    open_dossier,
)
from relaas.errors import StopRun
from relaas.model import LeftOut, Records
from tests.dossier.factories import make_document


def _text(path: Path) -> None:
    path.write_text("This is a text file, long enough to be looked at. " * 40)


def _other_database(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.commit()
    other.close()


def _half(path: Path) -> None:
    open_dossier(path, create=True).close()
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize("make", [_text, _other_database, Path.mkdir], ids=["text", "other", "folder"])
@pytest.mark.parametrize("create", [False, True], ids=["read", "build"])
def test_what_is_no_dossier_is_refused(path: Path, make: Callable[[Path], None], create: bool) -> None:
    make(path)
    with pytest.raises(NoDossier, match=r"name a|name another"):
        open_dossier(path, create=create)


@pytest.mark.parametrize("create", [False, True], ids=["read", "build"])
def test_a_damaged_dossier_is_told_from_a_file_that_is_none(path: Path, create: bool) -> None:
    _half(path)
    with pytest.raises(DamagedDossier, match="relaas repair"):
        open_dossier(path, create=create)


def test_reading_makes_no_dossier_of_an_empty_file(path: Path) -> None:
    path.touch()
    with pytest.raises(NoDossier, match="empty"):
        open_dossier(path)
    assert path.stat().st_size == 0


def test_a_dossier_is_for_its_owner_alone(path: Path) -> None:
    open_dossier(path, create=True).close()
    assert path.stat().st_mode & 0o777 == connection.OWNER_ALONE


def test_a_log_beside_a_dossier_that_may_only_be_read_is_not_passed_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_dossier(path, create=True) as dossier:
        dossier.leave_out(LeftOut("a", "b"))
        monkeypatch.setattr(connection.os, "access", lambda _path, _mode: False)
        with pytest.raises(LeftoverLog, match="relaas pack"):
            open_dossier(path)


def test_missing_dossier_is_not_made_by_reading(path: Path) -> None:
    with pytest.raises(NoDossier, match="relaas build"):
        open_dossier(path)
    assert not path.exists()


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoDossier, match="nowhere"):
        open_dossier(tmp_path / "nowhere" / "x.relaas", create=True)


def test_file_of_another_program_stays_as_it_was(path: Path) -> None:
    _text(path)
    before = path.read_bytes()
    with pytest.raises(StopRun):
        open_dossier(path, create=True)
    assert path.read_bytes() == before


def test_newer_dossier_is_refused(path: Path) -> None:
    open_dossier(path, create=True).close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    with pytest.raises(NewerDossier, match="upgrade"):
        open_dossier(path)


def test_mark_version_and_journal(path: Path) -> None:
    with open_dossier(path, create=True):
        raw = sqlite3.connect(path)
        assert raw.execute("PRAGMA application_id").fetchone()[0] == connection.APPLICATION_ID
        assert raw.execute("PRAGMA user_version").fetchone()[0] == len(connection.migrations())
        assert raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        raw.close()


def test_dossier_that_may_not_be_written_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_dossier(path, create=True) as dossier:
        dossier.leave_out(LeftOut("a", "b"))
    monkeypatch.setattr(connection.os, "access", lambda _path, _mode: False)
    with open_dossier(path) as dossier:
        assert dossier.left_out() == (LeftOut("a", "b"),)
        with pytest.raises(ReadOnlyDossier, match="copy it"):
            dossier.leave_out(LeftOut("c", "d"))


@pytest.mark.parametrize("name", ["x?mode=ro.relaas", "a#b.relaas", "100%.relaas", "met spatie é.relaas"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    open_dossier(tmp_path / name, create=True).close()
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_lists_are_of_one_moment(path: Path) -> None:
    with open_dossier(path, create=True) as dossier:
        reader = connection.connect(path, create=False)
        count = "SELECT count(*) FROM left_out"
        with connection.snapshot(reader):
            assert reader.execute(count).fetchone() == (0,)
            dossier.leave_out(LeftOut("a", "b"))
            assert reader.execute(count).fetchone() == (0,)
        assert reader.execute(count).fetchone() == (1,)
        reader.close()


def test_full_disk_keeps_what_was_written(path: Path) -> None:
    with open_dossier(path, create=True) as dossier:
        dossier.leave_out(LeftOut("a", "b"))
        pages = dossier._connection.execute("PRAGMA page_count").fetchone()[0]
        dossier._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFault, match="make room"):
            dossier.leave_out(LeftOut("c", "d" * 100_000))
        assert dossier.left_out() == (LeftOut("a", "b"),)


def test_nothing_is_left_beside_a_closed_dossier(path: Path) -> None:
    with open_dossier(path, create=True) as dossier:
        dossier.leave_out(LeftOut("a", "b"))
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_later_migration_keeps_what_is_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = make_document()
    with open_dossier(path, create=True) as dossier:
        dossier.add(document, Records())
    known = connection.migrations()
    later = (
        "ALTER TABLE builds ADD COLUMN note TEXT NOT NULL DEFAULT '';\n-- a note; with a mark\nCREATE TABLE more (x);"
    )
    monkeypatch.setattr(connection, "migrations", lambda: (*known, ("later", later)))
    with open_dossier(path) as dossier:
        assert dossier.documents() == (document,)
    raw = sqlite3.connect(path)
    assert [name for (name,) in raw.execute("SELECT name FROM migrations ORDER BY number")][-1] == "later"
    assert raw.execute("SELECT count(*) FROM more").fetchone() == (0,)
    raw.close()


def test_a_finished_dossier_is_no_damaged_one_after_a_migration(
    linked: Dossier, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = linked.entries()
    linked.close()
    known = connection.migrations()
    later = "ALTER TABLE entries ADD COLUMN note TEXT NOT NULL DEFAULT '';"
    monkeypatch.setattr(connection, "migrations", lambda: (*known, ("later", later)))
    with open_dossier(path) as dossier:
        assert dossier.entries() == lines
        assert dossier.damage() == ""


def test_failed_migration_leaves_the_former_schema(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_dossier(path, create=True).close()
    known = connection.migrations()
    monkeypatch.setattr(
        connection, "migrations", lambda: (*known, ("wrong", "CREATE TABLE half (x);\nCREATE nonsense;"))
    )
    with pytest.raises(StopRun):
        open_dossier(path)
    monkeypatch.setattr(connection, "migrations", lambda: known)
    with open_dossier(path) as dossier:
        assert dossier.documents() == ()
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchone() is None
    raw.close()


def test_writing_while_another_writes_stops_the_run(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.01)
    with open_dossier(path, create=True) as dossier:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DossierInUse):
            dossier.leave_out(LeftOut("a", "b"))
        other.execute("ROLLBACK")
        other.close()
        dossier.leave_out(LeftOut("a", "b"))
        assert dossier.left_out() == (LeftOut("a", "b"),)
