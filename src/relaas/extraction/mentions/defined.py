"""Defined terms: what a paper calls somebody from then on: Hale Foods plc ("Hale" or the "Company")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from relaas.extraction.mentions.draft import Draft
from relaas.language.alternatives import alternatives
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument

REACH = 60  # characters from a name to what it is in a lawsuit: "Hale BV, te Leeds, eiseres"
BRACKET = re.compile(r"(?:,?\s[A-Z][\w.&]{0,6})?,?\s?\(([^()\n]{2,120})\)")  # also behind ", Inc."
LONGEST = 40  # characters of a term that no bracket closes
TERM = re.compile(r"[\"“„‘']\s?([^\"”’'“„‘]{2,40})[\"”’']")
NAMED = frozenset({"PER", "ORG", "NORP"})


def defined_terms(annotated: AnnotatedDocument, drafts: Sequence[Draft]) -> dict[str, int]:
    """For each term that a paper defines right behind a name or description, in lower case, its draft."""
    found: dict[str, int] = {}
    for index, draft in enumerate(drafts):
        if draft.kind == "pronoun" or draft.label not in NAMED:
            continue
        party = _party(annotated, draft) if draft.kind == "name" or draft.label == "ORG" else ()
        for term in [*_terms_behind(annotated, draft), *party]:
            found.setdefault(term, index)
    return found


def term_of(annotated: AnnotatedDocument, draft: Draft) -> str:
    """The words of a description as a paper would define them: without the article, in lower case."""
    return _without_article([token.text for token in annotated.tokens[draft.first : draft.last]], draft.language)


def _terms_behind(annotated: AnnotatedDocument, draft: Draft) -> Iterator[str]:
    after = annotated.tokens[draft.last - 1].end
    bracket = BRACKET.match(annotated.document.text, after)
    if bracket is None:
        unbracketed = _unbracketed(draft.language).match(annotated.document.text, after)
        if unbracketed is not None:
            yield _without_article(unbracketed["term"].split(), draft.language)
        return
    announced = _announcing(draft.language).match(bracket[1])
    terms = TERM.findall(bracket[1]) or ([announced["term"]] if announced else [])
    for term in terms:
        yield _without_article(term.split(), draft.language)


def _party(annotated: AnnotatedDocument, draft: Draft) -> Iterator[str]:
    """What a name is in a lawsuit, behind it or before it: "Hale BV, eiseres", "the claimant, Hale Foods Ltd"."""
    text, after = annotated.document.text, annotated.tokens[draft.last - 1].end
    behind = _party_behind(draft.language).match(text, after, after + REACH)
    if behind is not None:
        yield behind["party"].lower()
    before = annotated.tokens[max(0, draft.first - 2) : draft.first]
    words = [token.text.lower() for token in before if token.text != ","]
    if words and words[-1] in load_language(draft.language).bodies.parties:
        yield words[-1]


def _without_article(words: Sequence[str], language: str) -> str:
    articled = len(words) > 1 and words[0].lower() in function_words("articles", language)
    return " ".join(words[1:] if articled else words).lower()


@cache
def _announcing(language: str) -> re.Pattern[str]:
    """Matches what a bracket says that defines a term without quotation marks: ``hierna: de Vennootschap``."""
    words = alternatives(load_language(language).bodies.defining)
    return re.compile(rf"(?i:{words})\s?:?\s(?P<term>.+)$")


@cache
def _unbracketed(language: str) -> re.Pattern[str]:
    """Matches a term that a paper defines between commas: ``, hierna: de Vennootschap,``."""
    words = alternatives(load_language(language).bodies.defining)
    quoted = "[\"“„‘'”’]?"
    term = rf"(?P<term>[A-Z\w][^,;:()\n\"“„‘'”’]{{1,{LONGEST}}}?)"
    return re.compile(rf",\s(?:which is |die |dat )?(?i:{words})\s?:?\s{quoted}{term}{quoted}(?=[,;.\n]|$)")


@cache
def _party_behind(language: str) -> re.Pattern[str]:
    """Matches what a name is in a lawsuit: ``(Claimant)``, ``, te Gent, gedaagde``."""
    words = alternatives(load_language(language).bodies.parties)
    joined = r"(?:\s[^,;:().\n]{1,40})?"  # "het college van burgemeester | en wethouders van Hale, verweerder"
    return re.compile(rf"{joined}(?:,(?:[^,;:()\n]*,)?\s|\s\(|\s{{2,}}|\n)(?P<party>(?i:{words}))(?=[\s,;.)]|$)")
