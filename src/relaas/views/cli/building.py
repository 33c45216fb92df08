"""The build command: documents into a dossier, a line for each that was left out, and what changed."""

import os
from collections.abc import Sequence
from glob import iglob
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from relaas.dossier import open_dossier
from relaas.executors import ExecutorName
from relaas.model import LeftOut
from relaas.model.program import edition
from relaas.views.cli.changes import say_changes
from relaas.views.cli.codes import DONE
from relaas.views.cli.group import SUFFIX, RelaasCommand
from relaas.views.cli.options import check_language
from relaas.views.cli.progress import show_progress
from relaas.views.cli.session import Session, session_of
from relaas.views.naming import reason_in_words

if TYPE_CHECKING:
    from relaas.pipeline import BuildReport

Sources = Annotated[
    list[Path], typer.Argument(metavar="metavar.sources", help="argument.sources", readable=False)
]  # a file that may not be read is left out with its reason, like any other
Output = Annotated[Path, typer.Option("--output", "-o", metavar="metavar.dossier", help="option.output")]
PipelineOption = Annotated[
    list[str] | None, typer.Option("--pipeline", metavar="metavar.pipeline", help="option.pipeline")
]
ExecutorOption = Annotated[ExecutorName, typer.Option("--executor", metavar="metavar.executor", help="option.executor")]
Seconds = Annotated[int, typer.Option("--seconds", metavar="metavar.number", min=1, help="option.seconds")]
Megabytes = Annotated[int, typer.Option("--megabytes", metavar="metavar.number", min=64, help="option.megabytes")]
Workers = Annotated[int | None, typer.Option("--workers", metavar="metavar.number", min=1, help="option.workers")]


def add_build(app: typer.Typer) -> None:
    """Add the build command to the program."""
    app.command("build", cls=RelaasCommand)(build)


def build(
    context: typer.Context,
    sources: Sources,
    output: Output,
    pipeline: PipelineOption = None,
    workers: Workers = None,
    seconds: Seconds = 60,
    megabytes: Megabytes = 1024,
    executor: ExecutorOption = "processes",
) -> None:
    """Read documents into a dossier."""
    session = session_of(context)
    check_sources(session, sources)
    dossier = output if output.suffix == SUFFIX else output.with_name(output.name + SUFFIX)
    pipelines = read_pipelines(session, pipeline or [])

    from relaas import pipeline as flow  # loads the language pipelines, which no other command needs

    options = flow.BuildOptions(
        pipelines=pipelines, workers=workers, executor=executor, seconds=seconds, megabytes=megabytes
    )
    with show_progress(session) as progress:
        report = flow.build(sources, dossier, options=options, progress=progress)
    say_left_out(session, report.left_out)
    if report.encoder is None:
        session.err.print(Text(session.words("build.no_encoder"), style="yellow"), soft_wrap=True)
    say_vanished(session, report.vanished)
    say_read_by(session, report.read_by)
    say_summary(session, dossier, report)
    raise typer.Exit(DONE)


def check_sources(session: Session, sources: list[Path]) -> None:
    """A wrong use where a source is no file, no folder and no pattern that anything answers to."""
    for source in sources:
        if not os.path.lexists(source) and next(iglob(str(source), recursive=True), None) is None:
            problem = session.words("wrong_use.no_source", name=source)
            raise typer.BadParameter(problem, param_hint=session.words("metavar.sources"))


def read_pipelines(session: Session, given: list[str]) -> dict[str, str]:
    """The spaCy pipelines to use, by language; a wrong use where one is not written as LANGUAGE=NAME."""
    pairs = [text.partition("=") for text in given]
    for text, (language, _, name) in zip(given, pairs, strict=True):
        if not language or not name:
            problem = session.words("wrong_use.pipeline", text=text)
            raise typer.BadParameter(problem, param_hint="--pipeline")
        check_language(session, language, "--pipeline")
    return {language: name for language, _, name in pairs}


def say_left_out(session: Session, left_out: tuple[LeftOut, ...]) -> None:
    """Say of every file that was left out why, and what to do about it."""
    for item in left_out:
        if item.passage is None:
            text = Text("– ", style="yellow")
            text.append(item.path, style="bold")
            text.append(f": {reason_in_words(item, session.words)}")
            session.err.print(text, soft_wrap=True)


def say_vanished(session: Session, vanished: Sequence[str]) -> None:
    """Say which sources were read before and are not there any more; what they gave stays."""
    for name in vanished:
        text = Text("– ", style="yellow").append(name, style="bold")
        session.err.print(text.append(f": {session.words('build.vanished')}", style="not bold"), soft_wrap=True)


def say_read_by(session: Session, editions: Sequence[str]) -> None:
    """Say that documents stay as other editions of the program read them."""
    if editions:
        said = session.words("build.read_by", former=", ".join(editions), present=edition())
        session.err.print(Text(said, style="yellow"), soft_wrap=True)


def say_summary(session: Session, dossier: Path, report: "BuildReport") -> None:
    """Say what was read, what is new in the account, and where to look next."""
    words = session.words
    counts = [words.count("build.read", report.read)]
    if report.unchanged:
        counts.append(words.count("build.unchanged", report.unchanged))
    if files := sum(item.passage is None for item in report.left_out):
        counts.append(words.count("build.left_out", files))
    session.out.print(
        Text(f"{dossier}: ", style="bold").append(", ".join(counts) + ".", style="not bold"), soft_wrap=True
    )
    with open_dossier(dossier) as opened:
        entries, differences = opened.count(), len(opened.differences())
    first = len(report.changes.new) >= entries
    say_changes(session, report.changes, first=first)
    if not (first or report.changes.nothing):
        session.out.print(Text(words("changes.again", dossier=dossier), style="bright_black"), soft_wrap=True)
    shown = [words.count("count.chronology", entries), words.count("count.differences", differences)]
    session.out.print(Text(words("build.now", counts=words.all_of(shown))), soft_wrap=True)
    session.out.print(Text(words("build.next", dossier=dossier), style="bright_black"), soft_wrap=True)
