"""The dossier at a glance: its weightiest events and its deadlines, each with its words and its place in time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from relaas.dossier import EntryLine, PlanLine
from relaas.model import Dating
from relaas.model.links import Outcome
from relaas.views.dates import show_line_date, show_when
from relaas.views.export.quoting import Desk, Quote
from relaas.views.listing import fold_space
from relaas.views.lists import due
from relaas.views.picture.axis import ticks
from relaas.views.picture.layout import OPEN_SHARE, WIDTH, Window, choose_window, mark_of
from relaas.views.register import place_in_time
from relaas.views.wording import Wording

OUTCOMES = frozenset(get_args(Outcome))
MOST_EVENTS = 12
MOST_DEADLINES = 8
MOST_TICKS = 4  # the axis is a third of the page wide
TO_COME = frozenset({"planned", "expected", "possible"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in time: left edge and width in percent of the picture.

    ``outside`` is an arrow to the side where it lies beyond the picture, else empty.
    """

    left: float
    width: float
    outside: str = ""


@dataclass(frozen=True, slots=True)
class GlanceEvent:
    """One of the weightiest events: the line that tells it, its date and words, and its place."""

    id: str
    date: str
    wording: str
    language: str
    agreement: str
    place: Place


@dataclass(frozen=True, slots=True)
class Step:
    """A deadline as one source names it; ``stands`` where no later one took its place."""

    date: str
    place: Place
    stands: bool


@dataclass(frozen=True, slots=True)
class GlanceDeadline:
    """A plan with all deadlines that it ever had, in the order in which they were named, and what became of it."""

    id: str
    wording: str
    language: str
    steps: tuple[Step, ...]
    outcome: str
    number: int
    anchored: bool


@dataclass(frozen=True, slots=True)
class Glance:
    """What a reader sees first, on one axis of time."""

    events: tuple[GlanceEvent, ...]
    deadlines: tuple[GlanceDeadline, ...]
    ticks: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """A plan as it stands in the end, with those that it took the place of, in the order in which they were told."""

    last: PlanLine
    all: tuple[PlanLine, ...]


def make_glance(entries: Sequence[EntryLine], plans: Sequence[PlanLine], desk: Desk) -> Glance | None:
    """The weightiest events and the deadlines, or None where nothing has a date."""
    events = weightiest(entries)
    slips = weightiest_slips(plans, entries, desk)
    dates = [*(line.entry.when for line in events), *(due(plan) for slip in slips for plan in slip.all)]
    marks = [mark for when in dates if (mark := mark_of(when, band="", agreement="single", id=""))]
    if not marks:
        return None
    window = choose_window(marks, [])
    told = {line.entry.id: line for line in entries}
    return Glance(
        tuple(_event(line, window, desk) for line in events),
        tuple(_deadline(slip, told.get(slip.last.entry or ""), window, desk) for slip in slips),
        tuple((_percent(window.x(day)), label) for day, label in ticks(window, desk.words, most=MOST_TICKS)),
    )


def weightiest(entries: Sequence[EntryLine]) -> list[EntryLine]:
    """The dated lines that weigh most, those that more sources tell first where they weigh the same, in time order.

    What is to come stands among the deadlines.
    """
    told = [line for line in entries if line.entry.when.is_dated and line.entry.status not in TO_COME]
    first = [line for line in told if line.entry.main] or told
    heavy = sorted(first, key=lambda line: (-line.entry.weight, -line.entry.sources, line.entry.id))[:MOST_EVENTS]
    return sorted(heavy, key=lambda line: place_in_time(line.entry.when))


def weightiest_slips(plans: Sequence[PlanLine], entries: Sequence[EntryLine], desk: Desk) -> list[Slip]:
    """The plans with a deadline, those that slipped first, then those of the weightiest lines, in order of time."""
    weights = {line.entry.id: line.entry.weight for line in entries}
    slips = find_slips(plans, desk)

    def order(slip: Slip) -> tuple[bool, bool, float, str]:
        outcome = any(link.kind in OUTCOMES for link in slip.last.links)
        return len(_deadlines(slip)) < 2, not outcome, -weights.get(slip.last.entry or "", 0.0), slip.last.plan.id

    chosen = sorted(slips, key=order)[:MOST_DEADLINES]
    return sorted(chosen, key=lambda slip: place_in_time(due(slip.all[0])))


def find_slips(plans: Iterable[PlanLine], desk: Desk) -> list[Slip]:
    """Plans with a deadline, each with those that it replaced; plans of one line for one day are one."""
    by_id = {line.plan.id: line for line in plans if due(line).is_dated}
    groups: dict[tuple[str, str], list[PlanLine]] = {}
    for line in by_id.values():
        last = _last_of(line, by_id)
        groups.setdefault((last.entry or last.plan.id, show_key(due(last))), []).append(line)

    def told(line: PlanLine) -> tuple[int, int]:
        return desk.register.numbers[line.source.id], line.plan.start

    slips = (sorted(group, key=told) for group in groups.values())
    return [Slip(max((_last_of(line, by_id) for line in slip), key=told), tuple(slip)) for slip in slips]


def _last_of(line: PlanLine, by_id: Mapping[str, PlanLine]) -> PlanLine:
    """The plan that stands in the end, however often it was replaced."""
    seen = {line.plan.id}
    while True:
        later = (link.by for link in line.links if link.kind == "superseded" and link.by in by_id)
        following = next((id for id in later if id not in seen), None)
        if following is None:
            return line
        seen.add(following)
        line = by_id[following]


def _deadlines(slip: Slip) -> dict[str, Dating]:
    """The deadlines of a slip, each once, the one that stands last."""
    last = due(slip.last)
    found = {show_key(due(plan)): due(plan) for plan in slip.all}
    found.pop(show_key(last), None)
    return {**found, show_key(last): last}


def show_key(when: Dating) -> str:
    """What makes two deadlines one: the day by which."""
    return when.latest or when.earliest or ""


def _event(line: EntryLine, window: Window, desk: Desk) -> GlanceEvent:
    entry = line.entry
    quote = desk.headline(line.headline.passage)
    return GlanceEvent(
        id=entry.id,
        date=show_line_date(entry, desk.words),
        wording=fold_space(line.headline.text),
        language=quote.language,
        agreement=entry.agreement,
        place=_place(entry.when, window),
    )


def _deadline(slip: Slip, line: EntryLine | None, window: Window, desk: Desk) -> GlanceDeadline:
    """A deadline in the words of its line where that is headed by it, which stand alone; else in its sentence."""
    *former, last = _deadlines(slip).values()
    quote: Quote = desk.headline(slip.last.plan.passage)
    heads = line is not None and any(piece.meets(slip.last.plan.passage) for piece in line.entry.headline.passages)
    outcome = next((link.kind for link in slip.last.links if link.kind in OUTCOMES), "")
    return GlanceDeadline(
        id=slip.last.plan.id,
        wording=fold_space(line.headline.text if line is not None and heads else quote.whole),
        language=quote.language,
        steps=(
            *(Step(show_when(each, desk.words), _point(each, window), False) for each in former),
            Step(show_when(last, desk.words), _point(last, window), True),
        ),
        outcome=_outcome(outcome, desk.words),
        number=quote.number,
        anchored=True,
    )


def _outcome(kind: str, words: Wording) -> str:
    return words.code("outcome", kind) if kind else ""


def _place(when: Dating, window: Window) -> Place:
    """A day, or the stretch that a longer date leaves open; one without a begin or an end reaches a little that way."""
    reach = WIDTH * OPEN_SHARE
    first = window.x(date.fromisoformat(when.earliest[:10])) if when.earliest else None
    last = window.x(date.fromisoformat(when.latest[:10])) if when.latest else None
    left = first if first is not None else (last or 0.0) - reach
    right = last if last is not None else left + reach
    inside = min(max(left, 0.0), WIDTH), min(max(right, 0.0), WIDTH)
    outside = "←" if right < 0 else "→" if left > WIDTH else ""
    return Place(_percent(inside[0]), _percent(inside[1] - inside[0]), outside)


def _point(when: Dating, window: Window) -> Place:
    """The day by which something is due."""
    day = when.latest or when.earliest
    return _place(replace(when, earliest=day, latest=day), window)


def _percent(pixels: float) -> float:
    return round(100 * pixels / WIDTH, 2)
