"""Lists that go on with a sentence: which paragraph leads into which items ("The board agreed to: / - close it").

An item that opens with a small letter is no sentence of its own: its subject, and the verb that it hangs on, stand in
the paragraph with the colon. So they do, however it is written, where that breaks off ("reported that:") or belongs to
an operative part, and where it has no finite verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace

from relaas.language.installed import load_language
from relaas.language.item_marks import MARK
from relaas.language.operative import operative_part
from relaas.model import AnnotatedDocument, Document, Sentence
from relaas.model.documents import SILENT

LONGEST_OPENING = 4  # tokens of the mark of an item and its first word
ROMAN = re.compile(r"[ivx]{2,4}")
SPACE_OR_SIGN = re.compile(r"[\s().]")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: the paragraph that leads into it, and whether by its own writing it goes on with that."""

    lead: int
    goes_on: bool


@dataclass(frozen=True, slots=True)
class _Lead:
    """A paragraph with a colon at its end, the kind of its own mark, and that of its items, once it has one."""

    paragraph: int
    own: str
    breaks_off: bool
    items: str = ""


def lead_of(annotated: AnnotatedDocument, sentence: Sentence) -> Sentence | None:
    """The sentence with a colon at its end that an item goes on with, None where a sentence stands by itself."""
    item = _items(annotated).get(sentence.paragraph)
    if item is None or _opening(annotated, sentence.paragraph) != sentence:
        return None
    words = annotated.tokens[sentence.first : sentence.last]
    whole = not item.goes_on and any(word.feature("VerbForm") == "Fin" for word in words)
    return None if whole else next(reversed(_sentences_in(annotated, item.lead)), None)


def items_of(annotated: AnnotatedDocument, lead: Sentence) -> tuple[Sentence, ...]:
    """The sentences that go on with one that leads into a list, none for any other."""
    items = annotated.once("items by lead", lambda: _by_lead(_items(annotated))).get(lead.paragraph, ())
    opening = (_opening(annotated, item) for item in items)
    return tuple(one for one in opening if one is not None and lead_of(annotated, one) == lead)


def is_question(annotated: AnnotatedDocument, item: Sentence) -> bool:
    """Whether an item is a question: "De bewoners willen weten: | a) waarom de lift stilstaat"."""
    opening = annotated.tokens[item.first : item.last][:LONGEST_OPENING]
    word = next((token.text.lower() for token in opening if len(token.text) > 1), "")
    return word in load_language(annotated.language_of(item)).events.questions


def _items(annotated: AnnotatedDocument) -> Mapping[int, Item]:
    return annotated.once("items", lambda: items_in(annotated.document))


def _by_lead(items: Mapping[int, Item]) -> Mapping[int, list[int]]:
    """The items of every lead."""
    found: dict[int, list[int]] = {}
    for place, item in items.items():
        found.setdefault(item.lead, []).append(place)
    return found


def _opening(annotated: AnnotatedDocument, paragraph: int) -> Sentence | None:
    """The first sentence of a paragraph that is more than its mark: "5.1." may stand as one of its own."""
    inside = _sentences_in(annotated, paragraph)
    return next((one for one in inside if not _is_mark(annotated, one)), None)


def _is_mark(annotated: AnnotatedDocument, sentence: Sentence) -> bool:
    start, end = annotated.span(sentence.first, sentence.last)
    return MARK.fullmatch(f"{annotated.document.text[start:end]} ") is not None


def _sentences_in(annotated: AnnotatedDocument, paragraph: int) -> tuple[Sentence, ...]:
    first, last = (
        bisect_left(annotated.sentences, each, key=lambda one: one.paragraph) for each in (paragraph, paragraph + 1)
    )
    return annotated.sentences[first:last]


def items_in(document: Document) -> Mapping[int, Item]:
    """The items of the lists of a document, by their places in ``Document.paragraphs``."""
    points, found = operative_part(document), dict[int, Item]()
    open_leads: list[_Lead] = []
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind in SILENT:
            continue
        text = paragraph.clean.text.rstrip()
        marked = MARK.match(text)
        kind = _kind(marked[0], open_leads[-1] if open_leads else None) if marked else ""
        open_leads = _still_open(open_leads, kind)
        if marked and open_leads:
            lead = open_leads[-1]
            open_leads[-1] = replace(lead, items=kind)
            small = not text[marked.end() : marked.end() + 1].isupper()
            found[index] = Item(lead.paragraph, small or lead.breaks_off or lead.paragraph in points)
        names = index in points and points[index].role == "body"  # what is a point's subject leads into no list
        if text.endswith(":") and paragraph.kind == "body" and not names:
            open_leads.append(_Lead(index, kind, _breaks_off(text, paragraph.language)))
    return found


def _breaks_off(text: str, language: str) -> bool:
    """Whether the last word before the colon wants another: "agreed to:", "deelt mee dat:"."""
    words = text.rstrip(" :").lower().split()
    return bool(words) and words[-1] in load_language(language).documents.function_words


def _still_open(leads: list[_Lead], kind: str) -> list[_Lead]:
    """The leads of which an item with a mark of a kind may be one: none for a paragraph without a mark."""
    while leads and (not kind or (leads[-1].items or kind) != kind or (not leads[-1].items and leads[-1].own == kind)):
        leads = leads[:-1]
    return leads


def _kind(mark: str, lead: _Lead | None) -> str:
    """How the items of one list are marked: with letters, small Roman numbers, numbers or one sign."""
    bare = SPACE_OR_SIGN.sub("", mark)
    first = lead is not None and not lead.items and bare == "i"
    if ROMAN.fullmatch(bare) or first or (bare in {"i", "v", "x"} and lead is not None and lead.items == "roman"):
        return "roman"
    return "number" if bare.isdigit() else "letter" if bare.isalpha() else bare
