"""The verify command: every source re-read, every passage proved to the letter."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import typer
from rich.text import Text

from relaas.dossier import BrokenPassage, Fault, open_dossier
from relaas.model import Document
from relaas.views.cli.codes import CHECK_FAILED
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.progress import Report, show_progress
from relaas.views.cli.screen import SHOWN_ID
from relaas.views.cli.session import Session, session_of
from relaas.views.dates import show_when
from relaas.views.listing import fold_space

SHOWN_BROKEN = 5  # passages per source; the lines of the chronology are all named


def add_verify(app: typer.Typer) -> None:
    """Add the verify command to the program."""
    app.command("verify", cls=RelaasCommand)(verify)


def verify(context: typer.Context, dossier: DossierPath) -> None:
    """Prove that every passage of the dossier still stands in its source, or say which do not."""
    session = session_of(context)
    words = session.words
    with open_dossier(dossier) as opened, show_progress(session) as report:
        result = opened.verify(counted(report, len(opened.known_files())))
    for fault in result.faults:
        say_fault(session, fault)
    for torn in result.torn:
        say_broken(session, torn)
    for each in result.misdated:
        shown = words("verify.misdated", id=each.id[:SHOWN_ID], date=show_when(each.when, words))
        session.out.print(Text("✗ ", style="red").append(shown, style="default"), soft_wrap=True)
    counts = [
        words.count("count.sources", result.files),
        words.count("count.passages", result.passages),
        words.count("count.chronology", result.entries),
    ]
    if result.holds:
        session.out.print(Text(words("verify.holds", counts=words.all_of(counts)), style="green"), soft_wrap=True)
        return
    broken = sum(len(fault.entries) for fault in result.faults)
    said = words.count("verify.broken", broken, sources=len(result.faults), counts=words.all_of(counts))
    session.out.print(Text(said, style="red"), soft_wrap=True)
    raise typer.Exit(CHECK_FAILED)


def counted(report: Report, total: int) -> Callable[[Path, str, str], Document]:
    """The reading of a file anew, reported each time."""
    numbers = count(1)

    def reread_next(path: Path, name: str, member: str) -> Document:
        report("verify", next(numbers), total)
        return reread(path, name, member)

    return reread_next


def reread(path: Path, name: str, member: str) -> Document:
    """The document in a file, or at a place inside it, as it reads today."""
    from relaas.documents import SourceFile, read_member  # loads the readers, which no other command needs

    return read_member(SourceFile(path, name.removesuffix(f"/{member}"), asked_for=True), member)


def say_fault(session: Session, fault: Fault) -> None:
    """Say what is wrong with one source, and which lines of the chronology no longer stand."""
    words = session.words
    problem = words.code("problem", fault.problem)
    text = Text("✗ ", style="red").append(fault.path, style="bold default").append(f": {problem}", style="default")
    session.out.print(text, soft_wrap=True)
    for broken in fault.broken[:SHOWN_BROKEN]:
        say_broken(session, broken)
    if (more := len(fault.broken) - SHOWN_BROKEN) > 0:
        session.out.print(Text(f"    {words('build.and_more', n=more)}", style="bright_black"))
    if fault.entries:
        session.out.print(Text(f"  {words.count('verify.lines', len(fault.entries))}"))
    for identity, headline in fault.entries:
        line = Text(f"    {identity[:SHOWN_ID]}  ", style="bright_black").append(fold_space(headline), style="default")
        session.out.print(line, soft_wrap=True)


def say_broken(session: Session, broken: BrokenPassage) -> None:
    """Show the wording in the dossier beside that in the source."""
    kind = session.words.code("kind_of", broken.kind)
    head = Text(f"    {broken.id[:SHOWN_ID]}  {kind}  ", style="bright_black")
    head.append(f"“{fold_space(broken.expected)}”", style="default").append(" ≠ ", style="red")
    session.out.print(head.append(f"“{fold_space(broken.found)}”", style="default"), soft_wrap=True)
