"""The TimelineJS export: the dated main lines as slides, in the JSON that TimelineJS 3 reads."""

import json
from html import escape
from typing import Any

from relaas.dossier import Dossier, EntryLine
from relaas.model.edtf import read_point
from relaas.model.own_output import EXPORT_MARK
from relaas.views.dates import show_when
from relaas.views.export.formats import ExportOptions
from relaas.views.export.page import Page, PageLine, make_page
from relaas.views.wording import Wording


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The timeline: a title slide and one slide per dated main line."""
    page = make_page(dossier, words)
    slides = {line.id: line for line in page.main_lines}
    events = [slide(line, slides[line.entry.id], words) for line in dossier.entries() if line.entry.id in slides]
    dated = [event for event in events if event is not None]
    timeline = {"title": title_slide(page, len(events) - len(dated), words), "events": dated}
    return (json.dumps(timeline, ensure_ascii=False, indent=1) + "\n").encode()


def title_slide(page: Page, undated: int, words: Wording) -> dict[str, Any]:
    """The first slide; it says how many lines have no place on a timeline."""
    said = [page.lead(words), words("page.extractive")]
    said += [words.count("page.undated", undated)] if undated else []
    text = {"headline": escape(page.title), "text": "".join(f"<p>{escape(each)}</p>" for each in said)}
    return {"unique_id": EXPORT_MARK, "text": text}


def slide(line: EntryLine, shown: PageLine, words: Wording) -> dict[str, Any] | None:
    """One line as a slide, None where it has no date; a month or a year stays one."""
    when = line.entry.when
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None:
        return None
    whole = when.edtf if when.edtf and len(when.edtf) < len(first) and "/" not in when.edtf else None
    dates = {"start_date": date_parts(whole or first)}
    if whole is None and first != last:
        dates["end_date"] = date_parts(last)
    who = ", ".join(shown.speakers)
    cited = "; ".join(citation.show(words) for citation in shown.citations)
    sources = "; ".join(dict.fromkeys(f"[{quote.number}] {quote.source}" for quote in shown.quotes))
    about = [who, words.code("status", line.entry.status), cited, sources]
    return {
        **dates,
        "display_date": show_when(when, words),
        "text": {
            "headline": escape(shown.wording),
            "text": "".join(f"<p>{escape(each)}</p>" for each in about if each),
        },
        "unique_id": line.entry.id,
    }


def date_parts(edtf: str) -> dict[str, int]:
    """A day, month or year as TimelineJS writes it."""
    point = read_point(edtf)
    if point is None or point.known_year is None:
        return {"year": int(edtf[:4])}
    month = point.month if point.month and point.month <= 12 else None
    parts = {"year": point.known_year, "month": month, "day": point.day if month else None}
    return {name: number for name, number in parts.items() if number is not None}
