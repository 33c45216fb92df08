"""Word (.docx): paragraphs and tables in the order of the document, then its notes; tracked deletions left out."""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from relaas.documents import cues
from relaas.documents.reading.extracted import Extracted, Note, StatedDate, TextBuilder
from relaas.documents.reasons import MAX_CHARACTERS, left_out
from relaas.model.archives import DAMAGED_ARCHIVE

MAX_UNPACKED = 30 * MAX_CHARACTERS  # bytes; Word's marks outweigh its words by ten to one, a zip bomb by a million
ENCRYPTED_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an OLE container: a Word file with a password, or an old .doc
TEMPLATE_AUTHOR = "python-docx"  # its template says 2013-12-23: a date and an author that mean nothing
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same text box once more
LEFT_OUT = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), FALLBACK})
HEADINGS = ("heading", "title", "subtitle")
PARAGRAPH, ROW, CELL, TEXT = qn("w:p"), qn("w:tr"), qn("w:tc"), qn("w:t")
SPACES = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def read_word(data: bytes) -> Extracted:
    """The text of a Word file, headings known by style; raises ``UnreadableDocument`` for what is no Word file."""
    try:
        document = _open(data)
        return _extract(document)
    except (
        *DAMAGED_ARCHIVE,
        OpcError,
        etree.XMLSyntaxError,
        AttributeError,
    ):  # what zipfile, lxml and python-docx raise on damaged files, as the tests with damaged files show
        raise left_out("not-a-docx") from None


def _open(data: bytes) -> WordDocument:
    if data.startswith(ENCRYPTED_MARK):
        raise left_out("encrypted-docx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        unpacked = sum(member.file_size for member in archive.infolist())
    if unpacked > MAX_UNPACKED:
        raise left_out("too-large", f"{unpacked:,} bytes unpacked")
    return docx.Document(io.BytesIO(data))


def _extract(document: WordDocument) -> Extracted:
    builder = TextBuilder()
    headings, captions = _styles(document, *HEADINGS), _styles(document, "caption")
    heads, feet = _heads_and_feet(document)
    title = None
    below: list[Note] = []  # the pictures
    for head in heads:
        builder.add(head, "boilerplate")
    for block, style in _blocks(document.element.body):
        heading = style in headings
        title = title or (block.strip() if heading else None)
        caption = style in captions or (not heading and cues.caption().match(block) is not None)
        place = builder.add(block, "heading" if heading else "body" if caption else None)
        if caption and place[0] < place[1]:
            below.append(Note(*place, kind="caption"))
    notes = [
        Note(*builder.add(words), mark, author) for words, mark, author in (*_notes(document), *_comments(document))
    ]
    for foot in feet:
        builder.add(foot, "boilerplate")
    properties = document.core_properties
    author = properties.author.strip()
    created = properties.created if author != TEMPLATE_AUTHOR else None
    return Extracted(
        "docx",
        builder.text,
        title=properties.title.strip() or title,
        author=author if author != TEMPLATE_AUTHOR and author else None,
        dates=(StatedDate(created.date().isoformat(), "properties"),) if created else (),
        zones=tuple(builder.zones),
        notes=(*below, *notes),
    )


def _blocks(body: etree._Element) -> Iterator[tuple[str, str | None]]:
    """The text of each paragraph and table row with the style of the paragraph, in the order of the document."""
    for element in body.iterchildren():
        if element.tag == PARAGRAPH:
            yield _text(element), _style(element)
        else:  # tables and content controls; a row reads as one line
            rows = [row for row in element.iter(ROW) if not _inside(row, CELL)]
            for row in rows:
                yield "\t".join(" ".join(_text(cell).split()) for cell in row.iterchildren(CELL)), None
            if not rows:
                for paragraph in element.iter(PARAGRAPH):
                    yield _text(paragraph), _style(paragraph)


def _text(element: etree._Element) -> str:
    """The words of an element as they stand after all tracked changes are accepted."""
    parts: list[str] = []
    for each in element.iter(TEXT, PARAGRAPH, *SPACES):
        if _inside(each, *LEFT_OUT):
            continue
        if each.tag == TEXT:
            parts.append(each.text or "")
        elif each.tag in SPACES:
            parts.append(SPACES[each.tag])
        elif each is not element and parts:
            parts.append("\n")
    return "".join(parts)


def _inside(element: etree._Element, *tags: str) -> bool:
    return any(above.tag in tags for above in element.iterancestors())


def _notes(document: WordDocument) -> Iterator[tuple[str, str, str | None]]:
    """The foot- and endnotes with their numbers, which stand in parts of their own; their separators have a type."""
    for root in _roots(document, "/footnotes", "/endnotes"):
        notes = (note for note in root if note.get(qn("w:type")) is None)
        for number, note in enumerate(notes, start=1):
            if words := _text(note).strip():
                yield words, str(number), None


def _comments(document: WordDocument) -> Iterator[tuple[str, str, str | None]]:
    """The comments in the margin, each with the words that it is on and who made it."""
    for root in _roots(document, "/comments"):
        for comment in root.iter(qn("w:comment")):
            if words := _text(comment).strip():
                yield words, _commented(document, comment.get(qn("w:id"))), comment.get(qn("w:author"))


def _commented(document: WordDocument, number: str | None) -> str:
    """The words that a comment is on."""
    inside, parts = False, []
    for each in document.element.body.iter(qn("w:commentRangeStart"), qn("w:commentRangeEnd"), TEXT):
        if each.tag == TEXT:
            parts.append((each.text or "") if inside else "")
        elif each.get(qn("w:id")) == number:
            inside = each.tag == qn("w:commentRangeStart")
    return " ".join("".join(parts).split())


def _roots(document: WordDocument, *kinds: str) -> Iterator[etree._Element]:
    """The parts of a file that hold its notes or comments."""
    for relation in sorted(document.part.rels.values(), key=lambda relation: relation.reltype):
        if not relation.is_external and relation.reltype.endswith(kinds):
            yield etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))


def _style(paragraph: etree._Element) -> str | None:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return None if style is None else style.get(qn("w:val"))


def _styles(document: WordDocument, *names: str) -> frozenset[str]:
    """The ids of the styles whose names begin so; those are English in every edition of Word."""
    return frozenset(style.style_id for style in document.styles if (style.name or "").lower().startswith(names))


def _heads_and_feet(document: WordDocument) -> tuple[list[str], list[str]]:
    """The text of the page heads and feet, each once."""
    heads: dict[str, None] = {}
    feet: dict[str, None] = {}
    for section in document.sections:
        for part, into in ((section.header, heads), (section.footer, feet)):
            if not part.is_linked_to_previous:
                into["\n".join(paragraph.text for paragraph in part.paragraphs).strip()] = None
    return [head for head in heads if head], [foot for foot in feet if foot]
