"""Documents: what was read, how it is laid out, when it was published and what was left out."""

from dataclasses import dataclass
from typing import Literal

from relaas.model.passages import CleanText, Passage

ParagraphKind = Literal["body", "heading", "header", "signature", "boilerplate", "repeat"]
PublicationBasis = Literal[
    "header-line",  # "date 2021-04-14" on top of the file
    "metadata",  # HTML metadata
    "mail-header",
    "date-line",  # a letter's own line: "Den Haag, 26 augustus 2021"
    "dateline",  # an agency's opening: "BRUSSELS, April 14 -"
    "properties",  # PDF or Word properties: weak
    "file-name",
    "narrowed",  # a coarser date of its own, made finer by other evidence in the same document
    "dossier",  # made finer by what other documents of the dossier say
    "mentions",  # bounds only, from the dates that the text mentions
    "none",
]


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document was published, as EDTF with bounds, and what that rests on.

    ``edtf`` is None and the document *undated* where no date was found; ``earliest`` and ``latest`` (ISO days, None =
    open) then bound it by what it mentions. ``passage`` is the evidence in the text, ``quoted`` its wording or that
    of the metadata field; ``coarser`` is the date as stated, where ``basis`` made it finer.
    """

    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: PublicationBasis = "none"
    passage: Passage | None = None
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


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The hash of a run of words, by which copied text is found across documents."""

    hash: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One source: its text for ever, what is known about it, and its layout."""

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

    def quote(self, start: int, end: int) -> str:
        """The source text of a half-open range, to the letter."""
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was not used, with the reason: a file, or a passage of a document.

    ``reason`` is a code that the views put into words, ``detail`` needs no translation.
    """

    path: str
    reason: str
    detail: str = ""
    passage: Passage | None = None
