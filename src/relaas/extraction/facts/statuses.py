"""The status of a fact: that of its leading event, seen with what the whole sentence makes of it."""

from collections.abc import Callable

from relaas.extraction.clauses import FREE_KINDS, Clause
from relaas.extraction.events.triggers import noun_concept, verb_concept
from relaas.extraction.facts.acts import ADVICE, REQUESTS, promises_parliament
from relaas.extraction.facts.conditions import conditional, offered
from relaas.extraction.facts.dates import DEADLINE
from relaas.extraction.facts.drafts import Draft, clause_over, is_revising
from relaas.extraction.facts.hearsay import is_accused_of, is_hearsay
from relaas.extraction.nearby import token_from
from relaas.extraction.verbs import is_past_form
from relaas.language.concepts import concept_group
from relaas.language.installed import load_language
from relaas.model import Act, Dating, Event, EventStatus, Statement
from relaas.model.dating import LOWER

AHEAD = frozenset({"planned", "decided"})
INTENDING = frozenset({"intention", "decision"})
STANDING = frozenset({"state", "aspect"})
SPEECH = frozenset({"speech"})
STANDS = frozenset({"say", "stress", "warn", "explain", "repeat", "threaten", "answer"})  # that bind nobody to a day
GUESSES = frozenset({"expect", "predict", "estimate", "hope", "fear", "believe"})
EXPECTING = frozenset({"expect", "predict"})
HOPING = frozenset({"hope"})
OPENING = 4  # words in which a report stands of which a sentence says that it is not so
QUOTED = 0.7  # share of a stretch between quotation marks from which it is somebody's view

Rule = Callable[[Draft, Event, Act, Dating], EventStatus | None]


def status_of(draft: Draft, act: Act, when: Dating) -> EventStatus:
    """The status by the first rule that says something of the sentence, else that of the leading event."""
    lead = draft.lead
    if lead is None:
        return "planned" if when.rule == DEADLINE else _without_event(draft)
    return next((status for rule in RULES if (status := rule(draft, lead, act, when)) is not None), lead.status)


def _without_event(draft: Draft) -> EventStatus:
    """What its voices or the auxiliaries of the main clause make of a sentence without event: "may never be used"."""
    if (draft.voices and all(one.polarity == "denied" for one in draft.voices)) or _is_refuted(draft):
        return "denied"
    if draft.head.annotated.document.is_ahead_at(draft.head.passage.start) and not _is_told_as_past(draft):
        return "planned"
    if is_hearsay(draft):
        return "claimed"
    words = load_language(draft.language)
    tokens = draft.head.annotated.tokens
    beside = words.clauses.subordinators | words.events.condition
    own = [one for one in draft.head.clauses if one.kind in FREE_KINDS and (one.opener not in beside or not one.first)]
    spoken = {tokens[verb].text.lower() for one in own for verb in one.verbs}
    if spoken & words.facts.undone_first and spoken & words.facts.undone_then:
        return "happened"
    helping = {tokens[verb].lemma.lower() for one in own for verb in one.verbs if verb != one.main}
    if helping & words.events.possible:
        return "possible"
    if draft.voices and spoken & words.events.reporting:
        return "claimed"  # "Volgens de buren zou het huis leegstaan"
    negated = not words.clauses.negations.isdisjoint(draft.words)
    wishing = helping & words.events.wish and not negated and not _is_told_as_past(draft)
    if wishing or helping & words.events.future or (not own and _helping(draft) & words.events.future):
        return "planned"  # also where the parse sees no border behind a condition: "Unless it comes I shall leave"
    return "happened"


def _is_refuted(draft: Draft) -> bool:
    """Whether a sentence says of a report that goes round that it is not so: "Claims that he left are premature"."""
    language = load_language(draft.language)
    words = language.facts
    opening = [token.text.lower() for token in draft.tokens[:OPENING]]
    rumour = next((place for place, word in enumerate(opening[:-1]) if word in words.rumours), None)
    told = f" {' '.join(draft.head.words)} "
    begins = rumour is not None and opening[rumour + 1] in words.rumoured
    untrue = (*words.refuting, *(" ".join(one) for one in language.statements.untrue))
    return begins and any(f" {phrase} " in told for phrase in untrue)


def _is_told_as_past(draft: Draft) -> bool:
    """Whether the main clause is in the past: a log that goes on into the next day plans nothing."""
    main = draft.head.main_clause
    return (
        main is not None
        and main.finite is not None
        and is_past_form(draft.head.annotated.tokens[main.finite], draft.language)
    )


def _helping(draft: Draft) -> set[str]:
    """The lemmas of all verbs of the head that help others, the main ones of its clauses too."""
    tokens = draft.head.annotated.tokens
    return {tokens[verb].lemma.lower() for one in draft.head.clauses for verb in one.verbs}


def left_undone(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What should have been done was not: "should have approved it", "had klaar moeten zijn"."""
    words = load_language(draft.language).facts
    spoken = _verbs(draft, lead)
    undone = bool(spoken & words.undone_first and spoken & words.undone_then)
    return "happened" if undone or draft.head.says_one_of(words.unfulfilled) else None


def left_open(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What is not ruled out is possible."""
    phrases = load_language(draft.language).facts.leaving_open
    return "possible" if any(draft.words >= set(phrase.split()) for phrase in phrases) else None


def kept_silent(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """Who will not say anything has refused to: "refused to say how much", "wil niet zeggen hoeveel"."""
    clause = draft.head.clause_of(lead)
    if clause is not None and clause.kind in FREE_KINDS and draft.head.is_silence(clause):
        return "happened"
    silent = lead.polarity == "-" and concept_group(lead.concept) in SPEECH and lead.status == "planned"
    return "happened" if silent and lead.concept not in REQUESTS and when.basis != "own" else None


def promised(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """A promise with a day, or to parliament, is a plan."""
    if act != "promised" or lead.status not in {"happened", "possible", "expected"}:
        return None
    return "planned" if promises_parliament(draft) or when.basis == "own" else lead.status


def advised_or_requested(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """Advice and requests have happened, as such; with a day that they set they are planned."""
    bound = lead.status == "decided" and concept_group(lead.concept) == "decision" and not lead.statement
    if lead.concept in ADVICE | REQUESTS and lead.status in AHEAD and when.bound is None:
        return None  # what will be asked has not been yet
    if act not in ("advised", "requested") or bound or lead.status in {"claimed", "denied"}:
        return None
    told = draft.head.annotated.document.published_at(draft.head.passage.start).when.latest
    begun = when.bound in LOWER and bool(told and when.earliest and when.earliest <= told)  # "advises since February"
    return "planned" if when.bound is not None and when.basis == "own" and not begun else "happened"


def taken_back(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What somebody says that he never said is denied; that others did not say a thing has happened."""
    over = clause_over(draft, lead)
    if over is None or not _denies_saying(draft, over):
        return None
    tokens = draft.head.annotated.tokens
    subjects = {tokens[index].text.lower() for index in range(over.first, over.main) if tokens[index].dep == "nsubj"}
    return "denied" if subjects & load_language(draft.language).events.first_person else "happened"


def _denies_saying(draft: Draft, clause: Clause) -> bool:
    """Whether a clause tells that something was not said: a negation between its subject and a verb of saying."""
    annotated = draft.head.annotated
    said = concept_group(verb_concept(annotated, clause.main, draft.language)) in SPEECH
    negations = load_language(draft.language).clauses.negations
    beside = [index for index in annotated.children[clause.main] if clause.first <= index < clause.last]
    negated = any(annotated.tokens[index].text.lower() in negations for index in beside)
    words = load_language(draft.language).events
    ahead = words.future | words.possible | words.necessary  # "will not say", "cannot tell"
    return said and negated and ahead.isdisjoint(annotated.tokens[verb].lemma.lower() for verb in clause.verbs)


def asked(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """Of what is only asked, that it was asked has happened: "vraagt of 15 mei haalbaar is"."""
    return "happened" if draft.is_asked else None


def ruled(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What a present passive decides without a day is decided by saying so: "de vordering wordt afgewezen"."""
    clause = draft.head.clause_of(lead)
    if clause is None or clause.finite is None or lead.status != "planned" or when.basis == "own" or lead.statement:
        return None
    finite, passive = draft.head.annotated.tokens[clause.finite], load_language(draft.language).events.passive
    present = finite.feature("Tense") == "Pres" and finite.lemma.lower() in passive
    return "happened" if present and concept_group(lead.concept) == "decision" else None


def due(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What ought to be done by a day is planned."""
    must = draft.words & load_language(draft.language).facts.obliging
    return "planned" if must and lead.status in {"possible", "expected"} and when.basis == "own" else None


def rejected(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What a report tells that somebody rejects is denied: "rejected reports that"."""
    said = _statement(draft, lead)
    if said is None or said.kind == "direct":
        return None
    denying = load_language(draft.language).facts.denying
    return "denied" if set(said.cue_text.lower().split()) & denying else None


def refuted(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What goes round and is said not to be so is denied."""
    return "denied" if _is_refuted(draft) else None


def only_said(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What others say or think of somebody, or accuse him of, is claimed."""
    told = lead.status in {"happened", "expected", "possible"}
    return "claimed" if told and (is_hearsay(draft) or is_accused_of(draft, when)) else None


def announced(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """A measure that is announced with an amount or a day is decided, and so is a new day that is told for one."""
    if lead.status != "happened" or concept_group(lead.concept) not in SPEECH:
        return None
    measures = [one for one in draft.events if one.status in AHEAD and one.statement]
    counted = lead.concept == "announce" and bool(draft.figures)
    dated = lead.concept == "announce" or is_revising(draft)
    return "decided" if any((dated and one.times) or counted for one in measures) else None


def guessed(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What somebody expects to come is expected, however sure he words it: "expects that it will leave"."""
    over = _verb_over(draft, lead)
    before = draft.head.annotated.tokens[max(0, token_from(draft.head.annotated, lead.trigger.start) - 1)]
    if before.text.lower() in load_language(draft.language).events.comparing:
        return None
    told = draft.head.annotated.document.published_at(draft.head.passage.start).when.latest
    unfinished = bool(told and when.latest and when.latest > told)  # "expects a loss in this quarter"
    hoped = lead.concept in HOPING and lead.status == "planned"
    foreseen = lead.concept in EXPECTING and (lead.status == "planned" or unfinished) and not _was_set(draft)
    if hoped or foreseen or (lead.status == "happened" and when.basis != "own" and {lead.concept, over} & EXPECTING):
        return "expected"
    return "expected" if lead.status == "planned" and {_cue(draft, lead), over} & GUESSES else None


def _was_set(draft: Draft) -> bool:
    """Whether the words of a sentence tell that a day was set, and not foreseen: "was eerder voorzien in mei"."""
    return draft.head.says_one_of(load_language(draft.language).events.planned_then)


def stood_for(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """A stand on what is to come, without a day or a number to hold anybody to, is that he takes it."""
    said = _statement(draft, lead)
    dated = said is not None and any(said.start <= one.start < said.end for one in draft.head.found.times)
    free = when.basis != "own" and not (draft.figures or dated) and lead.status == "planned"
    return "happened" if free and _cue(draft, lead) in STANDS else None


def misinformed(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """Of what somebody was told wrongly, that he was told it has happened: "were wrongly told that it had closed"."""
    over = clause_over(draft, lead)
    if over is None or concept_group(verb_concept(draft.head.annotated, over.main, draft.language)) not in SPEECH:
        return None
    spoken = " ".join(token.text.lower() for token in draft.head.annotated.tokens[over.first : over.last])
    wrongly = load_language(draft.language).facts.wrongly
    return "happened" if any(f" {phrase} " in f" {spoken} " for phrase in wrongly) else None


def aimed_at(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What something is only a way or a means to is no plan: "remains the only way to reach the market"."""
    clause = draft.head.clause_of(lead)
    if clause is None or clause.kind != "infinitive" or lead.status != "planned" or when.basis == "own":
        return None
    before = draft.head.clauses[0]
    tokens, language = draft.head.annotated.tokens, draft.language
    standing = concept_group(verb_concept(draft.head.annotated, before.main, language)) in STANDING
    nouns = [index for index in range(before.first, before.last) if tokens[index].pos == "NOUN"]
    predicate = [noun for noun in nouns if noun > before.main] or nouns
    meant = any(concept_group(noun_concept(draft.head.annotated, noun, language)) in INTENDING for noun in predicate)
    return "happened" if standing and before.finite is not None and not meant else None


def recommended(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What should be done, by nobody's day, is advice that was given."""
    advising = _verbs(draft, lead) & load_language(draft.language).facts.advising
    return "happened" if advising and lead.status == "possible" and not lead.times else None


def viewed(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """Expectations in somebody's own words are his."""
    return "claimed" if lead.status in {"possible", "expected"} and draft.spoken_share >= QUOTED else None


RULES: tuple[Rule, ...] = (
    left_undone,
    left_open,
    asked,
    taken_back,
    kept_silent,
    ruled,
    promised,
    offered,
    advised_or_requested,
    due,
    rejected,
    refuted,
    only_said,
    announced,
    misinformed,
    aimed_at,
    recommended,
    guessed,
    conditional,
    stood_for,
    viewed,
)


def _verbs(draft: Draft, lead: Event) -> frozenset[str]:
    """The verbs of the clause of an event, in lower case."""
    clause = draft.head.clause_of(lead)
    tokens = draft.head.annotated.tokens
    return frozenset(tokens[verb].text.lower() for verb in clause.verbs) if clause else frozenset()


def _cue(draft: Draft, lead: Event) -> str:
    """The concept of the verb by which an event is told, "" where none is known."""
    said = _statement(draft, lead)
    if said is None:
        return ""
    annotated = draft.head.annotated
    return verb_concept(annotated, token_from(annotated, said.cue.start), draft.language)


def _verb_over(draft: Draft, lead: Event) -> str:
    """The concept of the verb that an event hangs on: "expects that it leaves", "expects it to leave"; "" for none."""
    annotated, clause = draft.head.annotated, draft.head.clause_of(lead)
    if clause is None:
        return ""
    if annotated.tokens[clause.main].start < lead.trigger.start < annotated.tokens[clause.last - 1].end:
        return verb_concept(annotated, clause.main, draft.language)
    over = clause_over(draft, lead)
    return verb_concept(annotated, over.main, draft.language) if over else ""


def _statement(draft: Draft, lead: Event) -> Statement | None:
    """The statement that an event is told in."""
    return next((one for one in draft.voices if one.id == lead.statement), None)
