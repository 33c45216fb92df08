"""Every date in the dossiers at hand cites an expression, part or publication that can give it."""

from pathlib import Path

from relaas import BuildOptions, build
from relaas.dossier import open_dossier
from relaas.views.cli.verifying import reread

EXAMPLE = Path(__file__).parents[1] / "examples" / "withdrawal-2021"


def misdated_in(folder: Path, path: Path) -> list[object]:
    build([folder], path, options=BuildOptions(workers=1))
    with open_dossier(path) as dossier:
        assert any(line.entry.when.is_dated for line in dossier.entries())
        return list(dossier.verify(reread).misdated)


def test_every_date_of_the_example_is_given_by_what_it_cites(tmp_path: Path) -> None:
    assert misdated_in(EXAMPLE, tmp_path / "example.relaas") == []


def test_every_date_of_the_reference_dossiers_is_given_by_what_it_cites(shared: Path, tmp_path: Path) -> None:
    for number, folder in enumerate([shared / "seeds", *sorted((shared / "dossiers").iterdir())]):
        assert misdated_in(folder, tmp_path / f"{number}.relaas") == [], folder.name
