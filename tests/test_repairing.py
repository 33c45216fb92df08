"""Repairing saves the decisions and the list of files, and makes all else again of the sources."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from relaas.dossier import open_dossier
from relaas.errors import StopRun
from relaas.pipeline import BuildOptions, bring_up_to_date, build
from relaas.repairing import repair
from relaas.views.export.json import as_json

PAPERS = {
    "krant.txt": "date 2022-03-01\n\nDe gemeente Rijndam sluit op 1 juni 2022 het zwembad, zei wethouder Mila Visser\n",
    "paper.txt": "date 2022-03-02\n\nThe town of Rijndam will close its swimming pool on 1 July 2022.\n",
}
SIGNED = {"by": "M. Torn", "at": "2022-07-01T10:00:00+02:00"}


@pytest.fixture(scope="module")
def affair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A dossier with three decisions beside its sources, and what it exports."""
    folder = tmp_path_factory.mktemp("affair")
    for name, text in PAPERS.items():
        (folder / name).write_text(text, "utf-8")
    build([folder], folder / "pool.relaas", options=BuildOptions(executor="serial"))
    with open_dossier(folder / "pool.relaas") as dossier:
        lines = [line.entry.id for line in dossier.entries()]
        dossier.ledger.rule(lines[:1], "accept", "goed", **SIGNED)
        dossier.ledger.add(text="De raad was niet ingelicht.", date="2022-04", **SIGNED)
        dossier.ledger.undo(1, **SIGNED)
        bring_up_to_date(dossier)
        return folder / "pool.relaas", as_json(dossier)


@pytest.fixture
def path(affair: tuple[Path, str]) -> Iterator[Path]:
    """A copy of the dossier beside it, to damage."""
    whole, _ = affair
    path = whole.with_name("copy.relaas")
    path.write_bytes(whole.read_bytes())
    yield path
    for file in whole.parent.glob("copy.relaas*"):
        file.unlink()


HOLES: Mapping[str, Callable[[bytes], bytes]] = {
    "begin": lambda data: b"\0" * 16 + data[16:],
    "mark": lambda data: data[:68] + b"\0\0\0\0" + data[72:],
    "texts": lambda data: data.replace(b"date 2022", b"dote 2022"),
}


@pytest.mark.parametrize("hole", HOLES)
def test_a_repaired_dossier_is_what_it_was(affair: tuple[Path, str], path: Path, hole: str) -> None:
    damaged = HOLES[hole](path.read_bytes())
    path.write_bytes(damaged)
    done = repair(path, executor="serial")
    assert (done.decisions, done.files, done.missing, done.lost, done.unsealed) == (3, 2, (), (), None)
    assert done.former.read_bytes() == damaged
    with open_dossier(path) as dossier:
        assert as_json(dossier) == affair[1]
        assert dossier.damage() == ""


def test_what_cannot_be_read_at_all_is_left_as_it_is(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(StopRun, match="relaas build"):
        repair(path, executor="serial")
    assert path.stat().st_size == 3000


def test_a_decision_that_was_changed_is_named_and_kept(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"goed", b"geod"))
    assert repair(path, executor="serial").unsealed == 1
    with open_dossier(path) as dossier:
        assert [decision.note for decision in dossier.ledger.all()] == ["geod", "", ""]
        assert dossier.damage() == ""
