"""What a build changed: new, changed and gone lines, and new differences, a sign before each as in a comparison."""

from collections.abc import Sequence

from rich.text import Text

from relaas.dossier import ChangedEntry, Changes, NewDifference, Summary
from relaas.model import Dating
from relaas.views.changes import count_changes
from relaas.views.cli.session import Session
from relaas.views.dates import show_when
from relaas.views.naming import show_about, show_value
from relaas.views.wording import Wording

SHOWN = 12  # changes of one kind; the rest is counted


def say_changes(session: Session, changes: Changes, *, first: bool) -> None:
    """Say what changed; of a first build, where everything is new, only how much."""
    words, print_line = session.words, session.out.print
    if changes.nothing:
        print_line(Text(words("build.no_changes")))
        return
    print_line(Text(f"{words.all_of(list(count_changes(changes, words)))}."), soft_wrap=True)
    if first:
        return
    for lines in (
        [entry_line("+", "green", summary, words) for summary in changes.new],
        [changed_line(change, words) for change in changes.changed],
        [entry_line("-", "red", summary, words) for summary in changes.gone],
        [difference_line(difference, words) for difference in changes.new_differences],
    ):
        say_some(session, lines)


def say_some(session: Session, lines: Sequence[Text]) -> None:
    """The first lines, each cut to the width of the screen, and how many more there are."""
    for line in lines[:SHOWN]:
        session.out.print(line, overflow="ellipsis", no_wrap=True)
    if len(lines) > SHOWN:
        more = session.words("build.and_more", n=len(lines) - SHOWN)
        session.out.print(Text(f"    {more}", style="bright_black"))


def entry_line(sign: str, style: str, summary: Summary, words: Wording) -> Text:
    """A line of the chronology with a sign before it."""
    shown = show_when(Dating(summary.edtf), words)
    return Text(f"  {sign} ", style=style).append(f"{shown}  ", style="cyan").append(summary.headline, style="default")


def changed_line(change: ChangedEntry, words: Wording) -> Text:
    """A line of the chronology with what about it changed."""
    fields = words.all_of([words.code("changed", field) for field in change.fields])
    shown = show_when(Dating(change.after.edtf), words)
    line = Text("  ~ ", style="yellow").append(f"{shown}  ", style="cyan")
    return line.append(f"({fields}) ", style="bright_black").append(change.after.headline, style="default")


def difference_line(difference: NewDifference, words: Wording) -> Text:
    """A new difference with its kind and both values."""
    sides = words(
        "difference.sides",
        about=show_about(difference.about, words),
        left=show_value(difference.left_value, difference.about, words),
        right=show_value(difference.right_value, difference.about, words),
    )
    kind = words.code("difference", difference.kind)
    return Text("  ≠ ", style="red").append(f"{kind}: {sides}", style="default")
