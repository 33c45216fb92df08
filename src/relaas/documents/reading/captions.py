"""Captions: what stands below the pictures of a page, which its main text mostly leaves out."""

from collections.abc import Iterator

from lxml import html

BESIDE = {"nav", "aside", "footer", "form"}
FEWEST = 4  # words: fewer name who made the picture


def captions_of(tree: html.HtmlElement) -> Iterator[str]:
    """The captions of the figures of an article, each once."""
    seen: set[str] = set()
    for element in tree.iter("figcaption"):
        words = " ".join(element.text_content().split())
        beside = any(above.tag in BESIDE for above in element.iterancestors())
        if len(words.split()) >= FEWEST and not beside and words not in seen:
            seen.add(words)
            yield words
