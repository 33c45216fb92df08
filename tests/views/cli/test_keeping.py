"""A damaged dossier is never read for a whole one: it is told, and what people gave it is saved."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas.dossier import open_dossier
from relaas.views.cli import make_app

SIGNED = {"by": "M. Torn", "at": "2023-05-01T10:00:00+02:00"}
FLIPS = 60


def run(*arguments: object) -> Result:
    return CliRunner().invoke(make_app(), [str(each) for each in arguments], env={"LC_ALL": "en", "COLUMNS": "300"})


@pytest.fixture(scope="module")
def ruled(dossier_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example dossier with its sources and two decisions; no test writes in it."""
    folder = tmp_path_factory.mktemp("ruled")
    for file in dossier_path.parent.rglob("*"):
        if file.is_file():
            (folder / file.relative_to(dossier_path.parent)).parent.mkdir(exist_ok=True)
            (folder / file.relative_to(dossier_path.parent)).write_bytes(file.read_bytes())
    path = folder / dossier_path.name
    with open_dossier(path) as dossier:
        first, second, *_ = (line.entry.id for line in dossier.entries())
        dossier.decide(first, "accept", "goed", **SIGNED)
        dossier.decide(second, "note", "navragen", **SIGNED)
    return path


@pytest.fixture(scope="module")
def expected(ruled: Path) -> dict[str, str]:
    """What commands print of a whole dossier."""
    return {command: run(command, ruled).stdout for command in ("chronology", "decisions")}


@pytest.fixture
def damaged(ruled: Path, tmp_path: Path) -> Path:
    path = tmp_path / ruled.name
    path.write_bytes(ruled.read_bytes())
    return path


def flip(path: Path, seed: int) -> None:
    """Turn one bit of a file, by chance."""
    chance, data = random.Random(seed), bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


@pytest.mark.parametrize("seed", range(FLIPS))
def test_a_flipped_bit_is_told_or_changes_nothing(expected: dict[str, str], damaged: Path, seed: int) -> None:
    flip(damaged, seed)
    for command in expected:
        done = run(command, damaged)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        assert done.exit_code in (0, 3), done.output
        if done.exit_code == 0:
            assert done.stdout == expected[command]


@pytest.mark.parametrize("place", [0, 18, 70, 100, 4096, -4096])
def test_a_dossier_with_a_hole_in_it_is_damaged(damaged: Path, place: int) -> None:
    data = bytearray(damaged.read_bytes())
    data[place : place + 16 if place + 16 else None] = b"\xff" * 16
    damaged.write_bytes(data)
    done = run("chronology", damaged)
    assert done.exit_code in (0, 3), done.output  # a page may have room that nothing is in
    assert done.exit_code == 0 or "relaas repair" in done.stderr or "newer" in done.stderr


def test_a_dossier_in_which_a_column_has_another_name_is_damaged(damaged: Path) -> None:
    with closing(sqlite3.connect(damaged)) as connection:
        connection.execute("ALTER TABLE events RENAME COLUMN concept TO concepu")
        connection.commit()
    done = run("chronology", damaged)
    assert done.exit_code == 3
    assert "relaas repair" in done.stderr


def test_a_whole_dossier_needs_no_repair(ruled: Path) -> None:
    before = ruled.read_bytes()
    assert "nothing had to be repaired" in run("repair", ruled).stdout
    assert ruled.read_bytes() == before


def test_what_nobody_can_write_beside_is_packed(ruled: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "brug.relaas"
    target.parent.mkdir()
    assert run("pack", ruled, target).exit_code == 0
    assert [each.name for each in target.parent.iterdir()] == ["brug.relaas"]
    with open_dossier(target) as packed, open_dossier(ruled) as dossier:
        assert packed.files.known().keys() == dossier.files.known().keys()
        assert packed.ledger.all() == dossier.ledger.all()
        assert packed.fingerprint() == dossier.fingerprint()
        assert packed.damage() == ""
    assert run("pack", ruled, target).exit_code == 3


def test_what_stands_in_the_log_is_packed(damaged: Path, tmp_path: Path) -> None:
    with open_dossier(damaged) as dossier:
        dossier.ledger.rule([dossier.entries()[0].entry.id], "hide", **SIGNED)
        assert run("pack", damaged, tmp_path / "whole.relaas").exit_code == 0
    with open_dossier(tmp_path / "whole.relaas") as packed:
        assert [decision.action for decision in packed.ledger.all()] == ["accept", "note", "hide"]


def test_a_damaged_dossier_is_not_packed(damaged: Path, tmp_path: Path) -> None:
    data = damaged.read_bytes()
    damaged.write_bytes(data.replace(b"havenbrug", b"havenbrig"))
    assert run("pack", damaged, tmp_path / "whole.relaas").exit_code == 3
    assert not (tmp_path / "whole.relaas").exists()
