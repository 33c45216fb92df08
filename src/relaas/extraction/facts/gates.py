"""Gates: what cannot be, whatever the words seem to say; each is one function, and every fact goes through all."""

from collections.abc import Callable
from dataclasses import replace

from relaas.extraction.facts.drafts import Draft
from relaas.extraction.verbs import is_past_form
from relaas.language.concepts import concept_group
from relaas.language.installed import load_language
from relaas.model import UNDATED, Dating, EventStatus
from relaas.model.dating import UPPER
from relaas.model.edtf import write_edtf

BEHIND = frozenset({"happened", "planned"})
LOOKING_AHEAD = frozenset({"speech", "decision", "intention"})  # of these the day may be that of what they are about
SETTING = frozenset({"hold", "delay", "move", "change", "accelerate", "extend"})  # and of these what they set or move
STANDING = frozenset({"replace", "limit"})  # what things do as people do
LASTING = frozenset({"open", "close"})  # and of these how things are
DAY = len("2020-03-06")  # of a bound that may go on with a time of day

Passed = tuple[EventStatus, Dating]
Gate = Callable[[Draft, EventStatus, Dating], Passed]


def pass_gates(draft: Draft, status: EventStatus, when: Dating) -> Passed:
    """A status and a date that can be."""
    for gate in GATES:
        status, when = gate(draft, status, when)
    return status, when


def nothing_happened_later(draft: Draft, status: EventStatus, when: Dating) -> Passed:
    """Nothing that happened is later than the text that reports it: what is told in the present is still to come."""
    published = draft.head.annotated.document.published_at(draft.head.passage.start).when
    if status == "happened" and _sets_a_limit_ahead(draft, when, published):
        return "planned", when
    if status not in BEHIND or when.earliest is None or published.latest is None:
        return status, when
    if when.earliest[:DAY] <= published.latest[:DAY]:
        return status, when
    if status == "planned" and not _is_done(draft):
        return status, when
    if not _is_told_as_past(draft):
        return "planned", when
    status = "happened"
    told = replace(published, basis="document", rule="published", bound=None, earliest=None, opens=None)
    return status, replace(told, edtf=write_edtf(None, told.latest), closes=draft.head.passage.document)


def _sets_a_limit_ahead(draft: Draft, when: Dating, published: Dating) -> bool:
    """Whether something was put off or extended until a day after the text: that is still to come."""
    ahead = when.latest is not None and published.latest is not None and when.latest[:DAY] > published.latest[:DAY]
    return ahead and when.bound in UPPER and draft.lead is not None and draft.lead.concept in SETTING


def no_advice_happened(draft: Draft, status: EventStatus, when: Dating) -> Passed:
    """What a sentence without a subject tells one to do has not happened."""
    first = next((token for token in draft.tokens if token.pos not in {"PUNCT", "SYM"}), None)
    if status != "happened" or first is None or first.feature("Mood") != "Imp":
        return status, when
    logged = draft.head.annotated.document.chronicled_at(first.start) is not None  # "3 May: Lock shut again"
    told = (draft.lead is None and not logged) or _is_of_the_opening(draft)
    return ("expected" if told else status), when


def _is_of_the_opening(draft: Draft) -> bool:
    """Whether the leading event hangs on the verb that opens the sentence: "Let me know by Monday"."""
    return draft.lead is not None and draft.head.clause_of(draft.lead) == draft.head.clauses[0]


def no_thing_decides(draft: Draft, status: EventStatus, when: Dating) -> Passed:
    """What a thing is told to do in the present is no decision, but how things are: "the tunnel replaces the ferry"."""
    lead = draft.lead
    clause = draft.head.clause_of(lead) if lead else None
    if status != "decided" or lead is None or clause is None or lead.actors or lead.concept not in STANDING:
        return status, when
    tokens, children = draft.head.annotated.tokens, draft.head.annotated.children
    subjects = [one for one in children[clause.main] if tokens[one].dep == "nsubj" and tokens[one].pos == "NOUN"]
    things = any(tokens[child].dep == "det" for one in subjects for child in children[one])
    return ("happened" if things else status), when


def no_past_day_decided(draft: Draft, status: EventStatus, when: Dating) -> Passed:
    """What was done on a day before the text is no decision any more, but for the deciding itself."""
    published = draft.head.annotated.document.published_at(draft.head.passage.start).when
    lead = draft.lead
    if (
        status != "decided"
        or lead is None
        or when.basis != "own"
        or when.bound
        or concept_group(lead.concept) in {"decision", "speech"}
    ):
        return status, when
    gone = when.latest is not None and published.earliest is not None and when.latest < published.earliest
    return ("happened" if gone else status), when


def no_crossed_dates(draft: Draft, status: EventStatus, when: Dating) -> Passed:
    """No period ends before it begins."""
    crossed = when.earliest is not None and when.latest is not None and when.earliest > when.latest
    return status, (UNDATED if crossed else when)


def _is_told_as_past(draft: Draft) -> bool:
    """Whether the clause of the leading event is in the past tense, or in the perfect."""
    clause = draft.head.clause_of(draft.lead) if draft.lead else None
    if clause is None or clause.finite is None:
        return False
    return is_past_form(draft.head.annotated.tokens[clause.finite], draft.language) or _is_done(draft)


def _is_done(draft: Draft) -> bool:
    """Whether a deed is told in the perfect: "has been cancelled"; what was planned or said so is still to come."""
    lead = draft.lead
    clause = draft.head.clause_of(lead) if lead else None
    if lead is None or clause is None or clause.finite is None:
        return False
    lasts = lead.concept in LASTING and lead.when.rule == "range"  # "is van 3 tot 9 mei gesloten"
    if lasts or lead.concept in SETTING or concept_group(lead.concept) in LOOKING_AHEAD:
        return False
    tokens, words = draft.head.annotated.tokens, load_language(draft.language).events
    if lead.status == "planned" and any(tokens[verb].lemma.lower() in words.setting for verb in clause.verbs):
        return False  # "has called a strike for Friday"
    forms = {tokens[verb].feature("VerbForm") for verb in clause.verbs if verb != clause.finite}
    helped = tokens[clause.finite].lemma.lower() in words.perfect
    return helped and "Part" in forms and "Inf" not in forms


GATES: tuple[Gate, ...] = (
    nothing_happened_later,
    no_advice_happened,
    no_thing_decides,
    no_past_day_decided,
    no_crossed_dates,
)
