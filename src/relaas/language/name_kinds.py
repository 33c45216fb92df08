"""What a name names: the kind that the strongest evidence gives it.

The evidence, from sure to weak: a list, a word of the name, its form, the words around it, the rest of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.language.countries import is_country_name, is_nationality
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.name_lists import NameLists
from relaas.model import NameLabel

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

INITIALS = re.compile(r"(?:[A-Z]\w{0,2}\.-?)+$")
BARE_INITIAL = re.compile(r"[A-HJ-Z]$")  # as minutes write them: "B Loader"
SHOUTED = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z0-9][A-Z0-9&.\-/]*s?$")
ROAD = re.compile(r"[AENM]\d{1,3}$")
JOINED = frozenset({"&", "+"})  # between the names of partners: "Hale & Sons"
AGE = re.compile(r"\d{1,3}$")
CERTAIN, LIKELY, GUESS = 3, 2, 1


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of tokens that names something; `weight` says how sure its label is."""

    first: int
    last: int
    label: NameLabel = "OTHER"
    weight: int = 0


def labelled(doc: Doc, span: Span, lists: NameLists) -> Span:
    """The span with the label of its strongest evidence."""
    found = by_lists(doc, span, lists) or _by_form(doc, span, lists) or _by_context(doc, span, lists)
    if span.weight >= LIKELY and (not found or found.weight < CERTAIN):
        return span
    return found or _by_default(doc, span, lists)


def by_lists(doc: Doc, span: Span, lists: NameLists) -> Span | None:
    text = doc[span.first : span.last].text
    if is_country_name(text, lists.language):
        return replace(span, label="ORG" if text in lists.unions else "GPE", weight=CERTAIN)
    if is_nationality(text, lists.language):
        return replace(span, label="NORP", weight=CERTAIN)
    words = [token.lower_ for token in doc[span.first : span.last]]
    articled = span.first > 0 and doc[span.first - 1].lower_ in function_words("articles", lists.language)
    person = words[0] in lists.lower_first_names and len(words) == 2 and not articled  # "het Wilhelmina Ziekenhuis"
    body = lists.names_a_body(words) or lists.bodies.intersection(words)
    if not person and (body or any(word.endswith(lists.body_endings) for word in words)):
        return replace(span, label="ORG", weight=CERTAIN)
    if is_name_of_person(doc[span.first : span.last], lists):
        return None
    feature = words[-1] in lists.features or (len(words) > 1 and words[0] in lists.features)
    if feature and not after_title(doc, span, lists):
        return replace(span, label="LOC", weight=CERTAIN)
    if text in lists.places or (text.isupper() and len(text) > 4 and text.title() in lists.places):
        return replace(span, label="GPE", weight=LIKELY)
    return None


def _by_form(doc: Doc, span: Span, lists: NameLists) -> Span | None:
    """Evidence in the name itself: initials, a first name, particles, capitals, an ending."""
    tokens = [token.text for token in doc[span.first : span.last]]
    several = len(tokens) > 1
    if is_name_of_person(doc[span.first : span.last], lists):
        return replace(span, label="PER", weight=CERTAIN)
    if any(token in JOINED for token in tokens[1:-1]):
        return replace(span, label="ORG", weight=CERTAIN)
    if after_title(doc, span, lists):
        return replace(span, label="PER", weight=CERTAIN)
    if not several and ROAD.match(tokens[0]):
        return replace(span, label="LOC", weight=LIKELY)
    if SHOUTED.match(tokens[0]) and not INITIALS.match(tokens[0]):
        return replace(span, label="ORG", weight=LIKELY)
    if several and is_country_name(tokens[-1], lists.language):
        return replace(span, label="ORG", weight=LIKELY)
    if tokens[0] in lists.first_names or (several and tokens[0].split("-")[0] in lists.first_names):
        return replace(span, label="PER", weight=LIKELY)
    if _behind_thing(doc, span, lists):
        return replace(span, label="LOC", weight=LIKELY)
    particle = several and lists.surname_particles.intersection(token.lower() for token in tokens[:-1])
    if particle and not _behind_body_noun(doc, span, lists):  # "basisschool De Wissel"
        return replace(span, label="PER", weight=LIKELY)
    if not several and tokens[0].lower().endswith(lists.place_endings) and len(tokens[0]) > 6:
        return replace(span, label="LOC", weight=LIKELY)
    return None


def is_name_of_person(words: DocSpan, lists: NameLists) -> bool:
    """Whether a name of several words begins with a first name or with initials."""
    first = words[0].text
    joined = any(word.text in JOINED for word in words)
    return len(words) > 1 and not joined and (first in lists.first_names or are_initials(first, words[1].text))


def are_initials(word: str, following: str) -> bool:
    """Whether a word is the initials of the surname behind it: "M.J. Hale", "B Loader"."""
    return bool(INITIALS.match(word)) or (BARE_INITIAL.match(word) is not None and following.istitle())


def after_title(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether a title stands before the name, or governs it as its apposition or flat part."""
    if span.first and doc[span.first - 1].lower_ in lists.titles:
        return True
    head = doc[span.first].head
    apposed = doc[span.first].dep_ in {"appos", "flat"} and not span.first <= head.i < span.last
    return apposed and head.lower_ in lists.titles and head.i < span.first


def _by_context(doc: Doc, span: Span, lists: NameLists) -> Span | None:
    """Evidence around the name: the noun, preposition or verb that it goes with."""
    token = doc[span.first]
    before = doc[span.first - 1] if span.first and not token.is_sent_start else None
    if before is not None and before.lower_ in lists.place_nouns:
        return replace(span, label="GPE", weight=LIKELY)
    if _behind_body_noun(doc, span, lists):
        return replace(span, label="ORG", weight=LIKELY)
    if _followed_by_age(doc, span):
        return replace(span, label="PER", weight=LIKELY)
    text = doc[span.last - 1].lower_
    if before is not None and before.is_sent_start and before.lower_ in load_language(lists.language).documents.bylines:
        return replace(span, label="PER", weight=LIKELY if span.last - span.first > 1 else GUESS)
    if before is not None and before.lower_ in lists.place_prepositions:
        return replace(span, label="GPE", weight=LIKELY)
    if before is not None and before.lower_ in lists.articles:
        return replace(span, label="ORG", weight=GUESS)
    if speaks(doc, span, lists):
        return replace(span, label="PER", weight=LIKELY if span.last - span.first > 1 else GUESS)
    if span.last - span.first == 1 and len(text) > 4 and text.endswith(lists.town_endings):
        return replace(span, label="GPE", weight=GUESS)
    return None


def _behind_body_noun(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether the noun of a body stands right before a name: "vakbond FNV", "basisschool De Wissel"."""
    if not span.first or doc[span.first].is_sent_start:
        return False
    before = doc[span.first - 1].lower_
    return before in lists.body_nouns or before.endswith(lists.body_noun_endings)


def _behind_thing(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether the noun of a ship or a building stands right before a name: "sports hall Hale", "veerboot De Hoop"."""
    if not span.first or doc[span.first].is_sent_start or _behind_body_noun(doc, span, lists):
        return False
    before, figures = doc[span.first - 1], load_language(lists.language).figures
    known = before.lower_ in figures.buildings | figures.named_things
    return known and before.is_lower and before.pos_ == "NOUN" and before.lower_ not in lists.titles


def _followed_by_age(doc: Doc, span: Span) -> bool:
    following = doc[span.last : span.last + 3]
    return len(following) == 3 and following[0].text in {"(", ","} and bool(AGE.match(following[1].text))


def speaks(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether the name is the subject of a verb of saying, or follows `aldus` and its like."""
    before = doc[span.first - 1].lower_ if span.first else ""
    if before in lists.sayers:
        return True
    return any(token.dep_ == "nsubj" and token.head.lemma_ in lists.speech for token in doc[span.first : span.last])


def _by_default(doc: Doc, span: Span, lists: NameLists) -> Span:
    """Two or three plain words with capitals are a person; one word is most often a body or a surname."""
    tokens = doc[span.first : span.last]
    plain = all(capital(token) and token.text.replace("-", "").isalpha() for token in tokens)
    if len(tokens) in {2, 3} and plain and not _has_everyday_word(tokens, lists):
        return replace(span, label="PER", weight=GUESS)
    subject = any(token.dep_ in {"nsubj", "nsubj:pass", "obj"} for token in tokens)
    coined = any(letter.isdigit() or letter.isupper() for token in tokens for letter in token.text[1:])
    if subject or coined or len(tokens) > 1:
        return replace(span, label="ORG", weight=GUESS)
    return replace(span, label="PER" if capital(tokens[0]) else "OTHER", weight=0)


def _has_everyday_word(tokens: DocSpan, lists: NameLists) -> bool:
    """Whether a name holds a word that is no name, or ends in a place: "Voortgang Noordlijn", "Stadspartij Utrecht"."""
    is_word = load_language(lists.language).is_everyday
    return tokens[-1].text in lists.places or any(is_word(token.text.lower()) for token in tokens)


def settled(doc: Doc, spans: list[Span]) -> list[Span]:
    """Weak labels follow the rest of the text: a surname its full name, a repeated name its surest label."""
    surnames: set[str] = set()
    sure: dict[str, tuple[int, NameLabel]] = {}
    for span in spans:
        text = doc[span.first : span.last].text
        if span.label == "PER" and span.weight >= LIKELY:
            words = text.split()
            surnames.update(" ".join(words[start:]).lower() for start in range(1, len(words)))
        if span.weight >= LIKELY and span.weight > sure.get(text, (0, "OTHER"))[0]:
            sure[text] = (span.weight, span.label)
    result = []
    for span in spans:
        text = doc[span.first : span.last].text
        if span.weight < CERTAIN and text.lower() in surnames:
            span = replace(span, label="PER", weight=LIKELY)
        elif span.weight < LIKELY and text in sure:
            span = replace(span, label=sure[text][1], weight=LIKELY)
        result.append(span)
    return result


def capital(token: Token) -> bool:
    """Whether a word begins with a capital letter."""
    return token.text[:1].isupper() and token.text[:1].isalpha()


def agreed_labels(names: Sequence[tuple[str, NameLabel]], *, bodies: frozenset[str] = frozenset()) -> list[NameLabel]:
    """The labels of the names of one document, in order, so that equal names agree.

    A single word that ends a person's full name names that person, unless it is one of the ``bodies`` that are known
    by it; otherwise the label that a name has most often holds, the first one where two are as frequent.
    """
    surnames = {text.split()[-1] for text, label in names if label == "PER" and len(text.split()) > 1}
    counts: dict[str, Counter[NameLabel]] = {}
    for text, label in names:
        counts.setdefault(text, Counter())[label] += 1
    return [
        "PER" if text in surnames - bodies and label in {"ORG", "GPE", "OTHER"} else counts[text].most_common(1)[0][0]
        for text, label in names
    ]
