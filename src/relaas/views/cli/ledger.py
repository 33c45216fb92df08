"""The decisions and import commands: what people ruled, listed and handed over to a dossier of the same papers."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from relaas.dossier import Dossier, open_dossier
from relaas.errors import StopRun
from relaas.model import Decision, standing
from relaas.model.visible import escaped
from relaas.views.cli.deciding import Person, bring_into_effect, sign
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath, Form, FormOption
from relaas.views.cli.rulings import Signature
from relaas.views.cli.screen import WIDEST, title_line
from relaas.views.cli.session import Session, session_of
from relaas.views.dates import show_edtf
from relaas.views.decided import show_decision
from relaas.views.decision_items import decision_item, read_decision_items
from relaas.views.export.tables import listing_text
from relaas.views.listing import Listing, Row, fold_space
from relaas.views.wording import Wording

Work = Annotated[Path, typer.Argument(metavar="metavar.work", help="argument.work")]


def add_ledger(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("decisions", cls=RelaasCommand)(decisions)
    app.command("import", cls=RelaasCommand)(take_over)


def decisions(context: typer.Context, dossier: DossierPath, form: FormOption = Form.TEXT) -> None:
    """Print every decision, in the order in which they were taken."""
    session = session_of(context)
    with open_dossier(dossier) as opened, opened.moment():
        taken = opened.ledger.all()
        orphaned = {decision.number for decision in opened.decisions().orphaned}
    if form is Form.JSON:
        items = [decision_item(decision) for decision in taken]
        typer.echo(escaped(json.dumps(items, ensure_ascii=False, indent=1)))
        return
    listing = list_decisions(taken, orphaned, session.words)
    if form is not Form.TEXT:
        typer.echo(listing_text(listing, form.value, session.words), nl=False)
        return
    session.show(title_line(listing, dossier, session.words), width=WIDEST)
    for row in listing.rows:
        session.out.print(Text(row.margin, style="cyan").append(f"  {row.body}", style="default"), soft_wrap=True)
        for detail in filter(None, row.details):
            session.out.print(Text(f"        {detail}", style="bright_black"), soft_wrap=True)


def list_decisions(taken: Sequence[Decision], orphaned: set[int], words: Wording) -> Listing:
    """All decisions as a table: what was ruled, by whom and why, and whether it stands."""
    stands = {decision.number for decision in standing(taken)}
    columns = ("number", "at", "by", "action", "field", "value", "note", "text", "state")
    return Listing("decisions", columns, tuple(_row(each, stands, orphaned, words) for each in taken))


def _row(decision: Decision, stands: set[int], orphaned: set[int], words: Wording) -> Row:
    number = decision.number
    state = (
        "orphaned" if number in orphaned else "stands" if number in stands or decision.action == "undo" else "undone"
    )
    quote = fold_space(decision.headline.quote) if decision.headline else ""
    place = next((anchor.path for anchor in (decision.headline, *decision.evidence) if anchor), "")
    return Row(
        {
            "number": number,
            "at": decision.at,
            "by": decision.by,
            "action": decision.action,
            "field": decision.field or None,
            "value": decision.value or None,
            "note": decision.note or None,
            "text": quote or None,
            "state": state,
        },
        f"{number:>5}",
        body=show_decision(decision, words),
        details=(
            f"{decision.by}, {show_edtf(decision.at[:10], words)}",
            f"“{quote}”" if quote else place,
            words.code("decision_state", state) if state != "stands" else "",
        ),
    )


def take_over(context: typer.Context, dossier: DossierPath, work: Work, by: Person = None) -> None:
    """Take over what people decided elsewhere: in a workbook that this dossier gave, or in another dossier."""
    session = session_of(context)
    with open_dossier(dossier) as opened:
        if work.suffix.lower() == ".xlsx":
            taken = take_workbook(session, opened, work, sign(session, by))
        else:
            taken = opened.ledger.take_over(read_decision_items(read_work(work)))
        session.out.print(Text(session.words.count("imported", len(taken)), style="green"))
        bring_into_effect(session, opened)


def read_work(work: Path) -> str:
    """The text of a file, "-" for the standard input; stops the run where it cannot be read."""
    try:
        return sys.stdin.read() if str(work) == "-" else work.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StopRun(f"{work}: {error}") from error


def take_workbook(session: Session, dossier: Dossier, work: Path, signature: Signature) -> Sequence[Decision]:
    """The decisions that the changed cells of a workbook ask for; each that cannot be is complained of."""
    from relaas.views.export.excel.reading import read_workbook  # loads openpyxl, which no other command needs
    from relaas.views.export.excel.ruling import rule_as_filled

    try:
        data = work.read_bytes()
    except OSError as error:
        raise StopRun(f"{work}: {error.strerror}") from error
    ruled = rule_as_filled(read_workbook(data), dossier, **signature)
    for each in ruled.complaints:
        problem = session.words.code("cell_problem", each.problem)
        session.err.print(Text(f"– {each.place} “{each.value}”: {problem}", style="yellow"), soft_wrap=True)
    return ruled.decisions
