"""What was done by saying it: advice, a request, a promise."""

from relaas.extraction.facts.drafts import Draft
from relaas.language.installed import load_language
from relaas.model import Act

ADVICE = frozenset({"recommend"})
REQUESTS = frozenset({"ask", "demand", "call-on", "request-help"})
PROMISES = frozenset({"promise", "commit"})
RECEIVING = frozenset({"receive", "inform"})


def act_of(draft: Draft) -> Act:
    """What was done by saying it, "" where it is told and no more."""
    if ADVICE & draft.concepts:
        return "advised"
    if REQUESTS & draft.concepts:
        return "requested"
    if promises_parliament(draft):
        return "promised"
    return "promised" if PROMISES & draft.concepts and not _is_withheld(draft) else ""


def _is_withheld(draft: Draft) -> bool:
    """Whether it is the promise that is denied: "has never promised"."""
    lead = draft.lead
    return lead is not None and lead.concept in PROMISES and lead.polarity == "-"


def promises_parliament(draft: Draft) -> bool:
    """Whether a text tells a parliament that it will receive something or be informed."""
    words = load_language(draft.language).facts
    lead = draft.lead
    if lead is None or lead.concept not in RECEIVING or not draft.words & words.parliament:
        return False
    clause = draft.head.clause_of(lead)
    finite = clause.finite if clause else None
    if finite is None or clause is None:
        return False
    token, perfect = draft.head.annotated.tokens[finite], load_language(draft.language).events.perfect
    return token.feature("Tense") == "Pres" and not (len(clause.verbs) > 1 and token.lemma.lower() in perfect)
