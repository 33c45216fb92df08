"""Defined terms: what a paper calls somebody from then on: Hale Foods plc ("Hale" or the "Company")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from relaas.extraction.mentions.draft import Draft
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument

BRACKET = re.compile(r"(?:,?\s[A-Z][\w.&]{0,6})?,?\s?\(([^()\n]{2,120})\)")  # also behind ", Inc."
TERM = re.compile(r"[\"“„‘']\s?([^\"”’'“„‘]{2,40})[\"”’']")
NAMED = frozenset({"PER", "ORG", "NORP"})


def defined_terms(annotated: AnnotatedDocument, drafts: Sequence[Draft]) -> dict[str, int]:
    """For each term that a paper defines in brackets right behind a name, in lower case, the draft of that name."""
    found: dict[str, int] = {}
    for index, draft in enumerate(drafts):
        if draft.kind == "name" and draft.label in NAMED:
            for term in _terms_behind(annotated, draft):
                found.setdefault(term, index)
    return found


def term_of(annotated: AnnotatedDocument, draft: Draft) -> str:
    """The words of a description as a paper would define them: without the article, in lower case."""
    return _without_article([token.text for token in annotated.tokens[draft.first : draft.last]], draft.language)


def _terms_behind(annotated: AnnotatedDocument, draft: Draft) -> Iterator[str]:
    bracket = BRACKET.match(annotated.document.text, annotated.tokens[draft.last - 1].end)
    if bracket is None:
        return
    announced = _announcing(draft.language).match(bracket[1])
    terms = TERM.findall(bracket[1]) or ([announced["term"]] if announced else [])
    for term in terms:
        yield _without_article(term.split(), draft.language)


def _without_article(words: Sequence[str], language: str) -> str:
    articled = len(words) > 1 and words[0].lower() in function_words("articles", language)
    return " ".join(words[1:] if articled else words).lower()


@cache
def _announcing(language: str) -> re.Pattern[str]:
    """Matches what a bracket says that defines a term without quotation marks: ``hierna: de Vennootschap``."""
    words = "|".join(re.escape(word) for word in load_language(language).bodies.defining)
    return re.compile(rf"(?i:{words})\s?:?\s(?P<term>.+)$")
