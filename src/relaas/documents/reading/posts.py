"""Posts of a live blog: the time that leads each stands on a line of its own, with the day that its attribute tells."""

import re
from collections.abc import Iterator

from lxml import html

from relaas.documents.reading.article import stands_beside
from relaas.language.dates import find_dates
from relaas.language.installed import installed

FEWEST = 3  # posts with times that differ; an article has a time of publication and one of change
STAMP = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<clock>\d\d:\d\d)")
INLINE = {"a", "span", "em", "strong", "small", "b", "i", "abbr"}


def lead_posts(tree: html.HtmlElement) -> bool:
    """Make a paragraph of each time that leads a post, in the place of its element; whether there were such posts."""
    times = [(each, stamp) for each in tree.iter("time") if (stamp := _stamp(each)) and _leads(each)]
    if len({stamp[0] for _, stamp in times}) < FEWEST:
        return False
    for each, stamp in times:
        shown = " ".join(each.text_content().split())
        _replace(_outermost(each), shown if _names_day(shown) else f"{stamp['day']} {stamp['clock']}")
    return True


def _stamp(time: html.HtmlElement) -> re.Match[str] | None:
    return STAMP.match((time.get("datetime") or "").strip())


def _leads(time: html.HtmlElement) -> bool:
    """Whether paragraphs follow a time in the box that it opens: in a list of other articles none do."""
    if stands_beside(time):
        return False
    element = _outermost(time)
    box = element.getparent()
    if box is None or (box.text or "").strip() or any(_says(each) for each in element.itersiblings(preceding=True)):
        return False
    below = [each for box in (box, *_opened_by(box)) for each in _below(box, element)]
    return any(each.tag == "p" or each.find(".//p") is not None for each in below)


def _opened_by(box: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The box around a head such as ``<header><time>…</time></header>``, where it stands first in that."""
    above = box.getparent()
    if above is not None and not any(_says(each) for each in box.itersiblings(preceding=True)):
        yield above


def _below(box: html.HtmlElement, element: html.HtmlElement) -> list[html.HtmlElement]:
    """What stands in a box below the child of it that an element is, or stands in."""
    children = list(box)
    place = next((n for n, child in enumerate(children) if child is element or element in child.iter()), -1)
    return [child for child in children[place + 1 :] if isinstance(child.tag, str)]


def _says(element: html.HtmlElement) -> bool:
    return isinstance(element.tag, str) and bool(element.text_content().strip())


def _outermost(time: html.HtmlElement) -> html.HtmlElement:
    """The link or span that holds a time and nothing else."""
    element, words = time, time.text_content().split()
    while (above := element.getparent()) is not None and above.tag in INLINE and above.text_content().split() == words:
        element = above
    return element


def _names_day(shown: str) -> bool:
    return bool(find_dates(shown, installed()[0]))


def _replace(element: html.HtmlElement, words: str) -> None:
    paragraph = html.Element("p")
    paragraph.text, paragraph.tail = words, element.tail
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, paragraph)
