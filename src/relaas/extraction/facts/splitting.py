"""Where a sentence tells two facts: two actors, or two deeds that each have a day of their own."""

from collections.abc import Iterator

from relaas.extraction.clauses import FREE_KINDS, Clause
from relaas.extraction.facts.told import Cut, Told
from relaas.extraction.nearby import token_from
from relaas.language.concepts import NOUN_TAGS
from relaas.language.installed import load_language
from relaas.model import Event

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
SHORTEST = 5  # words of what can be a line of its own


def cuts(told: Told) -> tuple[Cut, ...]:
    """Where another fact begins in a sentence, none where it tells one thing."""
    if len(told.events) < 2 or not told.clauses:
        return ()
    if not _is_open(told):
        return tuple(days_apart(told)) or tuple(contents_apart(told)) or tuple(marked_apart(told))
    found: list[Cut] = []
    first = told.first
    days = {cut.token for cut in days_apart(told)}
    for before, clause in zip(told.clauses, told.clauses[1:], strict=False):
        anew = _begins_anew(told, before, clause) and _parts_differ(told, first, clause.first)
        anew = anew or clause.first in days or _goes_on_as_another(told, before, clause)
        lead_in = None if anew else shared_subject(told, before, clause)
        if anew or lead_in is not None:
            found.append(Cut(clause.first, lead_in))
            first = clause.first
    return tuple(found) or tuple(contents_apart(told))


def shared_subject(told: Told, before: Clause, clause: Clause) -> tuple[int, int] | None:
    """The subject that the verb of a clause shares with the one before it, where each has days of its own."""
    if clause.kind != "coordinate" or before.kind != "main" or before.first != told.first:
        return None
    closes = before.finite if clause.finite is not None else _helped_by(told, before, clause)
    own = _has_subject(told, clause) or _has_pronoun(told, clause)
    apart = _is_joined(told, clause) and not (own or _is_inside(told, clause))
    if closes is None or before.finite is None or not apart:
        return None
    tokens = told.annotated.tokens
    subject = [index for index in range(before.first, before.finite) if tokens[index].dep in SUBJECTS]
    named = any(tokens[index].pos in NOUN_TAGS for index in subject)
    return (before.first, closes) if named and _days_differ(told, clause.first) else None


def _helped_by(told: Told, before: Clause, clause: Clause) -> int | None:
    """Where the verb ends that helps the participle of the next clause too: "was suspended and dismissed".

    What stands between it and its own participle, such as another day, is not of the next.
    """
    forms = [told.annotated.tokens[one.main].feature("VerbForm") for one in (before, clause)]
    helps = before.finite is not None and forms == ["Part", "Part"] and before.finite != before.main
    return before.finite + 1 if helps and before.finite is not None else None


def contents_apart(told: Told) -> Iterator[Cut]:
    """Where somebody says two things in one sentence, each with days of its own: "said that ... and that ..."."""
    content = load_language(told.language).statements.that
    opening = next((one for one in told.clauses[1:] if one.kind == "subordinate" and one.opener in content), None)
    if opening is None or told.clauses[0].finite is None or told.clauses[0].last > opening.first:
        return
    tokens = told.annotated.tokens
    for clause in told.clauses:
        begins = clause.first > opening.first and clause.first + 1 < told.last
        repeats = {tokens[clause.first].text.lower(), tokens[clause.first + 1].text.lower()} if begins else set()
        joined = tokens[clause.first - 1 if clause.opener in content else clause.first].text.lower() if begins else ""
        if repeats & content and joined in load_language(told.language).clauses.coordinators:
            if _days_differ(told, clause.first):
                yield Cut(clause.first, (told.first, opening.first))
            return


def days_apart(told: Told) -> Iterator[Cut]:
    """Where a full clause follows another with its own day first: "Op 3 mei sprak de raad, op 9 mei stemde hij"."""
    for clause in told.clauses[1:]:
        apart = _opens_with_its_day(told, clause) and not _is_inside(told, clause)
        if apart and _days_differ(told, clause.first):
            yield Cut(clause.first)


def marked_apart(told: Told) -> Iterator[Cut]:
    """Where another acts behind a semicolon than who said what stands before it: "He said two died; the crew fled"."""
    for clause in told.clauses[1:]:
        marked = told.annotated.tokens[clause.first - 1].text == ";" and clause.finite is not None
        apart = marked and _has_subject(told, clause) and not _is_inside(told, clause)
        border = told.annotated.tokens[clause.first].start
        before = _acting(told, [one for one in told.events if one.trigger.start < border])
        behind = _acting(told, [one for one in told.events if one.trigger.start >= border])
        if apart and behind - before and min(clause.first - told.first, told.last - clause.first) >= SHORTEST:
            yield Cut(clause.first)
            return


def _days_differ(told: Told, cut: int) -> bool:
    """Whether what stands on either side of a token is dated, by other days."""
    border = told.annotated.tokens[cut].start
    left = {one.when.edtf for one in told.events if one.trigger.start < border and one.times}
    right = {one.when.edtf for one in told.events if one.trigger.start >= border and one.times}
    return bool(left and right) and not left & right and told.last - cut >= SHORTEST


def _is_open(told: Told) -> bool:
    """Whether nothing at the start of a sentence governs all of it: no condition, no reporting clause, no quotation."""
    head = told.clauses[0]
    words = load_language(told.language).clauses
    opener = told.annotated.tokens[head.first].text.lower()
    closes = told.annotated.tokens[head.last - 1].end
    covering = any(told.passage.start < one.start and one.cue.start < closes for one in told.contents())
    return opener not in words.subordinators and head.finite is not None and not covering


def _begins_anew(told: Told, before: Clause, clause: Clause) -> bool:
    """Whether a clause is a full one of its own: joined by a conjunction, with a subject and a finite verb."""
    if clause.kind != "coordinate" or before.kind not in FREE_KINDS:
        return False
    joined = _is_joined(told, clause) or told.annotated.tokens[clause.first - 1].text == ";"
    return joined and _has_subject(told, clause) and not _is_inside(told, clause)


def _goes_on_as_another(told: Told, before: Clause, clause: Clause) -> bool:
    """Whether a joined clause with a pronoun as its subject has days of its own: "and I have today published it"."""
    joined = clause.kind == "coordinate" and before.kind in FREE_KINDS and _is_joined(told, clause)
    free = joined and _has_pronoun(told, clause) and not _is_inside(told, clause)
    return free and _days_differ(told, clause.first)


def _has_pronoun(told: Told, clause: Clause) -> bool:
    """Whether a pronoun is the subject of a clause."""
    tokens = (told.annotated.tokens[index] for index in range(clause.first, clause.last))
    return any(token.dep in SUBJECTS and token.pos == "PRON" and token.head in clause.verbs for token in tokens)


def _opens_with_its_day(told: Told, clause: Clause) -> bool:
    """Whether a full clause follows a comma with a day first."""
    tokens = told.annotated.tokens
    if tokens[clause.first - 1].text != "," or clause.finite is None:
        return False
    opening = tokens[clause.first : clause.first + 2]
    days = [one for one in told.found.times if one.start in {token.start for token in opening}]
    inner = load_language(told.language).clauses.inner
    behind = tokens[token_from(told.annotated, days[0].end) : told.last] if days else ()
    if any(token.text.lower() in inner for token in behind[:1]):
        return False  # "één dag voor het te laat was"
    subjects = any(tokens[index].dep in SUBJECTS for index in range(clause.first, clause.last))
    return bool(days) and days[0].end <= tokens[clause.finite].start and subjects


def _is_joined(told: Told, clause: Clause) -> bool:
    """Whether a conjunction joins a clause to the one before it."""
    opener = told.annotated.tokens[clause.first]
    return opener.text.lower() in load_language(told.language).clauses.coordinators


def _has_subject(told: Told, clause: Clause) -> bool:
    """Whether a clause names who or what it is about: a subject by the parse, or a noun right before its verb."""
    tokens = told.annotated.tokens
    subjects = [index for index in range(clause.first, clause.last) if tokens[index].dep in SUBJECTS]
    if any(tokens[index].pos in NOUN_TAGS and tokens[index].head in clause.verbs for index in subjects):
        return True
    before = [tokens[index].pos for index in range(clause.first + 1, clause.finite or clause.first)]
    return "ADP" not in before and bool(NOUN_TAGS & set(before))


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
    one, other = _acting(told, left), _acting(told, right)
    return bool(one and other) and not one & other


def _acting(told: Told, events: list[Event]) -> set[str]:
    """The names of who acts in some events."""
    names = {one.id: one.key or one.name for one in told.found.mentions}
    return {names[actor] for event in events for actor in event.actors if actor in names}


def _is_dated(events: list[Event]) -> bool:
    return any(event.times for event in events)
