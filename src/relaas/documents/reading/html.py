"""HTML: the main text of the page as trafilatura finds it, and what the page's metadata state."""

import re
from collections.abc import Iterable
from configparser import ConfigParser
from copy import deepcopy
from functools import cache
from typing import Literal

from lxml import etree, html

from relaas.documents.encoding import decode
from relaas.documents.reading.article import free_article
from relaas.documents.reading.captions import captions_of
from relaas.documents.reading.extracted import Extracted, Loss, Note, TextBuilder
from relaas.documents.reading.page_metadata import read_metadata
from relaas.documents.reading.posts import lead_posts
from relaas.documents.reasons import left_out
from relaas.model import ParagraphKind

DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]*encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>?")  # lxml refuses it in a text that is already decoded
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]|&#(?:0*[0-8]|0*1[0-9]|x0*[0-8]|x0*1[0-9a-f]);", re.IGNORECASE
)
DECLARED_WITHIN = 4096  # bytes; browsers look at the first 1024
BLOCKS = {"p", "quote", "head", "item", "row", "code", "ab"}
INNER_BLOCKS = {"cell", "p", "item", "list", "quote"}
SHOWN_BLOCKS = {
    *("p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "main", "article", "section", "blockquote", "pre"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "tr", "figcaption"),
}
NOT_READ = (
    *("head", "script", "style", "noscript", "template", "iframe", "svg", "form", "button", "select"),
    *("nav", "aside", "footer"),
)
MIN_SHARE = 0.5  # of what a page shows: a main text that is shorter may have lost lists and tables
SHORT_PAGE = 2000  # characters; on longer pages, what is not the main text is mostly other articles

TOO_DEEP = "ERR_RESOURCE_LIMIT"  # in the log of the parser

Depth = Literal["usual", "deep", "too deep"]
Block = tuple[str, ParagraphKind | None]  # its words, and its kind where the page states it


def read_html(data: bytes) -> Extracted:
    """A page's main text, block by block, its title first; raises ``UnreadableDocument`` for a page without text."""
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    encoding = (declared[1] or declared[2]).decode("ascii") if declared else None
    return read_page(decode(data, declared=encoding))


def read_page(source: str) -> Extracted:
    """The main text of the source of a page, already decoded."""
    source = CONTROL.sub(" ", DECLARATION.sub("", source, count=1))
    tree, depth = _parse(source)
    metadata = read_metadata(tree)
    freed, led = free_article(tree), lead_posts(tree)
    blocks = _main_text(source, tree, parsed=freed or led or depth != "usual")
    if not blocks:
        raise left_out("no-text")
    builder = _build(blocks, metadata.heading)
    captions = _captions(builder, captions_of(tree))
    return Extracted(
        "html",
        builder.text,
        title=metadata.title,
        author=metadata.author,
        publisher=metadata.publisher,
        dates=metadata.dates,
        zones=tuple(builder.zones),
        notes=captions,
        losses=(Loss("nested-too-deep", len(builder.text), len(builder.text)),) if depth == "too deep" else (),
    )


def _captions(builder: TextBuilder, captions: Iterable[str]) -> tuple[Note, ...]:
    """Captions where the text has them, else put behind it."""
    told = builder.text
    places = [
        ((at := told.find(words)), at + len(words)) if words in told else builder.add(words) for words in captions
    ]
    return tuple(Note(start, end, kind="caption") for start, end in sorted(places))


def _parse(source: str) -> tuple[html.HtmlElement, Depth]:
    """The tree of a page, by the parser that goes deeper where the usual one stopped before the end."""
    tree, whole = _parsed(source, html.HTMLParser())
    if whole:
        return tree, "usual"
    tree, whole = _parsed(source, html.HTMLParser(huge_tree=True))
    return tree, "deep" if whole else "too deep"


def _parsed(source: str, parser: html.HTMLParser) -> tuple[html.HtmlElement, bool]:
    """The tree of a page, and whether the parser reached its end."""
    try:
        tree = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # an empty page
        raise left_out("no-text") from None
    return tree, all(error.type_name != TOO_DEEP for error in parser.error_log)


@cache
def _settings() -> ConfigParser:
    """Trafilatura's settings for a person's dossier: short pages are sources too, and keep their paragraphs."""
    from trafilatura.settings import DEFAULT_CONFIG

    settings = deepcopy(DEFAULT_CONFIG)
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "40")
    settings.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")
    return settings


def _main_text(source: str, tree: html.HtmlElement, *, parsed: bool) -> list[Block]:
    """The blocks of the main text as trafilatura finds it; all that the page shows where that leaves too much out.

    It parses the source by itself, as deep as is usual, where it is not to take the tree as it was ``parsed``.
    """
    pages = (deepcopy(tree) if parsed else source for _ in range(2))
    first, second = pages
    shown = _all_text(tree)
    least = MIN_SHARE * _length(shown)
    found = _extracted(first)
    if _length(found) < least:
        found = max(found, _extracted(second, favor_recall=True), key=_length)
    too_little = _length(found) < least and _length(shown) <= SHORT_PAGE
    flattened = len(found) == 1 < len(shown) and least <= _length(found)  # its last resort: all words in one block
    return shown if too_little or flattened or not found else found


def _extracted(page: str | html.HtmlElement, *, favor_recall: bool = False) -> list[Block]:
    import trafilatura  # a quarter of a second that a dossier without web pages need not spend

    found = trafilatura.bare_extraction(
        page,
        with_metadata=False,
        include_comments=False,
        include_tables=True,
        favor_recall=favor_recall,
        config=_settings(),
    )
    body = getattr(found, "body", None)
    return [] if body is None else _blocks(body)


def _length(blocks: list[Block]) -> int:
    return sum(len(text) for text, _ in blocks)


def _all_text(tree: html.HtmlElement) -> list[Block]:
    """The blocks that a browser would show, without menus, forms and what stands beside and below the text."""
    body = tree.find("body")
    if body is None:
        return []
    etree.strip_elements(body, *NOT_READ, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    parts: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        parts.append("\n" if element.tag in SHOWN_BLOCKS else "\t" if element.tag in ("td", "th") else "")
        parts.append(" ".join(((element.text if event == "start" else element.tail) or "").split("\t")))
    rows = ([" ".join(cell.split()) for cell in line.split("\t")] for line in "".join(parts).split("\n"))
    lines = ("\t".join(cell for cell in row if cell) for row in rows)
    return [(line, None) for line in lines if line]


def _build(blocks: list[Block], heading: str | None) -> TextBuilder:
    """The text of the blocks; the heading of the page goes first, where the main text left it out."""
    builder = TextBuilder()
    if heading and not any(_same(heading, text) for text, _ in blocks[:5]):
        builder.add(heading, "heading")
    for text, kind in blocks:
        builder.add(text, kind)
    return builder


def _blocks(body: etree._Element) -> list[Block]:
    """The outermost blocks of the main text, each with its kind where the page states it."""
    blocks: list[Block] = []
    for element in body.iter():
        if element.tag not in BLOCKS or any(above.tag in BLOCKS for above in element.iterancestors()):
            continue
        text = _text(element)
        if text:
            blocks.append((text, "heading" if element.tag == "head" else None))
    if not blocks and (text := _text(body)):
        blocks.append((text, None))
    return blocks


def _text(element: etree._Element) -> str:
    """The words of a block, white space folded; line breaks stay, and a tab goes between the cells of a row."""
    if element.tag == "row":
        return "\t".join(" ".join("".join(map(str, cell.itertext())).split()) for cell in element.iter("cell"))
    parts: list[str] = []
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if each is not element and each.tag in INNER_BLOCKS:
            parts.append(" ")
        elif each.tag == "lb" and event == "start":
            parts.append("\n")
        if event == "start" or each is not element:
            parts.append(" ".join(((each.text if event == "start" else each.tail) or "").split("\n")))
    return "\n".join(" ".join(line.split()) for line in "".join(parts).split("\n")).strip()


def _same(left: str, right: str) -> bool:
    return left.casefold().split() == right.casefold().split()
