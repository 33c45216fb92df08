"""Plain text and Markdown: the text is the decoded file itself."""

import re

from relaas.documents.cues import header_line
from relaas.documents.encoding import decode
from relaas.documents.reading.extracted import Extracted, StatedDate, Zone

FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
FIELD = re.compile(r"^(?P<name>\w+):[ \t]*(?P<quote>[\"']?)(?P<value>.*?)(?P=quote)[ \t]*\r?$", re.MULTILINE)
HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S[^\r\n]*", re.MULTILINE)
DATE_FIELDS = ("date", "published", "datum", "gepubliceerd")


def read_text(data: bytes) -> Extracted:
    """A .txt file: the decoded bytes, nothing changed, so that offsets hold for ever; its header line known."""
    text = decode(data)
    header = header_line().match(text)
    if header is None:
        return Extracted("txt", text)
    start = header.end() - len(header[0].lstrip())
    date = StatedDate(header["date"], "header-line", *header.span("date"))
    return Extracted("txt", text, dates=(date,), zones=(Zone(start, header.end(), "header"),))


def read_markdown(data: bytes) -> Extracted:
    """A .md file: the decoded bytes, with its headings and the fields of its front matter."""
    text = decode(data)
    front = FRONT_MATTER.match(text)
    fields = list(FIELD.finditer(text, front.start(1), front.end(1))) if front else []
    values = {field["name"].lower(): field for field in reversed(fields) if field["value"]}
    zones = [Zone(front.start(), front.end(), "header")] if front else []
    zones += [Zone(*heading.span(), "heading") for heading in HEADING.finditer(text, front.end() if front else 0)]
    return Extracted(
        "md",
        text,
        title=_value(values, "title") or _first_heading(text, zones),
        author=_value(values, "author"),
        publisher=_value(values, "publisher"),
        dates=tuple(
            StatedDate(values[name]["value"], "header-line", *values[name].span("value"))
            for name in DATE_FIELDS
            if name in values
        ),
        zones=tuple(zones),
        marked_up=True,
    )


def _value(fields: dict[str, re.Match[str]], name: str) -> str | None:
    return fields[name]["value"] if name in fields else None


def _first_heading(text: str, zones: list[Zone]) -> str | None:
    heading = next((zone for zone in zones if zone.kind == "heading"), None)
    return text[heading.start : heading.end].lstrip("# \t").strip() if heading else None
