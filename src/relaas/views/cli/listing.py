"""The list commands: one command per kind of thing, all with the same filters and forms."""

from collections.abc import Callable
from dataclasses import replace

import typer

from relaas.dossier import Dossier, Filters, open_dossier
from relaas.model import Dating
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import (
    Documents,
    DossierPath,
    Form,
    FormOption,
    Languages,
    People,
    Places,
    Since,
    Statuses,
    Until,
    make_filters,
)
from relaas.views.cli.screen import WIDEST, left_out_table, print_listing
from relaas.views.cli.session import session_of
from relaas.views.dates import is_undated
from relaas.views.export.tables import listing_text
from relaas.views.listing import Listing
from relaas.views.lists import (
    list_chronology,
    list_differences,
    list_entities,
    list_figures,
    list_plans,
    list_sources,
    list_statements,
)
from relaas.views.register import Register, read_register
from relaas.views.wording import Wording

MakeList = Callable[[Dossier, Filters, Register, Wording], Listing]

# The command, what makes its rows, and the family of messages that holds the statuses it can be narrowed to.
LISTS: tuple[tuple[str, MakeList, str], ...] = (
    ("chronology", list_chronology, "status"),
    ("statements", list_statements, "kind"),
    ("figures", list_figures, "figure_status"),
    ("plans", list_plans, "outcome"),
    ("differences", list_differences, "difference"),
    ("sources", list_sources, "basis"),
    ("entities", list_entities, "entity_type"),
)


def add_lists(app: typer.Typer) -> None:
    """Add the list commands to the program."""
    for name, make, family in LISTS:
        app.command(name, cls=RelaasCommand)(list_command(make, family))


def list_command(make: MakeList, family: str) -> Callable[..., None]:
    """The command that prints one kind of list."""

    def command(
        context: typer.Context,
        dossier: DossierPath,
        since: Since = None,
        until: Until = None,
        person: People = None,
        place: Places = None,
        document: Documents = None,
        language: Languages = None,
        status: Statuses = None,
        form: FormOption = Form.TEXT,
    ) -> None:
        session = session_of(context)
        filters = make_filters(
            session,
            family,
            since=since,
            until=until,
            people=person,
            places=place,
            documents=document,
            languages=language,
            statuses=status,
        )
        with open_dossier(dossier) as opened:
            register = read_register(opened)
            filters = replace(filters, document=tuple(map(register.id_of, filters.document)))
            unlimited = replace(filters, since=None, until=None)
            listing = make(opened, filters, register, session.words)
            undated = undated_rows(make(opened, unlimited, register, session.words)) if unlimited != filters else 0
            left_out = opened.left_out() if listing.name == "sources" else ()
        if form is Form.TEXT:
            print_listing(session, listing, register, dossier)
            if left_out:
                session.show(left_out_table(left_out, session.words), width=WIDEST)
        else:
            typer.echo(listing_text(listing, form.value, session.words), nl=False)
        if undated:
            session.say(session.words.count("list.undated_dropped", undated), style="yellow")

    return command


def undated_rows(listing: Listing) -> int:
    """How many rows have no date at all, so that no range of dates holds them."""
    dates = [next((value for value in row.values.values() if isinstance(value, Dating)), None) for row in listing.rows]
    return sum(date is not None and is_undated(date) for date in dates)
