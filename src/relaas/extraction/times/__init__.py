"""Time expressions of running text: found and given their TIMEX3 values by named rules, per language."""

from collections.abc import Iterable
from dataclasses import replace

from relaas.extraction.letters import is_letter
from relaas.extraction.retelling import records_a_sitting, retells_throughout, year_told
from relaas.extraction.times.log_hours import with_hours
from relaas.extraction.times.published import published_days
from relaas.extraction.times.resolution import resolve
from relaas.extraction.times.thread import Thread
from relaas.language.date_order import Order, order_of
from relaas.model import Records, TimeExpression
from relaas.model.annotation import AnnotatedDocument
from relaas.model.documents import SILENT, Document, Part, Publication
from relaas.model.edtf import write_edtf
from relaas.model.identity import content_id


def find_times(text: str, *, language: str, published: str | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a plain text in one language, with character offsets into it.

    ``published`` is the EDTF of the day, month, year or interval from which relative expressions are reckoned; where
    it is coarser than an expression needs, the expression carries ``candidates``.
    """
    days = published_days(published)
    return tuple(resolve(text, language, Thread(days, order=order_of(text, language, days.last))))


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """The records of a document with its time expressions, paragraph by paragraph in each one's language."""
    document = annotated.document
    threads: dict[Part | None, Thread] = {}
    retells, year, records = retells_throughout(document), year_told(document), records_a_sitting(document)
    times: list[TimeExpression] = []
    told = [each for each in document.paragraphs if each.kind not in SILENT]
    orders = {language: _order(document, language) for language in {each.language for each in told}}
    for paragraph in told:
        thread = _thread_at(document, paragraph.start, threads, retells=retells, year=year)
        thread.addressed, thread.records = is_letter(annotated), records
        thread.order = orders[paragraph.language]
        for each in resolve(paragraph.clean.text, paragraph.language, thread):
            start, end = paragraph.clean.source_range(each.start, each.end)
            times.append(replace(each, start=start, end=end, text=document.text[start:end], document=document.id))
    return replace(found, times=tuple(_identified(with_hours(times, document))))


def _order(document: Document, language: str) -> Order | None:
    """The order in which a document writes its dates in figures."""
    return order_of(document.text, language, published_days(publication_span(document.published)).last)


def _thread_at(
    document: Document, offset: int, threads: dict[Part | None, Thread], *, retells: bool, year: int | None
) -> Thread:
    """What has been told so far in the part whose day is that of a place: nobody reckons from another's last date."""
    part = document.dating_part_at(offset)
    if part not in threads:
        days = published_days(publication_span(part.published if part else document.published))
        threads[part] = Thread(days, retells, year)
    return threads[part]


def publication_span(published: Publication) -> str | None:
    """The EDTF of a publication that is one of several days, or open; else the interval that bounds it."""
    when = published.when
    if when.edtf is not None and (when.candidates or when.earliest is None or when.latest is None):
        return when.edtf
    return write_edtf(when.earliest, when.latest)


def _identified(times: Iterable[TimeExpression]) -> list[TimeExpression]:
    seen: dict[tuple[int, int], int] = {}
    identified = []
    for each in sorted(times, key=lambda time: (time.start, time.end)):
        ordinal = seen.get((each.start, each.end), 0)
        seen[each.start, each.end] = ordinal + 1
        identified.append(replace(each, id=content_id("time", each.document, each.start, each.end, ordinal)))
    return identified
