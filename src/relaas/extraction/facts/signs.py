"""Signs: what in the words of a fact makes it weigh more or less; how much each weighs is a matter of linking."""

from collections.abc import Callable

from relaas.extraction.clauses import SUBJECTS
from relaas.extraction.facts.acts import act_of
from relaas.extraction.facts.drafts import Draft, is_revising
from relaas.extraction.facts.passing import is_formal
from relaas.extraction.facts.standing import leans, points_back
from relaas.language.concepts import concept_group
from relaas.language.installed import load_language
from relaas.model import Mention

LIMITS = frozenset({"by", "before", "until"})
BODIES = frozenset({"ORG", "GPE", "NORP"})
LOSSES = frozenset({"kill", "die", "injure", "destroy", "damage", "displace", "lose-money", "bankrupt", "missing"})
LOSS_GROUPS = frozenset({"harm", "disaster"})
REVISIONS = frozenset(
    {"delay", "extend", "accelerate", "amend", "repeal", "cancel", "overturn", "withdraw-case", "resume"}
)
CHANGES = frozenset({"increase", "decrease", "change", "tighten", "relax", "limit"})
DENIALS = frozenset({"deny", "reject", "veto", "dispute"})
ASSENT = frozenset({"approve", "accept", "agree", "adopt", "permit", "support", "decide"})
SEIZURES = frozenset({"capture", "occupy", "invade", "overthrow", "surrender", "collapse", "liberate", "seize"})
ADMISSIONS = frozenset({"admit", "apologise"})
REQUESTS = frozenset({"ask", "demand", "call-on", "request-help", "petition"})
ADVICE = frozenset({"recommend", "propose"})
BOUNDARIES = frozenset({"start", "end", "complete", "open", "close", "take-effect", "stop", "leave", "return", "found"})
RESIGNING = frozenset({"resign", "appoint", "elect", "dismiss", "confidence-vote", "swear-in"})
OPINIONS = frozenset({"hope", "praise", "concern", "fear", "believe", "thank", "criticise", "express", "complain"})
RESOLVED = frozenset(
    {"points-back", "leans", "first-person", "nobody"}
)  # do not weigh once the headline says who is meant
OPENING = 3  # sentences of a document that tell what it is about
LONG = 45  # words of a sentence that tells too much to be one thing
BRIEF = 14  # words of one that tells one thing and no more
SHORT = 7  # words of one that tells little
QUOTED = 0.7  # share of a stretch between quotation marks from which it is a quotation and no more


def signs_of(draft: Draft, *, resolved: bool) -> tuple[str, ...]:
    """The names of the signs that a fact bears, in the order of the table; ``resolved``: it shows who is meant."""
    settled = _settled(draft) if resolved else frozenset()
    return tuple(name for name, bears in TABLE if bears(draft) and name not in settled)


def _settled(draft: Draft) -> frozenset[str]:
    """The signs that do not weigh once the headline says who is meant.

    Who only signs a letter speaks in its formulas, unlike one whose turn or mail it is: his "I" weighs as before.
    """
    speaks = draft.head.annotated.document.author_at(draft.head.passage.start) is not None
    signed = not speaks and _first_person(draft)
    return RESOLVED - {"first-person"} if signed else RESOLVED


def _decision(draft: Draft) -> bool:
    lead = draft.lead
    return lead is not None and (lead.status == "decided" or concept_group(lead.concept) == "decision")


def _tells(concepts: frozenset[str]) -> Callable[[Draft], bool]:
    """A test whether a fact tells a happening of one of some kinds."""

    def bears(draft: Draft) -> bool:
        return bool(concepts & draft.concepts)

    return bears


def _request(draft: Draft) -> bool:
    """Whether something is asked for, and not that it will not be."""
    lead = draft.lead
    withheld = lead is not None and lead.polarity == "-" and lead.concept in REQUESTS
    return bool(REQUESTS & draft.concepts) and not withheld


def _promise(draft: Draft) -> bool:
    return act_of(draft) == "promised"


def _own_date(draft: Draft) -> bool:
    """Whether its own words date it, not only what it asks."""
    return draft.lead is not None and bool(draft.lead.times) and not draft.is_asked


def _exact_day(draft: Draft) -> bool:
    return _own_date(draft) and draft.lead is not None and draft.lead.when.is_day


def _deadline(draft: Draft) -> bool:
    return any(one.when.bound in LIMITS and one.times for one in draft.events)


def _to_come(draft: Draft) -> bool:
    """Whether it is to be on a day that its own words name."""
    lead = draft.lead
    return lead is not None and lead.status in {"planned", "decided", "expected"} and _own_date(draft)


def _number(draft: Draft) -> bool:
    return bool(draft.figures)


def _loss(draft: Draft) -> bool:
    lost = any(one.status in {"lost", "captured"} for one in draft.figures)
    harmed = any(concept_group(one) in LOSS_GROUPS for one in draft.concepts)
    counted = bool(draft.figures) or any(token.pos == "NUM" for token in draft.tokens)
    return lost or ((bool(LOSSES & draft.concepts) or harmed) and counted)


def _denial(draft: Draft) -> bool:
    """Whether somebody denies or refuses: by a verb of it, or by not agreeing."""
    words = load_language(draft.language).facts
    joined = f" {' '.join(draft.head.words)} "
    refused = any(one.polarity == "-" and one.concept in ASSENT for one in draft.events)
    if refused or any(f" {phrase} " in joined for phrase in words.refusing):
        return True
    denied = any(one.status == "denied" for one in draft.events)
    return denied or bool(DENIALS & draft.concepts) or bool(draft.words & words.denying)


def _boundary(draft: Draft) -> bool:
    """Whether something begins or ends: by its verb, or as the first or the last who come or go."""
    outermost = load_language(draft.language).facts.outermost
    tokens = draft.head.annotated.tokens
    ranked = [tokens[one.head] for one in draft.tokens if one.text.lower() in outermost]
    moving = any(concept_group(one) == "movement" for one in draft.concepts)
    return bool(BOUNDARIES & draft.concepts) or (moving and any(one.dep in SUBJECTS for one in ranked))


def _silence(draft: Draft) -> bool:
    """Whether it tells no more than that somebody says nothing: "declined to comment"."""
    silent = any(draft.head.is_silence(clause) for clause in draft.head.clauses)
    return silent and len(draft.head.words) <= BRIEF


def _courtesy(draft: Draft) -> bool:
    """Whether it is courtesy, or says to what a letter goes back, with a day in it."""
    return is_formal(draft.head)


def _revision(draft: Draft) -> bool:
    return bool(REVISIONS & draft.concepts) or is_revising(draft)


def _parliament(draft: Draft) -> bool:
    return bool(draft.words & load_language(draft.language).facts.parliament)


def _named(draft: Draft) -> bool:
    return any(_is_named(one) for one in _acting(draft))


def _acting(draft: Draft) -> tuple[Mention, ...]:
    """Who acts or speaks, or who is the subject though others act: "the council was informed"."""
    lead, annotated = draft.lead, draft.head.annotated
    ids = set(lead.actors) if lead else set()
    ids |= {one.speaker for one in draft.voices if one.speaker}
    clause = draft.head.clause_of(lead) if lead and not lead.actors else None
    below = annotated.children[clause.main] if clause is not None else ()
    subjects = [annotated.tokens[child].start for child in below if annotated.tokens[child].dep in SUBJECTS]
    subject = {one.id for one in draft.mentions if any(one.start <= start < one.end for start in subjects)}
    return tuple(one for one in draft.mentions if one.id in ids | subject)


def _is_named(mention: Mention) -> bool:
    known = mention.type in BODIES or mention.role is not None or bool(mention.key)
    return not mention.generic and (known or mention.refers_to is not None)


def _official(draft: Draft) -> bool:
    """Whether it is done by a body or an office that is only called so: "the council", "de minister"."""
    definite = load_language(draft.language).facts.definite
    acting = (one for one in _acting(draft) if one.generic and one.type in {"ORG", "PER"})
    return any(one.text.lower().split()[0] in definite for one in acting)


def _nobody(draft: Draft) -> bool:
    """Whether it names nobody, counts nothing, and is not done by a body or an office."""
    named = any(not one.generic for one in draft.mentions)
    return not (named or draft.figures or _official(draft))


def _bystander(draft: Draft) -> bool:
    """Whether it is told by a person without an office or a body: a resident, a passer-by."""
    speakers = {one.speaker for one in draft.voices if one.speaker}
    told_by = [one for one in draft.mentions if one.id in speakers]
    return bool(told_by) and all(one.type == "PER" and one.role is None for one in told_by) and not _official(draft)


def _quotation(draft: Draft) -> bool:
    return draft.spoken_share >= QUOTED


def _first_person(draft: Draft) -> bool:
    words = load_language(draft.language).facts.speaking
    return any(one.text.lower() in words and one.pos != "NOUN" for one in draft.tokens)  # "de mijn"


def _opening(draft: Draft) -> bool:
    """Whether it stands among the first sentences of the text."""
    annotated = draft.head.annotated
    told = (one for one in annotated.sentences if annotated.paragraph_of(one).kind == "body")
    first = [one.first for one, _ in zip(told, range(OPENING), strict=False)]
    return draft.head.sentence.first in first


def _open_question(draft: Draft) -> bool:
    return draft.lead is not None and draft.lead.status == "possible"


def _no_event(draft: Draft) -> bool:
    return draft.lead is None and not draft.figures


def _points_back(draft: Draft) -> bool:
    return points_back(draft.head)


def _leans(draft: Draft) -> bool:
    return leans(draft.head) and not points_back(draft.head)


def _fragment(draft: Draft) -> bool:
    """Whether no clause of its own has a verb with a subject, as in a row of a table or an item of a list."""
    annotated = draft.head.annotated
    own = [one for one in draft.head.clauses if one.kind not in {"subordinate", "relative", "infinitive"}]
    acting = (annotated.tokens[child].dep for one in own for child in annotated.children[one.main])
    led = draft.head.lead_in is not None
    return not (led or any(one.finite is not None for one in own) or any(dep in SUBJECTS for dep in acting))


def _long(draft: Draft) -> bool:
    return len(draft.head.words) > LONG


def _short(draft: Draft) -> bool:
    return len(draft.head.words) < SHORT and not draft.figures


TABLE: tuple[tuple[str, Callable[[Draft], bool]], ...] = (
    ("decision", _decision),
    ("promise", _promise),
    ("request", _request),
    ("advice", _tells(ADVICE)),
    ("denial", _denial),
    ("admission", _tells(ADMISSIONS)),
    ("seizure", _tells(SEIZURES)),
    ("loss", _loss),
    ("revision", _revision),
    ("boundary", _boundary),
    ("change", _tells(CHANGES)),
    ("office", _tells(RESIGNING)),
    ("deadline", _deadline),
    ("to-come", _to_come),
    ("own-date", _own_date),
    ("exact-day", _exact_day),
    ("number", _number),
    ("parliament", _parliament),
    ("named", _named),
    ("official", _official),
    ("opening", _opening),
    ("nobody", _nobody),
    ("bystander", _bystander),
    ("quotation", _quotation),
    ("silence", _silence),
    ("courtesy", _courtesy),
    ("first-person", _first_person),
    ("opinion", _tells(OPINIONS)),
    ("possible", _open_question),
    ("no-event", _no_event),
    ("points-back", _points_back),
    ("leans", _leans),
    ("fragment", _fragment),
    ("long", _long),
    ("short", _short),
)
