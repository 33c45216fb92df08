"""The times command: time expressions of plain text files, without a dossier."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from relaas.errors import StopRun
from relaas.model import TimeExpression
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import check_language
from relaas.views.cli.session import session_of
from relaas.views.export import write_export
from relaas.views.export.timeml import timeml, timex_lines


class TimesForm(StrEnum):
    """The forms in which time expressions are written."""

    JSONL = "jsonl"
    TIMEML = "timeml"


Files = Annotated[list[Path], typer.Argument(metavar="metavar.files", help="argument.files")]
DateOption = Annotated[str | None, typer.Option("--date", metavar="metavar.edtf", help="option.date")]
LanguageOption = Annotated[
    str | None, typer.Option("--language", metavar="metavar.language", help="option.text_language")
]
FormOption = Annotated[TimesForm, typer.Option("--format", metavar="metavar.times_form", help="option.times_form")]
Folder = Annotated[Path | None, typer.Option("--output", "-o", metavar="metavar.folder", help="option.folder")]


def add_times(app: typer.Typer) -> None:
    """Add the times command to the program."""
    app.command("times", cls=RelaasCommand)(times)


def times(
    context: typer.Context,
    files: Files,
    date: DateOption = None,
    language: LanguageOption = None,
    form: FormOption = TimesForm.JSONL,
    output: Folder = None,
) -> None:
    """Write the time expressions of text files."""
    session = session_of(context)
    if language is not None:
        check_language(session, language, "--language")
    if form is TimesForm.TIMEML and output is None and len(files) > 1:
        raise typer.BadParameter(session.words("wrong_use.many_timeml"), param_hint="--output")

    from relaas.pipeline import find_times  # loads the rules of both languages, which no other command needs

    for file in files:
        text = read_text(file)
        found = find_times(text, language=language, published=date)
        written = in_form(form, file.stem, text, found, date)
        if output is None:
            typer.echo(written, nl=False)
        else:
            output.mkdir(parents=True, exist_ok=True)
            write_export(
                output / f"{file.stem}.{'tml' if form is TimesForm.TIMEML else 'jsonl'}", written.encode(), force=True
            )


def in_form(form: TimesForm, doc_id: str, text: str, found: tuple[TimeExpression, ...], date: str | None) -> str:
    """The time expressions of one text in the form asked for."""
    if form is TimesForm.TIMEML:
        return timeml(doc_id, text, found, published=date)
    return "".join(timex_lines(doc_id, found))


def read_text(file: Path) -> str:
    """The text of a UTF-8 file with its line ends as they are, so that offsets hold; stops the run where it is none."""
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        raise StopRun(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise StopRun(f"{file}: not UTF-8 (byte {error.start})", "no_utf8", path=file, byte=error.start) from error
