"""Documents: what was read, how it is laid out, when it was published and what was left out."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from relaas.model.dating import UNDATED, Basis, Dating
from relaas.model.passages import CleanText, Passage
from relaas.model.yearless import YearlessDay

ParagraphKind = Literal["body", "heading", "header", "signature", "boilerplate", "repeat"]
SILENT: frozenset[ParagraphKind] = frozenset({"repeat", "boilerplate"})  # nothing is extracted from them
PublicationBasis = Literal[
    "header-line",  # "date 2021-04-14" on top of the file
    "metadata",  # HTML metadata
    "mail-header",
    "date-line",  # a letter's own line: "Den Haag, 26 augustus 2021"
    "dateline",  # an agency's opening: "BRUSSELS, April 14 -"
    "properties",  # PDF or Word properties: weak
    "address",  # of a web page: /2021/05/03/
    "file-name",
    "narrowed",  # a coarser date of its own, made finer by other evidence in the same document
    "dossier",  # made finer, or given its year, by what other documents of the dossier say
    "mentions",  # bounds only, from the dates that the text mentions
    "person",  # what a person said of it
    "none",
]


RECKONED: frozenset[PublicationBasis] = frozenset({"narrowed", "dossier", "mentions", "none"})  # that no words state


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document was published, and what that rests on.

    ``when`` has no EDTF and the document is *undated* where no date was found; its ends then bound it by what it
    mentions. ``evidence`` is the kind of place that gave the date, ``quoted`` the wording there; ``coarser`` is the
    date as stated, where the evidence made it finer.
    """

    when: Dating = UNDATED
    evidence: PublicationBasis = "none"
    quoted: str = ""
    coarser: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of source text in one language, beside its clean form.

    A paragraph of kind ``repeat`` says again what stands elsewhere in the same document; nothing is extracted from it.
    """

    start: int
    end: int
    kind: ParagraphKind
    language: str
    clean: CleanText


@dataclass(frozen=True, slots=True)
class Repeat:
    """A region of a document that says again what stands elsewhere, in the same document or in another."""

    document: str
    start: int
    end: int
    original: Passage
    kind: Literal["within", "copy"]


PartKind = Literal[
    "paper",  # a letter, memo or list inside a glued file
    "message",  # a mail, also one that stands quoted in a thread with its own sender or time
    "turn",  # of a debate, hearing or interview
    "row",  # of a table with dates
    "section",  # under a dated heading
    "question",
    "answer",
    "note",  # footnote, endnote, margin comment
    "caption",  # of a picture
    "quoted",  # a block taken over from elsewhere that names neither sender nor time
]
WHOLE_PARTS: frozenset[PartKind] = frozenset({"paper", "message"})  # they have no day but their own
CHRONICLED: frozenset[PartKind] = frozenset({"row", "section"})  # what they tell is of their day
VOICED_PARTS: frozenset[PartKind] = frozenset({"paper", "message", "turn", "quoted"})  # and no author but their own


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a document with a voice and a day of its own: half-open, as it is written in it, nothing taken over.

    ``clock`` is the time of its day; ``recipients``, ``copied`` and ``blind`` are those of to, cc and bcc. Parts nest
    by extent: ``inside`` is the place in ``Document.parts`` of the smallest that holds this one; two of one kind never
    overlap.
    """

    kind: PartKind
    start: int
    end: int
    published: Publication = field(default_factory=Publication)
    clock: str | None = None
    author: str | None = None
    recipients: tuple[str, ...] = ()
    copied: tuple[str, ...] = ()
    blind: tuple[str, ...] = ()
    title: str | None = None
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A half-open range of the text that stands on one page, by its number in the file.

    Of a page that is a picture the words were ``recognised`` (OCR): letters may be wrong.
    """

    page: int
    start: int
    end: int
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The hash of a run of words, by which copied text is found across documents."""

    hash: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was not used, with the reason: a file, or a passage of a document.

    ``reason`` is a code that the views put into words, ``detail`` needs no translation.
    """

    path: str
    reason: str
    detail: str = ""
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One source: its text for ever, what is known about it, its layout, and its parts in order of their start.

    ``parts`` is empty where the document is one part; a whole stands before what lies in it. ``corrected`` holds pairs
    (field, value) of what a person said of it, and of the year that other documents gave ``own_day``, which is the day
    that it gives itself where it names no year; ``left_out`` are passages that are not used, and places where something
    stands in the file that is not in the text.
    """

    id: str
    path: str
    format: str
    sha256: str
    text: str
    language: str
    published: Publication
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    fingerprints: tuple[Fingerprint, ...] = ()
    parts: tuple[Part, ...] = ()
    pages: tuple[Page, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    own_day: YearlessDay | None = None
    left_out: tuple[LeftOut, ...] = ()

    @property
    def states_day(self) -> bool:
        """Whether it is dated by a day that it gives itself or that its file gives, not by what it mentions alone."""
        return self.published.evidence not in RECKONED or (self.own_day is not None and self.published.when.is_day)

    @property
    def day_stated_at(self) -> Passage | None:
        """Where in its text it says of what day it is, None where it does not."""
        if self.own_day is not None:
            return self.own_day.passage
        return self.published.when.passage if self.states_day else None

    def quote(self, start: int, end: int) -> str:
        """The source text of a half-open range, to the letter."""
        return self.text[start:end]

    def parts_at(self, offset: int) -> Iterator[Part]:
        """The parts that hold a character, the innermost first."""
        first = bisect_right(self.parts, offset, key=lambda part: part.start) - 1
        place = first if first >= 0 else None
        while place is not None:  # what begins last before a character lies in all parts that hold it
            if offset < self.parts[place].end:
                yield self.parts[place]
            place = self.parts[place].inside

    def part_at(self, offset: int) -> Part | None:
        """The innermost part that holds a character, None where the document speaks for itself."""
        return next(self.parts_at(offset), None)

    def dating_part_at(self, offset: int) -> Part | None:
        """The part whose day is that of a passage: the innermost with a day, at most the paper or mail around it."""
        return next(
            (p for p in self.parts_at(offset) if p.kind in WHOLE_PARTS or p.published.when.edtf is not None), None
        )

    def published_at(self, offset: int) -> Publication:
        """The day of a passage: of its part where that has one, else of the document."""
        part = self.dating_part_at(offset)
        return part.published if part else self.published

    def dating_at(self, offset: int) -> Dating:
        """The day of a passage, for dating what is told there: both ends lead back to its part or to the document."""
        part = self.dating_part_at(offset)
        when = part.published.when if part else self.published.when
        if not when.is_dated:
            return UNDATED
        source = self.id_of(part) if part else self.id
        opens, closes = (source if end else None for end in (when.earliest, when.latest))
        basis: Basis = "document" if part is None else "heading" if part.kind in CHRONICLED else "part"
        timed = part is not None and part.clock is not None and part.kind in CHRONICLED and when.is_day
        edtf = f"{when.edtf}T{part.clock}" if part and timed else when.edtf
        return replace(when, edtf=edtf, basis=basis, opens=opens, closes=closes)

    def chronicled_at(self, offset: int) -> Part | None:
        """The row of a table or the dated section that a passage stands in, where its day is that of the passage."""
        part = self.dating_part_at(offset)
        return part if part is not None and part.kind in CHRONICLED else None

    def is_ahead_at(self, offset: int) -> bool:
        """Whether a passage stands under a day that its paper, mail or document was still to see."""
        part = self.chronicled_at(offset)
        around = next((p for p in self.parts_at(offset) if p.kind in WHOLE_PARTS), None)
        now = (around.published if around else self.published).when.latest
        if part is None or now is None:
            return False
        return (part.published.when.earliest or "") > now

    def id_of(self, part: Part) -> str:
        """What a date names a part by that gave it."""
        return f"{self.id}:{part.start}-{part.end}"

    def author_at(self, offset: int) -> str | None:
        """Who says what stands at a place, as far as it is written there."""
        for part in self.parts_at(offset):
            if part.author is not None or part.kind in VOICED_PARTS:
                return part.author
        return self.author

    def page_at(self, offset: int) -> Page | None:
        """The page that a character stands on, None where the format has no pages."""
        place = bisect_right(self.pages, offset, key=lambda page: page.start) - 1
        return self.pages[place] if place >= 0 else None
