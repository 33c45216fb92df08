"""The export command: the whole dossier as one file, in the format that its suffix or ``--format`` names."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from relaas.dossier import open_dossier
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.session import Session, session_of
from relaas.views.export import EXPORTS, ExportFormat, ExportOptions, format_named, format_of, write_export

Target = Annotated[Path | None, typer.Argument(metavar="metavar.target", help="argument.target")]
FormatOption = Annotated[
    str | None, typer.Option("--format", metavar="metavar.export_format", help="option.export_format")
]
Template = Annotated[
    Path | None,
    typer.Option("--template", metavar="metavar.template", help="option.template"),
]
Force = Annotated[bool, typer.Option("--force", help="option.force")]
Separator = Annotated[str | None, typer.Option("--separator", metavar="metavar.separator", help="option.separator")]


def add_export(app: typer.Typer) -> None:
    """Add the export command to the program."""
    app.command("export", cls=RelaasCommand)(export)


def export(
    context: typer.Context,
    dossier: DossierPath,
    target: Target = None,
    form: FormatOption = None,
    template: Template = None,
    separator: Separator = None,
    force: Force = False,
) -> None:
    """Write the whole dossier to one file, or to the standard output where no file is named."""
    session = session_of(context)
    chosen = choose_format(session, target, form)
    if template is not None and not template.is_file():
        raise typer.BadParameter(session.words("wrong_use.no_source", name=template), param_hint="--template")
    options = ExportOptions(template, read_separator(session, separator))
    with open_dossier(dossier) as opened:
        data = chosen.export(opened, session.words, options)
        sources = opened.files.known().keys()
    if target is None or str(target) == "-":
        typer.echo(data, nl=False)
        return
    write_export(target, data, sources=sources, force=force)
    size = session.words.number(max(1, round(len(data) / 1024)))
    session.out.print(Text(session.words("export.written", target=target, size=size)), soft_wrap=True)


def choose_format(session: Session, target: Path | None, name: str | None) -> ExportFormat:
    """The format with a name, else the one that the name of the file ends in; a wrong use where there is none."""
    found = format_named(name.lower()) if name else format_of(target or Path())
    if found is None:
        asked = name or (target.suffix if target else "")
        known = ", ".join(each.name for each in EXPORTS)
        problem = session.words("wrong_use.export_format", suffix=asked or "?", known=known)
        raise typer.BadParameter(problem, param_hint="--format" if name else session.words("metavar.target"))
    return found


def read_separator(session: Session, given: str | None) -> str:
    """The sign between the cells of CSV, also by its name; a wrong use where it is more than one sign."""
    sign = {"tab": "\t", "comma": ",", "semicolon": ";"}.get(given or "", given or "")
    if len(sign) > 1 or sign in ('"', "\n", "\r"):
        raise typer.BadParameter(session.words("wrong_use.separator", text=given), param_hint="--separator")
    return sign
