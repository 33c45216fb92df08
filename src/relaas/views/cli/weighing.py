"""The why command: the signs by which a line weighs what it does, and whether that makes it a main one."""

from collections.abc import Iterator
from dataclasses import replace

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from relaas.dossier import NO_FILTERS, Dossier, EntryLine, open_dossier
from relaas.linking.weighing import BASE, WEIGHTS
from relaas.model import Entry
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.screen import WIDEST
from relaas.views.cli.session import session_of
from relaas.views.cli.showing import AnyId, find_one, heading, title
from relaas.views.doubts import explain_doubts, show_checks
from relaas.views.listing import fold_space
from relaas.views.register import Register, read_register
from relaas.views.wording import Wording


def add_weighing(app: typer.Typer) -> None:
    """Add the why command to the program."""
    app.command("why", cls=RelaasCommand)(why)


def why(context: typer.Context, dossier: DossierPath, identity: AnyId) -> None:
    """Print the signs of a line with what each adds to its weight."""
    session = session_of(context)
    words = session.words
    with open_dossier(dossier) as opened, opened.moment():
        found = find_one(opened, identity, words)
        if not isinstance(found.item, Entry):
            raise typer.BadParameter(words("wrong_use.no_line", id=identity), param_hint=words("metavar.id"))
        entry, verdict = found.item, verdict_on(found.item, opened, words)
        line = opened.entry(entry.id)
        doubts = doubts_of(line, read_register(opened), words) if line else ()
    head, wording = title(words("kind_of.entry"), entry.id), Text(fold_space(entry.headline.text), style="bold")
    page = Group(head, "", wording, "", sign_table(entry, words), "", verdict, *doubts)
    session.show(Padding(page, (1, 0)), width=WIDEST)


def doubts_of(line: EntryLine, register: Register, words: Wording) -> Iterator[RenderableType]:
    """Which cells of a line to check, and why; nothing where none is in doubt."""
    if line.to_check:
        yield from heading(show_checks(line, words))
    yield from map(Text, explain_doubts(line, register, words))


def sign_table(entry: Entry, words: Wording) -> Table:
    """What a line weighs, sign by sign, the heaviest first."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for name, weight in weighed(entry, words):
        table.add_row(Text(f"{weight:+.2f}", style="green" if weight > 0 else "red"), Text(name))
    table.add_row(Text(f"{entry.weight:.2f}", style="bold"), Text(words("why.total"), style="bold"))
    return table


def weighed(entry: Entry, words: Wording) -> Iterator[tuple[str, float]]:
    """What each sign of a line is in words and what it adds, after what any line weighs."""
    yield words("why.base"), BASE
    for sign in sorted(entry.signs, key=lambda one: -WEIGHTS.get(one, 0.0)):
        yield words.code("sign", sign), WEIGHTS.get(sign, 0.0)


def verdict_on(entry: Entry, dossier: Dossier, words: Wording) -> str:
    """Whether a line is a main one, and what those weigh at least."""
    main = [line.entry for line in dossier.entries(replace(NO_FILTERS, main=True))]
    by_weight = [one.weight for one in main if not (one.added or one.corrected)]
    if not by_weight:
        return words("why.none")
    least = min(by_weight)
    if entry.main and entry.weight < least:
        return words("why.ruled")
    return words("why.main" if entry.main else "why.other", least=f"{least:.2f}")
