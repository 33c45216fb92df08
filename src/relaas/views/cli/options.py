"""The arguments and options that commands share; their help texts are keys of messages."""

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, Any

import typer

from relaas.dossier import Filters
from relaas.dossier.selection import find_documents
from relaas.language.installed import installed
from relaas.views.cli.session import Session, session_of
from relaas.views.dates import whole_day
from relaas.views.register import Register
from relaas.views.wording import messages

Command = Callable[..., None]


class Form(StrEnum):
    """The forms that a list can take: for people, or for programs."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MD = "md"


DossierPath = Annotated[Path, typer.Argument(metavar="metavar.dossier", help="argument.dossier")]
FormOption = Annotated[Form, typer.Option("--format", metavar="metavar.form", help="option.format")]
Limit = Annotated[int | None, typer.Option("--limit", metavar="metavar.number", min=1, help="option.first_rows")]
Since = Annotated[str | None, typer.Option("--from", metavar="metavar.date", help="option.from")]
Until = Annotated[str | None, typer.Option("--to", metavar="metavar.date", help="option.to")]
People = Annotated[list[str] | None, typer.Option("--person", metavar="metavar.name", help="option.person")]
Places = Annotated[list[str] | None, typer.Option("--place", metavar="metavar.name", help="option.place")]
Documents = Annotated[list[str] | None, typer.Option("--document", metavar="metavar.document", help="option.document")]
Languages = Annotated[list[str] | None, typer.Option("--language", metavar="metavar.language", help="option.language")]
Statuses = Annotated[list[str] | None, typer.Option("--status", metavar="metavar.status", help="option.status")]

# What every list can be narrowed by, in the order of the help.
FILTER_OPTIONS: Mapping[str, Any] = {
    "since": Since,
    "until": Until,
    "person": People,
    "place": Places,
    "document": Documents,
    "language": Languages,
    "status": Statuses,
}


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


def read_document(session: Session, register: Register, name: str) -> str:
    """The id of a document, or part of its path or title, for a number, id or name as typed; a wrong use of others."""
    wanted = register.id_of(name)
    if not find_documents(register.documents, (wanted,)):
        raise typer.BadParameter(session.words("wrong_use.no_such_document", name=name), param_hint="--document")
    return wanted


def check_language(session: Session, language: str, option: str) -> None:
    """A wrong use where a language is not installed."""
    if language not in installed():
        problem = session.words("wrong_use.language", name=language, known=", ".join(installed()))
        raise typer.BadParameter(problem, param_hint=option)


def make_filters(session: Session, family: str, given: Mapping[str, Any]) -> Filters:
    """The filters that the options of a list ask for; ``family`` holds the statuses that the list knows."""
    languages = given.get("language") or ()
    for language in languages:
        check_language(session, language, "--language")
    codes = read_statuses(session, family, given.get("status"))
    since, until = given.get("since"), given.get("until")
    first, last = read_day(session, since, "--from", last=False), read_day(session, until, "--to", last=True)
    if first and last and last < first:
        raise typer.BadParameter(session.words("wrong_use.reversed", since=since, until=until), param_hint="--to")
    return Filters(
        since=first,
        until=last,
        entity=tuple(given.get("person") or ()),
        place=tuple(given.get("place") or ()),
        document=tuple(given.get("document") or ()),
        language=tuple(languages),
        status=tuple(code for code in codes if code != "hidden"),
        hidden="hidden" in codes,
    )


def takes_filters(family: str, *, without: Collection[str] = ()) -> Callable[[Command], Command]:
    """A decorator for a command with an argument ``filters``: it is asked for by the options that make filters.

    ``without`` names the options that mean nothing for the list.
    """
    options = {name: kind for name, kind in FILTER_OPTIONS.items() if name not in without}

    def take(command: Command) -> Command:
        @wraps(command)
        def asked(context: typer.Context, **given: Any) -> None:
            chosen = {name: given.pop(name) for name in options}
            command(context, filters=make_filters(session_of(context), family, chosen), **given)

        own = signature(command).parameters
        kept = {name: parameter for name, parameter in own.items() if name != "filters"}
        asked_for = (Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=k) for name, k in options.items())
        first, rest = list(kept.values())[:2], list(kept.values())[2:]
        asked.__signature__ = Signature([*first, *asked_for, *rest])  # type: ignore[attr-defined]
        return asked

    return take
