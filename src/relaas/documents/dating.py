"""When a document was published, and by what evidence; a date that the text merely cites is never taken."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from relaas.documents.changes import days_of_change
from relaas.documents.cues import before_date
from relaas.documents.datelines import (
    MAX_DATE_LINE,
    Find,
    date_of_line,
    date_of_name,
    dateline,
    is_bare,
    read_written,
    yearless_dateline,
)
from relaas.documents.editions import dates_named
from relaas.documents.head_lines import OUTSIDE, OwnDate, plain
from relaas.documents.kinds import is_log, is_register
from relaas.documents.likely_days import likely_day
from relaas.documents.lines import Range
from relaas.documents.own_dates import BARE, LABELLED, PLACED, TOP, is_anothers, own_dates, read_shown
from relaas.documents.parts.days import read_day
from relaas.documents.parts.sections import keeps_hours
from relaas.documents.reading import Extracted
from relaas.documents.stretches import Stretch
from relaas.language.date_order import days_in_figures
from relaas.language.dates import find_yearless, weekday_named
from relaas.model import Part, Passage, Publication, PublicationBasis, YearlessDay
from relaas.model.dating import Dating
from relaas.model.documents import CHRONICLED, WHOLE_PARTS
from relaas.model.edtf import bounds_of

# Most trusted first. Properties come last and date nothing: a PDF printed or saved again carries the day of that.
TRUST: tuple[PublicationBasis, ...] = (
    "header-line",
    "mail-header",
    "metadata",
    "date-line",
    "dateline",
    "address",
    "file-name",
    "properties",
)
CENTURY = 100  # years
FULL_YEAR = re.compile(r"\d{4}")
OPENING_PARAGRAPHS = 3  # among which an agency's dateline is looked for


@dataclass(frozen=True, slots=True)
class Finding:
    """A date that one kind of evidence gives, with its wording and where it stands, if it stands in the text."""

    edtf: str
    basis: PublicationBasis
    quoted: str
    start: int | None = None
    end: int | None = None
    rank: int = 0


def date_document(
    extracted: Extracted,
    stretches: Sequence[Stretch],
    *,
    document: str,
    name: str,
    language: str,
    parts: Sequence[Part] = (),
    heads: Sequence[Range] = (),
) -> Publication:
    """The publication date by the most trusted evidence, made finer where other evidence lies within it.

    A month stays a month where nothing says more. Without any evidence the document is undated: basis ``none``. Of one
    put together from ``parts`` only what stands above them is its own; the newest mail then dates a thread, a memo what
    is nothing else. ``heads`` are the ranges of days that date what stands under them alone.
    """
    own = min((part.start for part in parts if part.kind in WHOLE_PARTS), default=len(extracted.text))
    above = [each for each in stretches if each.start < own]
    found = _findings(extracted, above, name, language, own)
    found = (_in_century(_in_order(each, extracted.text, language), extracted.text) for each in found)
    findings = sorted((each for each in found if not _lies_in(each, heads)), key=_trust)
    sent = [part for part in parts if part.kind == "message" or len(parts) == 1]
    mails = [part.published for part in sent if part.published.when.edtf]
    if mails and (not findings or findings[0].basis in ("address", "file-name", "properties")):
        newest = max(mails, key=lambda mail: mail.when.edtf or "")
        return replace(newest, when=replace(newest.when, basis="document"))
    if not any(each.basis != "properties" for each in findings):
        untold = (_in_order(each, extracted.text, language) for each in _untold(extracted.text, own, language))
        findings = [each for each in untold if not _lies_in(each, heads)] or findings
    return _chosen(findings, document)


def _untold(text: str, own: int, language: str) -> Iterator[Finding]:
    """The days of a text whose own day no rule tells: the likeliest, then those on which it was changed."""
    likely = None if is_log(text) or is_register(text) else likely_day(text, 0, own, language)
    if likely is not None:
        yield _date_line(text, likely)
    for start, end, edtf in days_of_change(text, language):
        yield Finding(edtf, "date-line", text[start:end], start, end, OUTSIDE)


def own_day(
    text: str, stretches: Sequence[Stretch], *, document: str, language: str, heads: Sequence[Range]
) -> YearlessDay | None:
    """The day that a text gives as its own without naming the year; None where it gives none, or several.

    That of a log is the day of its newest entry.
    """
    found = [_date_line(text, own) for own in own_dates(text, 0, len(text), language, find_yearless)]
    found += _date_lines(text, stretches, language, top=TOP, find=find_yearless)
    for each in _opening(stretches):
        if date := yearless_dateline(each.of(text), language):
            found.append(_dateline(text, each, date))
    own = [each for each in found if not _lies_in(each, heads)]
    if not own:
        return _newest_entry(text, heads, document=document, language=language)
    if len({each.edtf for each in own}) != 1:
        return None
    start, end = own[0].start or 0, own[0].end or 0
    return YearlessDay(own[0].edtf[-5:], Passage(document, start, end), weekday_named(own[0].quoted))


def day_of_log(text: str, parts: Sequence[Part]) -> Publication | None:
    """The day of a log that gives none but those of its entries: that of the newest; None of other texts."""
    days = [part.published for part in parts if part.kind in CHRONICLED and part.published.when.is_day]
    if not days or not (is_log(text) or is_register(text) or keeps_hours(text, 0, len(text))):
        return None
    newest = max(days, key=lambda day: day.when.edtf or "")
    return replace(newest, when=replace(newest.when, basis="document"))


def day_of_versions(text: str, parts: Sequence[Part]) -> Publication | None:
    """The day of a paper that gives none but those of its versions: that of the newest; None of other texts."""
    rows = [part for part in parts if part.kind == "row" and part.published.when.is_day]
    above = text[: rows[0].start].rstrip(" \n|:-").rpartition("\n")[2] if rows and rows[0].start < TOP else ""
    if not before_date(r".*(?<!\w){0}(?!\w)", "versions").match(above):
        return None
    newest = max((part.published for part in rows), key=lambda day: day.when.edtf or "")
    return replace(newest, when=replace(newest.when, basis="document"))


def _newest_entry(text: str, heads: Sequence[Range], *, document: str, language: str) -> YearlessDay | None:
    """The day without a year that heads the newest entry of a log, its first or its last; None of other texts."""
    if not heads or not is_log(text[: heads[0][0]]):
        return None
    found = []
    for start, end in heads:
        day = read_day(text[start:end], language, log=True)
        if day is not None and day.edtf is None and day.month and day.day:
            found.append(YearlessDay(f"{day.month:02d}-{day.day:02d}", Passage(document, start, end), day.weekday))
    return max(found[:1] + found[-1:], key=lambda each: each.month_day, default=None)


def date_paper(text: str, stretches: Sequence[Stretch], part: Part, *, document: str, language: str) -> Publication:
    """The date that a paper in a glued file gives as its own, by the words in it alone."""
    inside = [each for each in stretches if part.start <= each.start < part.end]
    findings = [*_own(text, inside, part.start, part.end, language), *_datelines(text, inside, language, None)]
    found = _chosen(sorted((_in_order(each, text, language) for each in findings), key=_trust), document)
    return replace(found, when=replace(found.when, basis="part")) if found.when.edtf else found


def _chosen(findings: Sequence[Finding], document: str) -> Publication:
    """The first of the findings, or what lies within it and says more."""
    if not findings:
        return Publication()
    best = findings[0]
    finer = [each for each in findings if each.edtf.startswith(best.edtf + "-") and each.basis != "properties"]
    chosen = max(finer, key=lambda finding: len(finding.edtf)) if finer else best
    if chosen.basis == "properties":  # when a file was made dates nothing that is told in it
        return Publication(evidence="properties", quoted=chosen.quoted)
    earliest, latest = bounds_of(chosen.edtf)
    located = chosen.start is not None and chosen.end is not None
    return Publication(
        when=Dating(
            edtf=chosen.edtf,
            earliest=earliest,
            latest=latest,
            basis="document",
            passage=Passage(document, chosen.start or 0, chosen.end or 0) if located else None,
            candidates=tuple(chosen.edtf.strip("[]").split(",")) if chosen.edtf.startswith("[") else (),
        ),
        evidence=chosen.basis,
        quoted=chosen.quoted,
        coarser=best.edtf if chosen.edtf != best.edtf else None,
    )


def _in_order(finding: Finding, text: str, language: str) -> Finding:
    """A date in figures in the order that its text shows, both days where nothing settles which of them it is."""
    days = days_in_figures(finding.quoted, text, language)
    if not days:
        return finding
    return replace(finding, edtf=days[0] if len(days) == 1 else f"[{','.join(days)}]")


def _in_century(finding: Finding, text: str) -> Finding:
    """A day of which the year has two figures, in the one century of which the text writes that year out."""
    year = finding.edtf[:4]
    if not year.isdigit() or FULL_YEAR.search(finding.quoted) or finding.basis == "metadata":
        return finding
    before = str(int(year) - CENTURY)
    if year in text or not re.search(rf"(?<!\d){before}(?!\d)", text):
        return finding
    return replace(finding, edtf=before + finding.edtf[4:])


def _lies_in(finding: Finding, heads: Sequence[Range]) -> bool:
    if finding.start is None or finding.basis in ("header-line", "mail-header"):
        return False
    if finding.basis == "date-line" and finding.rank == LABELLED:  # "Made    3 May 2021" among other rows
        return False
    place = bisect_right(heads, finding.start, key=lambda head: head[0]) - 1
    return place >= 0 and finding.start < heads[place][1]


def _trust(finding: Finding) -> tuple[int, int, int]:
    """Surest kind of evidence first; of one kind the surest rule, then what stands first."""
    return TRUST.index(finding.basis), finding.rank, finding.start or 0


def _findings(
    extracted: Extracted, stretches: Sequence[Stretch], name: str, language: str, end: int
) -> Iterator[Finding]:
    stated = list(_stated(extracted, language))
    yield from stated
    yield from _own(extracted.text, stretches, 0, end, language)
    named = date_of_name(name, language)
    if named:
        yield Finding(named[0], "file-name", named[1])
    year = next((finding.edtf[:4] for finding in stated), named[0][:4] if named else None)
    yield from _datelines(extracted.text, stretches, language, year)


def _own(text: str, stretches: Sequence[Stretch], start: int, end: int, language: str) -> Iterator[Finding]:
    """The days that a stretch of text gives as its own."""
    for own in own_dates(text, start, end, language):
        yield _date_line(text, own)
    yield from _date_lines(text, stretches, language, top=start + TOP)


def _date_line(text: str, own: OwnDate) -> Finding:
    return Finding(own.edtf, "date-line", text[own.start : own.end], own.start, own.end, own.rank)


def _stated(extracted: Extracted, language: str) -> Iterator[Finding]:
    """The dates in the fields of the format; of each kind the first that can be read."""
    seen: set[PublicationBasis] = set()
    for stated in extracted.dates:
        edtf = read_written(stated.written, language)
        if edtf is None and stated.basis == "metadata":
            edtf = read_shown(stated.written, language)
        if edtf is not None and stated.basis not in seen:
            seen.add(stated.basis)
            located = extracted.text[stated.start : stated.end] if stated.end else stated.written
            yield Finding(edtf, stated.basis, located, stated.start, stated.end)


def _date_lines(
    text: str, stretches: Sequence[Stretch], language: str, *, top: int, find: Find = dates_named
) -> Iterator[Finding]:
    """The document's own date lines: in its head, or beside its signature.

    Lines of nothing but a date, more than one of them, head the parts of a chronology; they date none of it.
    """
    bare = {found[2] for each in stretches if (found := _bare_date(text, each, language, find))}
    above = ""
    for each in stretches:
        for start, line in _lines(text, each):
            head = each.kind == "header" and each.start < top
            found = date_of_line(line, language, find) if head or each.kind == "signature" else None
            if found and not is_anothers(above, line):
                begin, end, edtf = found
                alone = is_bare(line, begin)
                rank = OUTSIDE if not head else BARE if alone else PLACED
                if len(bare) < 2 or not alone:
                    yield Finding(edtf, "date-line", line[begin:end], start + begin, start + end, rank)
            above = line or above


def _bare_date(text: str, stretch: Stretch, language: str, find: Find) -> tuple[int, int, str] | None:
    line = text[stretch.start : min(stretch.end, stretch.start + MAX_DATE_LINE + 1)]
    found = date_of_line(line, language, find)
    return found if found and is_bare(line, found[0]) else None


def _lines(text: str, stretch: Stretch) -> Iterator[tuple[int, str]]:
    start = stretch.start
    for line in stretch.of(text).splitlines(keepends=True):
        yield start, line.rstrip()
        start += len(line)


def _opening(stretches: Sequence[Stretch]) -> Sequence[Stretch]:
    """The paragraphs among which an agency's dateline is looked for."""
    return [each for each in stretches if each.kind == "body"][:OPENING_PARAGRAPHS]


def _datelines(text: str, stretches: Sequence[Stretch], language: str, year: str | None) -> Iterator[Finding]:
    for each in _opening(stretches):
        found = dateline(plain(each.of(text)), language, year=year)
        if found:
            yield _dateline(text, each, found)
            return


def _dateline(text: str, stretch: Stretch, found: tuple[int, int, str]) -> Finding:
    """What a date in an agency's opening gives; its place is that in the paragraph."""
    start, end = stretch.start + found[0], stretch.start + found[1]
    return Finding(found[2], "dateline", text[start:end], start, end)
