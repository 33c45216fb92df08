"""What looks like a plan and is none: what is not said, what has been done, a question, a heading."""

from itertools import pairwise

from relaas.extraction.events.deeds import DECIDING
from relaas.extraction.nearby import token_from
from relaas.extraction.verbs import is_finite
from relaas.language.concepts import NOUN_TAGS, VERB_TAGS, concept_group, concept_of
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Event, Sentence, Token

KNOWING = frozenset({"know", "hear", "see", "understand", "learn", "believe", "think", "discover"})


def is_no_plan(annotated: AnnotatedDocument, sentence: Sentence, event: Event) -> bool:
    """Whether an event to come is none that somebody means to bring about."""
    first, last = token_from(annotated, event.start), token_from(annotated, event.end)
    tokens = annotated.tokens[first:last]
    heading = annotated.paragraph_of(sentence).kind == "heading" and event.when.basis != "own"
    done = not _is_due(annotated, event) and (has_been(tokens, event.language) or _is_done(annotated, tokens, event))
    if event.when.basis != "own" and (_only_wishes(tokens, event) or _is_broken_off(tokens, event)):
        return True
    if event.when.basis != "own" and _is_set_for_nothing(annotated, sentence, event, tokens):
        return True
    if _stays_out(event):
        return True
    return heading or done or _keeps_silent(tokens, event) or _asks(tokens, event) or _has_ruled(annotated, event)


def _is_due(annotated: AnnotatedDocument, event: Event) -> bool:
    """Whether an event has a limit of its own still to come: "wants to have removed them by the end of 2030"."""
    told, limit = annotated.document.dating_at(event.start).latest, event.when
    if limit.basis != "own" or limit.bound is None or told is None or limit.latest is None:
        return False
    return limit.latest > told


def _is_set_for_nothing(
    annotated: AnnotatedDocument, sentence: Sentence, event: Event, tokens: tuple[Token, ...]
) -> bool:
    """Whether what has no day of its own is asked, lasts already, or only must be or is thought likely."""
    if annotated.tokens[sentence.last - 1].text == "?":
        return True
    words = load_language(event.language).plans
    spoken = {token.text.lower() for token in tokens}
    return spoken.isdisjoint(words.due) if event.status == "expected" else not spoken.isdisjoint(words.lasting)


def _stays_out(event: Event) -> bool:
    """Whether something is said not to be done on a day: "the hall will not reopen on 9 May", but "not before May"."""
    return event.polarity == "-" and event.when.basis == "own" and event.when.bound is None


def _keeps_silent(tokens: tuple[Token, ...], event: Event) -> bool:
    """Whether somebody only does not want to say or think something: "he did not want to confirm it"."""
    unsaid = concept_group(event.concept) == "speech" or event.concept in {"confirm", "think"}
    wanted = (concept_of(token.lemma, "VERB", event.language) == "want" for token in tokens)
    return event.polarity == "-" and (event.concept == "know" or (unsaid and any(wanted)))


def _only_wishes(tokens: tuple[Token, ...], event: Event) -> bool:
    """Whether somebody does not want something, or only wants to know it: "didn't want to go", "wil weten wie"."""
    wish = load_language(event.language).events.wish
    wished = any(token.lemma.lower() in wish for token in tokens)
    return wished and (event.polarity == "-" or event.concept in KNOWING)


def _is_broken_off(tokens: tuple[Token, ...], event: Event) -> bool:
    """Whether a stretch has neither a finite verb nor an infinitive with its mark: "support that conclusion"."""
    marks = load_language(event.language).clauses.infinitive_marks
    verbs = [token for token in tokens if token.pos in VERB_TAGS]
    finite = any(is_finite(token, event.language) for token in verbs)
    return len(verbs) == 1 and not finite and not any(token.text.lower() in marks for token in tokens)


def _has_ruled(annotated: AnnotatedDocument, event: Event) -> bool:
    """Whether a decision is told without what was decided: "dat het college besloot", "he decided so himself"."""
    verb = token_from(annotated, event.trigger.start)
    if event.status != "decided" or event.concept not in DECIDING or annotated.tokens[verb].pos != "VERB":
        return False
    language = load_language(event.language)
    inside = annotated.tokens[token_from(annotated, event.start) : token_from(annotated, event.end)]
    told = {token.text.lower() for token in inside[1:]}  # not "dat het college besloot"
    objects = (annotated.tokens[child] for child in annotated.children[verb])
    content = language.clauses.infinitive_marks | language.plans.decided_on
    return told.isdisjoint(content) and not any(one.dep == "obj" and one.pos in NOUN_TAGS for one in objects)


def has_been(tokens: tuple[Token, ...], language: str) -> bool:
    """Whether an infinitive tells what has been or should have: "says not to have read it", "ought to have asked"."""
    spoken = load_language(language)
    marks = spoken.clauses.infinitive_marks | spoken.plans.advised
    have = function_words("have", language)
    return any(
        before.text.lower() in marks and token.lemma.lower() in have and token.feature("VerbForm") == "Inf"
        for before, token in pairwise(tokens)
    )


def _is_done(annotated: AnnotatedDocument, tokens: tuple[Token, ...], event: Event) -> bool:
    """Whether a deed that is told as expected has been done all the same: "it has claimed an estimated 2,600 lives"."""
    deed = annotated.tokens[token_from(annotated, event.trigger.start)]
    have = function_words("have", event.language)
    helped = any(token.lemma.lower() in have and token.feature("VerbForm") == "Fin" for token in tokens)
    last = annotated.document.dating_at(event.start).latest
    ahead = last is not None and event.when.earliest is not None and event.when.earliest > last
    told = event.status in {"planned", "expected"} and not ahead
    return told and helped and deed.feature("VerbForm") == "Part"


def _asks(tokens: tuple[Token, ...], event: Event) -> bool:
    """Whether a clause without a day of its own is a question: "how many homes must be assessed"."""
    asking = load_language(event.language).plans.asking
    return event.when.basis != "own" and bool(tokens) and tokens[0].text.lower() in asking
