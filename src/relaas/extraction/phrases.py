"""Noun phrases, found by tags and names alone: a wrong parse does not spoil them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from relaas.language.function_words import function_words
from relaas.model import AnnotatedDocument, Name, Sentence, Token

NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
LEADING = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "X", "SYM"})
HYPHENS = frozenset({"-", "–", "‑"})
DASHES = HYPHENS | {"—", "―", "--"}  # which open no phrase, whatever they are tagged as
GENITIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A half-open range of tokens with its head; ``preposition`` is the token before it that governs it, or None."""

    first: int
    last: int
    head: int
    preposition: int | None


def base_phrases(annotated: AnnotatedDocument, sentence: Sentence, *, apart: Collection[int] = ()) -> list[Phrase]:
    """The noun phrases of a sentence without what follows their head, in order; tokens in ``apart`` end a phrase.

    A name is never cut; a pronoun is a phrase of its own.
    """
    names = {name.first: name.last for name in names_in(annotated, sentence)}
    phrases = []
    index = sentence.first
    while index < sentence.last:
        last = _end_of_phrase(annotated, index, sentence.last, names, apart)
        if last > index:
            phrases.append(_phrase(annotated, index, last, sentence.first))
        index = max(last, index + 1)
    return [phrase for phrase in phrases if _stands_alone(annotated, phrase)]


def names_in(annotated: AnnotatedDocument, sentence: Sentence) -> tuple[Name, ...]:
    """The names that begin in a sentence."""
    low = bisect_left(annotated.names, sentence.first, key=lambda name: name.first)
    high = bisect_left(annotated.names, sentence.last, key=lambda name: name.first)
    return annotated.names[low:high]


def _stands_alone(annotated: AnnotatedDocument, phrase: Phrase) -> bool:
    return annotated.tokens[phrase.head].pos in {
        "NOUN",
        "PROPN",
        "PRON",
        "NUM",
        "ADJ",
        "X",
        "DET",
        "SYM",
    } or is_misread(annotated.tokens[phrase.head])


def _phrase(annotated: AnnotatedDocument, first: int, last: int, start: int) -> Phrase:
    tokens = annotated.tokens
    head = last - 1
    while head > first and (tokens[head].text in GENITIVES or tokens[head].pos not in {*NOMINAL, "PRON"}):
        head -= 1
    if tokens[head].pos not in {*NOMINAL, "PRON"}:
        head = last - 1
    before = first - 1
    preposition = before if before >= start and tokens[before].pos == "ADP" else None
    return Phrase(first, last, head, preposition)


def _end_of_phrase(
    annotated: AnnotatedDocument, first: int, limit: int, names: dict[int, int], apart: Collection[int]
) -> int:
    """The end of the phrase that starts at a token, or the token itself where none starts."""
    tokens = annotated.tokens
    if first in apart or tokens[first].text in DASHES:
        return first
    if tokens[first].pos == "PRON" and tokens[first].feature("Poss") != "Yes":
        return first + 1
    if is_misread(tokens[first]):
        return first + 1
    index = first
    while index < limit and (index not in apart or _dated(annotated, first, index, limit, apart)):
        if index in apart:
            index += 1
            continue
        if index in names:
            index = names[index]
        elif _counts_anew(annotated, first, index, limit) or (
            index > first and tokens[index].pos in {"DET", "PRON"} and not _continues(tokens[index])
        ):
            break
        elif (
            tokens[index].pos in LEADING
            or (index == first and tokens[index].pos == "PRON")
            or _inside(annotated, first, index, limit)
        ):
            index += 1
        else:
            break
    trailing = {"PUNCT", "ADV", "VERB"}
    if any(token.pos in NOMINAL for token in tokens[first:index]):
        trailing.add("ADJ")
    while index > first and tokens[index - 1].pos in trailing and not _in_names(index - 1, names):
        if _stands_for_noun(annotated, first, index - 1):
            break
        index -= 1
    return index


def _counts_anew(annotated: AnnotatedDocument, first: int, index: int, limit: int) -> bool:
    """Whether a number after a noun opens another phrase: "volgens de NAVO 9.600 militairen"."""
    tokens = annotated.tokens
    if index == first or index + 1 >= limit or tokens[index].pos != "NUM" or tokens[index - 1].pos not in NOMINAL:
        return False
    return tokens[index - 1].pos != "NUM" and tokens[index + 1].pos in {"NOUN", "ADJ"}


def _dated(annotated: AnnotatedDocument, first: int, index: int, limit: int, apart: Collection[int]) -> bool:
    """Whether a time only modifies the noun of a phrase that began before it: "a 2014 study"."""
    tokens = annotated.tokens
    if index == first or any(token.pos not in {"DET", "ADJ", "NUM"} for token in tokens[first:index]):
        return False
    after = index
    while after < limit and after in apart:
        after += 1
    return (
        after < limit
        and tokens[first].pos == "DET"
        and tokens[after].pos in {"ADJ", "NOUN", "PROPN"}
        and after - index <= 2
    )


def is_misread(token: Token) -> bool:
    """Whether a subject with a capital was tagged as a verb: a surname, or "Verdachte" at the start of a sentence."""
    return token.pos == "VERB" and token.dep.startswith("nsubj") and token.text[0].isupper()


def _continues(token: Token) -> bool:
    """Whether a determiner may follow another one: a possessive ("al zijn troepen")."""
    return token.feature("Poss") == "Yes"


def _in_names(index: int, names: dict[int, int]) -> bool:
    return any(first <= index < last for first, last in names.items())


def _inside(annotated: AnnotatedDocument, first: int, index: int, limit: int) -> bool:
    """Whether a token that is no noun or adjective still stands inside a phrase that goes on."""
    tokens = annotated.tokens
    if index + 1 >= limit:
        return tokens[index].text in GENITIVES
    token, following = tokens[index], tokens[index + 1]
    if token.text in GENITIVES:
        return index > first and following.pos in LEADING | {"VERB", "ADV"}
    if token.text in HYPHENS:
        return index > first and tokens[index - 1].end == token.start and token.end == following.start
    if token.pos == "ADV":
        opened = tokens[index - 1].pos in {"DET", "NUM", "ADV"} or tokens[index - 1].text in GENITIVES
        return index > first and opened and following.pos in {"ADJ", "NUM", "ADV", "NOUN"}
    if token.pos == "VERB" and token.feature("VerbForm") != "Fin":  # a participle before its noun
        modifies = index > first and tokens[index - 1].pos in {"DET", "ADJ", "ADV", "NUM"}
        return modifies and (following.pos in {"NOUN", "PROPN", "ADJ"} or _stands_for_noun(annotated, first, index))
    return False


def _stands_for_noun(annotated: AnnotatedDocument, first: int, index: int) -> bool:
    """Whether a participle right after its article is the noun itself: "de verdachte", "de veroordeelde"."""
    tokens = annotated.tokens
    if index != first + 1 or tokens[first].pos != "DET" or not tokens[index].text.endswith("e"):
        return False
    return index + 1 < len(tokens) and tokens[index + 1].pos in {"VERB", "AUX", "ADP", "PUNCT"}


def extend_phrase(annotated: AnnotatedDocument, phrase: Phrase, phrases: Sequence[Phrase], limit: int) -> int:
    """The end of a phrase with the binding prepositional phrases after it ("the head of the office of X")."""
    starts = {one.first: one for one in phrases}
    end = phrase.last
    while end + 1 < limit and end + 1 in starts:
        word = annotated.tokens[end].text.lower()
        if word in function_words("proportions") and annotated.tokens[phrase.head].pos == "NUM":
            end = starts[end + 1].last  # "eight in ten voters"
            continue
        after = starts[end + 1]
        named = any(annotated.tokens[index].text[0].isupper() for index in range(after.first, after.last))
        if word not in function_words("binding") and not (word in function_words("binding_names") and named):
            return end
        end = after.last
    return end
