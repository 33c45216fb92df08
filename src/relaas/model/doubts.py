"""Doubts: which cell of a line had better be checked, by the sign that says so and the words that it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from relaas.model.passages import Passage

Cell = Literal["day", "who", "status"]
DoubtSign = Literal[
    "undated-paper",
    "reckoned-from-text",
    "weekday-told",
    "month-unwritten",
    "clock-alone",
    "two-days",
    "day-of-paper",
    "year-far",
    "told-as-past",
    "only-possible",
    "no-decision",
    "voice-unknown",
    "voice-elsewhere",
]
UNDATED_PAPER: DoubtSign = "undated-paper"  # what another document may settle
STATUS: frozenset[DoubtSign] = frozenset({"told-as-past", "only-possible", "no-decision"})
WHO: frozenset[DoubtSign] = frozenset({"voice-unknown", "voice-elsewhere"})
CELLS: tuple[Cell, ...] = ("day", "who", "status")  # in the order in which a line shows them


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sign that a cell is wrong more often than others, and the words of a document that it rests on."""

    sign: DoubtSign
    document: str
    start: int
    end: int

    @property
    def cell(self) -> Cell:
        """The cell that it is about."""
        return "status" if self.sign in STATUS else "who" if self.sign in WHO else "day"

    @property
    def passage(self) -> Passage:
        """The words that it rests on."""
        return Passage(self.document, self.start, self.end)


def doubts_on(doubts: Iterable[Doubt], cell: Cell) -> tuple[Doubt, ...]:
    """Those of some doubts that are about one cell."""
    return tuple(doubt for doubt in doubts if doubt.cell == cell)


def doubted_cells(doubts: Iterable[Doubt]) -> tuple[Cell, ...]:
    """The cells that some doubts are about, each once, in the order in which a line shows them."""
    found = {doubt.cell for doubt in doubts}
    return tuple(cell for cell in CELLS if cell in found)
