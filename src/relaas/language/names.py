"""Names in a parsed text: where they stand, and whether they name a person, a body, a country or a place.

Dutch names are runs of proper nouns and names from lists; English ones are also the entities of the trained pipeline.
The kind comes from the strongest evidence: a list, a word of the name, the words around it, the rest of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.language.countries import is_country_name, is_nationality
from relaas.language.name_lists import NameLists, name_lists
from relaas.model import NameLabel

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

INITIALS = re.compile(r"(?:[A-Z]\w{0,2}\.-?)+$")
SHOUTED = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z0-9][A-Z0-9&.\-/]*s?$")
ROAD = re.compile(r"[AENM]\d{1,3}$")
AGE = re.compile(r"\d{1,3}$")
GLUE = frozenset({"&", "+", "'s"})
OPENING = frozenset({"(", "["})
ARTICLES = {"nl": frozenset({"de", "het", "'t", "een"}), "en": frozenset({"the", "a", "an"})}
CERTAIN, LIKELY, GUESS = 3, 2, 1
TRAINED = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "GPE", "NORP": "NORP", "FAC": "LOC"}


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of tokens that names something; `weight` says how sure its label is."""

    first: int
    last: int
    label: NameLabel = "OTHER"
    weight: int = 0


def find_names(doc: Doc, language: str) -> list[tuple[int, int, NameLabel]]:
    """The names of a text as half-open token ranges with their labels, in order and apart.

    Labels: PER, ORG, GPE (states, regions, towns), LOC (other places), NORP (nationalities), OTHER.
    """
    lists = name_lists(language)
    spans = _apart([*_listed(doc, lists), *(_trained(doc, span, lists) for span in _entities(doc))])
    spans = _apart([*spans, *_beside(doc, spans, lists)])
    spans = [span if span.weight == CERTAIN else _labelled(doc, span, lists) for span in spans]
    spans = _apart([*_settled(doc, spans, lists), *_nationalities(doc, language)])
    return [(span.first, span.last, span.label) for span in spans]


def _beside(doc: Doc, spans: Iterable[Span], lists: NameLists) -> Iterator[Span]:
    """Runs of proper nouns; where a tagger of names has read the text, only people that it has missed."""
    tagged = doc.has_annotation("ENT_IOB")
    covered = {place for span in spans for place in range(span.first, span.last)} if tagged else set()
    for chunk in _chunks(doc, lists):
        for part in _trimmed(doc, chunk, lists):
            named = part.last - part.first > 1 and doc[part.first].text in lists.first_names
            if not tagged or (
                covered.isdisjoint(range(part.first, part.last)) and (named or _after_title(doc, part, lists))
            ):
                yield part


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
    for words, label in lists.phrases.get(doc[index].text, ()):
        last = index + len(words)
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
        if [token.lower_ for token in doc[index:start]] != list(words):
            continue
        last = start
        while last < len(doc) and (_capital(doc[last]) or _joins(doc, last, lists)):
            last += 1
        if last > start:
            return Span(index, last, "ORG", CERTAIN)
    return None


def _joins(doc: Doc, index: int, lists: NameLists) -> bool:
    """Whether a small word joins two parts of the name of a body (`Justitie en Veiligheid`)."""
    joined = doc[index].lower_ in lists.joiners and index + 1 < len(doc) and _capital(doc[index + 1])
    return joined and doc[index + 1].dep_ in {"conj", "flat", "fixed"} and doc[index + 1].pos_ != "DET"


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[:1].isalpha()


def _entities(doc: Doc) -> Iterator[Span]:
    """What the trained pipeline itself calls a name, without the article before it and the 's after it."""
    for entity in doc.ents:
        label = TRAINED.get(entity.label_)
        first, last = entity.start, entity.end
        while last > first and (doc[last - 1].is_space or doc[last - 1].text in {"'s", "’s", "'", ","}):
            last -= 1
        while last + 1 < len(doc) and _hyphenated(doc, last):
            last += 2
        if label and last > first:
            yield Span(first, last, label, LIKELY)  # type: ignore[arg-type]


def _hyphenated(doc: Doc, index: int) -> bool:
    """Whether a hyphen without spaces goes on with a capital (`Kramp-Karrenbauer`)."""
    hyphen = doc[index].text == "-" and index > 0 and not doc[index - 1].whitespace_ and not doc[index].whitespace_
    return hyphen and index + 1 < len(doc) and _capital(doc[index + 1])


def _trained(doc: Doc, span: Span, lists: NameLists) -> Span:
    """A trained entity with the finer label that lists and words of the name give it."""
    own = _by_lists(doc, span, lists)
    if own:
        return replace(span, label=own.label, weight=CERTAIN)
    if span.label == "LOC":
        return replace(span, label="GPE")
    return span


def _chunks(doc: Doc, lists: NameLists) -> Iterator[Span]:
    """Runs of proper nouns, with the particles, `&` and flat words between them."""
    index = 0
    while index < len(doc):
        if not _opens(doc, index, lists):
            index += 1
            continue
        last = index + 1
        while last < len(doc):
            step = _next_part(doc, last, lists)
            if not step:
                break
            last += step
        yield Span(index, last)
        index = last


def _opens(doc: Doc, index: int, lists: NameLists) -> bool:
    token = doc[index]
    if token.pos_ == "PROPN":
        return not token.like_url and (_capital(token) or any(c.isdigit() or c.isupper() for c in token.text))
    if _known_name(doc, index, lists):
        return True
    particle = token.lower_ in lists.particles and _capital(token) and not token.is_sent_start
    return particle and index + 1 < len(doc) and doc[index + 1].pos_ == "PROPN" and _capital(doc[index + 1])


def _known_name(doc: Doc, index: int, lists: NameLists) -> bool:
    """Whether a word that is tagged as no name is one: a town, an abbreviation, a first name before a capital."""
    token = doc[index]
    if not _capital(token) or token.pos_ in {"DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "NUM"}:
        return False
    ahead = index + 1 < len(doc) and (_capital(doc[index + 1]) or doc[index + 1].lower_ in lists.surname_particles)
    if token.text in lists.first_names and ahead:
        return True
    if len(token.text) > 1 and SHOUTED.match(token.text) and token.text.isupper():
        return not doc[index - 1].text.isupper() if index else len(token.text) < 6
    if token.lower_ in lists.bodies and len(token.text) > 3 and index + 1 < len(doc):
        return _capital(doc[index + 1]) and doc[index + 1].pos_ == "PROPN" and not doc[index + 1].is_sent_start
    if token.pos_ == "ADJ" and ahead and not token.is_sent_start and doc[index + 1].lower_ in lists.bodies:
        return True
    return not token.is_sent_start and (token.text in lists.places or is_country_name(token.text, lists.language))


def _next_part(doc: Doc, index: int, lists: NameLists) -> int:
    """How many tokens further the name goes on: 0 at its end."""
    token = doc[index]
    if _hyphenated(doc, index):
        return 2
    if token.like_url:
        return 0
    never = token.lower_ in lists.never and token.lower_ not in lists.surname_particles
    if never or (token.is_sent_start and not INITIALS.match(doc[index - 1].text)):
        return 0
    if token.pos_ == "PROPN" and any(letter.isalnum() for letter in token.text):
        return 1
    if _capital(token) and token.pos_ in {"NOUN", "ADJ", "X", "VERB", "ADV"}:
        named = doc[index - 1].text in lists.first_names or token.lower_ in lists.legal_forms | lists.bodies
        return int(token.dep_ == "flat" or named or token.text in lists.places)
    ahead = index
    while ahead < len(doc) and (doc[ahead].lower_ in lists.particles or doc[ahead].text in GLUE) and ahead - index < 3:
        ahead += 1
    if ahead == index or ahead == len(doc) or doc[ahead].pos_ != "PROPN":
        return 0
    flat = doc[ahead].dep_ in {"flat", "fixed"} or doc[index].dep_ in {"flat", "fixed"} or doc[index].text in GLUE
    person = doc[index - 1].text in lists.first_names or bool(INITIALS.match(doc[index - 1].text))
    return ahead + 1 - index if flat or person else 0


def _trimmed(doc: Doc, span: Span, lists: NameLists) -> Iterator[Span]:
    """The chunk without titles and words that are no names at its start, in parts where a title stands inside."""
    first = span.first
    if doc[first].lower_ in lists.legal_forms and first and _capital(doc[first - 1]):
        first -= 1
    while first < span.last and _no_name(doc, first, span, lists):
        first += 1
    last = span.last
    while last > first and _no_end(doc[last - 1], last - first, lists):
        last -= 1
    for cut in range(first + 1, last - 1):
        title = doc[cut].lower_ in lists.titles and (doc[cut].is_lower or doc[cut].is_upper or lists.language == "en")
        person = doc[cut].text in lists.first_names and doc[first].text in lists.phrases and cut == first + 1
        if title or person:
            yield from _trimmed(doc, Span(cut, last), lists)
            last = cut
            break
    if last > first:
        yield Span(first, last)


def _no_end(token: Token, length: int, lists: NameLists) -> bool:
    if token.is_lower and (token.lower_ in lists.joiners or token.pos_ == "ADP"):
        return True
    if token.like_url or token.is_space:
        return True
    return length == 1 and (token.lower_ in lists.never or (token.is_upper and token.lower_ in lists.titles))


def _names_a_thing(text: str) -> bool:
    """Whether a common noun ends the word after a hyphen (`NAVO-topman`, `Intel-chip`)."""
    _, hyphen, tail = text.rpartition("-")
    return bool(hyphen) and len(tail) > 2 and tail.isalpha() and tail.islower()


def _no_name(doc: Doc, index: int, span: Span, lists: NameLists) -> bool:
    token = doc[index]
    if _names_a_thing(token.text):
        return True
    if token.lower_ in lists.titles or token.lower_ in lists.body_nouns:
        return index + 1 < span.last
    if is_nationality(token.text, lists.language) and token.text not in lists.first_names:
        return index + 1 < span.last and doc[index + 1].lower_ not in lists.bodies
    if token.is_lower and (index + 1 < span.last or token.lower_ in ARTICLES[lists.language]):
        return True
    if token.lower_ in lists.never:
        return span.last - index == 1 or bool(token.is_sent_start)
    return not any(letter.isalpha() for letter in token.text) and index == span.last - 1


def _labelled(doc: Doc, span: Span, lists: NameLists) -> Span:
    """The span with the label of its strongest evidence."""
    found = _by_lists(doc, span, lists) or _by_form(doc, span, lists) or _by_context(doc, span, lists)
    if span.weight >= LIKELY and (not found or found.weight < CERTAIN):
        return span
    return found or _by_default(doc, span, lists)


def _by_lists(doc: Doc, span: Span, lists: NameLists) -> Span | None:
    text = doc[span.first : span.last].text
    if is_country_name(text, lists.language):
        return replace(span, label="ORG" if text in lists.unions else "GPE", weight=CERTAIN)
    if is_nationality(text, lists.language):
        return replace(span, label="NORP", weight=CERTAIN)
    words = [token.lower_ for token in doc[span.first : span.last]]
    person = words[0] in lists.lower_first_names and len(words) == 2
    if not person and (lists.bodies.intersection(words) or any(word.endswith(lists.body_endings) for word in words)):
        return replace(span, label="ORG", weight=CERTAIN)
    if words[-1] in lists.features or (len(words) > 1 and words[0] in lists.features):
        return replace(span, label="LOC", weight=CERTAIN)
    if text in lists.places:
        return replace(span, label="GPE", weight=LIKELY)
    return None


def _by_form(doc: Doc, span: Span, lists: NameLists) -> Span | None:
    """Evidence in the name itself: initials, a first name, particles, capitals, an ending."""
    tokens = [token.text for token in doc[span.first : span.last]]
    several = len(tokens) > 1
    if several and (tokens[0] in lists.first_names or INITIALS.match(tokens[0])):
        return replace(span, label="PER", weight=CERTAIN)
    if _after_title(doc, span, lists):
        return replace(span, label="PER", weight=CERTAIN)
    if not several and ROAD.match(tokens[0]):
        return replace(span, label="LOC", weight=LIKELY)
    if SHOUTED.match(tokens[0]) and not INITIALS.match(tokens[0]):
        return replace(span, label="ORG", weight=LIKELY)
    if several and is_country_name(tokens[-1], lists.language):
        return replace(span, label="ORG", weight=LIKELY)
    if tokens[0] in lists.first_names or (several and tokens[0].split("-")[0] in lists.first_names):
        return replace(span, label="PER", weight=LIKELY)
    if several and lists.surname_particles.intersection(token.lower() for token in tokens[:-1]):
        return replace(span, label="PER", weight=LIKELY)
    if not several and tokens[0].lower().endswith(lists.place_endings) and len(tokens[0]) > 6:
        return replace(span, label="LOC", weight=LIKELY)
    return None


def _after_title(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether a title stands before the name, or governs it as its apposition or flat part."""
    before = doc[span.first - 1] if span.first and not doc[span.first].is_sent_start else None
    if before is not None and before.lower_ in lists.titles:
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
    if before is not None and (before.lower_ in lists.body_nouns or before.lower_.endswith(lists.body_noun_endings)):
        return replace(span, label="ORG", weight=LIKELY)
    if _followed_by_age(doc, span):
        return replace(span, label="PER", weight=LIKELY)
    text = doc[span.last - 1].lower_
    if before is not None and before.lower_ in lists.place_prepositions:
        return replace(span, label="GPE", weight=LIKELY)
    if before is not None and before.lower_ in ARTICLES[lists.language]:
        return replace(span, label="ORG", weight=GUESS)
    if _speaks(doc, span, lists):
        return replace(span, label="PER", weight=LIKELY if span.last - span.first > 1 else GUESS)
    if span.last - span.first == 1 and len(text) > 4 and text.endswith(lists.town_endings):
        return replace(span, label="GPE", weight=GUESS)
    return None


def _followed_by_age(doc: Doc, span: Span) -> bool:
    following = doc[span.last : span.last + 3]
    return len(following) == 3 and following[0].text in {"(", ","} and bool(AGE.match(following[1].text))


def _speaks(doc: Doc, span: Span, lists: NameLists) -> bool:
    """Whether the name is the subject of a verb of saying, or follows `aldus` and its like."""
    before = doc[span.first - 1].lower_ if span.first else ""
    if before in lists.sayers:
        return True
    return any(token.dep_ == "nsubj" and token.head.lemma_ in lists.speech for token in doc[span.first : span.last])


def _by_default(doc: Doc, span: Span, lists: NameLists) -> Span:
    """Two or three plain words with capitals are a person; one word is most often a body or a surname."""
    tokens = doc[span.first : span.last]
    if len(tokens) in {2, 3} and all(_capital(token) and token.text.replace("-", "").isalpha() for token in tokens):
        return replace(span, label="PER", weight=GUESS)
    subject = any(token.dep_ in {"nsubj", "nsubj:pass", "obj"} for token in tokens)
    coined = any(letter.isdigit() or letter.isupper() for token in tokens for letter in token.text[1:])
    if subject or coined or len(tokens) > 1:
        return replace(span, label="ORG", weight=GUESS)
    return replace(span, label="PER" if _capital(tokens[0]) else "OTHER", weight=0)


def _settled(doc: Doc, spans: list[Span], lists: NameLists) -> list[Span]:
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
    settled = []
    for span in spans:
        text = doc[span.first : span.last].text
        if span.weight < CERTAIN and text.lower() in surnames:
            span = replace(span, label="PER", weight=LIKELY)
        elif span.weight < LIKELY and text in sure:
            span = replace(span, label=sure[text][1], weight=LIKELY)
        settled.append(span)
    return settled


def _nationalities(doc: Doc, language: str) -> Iterator[Span]:
    """Adjectives of nationality and words for the people of a country, outside other names."""
    for token in doc:
        if _capital(token) and token.pos_ in {"ADJ", "NOUN", "PROPN"} and is_nationality(token.text, language):
            yield Span(token.i, token.i + 1, "NORP", CERTAIN)
