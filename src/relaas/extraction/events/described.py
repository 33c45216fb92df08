"""The times of what only describes a thing or a person in a clause, which date nothing that it tells."""

import re

from relaas.extraction.events.candidates import Candidate
from relaas.extraction.nearby import token_from
from relaas.language.concepts import NOUN_TAGS, VERB_TAGS
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, TimeExpression
from relaas.model.dating import LOWER, UPPER

CLIMB = 6  # steps from a time to the verb that it hangs on
PARTICLE = "compound:prt"  # "paid out"
BRACKETS = frozenset("()")
DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM"})  # at the start of what describes: no "at its meeting of"
CLOSING = frozenset({",", ".", ";"})
YEAR_OR_PART = re.compile(r"\d{4}(?:-[QH]\d)?")


def is_of_a_thing(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a time only tells what thing or person is meant: by a verb, an aside, a limit, brackets."""
    return (
        _describes(annotated, candidate, time)
        or _is_behind_participle(annotated, candidate, time)
        or _is_aside(annotated, candidate, time)
        or _limits_a_thing(annotated, candidate, time)
        or _is_in_brackets(annotated, candidate, time)
    )


def verb_over(annotated: AnnotatedDocument, time: TimeExpression) -> int | None:
    """The verb that a time hangs on in the parse, not one inside it ("volgend jaar")."""
    place = token_from(annotated, time.start)
    for _ in range(CLIMB):
        if place >= len(annotated.tokens):
            return None
        token = annotated.tokens[place]
        if token.pos == "VERB" and not time.start <= token.start < time.end:
            return place
        place = token.head
    return None


def _describes(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a time hangs on a verb that only describes a thing: "the ruling given on 3 May", "the loan it took"."""
    verb = verb_over(annotated, time)
    if verb is None or verb in {candidate.trigger.token, candidate.clause.main}:
        return False
    token = annotated.tokens[verb]
    past = token.feature("VerbForm") == "Part" or token.feature("Tense") == "Past"  # "entered" may be tagged as either
    described = (token.dep in {"acl", "amod"} and past) or token.dep == "acl:relcl"
    return (described and annotated.tokens[token.head].pos in NOUN_TAGS) or _is_reduced(annotated, candidate, verb)


def _is_behind_participle(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a time stands behind a participle that follows its noun: "approved the loan signed in 2019".

    What somebody had done is what he did: "had the roof repaired in May".
    """
    language, tokens = load_language(candidate.language), annotated.tokens
    place = token_from(annotated, time.start) - 1
    while place > candidate.clause.main and (tokens[place].pos in {"ADP", "DET"} or tokens[place].dep == PARTICLE):
        place -= 1
    token, main = tokens[place], candidate.clause.main
    if language.grammar.verb_final or place <= main + 1 or place == candidate.trigger.token or token.pos != "VERB":
        return False
    gerund = language.grammar.gerund_ending
    ended = token.feature("Tense") == "Past" and not (gerund and token.text.lower().endswith(gerund))
    ended = ended and token.dep != "ccomp"  # "said the man died in 2019"
    return ended and tokens[place - 1].pos == "NOUN" and tokens[main].lemma.lower() not in language.events.causative


def _is_reduced(annotated: AnnotatedDocument, candidate: Candidate, verb: int) -> bool:
    """Whether a participle stands between the subject and the finite verb: "the tax announced in May was scrapped"."""
    finite, before = candidate.clause.finite, annotated.tokens[verb - 1]
    closing = load_language(candidate.language).grammar.verb_final
    return not closing and finite is not None and candidate.first < verb < finite and before.pos in NOUN_TAGS


def _is_aside(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a time stands between two commas in what only describes: "Smith, appointed director in 2010, left".

    That has a participle, or no verb and no preposition at its start: "The fund, worth $2bn in 2014, was closed".
    """
    tokens, place = annotated.tokens, token_from(annotated, time.start)
    first = next((index for index in range(place, candidate.first, -1) if tokens[index - 1].text == ","), None)
    last = next((index for index in range(place, candidate.last) if tokens[index].text == ","), None)
    if first is None or last is None or first <= candidate.trigger.token < last:
        return False
    around = [token for token in tokens[first:last] if not time.start <= token.start < time.end]  # "afgelopen zondag"
    if any(token.pos == "VERB" and token.feature("VerbForm") == "Part" for token in around):
        return True
    verbless = not any(token.pos in VERB_TAGS for token in around)
    return verbless and bool(around) and around[0].start < time.start and around[0].pos in DESCRIBING


def _limits_a_thing(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a limit stands behind a comma in words without a verb: how long somebody was or something is to be so.

    "Signed by Smith, until May head of the school", "Smith, since May on leave, retires on 1 June".
    """
    if time.bound not in UPPER | LOWER:
        return False
    tokens, place, end = annotated.tokens, token_from(annotated, time.start), token_from(annotated, time.end)
    first = next((index for index in range(place, candidate.first, -1) if tokens[index - 1].text == ","), None)
    last = next((index for index in range(end, candidate.last) if tokens[index].text in CLOSING), candidate.last)
    if first is None or any(tokens[index].pos in VERB_TAGS for index in [*range(first, place), *range(end, last)]):
        return False
    before = [token for token in tokens[first:place] if token.pos in NOUN_TAGS]
    called = end < last and (tokens[end].pos in NOUN_TAGS | {"ADJ"} or candidate.trigger.token > last)
    return called or (bool(before) and tokens[last].text == "," and candidate.trigger.token > last)


def _is_in_brackets(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a time in brackets dates a number beside the one told, or a year or a part of one what thing is meant.

    "The Alba (built in 1996) sank", "fell to 31 million (2017: 33 million)", "de Alba (1996) is gezonken".
    """
    text = annotated.document.text
    if text[max(0, time.start - 1) : time.start] == "(" and text[time.end : time.end + 1] == ":":
        return True
    if YEAR_OR_PART.fullmatch(time.value) is None:
        return False
    tokens, first, last = annotated.tokens, token_from(annotated, time.start), token_from(annotated, time.end)
    opening = next((index for index in range(first - 1, candidate.first, -1) if tokens[index].text in BRACKETS), None)
    closing = next((index for index in range(last, candidate.last) if tokens[index].text in BRACKETS), None)
    if opening is None or closing is None or tokens[opening].text != "(" or tokens[closing].text != ")":
        return False
    describes = closing < candidate.clause.main
    more = closing - opening > last - first + 1
    return (more or describes) and not opening < candidate.trigger.token < closing
