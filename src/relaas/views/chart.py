"""The picture of a dossier in time: every line of the chronology as one mark, under the numbers of the sources.

Marks are packed so that none hides another: a day is a dot, a longer or an open date a bar over what it leaves open.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import Any
from xml.sax.saxutils import escape

import altair as alt
import vl_convert

from relaas.dossier import EntryLine
from relaas.views.dates import When, show_bounds, show_when
from relaas.views.listing import fold_space
from relaas.views.register import Register, published
from relaas.views.wording import Wording

WIDTH = 960  # pixels; the page scales the picture to its own width
FOCUS = (0.95, 0.9, 0.85, 0.8, 0.75)  # the shares of the dated lines that the picture may be narrowed to
FEWEST = 12  # lines; a picture of fewer shows them all
WORTH = 3  # narrowing leaves lines to be counted at the edges: only where it makes the picture so many times as wide
MOST_HEIGHT = 420.0
PITCHES = (9.0, 7.0, 5.0, 3.5, 2.5, 1.5)  # the distance between marks, the largest that fits
CHARACTER = 7.0  # pixels, the width of a digit
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
COLOURS = {"single": "#8a857a", "corroborated": "#2f7d6b", "differs": "#b3402e", "revised": "#b67a1c"}
INK, QUIET, HAIRLINE = "#2b2a27", "#6d695f", "#d9d4c7"
LONGEST_TITLE = 140  # characters
LINK = re.compile('(<a xlink:href=")[^"#]*#entry-([0-9a-f]+)("[^>]*>)')  # Vega puts an address of its own before the #
FONT = "ui-sans-serif, system-ui, sans-serif"


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


def draw_picture(lines: Sequence[EntryLine], register: Register, words: Wording) -> str | None:
    """The picture as SVG, its marks linked to ``#entry-ID``; None where no line has a date."""
    marks = [mark for line in lines if (mark := make_mark(line, register.when(line)))]
    if not marks:
        return None
    window = choose_window(marks, [day for source in register.sources for day in days_of(published(source.document))])
    outside = {mark.id for mark in (*window.earlier, *window.later)}
    shown = [clip(mark, window) for mark in marks if mark.id not in outside]
    chart = make_chart(shown, window, register, words)
    svg: str = vl_convert.vegalite_to_svg(chart, time_format_locale="nl-NL" if words.language == "nl" else "en-GB")
    titles = {line.entry.id: title_of(line, register, words) for line in lines}
    return LINK.sub(lambda found: f"{found[1]}#entry-{found[2]}{found[3]}<title>{titles[found[2]]}</title>", svg)


def title_of(line: EntryLine, register: Register, words: Wording) -> str:
    """What shows where the pointer rests on the mark of a line: its date and its wording, as XML."""
    wording = fold_space(line.headline.text)
    cut = wording if len(wording) <= LONGEST_TITLE else f"{wording[:LONGEST_TITLE].rpartition(' ')[0]} …"
    return escape(f"{show_when(register.when(line), words)}: {cut}")


def make_mark(line: EntryLine, when: When) -> Mark | None:
    """The mark of a line, or None where it has no date."""
    if not (when.earliest or when.latest):
        return None
    first = date.fromisoformat((when.earliest or when.latest or "")[:10])
    last = date.fromisoformat((when.latest or when.earliest or "")[:10])
    entry = line.entry
    band = BANDS.get(entry.status, "past")
    return Mark(first, max(first, last), when.earliest is None, when.latest is None, band, entry.agreement, entry.id)


def days_of(when: When) -> list[date]:
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


def make_chart(marks: Sequence[Mark], window: Window, register: Register, words: Wording) -> dict[str, Any]:
    """The chart as a Vega-Lite specification."""
    pitch, bands = pack_bands(marks, window)
    rows: list[dict[str, Any]] = []
    labels: list[dict[str, Any]] = []
    top = 16.0
    for band, placed in bands.items():
        labels.append({"y": top + 4, "text": words(f"band.{band}"), "day": window.first.isoformat()})
        top += 16
        rows += [row_of(each, top + pitch * (each.row + 0.5)) for each in placed]
        top += pitch * rows_of(placed) + 8
    if edge := edge_text(window, words):
        labels.append({"y": top + 4, "text": edge, "day": window.first.isoformat()})
        top += 16
    layers = [*source_layers(register, window, top), *mark_layers(rows, pitch), label_layer(labels)]
    scale = alt.Scale(type="utc", domain=[window.first.isoformat(), window.last.isoformat()], nice=False)
    axis = alt.Axis(
        title=None,
        grid=False,
        domainColor=HAIRLINE,
        tickColor=HAIRLINE,
        labelColor=QUIET,
        labelFontSize=12,
        tickCount=9,
    )
    base = alt.X("day:T", scale=scale, axis=axis)
    layered = alt.layer(
        *(
            layer.encode(x=base, y=alt.Y("y:Q", stack=None, axis=None, scale=alt.Scale(domain=[top, 0], nice=False)))
            for layer in layers
        )
    )
    chart = layered.properties(width=WIDTH, height=top, padding=4, background="transparent")
    chart = chart.configure(font=FONT, aria=False).configure_view(stroke=None)
    specification: dict[str, Any] = chart.to_dict()
    return specification


def row_of(placed: Placed, y: float) -> dict[str, Any]:
    """The data of one mark."""
    mark = placed.mark
    return {
        "y": round(y, 2),
        "day": mark.first.isoformat(),
        "until": mark.last.isoformat(),
        "dot": mark.first == mark.last,
        "open_start": mark.open_start,
        "open_end": mark.open_end,
        "agreement": mark.agreement,
        "href": f"#entry-{mark.id}",
    }


def mark_layers(rows: Sequence[dict[str, Any]], pitch: float) -> list[alt.Chart]:
    """Dots for days and bars for longer dates, in the colour of their agreement; an arrow where a side is open."""
    colour = alt.Color("agreement:N", legend=None, scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values())))
    bar = alt.MarkDef(type="bar", height=pitch / 3, cornerRadius=pitch / 6, opacity=0.7)
    dot = alt.MarkDef(type="circle", size=(0.78 * pitch) ** 2, opacity=1)
    left = alt.MarkDef(type="point", shape="triangle-left", filled=True, size=(0.7 * pitch) ** 2, opacity=0.9)
    right = alt.MarkDef(type="point", shape="triangle-right", filled=True, size=(0.7 * pitch) ** 2, opacity=0.9)
    made: list[tuple[alt.MarkDef, list[dict[str, Any]], dict[str, Any]]] = [
        (bar, [row for row in rows if not row["dot"]], {"x2": "until:T"}),
        (dot, [row for row in rows if row["dot"]], {}),
        (left, [row for row in rows if row["open_start"]], {}),
        (right, [{**row, "day": row["until"]} for row in rows if row["open_end"]], {}),
    ]
    return [
        alt.Chart(alt.InlineData(values=of_mark), mark=mark).encode(color=colour, href="href:N", **more)
        for mark, of_mark, more in made
        if of_mark
    ]


def source_layers(register: Register, window: Window, height: float) -> list[alt.Chart]:
    """The number of each source where it was published: over a hairline for a day, over a bracket for a longer date."""
    digits = len(str(len(register.sources)))
    near = timedelta(days=window.days * (2 * digits + 2) * CHARACTER / WIDTH)  # room for "10–12" and a gap
    days: dict[date, list[int]] = {}
    brackets = []
    for source in register.sources:
        known = days_of(published(source.document))
        if not source.document.published.edtf or not known:
            continue
        number = register.numbers[source.document.id]
        if known[0] == known[-1]:
            days.setdefault(near_day(known[0], days, near), []).append(number)
        else:
            brackets.append((known[0], known[-1], number))
    lines = [{"day": day.isoformat(), "y": 8.0, "to": height} for day in days]
    spans = [{"day": first.isoformat(), "until": last.isoformat(), "y": 8.0} for first, last, _ in brackets]
    labels = [{"day": day.isoformat(), "y": 0.0, "text": number_text(numbers)} for day, numbers in days.items()]
    labels += [{"day": first.isoformat(), "y": 0.0, "text": str(number)} for first, _, number in brackets]
    line = alt.Chart(alt.InlineData(values=lines)).mark_rule(color=HAIRLINE, strokeWidth=1).encode(y2="to:Q")
    span = alt.Chart(alt.InlineData(values=spans)).mark_rule(color=QUIET, strokeWidth=1.5).encode(x2="until:T")
    label = (
        alt.Chart(alt.InlineData(values=labels))
        .mark_text(color=QUIET, fontSize=11, fontWeight="bold")
        .encode(text="text:N")
    )
    return [chart for chart, rows in ((line, lines), (span, spans), (label, labels)) if rows]


def near_day(day: date, days: Iterable[date], near: timedelta) -> date:
    """A day that already has a number so near that two would touch, else the day itself."""
    return next((known for known in days if abs(day - known) <= near), day)


def number_text(numbers: Sequence[int]) -> str:
    """The numbers of sources as one short label."""
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


def label_layer(labels: Sequence[dict[str, Any]]) -> alt.Chart:
    """The names of the bands, at the left."""
    text = alt.MarkDef(type="text", align="left", baseline="middle", color=QUIET, fontSize=11, dx=2)
    return alt.Chart(alt.InlineData(values=list(labels)), mark=text).encode(text="text:N")


def edge_text(window: Window, words: Wording) -> str:
    """What lies outside the picture, in words; empty where nothing does."""
    parts = []
    if window.earlier:
        first = min(mark.first for mark in window.earlier)
        parts.append(
            "← "
            + words.count(
                "band.earlier", len(window.earlier), since=show_bounds(first.isoformat(), first.isoformat(), words)
            )
        )
    if window.later:
        last = max(mark.last for mark in window.later)
        parts.append(
            "→ "
            + words.count("band.later", len(window.later), until=show_bounds(last.isoformat(), last.isoformat(), words))
        )
    return "    ".join(parts)
