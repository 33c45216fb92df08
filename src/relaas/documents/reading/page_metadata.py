"""The metadata of a web page: title, author, publisher and publication date, as its head and its JSON-LD state them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any

from lxml import html

from relaas.documents.reading.extracted import StatedDate
from relaas.language.dates import find_dates
from relaas.language.installed import installed

# Fields that say when a page was published, most trusted first; dates of change ("modified") are none of them.
DATE_FIELDS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "dcterms.issued",
    "dcterms.available",
    "dc.date.issued",
    "datepublished",
    "publicationdate",
    "publication_date",
    "publish_date",
    "publish-date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "article.published",
    "overheid.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "datecreated",
    "date",
)
TITLE_FIELDS = ("og:title", "dcterms.title", "dc.title", "twitter:title")
AUTHOR_FIELDS = ("author", "article:author", "dcterms.creator", "dc.creator", "parsely-author", "sailthru.author")
PUBLISHER_FIELDS = ("og:site_name", "dcterms.publisher", "dc.publisher", "publisher", "application-name")
SITE = re.compile(r"https?://(?:www\.)?(?P<site>[\w-]+(?:\.[\w-]+)+)")
TITLE_DIVIDERS = re.compile(r"\s+[|–—-]\s+")
ARTICLE, BESIDE = {"article", "main", "header"}, {"nav", "aside", "footer"}
SHOWS_DATE = re.compile(r"\b(?:date|datum|pub(?:lish(?:ed)?)?|posted|timestamp|byline|meta)(?:\b|[-_])", re.IGNORECASE)
UTC_STAMP = re.compile(r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]00:?00)$")
MAX_SHOWN, MAX_NAMED = 100, 5  # characters of a date as shown; elements that are named for one
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
    heading = _heading(tree)
    publisher = _first(fields, PUBLISHER_FIELDS) or _named(linked, "publisher") or _site(tree, fields)
    return PageMetadata(
        title=_first(fields, TITLE_FIELDS) or heading or _window_title(tree, publisher),
        heading=heading,
        author=_author(_first(fields, AUTHOR_FIELDS) or _named(linked, "author")),
        publisher=publisher,
        dates=tuple(StatedDate(written, "metadata") for written in _local(list(_dates(tree, fields, linked)))),
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
            loaded = json.loads(written)
        except (ValueError, RecursionError):  # pages carry broken JSON-LD often; their other fields still count
            continue
        for each in loaded if isinstance(loaded, list) else [loaded]:
            if isinstance(each, dict):
                graph = each.get("@graph")
                yield from (item for item in (graph if isinstance(graph, list) else [each]) if isinstance(item, dict))


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


def _dates(tree: html.HtmlElement, fields: dict[str, str], linked: list[dict[str, Any]]) -> Iterator[str]:
    yield from (fields[name] for name in DATE_FIELDS if name in fields)
    for field in ("datePublished", "dateCreated"):
        yield from (value for each in linked if isinstance(value := each.get(field), str) and value.strip())
    for element in _by_weight(tree):
        written = element.get("datetime") or " ".join(element.text_content().split())
        if 0 < len(written) <= MAX_SHOWN:
            yield written


def _local(dates: list[str]) -> list[str]:
    """The dates; where a stamp in UTC comes first and the page shows a day beside it, that is what readers saw."""
    if not dates or not UTC_STAMP.search(dates[0]):
        return dates
    stamp = date.fromisoformat(dates[0][:10])
    for written in dates[1:]:
        found = find_dates(written, installed()[0])
        if found and found[0][2] in {(stamp + timedelta(days=step)).isoformat() for step in (-1, 1)}:
            return [f"{written} ({dates[0]})", *dates]
    return dates


def _by_weight(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The elements that show when the page was published: those that say so, the first time, then those named so.

    What stands in menus, beside the article and below it tells of other pages.
    """
    times = list(tree.iter("time"))
    yield from (each for each in times if each.get("pubdate") is not None)
    yield from (each for each in times if (each.get("itemprop") or "").lower() == "datepublished")
    article = (each for each in times if any(above.tag in ARTICLE for above in each.iterancestors()))
    yield from islice((each for each in article if not _is_beside(each)), 1)
    named = (each for each in tree.iter("p", "span", "div") if SHOWS_DATE.search(each.get("class") or ""))
    yield from islice((each for each in named if not _is_beside(each)), MAX_NAMED)


def _is_beside(element: html.HtmlElement) -> bool:
    return any(above.tag in BESIDE for above in element.iterancestors())


def _site(tree: html.HtmlElement, fields: dict[str, str]) -> str | None:
    """The name of the site in the page's own address."""
    links = (element.get("href") or "" for element in tree.iter("link") if (element.get("rel") or "") == "canonical")
    for address in (fields.get("og:url", ""), *links):
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
