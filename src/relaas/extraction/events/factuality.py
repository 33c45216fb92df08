"""Whether an event happened, was decided, is planned, expected, possible, claimed or denied (FactBank's factuality)."""

from dataclasses import dataclass
from typing import Literal

from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.cue_words import cue_words, spoken_in
from relaas.extraction.events.deeds import ADMITTING, DECIDING, DELIBERATE, GOING_ON, OF_SITTINGS, SAYING
from relaas.extraction.events.leads import is_denied_above, under_its_lead
from relaas.extraction.events.modality import TO_COME, modal_of, was_done
from relaas.extraction.events.negation import Polarity, polarity_of
from relaas.extraction.events.now import is_gone, is_to_come
from relaas.extraction.events.tense import (
    has_subject,
    is_done_by_anyone,
    is_imperative,
    is_of_each,
    is_of_old,
    is_passive,
    is_past,
    is_pluperfect,
    is_predicate,
    is_progressive,
    is_under_way,
    simple_past,
)
from relaas.extraction.points import deed_at
from relaas.extraction.verbs import is_past_form
from relaas.language.concepts import concept_group
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import EventWords
from relaas.model import AnnotatedDocument, EventStatus, TimeExpression

Certainty = Literal["certain", "probable", "possible"]
CERTAINTY: dict[str, Certainty] = {"expected": "probable", "possible": "possible", "claimed": "probable"}
WEIGHING, AGREEING = "consider", "agree"
WISHING = frozenset({"want"})
LIMITS = frozenset({"by", "before", "from", "after", "around", "until"})


@dataclass(frozen=True, slots=True)
class Factuality:
    """The status of an event with its polarity and certainty, and the tense that it is told in.

    ``performed``: the document does it by saying so ("hereby you receive"). ``background``: the pluperfect or
    "once" tells of what was before that which is told.
    """

    status: EventStatus
    polarity: Polarity
    certainty: Certainty
    present: bool = False
    simple_past: bool = False
    performed: bool = False
    background: bool = False


def factuality_of(
    annotated: AnnotatedDocument,
    candidate: Candidate,
    times: tuple[TimeExpression, ...],
    language: str,
    *,
    late: bool = False,
) -> Factuality:
    """What the words of the clause, its verbs and their tense, and who tells it make of an event.

    ``late``: it is told as not having been until a day, and so as having been on it.
    """
    words = load_language(language).events
    candidate = under_its_lead(annotated, candidate)
    polarity: Polarity = "+" if late else polarity_of(annotated, candidate)
    if not candidate.nominal and is_denied_above(annotated, candidate.clause, language):
        polarity = "-"
    status = _status(annotated, candidate, times, words, language)
    present = not candidate.nominal and candidate.clause.finite is not None and not is_past(annotated, candidate)
    past = simple_past(annotated, candidate) and not candidate.nominal
    hereby = bool(spoken_in(annotated, candidate) & words.performing) and present
    performed = (
        hereby
        or (present and not times and _sends_it_itself(annotated, candidate, words))
        or (not candidate.nominal and deed_at(annotated, candidate.clause) is not None)
    )
    if performed:
        status = "happened"
    elif (
        polarity == "-"
        and _takes_back(candidate, present=present)
        and spoken_in(annotated, candidate) & words.first_person
        and annotated.tokens[candidate.trigger.token].pos == "VERB"  # not "never got an answer"
    ):
        status = "denied"  # "I have never promised that"
    elif polarity == "-" and _refuses(annotated, candidate, words):
        status = "denied"  # "I will not grant it"
    background = not candidate.nominal and (is_pluperfect(annotated, candidate) or is_of_old(annotated, candidate))
    return Factuality(status, polarity, CERTAINTY.get(status, "certain"), present, past, performed, background)


def _status(
    annotated: AnnotatedDocument,
    candidate: Candidate,
    times: tuple[TimeExpression, ...],
    words: EventWords,
    language: str,
) -> EventStatus:
    """What decides first: who tells it, the verb that it hangs on, a cue, an auxiliary, the tense."""
    if candidate.trigger.concept == "reject" and spoken_in(annotated, candidate) & words.alleged:
        return "denied"
    if candidate.told == "saying":
        modal = modal_of(annotated, candidate, words, times)
        if modal in TO_COME:
            return modal
        return _meant(candidate, words) or _saying(annotated, candidate, words)
    if candidate.nominal:
        return "planned" if any(is_to_come(time, annotated) for time in times) else "happened"
    if candidate.cue == "deny" or _is_denial(annotated, candidate, words):
        return "denied"
    decided = _governed(annotated, candidate, words, times) or _by_cue(annotated, candidate, words)
    if decided == "claimed" and _is_heard_ahead(annotated, candidate, times, words):
        return "expected"
    decided = decided or modal_of(annotated, candidate, words, times)
    return decided or _by_tense(annotated, candidate, times, words, language)


def _governed(
    annotated: AnnotatedDocument, candidate: Candidate, words: EventWords, times: tuple[TimeExpression, ...]
) -> EventStatus | None:
    """What the verbs make of it that it hangs on: "plans to", "decided to", "claims to have", "zegt ervan te weten"."""
    governing = candidate.trigger.governing
    if governing and concept_group(governing[-1]) == "speech" and was_done(annotated, candidate, words):
        return "claimed"
    if governing and governing[-1] == "try" and polarity_of(annotated, candidate) == "-":
        return "happened"  # "made no attempt to call"
    if governing and governing[-1] in WISHING and simple_past(annotated, candidate):
        ahead = any(is_to_come(time, annotated) for time in times)
        return "planned" if ahead else "happened"  # "wanted to turn back"
    agreed = bool(governing) and governing[-1] == AGREEING and simple_past(annotated, candidate)
    if agreed and times and all(is_gone(time, annotated) for time in times):
        return "happened"  # "agreed on 3 May to go to mediation"
    known = _meant(candidate, words)
    if known is None and governing and concept_group(governing[-1]) == "speech" and _is_marked(annotated, candidate):
        held = governing[-1] in SAYING and _is_held(candidate.trigger.concept)
        return "claimed" if held and not any(is_to_come(time, annotated) for time in times) else "planned"
    return known


def _is_marked(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether the mark of an infinitive stands before the verb: "asked to close"; "stelt vragen" has a noun."""
    mark = load_language(candidate.language).statements.infinitive_mark
    return any(token.text.lower() == mark for token in annotated.tokens[candidate.first : candidate.trigger.token])


def _meant(candidate: Candidate, words: EventWords) -> EventStatus | None:
    """What the nearest known verb over it makes of it: "considers to close" makes it possible."""
    return next((words.governing[one] for one in reversed(candidate.trigger.governing) if one in words.governing), None)


def _is_held(concept: str) -> bool:
    """Whether a verb tells of no deed, but of what somebody thinks, knows or is."""
    return concept == "identify" or concept_group(concept) in {None, "state", "speech", "intention"}


def _by_cue(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> EventStatus | None:
    """What a cue word in the clause makes of it, or a clause of what comes first ("before they leave")."""
    joined = f" {' '.join(cue_words(annotated, candidate))} "
    for phrase in words.no_cues:
        joined = joined.replace(f" {phrase} ", " ")
    if any(f" {phrase} " in joined for phrase in words.planned_then):
        return "planned"
    cue = next((kind for phrase, kind in words.cues if f" {phrase} " in joined), None)
    if cue == "expected" and _is_surmised(annotated, candidate, words):
        return "claimed"
    if cue is not None and not (cue == "planned" and is_past(annotated, candidate)):
        return "happened" if cue == "decided" and polarity_of(annotated, candidate) == "-" else cue
    clause = candidate.clause
    later = clause.opener in words.later and clause.finite is not None and not _opens_an_adjunct(annotated, candidate)
    return "possible" if later and not simple_past(annotated, candidate) else None


def _is_surmised(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether a clause tells of what was, and that it is only likely: "probably left at noon"."""
    return bool(spoken_in(annotated, candidate) & words.surmising) and is_past(annotated, candidate)


def _is_heard_ahead(
    annotated: AnnotatedDocument, candidate: Candidate, times: tuple[TimeExpression, ...], words: EventWords
) -> bool:
    """Whether what is only heard of is still to come: "will reportedly close", "sluit naar verluidt in mei"."""
    ahead = modal_of(annotated, candidate, words, times) in TO_COME - {"possible"}
    ahead = ahead or not (is_past(annotated, candidate) or candidate.trigger.stative)
    return ahead or any(is_to_come(time, annotated) for time in times)


def _opens_an_adjunct(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether the word that opens a clause belongs to a time before its subject: "until then", "before that"."""
    opener, following = annotated.tokens[candidate.clause.first : candidate.clause.first + 2]
    pointing = load_language(candidate.language).statements.that
    points_back = following.text.lower() in pointing and not following.dep.startswith(("nsubj", "det"))
    return opener.dep != "mark" or points_back


def _saying(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> EventStatus:
    """What saying something is: a denial, a claim, or a deed of that day."""
    if _is_denial(annotated, candidate, words):
        return "denied"
    own_word = _by_cue(annotated, candidate, words) == "claimed"  # "naar eigen zeggen heeft hij gewaarschuwd"
    return "claimed" if own_word or candidate.trigger.concept in {"claim", "accuse"} else "happened"


def _is_denial(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether somebody says that something is not so: not who is denied entry, denies a request, or does not deny."""
    refused = spoken_in(annotated, candidate) & words.refusable
    below = annotated.children[candidate.clause.main]
    passive = any(annotated.tokens[child].dep == "aux:pass" for child in below)
    subjects = {annotated.tokens[child].text.lower() for child in below if annotated.tokens[child].dep == "nsubj:pass"}
    pointing = function_words("pointers", candidate.language) | function_words("empty", candidate.language)
    passive = passive and subjects.isdisjoint(words.alleged | pointing)
    if candidate.trigger.concept != "deny" or polarity_of(annotated, candidate) == "-":
        return False
    return not refused and (not passive or candidate.told == "saying")


def _by_tense(
    annotated: AnnotatedDocument,
    candidate: Candidate,
    times: tuple[TimeExpression, ...],
    words: EventWords,
    language: str,
) -> EventStatus:
    """Past and perfect have happened; a present deed to come is planned, one without a date decided."""
    if candidate.trigger.concept in DECIDING:
        return "happened" if polarity_of(annotated, candidate) == "-" else "decided"
    unfinished = candidate.clause.finite is None and not has_subject(annotated, candidate)
    if unfinished and candidate.clause.kind in {"infinitive", "coordinate"}:
        closing = load_language(language).grammar.verb_final  # else the first verb tells: "asked the public not to go"
        verbs = candidate.clause.verbs if closing else candidate.clause.verbs[:1]
        forms = {annotated.tokens[verb].feature("VerbForm") for verb in verbs}
        gone = bool(times) and all(is_gone(time, annotated) for time in times)
        return "planned" if forms & {"Inf", None} and not gone else "happened"
    if is_imperative(annotated, candidate):
        return "expected"
    coming = bool(times) and all(is_to_come(time, annotated) for time in times)
    if coming and not simple_past(annotated, candidate):
        return "planned"
    present = None if is_past(annotated, candidate) else _by_present(annotated, candidate, times, words, language)
    if present is not None:
        return present
    return "claimed" if candidate.told == "content" and candidate.cue not in ADMITTING else "happened"


def _by_present(
    annotated: AnnotatedDocument,
    candidate: Candidate,
    times: tuple[TimeExpression, ...],
    words: EventWords,
    language: str,
) -> EventStatus | None:
    """What the present tense tells by the times beside it, by what goes on and by what is deliberate; else None."""
    chronicled = _chronicled(annotated, candidate)
    if chronicled is not None and candidate.statement is None:
        return chronicled
    if is_of_each(annotated, candidate, words) and not any(is_to_come(time, annotated) for time in times):
        return "claimed" if candidate.told == "content" else "happened"
    if times and candidate.told == "asserted" and all(is_gone(time, annotated) for time in times):
        return "happened"  # the historic present
    limits = any(time.bound in LIMITS and not is_gone(time, annotated) for time in times)
    if limits or any(is_to_come(time, annotated) for time in times):
        return "planned"
    if (
        candidate.trigger.concept in OF_SITTINGS
        and candidate.told == "asserted"
        and _is_of_a_sitting(annotated, candidate, words)
    ):
        return "happened"  # "De motie wordt aangenomen"
    goes_on = load_language(language).grammar.simple_present_goes_on
    if goes_on and is_passive(annotated, candidate, words) and not _goes_on(annotated, candidate, words):
        return "planned"
    telling = goes_on or is_progressive(annotated, candidate)
    lasting = bool(spoken_in(annotated, candidate) & words.lasting)
    lasting = lasting or is_predicate(annotated, candidate) or is_under_way(annotated, candidate)
    lasting = lasting or is_done_by_anyone(annotated, candidate, words)
    lasting = lasting or (candidate.trigger.concept in GOING_ON and is_progressive(annotated, candidate))
    if candidate.trigger.concept in DELIBERATE and telling and not (candidate.heading or lasting):
        return "decided" if candidate.told == "asserted" else "planned"
    if candidate.told == "content" and spoken_in(annotated, candidate) & words.first_person:
        return "happened"
    if candidate.trigger.concept == WEIGHING and not lasting:
        return "possible"  # "is weighing a bid"
    return None


def _chronicled(annotated: AnnotatedDocument, candidate: Candidate) -> EventStatus | None:
    """What the present tense under a dated heading tells: what happened that day, or is to happen on a day ahead."""
    document, offset = annotated.document, annotated.tokens[candidate.first].start
    if document.chronicled_at(offset) is None:
        return None
    return "planned" if document.is_ahead_at(offset) else "happened"


def _is_of_a_sitting(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether a verb has what is opened, voted on or closed in a sitting as its subject or its object."""
    below = (annotated.tokens[child] for child in annotated.children[candidate.clause.main])
    return any(token.dep.startswith(("nsubj", "obj")) and token.text.lower() in words.of_sittings for token in below)


def _goes_on(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether a passive of the present tells what goes on or is not done: "momenteel wordt muziek aangeboden"."""
    if spoken_in(annotated, candidate) & words.lasting or polarity_of(annotated, candidate) == "-":
        return True
    return annotated.tokens[candidate.clause.main].lemma.lower() in words.ongoing


def _refuses(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether who speaks says that he will not do it: "Verder uitstel zal ik niet verlenen"."""
    finite = candidate.clause.finite
    if finite is None or candidate.nominal or not spoken_in(annotated, candidate) & words.first_person:
        return False
    helping = annotated.tokens[finite]
    willing = {helping.lemma.lower(), helping.text.lower()} & (words.future | words.wish)
    return bool(willing) and finite != candidate.clause.main and not is_past_form(helping, candidate.language)


def _sends_it_itself(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether a letter tells of its own sending: "I am sending this because you asked"."""
    main, tokens = candidate.clause.main, annotated.tokens
    sending = candidate.trigger.concept == "send" and candidate.trigger.token == main and candidate.told == "asserted"
    subjects = {tokens[child].text.lower() for child in annotated.children[main] if tokens[child].dep == "nsubj"}
    ahead = {tokens[verb].lemma.lower() for verb in candidate.clause.verbs} & (words.future | words.necessary)
    return sending and bool(subjects & words.first_person) and not ahead


def _takes_back(candidate: Candidate, *, present: bool) -> bool:
    """Whether a denied verb takes back what is held: "I never said", "I do not accept"."""
    if present:
        return candidate.trigger.concept == "accept"
    return candidate.told == "saying" or concept_group(candidate.trigger.concept) == "speech"
