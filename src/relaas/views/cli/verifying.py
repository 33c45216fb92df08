"""The verify command: the dossier made again of its sources and compared, every passage proved to the letter."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count, groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, NoReturn

import typer
from rich.text import Text

from relaas.dossier import BrokenPassage, Departure, Dossier, Fault, KnownFile, Verification, open_dossier
from relaas.dossier.packing import pack
from relaas.executors import ExecutorName
from relaas.model import Document, broken_seal
from relaas.model.own_output import DATABASE
from relaas.model.program import edition
from relaas.views.cli.building import ExecutorOption, Workers
from relaas.views.cli.codes import AWAY, CHECK_FAILED, NOT_PROVABLE
from relaas.views.cli.examining import stop_if_damaged
from relaas.views.cli.group import SUFFIX, BareCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.progress import Report, show_progress
from relaas.views.cli.screen import SHOWN_ID
from relaas.views.cli.session import Session, session_of
from relaas.views.cli.sources import find_by_content
from relaas.views.dates import show_when
from relaas.views.listing import fold_space

Quick = Annotated[bool, typer.Option("--quick", help="option.quick")]

Sources = Annotated[Path | None, typer.Option("--sources", metavar="metavar.folder", help="option.sources")]
Export = Annotated[Path | None, typer.Argument(metavar="metavar.export", help="argument.export")]

SHOWN_BROKEN = 5  # passages per source; the lines of the chronology are all named
SHOWN_ROWS = 3  # per table


def add_verify(app: typer.Typer) -> None:
    """Add the verify command to the program."""
    app.command("verify", cls=BareCommand)(verify)


def verify(
    context: typer.Context,
    dossier: DossierPath,
    export: Export = None,
    quick: Quick = False,
    sources: Sources = None,
    workers: Workers = None,
    executor: ExecutorOption = "processes",
) -> None:
    """Prove that the dossier is what its sources and decisions give, or say where it is not; or check an export."""
    session = session_of(context)
    if export or is_other_file(dossier):
        check_export(session, export or dossier, dossier if export else None)
        return
    with ExitStack() as stack:
        if sources is not None:
            dossier = stack.enter_context(with_sources_at(session, dossier, sources))
        check_dossier(session, dossier, quick, workers, executor)


def check_dossier(session: Session, dossier: Path, quick: bool, workers: int | None, executor: ExecutorName) -> None:
    """Prove a dossier, or leave with the code for what is wrong with it."""
    with open_dossier(dossier) as opened:
        stop_if_damaged(opened, thorough=False)  # what other values it holds is told below, table by table
        check_seals(session, opened)
        if not quick and not all(is_as_it_was(file, known) for file, known in opened.files.known().items()):
            quick = bool(check_passages(session, opened).faults)  # names the lines that rest on what changed
        if not quick:
            check_rows(session, opened, workers, executor)
        result = check_passages(session, opened)
        check_checksums(session, opened)
    if result.faults:
        say_away(session, result)
    words = session.words
    counts = words.all_of(counts_of(session, result))
    said = words("verify.holds" if quick else "verify.made_again", counts=counts)
    session.out.print(Text(said, style="green"), soft_wrap=True)


@contextmanager
def with_sources_at(session: Session, dossier: Path, folder: Path) -> Iterator[Path]:
    """A copy of the dossier whose missing sources are those below a folder: by what they hold, else by their names."""
    if not folder.is_dir():
        raise typer.BadParameter(session.words("wrong_use.no_folder", name=folder), param_hint="--sources")
    with TemporaryDirectory(prefix="relaas-") as place:
        copy = Path(place) / dossier.name
        pack(dossier, copy)
        with open_dossier(copy) as opened:
            known = opened.files.known()
            missing = {file: held.sha256 for file, held in known.items() if not is_as_it_was(file, held)}
            named = {file.name: file for file in sorted(folder.rglob("*"), reverse=True) if file.is_file()}
            places = {old: named[old.name] for old in missing if old.name in named}
            for old, new in {**places, **find_by_content(folder, missing)}.items():
                opened.files.move(old, new)
        yield copy


def say_away(session: Session, result: Verification) -> NoReturn:
    """Say that sources are not where they were read, though what is stored of them stands; leave with its code."""
    shown = [fault.path for fault in result.faults[:SHOWN_ROWS]]
    more = len(result.faults) - len(shown)
    names = ", ".join(shown) + (f" {session.words('build.and_more', n=more)}" if more > 0 else "")
    said = session.words.count("verify.away", len(result.faults), names=names)
    session.out.print(Text(said, style="yellow"), soft_wrap=True)
    raise typer.Exit(AWAY)


def is_as_it_was(file: Path, known: KnownFile) -> bool:
    """Whether a file is there, with the bytes that were read."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() == known.sha256
    except OSError:
        return False


def is_other_file(path: Path) -> bool:
    """Whether a file is there and is no dossier, nor was one: then it is taken for an export."""
    return path.is_file() and path.suffix != SUFFIX and not path.read_bytes().startswith(DATABASE)


def check_export(session: Session, path: Path, dossier: Path | None) -> None:
    """Say whether an export is as it was written, and whether its dossier is; leave with a fault where one is not."""
    from relaas.views.export import read_seal  # loads what no other command needs

    words = session.words
    if not path.is_file():
        raise typer.BadParameter(words("wrong_use.no_source", name=path), param_hint=words("metavar.export"))
    seal = read_seal(path.read_bytes())
    if seal is None or not seal.holds:
        say_wrong(session, words("verify.no_seal" if seal is None else "verify.changed_export", path=path))
        raise typer.Exit(CHECK_FAILED)
    session.out.print(Text(words("verify.as_it_left", path=path), style="green"), soft_wrap=True)
    if dossier is None:
        session.out.print(Text(words("verify.made_of", fingerprint=seal.dossier)), soft_wrap=True)
        return
    with open_dossier(dossier) as opened:
        same = opened.fingerprint() == seal.dossier
    if not same:
        say_wrong(session, words("verify.of_another", path=dossier))
        raise typer.Exit(CHECK_FAILED)
    session.out.print(Text(words("verify.of_this", path=dossier), style="green"), soft_wrap=True)


def check_seals(session: Session, dossier: Dossier) -> None:
    """Leave with a fault where a decision is not as it was taken."""
    if (number := broken_seal(dossier.ledger.all())) is not None:
        say_wrong(session, session.words("verify.broken_seal", number=number))
        raise typer.Exit(CHECK_FAILED)


def check_rows(session: Session, dossier: Dossier, workers: int | None, executor: ExecutorName) -> None:
    """Leave with a fault where the sources give other rows, or another version made the dossier."""
    from relaas.proving import UNKNOWN, prove  # loads the language pipelines, which no other command needs

    words = session.words
    with show_progress(session) as progress:
        proof = prove(dossier, workers=workers, executor=executor, progress=progress)
    if proof.made_with:
        check_passages(session, dossier)
        former = ", ".join(words("verify.unknown") if each == UNKNOWN else each for each in proof.made_with)
        say_wrong(session, words("verify.other_version", former=former, present=edition()))
        raise typer.Exit(NOT_PROVABLE)
    if not proof.finished:
        say_wrong(session, words("verify.unfinished"))
    for table, found in groupby(proof.departures, key=lambda each: each.table):
        say_departures(session, table, tuple(found))
    if not proof.holds:
        raise typer.Exit(CHECK_FAILED)


def check_checksums(session: Session, dossier: Dossier) -> None:
    """Leave with a fault where a build is not finished, or a table is not as the program wrote it."""
    if not dossier.is_finished:
        say_wrong(session, session.words("verify.unfinished"))
        raise typer.Exit(CHECK_FAILED)
    if found := dossier.damage():
        say_wrong(session, session.words("verify.not_as_written", what=found))
        raise typer.Exit(CHECK_FAILED)


def say_departures(session: Session, table: str, found: Sequence[Departure]) -> None:
    """Say of a table how many rows are not what the sources give, and show the first."""
    words = session.words
    say_wrong(session, words.count("verify.rows", len(found), table=words.code("table", table)))
    for each in found[:SHOWN_ROWS]:
        text = Text(f"    {each.document or words('verify.whole')}", style="default")
        text.append(f"  {each.id[:SHOWN_ID]}  ", style="bright_black")
        if each.kind == "other":
            text.append(f"{each.column}: “{fold_space(each.stored)}”").append(" ≠ ", style="red")
            text.append(f"“{fold_space(each.made)}”")
        else:
            text.append(words.code("departure", each.kind))
        session.out.print(text, soft_wrap=True)
    if (more := len(found) - SHOWN_ROWS) > 0:
        session.out.print(Text(f"    {words('build.and_more', n=more)}", style="bright_black"))


def check_passages(session: Session, dossier: Dossier) -> Verification:
    """Leave with a fault where a passage does not stand in its source, or a date does not follow from what it cites."""
    words = session.words
    with show_progress(session) as report:
        result = dossier.verify(counted(report, len(dossier.files.known())))
    if result.stands_alone:
        return result
    for fault in result.faults:
        say_fault(session, fault)
    for torn in result.torn:
        say_broken(session, torn)
    for each in result.misdated:
        say_wrong(session, words("verify.misdated", id=each.id[:SHOWN_ID], date=show_when(each.when, words)))
    broken = sum(len(fault.entries) for fault in result.faults)
    counts = words.all_of(counts_of(session, result))
    said = words.count("verify.broken", broken, sources=len(result.faults), counts=counts)
    session.out.print(Text(said, style="red"), soft_wrap=True)
    raise typer.Exit(CHECK_FAILED)


def counts_of(session: Session, result: Verification) -> list[str]:
    """How much was compared, in words."""
    words = session.words
    return [
        words.count("count.sources", result.files),
        words.count("count.passages", result.passages),
        words.count("count.chronology", result.entries),
    ]


def say_wrong(session: Session, said: str) -> None:
    """Say one thing that is wrong."""
    session.out.print(Text("✗ ", style="red").append(said, style="default"), soft_wrap=True)


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
