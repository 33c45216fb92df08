"""The arguments and options that commands share; their help texts are keys of messages."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from relaas.dossier import Filters
from relaas.language.installed import installed
from relaas.views.cli.session import Session
from relaas.views.dates import whole_day
from relaas.views.wording import messages


class Form(StrEnum):
    """The forms that a list can take: for people, or for programs."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MD = "md"


DossierPath = Annotated[Path, typer.Argument(metavar="metavar.dossier", help="argument.dossier")]
FormOption = Annotated[Form, typer.Option("--format", metavar="metavar.form", help="option.format")]
Since = Annotated[str | None, typer.Option("--from", metavar="metavar.date", help="option.from")]
Until = Annotated[str | None, typer.Option("--to", metavar="metavar.date", help="option.to")]
People = Annotated[list[str] | None, typer.Option("--person", metavar="metavar.name", help="option.person")]
Places = Annotated[list[str] | None, typer.Option("--place", metavar="metavar.name", help="option.place")]
Documents = Annotated[list[str] | None, typer.Option("--document", metavar="metavar.document", help="option.document")]
Languages = Annotated[list[str] | None, typer.Option("--language", metavar="metavar.language", help="option.language")]
Statuses = Annotated[list[str] | None, typer.Option("--status", metavar="metavar.status", help="option.status")]


def read_day(session: Session, text: str | None, option: str, *, last: bool) -> str | None:
    """The first or last day of a date as typed ("2021", "2021-04"); a wrong use where it is no date."""
    if text is None:
        return None
    day = whole_day(text, last=last)
    if day is None:
        raise typer.BadParameter(session.words("wrong_use.date", text=text), param_hint=option)
    return day


def read_statuses(session: Session, family: str, given: list[str] | None) -> tuple[str, ...]:
    """The codes of statuses, typed as codes or in the words of either language, apart or with commas between them."""
    table = messages(session.words.language)[family]
    codes = {name.casefold(): code for code, name in table.items()} | {code.casefold(): code for code in table}
    found: list[str] = []
    for part in (part.strip() for text in given or [] for part in text.split(",")):
        if part.casefold() not in codes:
            known = ", ".join(table)
            problem = session.words("wrong_use.status", text=part, known=known)
            raise typer.BadParameter(problem, param_hint="--status")
        found.append(codes[part.casefold()])
    return tuple(found)


def check_language(session: Session, language: str, option: str) -> None:
    """A wrong use where a language is not installed."""
    if language not in installed():
        problem = session.words("wrong_use.language", name=language, known=", ".join(installed()))
        raise typer.BadParameter(problem, param_hint=option)


def make_filters(
    session: Session,
    family: str,
    *,
    since: str | None,
    until: str | None,
    people: list[str] | None,
    places: list[str] | None,
    documents: list[str] | None,
    languages: list[str] | None,
    statuses: list[str] | None,
) -> Filters:
    """The filters that the options of a list ask for; ``family`` holds the statuses that the list knows."""
    for language in languages or []:
        check_language(session, language, "--language")
    codes = read_statuses(session, family, statuses)
    return Filters(
        since=read_day(session, since, "--from", last=False),
        until=read_day(session, until, "--to", last=True),
        entity=tuple(people or ()),
        place=tuple(places or ()),
        document=tuple(documents or ()),
        language=tuple(languages or ()),
        status=tuple(code for code in codes if code != "hidden"),
        hidden="hidden" in codes,
    )
