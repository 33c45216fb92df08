"""The asof command: the chronology as the papers of a day and before tell it."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from relaas.dossier import NO_FILTERS
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.listing import print_list
from relaas.views.cli.options import DossierPath, Form, FormOption, read_day
from relaas.views.cli.session import session_of
from relaas.views.lists import list_chronology

Day = Annotated[str, typer.Argument(metavar="metavar.date", help="argument.day")]


def add_looking_back(app: typer.Typer) -> None:
    """Add the asof command to the program."""
    app.command("asof", cls=RelaasCommand)(asof)


def asof(context: typer.Context, dossier: DossierPath, day: Day, form: FormOption = Form.TEXT) -> None:
    """Print the chronology as it stood on a day."""
    from relaas.pipeline import as_of  # loads all that reads files, which no other list needs

    session = session_of(context)
    last = read_day(session, day, session.words("metavar.date"), last=True)
    with TemporaryDirectory(prefix="relaas-") as folder:
        then = Path(folder) / dossier.name
        aside = as_of(dossier, last or day, then)
        print_list(session, then, list_chronology, NO_FILTERS, form)
    if aside:
        session.say(session.words.count("asof.aside", len(aside)), style="bright_black")
