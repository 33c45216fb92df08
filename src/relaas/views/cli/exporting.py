"""The export command: the whole dossier as one file, in the format that its suffix or ``--format`` names."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from relaas.dossier import open_dossier
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.session import session_of
from relaas.views.export import EXPORTS, make_export, write_export


class Format(StrEnum):
    """The formats of an export."""

    JSON = "json"
    CSV = "csv"
    HTML = "html"
    MD = "md"


Target = Annotated[Path | None, typer.Argument(metavar="metavar.target", help="argument.target")]
FormatOption = Annotated[
    Format | None, typer.Option("--format", metavar="metavar.export_format", help="option.export_format")
]


def add_export(app: typer.Typer) -> None:
    """Add the export command to the program."""
    app.command("export", cls=RelaasCommand)(export)


def export(context: typer.Context, dossier: DossierPath, target: Target = None, form: FormatOption = None) -> None:
    """Write the whole dossier to one file, or to the standard output where no file is named."""
    session = session_of(context)
    suffix = target.suffix.lstrip(".").lower() if target else ""
    name = form.value if form else {"htm": "html", "markdown": "md"}.get(suffix, suffix)
    if name not in EXPORTS:
        problem = session.words("wrong_use.export_format", suffix=suffix or "?", known=", ".join(EXPORTS))
        raise typer.BadParameter(problem, param_hint=session.words("metavar.target"))
    with open_dossier(dossier) as opened:
        text = make_export(name, opened, session.words)
    if target is None or str(target) == "-":
        typer.echo(text, nl=False)
        return
    write_export(target, text)
    size = session.words.number(max(1, round(len(text.encode()) / 1024)))
    session.out.print(Text(session.words("export.written", target=target, size=size)), soft_wrap=True)
