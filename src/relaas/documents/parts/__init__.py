"""Parts: the stretches of a document that have a voice and a day of their own, one module per kind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relaas.documents.parts.cut import Cut, Range, nested
from relaas.documents.parts.messages import find_messages
from relaas.documents.parts.papers import find_papers
from relaas.model import Part
from relaas.model.documents import WHOLE_PARTS

__all__ = ["Cut", "find_wholes", "nested", "the_only"]

MAX_TITLE = 120  # characters above the labels of a memo


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
        return found
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


def the_only(parts: tuple[Part, ...], text: str) -> Part | None:
    """The mail or paper that the whole text is, None where there are others or words outside it."""
    wholes = [part for part in parts if part.kind in WHOLE_PARTS]
    if len(wholes) != 1 or len(parts) != 1:
        return None
    return None if text[: wholes[0].start].strip() or text[wholes[0].end :].strip() else wholes[0]
