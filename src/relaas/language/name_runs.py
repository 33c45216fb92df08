"""Runs of names: how far a name goes on from the word that opens it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from relaas.language.countries import is_country_name
from relaas.language.installed import load_language
from relaas.language.name_kinds import INITIALS, JOINED, SHOUTED, Span, capital
from relaas.language.name_lists import NameLists

if TYPE_CHECKING:
    from spacy.tokens import Doc

GLUE = JOINED | {"'s"}


def runs_of_names(doc: Doc, lists: NameLists) -> Iterator[Span]:
    """Runs of proper nouns, with the particles, `&` and flat words between them."""
    index = 0
    while index < len(doc):
        if not _opens(doc, index, lists):
            index += 1
            continue
        last = index + 1
        while last < len(doc):
            step = _next_part(doc, last, lists) or _joined_part(doc, index, last, lists)
            if not step:
                break
            last += step
        yield Span(index, last)
        index = last


def _joined_part(doc: Doc, first: int, index: int, lists: NameLists) -> int:
    """How far a body goes on after "and": "Voedsel- en Warenautoriteit", "Inspectie Leefomgeving en Transport"."""
    if index + 1 >= len(doc) or doc[index].lower_ not in lists.joiners or not capital(doc[index + 1]):
        return 0
    body = (
        index - first > 1 and doc[first].lower_ in lists.bodies and doc[first].is_title and not lists.titles_capitalised
    )
    return 2 if doc[index - 1].text.endswith("-") or body else 0


def _opens(doc: Doc, index: int, lists: NameLists) -> bool:
    token = doc[index]
    if token.pos_ != "PROPN" and not capital(token):
        return False
    if capital(token) and token.text.endswith("-") and _joined_part(doc, index, index + 1, lists):
        return True
    if token.pos_ == "PROPN":
        return not token.like_url and (capital(token) or any(c.isdigit() or c.isupper() for c in token.text))
    if _known_name(doc, index, lists):
        return True
    if articled(doc, index, lists) or _opens_firm(doc, index, lists):
        return True
    particle = token.lower_ in lists.particles and capital(token) and not token.is_sent_start
    return particle and index + 1 < len(doc) and doc[index + 1].pos_ == "PROPN" and capital(doc[index + 1])


def _opens_firm(doc: Doc, index: int, lists: NameLists) -> bool:
    """Whether a word tagged as no name begins that of a firm: "Kraft Foods", "Ernst & Young"."""
    following = doc[index + 1 : index + 3]
    if len(following) < 2 or not capital(doc[index]) or doc[index].pos_ not in {"NOUN", "ADJ", "VERB"}:
        return False
    joined = following[0].text in JOINED and capital(following[1])
    firm = capital(following[0]) and following[0].lower_ in lists.firm_words
    return joined or firm or following[0].lower_ in lists.legal_forms


def articled(doc: Doc, index: int, lists: NameLists) -> bool:
    """Whether an article with a capital belongs to the name after it: "generaal De Groot", "ziekenhuis De Tuinen"."""
    token = doc[index]
    before = doc[index - 1].lower_ if index else ""
    kind = _names_kind(before, lists) or _is_thing(before, lists)
    titled = before in lists.titles or kind
    surname = index + 1 < len(doc) and capital(doc[index + 1])
    particle = token.lower_ in lists.surname_particles or (kind and token.lower_ in lists.articles)
    return titled and surname and capital(token) and particle


def _known_name(doc: Doc, index: int, lists: NameLists) -> bool:
    """Whether a word that is tagged as no name is one: a town, an abbreviation, a first name before a capital."""
    token = doc[index]
    if not capital(token) or token.pos_ in {"DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "NUM"}:
        return False
    ahead = index + 1 < len(doc) and (capital(doc[index + 1]) or doc[index + 1].lower_ in lists.surname_particles)
    if token.text in lists.first_names and ahead:
        return True
    kinds = _names_kind(doc[index - 1].lower_, lists) or doc[index - 1].lower_ in lists.titles if index else False
    if kinds and not token.is_sent_start and token.pos_ != "PUNCT" and not lists.titles_capitalised:
        return bool(token.is_title)
    if token.is_title and not token.is_sent_start and _ends_as_body(token.lower_, lists):
        return True
    if len(token.text) > 1 and SHOUTED.match(token.text) and token.text.isupper():
        return not doc[index - 1].text.isupper() if index else len(token.text) < 6
    if token.lower_ in lists.bodies and len(token.text) > 3 and index + 1 < len(doc):
        return capital(doc[index + 1]) and doc[index + 1].pos_ == "PROPN" and not doc[index + 1].is_sent_start
    if token.pos_ == "ADJ" and ahead and not token.is_sent_start and doc[index + 1].lower_ in lists.bodies:
        return True
    return not token.is_sent_start and (token.text in lists.places or is_country_name(token.text, lists.language))


def _names_kind(word: str, lists: NameLists) -> bool:
    """Whether a word tells what the name after it is: "fabrikant Hulstra", "vervoersbedrijf Transvia"."""
    return word in lists.firm_roles | lists.body_nouns or word.endswith(lists.body_noun_endings)


def _is_thing(word: str, lists: NameLists) -> bool:
    """Whether a word is the noun of a building or a ship, which a name follows: "sporthal De Wilg"."""
    figures = load_language(lists.language).figures
    return word in figures.buildings | figures.named_things


def _ends_as_body(word: str, lists: NameLists) -> bool:
    """Whether a word with a capital inside a sentence is a body by its ending, and no common noun: "Volksbank"."""
    ends = word.endswith(lists.body_endings) and word not in lists.body_endings
    return ends and not lists.titles_capitalised and not load_language(lists.language).is_everyday(word)


def _next_part(doc: Doc, index: int, lists: NameLists) -> int:
    """How many tokens further the name goes on: 0 at its end."""
    token = doc[index]
    if hyphenated(doc, index):
        return 2
    if token.like_url:
        return 0
    never = token.lower_ in lists.never and token.lower_ not in lists.surname_particles
    if never or (token.is_sent_start and not INITIALS.match(doc[index - 1].text)):
        return 0
    if token.text in lists.legal_forms or (token.pos_ == "PROPN" and any(map(str.isalnum, token.text))):
        return 1
    if capital(token) and token.pos_ in {"NOUN", "ADJ", "X", "VERB", "ADV"}:
        firm = token.lower_ in lists.legal_forms | lists.bodies | lists.firm_words
        named = doc[index - 1].text in lists.first_names or articled(doc, index - 1, lists)
        goes_on = token.dep_ == "flat" or firm or named or token.text in lists.places
        return int(goes_on or _is_shouted_firm(doc, index, lists))
    ahead = index
    while ahead < len(doc) and (doc[ahead].lower_ in lists.particles or doc[ahead].text in GLUE) and ahead - index < 3:
        ahead += 1
    joins = doc[index].text in JOINED and ahead < len(doc) and capital(doc[ahead])
    if ahead == index or ahead == len(doc) or (doc[ahead].pos_ != "PROPN" and not joins):
        return 0
    flat = doc[ahead].dep_ in {"flat", "fixed"} or doc[index].dep_ in {"flat", "fixed"} or doc[index].text in GLUE
    person = doc[index - 1].text in lists.first_names or bool(INITIALS.match(doc[index - 1].text))
    return ahead + 1 - index if flat or person else 0


def _is_shouted_firm(doc: Doc, index: int, lists: NameLists) -> bool:
    """Whether a word stands between capitals that end in a legal form: "HALE SHIPPING LTD", as above a letter."""
    while index < len(doc) and doc[index].is_upper and doc[index].lower_ not in lists.legal_forms:
        index += 1
    return index < len(doc) and doc[index].is_upper and doc[index].lower_ in lists.legal_forms


def hyphenated(doc: Doc, index: int) -> bool:
    """Whether a hyphen without spaces goes on with a capital (`Kramp-Karrenbauer`)."""
    hyphen = doc[index].text == "-" and index > 0 and not doc[index - 1].whitespace_ and not doc[index].whitespace_
    return hyphen and index + 1 < len(doc) and capital(doc[index + 1])
