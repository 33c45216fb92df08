"""Help: every command has a page with examples in both languages, and the written reference is the same."""

import os
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from relaas.views.cli import make_app
from relaas.views.cli.reference import reference
from relaas.views.wording import VIEW_LANGUAGES, Wording

COMMANDS = list(get_command(make_app()).commands)  # type: ignore[attr-defined]
DOCS = Path(__file__).resolve().parents[3] / "docs" / "cli.md"


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(name: str, language: str) -> None:
    words = Wording(language)
    found = CliRunner().invoke(make_app(), [name, "--help", "--lang", language], env={**os.environ, "COLUMNS": "100"})
    assert found.exit_code == 0
    assert words("help.examples") in found.stdout
    examples = words.examples(f"command.{name}.examples")
    assert examples
    for command, meaning in examples:
        assert command in found.stdout
        assert meaning.split()[0] in found.stdout
        assert command.startswith(f"relaas {name} ")


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_the_help_of_the_program_lists_all_commands(language: str) -> None:
    found = CliRunner().invoke(make_app(), ["--help", "--lang", language])
    assert [name for name in COMMANDS if f"  {name} " not in found.stdout] == []


def test_the_examples_are_calls_that_the_program_understands() -> None:
    group = get_command(make_app())
    for name in COMMANDS:
        command = group.commands[name]  # type: ignore[attr-defined]
        known = {option for parameter in command.params for option in parameter.opts} | {"--lang"}
        for language in VIEW_LANGUAGES:
            for example, _ in Wording(language).examples(f"command.{name}.examples"):
                first = example.split("&&")[0].split()
                assert {word for word in first if word.startswith("--")} <= known


def test_the_written_reference_is_what_the_commands_say() -> None:
    assert DOCS.read_text("utf-8") == reference(), "run: python -m relaas.views.cli.reference > docs/cli.md"


def test_without_arguments_the_program_says_how_it_is_used() -> None:
    found = CliRunner().invoke(make_app(), [], env={**os.environ, "LC_ALL": "nl_NL.UTF-8"})
    assert found.exit_code == 2
    assert "Commando's" in found.output
