"""The screen: listings and their surroundings for people, in as many columns as the terminal has."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from relaas.model import LeftOut
from relaas.views.cli.session import Session
from relaas.views.derivation import publication_line
from relaas.views.listing import Listing, Row
from relaas.views.naming import AGREEMENT_MARKS, reason_in_words, source_name
from relaas.views.register import Register
from relaas.views.wording import Wording

WIDEST = 110  # columns; longer lines are hard to read
MARK_STYLES = {"○": "bright_black", "●": "green", "≠": "red", "↻": "yellow", "+": "green", "~": "yellow", "-": "red"}
SHOWN_ID = 6  # digits of an id; any part that is unique is understood


def print_listing(session: Session, listing: Listing, register: Register, dossier: Path) -> None:
    """Print a listing with its title before it and what its marks and numbers mean after it."""
    words = session.words
    if not listing.rows:
        session.say(words("list.nothing", name=words(f"title.{listing.name}"), dossier=dossier.name))
        return
    parts = [title_line(listing, dossier, words), rows_table(listing, min(session.out.width, WIDEST))]
    if listing.name == "chronology":
        parts.append(legend(words))
    if listing.name not in ("sources", "entities"):
        parts.append(cited_sources(listing, register, words))
    session.show(Group(*parts, ""), width=WIDEST)


def title_line(listing: Listing, dossier: Path, words: Wording) -> RenderableType:
    """The name of the list, the dossier, and how many rows there are."""
    title = Text(words(f"title.{listing.name}"), style="bold")
    title.append(f"  {dossier.name}  ", style="not bold")
    title.append(words.count(f"count.{listing.name}", len(listing.rows)), style="not bold bright_black")
    return Padding(title, (1, 0, 0, 0))


def rows_table(listing: Listing, width: int) -> RenderableType:
    """The rows in columns: the date or kind, a mark where the list has marks, and the text with its details."""
    margin = min(max((len(row.margin) for row in listing.rows), default=0), width * 28 // 100)
    mark = max((len(row.mark) for row in listing.rows), default=0)
    parts: list[RenderableType] = []
    heading = None
    for row in listing.rows:
        if row.heading != heading:
            heading = row.heading
            parts.append(Padding(Text(heading, style="bold"), (1, 0, 0, 0)) if heading else Text(""))
        parts.append(row_table(row, margin, mark))
    return Group(*parts)


def row_table(row: Row, margin: int, mark: int) -> Table:
    """One row of a listing, its columns of these widths."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=margin, style="cyan")
    cells: list[RenderableType] = [row.margin]
    if mark:
        table.add_column(width=mark, style=MARK_STYLES.get(row.mark, "bright_black"))
        cells.append(row.mark)
    table.add_column(ratio=1)
    identity = str(row.values.get("id") or "")[:SHOWN_ID]
    details = Text(" · ".join(part for part in (*row.details, identity) if part), style="bright_black")
    table.add_row(
        *cells,
        Group(
            Text(row.before, style="bright_black").append(row.body, style="default"), *map(Text, row.quotes), details
        ),
    )
    return table


def legend(words: Wording) -> RenderableType:
    """What the marks of agreement mean, on one line."""
    text = Text()
    for agreement, mark in AGREEMENT_MARKS.items():
        text.append(mark, style=MARK_STYLES[mark])
        text.append(f" {words(f'agreement_meaning.{agreement}')}   ", style="bright_black")
    return Padding(text, (1, 0, 0, 0))


def cited_sources(listing: Listing, register: Register, words: Wording) -> RenderableType:
    """The sources that the rows cite, each under its number with its date."""
    cited = {detail for row in listing.rows for detail in (*row.details, *row.quotes) if detail.startswith("[")}
    table = Table.grid(padding=(0, 2, 0, 0))
    for document in register.documents:
        number = f"[{register.numbers[document.id]}]"
        if any(number in detail for detail in cited):
            when = publication_line(document, words)
            table.add_row(Text(number), Text(when, style="cyan"), Text(source_name(document)), style="bright_black")
    return Padding(table, (1, 0, 0, 0))


def left_out_table(left_out: Sequence[LeftOut], words: Wording) -> RenderableType:
    """What was left out of a dossier, each with the reason."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for item in left_out:
        table.add_row(
            Text("–", style="yellow"), Text(item.path), Text(reason_in_words(item, words), style="bright_black")
        )
    return Group("", Text(words("title.left_out"), style="bold"), table, "")
