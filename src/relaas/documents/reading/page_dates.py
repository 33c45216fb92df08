"""Where a web page says of what day it is: a table of places, surest first; a date of change is none of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, pairwise
from typing import Any

from lxml import html

from relaas.documents.editions import is_issue
from relaas.documents.own_dates import is_labelled
from relaas.documents.reading.article import stands_beside
from relaas.documents.reading.extracted import StatedDate
from relaas.language.dates import find_dates
from relaas.language.installed import installed

# Fields of the head, most trusted first.
FIELDS = (
    "article:published_time", "og:article:published_time", "og:published_time", "og:article:published",
    "article:published", "article:published_date", "article:publicationdate", "article:post_date", "og:datepublished",
    "dcterms.issued", "dcterms.available", "dc.date.issued", "dc.date.publication", "dc.issued", "rnews:datepublished",
    "datepublished", "publicationdate", "publication_date", "publication-date", "publish_date", "publish-date",
    "publishdate", "published_date", "published-date", "publisheddate", "date_published", "published_time",
    "published_at", "publish_time", "pubdate", "og:pubdate", "og:publish_date", "og:release_date", "release_date",
    "parsely-pub-date", "sailthru.date", "bt:pubdate", "rbpubdate", "vr:published_time", "mediator_published_time",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "shareaholic:article_published_time",
    "originalpublicationdate", "article_date_original", "displaydate", "article.published", "dateposted",
    "citation_publication_date", "citation_online_date", "citation_date", "prism.publicationdate", "overheid.issued",
    "dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "dc.created", "datecreated", "date_created",
    "article.created", "doc_date", "pdate", "date",
)  # fmt: skip
LINKED_FIELDS = ("datePublished", "dateCreated", "uploadDate")
PUBLISHED = {"published", "dt-published", "pubdate"}  # classes of microformats: "updated" is a date of change
ARTICLE = {"article", "main", "header"}
SHOWN_IN = ("p", "span", "div", "li", "dd", "td", "small", "em", "strong")
SHOWS_DATE = re.compile(r"\b(?:date|datum|pub(?:lish(?:ed)?)?|posted|timestamp|byline|meta)(?:\b|[-_])", re.IGNORECASE)
# The day in the path of an address; a number that only looks like one goes on.
IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
MONTH_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[-/](0[1-9]|1[0-2])/")
UTC_STAMP = re.compile(r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]00:?00)$")
MAX_SHOWN, MAX_NAMED = 100, 5  # characters of a date as shown; elements that are named for one
NEAR = 200  # characters from the heading to its time


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its dates are looked for: its tree, the fields of its head, and the objects of its JSON-LD."""

    tree: html.HtmlElement
    fields: Mapping[str, str]
    linked: Sequence[Mapping[str, Any]]

    def addresses(self) -> Iterator[str]:
        """The addresses that it gives as its own."""
        links = (each for each in self.tree.iter("link") if each.get("rel") == "canonical")
        yield from (each.get("href") or "" for each in links)
        yield self.fields.get("og:url", "")


def page_dates(page: Page) -> tuple[StatedDate, ...]:
    """The dates that a page gives as its own, surest first; that of its address is as good as the name of a file."""
    found = [written for _, place in PLACES for written in place(page)]
    stated = [StatedDate(written, "metadata") for written in _local(found)]
    return (*stated, *(StatedDate(written, "address") for written in _in_address(page)))


def _in_fields(page: Page) -> Iterator[str]:
    """``<meta property="article:published_time" content="2021-05-03">``."""
    yield from (page.fields[name] for name in FIELDS if name in page.fields)


def _in_linked_data(page: Page) -> Iterator[str]:
    """``{"@type": "NewsArticle", "datePublished": "2021-05-03"}``."""
    for field in LINKED_FIELDS:
        yield from (value for each in page.linked if isinstance(value := each.get(field), str) and value.strip())


def _marked(page: Page) -> Iterator[str]:
    """``<time pubdate>``, ``<span itemprop="datePublished">``, ``<abbr class="published" title="2021-05-03">``."""
    for each in page.tree.iter("*"):
        properties = (each.get("itemprop") or "").lower().split()
        classes = (each.get("class") or "").lower().split()
        if each.get("pubdate") is not None or "datepublished" in properties or PUBLISHED.intersection(classes):
            yield from _written(each)


def _in_article(page: Page) -> Iterator[str]:
    """The first ``<time datetime="2021-05-03">`` of the article."""
    times = (each for each in page.tree.iter("time") if any(above.tag in ARTICLE for above in each.iterancestors()))
    yield from (written for each in islice(_not_beside(times), 1) for written in _written(each))


def _by_heading(page: Page) -> Iterator[str]:
    """The ``<time>`` below the first heading, ``<h1>The quay</h1><time>3 May 2021</time>``, little between."""
    heading = next(page.tree.iter("h1"), None)
    if heading is None:
        return
    passed = 0
    for each in _not_beside(heading.xpath("following::*")):
        if each.tag == "time":
            yield from _written(each)
            return
        passed += len((each.text or "").strip()) + len((each.tail or "").strip())
        if passed > NEAR:
            return


def _named(page: Page) -> Iterator[str]:
    """``<p class="byline">By Ann Lee | May 3, 2021</p>``, ``<div id="publish-date">3 mei 2021</div>``."""
    named = (
        each
        for each in page.tree.iter(*SHOWN_IN)
        if SHOWS_DATE.search(f"{each.get('class') or ''} {each.get('id') or ''}")
    )
    for each in islice(_not_beside(named), MAX_NAMED):
        yield from _written(each)


def _under_label(page: Page) -> Iterator[str]:
    """``<dt>Datum</dt><dd>3 mei 2021</dd>``, ``<th>Published</th><td>3 May 2021</td>``."""
    for label, value in pairwise(_not_beside(page.tree.iter("dt", "dd", "th", "td"))):
        if label.tag in ("dt", "th") and value.tag in ("dd", "td") and is_labelled(label.text_content().strip()):
            yield from _written(value)


def _on_mast(page: Page) -> Iterator[str]:
    """``<header><p>Issue 3, Autumn 2022</p></header>``: the number of a periodical above its articles."""
    lines = (each for head in page.tree.iter("header") for each in head.iter(*SHOWN_IN))
    shown = (" ".join(each.text_content().split()) for each in lines)
    yield from islice((text for text in shown if len(text) <= MAX_SHOWN and is_issue(text)), 1)


PLACES: tuple[tuple[str, Callable[[Page], Iterator[str]]], ...] = (
    ("field", _in_fields),
    ("linked-data", _in_linked_data),
    ("marked", _marked),
    ("article", _in_article),
    ("heading", _by_heading),
    ("named", _named),
    ("label", _under_label),
    ("masthead", _on_mast),
)


def _in_address(page: Page) -> Iterator[str]:
    """``https://www.example.org/news/2021/05/03/the-quay``, ``/nieuws/20210503_kade``, ``/2021/05/the-quay``."""
    for address in page.addresses():
        day, month = IN_ADDRESS.search(address), MONTH_IN_ADDRESS.search(address)
        if day:
            yield f"{day[1]}-{day[3]}-{day[4]}"
        elif month:
            yield f"{month[1]}-{month[2]}"


def _written(element: html.HtmlElement) -> Iterator[str]:
    """The date that an element holds: in its attributes, else in its words."""
    stamp = element.get("datetime") or element.get("content") or element.get("title")
    written = stamp or " ".join(element.text_content().split())
    if 0 < len(written) <= MAX_SHOWN:
        yield written


def _not_beside(elements: Iterable[html.HtmlElement]) -> Iterator[html.HtmlElement]:
    """The elements that do not stand in menus, beside the article or below it."""
    return (each for each in elements if not stands_beside(each))


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
