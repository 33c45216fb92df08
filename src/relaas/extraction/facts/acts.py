"""What was done by saying it: advice, a request, a promise; and what that makes of the status of a fact."""

from relaas.extraction.facts.drafts import Draft
from relaas.language.installed import load_language
from relaas.model import Act, Dating, EventStatus

ADVICE = frozenset({"recommend"})
REQUESTS = frozenset({"ask", "demand", "call-on", "request-help"})
PROMISES = frozenset({"promise", "commit"})
RECEIVING = frozenset({"receive", "inform"})
OPEN = frozenset({"planned", "expected", "possible"})
QUOTED = 0.7  # share of a stretch between quotation marks from which it is somebody's view


def act_of(draft: Draft) -> Act:
    """What was done by saying it, "" where it is told and no more."""
    if ADVICE & draft.concepts:
        return "advised"
    if REQUESTS & draft.concepts:
        return "requested"
    return "promised" if PROMISES & draft.concepts or _promises_parliament(draft) else ""


def status_of(draft: Draft, act: Act, when: Dating) -> EventStatus:
    """The status of the leading event, seen with what was done by saying it.

    Advice and requests without a day have happened, as such; with a day they set one. What ought to be done by a day
    is planned. Expectations in somebody's own words are his.
    """
    lead = draft.lead
    if lead is None:
        return "happened"
    own, limited = when.basis == "own", when.bound is not None
    if act == "promised" and lead.status in {"happened", "possible", "expected"}:
        return "planned" if _promises_parliament(draft) or own else lead.status
    if act in ("advised", "requested") and lead.status in OPEN | {"happened"}:
        return "planned" if limited and own else "happened"
    if lead.status in {"possible", "expected"} and own and _must(draft):
        return "planned"
    if lead.status in {"possible", "expected"} and draft.spoken_share >= QUOTED:
        return "claimed"
    return lead.status


def _must(draft: Draft) -> bool:
    return bool(draft.words & load_language(draft.language).facts.obliging)


def _promises_parliament(draft: Draft) -> bool:
    """Whether a text tells a parliament that it will receive something or be informed."""
    words = load_language(draft.language).facts
    lead = draft.lead
    if lead is None or lead.concept not in RECEIVING or not draft.words & words.parliament:
        return False
    clause = draft.head.clause_of(lead)
    finite = clause.finite if clause else None
    return finite is not None and draft.head.annotated.tokens[finite].feature("Tense") == "Pres"
