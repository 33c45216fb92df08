"""What is so only on a condition: "only if it freezes does the plant run", "komt u dit niet na, dan adviseer ik"."""

from relaas.extraction.clauses import Clause
from relaas.extraction.facts.drafts import Draft
from relaas.extraction.verbs import is_past_form
from relaas.language.installed import load_language
from relaas.model import Act, Dating, Event, EventStatus

STARTING = frozenset({"DET", "PRON", "PROPN"})  # who or what, in a clause of its own: not "als levering geldt"
ON_ADVICE = frozenset({"advised", "requested"})


def conditional(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What the present tense tells to be so on a condition is possible: "only if it freezes does the plant run"."""
    clause, words = draft.head.clause_of(lead), load_language(draft.language).events
    done = lead.status in {"happened", "decided"}
    if not done or clause is None or clause.finite is None or clause.opener in words.condition:
        return None
    opens = _opens_with_a_condition(draft)
    present = draft.head.annotated.tokens[clause.finite].feature("Tense") == "Pres" and len(clause.verbs) == 1
    unreal = opens and _is_unreal(draft, clause)
    on_condition = opens or _opens_on_a_condition(draft) or _ends_in_a_condition(draft, clause)
    return "possible" if on_condition and (present or unreal) else None


def offered(draft: Draft, lead: Event, act: Act, when: Dating) -> EventStatus | None:
    """What somebody is willing to do, or would advise, on a condition is possible: "komt u niet, dan adviseer ik"."""
    clause, willing = draft.head.clause_of(lead), load_language(draft.language).events.willing
    if clause is None or lead.status not in {"planned", "possible"}:
        return None
    advised = bool(lead.statement) or act in ON_ADVICE
    if advised and _opens_with_a_condition(draft) and clause != draft.head.clauses[0]:
        bare = clause.finite is None or len(clause.verbs) > 1
        return "possible" if bare and not _is_told_ahead(draft, clause) else None
    return "possible" if willing & draft.words and _ends_in_a_condition(draft, clause) else None


def _is_told_ahead(draft: Draft, clause: Clause) -> bool:
    """Whether a clause tells by its auxiliary what will be: "dan zal ik adviseren"."""
    finite = draft.head.annotated.tokens[clause.finite] if clause.finite is not None else None
    return finite is not None and finite.lemma.lower() in load_language(draft.language).events.future


def _opens_with_a_condition(draft: Draft) -> bool:
    """Whether the first clause is one of condition."""
    return draft.head.clauses[0].opener in load_language(draft.language).events.condition


def _opens_on_a_condition(draft: Draft) -> bool:
    """Whether a sentence begins with a word of condition, or with one that limits it: "only if"."""
    words, opening = load_language(draft.language).events, [token.text.lower() for token in draft.tokens[:2]]
    return opening[0] in words.condition or (opening[0] in words.limiting and opening[-1] in words.condition)


def _ends_in_a_condition(draft: Draft, clause: Clause) -> bool:
    """Whether a clause of condition follows in the present: "an eviction follows unless he pays"."""
    language, tokens = load_language(draft.language), draft.head.annotated.tokens
    openers = language.events.condition & language.plans.openers
    behind = [one for one in draft.head.clauses if one.first >= clause.last and one.opener in openers]
    behind = [one for one in behind if any(token.pos in STARTING for token in tokens[one.first + 1 : one.last])]
    finite = behind[0].finite if behind else None
    return finite is not None and not is_past_form(tokens[finite], draft.language)


def _is_unreal(draft: Draft, clause: Clause) -> bool:
    """Whether a condition with its verb in front was never met: "Was hij gekomen, dan was het anders gegaan"."""
    first, tokens = draft.head.clauses[0].finite, draft.head.annotated.tokens
    verbs = [tokens[index] for index in (first, clause.finite) if index is not None]
    in_front = bool(verbs) and verbs[0].text.lower() != draft.head.clauses[0].opener
    return in_front and first != clause.finite and all(is_past_form(verb, draft.language) for verb in verbs)
