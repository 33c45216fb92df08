"""Things that a measure is of and that go by their kind and place: "the Leeds quarry", "the quake near Hull"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from relaas.extraction.clauses import Clause, clause_at, clauses_of
from relaas.extraction.figures.circumstances import is_governed, is_place
from relaas.extraction.nearby import Overlaps, token_from
from relaas.language.function_words import function_words
from relaas.language.installed import languages, load_language
from relaas.model import AnnotatedDocument, Mention, Records, Sentence, content_id

Sort = Literal["sites", "happenings", "works"]

FARTHEST_PLACE = 7  # tokens from a noun to the place in its phrase: "the quake of Monday 8 January near Hull"
MOST_BETWEEN = 2  # tokens between a place and the noun that it stands before: "the Leeds natural gas field"
SHORTEST_PLACE = 3  # letters of a place that a compound begins with: "Leedsveld"
OUTPUTS = frozenset(
    {
        "barrel",
        "barrel per day",
        "litre",
        "cubic foot",
        "cubic foot of gas",
        "cubic metre",
        "cubic metre of gas",
        "tonne",
        "kilotonne",
        "megatonne",
        "tonne of oil equivalent",
        "kilowatt hour",
        "megawatt hour",
        "gigawatt hour",
        "terawatt hour",
        "gigajoule",
        "petajoule",
    }
)  # units in which a site yields what it has
GAUGES = frozenset({"magnitude units"})  # what a happening has a number of


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun of the text and what kind of thing it names.

    ``place`` is the name of the place that its phrase gives, ``called`` the name that it bears itself; "" for none.
    """

    token: int
    kind: str
    place: str = ""
    called: str = ""

    @property
    def name(self) -> str:
        """Its own name, or its place and its kind; "" where it has neither."""
        return self.called or (f"{self.place} {self.kind}" if self.place else "")


def things_in(annotated: AnnotatedDocument, found: Records, sort: Sort) -> tuple[Thing, ...]:
    """The sites that yield something, the happenings that a number gauges, or what is built, in order of the text."""
    places = [one for one in found.mentions if is_place(one)]
    if sort == "works":
        towns = {one.name for one in places if one.type == "GPE"}
        built = [thing for sentence in annotated.sentences for thing in _works(annotated, sentence, towns)]
        bodies = Overlaps([one for one in found.mentions if one.type == "ORG" and not one.generic])
        known = {thing.called for thing in built if _is_articled(annotated, thing)}
        return tuple(one for one in built if one.called in known and not _names_body(annotated, bodies, one))
    around = Overlaps(places)
    return tuple(thing for sentence in annotated.sentences for thing in _in_sentence(annotated, sentence, around, sort))


def _is_articled(annotated: AnnotatedDocument, thing: Thing) -> bool:
    """Whether a work bears its kind as a word of its own, or has an article as no town has: "de Kadebrug"."""
    return " " in thing.called or annotated.tokens[thing.token - 1].pos == "DET"


def _names_body(annotated: AnnotatedDocument, bodies: Overlaps[Mention], thing: Thing) -> bool:
    """Whether the noun of a work only ends the name of a body: "Merwe Hospital"."""
    token = annotated.tokens[thing.token]
    return any(one.start < token.start and token.end <= one.end for one in bodies.over(token.start, token.end))


def main_work(things: Sequence[Thing]) -> Thing | None:
    """The one thing with a name of its own that is built or run in a text; None where it names two as often."""
    called = Counter(thing.called for thing in things).most_common(2)
    if not called or (len(called) > 1 and called[0][1] == called[1][1]):
        return None
    return next(thing for thing in things if thing.called == called[0][0])


def main_site(things: Sequence[Thing], place: Mention | None) -> Thing | None:
    """The one site that a text is about, under the shortest name of its kind; one named by no place is at that of it.

    None where the text has none, or as many times another.
    """
    named = Counter(thing.place for thing in things if thing.place).most_common(2)
    if len(named) > 1 and named[0][1] == named[1][1]:
        return None
    where = named[0][0] if named else place.name if place else ""
    kinds = [thing for thing in things if thing.place in {where, ""}]
    return replace(min(kinds, key=lambda one: (len(one.kind), one.token)), place=where) if kinds and where else None


def site_of(things: Sequence[Thing], main: Thing | None, clause: Clause | None) -> Thing | None:
    """The site of a quantity: one that its clause names by its place, else that of the text."""
    if clause is not None:
        inside = _between(things, clause.first, clause.last)
        other = next((thing for thing in inside if thing.place and main and thing.place != main.place), None)
        return other or main
    return main


def happening_of(
    annotated: AnnotatedDocument, things: Sequence[Thing], sentence: Sentence, number: int
) -> Thing | None:
    """What a number at a token gauges: the nearest happening of its sentence, else the last one of its paragraph."""
    inside = _between(things, sentence.first, sentence.last)
    before = _between(things, token_from(annotated, annotated.paragraph_of(sentence).start), number)
    nearest = min(inside, key=lambda one: (abs(one.token - number), one.token)) if inside else None
    found = nearest or (before[-1] if before else None)
    return found if found is not None and found.name else None


def _between(things: Sequence[Thing], first: int, last: int) -> Sequence[Thing]:
    """The things whose nouns stand in a range of tokens."""
    start, end = (bisect_left(things, place, key=lambda one: one.token) for place in (first, last))
    return things[start:end]


def mention_of(annotated: AnnotatedDocument, thing: Thing) -> Mention:
    """The name of a thing, where its noun stands."""
    token = annotated.tokens[thing.token]
    sentence = annotated.sentence_at(token.start)
    return Mention(
        id=content_id("mention", annotated.document.id, token.start, token.end, "thing"),
        document=annotated.document.id,
        start=token.start,
        end=token.end,
        text=annotated.document.text[token.start : token.end],
        type="LOC" if thing.called else "OTHER",
        name=thing.name,
        language=annotated.language_of(sentence) if sentence else "",
    )


def _in_sentence(
    annotated: AnnotatedDocument, sentence: Sentence, around: Overlaps[Mention], sort: Sort
) -> Iterator[Thing]:
    """The sites or happenings of a sentence; the place before one may stand right above its sentence."""
    above = max(0, sentence.first - MOST_BETWEEN - 2)
    places = around.over(*annotated.span(above, sentence.last))
    language = load_language(annotated.language_of(sentence))
    kinds = language.figures.sites if sort == "sites" else language.figures.happenings
    joined = {} if language.grammar.spaced_compounds else kinds
    for index in range(sentence.first, sentence.last):
        token = annotated.tokens[index]
        if kind := _kind_at(annotated, index, sentence, kinds):
            place = _place_before(annotated, index, places) or _place_behind(annotated, sentence, index, places)
            if sort == "happenings":
                yield Thing(index, kind, place or _place_around(annotated, sentence, index, places))
            elif place or _is_definite(annotated, sentence, index):
                yield Thing(index, kind, place)
        elif _is_called(annotated, sentence, index) and (parts := _compound(token.text, joined)):
            yield Thing(index, parts[1], parts[0])


def _works(annotated: AnnotatedDocument, sentence: Sentence, towns: Collection[str]) -> Iterator[Thing]:
    """What is built or run and bears a name: "the Delta Tunnel", in any language also "de Deltatunnel"; no town."""
    tokens = annotated.tokens
    for index in range(sentence.first, sentence.last):
        word = tokens[index].text
        if not word[:1].isupper() or word.isupper():
            continue
        first = index
        while first > sentence.first and tokens[first - 1].pos == "PROPN" and tokens[first - 1].text[:1].isupper():
            first -= 1
        if word.lower() in work_words() and first < index:
            yield Thing(index, word.lower(), called=annotated.wording(first, index + 1))
            continue
        inside = index > sentence.first and (word not in towns or tokens[index - 1].pos == "DET")  # no town has one
        if inside and (parts := _compound(word, joined_work_words())):
            yield Thing(index, parts[1], called=word)


@cache
def work_words() -> Mapping[str, str]:
    """The nouns of works in all languages: a work keeps its name in another."""
    return {word: word for language in languages() for word in language.figures.works}


@cache
def joined_work_words() -> Mapping[str, str]:
    """Those of languages that write compounds in one word."""
    joining = (language for language in languages() if not language.grammar.spaced_compounds)
    return {word: word for language in joining for word in language.figures.works}


def _kind_at(annotated: AnnotatedDocument, index: int, sentence: Sentence, kinds: Mapping[str, str]) -> str | None:
    """The kind of thing that a noun in the singular names, with the noun before it where both name it."""
    token = annotated.tokens[index]
    if token.feature("Number") == "Plur":
        return None
    before = annotated.tokens[index - 1].text.lower() if index > sentence.first else ""
    word = token.text.lower()
    return kinds.get(f"{before} {word}") or kinds.get(word)


def _place_before(annotated: AnnotatedDocument, index: int, places: Sequence[Mention]) -> str:
    """The name of the place that opens the phrase of a noun: "the Leeds gas field"; none of its owner ("Europe's")."""
    tokens = annotated.tokens
    for first in range(index - 1, max(-1, index - MOST_BETWEEN - 2), -1):
        place = next((one for one in places if one.end == tokens[first].end), None)
        if place is not None and not place.country:
            return place.name
        if tokens[first].pos not in {"NOUN", "ADJ"}:
            return ""
    return ""


def _place_behind(annotated: AnnotatedDocument, sentence: Sentence, index: int, places: Sequence[Mention]) -> str:
    """The name of the place that the phrase of a noun leads to: "the quake of Monday near Hull"."""
    tokens = annotated.tokens
    for first in range(index + 1, min(sentence.last, index + FARTHEST_PLACE + 1)):
        if tokens[first].pos in {"VERB", "AUX", "PUNCT", "CCONJ"}:
            return ""
        place = next((one for one in places if one.start == tokens[first].start), None)
        if tokens[index - 1].feature("Degree") == "Sup":  # "the largest mine of Europe"
            return ""
        if place is not None and is_governed(annotated, place, function_words("locating") | function_words("binding")):
            return "" if place.country else place.name
    return ""


def _place_around(annotated: AnnotatedDocument, sentence: Sentence, index: int, places: Sequence[Mention]) -> str:
    """The name of the one town or region in the clause of a noun: "a tremor rattled Leeds"."""
    clause = clause_at(clauses_of(annotated, sentence), index)
    first, last = (clause.first, clause.last) if clause else (sentence.first, sentence.last)
    start, end = annotated.span(first, last)
    inside = {one.name for one in places if start <= one.start and one.end <= end and not one.country}
    return inside.pop() if len(inside) == 1 else ""


def _is_definite(annotated: AnnotatedDocument, sentence: Sentence, index: int) -> bool:
    """Whether a noun is spoken of as known: "the field", "this large field"."""
    before = annotated.tokens[max(sentence.first, index - MOST_BETWEEN - 1) : index]
    return any(token.feature("Definite") == "Def" or token.feature("PronType") == "Dem" for token in before)


def _is_called(annotated: AnnotatedDocument, sentence: Sentence, index: int) -> bool:
    """Whether a name stands behind an article, as that of a thing does and that of a person or a town does not."""
    named = annotated.tokens[index].text[:1].isupper()
    return named and index > sentence.first and annotated.tokens[index - 1].pos == "DET"


def _compound(word: str, kinds: Mapping[str, str]) -> tuple[str, str] | None:
    """The place and the kind in a compound of both ("Leedsveld")."""
    ends = [kind for kind in kinds if word.lower().endswith(kind) and len(word) - len(kind) >= SHORTEST_PLACE]
    if not ends:
        return None
    kind = max(ends, key=len)
    return word[: -len(kind)].rstrip("-"), kinds[kind]
