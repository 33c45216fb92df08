"""The commands on sources: what a person says of one, removing some, and where their files stand now."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from relaas.dossier import Dossier, open_dossier
from relaas.model import Decision, Document
from relaas.views.cli.deciding import NoteText, Person, bring_into_effect, say_taken, sign
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.screen import SHOWN_ID
from relaas.views.cli.session import Session, session_of
from relaas.views.listing import fold_space
from relaas.views.typed_dates import read_typed_date

SHOWN_LINES = 12

SourceId = Annotated[str, typer.Argument(metavar="metavar.id", help="argument.source")]
SourceIds = Annotated[list[str], typer.Argument(metavar="metavar.ids", help="argument.source")]
Folder = Annotated[Path, typer.Argument(metavar="metavar.folder", help="argument.folder")]
DateOfSource = Annotated[str | None, typer.Option("--date", metavar="metavar.date", help="option.source_date")]
Title = Annotated[str | None, typer.Option("--title", metavar="metavar.words", help="option.source_title")]
Publisher = Annotated[str | None, typer.Option("--source", metavar="metavar.name", help="option.source_name")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="option.yes")]


def add_sources(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("document", cls=RelaasCommand)(document)
    app.command("remove", cls=RelaasCommand)(remove)
    app.command("relocate", cls=RelaasCommand)(relocate)


def document(
    context: typer.Context,
    dossier: DossierPath,
    identity: SourceId,
    date: DateOfSource = None,
    title: Title = None,
    source: Publisher = None,
    note: NoteText = "",
    by: Person = None,
) -> None:
    """Say when a source was published, what it is called, and whose it is."""
    session = session_of(context)
    values = {"date": date, "title": title, "source": source}
    given = {field: value.strip() for field, value in values.items() if value is not None}
    if not given:
        raise typer.BadParameter(session.words("wrong_use.needed"), param_hint="--date, --title, --source")
    if date is not None:
        given["date"] = read_date(session, date)
    with open_dossier(dossier) as opened:
        found = find_source(session, opened, identity)
        check_files(session, opened, found)
        signed = sign(session, by)
        taken = [
            opened.ledger.rule_on_document(found.id, "document", note.strip(), field=field, value=value, **signed)
            for field, value in given.items()
        ]
        say_taken(session, "document", taken)
        bring_into_effect(session, opened)


def read_date(session: Session, text: str) -> str:
    """A date as EDTF, "" for none; a wrong use where it is no date."""
    if text.strip() in ("", session.words("date.undated")):
        return ""
    edtf = read_typed_date(text)
    if edtf is None:
        raise typer.BadParameter(session.words("wrong_use.date", text=text), param_hint="--date")
    return edtf


def find_source(session: Session, dossier: Dossier, identity: str) -> Document:
    """The one source whose id begins so; a wrong use where there is none, or several."""
    found = [each.item for each in dossier.find(identity) if each.kind == "document"]
    if len(found) != 1:
        problem = session.words("wrong_use.no_such_id", id=identity)
        raise typer.BadParameter(problem, param_hint=session.words("metavar.id"))
    source: Document = found[0]
    return source


def check_files(session: Session, dossier: Dossier, source: Document) -> None:
    """A wrong use where a source cannot be read again, which what is said of it asks for."""
    if not any(file.exists() for file in dossier.files.holding(source.id)):
        problem = session.words("wrong_use.not_where_it_was", path=source.path)
        raise typer.BadParameter(problem, param_hint=session.words("metavar.id"))


def remove(
    context: typer.Context,
    dossier: DossierPath,
    identities: SourceIds,
    note: NoteText = "",
    by: Person = None,
    yes: Yes = False,
) -> None:
    """Take sources out of the dossier, after showing which lines go."""
    session = session_of(context)
    with open_dossier(dossier) as opened:
        found = [find_source(session, opened, identity) for identity in dict.fromkeys(identities)]
        say_what_goes(session, opened, found)
        if not yes and not typer.confirm(session.words("remove.sure"), err=True):
            return
        signed = sign(session, by)
        taken: list[Decision] = [
            opened.ledger.rule_on_document(source.id, "remove", note.strip(), **signed) for source in found
        ]
        say_taken(session, "remove", taken)
        bring_into_effect(session, opened)


def say_what_goes(session: Session, dossier: Dossier, sources: Sequence[Document]) -> None:
    """Say which sources go, and which lines rest on nothing else."""
    words, gone = session.words, {source.id for source in sources}
    for source in sources:
        session.out.print(Text("– ", style="red").append(source.path, style="bold default"), soft_wrap=True)
    lines = [line for line in dossier.pages() if {quoted.source.id for quoted in line.evidence} <= gone]
    session.out.print(Text(words.count("remove.lines", len(lines))), soft_wrap=True)
    for line in lines[:SHOWN_LINES]:
        text = Text(f"    {line.entry.id[:SHOWN_ID]}  ", style="bright_black")
        session.out.print(text.append(fold_space(line.headline.text), style="default"), soft_wrap=True)
    if (more := len(lines) - SHOWN_LINES) > 0:
        session.out.print(Text(f"    {words('build.and_more', n=more)}", style="bright_black"))


def relocate(context: typer.Context, dossier: DossierPath, folder: Folder) -> None:
    """Find the files of the sources in another folder, by what they hold."""
    session = session_of(context)
    if not folder.is_dir():
        raise typer.BadParameter(
            session.words("wrong_use.no_folder", name=folder), param_hint=session.words("metavar.folder")
        )
    with open_dossier(dossier) as opened:
        missing = {file: known.sha256 for file, known in opened.files.known().items() if not file.exists()}
        places = find_by_content(folder, missing)
        for old, new in places.items():
            opened.files.move(old, new)
    session.out.print(Text(session.words.count("relocated.found", len(places))), soft_wrap=True)
    for file in missing.keys() - places.keys():
        session.err.print(Text(session.words("relocated.missing", name=file.name), style="yellow"), soft_wrap=True)


def find_by_content(folder: Path, missing: Mapping[Path, str]) -> dict[Path, Path]:
    """Where the files with some hashes stand below a folder: of several the one with the same name, else the first."""
    wanted = set(missing.values())
    found: dict[str, list[Path]] = {}
    for file, sha256 in hashes_below(folder):
        if sha256 in wanted:
            found.setdefault(sha256, []).append(file)
    return {
        old: next((file for file in found[sha256] if file.name == old.name), found[sha256][0])
        for old, sha256 in missing.items()
        if sha256 in found
    }


def hashes_below(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every file below a folder that can be read, with the hash of its bytes."""
    for file in sorted(folder.rglob("*")):
        try:
            if file.is_file():
                yield file, hashlib.sha256(file.read_bytes()).hexdigest()
        except OSError:  # one that cannot be read is none that was
            continue
