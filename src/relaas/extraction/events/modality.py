"""What the auxiliaries of a clause make of an event: future, possibility, condition, necessity, hearsay."""

from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.conditional import tells_hearsay
from relaas.extraction.events.cue_words import spoken_in
from relaas.extraction.events.negation import polarity_of
from relaas.extraction.events.now import is_gone, is_over, is_to_come
from relaas.extraction.events.tense import is_double_infinitive, leads_on
from relaas.extraction.verbs import is_past_form
from relaas.language.concepts import concept_group
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import EventWords
from relaas.model import AnnotatedDocument, EventStatus, TimeExpression
from relaas.model.dating import UPPER

TO_COME = frozenset({"planned", "expected", "possible"})


def modal_of(
    annotated: AnnotatedDocument, candidate: Candidate, words: EventWords, times: tuple[TimeExpression, ...]
) -> EventStatus | None:
    """What the auxiliaries say: future, possibility, condition, necessity."""
    found: EventStatus | None = None
    if is_double_infinitive(annotated, candidate, words):
        return None
    for verb in candidate.clause.verbs:
        token = annotated.tokens[verb]
        lemma, form = token.lemma.lower(), token.text.lower()
        if _is_of_another(annotated, verb, candidate) or _is_short_for_had(annotated, verb, words):
            continue
        if form in words.conditional:
            if tells_hearsay(annotated, candidate.clause, candidate.language) and not _was_due(annotated, times):
                return "claimed"
            told = candidate.told == "content" and form in words.future_in_past
            return "planned" if told or _was_set(annotated, candidate, times, words) else "possible"
        if form in load_language(candidate.language).plans.advised and _is_limited(annotated, times):
            return "planned"  # "should be ready by May"
        if lemma in words.seeming and (verb != candidate.trigger.token or leads_on(annotated, verb, candidate)):
            return "claimed"
        if verb == candidate.trigger.token:
            continue
        past = is_past_form(token, candidate.language)
        if lemma in words.permitting and not past and _is_capped(annotated, candidate, words):
            return "decided"
        if lemma in words.possible or form in words.possible:
            return _able(annotated, candidate, form, words)
        wishing = lemma in words.wish and not past
        if (lemma in words.future and not past) or form in words.future or wishing:
            found = found or "planned"
        done = candidate.told != "content" and past  # "zij moesten sluiten"
        if lemma in words.necessary and not done:
            found = found or _necessary(annotated, candidate, words, times)
    return found


def _necessary(
    annotated: AnnotatedDocument, candidate: Candidate, words: EventWords, times: tuple[TimeExpression, ...]
) -> EventStatus:
    """What having to makes of a verb: a duty, or what follows from something: "must have closed", "must be read as"."""
    over = all(time.bound not in UPPER and is_over(time, annotated) for time in times)
    if over and was_done(annotated, candidate, words):
        return "claimed"
    if over and annotated.tokens[candidate.clause.main].text.lower() in words.concluding:
        return "happened"
    return "planned" if any(not is_gone(time, annotated) for time in times) else "expected"


def was_done(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether an infinitive tells of what was before: "to have read", "te hebben gelezen"."""
    inside = annotated.tokens[candidate.first : candidate.last]
    helping = any(each.lemma.lower() in words.perfect and each.feature("VerbForm") == "Inf" for each in inside)
    return helping and any(each.feature("VerbForm") == "Part" for each in inside)


def _is_of_another(annotated: AnnotatedDocument, verb: int, candidate: Candidate) -> bool:
    """Whether an auxiliary helps a verb that only describes a noun of the clause: "counts she could not explain"."""
    head = annotated.tokens[verb].head
    helps = annotated.tokens[verb].dep.startswith("aux") and head not in {
        candidate.trigger.token,
        candidate.clause.main,
    }
    return helps and annotated.tokens[head].dep.startswith("acl")


def _is_short_for_had(annotated: AnnotatedDocument, verb: int, words: EventWords) -> bool:
    """Whether a form that may be short for "would" stands before a participle: "They'd told him twice"."""
    token = annotated.tokens[verb]
    return token.text.lower() in words.clipped and annotated.tokens[token.head].feature("VerbForm") == "Part"


def _was_set(
    annotated: AnnotatedDocument, candidate: Candidate, times: tuple[TimeExpression, ...], words: EventWords
) -> bool:
    """Whether a day had been set for something: "would open on 3 May", "zou voor 1 april klaar zijn"."""
    helping = (annotated.tokens[verb] for verb in candidate.clause.verbs if verb != candidate.clause.main)
    done = any(verb.lemma.lower() in words.perfect for verb in helping)  # "would have closed"
    return (not done and any(time.dating.is_day for time in times)) or _was_due(annotated, times)


def _was_due(annotated: AnnotatedDocument, times: tuple[TimeExpression, ...]) -> bool:
    """Whether one of some times is a limit or lies ahead: "zou voor 1 mei zijn opgeleverd"."""
    return any(time.bound in UPPER or is_to_come(time, annotated) for time in times)


def _is_limited(annotated: AnnotatedDocument, times: tuple[TimeExpression, ...]) -> bool:
    """Whether one of some times sets a day by which something is to be done."""
    return any(time.bound in UPPER and not is_gone(time, annotated) for time in times)


def _able(annotated: AnnotatedDocument, candidate: Candidate, form: str, words: EventWords) -> EventStatus | None:
    """What being able makes of a verb: "could not be found", "konden al naar huis", "cannot say"."""
    if candidate.told == "content":
        return "possible"
    denied = polarity_of(annotated, candidate) == "-"
    if denied and concept_group(candidate.trigger.concept) == "speech":
        return "happened"
    managed = form in words.unable and bool(spoken_in(annotated, candidate) & words.managed)
    return None if managed or (denied and form in words.unable) else "possible"


def _is_capped(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether a clause sets a limit on what is permitted: "may use no more than", "mag ten hoogste"."""
    joined = " ".join(token.text.lower() for token in annotated.tokens[candidate.first : candidate.last])
    return any(f" {phrase} " in f" {joined} " for phrase in words.capping)
