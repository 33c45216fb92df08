"""The list commands: one command per kind of thing, all with the same filters and forms."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer

from relaas.dossier import NO_FILTERS, Dossier, Filters, open_dossier
from relaas.model import Dating
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath, Form, FormOption, Limit, read_document, takes_filters
from relaas.views.cli.screen import WIDEST, left_out_table, print_listing
from relaas.views.cli.session import Session, session_of
from relaas.views.dates import is_undated
from relaas.views.export.tables import listing_text
from relaas.views.listing import Listing
from relaas.views.lists import (
    list_chronology,
    list_differences,
    list_doubtful_sources,
    list_entities,
    list_figures,
    list_in_detail,
    list_plans,
    list_sources,
    list_statements,
)
from relaas.views.register import Register, read_register
from relaas.views.threads import list_threads
from relaas.views.wording import Wording

Tags = Annotated[list[str] | None, typer.Option("--tag", metavar="metavar.words", help="option.tagged")]
Main = Annotated[int | None, typer.Option("--main", metavar="metavar.lines", min=0, help="option.main")]
Every = Annotated[bool, typer.Option("--all", help="option.every")]
Detail = Annotated[bool, typer.Option("--detail", help="option.detail")]
Possible = Annotated[bool, typer.Option("--possible", help="option.possible")]
InThread = Annotated[str, typer.Option("--thread", metavar="metavar.id", help="option.thread")]
Doubtful = Annotated[bool, typer.Option("--doubtful", help="option.doubtful")]
ToCheck = Annotated[bool, typer.Option("--doubtful", help="option.to_check")]

MAIN, ALL_MAIN = "--main", 0

MakeList = Callable[[Dossier, Filters, Register, Wording], Listing]

# The command, what makes its rows, and the family of messages that holds the statuses it can be narrowed to.
LISTS: tuple[tuple[str, MakeList, str], ...] = (
    ("chronology", list_chronology, "status"),
    ("statements", list_statements, "kind"),
    ("figures", list_figures, "figure_status"),
    ("plans", list_plans, "outcome"),
    ("differences", list_differences, "difference"),
    ("threads", list_threads, "status"),
    ("sources", list_sources, "basis"),
    ("entities", list_entities, "entity_type"),
)


class ChronologyCommand(RelaasCommand):
    """The chronology command, whose ``--main`` may stand without a number: all main lines."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments, a bare ``--main`` as one of no number."""
        return super().parse_args(ctx, list(_numbered(args)))


def _numbered(args: Sequence[str]) -> Iterator[str]:
    for argument, following in pairwise((*args, "")):
        yield f"{MAIN}={ALL_MAIN}" if argument == MAIN and not following.lstrip("-").isdigit() else argument


def add_lists(app: typer.Typer) -> None:
    """Add the list commands to the program."""
    for name, make, family in LISTS:
        own = OWN_OPTIONS.get(name)
        kind = ChronologyCommand if name == "chronology" else RelaasCommand
        app.command(name, cls=kind)(own(family) if own else list_command(make, family))


def list_command(make: MakeList, family: str) -> Callable[..., None]:
    """The command that prints one kind of list."""

    @takes_filters(family)
    def command(
        context: typer.Context,
        dossier: DossierPath,
        *,
        filters: Filters,
        limit: Limit = None,
        form: FormOption = Form.TEXT,
    ) -> None:
        print_list(session_of(context), dossier, make, filters, form, limit)

    return command


def chronology_command(family: str) -> Callable[..., None]:
    """The command that prints the chronology: the main lines, or all that fit what is asked for."""

    @takes_filters(family)
    def command(
        context: typer.Context,
        dossier: DossierPath,
        *,
        filters: Filters,
        tag: Tags = None,
        main: Main = None,
        every: Every = False,
        thread: InThread = "",
        detail: Detail = False,
        possible: Possible = False,
        doubtful: ToCheck = False,
        limit: Limit = None,
        form: FormOption = Form.TEXT,
    ) -> None:
        session = session_of(context)
        filters = replace(filters, tag=tuple(tag or ()), thread=thread, doubtful=doubtful)
        filters = replace(filters, main=main == ALL_MAIN, heaviest=main or 0)
        more = more_than_main(dossier) if form is Form.TEXT and filters == NO_FILTERS and not every else 0
        maybe = 0 if possible else more_than_sure(dossier, filters)
        filters = replace(filters, main=filters.main or more > 0, surely=not possible)
        print_list(session, dossier, list_in_detail if detail else list_chronology, filters, form, limit)
        for key, number in (("list.more_than_main", more), ("list.possible_dropped", maybe)):
            if number:
                session.say(session.words.count(key, number), style="bright_black")

    return command


def more_than_main(dossier: Path) -> int:
    """How many lines a dossier has beside its main ones; none where it has no main line."""
    with open_dossier(dossier) as opened:
        main, every = opened.count(replace(NO_FILTERS, main=True)), opened.count()
    return every - main if main else 0


def more_than_sure(dossier: Path, filters: Filters) -> int:
    """How many lines may fall in a range of dates without doing so for sure."""
    if not (filters.since or filters.until):
        return 0
    with open_dossier(dossier) as opened:
        return opened.count(filters) - opened.count(replace(filters, surely=True))


def sources_command(family: str) -> Callable[..., None]:
    """The command that prints the sources, all of them or those whose dates are in doubt."""

    @takes_filters(family, without=("person", "place"))
    def command(
        context: typer.Context,
        dossier: DossierPath,
        *,
        filters: Filters,
        doubtful: Doubtful = False,
        limit: Limit = None,
        form: FormOption = Form.TEXT,
    ) -> None:
        make = list_doubtful_sources if doubtful else list_sources
        print_list(session_of(context), dossier, make, filters, form, limit)

    return command


OWN_OPTIONS = {"chronology": chronology_command, "sources": sources_command}  # lists with more than the shared ones


def print_list(
    session: Session, dossier: Path, make: MakeList, filters: Filters, form: Form, limit: int | None = None
) -> None:
    """Print one list, its first rows alone where there is a limit, and how many rows that or a range leaves out."""
    with open_dossier(dossier) as opened:
        register = read_register(opened)
        filters = replace(filters, document=tuple(read_document(session, register, each) for each in filters.document))
        unlimited = replace(filters, since=None, until=None)
        listing = make(opened, filters, register, session.words)
        undated = undated_rows(make(opened, unlimited, register, session.words)) if unlimited != filters else 0
        left_out = opened.left_out() if listing.name == "sources" else ()
    print_rows(session, listing, register, dossier, form, limit)
    if left_out and form is Form.TEXT:
        session.show(left_out_table(left_out, session.words), width=WIDEST)
    if undated:
        session.say(session.words.count("list.undated_dropped", undated), style="yellow")


def print_rows(
    session: Session, listing: Listing, register: Register, dossier: Path, form: Form, limit: int | None
) -> None:
    """Print a listing, its first rows alone where there is a limit, and how many rows that leaves out."""
    more = len(listing.rows) - limit if limit else 0
    listing = replace(listing, rows=listing.rows[:limit])
    if form is Form.TEXT:
        print_listing(session, listing, register, dossier)
    else:
        typer.echo(listing_text(listing, form.value, session.words), nl=False)
    if more > 0:
        session.say(session.words("build.and_more", n=more), style="bright_black")


def undated_rows(listing: Listing) -> int:
    """How many rows have no date at all, so that no range of dates holds them."""
    dates = [next((value for value in row.values.values() if isinstance(value, Dating)), None) for row in listing.rows]
    return sum(date is not None and is_undated(date) for date in dates)
