"""The asof and changes commands: the chronology as it could be told on a day, and what each build changed."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from relaas.dossier import NO_FILTERS, Changes, Dossier, open_dossier
from relaas.views.changes import count_changes, list_builds, list_changes, show_moment
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.listing import print_list, print_rows
from relaas.views.cli.options import DossierPath, Form, FormOption, Limit, read_day
from relaas.views.cli.session import session_of
from relaas.views.lists import list_chronology
from relaas.views.register import read_register
from relaas.views.wording import Wording

BuildNumber = Annotated[int | None, typer.Argument(metavar="metavar.build", help="argument.build", min=1)]
EveryBuild = Annotated[bool, typer.Option("--builds", help="option.builds")]
Day = Annotated[str, typer.Argument(metavar="metavar.date", help="argument.day")]


def add_looking_back(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("asof", cls=RelaasCommand)(asof)
    app.command("changes", cls=RelaasCommand)(changes)


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


def changes(
    context: typer.Context,
    dossier: DossierPath,
    number: BuildNumber = None,
    every: EveryBuild = False,
    limit: Limit = None,
    form: FormOption = Form.TEXT,
) -> None:
    """Print what a build changed, or all builds."""
    session = session_of(context)
    words = session.words
    with open_dossier(dossier) as opened, opened.moment():
        register, builds = read_register(opened), opened.builds()
        if every:
            print_rows(session, list_builds(opened, words), register, dossier, form, limit)
            return
        number = len(builds) if number is None else number
        found = changes_of(opened, number, words)
        print_rows(session, list_changes(opened, found, register, words), register, dossier, form, limit)
    counts = words.all_of(list(count_changes(found, words))) or words("changes.none")
    moment = show_moment(builds[number - 1], words)
    said = words("changes.build", number=number, count=len(builds), moment=moment, changes=counts)
    session.say(said, style="bright_black")


def changes_of(dossier: Dossier, number: int, words: Wording) -> Changes:
    """What a build changed; a wrong use where there is no such build, or where nobody noted what it changed."""
    found = dossier.changes(number)
    if found is None:
        key = "build_not_noted" if 0 < number <= len(dossier.builds()) else "no_build"
        raise typer.BadParameter(words(f"wrong_use.{key}", number=number), param_hint=words("metavar.build"))
    return found
