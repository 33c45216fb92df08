"""What stands around a quantity: the mentions of its clause, the statement that it is told in and when it held."""

from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.clauses import Clause
from relaas.extraction.nearby import token_from
from relaas.extraction.verbs import is_past_form
from relaas.language.function_words import function_words
from relaas.model import (
    COUNTRY,
    AnnotatedDocument,
    Dating,
    FigureStatus,
    Mention,
    Records,
    Sentence,
    Statement,
    TimeExpression,
)

PLACE_TYPES = frozenset({"GPE", "LOC"})
BRACKET, BESIDE = 3, 14  # characters between a date and its number in brackets, and from a number to its own date


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


def overlapping(annotated: AnnotatedDocument, found: Records, first: int, last: int) -> list[Mention]:
    """The mentions that share a character with a half-open range of tokens, in order."""
    if first >= last:
        return []
    start, end = annotated.span(first, last)
    return [mention for mention in found.mentions if start < mention.end and mention.start < end]


def is_place(mention: Mention) -> bool:
    """Whether a mention names a place: by its type, or a country by its key."""
    return not mention.generic and (mention.type in PLACE_TYPES or mention.key.startswith(COUNTRY))


def is_attribute(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a name only qualifies the noun right after it ("the U.S. plan")."""
    after = token_from(annotated, mention.end)
    if after >= len(annotated.tokens) or annotated.tokens[after].start - mention.end > 1:
        return False
    return annotated.tokens[after].pos == "NOUN"


def is_governed(annotated: AnnotatedDocument, mention: Mention, prepositions: frozenset[str]) -> bool:
    """Whether one of the prepositions stands before a mention, an article between them or not."""
    text = annotated.document.text[max(0, mention.start - 20) : mention.start].lower().split()
    if text and text[-1] in function_words("articles") | function_words("before_places"):
        text = text[:-1]
    return bool(text) and text[-1] in prepositions


def governed_in(
    annotated: AnnotatedDocument, mentions: Sequence[Mention], prepositions: frozenset[str]
) -> list[Mention]:
    """Those of some mentions in order that a preposition governs, also with one before them: "in Spain and Italy"."""
    found: list[Mention] = []
    for mention in mentions:
        joined = bool(found) and _goes_on(annotated.document.text[found[-1].end : mention.start])
        if joined or is_governed(annotated, mention, prepositions):
            found.append(mention)
    return found


def _goes_on(between: str) -> bool:
    """Whether only a comma or a conjunction stands between two names."""
    words = between.replace(",", " ").lower().split()
    return ("," in between or bool(words)) and all(word in function_words("conjunctions") for word in words)


def held_when(
    annotated: AnnotatedDocument,
    found: Records,
    clause: Clause | None,
    statement: Statement | None,
    status: FigureStatus,
    *,
    place: tuple[int, int],
) -> Dating:
    """When it held: a date in its clause, when it was said, else the publication of the part that it stands in."""
    if clause is not None and status != "planned":
        start, end = annotated.span(clause.first, clause.last)
        inside = [time for time in _dates(found.times) if start <= time.start < end]
        time = _date_of(annotated, inside, *place)
        if time is not None:
            return time.dating
    if statement is not None and statement.said.is_dated:
        return replace(statement.said, basis="said")
    return annotated.document.dating_at(place[0])


def _date_of(
    annotated: AnnotatedDocument, times: Sequence[TimeExpression], start: int, end: int
) -> TimeExpression | None:
    """The date of a number in its clause: "(2017: £84m)", "from 12 in 2017 to 18 in 2018", else the first."""
    text = annotated.document.text
    bracketed = [
        one for one in times if text[max(0, one.start - 1) : one.start] == "(" and text[one.end : one.end + 1] == ":"
    ]
    before = next((one for one in bracketed if 0 < start - one.end <= BRACKET), None)
    if before is not None:
        return before
    free = [one for one in times if one not in bracketed]
    behind = (one for one in free if 0 < one.start - end <= BESIDE and not any(map(str.isdigit, text[end : one.start])))
    return next(behind, None) or next(iter(free), None)


def lies_ahead(annotated: AnnotatedDocument, sentence: Sentence, found: Records, clause: Clause | None) -> bool:
    """Whether a clause in the present tells of a day after the one that it is told on: "output falls to 12 in 2030"."""
    if clause is None or clause.finite is None:
        return False
    start, end = annotated.span(clause.first, clause.last)
    told = annotated.document.dating_at(start).latest
    if told is None or is_past_form(annotated.tokens[clause.finite], annotated.language_of(sentence)):
        return False
    inside = [one for one in found.times if start <= one.start < end and one.type in {"DATE", "TIME"}]
    return any((one.earliest or one.latest or "") > told for one in inside)


def _dates(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    dates = (one for one in times if one.type in {"DATE", "TIME"} and not one.vague and one.bound is None)
    return [one for one in dates if one.earliest or one.latest]
