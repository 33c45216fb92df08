"""The metadata of a web page: title, author, publisher and publication date, as its head and its JSON-LD state them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from relaas.documents.reading.extracted import StatedDate
from relaas.documents.reading.page_dates import Page, page_dates

TITLE_FIELDS = ("og:title", "dcterms.title", "dc.title", "twitter:title")
AUTHOR_FIELDS = ("author", "article:author", "dcterms.creator", "dc.creator", "parsely-author", "sailthru.author")
PUBLISHER_FIELDS = ("og:site_name", "dcterms.publisher", "dc.publisher", "publisher", "application-name")
SITE = re.compile(r"https?://(?:www\.)?(?P<site>[\w-]+(?:\.[\w-]+)+)")
TITLE_DIVIDERS = re.compile(r"\s+[|–—-]\s+")
PARTS_OF_PAGE = ("@graph", "mainEntity", "mainEntityOfPage")  # in its JSON-LD
DEEPEST = 4  # objects in each other that are looked into
MAX_JSON = 1_000_000  # characters; a page's own description takes a few thousand


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page states about itself; ``heading`` is its first-level heading as shown."""

    title: str | None
    heading: str | None
    author: str | None
    publisher: str | None
    dates: tuple[StatedDate, ...]


def read_metadata(tree: html.HtmlElement) -> PageMetadata:
    """The metadata of a page from its meta elements, its JSON-LD and its ``time`` elements."""
    fields = _meta(tree)
    linked = list(_linked(tree))
    page = Page(tree, fields, linked)
    heading = _heading(tree)
    publisher = _first(fields, PUBLISHER_FIELDS) or _named(linked, "publisher") or _site(page)
    return PageMetadata(
        title=_first(fields, TITLE_FIELDS) or heading or _window_title(tree, publisher),
        heading=heading,
        author=_author(_first(fields, AUTHOR_FIELDS) or _named(linked, "author")),
        publisher=publisher,
        dates=page_dates(page),
    )


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    """The first content of each meta field, its name in lower case."""
    fields: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content:
            fields.setdefault(name.strip().lower(), content)
    return fields


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if name in fields), None)


def _linked(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, those of a graph one by one."""
    for element in tree.iter("script"):
        written = element.text or ""
        if "ld+json" not in (element.get("type") or "") or len(written) > MAX_JSON:
            continue
        try:
            loaded = json.loads(written, strict=False)  # texts in it have line breaks often
        except (ValueError, RecursionError):  # pages carry broken JSON-LD often; their other fields still count
            continue
        yield from _objects(loaded)


def _objects(loaded: Any, depth: int = DEEPEST) -> Iterator[dict[str, Any]]:
    """An object of JSON-LD with those that the page is about or is made of, or each of a list of them."""
    for each in loaded if isinstance(loaded, list) else [loaded]:
        if isinstance(each, dict):
            yield each
            for field in PARTS_OF_PAGE if depth else ():
                yield from _objects(each.get(field), depth - 1)


def _named(linked: list[dict[str, Any]], field: str) -> str | None:
    """The name of the author or publisher in the JSON-LD, several joined by commas."""
    for each in linked:
        value = each.get(field)
        names = [
            name
            for item in (value if isinstance(value, list) else [value])
            if isinstance(name := item.get("name") if isinstance(item, dict) else item, str) and name.strip()
        ]
        if names:
            return ", ".join(names)
    return None


def _site(page: Page) -> str | None:
    """The name of the site in the page's own address."""
    for address in page.addresses():
        site = SITE.match(address)
        if site:
            return site["site"].lower()
    return None


def _heading(tree: html.HtmlElement) -> str | None:
    for element in tree.iter("h1"):
        heading = " ".join(element.text_content().split())
        if heading:
            return heading
    return None


def _window_title(tree: html.HtmlElement, publisher: str | None) -> str | None:
    """The title of the window, without the name of the site behind it."""
    title = " ".join((tree.findtext(".//title") or "").split())
    parts = TITLE_DIVIDERS.split(title)
    if publisher and len(parts) > 1 and parts[-1].casefold() == publisher.casefold():
        title = title[: title.rindex(parts[-1])].rstrip(" |–—-")
    return title or None


def _author(written: str | None) -> str | None:
    """An author's name; a link to a profile is none."""
    return None if written is None or "://" in written else written
