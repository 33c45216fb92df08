"""When a fact was: by its own words, else as what leads it, else by when it was told."""

from dataclasses import replace
from datetime import date

from relaas.extraction.clauses import clause_at
from relaas.extraction.describing import is_descriptive
from relaas.extraction.events.compared import is_compared
from relaas.extraction.events.dating import ANNOUNCED, PAST, TAKEN_OVER
from relaas.extraction.events.nominal import names_event
from relaas.extraction.facts.acts import ADVICE, REQUESTS
from relaas.extraction.facts.drafts import Draft
from relaas.extraction.facts.leading import NOUN, frames_another, is_dealt_with, only_describes
from relaas.extraction.nearby import token_from, word_before
from relaas.extraction.verbs import is_past_form
from relaas.language.concepts import VERB_TAGS, concept_group
from relaas.model import UNDATED, Basis, Dating, Event, TimeExpression
from relaas.model.dating import UPPER, between
from relaas.model.edtf import write_edtf

OWN: frozenset[Basis] = frozenset({"own", "heading"})
BEHIND = PAST | {"claimed", "denied"}
DECISIONS = frozenset(
    {"decision", "law", "government"}
)  # what their nouns name acts on its day: a ruling, an order, a motion
BESIDE = frozenset({"acl", "acl:relcl", "advcl"})  # of verbs that only describe, or tell when, how or why
DEADLINE = "deadline"  # the rule by which what is to be done opens when it was set
DAY, LONGEST_MONTH = len("2020-03-06"), 31


def when_of(draft: Draft) -> Dating:
    """The date of a fact, UNDATED where nothing gives one."""
    if draft.is_asked or _is_dated_by_a_comparison(draft):  # not of the day that a question is about
        return _when_told(draft)
    own = _own(draft)
    if own is not None:
        return own
    return _stood(_told(draft), draft.head.annotated.document.dating_at(draft.head.passage.start))


def _own(draft: Draft) -> Dating | None:
    """The date that the words of the leading event give, else those of another that is told beside it."""
    lead = draft.lead
    if lead is None:
        return _only(draft) or _limit(draft)
    if lead.when.basis in OWN:
        return _announced(draft, lead) or lead.when
    beside = [one for one in draft.events if one.when.basis in OWN and not _only_stands_beside(one, draft)]
    if len(beside) == 1 and _may_date(beside[0], lead):
        return beside[0].when
    return _by_which_it_asks(draft, lead) or _of_its_subject(draft, lead)


def _only_stands_beside(event: Event, draft: Draft) -> bool:
    """Whether an event does not date what leads: it frames it, is compared with it, or is a ruling that it cites."""
    cited = event.rule == NOUN and (concept_group(event.concept) in DECISIONS or _is_of_another_verb(event, draft))
    beside = frames_another(event, draft.head) or only_describes(event, draft.head)
    return beside or cited or _is_compared(event.trigger.start, draft)


def _is_of_another_verb(event: Event, draft: Draft) -> bool:
    """Whether a noun hangs on a verb beside the leading one: "signed before the fire of 3 May", "closed since"."""
    annotated = draft.head.annotated
    place = token_from(annotated, event.trigger.start)
    while annotated.tokens[place].dep not in BESIDE and annotated.tokens[place].pos not in VERB_TAGS:
        if annotated.tokens[place].head == place:
            break
        place = annotated.tokens[place].head
    clause = draft.head.clause_of(draft.lead) if draft.lead is not None else None
    own = {clause.main, *clause.verbs} if clause is not None else set()
    return annotated.tokens[place].dep in BESIDE and place not in own


def _is_dated_by_a_comparison(draft: Draft) -> bool:
    """Whether the time of the leading event is that of what something is compared with."""
    when = draft.lead.when if draft.lead is not None else UNDATED
    limits = when.bound is not None  # "no later than 3 May"
    return when.basis == "own" and when.passage is not None and not limits and _is_compared(when.passage.start, draft)


def _is_compared(offset: int, draft: Draft) -> bool:
    """Whether what stands at a place is only compared with: "more than it told them in May"."""
    annotated = draft.head.annotated
    first = token_from(annotated, draft.head.passage.start)
    return is_compared(annotated, token_from(annotated, offset), first, draft.language)


def _announced(draft: Draft, lead: Event) -> Dating | None:
    """The day of the announcement itself, where a fact tells that one was made: "advised on 1 February to close"."""
    if lead.when.rule != ANNOUNCED:
        return None
    return next((one.dating for one in draft.head.found.times if one.id == lead.when.time), None)


def _by_which_it_asks(draft: Draft, lead: Event) -> Dating | None:
    """The one limit that advice or a request sets: "recommends that the council answers by 1 June"."""
    if lead.concept not in ADVICE | REQUESTS:
        return None
    limits = [one.dating for one in draft.head.found.times if one.type == "DATE" and one.bound in UPPER]
    if len(limits) != 1 or not limits[0].is_dated:
        return None
    return between(lead.when, limits[0], by=limits[0], rule=DEADLINE)


def _of_its_subject(draft: Draft, lead: Event) -> Dating | None:
    """The day of what does a deed: "The ruling of 3 May orders the town to pay", "the fire of 3 May killed three"."""
    if lead.status not in PAST:
        return None
    tokens = draft.head.annotated.tokens
    happened = lead.status == "happened" and names_event(lead.concept)
    for event in draft.events:
        decides = bool(event.concept) and concept_group(event.concept) in DECISIONS
        named = event.when.basis == "own" and (decides or (happened and names_event(event.concept)))
        noun = tokens[token_from(draft.head.annotated, event.trigger.start)]
        acts = noun.pos == "NOUN" and noun.dep == "nsubj" and not is_dealt_with(event, draft.head)
        acts = acts and noun.start < tokens[noun.head].start  # "vernietigt het vonnis van 3 mei"
        if named and acts and tokens[noun.head].dep == "root":
            return event.when
    return None


def _only(draft: Draft) -> Dating | None:
    """The only day or month that a stretch names, where it tells no event that could have another."""
    own = [one for one in draft.head.found.times if not _is_of_another(one, draft)]
    times = [one.dating for one in own if one.type in ("DATE", "TIME") and not one.vague]
    dated = [when for when in times if when.is_dated]
    return dated[0] if len(dated) == 1 and not draft.voices and _is_narrow(dated[0]) else None


def _limit(draft: Draft) -> Dating | None:
    """The first limit to come that is set without a verb: "Graag uw akkoord voor vrijdag", "Comments by 4 June"."""
    day = draft.head.annotated.document.dating_at(draft.head.passage.start)
    limits = [one.limit for one in draft.head.found.times if one.bound in UPPER and one.type in ("DATE", "TIME")]
    ahead = [one for one in limits if day.is_day and (one.latest or "")[:DAY] >= (day.latest or "")]
    told = draft.voices or any(clause.finite is not None for clause in draft.head.clauses)
    return None if told or not ahead else between(day, ahead[0], by=ahead[0], rule=DEADLINE)


def _is_of_another(time: TimeExpression, draft: Draft) -> bool:
    """Whether a time is what somebody is given ("gave her 3 May"), or of what is compared with or only described."""
    annotated = draft.head.annotated
    given = annotated.tokens[word_before(annotated, time.start)].pos == "PRON"
    clause = clause_at(draft.head.clauses, token_from(annotated, time.start))
    described = clause is not None and is_descriptive(annotated, draft.head.sentence, clause)
    return given or described or _is_compared(time.start, draft)


def _is_narrow(when: Dating) -> bool:
    if when.earliest is None or when.latest is None or when.bound is not None:
        return False
    apart = date.fromisoformat(when.latest[:DAY]) - date.fromisoformat(when.earliest[:DAY])
    return apart.days < LONGEST_MONTH


def _may_date(beside: Event, lead: Event) -> bool:
    """Whether two events of one sentence are of one time: both past, or both to come."""
    return (beside.status in BEHIND) == (lead.status in BEHIND) or beside.when.bound is not None


def _told(draft: Draft) -> Dating:
    """When it was told, as far as that bounds it."""
    if draft.lead is not None:
        return draft.lead.when
    document, offset = draft.head.annotated.document, draft.head.passage.start
    if document.chronicled_at(offset) is not None and not draft.voices:
        return replace(document.dating_at(offset), rule="heading")
    said = next((one.said for one in draft.voices if one.said.is_dated and one.rule != TAKEN_OVER), UNDATED)
    return replace(said, basis="said") if said.is_dated else _when_told(draft)


def _when_told(draft: Draft) -> Dating:
    """The day of the text for what it tells in the present, else that day at the latest."""
    day = draft.head.annotated.document.dating_at(draft.head.passage.start)
    written = _written(draft)
    return written if written.is_dated or not day.is_dated else between(UNDATED, day, by=day, rule="past")


def _written(draft: Draft) -> Dating:
    """The day of the text, where a clause that tells no event says in the present how things are, else UNDATED."""
    day = draft.head.annotated.document.dating_at(draft.head.passage.start)
    main = draft.head.main_clause
    if main is None or main.finite is None or not day.is_day:
        return UNDATED
    past = is_past_form(draft.head.annotated.tokens[main.finite], draft.language) or len(main.verbs) > 1
    return UNDATED if past else between(day, day, by=day, rule="present")


def _stood(told: Dating, day: Dating) -> Dating:
    """What is to come without a day of its own stood by when it was told, as far as that is known."""
    if told.earliest is None or told.latest is not None:
        return told
    if told.basis == day.basis and not day.is_day:  # a text of some time after that
        return between(UNDATED, day, by=day, rule=told.rule) if day.latest else UNDATED
    return replace(
        told,
        edtf=write_edtf(None, told.earliest),
        earliest=None,
        latest=told.earliest,
        opens=None,
        closes=told.opens,
    )
