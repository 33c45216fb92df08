"""Parts: the stretches of a document that have a voice and a day of their own, one module per kind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relaas.documents.kinds import is_live, is_log
from relaas.documents.parts.additions import find_added_papers, find_additions
from relaas.documents.parts.cut import Cut, Dated, Range, nested
from relaas.documents.parts.days import (
    Written,
    after_midnight,
    complete,
    day_before_midnights,
    not_before,
    read_day,
    read_hour,
    runs_onwards,
)
from relaas.documents.parts.messages import find_messages
from relaas.documents.parts.papers import find_papers
from relaas.documents.parts.rows import find_rows
from relaas.documents.parts.sections import find_sections, keeps_hours
from relaas.documents.parts.turns import find_turns
from relaas.documents.stretches import FULL_SENTENCE
from relaas.language.date_order import days_in_figures
from relaas.model import Document, Part, Passage, Publication
from relaas.model.dating import Basis, Dating
from relaas.model.documents import CHRONICLED, WHOLE_PARTS, PartKind
from relaas.model.edtf import bounds_of

__all__ = [
    "Cut",
    "Dated",
    "find_dated",
    "find_voices",
    "find_wholes",
    "heads_of",
    "nested",
    "settle_days",
    "settle_given",
    "the_only",
]

MAX_TITLE = 120  # characters above the labels of a memo
BASES: dict[PartKind, Basis] = {"row": "part", "section": "heading"}


def find_wholes(text: str, *, document: str, language: str, pages: Sequence[int] = ()) -> list[Cut]:
    """The papers, mails and quoted blocks that a text is put together from, in order; none where it is one of them.

    ``pages`` are the places where its pages begin.
    """
    found = find_messages(text, 0, len(text), document=document, language=language)
    if any(cut.part.kind == "message" for cut in found):
        return found
    memos = [cut for cut in found if cut.part.kind == "paper"]
    papers = find_papers(text, pages=pages, memos=[memo.part.start for memo in memos])
    if not papers:
        return found or find_added_papers(text, language=language)
    others = [cut for cut in found if cut.part.kind != "paper"]
    return sorted([*_headed(papers, memos), *others], key=lambda cut: (cut.part.start, -cut.part.end))


def _headed(papers: Sequence[Range], memos: Sequence[Cut]) -> Iterator[Cut]:
    """The papers, those that are memos with what their labels tell."""
    for start, end in papers:
        memo = next((memo for memo in memos if start <= memo.part.start < end), None)
        if memo is None or memo.part.start > start + MAX_TITLE:
            yield Cut(Part("paper", start, end))
        else:
            yield Cut(replace(memo.part, start=start, end=end), memo.head)


def find_dated(text: str, wholes: Sequence[Cut], *, language: str) -> list[list[Dated]]:
    """The rows of tables with days and the sections under dated heads, in lists that each share what stands above.

    They are looked for in each paper and mail by itself, and in what lies in none.
    """
    found: list[list[Dated]] = []
    for start, end in _free(text, wholes):
        log = keeps_hours(text, start, end)  # of a log with hours in four figures no line is a row with a year
        tables = [] if log else list(find_rows(text, start, end, language=language))
        found += ([_in_order(row, text, language) for row in table] for table in tables)
        rows = [row.cut.part for table in tables for row in table if row.cut]
        for first, last in _between(start, end, [(row.start, row.end) for row in rows]):
            sections = find_sections(text, first, last, language=language)
            sections = sections or list(find_additions(text, first, last, language=language))
            found += [[_in_order(each, text, language) for each in sections]] if sections else []
    return found


def _in_order(dated: Dated, text: str, language: str) -> Dated:
    """A day in figures as the text shows which of them is the day: 12/02/2019 beside 28/03/2019."""
    words = text[slice(*dated.place)].split()
    shown = days_in_figures(words[0].strip(",;:"), text, language) if words else ()
    return replace(dated, written=replace(dated.written, edtf=shown[0])) if len(shown) == 1 else dated


def find_voices(text: str, wholes: Sequence[Cut]) -> list[Cut]:
    """The turns of debates and the questions with their answers, looked for where no mail or paper begins."""
    return [cut for start, end in _free(text, wholes) for cut in find_turns(text, start, end)]


def settle_days(dated: Sequence[Dated], published: str | None, *, text: str, document: str) -> Iterator[Part]:
    """The parts with their days, what a day lacks taken from those above it, else from ``published`` around them.

    Where the year is not known, the words that name the day are kept for who knows it: those of an hour's are above it.
    """
    above: str | None = None
    before: Dated | None = None
    named: Dated | None = None
    onwards = runs_onwards([each.written for each in dated])
    begins = is_log(text) and not is_live(text)  # a log is of the day on which it begins
    first = day_before_midnights([each.written for each in dated], published) if onwards and not begins else published
    for each in dated:
        carried = before is not None and before.place == each.place  # the cell of its day is empty
        edtf = above if carried else complete(each.written, above, first)
        if onwards and before is not None and (carried or each.written.is_hour):
            edtf = after_midnight(before.written, each.written, edtf)
        edtf = not_before(edtf, published) if each.added else edtf
        above, before = edtf or above, each
        named = each if each.written.named or named is None else named
        if each.cut is None:
            continue
        source = each if edtf else named
        place, quoted = Passage(document, *source.place), text[slice(*source.place)]
        yield _of_day(replace(each.cut.part, clock=each.written.clock or None), source.written, edtf, place, quoted)


def settle_given(document: Document) -> Document:
    """A document that got its day from outside, with the days of its rows and sections that waited for it."""
    parts: list[Part] = []
    above: str | None = None
    before = Written(0)
    for part in document.parts:
        place, quoted, known = part.published.when.passage, part.published.quoted, part.published.when.edtf
        waits = part.kind in CHRONICLED and part.inside is None and known is None
        written = _read_again(part, document.language) if waits and quoted else None
        if written is not None and place is not None:
            above = complete(written, above, document.published.when.edtf) or above
            above = after_midnight(before, written, above) if written.is_hour else above
            before = written
            part = _of_day(part, written, above, place, quoted)
        above = known or above
        parts.append(part)
    return replace(document, parts=tuple(parts))


def _read_again(part: Part, language: str) -> Written | None:
    """The day or hour that heads a part, as it was read when it was found."""
    quoted = part.published.quoted
    return (read_hour(quoted) if part.clock else None) or read_day(quoted, language, log=True)


def _of_day(part: Part, written: Written, edtf: str | None, place: Passage, quoted: str) -> Part:
    """A part of a day, or with the words that name its day where nobody knows its year."""
    earliest, latest = bounds_of(edtf)
    shown = f"{edtf}~" if edtf and written.about and "/" not in edtf else edtf
    when = Dating(shown, earliest, latest, basis=BASES[part.kind] if edtf else "none", passage=place)
    return replace(part, published=Publication(when, "date-line" if edtf else "none", quoted))


def heads_of(dated: Sequence[Sequence[Dated]]) -> list[Range]:
    """Where days stand that date no more than what is under them: cells, and heads of a chronology of several days."""
    rows = [each.cut.part for days in dated for each in days if each.cut and each.cut.part.kind == "row"]
    found = [(row.start, row.end) for row in rows]
    for days in dated:
        if len({each.written.named for each in days} - {None}) > 1:
            found += [each.place for each in days]
    return sorted(found)


def _free(text: str, wholes: Sequence[Cut]) -> Iterator[Range]:
    """The ranges of the text in which nobody else speaks: those of each whole without its head, and those outside."""
    ranges = [(cut.part.start, cut.part.end) for cut in wholes if cut.part.kind in WHOLE_PARTS]
    yield from _between(0, len(text), ranges)
    for cut in wholes:
        if cut.part.kind in WHOLE_PARTS:
            yield cut.head[1] if cut.head else cut.part.start, cut.part.end


def _between(start: int, end: int, ranges: Sequence[Range]) -> Iterator[Range]:
    """What of a range lies in none of others, which are in order."""
    for first, last in ranges:
        if start < first:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end


def the_only(parts: Sequence[Part], text: str) -> Part | None:
    """The mail or paper that the whole text is, None where there are others or words outside it but titles above."""
    wholes = [part for part in parts if part.kind in WHOLE_PARTS]
    if len(wholes) != 1 or len(parts) != 1:
        return None
    above, below = text[: wholes[0].start].strip(), text[wholes[0].end :].strip()
    told = any(FULL_SENTENCE.search(line) or line.endswith((",", ":")) for line in above.splitlines())
    return None if below or told or len(above) > MAX_TITLE else wholes[0]
