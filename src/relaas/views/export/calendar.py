"""The iCalendar export: every deadline as an all-day event in a calendar (RFC 5545)."""

from datetime import UTC, date, datetime, timedelta
from importlib.metadata import version

from icalendar import Calendar, Event

from relaas.dossier import Dossier, PlanLine
from relaas.model.own_output import EXPORT_MARK
from relaas.views.dates import show_when
from relaas.views.export.formats import ExportOptions
from relaas.views.export.page import last_day
from relaas.views.export.quoting import Citation, Desk, make_desk
from relaas.views.listing import fold_space
from relaas.views.lists import due
from relaas.views.naming import show_name, source_name
from relaas.views.register import place_in_time
from relaas.views.wording import Wording


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The deadlines of all plans, in order of time; one that a later plan replaced is cancelled."""
    desk = make_desk(dossier, words)
    calendar = Calendar()
    calendar.add("prodid", f"-//Relaas {version('relaas')}//{words.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-relaas-export", EXPORT_MARK)
    calendar.add("x-wr-calname", dossier.path.stem)
    if not dossier.is_finished:
        calendar.add("x-wr-caldesc", words("page.unfinished"))
    stamp = datetime.combine(date.fromisoformat(last_day(desk.register)[:10]), datetime.min.time(), UTC)
    dated = [line for line in dossier.plans() if due(line).is_dated]
    for line in sorted(dated, key=lambda line: (place_in_time(due(line)), line.plan.id)):
        calendar.add_component(deadline(line, stamp, desk))
    data: bytes = calendar.to_ical()
    return data


def deadline(line: PlanLine, stamp: datetime, desk: Desk) -> Event:
    """One plan on the day by which it is due."""
    when, words = due(line), desk.words
    day = date.fromisoformat((when.latest or when.earliest or "")[:10])
    event = Event()
    event.add("uid", f"{line.plan.id}@relaas")
    event.add("dtstamp", stamp)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", fold_space(line.plan.text))
    event.add("description", description(line, desk))
    event.add("categories", [words("title.plans")])
    event.add("status", "CANCELLED" if any(link.kind == "superseded" for link in line.links) else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def description(line: PlanLine, desk: Desk) -> str:
    """When it is due in words, who plans it, on what condition, what became of it, and where it is written."""
    words = desk.words
    quote = desk.quote(line.plan.passage)
    outcomes = ", ".join(dict.fromkeys(words.code("outcome", link.kind) for link in line.links))
    parts = [
        show_when(due(line), words),
        ", ".join(show_name(name, words) for name in line.who),
        words("plan.condition", text=fold_space(line.condition)) if line.condition else "",
        outcomes,
        f"{Citation.of(quote).show(words)} {source_name(line.source)} ({line.source.path})",
    ]
    return "\n".join(part for part in parts if part)
