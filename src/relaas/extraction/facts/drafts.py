"""A fact on its way: the stretches that tell it, with what was read off them."""

from dataclasses import dataclass
from functools import cached_property

from relaas.extraction.events.triggers import verb_concept
from relaas.extraction.facts.told import Told
from relaas.model import Event, Figure, Mention, Statement, Token


@dataclass(frozen=True)
class Draft:
    """The stretches of a document that tell one thing, the first of them its head, and the event that it is about."""

    group: tuple[Told, ...]
    lead: Event | None

    @property
    def head(self) -> Told:
        """The stretch that heads the fact."""
        return self.group[0]

    @property
    def language(self) -> str:
        """The language of the head."""
        return self.head.language

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the head in lower case."""
        return frozenset(self.head.words)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks of the head."""
        return self.head.tokens

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of the head."""
        return self.head.events

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the head."""
        return self.head.found.figures

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The kinds of happening that the head tells, and those of all its verbs."""
        verbs = {verb for clause in self.head.clauses for verb in clause.verbs}
        named = {verb_concept(self.head.annotated, verb, self.language) for verb in verbs}
        return frozenset({event.concept for event in self.events} | named)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of the head."""
        return self.head.found.mentions

    @cached_property
    def voices(self) -> tuple[Statement, ...]:
        """The statements of which content stands in any of the stretches, each once."""
        return tuple({one.id: one for told in self.group for one in told.contents()}.values())

    @cached_property
    def spoken_share(self) -> float:
        """The share of the head that is somebody's own words, between quotation marks."""
        here = self.head.passage
        quoted = [one for one in self.head.contents() if one.kind == "direct"]
        shared = (min(one.end, here.end) - max(one.start, here.start) for one in quoted)
        return max(shared, default=0) / max(1, here.end - here.start)
