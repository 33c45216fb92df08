"""What every call has: version, help, language, quiet and wordy work, settings, completion, and faults in words."""

import json
import os
import subprocess
import sys
from importlib.metadata import version
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from relaas.views.cli import make_app
from relaas.views.cli.session import Session
from relaas.views.cli.settings import Settings
from relaas.views.wording import Wording

LETTER = "Utrecht, 3 mei 2021\n\nDe wethouder opende de brug op 2 mei 2021.\n"


def run(*arguments: str, **variables: str) -> Result:
    variables = {"LC_ALL": "en_GB.UTF-8", "COLUMNS": "100", "XDG_CONFIG_HOME": "/nowhere", **variables}
    return CliRunner().invoke(make_app(), arguments, env=variables, prog_name="relaas")


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"relaas {version('relaas')}\n"


@pytest.mark.parametrize("arguments", [(), ("chronology",)])
def test_h_is_help(arguments: tuple[str, ...]) -> None:
    assert run(*arguments, "-h").stdout == run(*arguments, "--help").stdout != ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chronologie",), "Did you mean chronology?"),
        (("build", "x", "-o", "y", "--workers", "many"), "--workers: many is no whole number"),
        (("build", "x", "-o", "y", "--workers", "0"), "--workers: 0 is less than 1"),
        (("chronology", "x.relaas", "--format", "docx"), "--format: there is no docx; choose from text, json, csv, md"),
        (("show", "x.relaas"), "ID is missing."),
        (("build",), "SOURCES... is missing."),
        (("--lang", "fr", "plans"), "--lang: fr (en, nl)"),
    ],
)
def test_wrong_use_is_said_in_words(arguments: tuple[str, ...], said: str) -> None:
    found = run(*arguments)
    assert found.exit_code == 2
    assert said in found.stderr


def test_wrong_use_is_said_in_dutch_too() -> None:
    assert "RULING" not in run("decide", "x.relaas", "hid", "--lang", "nl").stderr
    assert "ID ontbreekt." in run("show", "x.relaas", "--lang", "nl").stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--from", "2022", "--to", "2021"), "--to: 2021 lies before 2022"),
        (("--document", "zzz"), "no document has the number, id or name zzz"),
    ],
)
def test_what_can_match_nothing_is_a_wrong_use(dossier_path: Path, options: tuple[str, ...], said: str) -> None:
    found = run("statements", str(dossier_path), *options)
    assert found.exit_code == 2
    assert said in found.stderr


def test_a_limit_shows_the_first_rows_and_counts_the_others(dossier_path: Path) -> None:
    every = json.loads(run("statements", str(dossier_path), "--format", "json").stdout)
    found = run("statements", str(dossier_path), "--format", "json", "--limit", "1")
    assert json.loads(found.stdout) == every[:1]
    assert str(len(every) - 1) in found.stderr
    assert run("statements", str(dossier_path), "--limit", "99").stderr == ""


def test_settings_hold_where_a_call_says_nothing(dossier_path: Path) -> None:
    given = {"RELAAS_LANG": "nl", "RELAAS_DOSSIER": str(dossier_path)}
    assert run("plans", **given).stdout == run("plans", str(dossier_path), "--lang", "nl").stdout != ""
    assert run("plans", "--lang", "en", **given).stdout == run("plans", str(dossier_path)).stdout


def test_settings_that_cannot_be_meant_stop_the_call(tmp_path: Path) -> None:
    (tmp_path / "relaas").mkdir()
    (tmp_path / "relaas" / "config.toml").write_text("lang = \n", "utf-8")
    found = run("plans", "x.relaas", XDG_CONFIG_HOME=str(tmp_path))
    assert found.exit_code == 3
    assert "config.toml" in found.stderr


def test_quiet_says_only_what_goes_wrong(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    dossier = str(tmp_path / "a.relaas")
    loud = run("build", str(tmp_path), "-o", dossier, "--verbose")
    assert "broken.pdf" in loud.stderr
    assert "2 of 2: letter.txt" in loud.stderr
    quiet = run("build", str(tmp_path), "-o", dossier, "--quiet")
    assert (quiet.exit_code, quiet.stderr) == (0, "")
    assert "nothing has an id" in run("show", dossier, "zzzz", "--quiet").stderr


@pytest.mark.parametrize(
    ("variables", "offered"),
    [
        ({"_RELAAS_COMPLETE": "complete_bash", "COMP_WORDS": "relaas chr", "COMP_CWORD": "1"}, "chronology"),
        ({"_RELAAS_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "relaas plans --f"}, "only what can fall on"),
        ({"_RELAAS_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": "relaas dec",
          "_TYPER_COMPLETE_FISH_ACTION": "get-args"}, "rule on lines and names"),
    ],
)  # fmt: skip
def test_a_shell_completes_with_meanings_in_words(variables: dict[str, str], offered: str) -> None:
    words = {**os.environ, "LC_ALL": "en_GB.UTF-8", **variables}
    found = subprocess.run([sys.executable, "-m", "relaas"], env=words, capture_output=True, text=True, check=False)
    assert offered in found.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_names_the_program(shell: str) -> None:
    found = run("completion", shell)
    assert found.exit_code == 0
    assert "_RELAAS_COMPLETE" in found.stdout


def terminal(height: int) -> Console:
    """A screen that a person watches, of so many lines."""
    return Console(file=StringIO(), force_terminal=True, width=40, height=height, color_system=None)


@pytest.mark.parametrize(("height", "settings", "paged"), [(3, Settings(), True), (9, Settings(), False),
                                                           (3, Settings(pager=False), False)])  # fmt: skip
def test_a_page_longer_than_the_screen_is_paged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, height: int, settings: Settings, paged: bool
) -> None:
    pager = tmp_path / "pager.py"
    pager.write_text(f"import pathlib, sys; pathlib.Path({str(tmp_path / 'seen')!r}).write_text(sys.stdin.read())")
    monkeypatch.setenv("PAGER", f"{sys.executable} {pager}")
    out = terminal(height)
    Session(Wording("en"), out, terminal(9), settings).show("one\ntwo\nthree\nfour", width=40)
    shown = out.file.getvalue()  # type: ignore[attr-defined]
    assert (tmp_path / "seen").exists() == paged
    assert ("four" in shown) != paged
