"""Threads as a list: the courses of events that the lines tell."""

from relaas.dossier import Dossier, Filters, ThreadLine
from relaas.views.dates import show_when
from relaas.views.listing import Listing, Row, Value, fold_space
from relaas.views.register import Register
from relaas.views.wording import Wording


def list_threads(dossier: Dossier, filters: Filters, register: Register, words: Wording) -> Listing:
    """The courses of events: each under the headline of its weightiest line, with its first and last day."""
    chosen = {line.entry.id for line in dossier.entries(filters)}
    threads = [line for line in dossier.threads() if any(each.entry.id in chosen for each in line.entries)]
    columns = ("id", "first", "last", "text", "lines", "documents")
    return Listing("threads", columns, tuple(_thread_row(line, register, words) for line in threads))


def _thread_row(line: ThreadLine, register: Register, words: Wording) -> Row:
    """A thread; a screen shows how many lines it has, and the sources of these."""
    dated = [each.entry.when for each in line.entries if each.entry.when.is_dated]
    first, last = (dated[0], dated[-1]) if dated else (None, None)
    evidence = [quoted for each in line.entries for quoted in (each.evidence or (each.headline,))]
    values: dict[str, Value] = {
        "id": line.thread.id,
        "first": first,
        "last": last,
        "text": fold_space(line.thread.headline.text),
        "lines": len(line.entries),
        "documents": tuple(dict.fromkeys(quoted.source.path for quoted in evidence)),
    }
    margin = show_when(first, words) if first else ""
    count = words.count("count.chronology", len(line.entries))
    until = [words("thread.until", date=show_when(last, words))] if last and last != first else []
    details = (count, *until, register.cite(dict.fromkeys(quoted.source.id for quoted in evidence)))
    return Row(values, margin, body=fold_space(line.thread.headline.text), details=details)
