"""Where a sentence tells two facts: two actors, or two deeds that each have a day of their own."""

from relaas.extraction.clauses import Clause
from relaas.extraction.facts.told import Told
from relaas.language.installed import load_language
from relaas.model import Event

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
SHORTEST = 5  # words of what can be a line of its own
FREE_KINDS = frozenset({"main", "coordinate"})
NAMING = frozenset({"NOUN", "PROPN"})


def cuts(told: Told) -> tuple[int, ...]:
    """The tokens at which another fact begins, none where one sentence tells one thing."""
    if len(told.events) < 2 or not _is_open(told):
        return ()
    found: list[int] = []
    first = told.first
    for before, clause in zip(told.clauses, told.clauses[1:], strict=False):
        if _begins_anew(told, before, clause) and _parts_differ(told, first, clause.first):
            found.append(clause.first)
            first = clause.first
    return tuple(found)


def _is_open(told: Told) -> bool:
    """Whether nothing at the start of a sentence governs all of it: no condition, no reporting clause, no quotation."""
    head = told.clauses[0]
    words = load_language(told.language).clauses
    opener = told.annotated.tokens[head.first].text.lower()
    covering = any(one.start < told.passage.end and told.passage.start < one.start for one in told.contents())
    return opener not in words.subordinators and head.finite is not None and not covering


def _begins_anew(told: Told, before: Clause, clause: Clause) -> bool:
    """Whether a clause is a full one of its own: joined by a conjunction, with a subject and a finite verb."""
    if clause.kind != "coordinate" or before.kind not in FREE_KINDS:
        return False
    tokens = told.annotated.tokens
    opener = tokens[clause.first]
    coordinators = load_language(told.language).clauses.coordinators
    joined = opener.text.lower() in coordinators or tokens[clause.first - 1].text == ";"
    return joined and _has_subject(told, clause) and not _is_inside(told, clause)


def _has_subject(told: Told, clause: Clause) -> bool:
    """Whether a clause names who or what it is about: a subject by the parse, or a noun right before its verb."""
    tokens = told.annotated.tokens
    subjects = [index for index in range(clause.first, clause.last) if tokens[index].dep in SUBJECTS]
    if any(tokens[index].pos in NAMING and tokens[index].head in clause.verbs for index in subjects):
        return True
    before = [tokens[index].pos for index in range(clause.first + 1, clause.finite or clause.first)]
    return "ADP" not in before and bool(NAMING & set(before))


def _is_inside(told: Told, clause: Clause) -> bool:
    """Whether a clause goes on with what somebody said."""
    start = told.annotated.tokens[clause.first].end
    return any(one.start < start < one.end for one in told.contents())


def _parts_differ(told: Told, first: int, cut: int) -> bool:
    """Whether what stands before and after a cut has another actor, or each a day of its own."""
    tokens = told.annotated.tokens
    if min(cut - first, told.last - cut) < SHORTEST:
        return False
    border = tokens[cut].start
    left = [one for one in told.events if tokens[first].start <= one.trigger.start < border]
    right = [one for one in told.events if one.trigger.start >= border]
    return bool(left and right) and (_actors_differ(told, left, right) or (_is_dated(left) and _is_dated(right)))


def _actors_differ(told: Told, left: list[Event], right: list[Event]) -> bool:
    names = {one.id: one.key or one.name for one in told.found.mentions}
    one, other = (
        {names[actor] for event in side for actor in event.actors if actor in names} for side in (left, right)
    )
    return bool(one and other) and not one & other


def _is_dated(events: list[Event]) -> bool:
    return any(event.times for event in events)
