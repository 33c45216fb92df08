"""The event that a fact is about: the one of its events that tells most."""

from relaas.extraction.clauses import FREE_KINDS, QUOTES, SUBJECTS, UNDERGOING, Clause
from relaas.extraction.describing import is_absolute, is_descriptive
from relaas.extraction.events.candidates import RULES
from relaas.extraction.facts.told import Told
from relaas.extraction.nearby import token_from
from relaas.language.concepts import NOUN_TAGS, concept_group
from relaas.language.installed import load_language
from relaas.model import Event

# What an event gains or loses by the clause that it stands in, and by what it says.
BY_KIND = {"main": 2.0, "coordinate": 1.5, "quote": 1.0, "after-quote": 1.5, "infinitive": 1.0, "subordinate": 0.5}
CONTENT = 1.5  # what somebody said is more than that he said it
OWN_DATE = 1.5
NUMBER = 0.5
DECISION = 1.0
CONDITION = -1.5
UNFINISHED = 0.5  # of a clause without a finite verb
NOMINAL = -2.0  # a noun that only names an event
NOUN = "dated noun"  # the rule by which it was found
CONTENT_RULE = RULES["content"]
SILENT = -4.0  # that somebody says nothing is no news beside what others tell
EMPTY_GROUPS = frozenset({"speech", "state"})
EMPTY = -0.5


def leading(told: Told) -> Event | None:
    """The event that the stretch is about, None where it tells none but what describes somebody or something in it."""
    telling = [one for one in told.events if not only_describes(one, told)]
    return max(telling, key=lambda one: (_rank(one, told), -one.start, one.end, one.id), default=None)


def only_describes(event: Event, told: Told) -> bool:
    """Whether an event only tells whom or what a sentence means that tells something else of them.

    "The footbridge, which closed in 2017, is open", "upheld the fine that it had imposed in May".
    """
    clause = told.clause_of(event)
    if clause is None or event.rule in {NOUN, CONTENT_RULE}:
        return False
    describes = is_descriptive(told.annotated, told.sentence, clause)
    return describes and any(_tells_of(one, clause, told) for one in told.clauses)


def stands_free(event: Event, told: Told) -> bool:
    """Whether the clause that tells an event hangs on no other and describes nothing."""
    clause = told.clause_of(event)
    return clause is not None and _is_free(clause, told)


def _is_free(clause: Clause, told: Told) -> bool:
    return clause.kind in FREE_KINDS and not is_descriptive(told.annotated, told.sentence, clause)


def _tells_of(main: Clause, describing: Clause, told: Told) -> bool:
    """Whether a free clause says more of what another describes than that it is: "It was he who resigned in May"."""
    full = told.annotated.tokens[main.main].lemma.lower() not in load_language(told.language).clauses.auxiliaries
    behind = main.first > describing.first  # "The minister, who resigned in May, is ill"
    return main.finite is not None and (full or behind) and _is_free(main, told)


def frames_another(event: Event, told: Told) -> bool:
    """Whether an event only stands beside what a sentence tells: a noun, a relative clause, a condition."""
    clause = told.clause_of(event)
    if clause is None or event.end <= told.annotated.tokens[clause.main].start or is_dealt_with(event, told):
        return True
    if _is_of_a_noun(event, clause, told) or _takes_over(clause, told):
        return True
    return clause.kind == "relative" or clause.opener in load_language(told.language).events.condition


def _is_of_a_noun(event: Event, clause: Clause, told: Told) -> bool:
    """Whether an event is what a noun at the start of the sentence is of: "De stelling dat hij in mei vertrok, is"."""
    tokens, that = told.annotated.tokens, load_language(told.language).statements.that
    if clause.first != told.first or clause.last == told.last:
        return False
    before = range(clause.first + 1, token_from(told.annotated, event.trigger.start))
    return any(
        tokens[index].pos == "SCONJ" and tokens[index].text.lower() in that and tokens[index - 1].pos == "NOUN"
        for index in before
    )


def _takes_over(clause: Clause, told: Told) -> bool:
    """Whether a clause only tells who said before what is told beside it: "as she said in May"."""
    return _opening_word(clause, told) in load_language(told.language).statements.as_said


def _own_clause(event: Event, told: Told) -> Clause | None:
    """The clause that tells an event: of a noun that a relative clause tells of ("a fire that broke out"), that one."""
    clause = told.clause_of(event)
    following = next((one for one in told.clauses if clause is not None and one.first == clause.last), None)
    if following is None or following.kind != "relative" or event.start != event.trigger.start:
        return clause
    return following if event.end > told.annotated.tokens[following.first].start else clause


def is_dealt_with(event: Event, told: Told) -> bool:
    """Whether something is done to what a noun names, then or later: "annuls the decision of 16 January"."""
    tokens, place = told.annotated.tokens, token_from(told.annotated, event.trigger.start)
    if event.rule != NOUN:
        return False
    while tokens[place].pos in NOUN_TAGS and tokens[place].dep == "nmod" and not _is_opposed(place, told):
        place = tokens[place].head
    if tokens[place].pos not in NOUN_TAGS or tokens[place].dep in UNDERGOING or _is_opposed(place, told):
        return tokens[place].pos in NOUN_TAGS
    beside = [(child, tokens[child].dep) for child in told.annotated.children[tokens[place].head]]
    # A parser takes a Dutch object for a second subject.
    second = any(dep == "aux:pass" or (dep == "nsubj" and child < place) for child, dep in beside)
    return tokens[place].dep == "nsubj" and second


def _is_opposed(noun: int, told: Told) -> bool:
    """Whether a deed is against what a noun names."""
    cases = (one for one in told.annotated.children[noun] if told.annotated.tokens[one].dep == "case")
    opposing = load_language(told.language).events.opposing
    return any(told.annotated.tokens[each].text.lower() in opposing for each in cases)


def _rank(event: Event, told: Told) -> float:
    clause = _own_clause(event, told)
    if clause is None or event.rule == NOUN or event.end <= told.annotated.tokens[clause.main].start:
        return NOMINAL
    if _is_of_a_noun(event, clause, told):
        return NOMINAL
    group = concept_group(event.concept)
    points = _by_clause(event, clause, told)
    dated = event.times or event.when.basis == "heading"  # what stands in a row or section is of its day
    points += OWN_DATE if dated and not _stands_beside(clause, told) else 0.0
    points += SILENT if told.is_silence(clause) else 0.0
    points += NUMBER if any(event.start <= one.start < event.end for one in told.found.figures) else 0.0
    points += DECISION if group == "decision" or event.status == "decided" else 0.0
    return points + (EMPTY if group in EMPTY_GROUPS else 0.0)


def _joined_to(clause: Clause, told: Told) -> Clause:
    """A clause that goes on without a verb of its own with one that hangs on another: that one."""
    before = next((one for one in told.clauses if one.last == clause.first), None)
    hanging = before is not None and before.kind in {"subordinate", "relative"}
    return before if before and hanging and clause.kind == "coordinate" and clause.finite is None else clause


def _stands_beside(clause: Clause, told: Told) -> bool:
    """Whether a clause only stands beside another: relative, absolute, "as she said", without a subject in front."""
    absolute = clause.kind == "coordinate" and is_absolute(told.annotated, clause, told.language)
    return clause.kind == "relative" or absolute or _takes_over(clause, told) or _goes_before(clause, told)


def _goes_before(clause: Clause, told: Told) -> bool:
    """Whether a clause has no finite verb and the subject of the free one behind it: "Planned for May, it opened"."""
    behind = (one for one in told.clauses if one.first >= clause.last)
    following = next((one for one in behind if one.finite is not None or one.kind != "coordinate"), None)
    if clause.kind != "main" or clause.finite is not None or following is None:
        return False
    annotated = told.annotated
    acting = any(annotated.tokens[child].dep in SUBJECTS for child in annotated.children[clause.main])
    return following.kind in FREE_KINDS and following.finite is not None and not acting


def _opening_word(clause: Clause, told: Told) -> str:
    """The first word of a clause, behind a quotation mark."""
    inside = (token.text.lower() for token in told.annotated.tokens[clause.first : clause.last])
    return next((word for word in inside if word not in QUOTES), clause.opener)


def _by_clause(event: Event, clause: Clause, told: Told) -> float:
    if _stands_beside(clause, told):
        return 0.0
    clause = _joined_to(clause, told)
    subordinators = load_language(told.language).clauses.subordinators
    if clause.kind == "subordinate" and event.statement and clause.opener in subordinators:
        return CONTENT
    if {clause.opener, _opening_word(clause, told)} & load_language(told.language).events.condition:
        return CONDITION
    if clause.opener in subordinators:  # also at the start of the sentence, before the main clause
        return BY_KIND["subordinate"]
    return BY_KIND.get(clause.kind, 0.0) - (0.0 if clause.finite is not None else UNFINISHED)
