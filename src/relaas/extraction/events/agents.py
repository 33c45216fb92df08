"""By whom and for whom a clause tells that something is done: "by a watchman, Ned Carr", "on behalf of the trust"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relaas.extraction.clauses import SUBJECTS, Clause
from relaas.extraction.nearby import token_from
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention

ACTING = frozenset({"PER", "ORG"})
LINKING = frozenset({",", "&"})  # beside "and"


def others_acting(
    annotated: AnnotatedDocument, clause: Clause, mentions: Sequence[Mention], language: str
) -> list[Mention]:
    """The mentions in a clause by whom or for whom it tells that something is done, whatever the parse says."""
    inside = [one for one in mentions if _is_inside(annotated, one, clause) and one.type in ACTING]
    inside = [one for one in inside if not any(is_part(one, other) for other in inside)]
    by = [one for one in inside if _is_agent(annotated, one, clause, language)]
    return [
        *by,
        *_joined(annotated, by, inside, language),
        *(one for one in inside if _is_acted_for(annotated, one, language)),
    ]


def is_part(mention: Mention, whole: Mention) -> bool:
    """Whether a mention is part of a longer one: "Laar" of "Laar council"."""
    longer = whole.end - whole.start > mention.end - mention.start
    return longer and whole.start <= mention.start and mention.end <= whole.end


def _is_inside(annotated: AnnotatedDocument, mention: Mention, clause: Clause) -> bool:
    return clause.first <= token_from(annotated, mention.start) < clause.last


def _opens_at(annotated: AnnotatedDocument, mention: Mention) -> int:
    """The first token of a mention with the function before it."""
    role = mention.role_passage
    starts = mention.start if role is None else min(mention.start, role.start)
    place = token_from(annotated, starts)
    return place - 1 if annotated.tokens[place - 1].pos == "DET" and place > 0 else place


def _is_agent(annotated: AnnotatedDocument, mention: Mention, clause: Clause, language: str) -> bool:
    """Whether "by" stands before somebody, and a participle or a noun of the subject tells what he does."""
    tokens, place = annotated.tokens, _opens_at(annotated, mention)
    if place <= clause.first or tokens[place - 1].text.lower() not in function_words("agents", language):
        return False
    done = any(tokens[verb].feature("VerbForm") == "Part" for verb in clause.verbs)
    before = tokens[place - 2] if place - 2 >= clause.first else None
    deed = before is not None and before.pos == "NOUN" and before.dep in SUBJECTS  # "de sloop door de gemeente begon"
    return done or deed


def _joined(
    annotated: AnnotatedDocument, by: Sequence[Mention], inside: Sequence[Mention], language: str
) -> Iterator[Mention]:
    """Who is named right behind another, or joined to him: "by a watchman, Ned Carr", "by Kramer and the council"."""
    ends = {token_from(annotated, one.end) for one in by}
    linking = LINKING | function_words("adding", language)
    for one in inside:
        place = _opens_at(annotated, one)
        if place - 1 in ends and annotated.tokens[place - 1].text.lower() in linking:
            yield one


def _is_acted_for(annotated: AnnotatedDocument, mention: Mention, language: str) -> bool:
    """Whether somebody is said to be acted for: "on behalf of the trust", "namens het college"."""
    place = _opens_at(annotated, mention)
    before = [token.text.lower() for token in annotated.tokens[max(0, place - 4) : place]]
    return any(before[-len(phrase) :] == list(phrase) for phrase in load_language(language).events.acting_for)
