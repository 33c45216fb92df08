"""The completion command: the script that lets a shell complete commands and options."""

from enum import StrEnum
from typing import Annotated

import typer
from typer.completion import get_completion_script  # type: ignore[attr-defined]

from relaas.views.cli.group import RelaasCommand


class Shell(StrEnum):
    """The shells that can complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


ShellArgument = Annotated[Shell, typer.Argument(metavar="metavar.shell", help="argument.shell")]


def add_completion(app: typer.Typer) -> None:
    """Add the completion command to the program."""
    app.command("completion", cls=RelaasCommand)(completion)


def completion(shell: ShellArgument) -> None:
    """Print the script that lets a shell complete what is typed."""
    typer.echo(get_completion_script(prog_name="relaas", complete_var="_RELAAS_COMPLETE", shell=shell.value))
