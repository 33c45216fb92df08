"""Who says what a line tells, and how they stand to it."""

from pathlib import Path

import pytest

from relaas.dossier import NO_FILTERS, open_dossier
from relaas.pipeline import BuildOptions, build
from relaas.views.lists import list_in_detail
from relaas.views.register import read_register
from relaas.views.voices import Voices, read_voices
from relaas.views.wording import Wording

TEXTS = {
    "first.txt": "Utrecht, 3 March 2020\n\nOrla Systems sold 40 ferries to the city of Veldhaven on 2 March 2020.\n",
    "second.txt": (
        "Utrecht, 5 March 2020\n\nMinister Bram Velt confirmed that Orla Systems sold 40 ferries to the city of "
        "Veldhaven on 2 March 2020.\n"
    ),
}


@pytest.fixture(scope="module")
def dossier_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("voices")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    build([folder], folder / "d.relaas", options=BuildOptions(executor="serial"))
    return folder / "d.relaas"


@pytest.mark.parametrize(
    ("language", "beside", "with_all"),
    [
        ("en", "confirmed by Bram Velt", "Bram Velt (confirms it)"),
        ("nl", "bevestigd door Bram Velt", "Bram Velt (bevestigt het)"),
    ],
)
def test_who_confirms_a_line_hangs_under_it(dossier_path: Path, language: str, beside: str, with_all: str) -> None:
    with open_dossier(dossier_path) as dossier:
        [line] = dossier.entries()
        voices, words = read_voices(dossier), Wording(language)
        assert voices.beside(line, words) == (beside,)
        assert voices.of(line, words) == (with_all,)


def test_nobody_hangs_under_a_line_of_which_no_statement_is_known(dossier_path: Path) -> None:
    with open_dossier(dossier_path) as dossier:
        [line] = dossier.entries()
    assert Voices({}).beside(line, Wording("en")) == ()


def test_in_detail_the_other_passages_stand_under_a_line(dossier_path: Path) -> None:
    with open_dossier(dossier_path) as dossier:
        [row] = list_in_detail(dossier, NO_FILTERS, read_register(dossier), Wording("en")).rows
    assert [quote[:3] for quote in row.quotes] == ["[2]"]
    assert "confirmed that Orla Systems sold 40 ferries" in row.quotes[0]
