"""The decide command: what a person rules on one line of the chronology, written down and honoured by every view."""

from datetime import datetime
from enum import StrEnum
from getpass import getuser
from typing import Annotated

import typer
from rich.text import Text

from relaas.dossier import open_dossier
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.session import session_of


class Ruling(StrEnum):
    """What can be ruled on a line from the command line."""

    ACCEPT = "accept"
    HIDE = "hide"
    NOTE = "note"


EntryId = Annotated[str, typer.Argument(metavar="metavar.entry", help="argument.entry")]
RulingArgument = Annotated[Ruling, typer.Argument(metavar="metavar.ruling", help="argument.ruling")]
NoteText = Annotated[str, typer.Argument(metavar="metavar.note", help="argument.note")]
Person = Annotated[str | None, typer.Option("--by", metavar="metavar.name", help="option.by")]


def add_decide(app: typer.Typer) -> None:
    """Add the decide command to the program."""
    app.command("decide", cls=RelaasCommand)(decide)


def decide(
    context: typer.Context,
    dossier: DossierPath,
    entry: EntryId,
    ruling: RulingArgument,
    note: NoteText = "",
    by: Person = None,
) -> None:
    """Write down a decision on one line of the chronology."""
    session = session_of(context)
    if ruling is Ruling.NOTE and not note.strip():
        raise typer.BadParameter(session.words("wrong_use.empty_note"), param_hint=session.words("metavar.note"))
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    with open_dossier(dossier) as opened:
        if not any(found.kind == "entry" for found in opened.find(entry)):
            problem = session.words("wrong_use.no_such_entry", id=entry)
            raise typer.BadParameter(problem, param_hint=session.words("metavar.entry"))
        decision = opened.decide(entry, ruling.value, note.strip(), by=by or getuser(), at=now)
    quote = " ".join(decision.headline.quote.split()) if decision.headline else ""
    said = session.words(f"decided.{ruling.value}", number=decision.number, person=decision.by)
    session.out.print(Text(said, style="green"), soft_wrap=True)
    session.out.print(Text(f"  {quote}", style="bright_black"), soft_wrap=True)
