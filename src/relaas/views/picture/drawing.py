"""The drawing: the laid-out marks as SVG, in the colours of the page that it stands in."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from xml.sax.saxutils import escape, quoteattr

from relaas.dossier import EntryLine
from relaas.views.dates import show_bounds, show_line_date
from relaas.views.listing import shorten
from relaas.views.picture.axis import ticks
from relaas.views.picture.layout import (
    WIDTH,
    Mark,
    Placed,
    Window,
    choose_window,
    clip,
    days_of,
    make_mark,
    pack_bands,
    rows_of,
)
from relaas.views.register import Register
from relaas.views.wording import Wording

MARGIN = 5.0  # pixels around all
LABEL_HEIGHT = 16.0
AXIS_HEIGHT = 24.0
CHARACTER = 7.0  # pixels, the width of a digit
LONGEST_TITLE = 140  # characters
MIDDLE = "middle"


def draw_picture(lines: Sequence[EntryLine], register: Register, words: Wording) -> str | None:
    """The picture as SVG, its marks linked to ``#entry-ID``; None where no line has a date.

    Colours are the custom properties of the page: ``--ink``, ``--quiet``, ``--hairline`` and one for each agreement.
    """
    marks = [mark for line in lines if (mark := make_mark(line, line.entry.when))]
    if not marks:
        return None
    published = [document.published.when for document in register.documents]
    window = choose_window(marks, [day for when in published for day in days_of(when)])
    outside = {mark.id for mark in (*window.earlier, *window.later)}
    titles = {line.entry.id: title_of(line, words) for line in lines}
    pitch, bands = pack_bands([clip(mark, window) for mark in marks if mark.id not in outside], window)
    drawn: list[str] = []
    top = LABEL_HEIGHT
    for band, placed in bands.items():
        drawn.append(text(2, top + 4, words(f"band.{band}")))
        top += LABEL_HEIGHT
        drawn += [draw_mark(each, top + pitch * (each.row + 0.5), pitch, window, titles) for each in placed]
        top += pitch * rows_of(placed) + LABEL_HEIGHT / 2
    if edge := edge_text(window, words):
        drawn.append(text(2, top + 4, edge))
        top += LABEL_HEIGHT
    parts = (*draw_sources(register, window, top), *drawn, *draw_axis(window, top, words))
    return svg(parts, height=top + AXIS_HEIGHT, label=words("page.picture_label"))


def svg(parts: Iterable[str], *, height: float, label: str) -> str:
    """The parts of a picture as one SVG element that grows with the page."""
    box = f"{-MARGIN:g} {-MARGIN:g} {WIDTH + 2 * MARGIN:g} {height + 2 * MARGIN:g}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="group" aria-label={quoteattr(label)}>'
    return "\n".join((head, *parts, "</svg>"))


def title_of(line: EntryLine, words: Wording) -> str:
    """What shows where the pointer rests on the mark of a line: its date and its wording."""
    return f"{show_line_date(line.entry, words)}: {shorten(line.headline.text, LONGEST_TITLE)}"


def draw_mark(placed: Placed, y: float, pitch: float, window: Window, titles: dict[str, str]) -> str:
    """A dot for a day or a bar for a longer date, in the colour of its agreement; an arrow where a side is open."""
    mark = placed.mark
    left, right = window.x(mark.first), window.x(mark.last)
    shapes = [dot(left, y, pitch)] if mark.first == mark.last else [bar(left, right, y, pitch)]
    shapes += [arrow(left, y, -pitch)] if mark.open_start else []
    shapes += [arrow(right, y, pitch)] if mark.open_end else []
    title = titles[mark.id]
    link = f'<a href="#entry-{mark.id}" aria-label={quoteattr(title)} fill="var(--{mark.agreement})">'
    return f"{link}<title>{escape(title)}</title>{''.join(shapes)}</a>"


def dot(x: float, y: float, pitch: float) -> str:
    """A day."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{0.44 * pitch:.2f}"/>'


def bar(left: float, right: float, y: float, pitch: float) -> str:
    """A date longer than a day."""
    height, width = pitch / 3, right - left
    return (
        f'<rect x="{left:g}" y="{y - height / 2:.2f}" width="{width:.2f}" height="{height:.2f}" '
        f'rx="{height / 2:.2f}" opacity="0.7"/>'
    )


def arrow(x: float, y: float, pitch: float) -> str:
    """The head of an arrow at an end that is open: to the left where the pitch is negative."""
    half = abs(pitch) * 0.35
    return f'<path d="M{x:g} {y - half:.2f}L{x + pitch * 0.7:.2f} {y:.2f}L{x:g} {y + half:.2f}Z"/>'


def text(x: float, y: float, words: str, *, anchor: str = "start", weight: str = "normal") -> str:
    """Small words at a place."""
    return (
        f'<text x="{x:g}" y="{y:g}" fill="var(--quiet)" font-size="11" font-weight="{weight}" '
        f'text-anchor="{anchor}" dominant-baseline="central">{escape(words)}</text>'
    )


def rule(first: tuple[float, float], last: tuple[float, float], *, colour: str, width: float = 1) -> str:
    """A straight line."""
    (x1, y1), (x2, y2) = first, last
    return f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="var(--{colour})" stroke-width="{width:g}"/>'


def draw_axis(window: Window, top: float, words: Wording) -> Iterator[str]:
    """The line under the picture, with ticks and their labels."""
    yield rule((0, top), (WIDTH, top), colour="hairline")
    for day, label in ticks(window, words):
        x = window.x(day)
        yield rule((x, top), (x, top + 5), colour="hairline")
        yield text(x, top + 14, label, anchor=MIDDLE if x > CHARACTER * len(label) / 2 else "start")


def draw_sources(register: Register, window: Window, height: float) -> Iterator[str]:
    """The number of each source where it was published: over a hairline for a day, over a bracket for a longer date."""
    digits = len(str(len(register.documents)))
    near = timedelta(days=window.days * (2 * digits + 2) * CHARACTER / WIDTH)  # room for "10–12" and a gap
    days: dict[date, list[int]] = {}
    for document in register.documents:
        when = document.published.when
        known = days_of(when)
        if not when.edtf or not known:
            continue
        number = register.numbers[document.id]
        if known[0] == known[-1]:
            days.setdefault(near_day(known[0], days, near), []).append(number)
        else:
            left, right = window.x(known[0]), window.x(known[-1])
            yield rule((left, 8), (right, 8), colour="quiet", width=1.5)
            yield text(left, 0, str(number), anchor=MIDDLE, weight="bold")
    for day, numbers in days.items():
        yield rule((window.x(day), 8), (window.x(day), height), colour="hairline")
        yield text(window.x(day), 0, number_text(numbers), anchor=MIDDLE, weight="bold")


def near_day(day: date, days: Iterable[date], near: timedelta) -> date:
    """A day that already has a number so near that two would touch, else the day itself."""
    return next((known for known in days if abs(day - known) <= near), day)


def number_text(numbers: Sequence[int]) -> str:
    """The numbers of sources as one short label."""
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


def edge_text(window: Window, words: Wording) -> str:
    """What lies outside the picture, in words; empty where nothing does."""
    return "    ".join(
        sign + words.count(f"band.{side}", len(marks), **{limit: show_bounds(day, day, words)})
        for sign, side, limit, marks, day in (
            ("← ", "earlier", "since", window.earlier, _outermost(window.earlier, first=True)),
            ("→ ", "later", "until", window.later, _outermost(window.later, first=False)),
        )
        if marks
    )


def _outermost(marks: Sequence[Mark], *, first: bool) -> str | None:
    days = sorted(mark.first if first else mark.last for mark in marks)
    return days[0 if first else -1].isoformat() if days else None
