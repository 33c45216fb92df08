"""Other word processors: OpenDocument text (.odt) and rich text (.rtf)."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree
from striprtf.striprtf import rtf_to_text

from relaas.documents.encoding import decode
from relaas.documents.reading.extracted import Extracted, StatedDate, TextBuilder
from relaas.documents.reasons import MAX_CHARACTERS, left_out
from relaas.model.archives import DAMAGED_ARCHIVE

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
META = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}
MAX_UNPACKED = 30 * MAX_CHARACTERS  # bytes
SAFE = etree.XMLParser(resolve_entities=False, no_network=True)


def read_odt(data: bytes) -> Extracted:
    """The paragraphs, headings, tables and notes of an OpenDocument text, in its order."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
            if unpacked > MAX_UNPACKED:
                raise left_out("too-large", f"{unpacked:,} bytes unpacked")
            content = etree.fromstring(archive.read("content.xml"), SAFE)
            meta = etree.fromstring(archive.read("meta.xml"), SAFE) if "meta.xml" in archive.namelist() else None
    except (*DAMAGED_ARCHIVE, etree.XMLSyntaxError):
        raise left_out("not-an-odt") from None
    builder = TextBuilder()
    for words, heading in _blocks(content):
        builder.add(words, "heading" if heading else None)
    created = _meta(meta, "meta:creation-date")
    return Extracted(
        "odt",
        builder.text,
        title=_meta(meta, "dc:title"),
        author=_meta(meta, "meta:initial-creator") or _meta(meta, "dc:creator"),
        dates=(StatedDate(created[:10], "properties"),) if created else (),
        zones=tuple(builder.zones),
    )


def read_rtf(data: bytes) -> Extracted:
    """The text of a rich text file, a tab between the cells of its tables."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise left_out("not-an-rtf")
    written = rtf_to_text(decode(data, declared="latin-1"), errors="replace")
    builder = TextBuilder()
    for line in written.replace("|", "\t").split("\n"):
        builder.add(line, divider="\n" if "\t" in line else "\n\n")
    return Extracted("rtf", builder.text)


def _blocks(content: etree._Element) -> Iterator[tuple[str, bool]]:
    """The text of each block, and whether it is a heading; a row of a table is one line."""
    for element in content.iter(f"{TEXT}h", f"{TEXT}p", f"{TABLE}table-row"):
        above = {ancestor.tag for ancestor in element.iterancestors()}
        if f"{TABLE}table-row" in above or f"{TEXT}tracked-changes" in above or f"{TEXT}p" in above:
            continue
        if element.tag == f"{TABLE}table-row":
            cells = (cell for cell in element if cell.tag == f"{TABLE}table-cell")
            yield "\t".join(" ".join(_words(cell).split()) for cell in cells), False
        else:
            yield _words(element), element.tag == f"{TEXT}h"


def _words(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{TEXT}s":
            parts.append(" ")
        elif child.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            parts.append("\t" if child.tag == f"{TEXT}tab" else "\n")
        elif isinstance(child.tag, str):
            parts.append(_words(child) + ("\n" if child.tag == f"{TEXT}p" else ""))
        parts.append(child.tail or "")
    return "".join(parts)


def _meta(meta: etree._Element | None, path: str) -> str | None:
    found = meta.find(f".//{path}", META) if meta is not None else None
    return (found.text or "").strip() or None if found is not None else None
