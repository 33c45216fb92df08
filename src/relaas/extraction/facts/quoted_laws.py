"""Laws that a paper quotes whole, in an annex or under a heading: what their articles say is no fact of the affair."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from re import Pattern

from relaas.extraction.facts.told import Told
from relaas.language.alternatives import alternatives
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Paragraph

LONGEST_TITLE = 120  # characters of a paragraph that names what stands below it
NEAR = 4  # paragraphs from such a title to the first article: a letterhead may come between
NEAR_START = 20  # characters in which a sentence that gives the wording of an article names it
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
MARK = re.compile(r"[\"“‘']?(?:\(?(?:\d{1,2}|[a-z]{1,2})[.)°]|[a-zà-ÿ])")  # before a subsection, or in mid-sentence


def stands_in_law(told: Told) -> bool:
    """Whether a sentence stands among the articles of a law that the paper quotes."""
    quoted = told.annotated.once("laws quoted", lambda: frozenset(_quoted(told.annotated)))
    return told.sentence.paragraph in quoted


def _quoted(annotated: AnnotatedDocument) -> Iterator[int]:
    """The places of the paragraphs in which laws are quoted."""
    paragraphs = annotated.document.paragraphs
    for place, each in enumerate(paragraphs):
        following = paragraphs[place + 1 :]
        if _is_called_law(each) and any(_is_article(one) for one in following[:NEAR]):
            yield from range(place, place + 1 + len(_below(each, following)))
        elif _reads_as_follows(each):
            marked = takewhile(lambda one: bool(MARK.match(one.clean.text)), following)
            yield from range(place, place + 1 + len(list(marked)))


def _below(title: Paragraph, following: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """What stands below the title of laws: in an annex up to the next one, else up to a heading of another kind."""
    annexed = _is_annex(title)

    def goes_on(one: Paragraph) -> bool:
        if annexed:
            return not _is_annex(one) or _is_called_law(one)
        return one.kind != "heading" or _is_article(one)

    return list(takewhile(goes_on, following))


def _is_called_law(paragraph: Paragraph) -> bool:
    written = paragraph.clean.text
    return _is_title(written) and bool(_pattern(paragraph.language, "laws_called").search(written))


def _is_annex(paragraph: Paragraph) -> bool:
    written = paragraph.clean.text
    return _is_title(written) and bool(_pattern(paragraph.language, "annex_heads").match(written))


def _is_article(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the heading of an article: "Artikel 4.1", "Section 12 Exemption where cost exceeds"."""
    written = paragraph.clean.text
    found = _pattern(paragraph.language, "places_in_law").match(written) if _is_title(written) else None
    return found is not None and written[found.end() :].lstrip()[:1].isdigit()


def _is_title(written: str) -> bool:
    return len(written) <= LONGEST_TITLE and not written.endswith((".", ";"))


def _reads_as_follows(paragraph: Paragraph) -> bool:
    """Whether a paragraph ends by giving the wording of a law: "Artikel 10 van de Wob luidt als volgt:"."""
    last = SENTENCE.split(paragraph.clean.text)[-1]
    opening = _pattern(paragraph.language, "places_in_law").search(last[:NEAR_START])
    if opening is None or not last.endswith(":") or len(last) > LONGEST_TITLE:
        return False
    return bool(_pattern(paragraph.language, "wordings").search(last, opening.end()))


@cache
def _pattern(language: str, kind: str) -> Pattern[str]:
    words = alternatives(getattr(load_language(language).facts, kind))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
