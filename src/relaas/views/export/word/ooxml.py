"""What python-docx does not do itself: languages, fields, links inside a document, table heads and captions."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from relaas.language.installed import spelling_locale


def set_language(run: Run, language: str) -> None:
    """Mark the words of a run as written in a language (BCP 47)."""
    run._r.get_or_add_rPr().append(_element("w:lang", val=spelling_locale(language)))


def set_document_language(document: Document, language: str) -> None:
    """Mark everything that says nothing else as written in a language."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        return
    for former in defaults.findall(qn("w:lang")):
        defaults.remove(former)
    locale = spelling_locale(language)
    defaults.append(_element("w:lang", val=locale, eastAsia=locale, bidi="ar-SA"))


def add_field(paragraph: Paragraph, name: str) -> None:
    """Append a field that Word fills in, such as the number of the page."""
    for kind, text in (("begin", ""), ("", name), ("separate", ""), ("shown", "1"), ("end", "")):
        run = paragraph.add_run()
        if kind == "shown":
            run.text = text
        elif kind:
            run._r.append(_element("w:fldChar", fldCharType=kind))
        else:
            instruction = _element("w:instrText")
            instruction.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            instruction.text = f" {text} "
            run._r.append(instruction)


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Mark a paragraph as a place that links lead to; the number is one that no other place has."""
    start, end = _element("w:bookmarkStart", id=str(number), name=name), _element("w:bookmarkEnd", id=str(number))
    first = paragraph._p.find(qn("w:r"))
    if first is None:
        paragraph._p.append(start)
    else:
        first.addprevious(start)
    paragraph._p.append(end)


def link_to(run: Run, bookmark: str) -> None:
    """Make a run a link to a place in the same document."""
    link = _element("w:hyperlink", anchor=bookmark, history="1")
    run._r.addprevious(link)
    link.append(run._r)


def repeat_on_every_page(row: _Row) -> None:
    """Make a row the head of its table: Word prints it again on every page, and readers of screens announce it."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader"))


def keep_together(row: _Row) -> None:
    """Forbid a page break inside a row."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))


def describe_table(table: Table, title: str, description: str) -> None:
    """Give a table the words that stand for it where it is not seen."""
    properties = table._tbl.tblPr
    properties.append(_element("w:tblCaption", val=title))
    properties.append(_element("w:tblDescription", val=description))


def shade(row: _Row, colour: str) -> None:
    """Give the cells of a row a background (hexadecimal)."""
    for cell in row._tr.tc_lst:
        cell.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill=colour))


def _element(tag: str, **attributes: str):  # type: ignore[no-untyped-def]
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
