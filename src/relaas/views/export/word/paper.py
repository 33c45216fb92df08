"""The paper: a Word document with its styles, its running head and page numbers, onto which the content is written."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from relaas.errors import StopRun
from relaas.model.own_output import EXPORT_MARK
from relaas.views.export.timeml import NOT_XML
from relaas.views.export.word import ooxml
from relaas.views.wording import Wording

FONT = "Calibri"
INK, QUIET, ACCENT = RGBColor(0x22, 0x22, 0x22), RGBColor(0x59, 0x59, 0x59), RGBColor(0x1F, 0x3A, 0x5F)
HEAD_FILL, GROUP_FILL, SECOND_FILL, HAIRLINE = "E8ECF1", "F3F3F0", "FBF4EE", "BFC5CC"
SIZES = {"Title": 28, "Subtitle": 13, "Heading 1": 16, "Heading 2": 12.5, "Normal": 10.5}
TABLE_SIZE = Pt(9)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one kind: their language where it is another, their weight, and the place that they link to."""

    text: str
    language: str = ""
    bold: bool = False
    italic: bool = False
    quiet: bool = False
    anchor: str = ""


Line = Sequence[Words]  # a paragraph
Cell = Sequence[Line]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table. From the column ``joined`` on, its last cell takes the rest of the width.

    ``bookmark`` names the row as a place for links, ``fill`` is the colour behind it.
    """

    cells: Sequence[Cell]
    joined: int | None = None
    bookmark: str = ""
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, and its width in centimetres."""

    title: str
    width: float


class Paper:
    """A Word document to be written from top to bottom."""

    def __init__(self, document: Document, *, words: Wording) -> None:
        self._document = document
        self._words = words
        self._bookmarks = 0

    def heading(self, text: str, level: int = 1) -> None:
        """A heading of the first or second level; of level 0, the title of the paper."""
        style = "Title" if level == 0 else f"Heading {level}"
        self._write(self._document.add_paragraph(style=style), [Words(text)])

    def paragraph(self, *words: Words, style: str = "Normal") -> None:
        """A paragraph of running text."""
        self._write(self._document.add_paragraph(style=style), words)

    def bullets(self, lines: Iterable[Line]) -> None:
        """A list with a point for every line."""
        for line in lines:
            self._write(self._document.add_paragraph(style="List Bullet"), line)

    def break_page(self) -> None:
        """Go on at the top of the next page."""
        self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def table(self, title: str, description: str, columns: Sequence[Column], rows: Iterable[TableRow]) -> None:
        """A table whose head stands on every page; the description is for those who do not see it."""
        table = self._document.add_table(rows=1, cols=len(columns), style="Table Grid")
        table.autofit = False
        ooxml.describe_table(table, title, description)
        for column, made in zip(columns, table.columns, strict=True):
            made.width = Cm(column.width)
        head = table.rows[0]
        ooxml.repeat_on_every_page(head)
        for cell, column in zip(head.cells, columns, strict=True):
            self._fill(cell, [[Words(column.title, bold=True)]])
        self._finish(head, columns, HEAD_FILL)
        for row in rows:
            self._add_row(table.add_row(), row, columns)
        self._document.add_paragraph()

    def _add_row(self, made: _Row, row: TableRow, columns: Sequence[Column]) -> None:
        cells = made.cells
        for cell, content in zip(cells, row.cells, strict=False):
            self._fill(cell, content)
        self._finish(made, columns, row.fill)
        if row.bookmark:
            self._bookmarks += 1
            ooxml.add_bookmark(cells[0].paragraphs[0], row.bookmark, self._bookmarks)
        if row.joined is not None:
            cells[row.joined].merge(cells[-1])
            for empty in cells[row.joined].paragraphs[len(row.cells[row.joined]) :]:
                empty._p.getparent().remove(empty._p)

    def _finish(self, row: _Row, columns: Sequence[Column], fill: str) -> None:
        ooxml.keep_together(row)
        for cell, column in zip(row.cells, columns, strict=True):
            cell.width = Cm(column.width)
        if fill:
            ooxml.shade(row, fill)

    def _fill(self, cell: _Cell, content: Cell) -> None:
        for number, line in enumerate(content):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(2)
            paragraph.paragraph_format.space_before = Pt(1 if number == 0 else 0)
            self._write(paragraph, line, small=True)

    def _write(self, paragraph: Paragraph, line: Line, *, small: bool = False) -> None:
        for words in line:
            run = paragraph.add_run(NOT_XML.sub("\ufffd", words.text))
            run.bold, run.italic = words.bold or None, words.italic or None
            if small:
                run.font.size = TABLE_SIZE
            if words.quiet:
                run.font.color.rgb = QUIET
            if words.language and words.language != self._words.language:
                ooxml.set_language(run, words.language)
            if words.anchor:
                run.font.color.rgb = ACCENT
                ooxml.link_to(run, words.anchor)

    def save(self) -> bytes:
        """The document as the bytes of a file."""
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()


def open_paper(template: Path | None, *, title: str, words: Wording) -> Paper:
    """An empty paper, with the styles, margins, heads and feet of the template where there is one."""
    document = _own_template(template) if template else _plain()
    ooxml.set_document_language(document, words.language)
    properties = document.core_properties
    properties.title, properties.language = title, words.language
    properties.identifier = EXPORT_MARK
    properties.author, properties.last_modified_by, properties.comments = "Relaas", "Relaas", ""
    _head_and_foot(document, title, words)
    return Paper(document, words=words)


def _plain() -> Document:
    """The paper that Relaas itself lays out: A4, with one family of letters."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2)
    for name, size in SIZES.items():
        font = document.styles[name].font
        font.name, font.size, font.italic = FONT, Pt(size), False
        font.color.rgb = INK if name == "Normal" else ACCENT
        _forget_theme_fonts(document.styles[name].element)
    for border in document.styles["Table Grid"].element.iter(qn("w:tblBorders")):
        for side in border:
            side.set(qn("w:color"), HAIRLINE)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(18)
    document.styles["Heading 1"].paragraph_format.space_after = Pt(6)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    return document


def _forget_theme_fonts(style) -> None:  # type: ignore[no-untyped-def]
    """Take away the fonts of the theme, which would win over those named here."""
    for fonts in style.iter(qn("w:rFonts")):
        for name in [name for name in fonts.attrib if re.search("Theme$", name)]:
            del fonts.attrib[name]


def _own_template(path: Path) -> Document:
    """The document of a person with its text taken out; the styles that it lacks are added plainly."""
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, OSError) as error:
        problem = f"{path} cannot be used as a template; name a Word document (.docx)."
        raise StopRun(problem, "no_template", path=path) from error
    body = document.element.body
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)
    for name in ("Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet"):
        if name not in document.styles:
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    if "Table Grid" not in document.styles:
        document.styles.add_style("Table Grid", WD_STYLE_TYPE.TABLE)
    return document


def _head_and_foot(document: Document, title: str, words: Wording) -> None:
    """The title above every page but the first, the number of the page below; those of a template stay."""
    section = document.sections[0]
    if not _says_anything(section.header.paragraphs):
        section.different_first_page_header_footer = True
        section.header.paragraphs[0].add_run(title).font.size = TABLE_SIZE
    if not _says_anything(section.footer.paragraphs):
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        before, between, after = words("word.page_of").split("|")
        for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
            foot.add_run(text)
            if field:
                ooxml.add_field(foot, field)


def _says_anything(paragraphs: Sequence[Paragraph]) -> bool:
    return any(paragraph.text.strip() or paragraph._p.findall(f".//{qn('w:drawing')}") for paragraph in paragraphs)
