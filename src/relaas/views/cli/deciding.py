"""The decide command: what a person rules on lines and names, written down and honoured by every view."""

import re
import sys
from collections.abc import Sequence
from datetime import datetime
from getpass import getuser
from typing import Annotated

import typer
from rich.text import Text

from relaas.dossier import Dossier, open_dossier
from relaas.errors import StopRun
from relaas.model import Decision
from relaas.views.cli.changes import say_changes
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.progress import show_progress
from relaas.views.cli.rulings import RULERS, Given, Ruling, Signature
from relaas.views.cli.session import Session, session_of
from relaas.views.wording import Wording

ID = re.compile(r"[0-9a-f]{2,}")
SHOWN = 12  # decisions that are named one by one


RulingArgument = Annotated[Ruling, typer.Argument(metavar="metavar.ruling", help="argument.ruling")]
Ids = Annotated[list[str] | None, typer.Argument(metavar="metavar.ids", help="argument.ids")]
NoteText = Annotated[str, typer.Option("--note", "-n", metavar="metavar.note", help="option.note")]
Person = Annotated[str | None, typer.Option("--by", metavar="metavar.name", help="option.by")]
DateText = Annotated[str | None, typer.Option("--date", metavar="metavar.date", help="option.date")]
StatusText = Annotated[str | None, typer.Option("--status", metavar="metavar.status", help="option.new_status")]
Who = Annotated[list[str] | None, typer.Option("--who", metavar="metavar.name", help="option.who")]
Headline = Annotated[str | None, typer.Option("--headline", metavar="metavar.words", help="option.headline")]
Off = Annotated[str | None, typer.Option("--off", metavar="metavar.numbers", help="option.off")]
Tag = Annotated[str | None, typer.Option("--tag", metavar="metavar.words", help="option.tag")]
NewName = Annotated[str | None, typer.Option("--name", metavar="metavar.name", help="option.new_name")]
Source = Annotated[str | None, typer.Option("--in", metavar="metavar.document", help="option.in")]
Words = Annotated[str | None, typer.Option("--text", metavar="metavar.words", help="option.text")]


def add_decide(app: typer.Typer) -> None:
    """Add the decide command to the program."""
    app.command("decide", cls=RelaasCommand)(decide)


def decide(
    context: typer.Context,
    dossier: DossierPath,
    ruling: RulingArgument,
    ids: Ids = None,
    note: NoteText = "",
    by: Person = None,
    date: DateText = None,
    status: StatusText = None,
    who: Who = None,
    headline: Headline = None,
    off: Off = None,
    tag: Tag = None,
    name: NewName = None,
    document: Source = None,
    text: Words = None,
) -> None:
    """Write down a decision on lines of the chronology, or on names."""
    session = session_of(context)
    values = {
        "date": date,
        "status": status,
        "who": "; ".join(who) if who else None,
        "headline": headline,
        "off": off,
        "tag": tag,
        "name": name,
        "in": document,
        "text": text,
    }
    with open_dossier(dossier) as opened:
        given = Given(
            session,
            opened,
            read_ids(session, ids or []),
            note.strip(),
            sign(session, by),
            {option: value.strip() for option, value in values.items() if value is not None},
        )
        taken = RULERS[ruling](given)
        say_taken(session, ruling.value, taken)
        bring_into_effect(session, opened)


def sign(session: Session, by: str | None) -> Signature:
    """Who decides, and when; the name is that of the call, else that of the settings, else of the account."""
    return {
        "by": (by or session.settings.by or own_name(session.words)).strip(),
        "at": datetime.now().astimezone().isoformat(timespec="seconds"),
    }


def own_name(words: Wording) -> str:
    """The name that this machine knows the person by; stops the run where it knows none."""
    try:
        return getuser()
    except (KeyError, OSError, ImportError):
        raise StopRun(words("decided.no_name")) from None


def read_ids(session: Session, given: Sequence[str]) -> tuple[str, ...]:
    """The ids of a call, "-" for those that begin the lines of the standard input."""
    ids: list[str] = []
    for each in given:
        if each != "-":
            ids.append(each)
            continue
        firsts = (line.replace(",", " ").split() for line in sys.stdin)
        ids += [words[0] for words in firsts if words and ID.fullmatch(words[0])]
    if given and not ids:
        raise typer.BadParameter(session.words("wrong_use.no_ids"), param_hint=session.words("metavar.ids"))
    return tuple(dict.fromkeys(ids))


def say_taken(session: Session, ruling: str, taken: Sequence[Decision]) -> None:
    """Say what was written down, each decision with the words that it rests on."""
    for decision in taken[:SHOWN]:
        said = session.words(f"decided.{ruling}", number=decision.number, person=decision.by)
        session.out.print(Text(said, style="green"), soft_wrap=True)
        if decision.headline:
            quote = " ".join(decision.headline.quote.split())
            session.out.print(Text(f"  {quote}", style="bright_black"), soft_wrap=True)
    if (more := len(taken) - SHOWN) > 0:
        session.out.print(Text(session.words("build.and_more", n=more), style="bright_black"))


def bring_into_effect(session: Session, dossier: Dossier) -> None:
    """Link the documents again where a decision asks for it, and say what that changed."""
    if dossier.is_complete:
        return
    from relaas.pipeline import bring_up_to_date  # loads what linking needs, which most commands do not

    with show_progress(session) as progress:
        changes = bring_up_to_date(dossier, progress=progress)
    say_changes(session, changes, first=False)
