"""From lines on pages to running text: paragraphs, headings, and the heads and feet that pages repeat."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, takewhile
from statistics import median

from relaas.documents import cues
from relaas.documents.reading.extracted import Note, TextBuilder, Zone
from relaas.documents.reading.line import SENTENCE_END, SMALL_PRINT, Line, usual_size
from relaas.model import Page, ParagraphKind

EDGE_LINES = 3  # of each page are looked at for heads and feet
WIDE_GAP = 1.35  # times the usual distance between lines: white space that sets paragraphs apart
LARGE_PRINT = 1.15  # times the usual size of letters: a heading
SAME_HEIGHT = 4.0  # points within which a line stands at the same height on two pages
INDENT = 6.0  # points: a first line that begins further to the right
Place = tuple[str, int]
FULL_LINE = 0.7  # of the width: the last line of a page that goes on overleaf
NOTE = re.compile(r"(?P<mark>\d{1,3})[.)]?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The running text of pages, its zones, what of it stands on which page, and the notes below them."""

    text: str
    zones: tuple[Zone, ...]
    pages: tuple[Page, ...]
    notes: tuple[Note, ...]


@dataclass(slots=True)
class Block:
    """Lines that belong together."""

    lines: list[Line]
    kind: ParagraphKind | None = None
    mark: str | None = None  # of the note that it is
    caption: bool = False

    @property
    def text(self) -> str:
        """The lines of the block under one another."""
        return "\n".join(line.text for line in self.lines)

    @property
    def aside(self) -> bool:
        """Whether the text runs on around it: a head or foot of the page, a note, a caption."""
        return self.kind == "boilerplate" or self.mark is not None or self.caption


def lay_out(pages: Sequence[Sequence[Line]]) -> LaidOut:
    """The running text of the pages.

    A paragraph that goes on overleaf, or below a picture, stays in one piece; the notes, captions, heads and feet
    between its two halves then come after it.
    """
    pages = [[replace(line, page=number) for line in lines] for number, lines in enumerate(pages, start=1)]
    furniture = _furniture(pages)
    usual = usual_size(line for lines in pages for line in lines)
    blocks: list[Block] = []
    for lines in pages:
        for block in _blocks_of(lines, furniture, usual):
            last = next((block for block in reversed(blocks) if not block.aside), None)
            cut = last is not None and (last is not blocks[-1] or last.lines[-1].page != block.lines[0].page)
            if last and cut and _goes_on(last, block):
                last.lines.extend(block.lines)
            else:
                blocks.append(block)
    return _put_together(blocks)


def _blocks_of(lines: Sequence[Line], furniture: frozenset[Place], usual: float) -> list[Block]:
    """The blocks of a page from top to bottom: heads, text with its captions, notes, feet."""
    captions = [line for line in lines if line.caption]
    lines = [line for line in lines if not line.caption]
    heads = list(takewhile(lambda line: _place(line) in furniture, lines))
    rest = lines[len(heads) :]
    feet = list(takewhile(lambda line: _place(line) in furniture, reversed(rest)))[::-1]
    printed = rest[: len(rest) - len(feet)]
    notes = _notes(printed, usual)
    inside = _blocks(_without_marks(printed[: len(printed) - _lines_in(notes)], notes), usual)
    for caption in _blocks(captions, usual):
        inside.insert(_above(caption, inside), Block(caption.lines, caption=True))
    return [
        *(Block([line], "boilerplate") for line in heads),
        *inside,
        *notes,
        *(Block([line], "boilerplate") for line in feet),
    ]


def _above(caption: Block, blocks: Sequence[Block]) -> int:
    """The place of the first block below a caption, in its column."""
    first = caption.lines[0]
    return next(
        (
            place
            for place, block in enumerate(blocks)
            if (line := block.lines[0]).bottom < first.bottom and line.left < first.right and line.right > first.left
        ),
        len(blocks),
    )


def _put_together(blocks: Sequence[Block]) -> LaidOut:
    builder = TextBuilder()
    stands: list[Page] = []
    notes: list[Note] = []
    for block in blocks:
        start, end = builder.add(block.text, "body" if block.caption else block.kind)
        _note_pages(block, start, end, stands)
        if block.caption:
            notes.append(Note(start, end, kind="caption"))
        if block.mark and (mark := NOTE.match(builder.text, start)):
            builder.zones.append(Zone(start, mark.end(), "boilerplate"))
            notes.append(Note(start, end, block.mark))
    return LaidOut(builder.text, tuple(builder.zones), tuple(stands), tuple(notes))


def _notes(lines: Sequence[Line], usual: float) -> list[Block]:
    """The notes at the foot of a page: in small print, each behind its number, which count on."""
    small = list(takewhile(lambda line: line.size < SMALL_PRINT * usual, reversed(lines)))[::-1]
    notes: list[Block] = []
    for line in small:
        found = NOTE.match(line.text)
        counted = found and (not notes or int(found["mark"]) == int(notes[-1].mark or 0) + 1)
        if found and counted:
            notes.append(Block([line], None, found["mark"]))
        elif notes:
            notes[-1].lines.append(line)
    return notes


def _lines_in(blocks: Sequence[Block]) -> int:
    return sum(len(block.lines) for block in blocks)


def _without_marks(lines: Sequence[Line], notes: Sequence[Block]) -> list[Line]:
    """The lines of a page without the numbers of its notes that are glued to words, as far as they are not raised."""
    raised = {mark for line in lines for mark in line.marks}
    left = [note.mark for note in notes if note.mark and note.mark not in raised]
    found = list(lines)
    for mark in left:
        glued = re.compile(
            rf"(?<=[^\W\d_][^\W\d_]){mark}(?![\w.,]*\d|\w)|(?<=\w[.,;:!?)”’\"]){mark}(?=$|\s+[A-ZÀ-Þ“\"])"
        )
        place = next((n for n, line in enumerate(found) if glued.search(line.text)), None)
        if place is not None:
            line = found[place]
            found[place] = replace(line, text=glued.sub("", line.text, count=1), marks=(*line.marks, mark))
    return found


def _note_pages(block: Block, start: int, end: int, stands: list[Page]) -> None:
    """Add where the lines of a block stand: a block that goes on overleaf stands on two pages."""
    at = start
    for page, lines in groupby(block.lines, key=lambda line: line.page):
        last = min(end, at + sum(len(unicodedata.normalize("NFC", line.text)) + 1 for line in lines) - 1)
        if stands and stands[-1].page == page:
            stands[-1] = replace(stands[-1], end=last)
        elif last > at:
            stands.append(Page(page, at, last))
        at = last + 1


def _place(line: Line) -> Place:
    """A line with its numbers blotted out, so that page numbers compare equal, and its height on the page."""
    return re.sub(r"\d+", "#", " ".join(line.text.casefold().split())), round(line.bottom / SAME_HEIGHT)


def _edges(lines: Sequence[Line]) -> set[int]:
    count = len(lines)
    return {*range(min(EDGE_LINES, count)), *range(max(0, count - EDGE_LINES), count)}


def _furniture(pages: Sequence[Sequence[Line]]) -> frozenset[Place]:
    """The edge lines that stand at the same height of at least two pages; heads change from chapter to chapter."""
    counts = Counter(place for lines in pages for place in {_place(lines[number]) for number in _edges(lines)})
    return frozenset(place for place, count in counts.items() if count > 1)


def _blocks(lines: Sequence[Line], usual: float) -> list[Block]:
    """The paragraphs of one page."""
    steps = [above.bottom - below.bottom for above, below in pairwise(lines)]
    usual_step = median([step for step in steps if step > 0] or [0.0])
    widest = max((line.right for line in lines), default=0.0)
    blocks: list[Block] = []
    for number, line in enumerate(lines):
        large = line.size > LARGE_PRINT * usual
        step = steps[number - 1] if number else 0.0
        labelled = cues.caption().match(line.text) is not None
        above = lines[number - 1]
        starts = not blocks or _starts(line, above, step=step, usual_step=usual_step)
        starts = starts or (labelled and SENTENCE_END.search(above.text) is not None)
        if not starts and not (blocks[-1].caption and _leaves_caption(line, above, widest, usual)):
            blocks[-1].lines.append(line)
        else:
            blocks.append(Block([line], "heading" if large and not labelled else None, caption=labelled))
    return blocks


def _leaves_caption(line: Line, above: Line, widest: float, usual: float) -> bool:
    """Whether a line in the print of the text no more belongs to the label of a picture or table above it."""
    if line.size < SMALL_PRINT * usual or line.text[:1].islower():
        return False
    letter = (above.right - above.left) / len(above.text)
    had_room = above.right + letter * (1 + len(line.text.split(maxsplit=1)[0])) < widest
    return SENTENCE_END.search(above.text) is not None or had_room


def _starts(line: Line, above: Line, *, step: float, usual_step: float) -> bool:
    """Whether a line starts a new paragraph below the line above it."""
    if line.row or above.row:
        return line.row != above.row
    if abs(line.size - above.size) > (LARGE_PRINT - 1) * min(line.size, above.size):
        return True
    if step > WIDE_GAP * max(usual_step, line.size):
        return True
    if step < 0:  # the next column
        return bool(SENTENCE_END.search(above.text))
    return line.left > above.left + INDENT and bool(SENTENCE_END.search(above.text))


def _goes_on(last: Block, following: Block) -> bool:
    """Whether a paragraph goes on overleaf: it ends in mid-sentence on a full line, and the next page begins in one."""
    if last.kind or following.kind or following.aside:
        return False
    if SENTENCE_END.search(last.lines[-1].text) or not following.lines[0].text[:1].islower():
        return False
    lines = last.lines if len(last.lines) > 1 else (*last.lines, *following.lines)
    width = max(line.right for line in lines)
    return last.lines[-1].right >= FULL_LINE * width
