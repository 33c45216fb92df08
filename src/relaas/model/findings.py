"""Findings: all records of one document together."""

from collections.abc import Mapping
from dataclasses import dataclass

from relaas.model.facts import Fact, PassedOver
from relaas.model.records import Event, Figure, Mention, Plan, Reference, Statement, TimeExpression


@dataclass(frozen=True, slots=True)
class Records:
    """All findings of one document, in the order of the text; each extractor adds its own kind."""

    times: tuple[TimeExpression, ...] = ()
    references: tuple[Reference, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    plans: tuple[Plan, ...] = ()
    facts: tuple[Fact, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()

    def mention_by_id(self) -> Mapping[str, Mention]:
        """The mentions of the document under their ids."""
        return {mention.id: mention for mention in self.mentions}
