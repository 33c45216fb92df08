"""Reading one content into a document: from bytes to text, layout, language, date and repeats."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from relaas.documents.bylines import is_byline, issuer, name_in_byline
from relaas.documents.clean import clean, words_of
from relaas.documents.cues import label, label_without_colon
from relaas.documents.dating import date_document, date_paper, day_of_log, day_of_versions, own_day
from relaas.documents.files import SourceFile
from relaas.documents.kinds import is_register
from relaas.documents.languages import paragraph_languages, tell
from relaas.documents.layout import is_head_line, lay_out_wholes
from relaas.documents.lines import Range
from relaas.documents.noise import blank_out, find_noise
from relaas.documents.parts import (
    Cut,
    Dated,
    find_dated,
    find_voices,
    find_wholes,
    heads_of,
    nested,
    settle_days,
    the_only,
)
from relaas.documents.parts.names import name_of
from relaas.documents.reading import Extracted, Loss, extract
from relaas.documents.reasons import left_out
from relaas.documents.repeats import find_repeats, fingerprint
from relaas.documents.stretches import Stretch
from relaas.documents.titles import title_of
from relaas.documents.unfolding import Content, load, unfold
from relaas.errors import UnreadableDocument
from relaas.language.installed import installed
from relaas.model import Document, LeftOut, Paragraph, Part, Passage, Publication, Repeat, content_id

TOLD = ("body", "heading")  # the kinds of paragraph whose words are compared with other documents
MARGINAL = ("header", "signature", "boilerplate")  # the kinds that hardly tell a language
MAX_TITLE = 200  # characters
ISSUED = 6  # paragraphs at the top, in which a body says what it gives out


def read_document(file: SourceFile) -> Document:
    """The document that a file itself is; raises ``UnreadableDocument`` with the reason where it cannot be used."""
    return document_of(load(file))


def read_member(file: SourceFile, member: str) -> Document:
    """The document at a place inside a file ("" for the file itself), or ``UnreadableDocument`` as above."""
    if not member:
        return read_document(file)
    found = next((content for place, content in unfold(file) if place.member == member), None)
    if found is None:
        raise left_out("not-found")
    if isinstance(found, LeftOut):
        raise UnreadableDocument(found.reason, found.detail)
    return document_of(found)


def document_of(content: Content) -> Document:
    """The document with some bytes and a name; raises ``UnreadableDocument`` with the reason where there is none."""
    # 1. From bytes to text, and what the format says about it
    source = extract(content.name, content.data)
    noise = find_noise(source.text)
    extracted = replace(source, text=blank_out(source.text, noise))
    sha256 = hashlib.sha256(content.data).hexdigest()
    identity = content_id("document", sha256)

    # 2. The papers and mails that it is put together from, what each stretch of them is for, repeats cut out
    cuts = _cut(extracted, identity)
    repeated = _of_one_day(find_repeats(extracted.text), cuts.wholes)
    stretches = _cut_out([copy for copy, _ in repeated], cuts.stretches)

    # 3. The language of each, and the text beside the source that a machine can read
    language, paragraphs = _paragraphs(extracted, stretches)

    # 4. When it was published, by whom, and under what title
    parts = _dated([cut.part for cut in cuts.wholes], extracted.text, stretches, paragraphs, identity)
    heads = heads_of(cuts.dated)
    published = date_document(
        extracted, stretches, parts=parts, heads=heads, document=identity, name=content.name, language=language
    )
    whole = the_only(parts, extracted.text)
    parts = _with_days([] if whole else parts, published, cuts.dated, extracted.text, identity)
    published = _by_its_entries(published, extracted.text, parts, alone=not cuts.wholes)
    day = None
    if published.when.edtf is None and not cuts.wholes:
        day = own_day(extracted.text, stretches, document=identity, language=language, heads=heads)
    return Document(
        id=identity,
        path=content.name,
        format=extracted.format,
        sha256=sha256,
        text=source.text,
        language=language,
        published=published,
        title=_labelled(paragraphs, "title")
        or extracted.title
        or title_of(extracted.text, _above_mails(paragraphs, cuts.wholes), published)
        or extracted.named,
        author=extracted.author or (whole.author if whole else None if cuts.wholes else _author(paragraphs)),
        publisher=extracted.publisher or _labelled(paragraphs, "publisher"),
        paragraphs=paragraphs,
        repeats=tuple(Repeat(identity, *copy, Passage(identity, *first), "within") for copy, first in repeated),
        fingerprints=fingerprint(extracted.text, [(each.start, each.end) for each in stretches if each.kind in TOLD]),
        parts=nested([*parts, *(cut.part for cut in cuts.voices), *_notes(extracted)]),
        pages=extracted.pages,
        own_day=day,
        left_out=_lost(source, noise, content.name, identity),
    )


def _by_its_entries(published: Publication, text: str, parts: Sequence[Part], *, alone: bool) -> Publication:
    """The publication of a register, log or paper of versions that gives no better day: that of its newest entry."""
    if is_register(text) and published.evidence == "date-line":
        published = day_of_log(text, parts) or published
    if published.when.edtf is not None or not alone:
        return published
    return day_of_log(text, parts) or day_of_versions(text, parts) or published


@dataclass(frozen=True, slots=True)
class _Cuts:
    """What a text is put together from: whole papers and mails, days of a record, voices; and its stretches."""

    wholes: Sequence[Cut]
    dated: Sequence[Sequence[Dated]]
    voices: Sequence[Cut]
    stretches: Sequence[Stretch]


def _cut(extracted: Extracted, document: str) -> _Cuts:
    """The parts of a text, as their heads mark them, and its stretches within these."""
    text = extracted.text
    tongue = tell(text) or installed()[0]
    wholes = find_wholes(text, document=document, language=tongue, pages=[page.start for page in extracted.pages][1:])
    told = text[: extracted.end_of_body]
    dated = find_dated(told, wholes, language=tongue)
    inside = [each.cut for days in dated for each in days if each.cut]
    voices = find_voices(text, wholes)
    return _Cuts(wholes, dated, voices, lay_out_wholes(text, extracted.zones, [*wholes, *inside, *voices]))


def _notes(extracted: Extracted) -> Iterator[Part]:
    """The notes and comments, each under the mark that points to it, and the captions."""
    return (Part(note.kind, note.start, note.end, author=note.author, title=note.mark) for note in extracted.notes)


def _with_days(
    parts: list[Part], published: Publication, dated: Sequence[Sequence[Dated]], text: str, document: str
) -> list[Part]:
    """The parts with the days of each record among them, each day counted from that of the paper around it."""
    for days in dated:
        around = next((part for part in parts if part.start <= days[0].place[0] < part.end), None)
        day = around.published if around else published
        parts = [*parts, *settle_days(days, day.when.edtf, text=text, document=document)]
    return parts


def _lost(source: Extracted, noise: Sequence[Range], name: str, document: str) -> tuple[LeftOut, ...]:
    """What of the text is not used: what its format could not give, and what is in no language."""
    silent = (Loss("no-language", *span) for span in noise if source.text[slice(*span)].strip())
    return tuple(
        LeftOut(name, loss.reason, loss.detail, Passage(document, loss.start, loss.end))
        for loss in (*source.losses, *silent)
    )


def read_text(file: SourceFile) -> str:
    """The source text of a file alone, as ``Document.text`` has it: enough to prove passages by."""
    content = load(file)
    return extract(content.name, content.data).text


def _of_one_day(repeated: Sequence[tuple[Range, Range]], wholes: Sequence[Cut]) -> list[tuple[Range, Range]]:
    """The repeats, without those of what a mail of another moment says: the same words tell of other days there."""

    def sent(offset: int) -> tuple[str | None, str | None] | None:
        """The day and the time of the mail that holds a place."""
        parts = (cut.part for cut in wholes if cut.part.kind == "message")
        return next(((p.published.when.edtf, p.clock) for p in parts if p.start <= offset < p.end), None)

    return [(copy, first) for copy, first in repeated if sent(copy[0]) == sent(first[0]) == sent(copy[1] - 1)]


def _cut_out(regions: Sequence[Range], stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The stretches, cut at the borders of the repeated regions; what lies inside a region is a repeat."""
    found: list[Stretch] = []
    borders = sorted({border for region in regions for border in region})
    starts = [start for start, _ in regions]
    for stretch in stretches:
        within = borders[bisect_right(borders, stretch.start) : bisect_left(borders, stretch.end)]
        for start, end in pairwise([stretch.start, *within, stretch.end]):
            before = bisect_right(starts, start)
            inside = before > 0 and end <= regions[before - 1][1]
            found.append(replace(stretch, start=start, end=end, kind="repeat" if inside else stretch.kind))
    return tuple(found)


def _paragraphs(extracted: Extracted, stretches: Sequence[Stretch]) -> tuple[str, tuple[Paragraph, ...]]:
    """The main language, and the paragraphs with their languages and clean texts; blank stretches fall away."""
    text = extracted.text
    language, languages = paragraph_languages(
        [" ".join(each.of(text).split()) for each in stretches],
        marginal=[each.kind in MARGINAL for each in stretches],
    )
    words = words_of(text)
    cleaned = (
        Paragraph(
            each.start,
            each.end,
            each.kind or "body",
            own,
            clean(text, each.start, each.end, language=own, words=words, marked_up=extracted.marked_up),
        )
        for each, own in zip(stretches, languages, strict=True)
    )
    return language, tuple(paragraph for paragraph in cleaned if paragraph.clean.text)


def _dated(
    parts: Sequence[Part], text: str, stretches: Sequence[Stretch], paragraphs: Sequence[Paragraph], document: str
) -> list[Part]:
    """The parts, each paper with the day, the title and the writer that its own words give."""
    return [
        _read_paper(part, text, stretches, paragraphs, document) if part.kind == "paper" else part for part in parts
    ]


def _read_paper(
    part: Part, text: str, stretches: Sequence[Stretch], paragraphs: Sequence[Paragraph], document: str
) -> Part:
    inside = [each for each in paragraphs if part.start <= each.start < part.end]
    language = inside[0].language if inside else installed()[0]
    published = part.published
    if published.when.edtf is None:
        published = date_paper(text, stretches, part, document=document, language=language)
    title = part.title or _labelled(inside, "title") or title_of(text, inside, published)
    return replace(part, published=published, title=title, author=part.author or _author(inside))


def _above_mails(paragraphs: Sequence[Paragraph], wholes: Sequence[Cut]) -> Sequence[Paragraph]:
    """The paragraphs above the first mail or chat message: what is said in those is no title."""
    first = min((cut.part.start for cut in wholes if cut.part.kind == "message"), default=None)
    return paragraphs if first is None else [each for each in paragraphs if each.start < first]


def _labelled(paragraphs: Sequence[Paragraph], kind: str) -> str | None:
    """What stands behind a label in the head; only titles are read without a colon, as letters set them in columns."""
    pattern = label_without_colon(kind) if kind == "title" else label(kind)
    heads = [each.clean.text if each.kind == "header" else "" for each in paragraphs]
    for words, below in zip_longest(heads, heads[1:], fillvalue=""):
        found = pattern.fullmatch(words) or label(kind).fullmatch(words)
        if found and (value := found["value"].strip() or _below(below)):
            return value
    return None


def _below(words: str) -> str:
    """The value that a line below its label is, nothing where that is another label."""
    return "" if is_head_line(words) else words


def _author(paragraphs: Sequence[Paragraph]) -> str | None:
    labelled = _labelled(paragraphs, "author")
    lines = [each.clean.text for each in paragraphs[:ISSUED] if len(each.clean.text) <= MAX_TITLE]
    return (name_of(labelled) if labelled else None) or _byline(paragraphs) or issuer(lines)


def _byline(paragraphs: Sequence[Paragraph]) -> str | None:
    """The name in a byline such as ``Door Jan de Vries``; a byline that names no person gives none."""
    bylines = (each.clean.text for each in paragraphs if each.kind == "header" and is_byline(each.clean.text))
    return name_in_byline(next(bylines, ""))
