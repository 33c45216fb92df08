"""Whether what a clause tells is denied: a negation in it that belongs to what it tells."""

from typing import Literal

from relaas.extraction.clauses import Clause
from relaas.extraction.events.candidates import Candidate
from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import EventWords
from relaas.model import AnnotatedDocument

Polarity = Literal["+", "-"]
ANOTHER = frozenset({"acl", "acl:relcl", "amod", "nmod", "advcl", "obl"})  # parts with a negation of their own


def polarity_of(annotated: AnnotatedDocument, candidate: Candidate) -> Polarity:
    """Minus where a negation in the clause belongs to what it tells, not to another verb ("lows not seen since")."""
    language = candidate.language
    negations = load_language(language).clauses.negations
    clause = candidate.clause
    told = {candidate.trigger.token, clause.main, *([] if clause.finite is None else [clause.finite])}
    inside = range(clause.first, clause.last)
    found = [index for index in inside if annotated.tokens[index].text.lower() in negations]
    return "-" if any(_negates(annotated, index, clause, told, language) for index in found) else "+"


def _bounds(annotated: AnnotatedDocument, place: int, clause: Clause, words: EventWords) -> bool:
    """Whether a comparative and its "than" stand behind a negation, and so only a limit: "no later than"."""
    following = annotated.tokens[place : min(place + 2, clause.last)]
    compared = len(following) > 1 and following[1].text.lower() in words.than
    return compared and (following[0].feature("Degree") == "Cmp" or following[0].text.lower() in words.measures)


def _parted(annotated: AnnotatedDocument, negation: int, told: set[int], words: EventWords) -> bool:
    """Whether a contrast stands between a negation and what is told: "Nothing dramatic, but we had to report it"."""
    between = annotated.tokens[negation + 1 : min(told)]
    return any(token.text.lower() in words.contrasting for token in between)


def _negates(annotated: AnnotatedDocument, negation: int, clause: Clause, told: set[int], language: str) -> bool:
    """Whether a negation hangs on the trigger or its auxiliaries, by itself or by the noun that it stands before."""
    tokens = annotated.tokens
    words = load_language(language).events
    following = tokens[negation + 1].text.lower() if negation + 1 < clause.last else ""
    contrasted = negation > clause.first and tokens[negation - 1].text == "," and tokens[negation].pos != "PRON"
    if (
        following in words.limiting
        or contrasted
        or _parted(annotated, negation, told, words)
        or _bounds(annotated, negation + 1, clause, words)
    ):
        return False
    head = tokens[negation].head
    apart = {verb for verb in range(clause.first, clause.last) if tokens[verb].dep in ANOTHER}
    if head in apart - told or not clause.first <= head < clause.last:
        return negation in told or head in told
    return head in told or head == negation or tokens[head].head in told or tokens[head].pos in VERB_TAGS
