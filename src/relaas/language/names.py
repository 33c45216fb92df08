"""Names in a parsed text: where they stand, and whether they name a person, a body, a country or a place.

Dutch names are runs of proper nouns and names from lists; English ones are also the entities of the trained pipeline.
The kind comes from the strongest evidence: a list, a word of the name, the words around it, the rest of the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.language.concepts import is_known_noun
from relaas.language.countries import is_nationality
from relaas.language.installed import languages, load_language
from relaas.language.name_kinds import (
    CERTAIN,
    JOINED,
    LIKELY,
    Span,
    after_title,
    by_lists,
    capital,
    is_name_of_person,
    labelled,
    settled,
    speaks,
)
from relaas.language.name_lists import NameLists, name_lists
from relaas.language.name_runs import articled, hyphenated, runs_of_names
from relaas.language.name_wholes import whole_body, whole_building, whole_firm, whole_person
from relaas.language.postcodes import BEFORE_TOWN
from relaas.language.schemes import name_label
from relaas.model import NameLabel

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LETTERS = 3  # of a word in capitals that may be short for a body: "NOS"
SHORTEST = 3  # letters of a word that nothing but its place shows to be a name
ACTING = frozenset({"nsubj", "nsubj:pass", "nmod:poss"})
FILE_NUMBER = re.compile(r"(?=.*\d)(?:[\w.]+/[\w./-]+|[A-Z0-9]+(?:[-.:][A-Z0-9]+){2,}|[A-Z]+\d{3,}[.:]\d+)$")
SLUG = re.compile(r"[A-Z]{2,}(?:-[A-Z]{2,}){2,}$")  # over the copy of an agency: "TRADE-BRITAIN-STEEL"
RAISED = ("²", "³")  # at the end of a unit: "Nm³"
POSTCODE = re.compile(BEFORE_TOWN)


def find_names(doc: Doc, language: str) -> list[tuple[int, int, NameLabel]]:
    """The names of a text as half-open token ranges with their labels, in order and apart.

    Labels: PER, ORG, GPE (states, regions, towns), LOC (other places), NORP (nationalities), OTHER.
    """
    lists = name_lists(language)
    spans = _apart([*_listed(doc, lists), *(_trained(doc, span, lists) for span in _entities(doc))])
    spans = _apart([*spans, *_beside(doc, spans, lists)])
    spans = _apart([whole_firm(doc, whole_building(doc, span, lists), lists) for span in spans])
    spans = [span if span.weight == CERTAIN else labelled(doc, span, lists) for span in spans]
    spans = _apart([*settled(doc, spans), *_nationalities(doc, language)])
    spans = _apart([*spans, *_again(doc, spans)])
    lowered = {token.text for token in doc if token.is_lower}
    named = _shown_as_names(doc, spans)
    sure = [one for one in spans if not _is_nobody(doc, one, lists, lowered) and not _is_noun(doc, one, lists, named)]
    return [(one.first, one.last, one.label) for one in sure]


def _shown_as_names(doc: Doc, spans: Iterable[Span]) -> frozenset[str]:
    """The words that some place shows to be names: with a capital inside a sentence, or in a name of several words."""
    inside = {token.text for token in doc if capital(token) and not token.is_sent_start and token.i}
    parts = (token.text for one in spans if one.last - one.first > 1 for token in doc[one.first : one.last])
    return frozenset(inside).union(parts)


def _is_noun(doc: Doc, span: Span, lists: NameLists, named: Collection[str]) -> bool:
    """Whether a common noun only has the capital of its sentence, as notes leave out its article: "Gat nu 60 meter"."""
    token = doc[span.first]
    if span.last - span.first > 1 or span.weight == CERTAIN or not token.is_title or lists.titles_capitalised:
        return False
    opens = span.first == 0 or bool(token.is_sent_start)
    known = is_known_noun(token.text, lists.language) or load_language(lists.language).is_everyday(token.lower_)
    borne = token.text in named or token.text in lists.first_names or speaks(doc, span, lists)
    return opens and known and not borne


def _is_nobody(doc: Doc, span: Span, lists: NameLists, lowered: Collection[str]) -> bool:
    """Whether what was taken for a name is a title alone, a number of a file, or an everyday word with a capital."""
    token = doc[span.first]
    if not any(letter.isalpha() for letter in token.text) or SLUG.match(doc[span.first : span.last].text):
        return True
    if span.last - span.first > 1:
        return _is_line_in_capitals(doc, span, lists) or _is_address(doc, span, lists)
    if FILE_NUMBER.match(token.text) or token.text.endswith(RAISED):
        return True
    if token.is_upper and span.weight < CERTAIN and token.lower_ in lists.never:  # "EUR", "RE"
        return True
    if _is_heading(doc, span) or _is_field(doc, span):
        return True
    if (token.lower_,) in load_language(lists.language).figures.vague:  # "Dozens"
        return True
    if _is_participle(doc, span, lists):
        return True
    opens = token.is_sent_start or (span.first > 0 and doc[span.first - 1].is_punct) or span.first == 0
    everyday = token.lower_ in lowered or load_language(lists.language).is_everyday(token.lower_)
    weak = span.weight < CERTAIN and token.is_title and token.dep_ not in ACTING and not after_title(doc, span, lists)
    return _bare_title(doc, span, lists) or (
        opens and everyday and weak and token.text not in lists.first_names and not speaks(doc, span, lists)
    )


def _is_participle(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether a word that opens a sentence is the participle of the helping verb behind it: "Gemeld is op 5 maart"."""
    token, spelled = doc[span.first], load_language(lists.language).spelled_verbs
    helped = span.last < len(doc) and doc[span.last].pos_ == "AUX" and bool(token.is_sent_start or span.first == 0)
    return helped and spelled is not None and spelled.is_participle(token.lower_)


def _is_heading(doc: Doc, span: Span) -> bool:
    """Whether a common noun or an everyday word of some language stands in capitals, as headings do: "AGENDA", "STORM".

    The letters of a body are short, and what is a name is written as one elsewhere in the text.
    """
    token = doc[span.first]
    shouted = token.is_upper and token.is_alpha and len(token.text) > LETTERS
    if not shouted or span.label != "ORG" or span.weight == CERTAIN:
        return False
    word, named = token.lower_, token.text.title()
    common = any(
        word in one.bodies.own_papers or one.is_everyday(word) or is_known_noun(word, one.code) for one in languages()
    )
    return common and not any(other.text == named and not other.is_sent_start for other in doc)


def _is_field(doc: Doc, span: Span) -> bool:
    """Whether a word opens a field of a form or the head of a mail in some language: "Subject:", "Van:"."""
    word, following = doc[span.first].lower_, doc[span.last : span.last + 1].text
    return following == ":" and any(word in name_lists(one.code).never for one in languages())


def _is_line_in_capitals(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether a small word opens words in capitals, as a line of a heading does that goes on: "VAN DE KETEN"."""
    return doc[span.first].lower_ in lists.never and doc[span.first : span.last].text.isupper()


def _is_address(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether words belong to an address: the letters of a postcode before a town, a box with its number."""
    before = doc[span.first - 1].text if span.first else ""
    boxed = doc[span.first].lower_ in lists.never and doc[span.first + 1].is_digit
    return boxed or POSTCODE.fullmatch(f"{before} {doc[span.first].text}") is not None


def _bare_title(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether a title without a name was taken for a person."""
    return span.label == "PER" and span.last - span.first == 1 and doc[span.first].lower_ in lists.titles


def _beside(doc: Doc, spans: Iterable[Span], lists: NameLists) -> Iterator[Span]:
    """Runs of proper nouns; where a tagger of names has read the text, only people that it has missed."""
    tagged = doc.has_annotation("ENT_IOB")
    covered = {place for span in spans for place in range(span.first, span.last)} if tagged else set()
    for chunk in runs_of_names(doc, lists):
        for trimmed in _trimmed(doc, chunk, lists):
            part = whole_body(doc, trimmed, lists)
            named = part.last - part.first > 1 and is_name_of_person(doc[part.first : part.last], lists)
            if (
                not tagged
                or (covered.isdisjoint(range(part.first, part.last)) and (named or after_title(doc, part, lists)))
                or _is_firm(doc, part, lists)
                or (covered.isdisjoint(range(part.first, part.last)) and _acts(doc, part, lists))
            ):
                yield part


def _acts(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether what no tagger took for a name acts like one, and no word of it is an everyday one.

    At the start of a sentence, where every word has a capital, it must stand elsewhere in the text too.
    """
    words = doc[span.first : span.last]
    beside = doc[max(span.first - 1, 0) : span.first], doc[span.last : span.last + 1]
    if any((capital(word) and not word.is_sent_start) or word.pos_ == "DET" for part in beside for word in part):
        return False
    is_word = load_language(lists.language).is_everyday
    coined = all(_is_coined(word) for word in words) and not any(
        is_word(word.lower_) or is_known_noun(word.text, lists.language) for word in words
    )
    acts = any(word.dep_ in ACTING for word in words)
    again = not words[0].is_sent_start or sum(token.text == words[0].text for token in doc) > 1
    return coined and acts and again


def _is_coined(word: Token) -> bool:
    """Whether a word looks like a name: one with a capital that is long enough, or the letters of a body."""
    letters = word.is_alpha and word.is_upper and len(word) > 1 and word.pos_ in {"PROPN", "NOUN"}
    return letters or (word.pos_ == "PROPN" and word.is_title and word.is_alpha and len(word.text) > SHORTEST)


def _is_firm(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether a run of capitals is a firm by its last word or by what joins its parts, whatever a tagger made of it."""
    words = [token.text for token in doc[span.first : span.last]]
    person = len(words) == 2 and words[0] in lists.first_names
    return not person and (lists.names_a_body(words) or any(word in JOINED for word in words[1:-1]))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order without overlaps: the longer wins, then the surer, then the earlier."""
    taken: set[int] = set()
    kept = []
    for span in sorted(spans, key=lambda span: (span.first - span.last, -span.weight, span.first)):
        places = range(span.first, span.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(span)
    return sorted(kept, key=lambda span: span.first)


def _listed(doc: Doc, lists: NameLists) -> Iterator[Span]:
    """Names that stand in a list, and bodies that begin with a common noun (`ministerie van Financiën`)."""
    index = 0
    while index < len(doc):
        span = _headed(doc, index, lists) or _list_match(doc, index, lists)
        if span:
            yield span
        index = span.last if span else index + 1


def _list_match(doc: Doc, index: int, lists: NameLists) -> Span | None:
    titled = index > 0 and not doc[index].is_sent_start and doc[index - 1].lower_ in lists.titles
    for words, label in lists.phrases.get(doc[index].text, ()):
        last = index + len(words)
        if titled and len(words) == 1 and capital(doc[index - 1]):
            continue  # "President Ford" is no firm
        if [token.text for token in doc[index:last]] == list(words) and _believable(doc, index, last, lists):
            return Span(index, last, label, CERTAIN)
    return None


def _believable(doc: Doc, first: int, last: int, lists: NameLists) -> bool:
    """A single common word with a capital only counts where the capital is not that of the sentence."""
    token = doc[first]
    if last - first > 1 or token.pos_ in {"PROPN", "X"} or token.is_lower or not token.is_alpha or not token.is_title:
        return True
    return not (token.is_sent_start or (first and doc[first - 1].is_punct)) or not lists.is_common(token.text)


def _headed(doc: Doc, index: int, lists: NameLists) -> Span | None:
    for words in lists.heads.get(doc[index].lower_, ()):
        start = index + len(words)
        if [token.lower_ for token in doc[index:start]] != list(words) or _is_described(doc, index, start, lists):
            continue
        if doc[index].is_lower and start < len(doc) and doc[start].lower_ == doc[index].lower_:
            continue  # "de stichting Stichting Linde"
        last = start
        while last < len(doc) and (capital(doc[last]) or _joins(doc, last, lists)):
            last += 1
        if last > start:
            return Span(index, last, "ORG", CERTAIN)
    return None


def _is_described(doc: Doc, index: int, start: int, lists: NameLists) -> bool:
    """Whether small letters only describe a part of the body named behind them: "the board of Merwe Hospital"."""
    end = start
    while end < len(doc) and capital(doc[end]):
        end += 1
    return doc[index].is_lower and end > start + 1 and doc[end - 1].lower_ in lists.bodies


def _joins(doc: Doc, index: int, lists: NameLists) -> bool:
    """Whether a small word joins two parts of the name of a body (`Justitie en Veiligheid`)."""
    joined = doc[index].lower_ in lists.joiners and index + 1 < len(doc) and capital(doc[index + 1])
    return joined and doc[index + 1].dep_ in {"conj", "flat", "fixed"} and doc[index + 1].pos_ != "DET"


def _entities(doc: Doc) -> Iterator[Span]:
    """What the trained pipeline itself calls a name, without the article before it and the 's after it."""
    for entity in doc.ents:
        label = name_label(entity.label_)
        first, last = entity.start, entity.end
        while last > first and (doc[last - 1].is_space or doc[last - 1].text in {"'s", "’s", "'", ","}):
            last -= 1
        while last + 1 < len(doc) and hyphenated(doc, last):
            last += 2
        if label and last > first:
            yield Span(first, last, label, LIKELY)


def _trained(doc: Doc, span: Span, lists: NameLists) -> Span:
    """A trained entity without its title, with the finer label that lists, its words and its place give it."""
    while _is_greeting(doc, span, lists):
        span = replace(span, first=span.first + 1)
    while span.last - span.first > 1 and doc[span.first].lower_ in lists.titles and not _is_firm(doc, span, lists):
        span = replace(span, first=span.first + 1, label="PER", weight=CERTAIN)
    if span.label == "PER":
        span = whole_person(doc, span, lists)
        if span.last - span.first > 2 and doc[span.last - 1].is_upper and doc[span.last - 1].lower_ in lists.titles:
            span = replace(span, last=span.last - 1)  # "Imogen Farrow MP"
    own = by_lists(doc, span, lists)
    if own and span.weight < CERTAIN:
        return replace(span, label=own.label, weight=CERTAIN)
    single = span.last - span.first == 1 and span.label != "PER"
    if single and (after_title(doc, span, lists) or speaks(doc, span, lists)):
        return replace(span, label="PER")
    token = doc[span.first]
    if single and span.label == "LOC" and (token.dep_ in ACTING or token.head.lower_ == "administration"):
        return replace(span, label="PER")  # towns and states that act are in the lists
    return replace(span, label="GPE") if span.label == "LOC" else span


def _is_greeting(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether a name begins with a word that opens a letter or a sentence and is no part of it: "Hi Anna"."""
    first = doc[span.first]
    return span.last - span.first > 1 and bool(first.is_sent_start) and first.lower_ in lists.never


def _trimmed(doc: Doc, span: Span, lists: NameLists) -> Iterator[Span]:
    """The chunk without titles and words that are no names at its start, in parts where a title stands inside."""
    first = span.first
    if doc[first].lower_ in lists.legal_forms and first and capital(doc[first - 1]):
        first -= 1
    while first < span.last and _no_name(doc, first, span, lists):
        first += 1
    last = span.last
    while last > first and _no_end(doc[last - 1], last - first, lists):
        last -= 1
    for cut in range(first + 1, last - 1):
        title = doc[cut].lower_ in lists.titles and (doc[cut].is_lower or doc[cut].is_upper or lists.titles_capitalised)
        title = title and not _is_firm(doc, Span(first, last), lists)
        person = doc[cut].text in lists.first_names and doc[first].text in lists.phrases and cut == first + 1
        if title or person:
            yield from _trimmed(doc, Span(cut, last), lists)
            last = cut
            break
    if last > first:
        yield Span(first, last)


def _no_end(token: Token, length: int, lists: NameLists) -> bool:
    if token.text in lists.legal_forms and length > 1:
        return False
    if token.is_lower and (length > 1 or token.lower_ in lists.joiners or token.pos_ == "ADP"):
        return True
    if token.like_url or token.is_space:
        return True
    return length == 1 and (token.lower_ in lists.never or (token.is_upper and token.lower_ in lists.titles))


def _names_a_thing(text: str) -> bool:
    """Whether a common noun ends the word after a hyphen (`NAVO-topman`, `Intel-chip`)."""
    _, hyphen, tail = text.rpartition("-")
    return bool(hyphen) and len(tail) > 2 and tail.isalpha() and tail.islower()


def _shortened(doc: Doc, index: int, span: Span) -> bool:
    """Whether the letters in brackets after a name begin with a word of it: "Nederlandse Zorgautoriteit (NZa)"."""
    short = doc[span.last + 1].text if span.last + 1 < len(doc) and doc[span.last].text == "(" else ""
    return short[:1] == doc[index].text[:1] and sum(map(str.isupper, short)) > 1


def _no_name(doc: Doc, index: int, span: Span, lists: NameLists) -> bool:
    token = doc[index]
    if _names_a_thing(token.text):
        return True
    if token.lower_ in lists.firm_roles:
        return index + 1 < span.last
    if token.lower_ in lists.titles or token.lower_ in lists.body_nouns:
        return index + 1 < span.last and not _is_firm(doc, replace(span, first=index), lists)
    if is_nationality(token.text, lists.language) and token.text not in lists.first_names:
        if _shortened(doc, index, span):
            return False
        return index + 1 < span.last and doc[index + 1].lower_ not in lists.bodies
    if token.is_lower and (index + 1 < span.last or token.lower_ in lists.articles):
        return True
    if token.lower_ in lists.never and not articled(doc, index, lists):
        return span.last - index == 1 or bool(token.is_sent_start)
    return not any(letter.isalpha() for letter in token.text) and index == span.last - 1


def _again(doc: Doc, spans: Iterable[Span]) -> Iterator[Span]:
    """Surnames of people that are named in full elsewhere in the text."""
    people = (doc[span.first : span.last] for span in spans if span.label == "PER" and span.last - span.first > 1)
    surnames = {person[-1].text for person in people if len(person[-1].text) > 3}
    covered = {place for span in spans for place in range(span.first, span.last)}
    for token in doc:
        if token.text in surnames and token.i not in covered and capital(token):
            yield Span(token.i, token.i + 1, "PER", LIKELY)


def _nationalities(doc: Doc, language: str) -> Iterator[Span]:
    """Adjectives of nationality and words for the people of a country, outside other names."""
    for token in doc:
        if capital(token) and token.pos_ in {"ADJ", "NOUN", "PROPN"} and is_nationality(token.text, language):
            yield Span(token.i, token.i + 1, "NORP", CERTAIN)
