"""Doubts in words: in a line's small print which of its cells to check, and at length why."""

from relaas.dossier import EntryLine
from relaas.model import doubted_cells
from relaas.views.listing import shorten
from relaas.views.register import Register
from relaas.views.wording import Wording

SHOWN_WORDS = 80  # letters of the words that a doubt rests on


def show_checks(line: EntryLine, words: Wording) -> str:
    """Which cells of a line to check, such as "check day", "check day and status"; empty where there is no doubt."""
    cells = doubted_cells(one.doubt for one in line.to_check)
    return words("doubt.check", cells=words.all_of([words(f"doubt.cell.{cell}") for cell in cells])) if cells else ""


def explain_doubts(line: EntryLine, register: Register, words: Wording) -> tuple[str, ...]:
    """Why to check them, a sentence for each doubt with the words that it rests on."""
    return tuple(
        words(
            f"doubt.why.{one.doubt.sign}",
            quote=shorten(one.words.text, SHOWN_WORDS),
            source=register.cite([one.words.source.id]),
        )
        for one in line.to_check
    )
