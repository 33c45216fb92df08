"""The layout of the picture: which days it shows, and every line of the chronology as one mark in a row of its band.

Marks are packed so that none hides another: a day is a dot, a longer or an open date a bar over what it leaves open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from relaas.dossier import EntryLine
from relaas.model import Dating

WIDTH = 960.0  # pixels; the page scales the picture to its own width
FOCUS = (0.95, 0.9, 0.85, 0.8, 0.75)  # the shares of the dated lines that the picture may be narrowed to
FEWEST = 12  # lines; a picture of fewer shows them all
WORTH = 3  # narrowing leaves lines to be counted at the edges: only where it makes the picture so many times as wide
MOST_HEIGHT = 420.0
PITCHES = (9.0, 7.0, 5.0, 3.5, 2.5, 1.5)  # the distance between marks, the largest that fits
OPEN_SHARE = 0.05  # of the width: how long a bar is that is open to one side
BANDS = {
    "happened": "past",
    "decided": "past",
    "planned": "to_come",
    "expected": "to_come",
    "possible": "to_come",
    "claimed": "claimed",
    "denied": "claimed",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of the chronology: its days, whether it is open to a side, and what it is."""

    first: date
    last: date
    open_start: bool
    open_end: bool
    band: str
    agreement: str
    id: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its row, counted from the top of its band."""

    mark: Mark
    row: int


@dataclass(frozen=True, slots=True)
class Window:
    """The days that the picture shows, and how many marks lie before and after them."""

    first: date
    last: date
    earlier: tuple[Mark, ...] = ()
    later: tuple[Mark, ...] = ()

    @property
    def days(self) -> int:
        """How many days the picture is wide."""
        return (self.last - self.first).days

    def x(self, day: date) -> float:
        """Where the beginning of a day stands, in pixels from the left."""
        return round(WIDTH * (day - self.first).days / max(1, self.days), 2)


def make_mark(line: EntryLine, when: Dating) -> Mark | None:
    """The mark of a line, or None where it has no date."""
    entry = line.entry
    return mark_of(when, band=BANDS.get(entry.status, "past"), agreement=entry.agreement, id=entry.id)


def mark_of(when: Dating, *, band: str, agreement: str, id: str) -> Mark | None:
    """The mark of a date, or None where nothing is known of it."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None:
        return None
    begin, end = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
    return Mark(begin, max(begin, end), when.earliest is None, when.latest is None, band, agreement, id)


def days_of(when: Dating) -> list[date]:
    """The days that bound a date, as far as they are known."""
    return [date.fromisoformat(day[:10]) for day in (when.earliest, when.latest) if day]


def choose_window(marks: Sequence[Mark], sources: Sequence[date]) -> Window:
    """All days, or the shortest stretch with most marks and all sources where a few marks lie far away."""
    days = sorted(mark.first if not mark.open_start else mark.last for mark in marks)
    low, high = _with_room(min([*days, *sources]), max([*days, *sources, *(mark.last for mark in marks)]))
    for share in FOCUS if len(days) >= FEWEST else ():
        first, last = _shortest(days, max(1, round(len(days) * share)))
        first, last = _with_room(min([first, *sources]), max([last, *sources]))
        if (last - first).days * WORTH <= (high - low).days:
            low, high = first, last
    low, high = _with_neighbours(marks, low, high)
    earlier = tuple(mark for mark in marks if mark.last < low)
    later = tuple(mark for mark in marks if mark.first > high)
    return Window(low, high, earlier, later)


def _shortest(days: Sequence[date], count: int) -> tuple[date, date]:
    """The shortest stretch that holds so many of the sorted days."""
    start = min(range(len(days) - count + 1), key=lambda index: (days[index + count - 1] - days[index]).days)
    return days[start], days[start + count - 1]


def _with_neighbours(marks: Sequence[Mark], low: date, high: date) -> tuple[date, date]:
    """A stretch with the marks that lie hardly outside it."""
    near = timedelta(days=(high - low).days // 4)
    low = min([low, *(mark.first for mark in marks if low - near <= mark.first)])
    last = max([high, *(mark.last for mark in marks if mark.last <= high + near)])
    return low, last + (timedelta(days=max(1, round((last - low).days * OPEN_SHARE))) if last > high else timedelta())


def _with_room(first: date, last: date) -> tuple[date, date]:
    """A stretch with some room on both sides."""
    room = timedelta(days=max(3, (last - first).days // 20))
    return first - room, last + room


def clip(mark: Mark, window: Window) -> Mark:
    """The mark as far as it lies in the window; one open to a side gets a short bar to that side."""
    reach = timedelta(days=max(1, round(window.days * OPEN_SHARE)))
    first = mark.last - reach if mark.open_start else mark.first
    last = mark.first + reach if mark.open_end else mark.last
    return Mark(
        max(first, window.first),
        min(max(first, last), window.last),
        mark.open_start,
        mark.open_end,
        mark.band,
        mark.agreement,
        mark.id,
    )


def pack(marks: Iterable[Mark], gap: timedelta) -> list[Placed]:
    """Marks in rows from the top, each in the first row where it leaves a gap to the one before."""
    ends: list[date] = []
    placed = []
    for mark in sorted(marks, key=lambda mark: (mark.first, mark.last, mark.id)):
        row = next((row for row, end in enumerate(ends) if end + gap <= mark.first), len(ends))
        if row == len(ends):
            ends.append(mark.last)
        ends[row] = mark.last
        placed.append(Placed(mark, row))
    return placed


def pack_bands(marks: Sequence[Mark], window: Window) -> tuple[float, dict[str, list[Placed]]]:
    """The distance between marks, and the marks of each band in rows, as large as the height allows."""
    bands = {band: [mark for mark in marks if mark.band == band] for band in ("past", "to_come", "claimed")}
    pitch, packed = PITCHES[-1], {}
    for pitch in PITCHES:
        gap = timedelta(days=ceil(window.days * pitch / WIDTH))  # whole days, or marks would touch
        packed = {band: pack(of_band, gap) for band, of_band in bands.items() if of_band}
        if sum(rows_of(placed) for placed in packed.values()) * pitch <= MOST_HEIGHT:
            break
    return pitch, packed


def rows_of(placed: Sequence[Placed]) -> int:
    """How many rows a band takes."""
    return 1 + max(each.row for each in placed)
