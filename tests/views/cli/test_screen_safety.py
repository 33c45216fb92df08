"""What a text, a file name or a person writes never commands the screen, and never passes for a line of Relaas."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas.dossier import open_dossier
from relaas.model.visible import COMMANDS
from relaas.pipeline import BuildOptions, build
from relaas.views.cli import make_app

NASTY = "\x1b]0;x\x07\x9b31m\u202e"
NEWS = f"date 2022-03-01\n\nDe gemeente Rijndam sloot dinsdag {NASTY} het zwembad, zei wethouder Mila Visser.\n"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of one paper whose name, text and note hold what commands a screen."""
    folder = tmp_path_factory.mktemp("nasty")
    (folder / "a\n✗ b\x1b[2J.txt").write_text(NEWS, "utf-8")
    build([folder], folder / "pool.relaas", options=BuildOptions(executor="serial"))
    with open_dossier(folder / "pool.relaas") as dossier:
        dossier.decide(
            dossier.entries()[0].entry.id, "note", f"let\nop {NASTY}", by="M.\nTorn", at="2022-07-01T10:00:00Z"
        )
    return folder / "pool.relaas"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(make_app(), [str(each) for each in arguments], env={"LC_ALL": "en", "COLUMNS": "120"})


LISTS = ("chronology", "sources", "statements")
FORMS = [["--format", form] for form in ("text", "csv", "md", "json")]
CALLS = [
    *([name, *form] for name in (*LISTS, "decisions") for form in FORMS),
    *(["export", *form] for form in FORMS[1:]),
]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_nothing_printed_commands_a_screen(path: Path, call: list[str]) -> None:
    command, *options = call
    done = run(command, path, *options)
    assert done.exit_code == 0, done.output
    assert not [sign for sign in done.stdout if sign in "\x1b\x07" or (COMMANDS.match(sign) and sign != "\ufeff")]
    assert "\n✗ b" not in done.stdout


def test_what_a_person_writes_stands_on_one_line(path: Path) -> None:
    with open_dossier(path) as dossier:
        (decision,) = dossier.ledger.all()
    assert (decision.by, decision.note[:6]) == ("M. Torn", "let op")
