"""Times that are of something else than the verb of their clause says: "was not told until", "called it for"."""

from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.negation import polarity_of
from relaas.extraction.events.tense import is_passive, simple_past
from relaas.extraction.nearby import token_from
from relaas.language.concepts import NOUN_TAGS
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import EventWords
from relaas.model import AnnotatedDocument, TimeExpression


def came_late(annotated: AnnotatedDocument, candidate: Candidate, times: tuple[TimeExpression, ...]) -> bool:
    """Whether the past tense denies something until the one time that it names: "was not told until 24 October"."""
    words = load_language(candidate.language).events
    if len(times) != 1 or times[0].bound != "until" or not simple_past(annotated, candidate):
        return False
    before = [
        token.text.lower() for token in annotated.tokens[candidate.first : candidate.last] if token.end < times[0].start
    ]
    return bool(before) and before[-1] in words.first_then and polarity_of(annotated, candidate) == "-"


def set_for(
    annotated: AnnotatedDocument, candidate: Candidate, times: Sequence[TimeExpression]
) -> tuple[TimeExpression, ...]:
    """The days for which a clause sets something, which are no limits: "called a meeting for 3 June"."""
    words = load_language(candidate.language).events
    verbs = {annotated.tokens[verb].lemma.lower() for verb in candidate.clause.verbs}
    if candidate.nominal or not verbs & words.setting:
        return ()
    days = (time for time in times if time.type == "DATE" and time.dating.is_day)
    return tuple(replace(time, bound=None) for time in days if _is_goal(annotated, candidate, time, words))


def _is_goal(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time opens with the word for what something is set for, or stands right behind it.

    It follows the name of that, or the participle of a passive; or a verb at the end of the clause leaves it no limit.
    """
    tokens, clause, first = annotated.tokens, candidate.clause, token_from(annotated, time.start)
    place = next((index for index in (first, first - 1) if tokens[index].text.lower() in words.set_for), None)
    if place is None:
        return False
    verb = clause.finite if clause.finite is not None else clause.main
    named = any(token.pos in NOUN_TAGS | {"PRON"} for token in tokens[verb + 1 : place])
    undergone = place > clause.main and is_passive(annotated, candidate, words)
    return named or undergone or (load_language(candidate.language).grammar.verb_final and time.bound is None)
