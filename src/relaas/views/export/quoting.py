"""Quoting: passages with the words around them and the source they stand in, for the exports that people read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from relaas.dossier import Dossier
from relaas.model import Document, Passage, Repeat
from relaas.views.context import Context, group_passages, language_of, paragraph_context, sentence_context
from relaas.views.copied import show_changes
from relaas.views.derivation import publication_line
from relaas.views.naming import show_pages, source_name
from relaas.views.register import Register, read_register
from relaas.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Part:
    """A slice of a source: a passage where it is marked, else the words around it."""

    passage: Passage
    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """Passages with the words around them, slice after slice, and the source they stand in.

    ``page`` is the page that the first passage stands on, where the source has pages; ``recognised`` whether its words
    were read from a picture; ``copied`` the number of the source whose text this part of the document repeats,
    ``changes`` what it says otherwise: pairs (there, here).
    """

    number: int
    source: str
    published: str
    language: str
    parts: tuple[Part, ...]
    cut_before: bool
    cut_after: bool
    copied: int | None = None
    changes: tuple[tuple[str, str], ...] = ()
    page: int | None = None
    recognised: bool = False

    @property
    def text(self) -> str:
        """The passages themselves."""
        return " … ".join(part.text for part in self.parts if part.marked)

    @property
    def whole(self) -> str:
        """The passages with the words around them."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Citation:
    """A source by its number, with the pages that are meant, where it has pages, and whether any was recognised."""

    number: int
    pages: tuple[int, ...] = ()
    recognised: bool = False

    @classmethod
    def of(cls, quote: Quote) -> "Citation":
        """The citation of one quotation."""
        return cls(quote.number, () if quote.page is None else (quote.page,), quote.recognised)

    def show(self, words: Wording) -> str:
        """The citation as a reader writes it: "[12], p. 31"."""
        pages = show_pages(self.pages, words, recognised=self.recognised)
        return f"[{self.number}], {pages}" if pages else f"[{self.number}]"


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part of the page is made with: the documents with their texts, the register and the words."""

    documents: Mapping[str, Document]
    copies: Mapping[str, Sequence[Repeat]]
    register: Register
    words: Wording

    def quote(self, passage: Passage) -> Quote:
        """A passage in its paragraph."""
        return self._make(self.documents[passage.document], [passage], paragraph_context)

    def headline(self, passage: Passage) -> Quote:
        """A passage in its sentence."""
        return self._make(self.documents[passage.document], [passage], sentence_context)

    def quotes(self, passages: Iterable[Passage]) -> tuple[Quote, ...]:
        """Passages in their paragraphs, in the order of the register; those of one paragraph together."""
        by_document: dict[str, list[Passage]] = {}
        for passage in passages:
            by_document.setdefault(passage.document, []).append(passage)
        ordered = [self.documents[id] for id in sorted(by_document, key=lambda id: self.register.numbers[id])]
        return tuple(
            self._make(document, group, paragraph_context)
            for document in ordered
            for group in group_passages(document, by_document[document.id])
        )

    def _make(
        self, document: Document, passages: Sequence[Passage], around: Callable[[Document, Passage], Context]
    ) -> Quote:
        first, last = passages[0], passages[-1]
        context = around(document, Passage(document.id, first.start, last.end))
        start, end = first.start - len(context.before), last.end + len(context.after)
        copy, page = self._copy_of(first), document.page_at(first.start)
        return Quote(
            number=self.register.numbers[document.id],
            source=source_name(document),
            published=publication_line(self.register.document(document.id), self.words),
            language=language_of(document, first),
            parts=tuple(cut_parts(document, passages, start, end)),
            cut_before=context.cut_before,
            cut_after=context.cut_after,
            copied=self.register.numbers[copy.original.document] if copy else None,
            changes=tuple(self._changes(copy, first.start, last.end)) if copy else (),
            page=page.page if page else None,
            recognised=page is not None and page.recognised,
        )

    def cite(self, passages: Iterable[Passage]) -> tuple[Citation, ...]:
        """The sources of passages in the order of the register, each once with all its pages."""
        found: dict[int, dict[int, bool]] = {}
        for passage in passages:
            pages = found.setdefault(self.register.numbers[passage.document], {})
            page = self.documents[passage.document].page_at(passage.start)
            if page is not None:
                pages[page.page] = pages.get(page.page, False) or page.recognised
        return tuple(
            Citation(number, tuple(sorted(pages)), any(pages.values())) for number, pages in sorted(found.items())
        )

    def _copy_of(self, passage: Passage) -> Repeat | None:
        """The copied region that a passage stands in."""
        regions = self.copies.get(passage.document, ())
        return next((each for each in regions if each.start <= passage.start and passage.end <= each.end), None)

    def _changes(self, copy: Repeat, first: int, last: int) -> Iterator[tuple[str, str]]:
        """What a copied region says otherwise than its original between two places."""
        here, there = self.documents[copy.document].text, self.documents[copy.original.document].text
        return show_changes(copy, here, there, within=(first, last))


def make_desk(dossier: Dossier, words: Wording) -> Desk:
    """The desk of a dossier."""
    documents = {document.id: document for document in dossier.documents()}
    return Desk(documents, copies_in(dossier), read_register(dossier), words)


def copies_in(dossier: Dossier) -> Mapping[str, Sequence[Repeat]]:
    """The regions of each document that copy another."""
    found: dict[str, list[Repeat]] = {}
    for repeat in dossier.repeats():
        if repeat.kind == "copy":
            found.setdefault(repeat.document, []).append(repeat)
    return found


def cut_parts(document: Document, passages: Sequence[Passage], start: int, end: int) -> Iterator[Part]:
    """A stretch of a document cut into the passages and the words between them, without empty parts."""
    position = start
    for passage in (*passages, Passage(document.id, end, end)):
        if passage.start > position:
            between = Passage(document.id, position, passage.start)
            yield Part(between, document.text[between.start : between.end], False)
        if passage.end > passage.start:
            yield Part(passage, document.text[passage.start : passage.end], True)
        position = passage.end
