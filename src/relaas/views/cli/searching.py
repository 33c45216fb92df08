"""The search command: sentences by their words, in any form, with what was asked for marked in them."""

from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from relaas.dossier import SearchResult, open_dossier
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath, Form, FormOption
from relaas.views.cli.screen import SHOWN_ID, WIDEST, title_line
from relaas.views.cli.session import session_of
from relaas.views.derivation import publication_line
from relaas.views.export.tables import listing_text
from relaas.views.listing import Listing, Row, fold_ends
from relaas.views.naming import source_name
from relaas.views.register import Register, read_register
from relaas.views.wording import Wording

Query = Annotated[list[str], typer.Argument(metavar="metavar.query", help="argument.query")]
Exact = Annotated[bool, typer.Option("--exact", help="option.exact")]
Limit = Annotated[int, typer.Option("--limit", metavar="metavar.number", min=1, help="option.limit")]


def add_search(app: typer.Typer) -> None:
    """Add the search command to the program."""
    app.command("search", cls=RelaasCommand)(search)


def search(
    context: typer.Context,
    dossier: DossierPath,
    query: Query,
    exact: Exact = False,
    limit: Limit = 20,
    form: FormOption = Form.TEXT,
) -> None:
    """Print the sentences that a query finds, best first."""
    session = session_of(context)
    asked = " ".join(query)
    with open_dossier(dossier) as opened:
        found = opened.search(asked, limit=limit, exact=exact)
        register = read_register(opened)
    listing = as_listing(found, register)
    if form is not Form.TEXT:
        typer.echo(listing_text(listing, form.value, session.words), nl=False)
        return
    if not found:
        session.say(session.words("search.nothing", query=asked))
        return
    lines = [result_lines(result, register, session.words) for result in found]
    session.show(Group(title_line(listing, dossier, session.words), *lines, ""), width=WIDEST)


def as_listing(found: tuple[SearchResult, ...], register: Register) -> Listing:
    """The sentences found as a table for programs."""
    columns = ("text", "published", "document", "start", "end", "exact", "entry")
    return Listing("search", columns, tuple(result_row(result) for result in found))


def result_row(result: SearchResult) -> Row:
    """One sentence found."""
    quoted = result.sentence
    return Row(
        {
            "text": quoted.text,
            "published": quoted.source.published.when,
            "document": quoted.source.path,
            "start": quoted.passage.start,
            "end": quoted.passage.end,
            "exact": result.exact,
            "entry": result.entry,
        }
    )


def result_lines(result: SearchResult, register: Register, words: Wording) -> RenderableType:
    """One sentence with the words that answer the query marked, and its source under it."""
    text, position = Text(), 0
    for start, end in result.marks:
        text.append(fold_ends(result.sentence.text[position:start]))
        text.append(fold_ends(result.sentence.text[start:end]), style="bold yellow")
        position = end
    text.append(fold_ends(result.sentence.text[position:]))
    source = result.sentence.source
    when = publication_line(source, words)
    parts = [register.cite([source.id]), when, source_name(source), (result.entry or "")[:SHOWN_ID]]
    details = Text(" · ".join(part for part in parts if part), style="bright_black")
    return Padding(Group(text, details), (1, 0, 0, 2))
