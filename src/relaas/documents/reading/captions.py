"""Captions: what stands below the pictures of a page, which its main text mostly leaves out."""

from collections.abc import Iterator

from lxml import html

from relaas.documents.reading.article import stands_beside

FEWEST = 4  # words: fewer name who made the picture


def captions_of(tree: html.HtmlElement) -> Iterator[str]:
    """The captions of the figures of an article, each once."""
    seen: set[str] = set()
    for element in tree.iter("figcaption"):
        words = " ".join(element.text_content().split())
        if len(words.split()) >= FEWEST and not stands_beside(element) and words not in seen:
            seen.add(words)
            yield words
