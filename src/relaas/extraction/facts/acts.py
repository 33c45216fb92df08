"""What was done by saying it: advice, a request, a promise."""

from relaas.extraction.events.triggers import verb_concept
from relaas.extraction.facts.drafts import Draft
from relaas.language.installed import load_language
from relaas.model import Act

ADVICE = frozenset({"recommend"})
REQUESTS = frozenset({"ask", "demand", "call-on", "request-help"})
PROMISES = frozenset({"promise", "commit"})
REFUSING = "reject"
RECEIVING = frozenset({"receive", "inform"})


def act_of(draft: Draft) -> Act:
    """What was done by saying it, "" where it is told and no more."""
    done = draft.own_concepts - _withheld(draft)
    if ADVICE & done:
        return "advised"
    refused = draft.lead is not None and draft.lead.concept == REFUSING  # "wijst het gevorderde af"
    if REQUESTS & done and not refused:
        return "requested"
    return "promised" if promises_parliament(draft) or PROMISES & done else ""


def _withheld(draft: Draft) -> frozenset[str]:
    """What is denied or only compared with: "has never promised", "will not ask for", "later than promised"."""
    lead = draft.lead
    denied = {lead.concept} if lead is not None and lead.polarity == "-" else set()
    verbs = (verb for clause in draft.head.clauses for verb in clause.verbs if _is_set_aside(draft, verb))
    return frozenset(denied.union(verb_concept(draft.head.annotated, verb, draft.language) for verb in verbs))


def _is_set_aside(draft: Draft, verb: int) -> bool:
    """Whether a negation, or a word that compares, stands right before a verb and its auxiliaries."""
    tokens, before = draft.head.annotated.tokens, verb - 1
    while before > draft.head.first and tokens[before].pos == "AUX":
        before -= 1
    words, spoken = load_language(draft.language), tokens[before].text.lower()
    compared = spoken in words.events.comparing and tokens[verb].feature("VerbForm") == "Part"
    return compared or spoken in words.clauses.negations


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
    token, helping = draft.head.annotated.tokens[finite], load_language(draft.language).events
    tense, lemma = token.feature("Tense"), token.lemma.lower()
    ahead = tense == "Pres" or (tense is None and lemma in helping.future)
    return ahead and not (len(clause.verbs) > 1 and lemma in helping.perfect)
