"""The commands that keep a dossier whole: one safe file of it, and what can be saved of a damaged one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from relaas.dossier import open_dossier
from relaas.dossier import pack as write_packed
from relaas.errors import StopRun
from relaas.views.cli.building import ExecutorOption, Workers
from relaas.views.cli.group import SUFFIX, BareCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.progress import show_progress
from relaas.views.cli.session import Session, session_of

if TYPE_CHECKING:
    from relaas.repairing import Repair

PACKED = ".packed"  # what is put into the name of a file where none is given

Packed = Annotated[Path | None, typer.Argument(metavar="metavar.packed", help="argument.packed")]


def add_keeping(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("pack", cls=BareCommand)(pack)
    app.command("repair", cls=BareCommand)(repair)


def pack(context: typer.Context, dossier: DossierPath, target: Packed = None) -> None:
    """Write the dossier to one file that is whole by itself."""
    session = session_of(context)
    target = target or dossier.with_name(f"{dossier.stem}{PACKED}{SUFFIX}")
    write_packed(dossier, target)
    session.out.print(Text(session.words("pack.written", target=target)), soft_wrap=True)


def repair(
    context: typer.Context, dossier: DossierPath, workers: Workers = None, executor: ExecutorOption = "processes"
) -> None:
    """Save the decisions of a damaged dossier, and make the rest again of its sources."""
    session = session_of(context)
    if is_whole(dossier):
        session.out.print(Text(session.words("repair.whole", path=dossier), style="green"), soft_wrap=True)
        return
    from relaas.repairing import repair as make_again  # loads the language pipelines, which few commands need

    with show_progress(session) as progress:
        done = make_again(dossier, workers=workers, executor=executor, progress=progress)
    say_repaired(session, dossier, done)


def is_whole(path: Path) -> bool:
    """Whether a dossier opens and is as it was written; stops the run where there is no file."""
    if not path.is_file():
        open_dossier(path).close()  # says why
    try:
        with open_dossier(path) as opened:
            return not opened.damage()
    except StopRun:
        return False


def say_repaired(session: Session, path: Path, done: "Repair") -> None:
    """Say what was saved of a dossier, what was not, and where the former file is."""
    words = session.words
    saved = words.all_of([words.count("count.decisions", done.decisions), words.count("count.sources", done.files)])
    session.out.print(Text(words("repair.saved", path=path, saved=saved), style="green"), soft_wrap=True)
    session.out.print(Text(words("repair.former", path=done.former)), soft_wrap=True)
    for name in done.missing:
        session.say(words("repair.missing", name=name), style="yellow")
    for number in done.lost:
        session.say(words("repair.lost", number=number), style="red")
    if done.unsealed is not None:
        session.say(words("repair.unsealed", number=done.unsealed), style="red")
