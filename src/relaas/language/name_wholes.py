"""Whole names: what stands before or behind the words that were marked as a name, and belongs to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.language.countries import is_nationality
from relaas.language.installed import load_language
from relaas.language.name_kinds import CERTAIN, Span, capital
from relaas.language.name_lists import NameLists
from relaas.language.name_runs import hyphenated

if TYPE_CHECKING:
    from spacy.tokens import Doc


def whole_person(doc: Doc, span: Span, lists: NameLists) -> Span:
    """The person with the proper nouns and hyphens that stand before what the tagger has marked."""
    first = span.first
    while first and not doc[first].is_sent_start:
        before = doc[first - 1]
        if before.text == "-" and first > 1 and hyphenated(doc, first - 1):
            first -= 2
        elif before.pos_ == "PROPN" and capital(before) and before.text in lists.first_names:
            first -= 1
        else:
            break
    return replace(span, first=first)


def whole_body(doc: Doc, span: Span, lists: NameLists) -> Span:
    """The body with the capitals before it that were tagged as no names: "Food Standards Agency"."""
    first = span.first
    while first and not doc[first].is_sent_start and doc[span.last - 1].lower_ in lists.bodies:
        before = doc[first - 1]
        named = capital(before) and before.pos_ in {"NOUN", "ADJ", "PROPN"} and not before.is_sent_start
        if not named or before.lower_ in lists.titles | lists.never or is_nationality(before.text, lists.language):
            break
        first -= 1
    return replace(span, first=first)


def whole_firm(doc: Doc, span: Span, lists: NameLists) -> Span:
    """The firm with the legal form behind it, and with all capitals before it where the whole is in capitals."""
    first, last = span.first, span.last
    formed = last < len(doc) and doc[last].lower_ in lists.legal_forms and not doc[last].is_sent_start
    if formed and (capital(doc[last]) or "." in doc[last].text) and span.label != "NORP":
        last += 1
    if doc[last - 1].lower_ in lists.legal_forms and doc[first:last].text.isupper():
        while first and not doc[first].is_sent_start and doc[first - 1].is_upper and doc[first - 1].is_alpha:
            first -= 1
    changed = (first, last) != (span.first, span.last)
    return replace(span, first=first, last=last, label="ORG", weight=CERTAIN) if changed else span


def whole_building(doc: Doc, span: Span, lists: NameLists) -> Span:
    """The building with its noun behind its name, where that has a capital inside a sentence: "Carrow Tower"."""
    if span.last >= len(doc) or not lists.titles_capitalised or doc[span.first : span.last].text in lists.places:
        return span
    noun = doc[span.last]
    built = noun.lower_ in load_language(lists.language).figures.buildings and noun.is_title and noun.pos_ != "VERB"
    if not built or noun.is_sent_start or span.label == "NORP":
        return span
    return replace(span, last=span.last + 1, label="LOC", weight=CERTAIN)
