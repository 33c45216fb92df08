"""Doubts of a line: those of the facts that give its day, its status and its headline, and of voices from elsewhere."""

from collections.abc import Iterator, Mapping, Sequence

from relaas.model import Cell, Dating, Doubt, EventStatus, Fact, Statement, doubts_on


def doubts_of_line(
    facts: Sequence[Fact],
    *,
    head: Fact,
    when: Dating,
    status: EventStatus,
    statements: Mapping[str, Statement],
    entity_of: Mapping[str, str],
) -> tuple[Doubt, ...]:
    """The doubts about the day, who says so and the status of a line, each once.

    A day or a status that another of its facts gives without a doubt is in none.
    """
    days = [fact for fact in facts if fact.when.is_dated and _ends(fact.when) == _ends(when)]
    statuses = [fact for fact in facts if fact.status == status]
    found = (
        *_shared(days, "day"),
        *doubts_on(head.doubts, "who"),
        *_from_elsewhere(facts, head, statements, entity_of),
        *_shared(statuses, "status"),
    )
    return tuple(dict.fromkeys(found))


def _ends(when: Dating) -> tuple[str | None, str | None]:
    return when.earliest, when.latest


def _shared(facts: Sequence[Fact], cell: Cell) -> tuple[Doubt, ...]:
    """The doubts of the first of some facts about a cell, none where one of them is sure of it."""
    doubts = [doubts_on(fact.doubts, cell) for fact in facts]
    return doubts[0] if doubts and all(doubts) else ()


def _from_elsewhere(
    facts: Sequence[Fact], head: Fact, statements: Mapping[str, Statement], entity_of: Mapping[str, str]
) -> Iterator[Doubt]:
    """Doubts for what somebody else than the headline tells of says in another text: it may be of another thing."""
    known = {entity_of.get(mention, mention) for mention in (*head.actors, *head.speakers)}
    for said in dict.fromkeys(said for fact in facts for said in fact.statements):
        told = statements.get(said)
        if told is None or told.document == head.document:
            continue
        if entity_of.get(told.speaker or "", told.speaker) not in known:
            yield Doubt("voice-elsewhere", told.document, told.cue.start, told.cue.end)
