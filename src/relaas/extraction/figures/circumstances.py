"""Whose a quantity is, where and as of when: what stands around it in its clause."""

from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.clauses import Clause
from relaas.extraction.figures.counting import Counted
from relaas.extraction.nearby import token_from
from relaas.language.function_words import function_words
from relaas.model import (
    AnnotatedDocument,
    Dating,
    Figure,
    FigureStatus,
    Mention,
    Records,
    Sentence,
    Statement,
    TimeExpression,
)

OWNER_TYPES = frozenset({"GPE", "ORG", "NORP", "PER"})
PLACE_TYPES = frozenset({"GPE", "LOC"})
NEAR_NOUN = 4  # tokens after the noun in which "of X" still belongs to it


def statement_around(found: Records, start: int, end: int) -> Statement | None:
    """The shortest statement that holds a range, or None."""
    around = [one for one in found.statements if one.start <= start and end <= one.end]
    return min(around, key=lambda one: (one.end - one.start, one.start), default=None)


def mentions_in(annotated: AnnotatedDocument, found: Records, first: int, last: int) -> list[Mention]:
    """The mentions that lie in a half-open range of tokens, in order."""
    if first >= last:
        return []
    start, end = annotated.span(first, last)
    return [mention for mention in found.mentions if start <= mention.start and mention.end <= end]


def owner_of(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, clause: Clause | None, counted: Counted | None
) -> Mention | None:
    """Whose it is: a demonym in the phrase, "of X" after it, the subject of the clause, else of its sentence."""
    if counted is not None:
        inside = overlapping(annotated, found, counted.first, counted.last)
        named = [one for one in inside if not one.generic and (one.country or one.type in OWNER_TYPES)]
        for candidates in (named, [one for one in inside if one.country]):
            if candidates:
                return candidates[0]
        after = _after_preposition(annotated, found, counted.last, sentence)
        if after:
            return after
    if clause is None:
        return None
    if _is_passive(annotated, clause):
        return None
    noun = counted.first if counted else clause.last
    subject = _subject(annotated, found, clause.first, clause.last, noun)
    if subject is not None or _has_subject(annotated, clause):
        return subject
    return _subject(annotated, found, sentence.first, clause.first, noun)


def _has_subject(annotated: AnnotatedDocument, clause: Clause) -> bool:
    """Whether a clause names its own subject, so that the subject of another one has no part in it."""
    tokens = annotated.tokens[clause.first : clause.last]
    return any(token.dep == "nsubj" and token.pos in {"NOUN", "PROPN"} for token in tokens)


def overlapping(annotated: AnnotatedDocument, found: Records, first: int, last: int) -> list[Mention]:
    """The mentions that share a character with a half-open range of tokens, in order."""
    if first >= last:
        return []
    start, end = annotated.span(first, last)
    return [mention for mention in found.mentions if start < mention.end and mention.start < end]


def is_place(mention: Mention) -> bool:
    """Whether a mention names a place: by its type, or a country by its key."""
    return not mention.generic and (mention.type in PLACE_TYPES or mention.key.startswith("country:"))


def is_attribute(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a name only qualifies the noun right after it ("the U.S. plan")."""
    after = token_from(annotated, mention.end)
    if after >= len(annotated.tokens) or annotated.tokens[after].start - mention.end > 1:
        return False
    return annotated.tokens[after].pos == "NOUN"


def _is_passive(annotated: AnnotatedDocument, clause: Clause) -> bool:
    """Whether the subject of a clause undergoes what its verb says."""
    verbs = [annotated.tokens[verb] for verb in clause.verbs]
    return any(verb.dep == "aux:pass" or verb.lemma == "worden" for verb in verbs) and len(verbs) > 1


def _subject(annotated: AnnotatedDocument, found: Records, first: int, last: int, noun: int) -> Mention | None:
    """The first actor without a preposition, those before the noun first; a description counts where it resolves."""
    if first >= last:
        return None
    inside = mentions_in(annotated, found, first, last)
    actors = [
        one
        for one in inside
        if (one.type in OWNER_TYPES or one.key) and (not one.generic or one.refers_to or one.country)
    ]
    free = [
        one for one in actors if not _governed(annotated, one, function_words("placing") | function_words("binding"))
    ]
    offset = annotated.tokens[noun].start if noun < len(annotated.tokens) else len(annotated.document.text)
    before = [one for one in free if one.end <= offset]
    return next(iter(before or free), None)


def _beside(annotated: AnnotatedDocument, places: Sequence[Mention], figure: Figure) -> Mention:
    """The place that stands with a figure: "34,000 were sold in Spain, in Italy 12,000" tells of two."""
    between = {one: _between(annotated, one, figure) for one in places}
    close = [one for one in places if not any(letter.isdigit() for letter in between[one])]
    return min(close or places, key=lambda one: ("," in between[one], len(between[one]), one.start))


def _between(annotated: AnnotatedDocument, mention: Mention, figure: Figure) -> str:
    text = annotated.document.text
    return text[mention.end : figure.start] if mention.end <= figure.start else text[figure.end : mention.start]


def place_of(
    annotated: AnnotatedDocument,
    found: Records,
    sentence: Sentence,
    clause: Clause | None,
    owner: Mention | None,
    figure: Figure,
) -> Mention | None:
    """Where it is: the place after a preposition in the clause, else in the sentence, else the last place before it.

    Only the same paragraph is looked at.
    """
    spans = [(clause.first, clause.last)] if clause else []
    for first, last in [*spans, (sentence.first, sentence.last)]:
        places = [one for one in mentions_in(annotated, found, first, last) if is_place(one)]
        governed = [
            one
            for one in places
            if _governed(annotated, one, function_words("placing")) and not is_attribute(annotated, one)
        ]
        if governed:
            return _beside(annotated, governed, figure)
    paragraph = annotated.paragraph_of(sentence)
    start = annotated.tokens[sentence.first].start
    earlier = [
        one
        for one in found.mentions
        if is_place(one)
        and paragraph.start <= one.start < start
        and _governed(annotated, one, function_words("placing"))
    ]
    return next((one for one in reversed(earlier) if owner is None or one.name != owner.name), None)


def held_when(
    annotated: AnnotatedDocument,
    found: Records,
    clause: Clause | None,
    statement: Statement | None,
    status: FigureStatus,
    *,
    at: int,
) -> Dating:
    """When it held: a date in its clause, when it was said, else the publication of the part ``at`` a place."""
    if clause is not None and status != "planned":
        start, end = annotated.span(clause.first, clause.last)
        for time in _dates(found.times):
            if start <= time.start < end:
                return time.dating
    if statement is not None and statement.said.is_dated:
        return replace(statement.said, basis="said")
    return annotated.document.dating_at(at)


def _dates(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    dates = (one for one in times if one.type in {"DATE", "TIME"} and not one.vague and one.bound is None)
    return [one for one in dates if one.earliest or one.latest]


def _governed(annotated: AnnotatedDocument, mention: Mention, prepositions: frozenset[str]) -> bool:
    """Whether one of the prepositions stands before a mention, an article between them or not."""
    text = annotated.document.text[max(0, mention.start - 20) : mention.start].lower().split()
    if text and text[-1] in function_words("articles") | function_words("before_places"):
        text = text[:-1]
    return bool(text) and text[-1] in prepositions


def _after_preposition(annotated: AnnotatedDocument, found: Records, token: int, sentence: Sentence) -> Mention | None:
    """The first actor after "of" or "van" that follows a noun directly."""
    if token >= sentence.last or annotated.tokens[token].text.lower() not in function_words("binding"):
        return None
    last = min(sentence.last, token + NEAR_NOUN + 1)
    inside = mentions_in(annotated, found, token + 1, last)
    return next((one for one in inside if one.type in OWNER_TYPES or one.key), None)
