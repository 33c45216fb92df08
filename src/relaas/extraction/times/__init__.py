"""Time expressions of running text: found and given their TIMEX3 values by named rules, per language."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from relaas.extraction.times.patterns import trie_regex
from relaas.extraction.times.published import published_days
from relaas.extraction.times.resolution import resolve
from relaas.extraction.times.thread import Thread
from relaas.language.date_order import Order, order_of
from relaas.language.installed import load_language
from relaas.model import Records, TimeExpression
from relaas.model.annotation import AnnotatedDocument
from relaas.model.documents import Document, Part, Publication
from relaas.model.edtf import write_edtf
from relaas.model.identity import content_id

SILENT_PARAGRAPHS = ("repeat", "boilerplate")
HEADS = 12  # paragraphs at the head of a document in which a heading names it
TITLES = 3  # the first of them, in which any line does that ends in no full stop


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
    retells, year = _retells(document), _year_told(document)
    times: list[TimeExpression] = []
    told = [each for each in document.paragraphs if each.kind not in SILENT_PARAGRAPHS]
    orders = {language: _order(document, language) for language in {each.language for each in told}}
    for paragraph in told:
        thread = _thread_at(document, paragraph.start, threads, retells=retells, year=year)
        thread.order = orders[paragraph.language]
        for each in resolve(paragraph.clean.text, paragraph.language, thread):
            start, end = paragraph.clean.source_range(each.start, each.end)
            times.append(replace(each, start=start, end=end, text=document.text[start:end], document=document.id))
    return replace(found, times=tuple(_identified(times)))


def _order(document: Document, language: str) -> Order | None:
    """The order in which a document writes its dates in figures."""
    return order_of(document.text, language, published_days(publication_span(document.published)).last)


def _retells(document: Document) -> bool:
    """Whether a document retells another time throughout: somebody is heard in it, or its head names such a paper."""
    if any(part.kind == "answer" and part.author for part in document.parts):
        return True
    return any(_retelling(language).match(line) for language, line in _heads(document))


def _year_told(document: Document) -> int | None:
    """The year that a document tells of throughout, as its head says: "Jaarverslag 2022", "2022 Annual Report"."""
    found = (_annual(language).match(line) for language, line in _heads(document))
    return next((int(each["year"] or each["first"]) for each in found if each), None)


def _heads(document: Document) -> Iterator[tuple[str, str]]:
    """The lines at the head of a document in which it is named, each with its language."""
    heads = [each for each in document.paragraphs[:HEADS] if each.kind in ("header", "heading")]
    titles = [each for each in document.paragraphs[:TITLES] if not each.clean.text.endswith(".")]
    for each in (*heads, *titles):
        for line in document.quote(each.start, each.end).splitlines():
            yield each.language, line


@cache
def _annual(language: str) -> re.Pattern[str]:
    """Matches a line that names a report on a calendar year."""
    reports = trie_regex(load_language(language).tense.annual)
    year = r"(?:19|20)\d\d(?![\d/–-])"
    first = rf"(?P<first>{year})\s(?:\w+\W+){{0,3}}?(?:{reports})(?!\w)"
    last = rf"(?:\w+\W+){{0,4}}?(?:{reports})(?!\w)(?:\W+\w+){{0,4}}?\W+(?P<year>{year})"
    return re.compile(rf"\W*(?:{first}|{last})", re.IGNORECASE)


@cache
def _retelling(language: str) -> re.Pattern[str]:
    """Matches a line that names a paper that retells another time: "Witness statement of", "VONNIS", "Uitspraak:"."""
    table = load_language(language).tense
    whose = trie_regex([*table.of_day, *table.whose_paper])
    following = rf"\W*$|\s(?:{whose})(?!\w)|\W*\d|\s?:"
    return re.compile(rf"\W*(?:\w+\W){{0,2}}?{trie_regex(table.retelling)}(?!\w)(?:{following})", re.IGNORECASE)


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


def _identified(times: list[TimeExpression]) -> list[TimeExpression]:
    seen: dict[tuple[int, int], int] = {}
    identified = []
    for each in sorted(times, key=lambda time: (time.start, time.end)):
        ordinal = seen.get((each.start, each.end), 0)
        seen[each.start, each.end] = ordinal + 1
        identified.append(replace(each, id=content_id("time", each.document, each.start, each.end, ordinal)))
    return identified
