"""The review command: the lines one after the other in the terminal, one key for each decision."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

import typer
from rich.padding import Padding
from rich.text import Text

from relaas.dossier import Dossier, EntryLine, open_dossier
from relaas.model import Action, Decision
from relaas.views.cli.deciding import Person, bring_into_effect, sign
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.screen import WIDEST
from relaas.views.cli.session import Session, session_of
from relaas.views.cli.showing import entry_page
from relaas.views.decided import is_changed, is_doubtful
from relaas.views.register import Register, read_register
from relaas.views.typed_dates import read_typed_date

LEAVE = ("q", "\x1b", "\x04", "")  # q, Esc, Ctrl-D, and the end of a script


class Which(StrEnum):
    """The lines that a review goes through."""

    UNREVIEWED = "unreviewed"
    CHANGED = "changed"
    DOUBTFUL = "doubtful"
    MAIN = "main"
    ALL = "all"


WhichOption = Annotated[Which, typer.Option("--only", metavar="metavar.which", help="option.only")]


@dataclass(slots=True)
class Review:
    """A review under way: the ids of its lines, the place in them, and what was decided so far."""

    session: Session
    dossier: Dossier
    by: str | None
    lines: Sequence[str]
    place: int = 0
    taken: list[tuple[int, Decision]] = field(default_factory=list)
    marked: str = ""
    said: str = ""

    @property
    def line(self) -> str:
        """The id of the line that is shown."""
        return self.lines[self.place]

    def go(self, steps: int) -> None:
        """Show another line, or say that there is none."""
        place = self.place + steps
        if 0 <= place < len(self.lines):
            self.place = place
        else:
            self.said = self.session.words("review.no_more")

    def rule(self, action: Action, note: str = "", *, value: str = "", field: str = "") -> None:
        """Write down a decision on the line that is shown."""
        signed = sign(self.session, self.by)
        taken = self.dossier.ledger.rule((self.line,), action, note, field=field, value=value, **signed)
        self.keep(taken[0])

    def keep(self, decision: Decision) -> None:
        """Remember a decision, to say so and to be able to undo it."""
        self.taken.append((self.place, decision))
        self.said = self.session.words(f"decided.{decision.action}", number=decision.number, person=decision.by)


def add_review(app: typer.Typer) -> None:
    """Add the review command to the program."""
    app.command("review", cls=RelaasCommand)(review)


def review(
    context: typer.Context, dossier: DossierPath, which: WhichOption = Which.UNREVIEWED, by: Person = None
) -> None:
    """Go through the lines one by one, and decide with one key."""
    session = session_of(context)
    with open_dossier(dossier) as opened:
        state = Review(session, opened, by, choose(opened, which))
        if not state.lines:
            session.say(session.words("review.nothing"))
            return
        register = read_register(opened)
        show(state, register)
        while (key := read_key()) not in LEAVE:
            act(state, key)
            show(state, register)
        session.out.print(Text(session.words.count("review.done", len(state.taken))))
        bring_into_effect(session, opened)


def read_key() -> str:
    """The next key; that of a script where no person types, "" at its end or on Ctrl-C."""
    try:
        key = typer.getchar() if sys.stdin.isatty() else sys.stdin.read(1)
    except (KeyboardInterrupt, EOFError):
        return ""
    return read_key() if key == "\n" else key


def choose(dossier: Dossier, which: Which) -> list[str]:
    """The ids of the lines to go through, in the order of the chronology."""
    chosen = CHOICES[which]
    return [line.entry.id for line in dossier.pages() if chosen(line)]


CHOICES: Mapping[Which, Callable[[EntryLine], bool]] = {
    Which.UNREVIEWED: lambda line: not line.ruling,
    Which.CHANGED: is_changed,
    Which.DOUBTFUL: is_doubtful,
    Which.MAIN: lambda line: line.entry.main,
    Which.ALL: lambda line: True,
}


def show(state: Review, register: Register) -> None:
    """Show the line with all that it rests on, how far the review is, and what was said last."""
    session, words = state.session, state.session.words
    if session.out.is_terminal:
        session.out.clear()
    line = state.dossier.entry(state.line)
    if line:
        session.show(Padding(entry_page(line, state.dossier, register, words), (1, 0)), width=WIDEST)
    progress = words("review.progress", n=state.place + 1, of=len(state.lines), taken=len(state.taken))
    session.out.print(Text(progress, style="bold").append(f"   {words('review.keys')}", style="not bold bright_black"))
    if state.said:
        session.out.print(Text(state.said, style="green"), soft_wrap=True)
    state.said = ""


def act(state: Review, key: str) -> None:
    """Do what a key stands for; any other key shows what the keys are."""
    KEYS.get(key, explain)(state)


def accept(state: Review) -> None:
    """The line stands."""
    state.rule("accept")
    state.go(1)


def hide(state: Review) -> None:
    """The line is left out of every view."""
    state.rule("hide")
    state.go(1)


def annotate(state: Review) -> None:
    """A remark on the line, typed in."""
    if note := ask(state, "review.note"):
        state.rule("note", note)


def date(state: Review) -> None:
    """Another date for the line, typed in, and why."""
    typed = ask(state, "review.date")
    edtf = read_typed_date(typed) if typed else None
    if edtf is None:
        state.said = state.session.words("wrong_use.date", text=typed) if typed else ""
        return
    state.rule("correct", ask(state, "review.why"), field="date", value=edtf)


def merge(state: Review) -> None:
    """The line is marked, or is one with the line that was marked before."""
    if not state.marked:
        state.marked, state.said = state.line, state.session.words("review.marked")
    elif state.marked == state.line:
        state.marked, state.said = "", state.session.words("review.unmarked")
    else:
        state.keep(state.dossier.ledger.merge((state.marked, state.line), **sign(state.session, state.by)))
        state.marked = ""


def undo(state: Review) -> None:
    """The last decision of this review is taken back."""
    if not state.taken:
        state.said = state.session.words("review.nothing_to_undo")
        return
    state.place, decision = state.taken.pop()
    state.dossier.ledger.undo(decision.number, **sign(state.session, state.by))
    state.said = state.session.words("review.undone", number=decision.number)


def explain(state: Review) -> None:
    """What each key does."""
    state.said = state.session.words("review.help").strip()


def ask(state: Review, key: str) -> str:
    """What a person types in answer, "" for nothing."""
    try:
        return state.session.out.input(Text(f"{state.session.words(key)}: ", style="cyan")).strip()
    except EOFError:
        return ""


KEYS: Mapping[str, Callable[[Review], None]] = {
    "j": lambda state: state.go(1),
    " ": lambda state: state.go(1),
    "k": lambda state: state.go(-1),
    "a": accept,
    "h": hide,
    "n": annotate,
    "m": merge,
    "d": date,
    "u": undo,
    "?": explain,
}
