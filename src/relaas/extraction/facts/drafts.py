"""A fact on its way: the stretches that tell it, with what was read off them."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from relaas.extraction.clauses import Clause
from relaas.extraction.events.candidates import RULES
from relaas.extraction.events.triggers import verb_concept
from relaas.extraction.facts.told import Told
from relaas.language.installed import load_language
from relaas.model import Event, Figure, Mention, Statement, Token

HANGING = frozenset({"subordinate", "coordinate"})  # "of" opens what is asked, and joins


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
        """The kinds of happening that the head tells, and those of all its verbs; silence is none beside a deed."""
        return self._concepts_in([one for one in self.head.clauses if not self.head.is_silence(one)])

    def _concepts_in(self, clauses: Collection[Clause]) -> frozenset[str]:
        verbs = {verb for clause in clauses for verb in clause.verbs if not self._only_asks(clause)}
        told = {one.concept for one in self.events if self._tells_in(one, clauses)}
        return frozenset(told | {verb_concept(self.head.annotated, verb, self.language) for verb in verbs})

    def _tells_in(self, event: Event, clauses: Collection[Clause]) -> bool:
        clause = self.head.clause_of(event)
        return clause is None or (clause in clauses and not (event.concept == "ask" and self._only_asks(clause)))

    def _only_asks(self, clause: Clause) -> bool:
        """Whether a clause tells of a question that was put, no request: "asked about it", "vraagt wanneer"."""
        tokens, words = self.head.annotated.tokens, load_language(self.language).events
        if verb_concept(self.head.annotated, clause.main, self.language) != "ask":
            return False
        following = [tokens[index].text.lower() for index in (clause.main + 1, clause.last) if index < self.head.last]
        return bool(set(following) & (words.questions | words.topical))

    @cached_property
    def own_concepts(self) -> frozenset[str]:
        """The concepts of what the head itself tells, without relative clauses, comparisons, reasons and times."""
        words = load_language(self.language)
        beside = words.events.asides | (words.clauses.subordinators - words.events.content_openers)
        own = [one for one in self.head.clauses if one.kind != "relative" and one.opener not in beside]
        return self._concepts_in(own)

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

    @property
    def is_asked(self) -> bool:
        """Whether what leads is only asked, as after "asked whether" and "vraagt of": nobody says that it is so."""
        clause = self.head.clause_of(self.lead) if self.lead else None
        questions = load_language(self.language).events.questions
        if self._is_wondered(questions):
            return True
        if clause is None or clause.kind not in HANGING or clause.opener not in questions:
            return False
        over = next((one for one in self.head.clauses if one.last == clause.first), None)
        return over is not None and verb_concept(self.head.annotated, over.main, self.language) == "ask"

    def _is_wondered(self, questions: frozenset[str]) -> bool:
        """Whether what leads stands behind words of who wants to know it: "I want to know who decided"."""
        if self.lead is None or self.head.contents():
            return False
        start = self.lead.trigger.start
        before = f" {' '.join(token.text.lower() for token in self.tokens if token.start < start)} "
        wondering = load_language(self.language).events.wondering
        return any(f" {phrase} {word} " in before for phrase in wondering for word in questions)


def is_revising(draft: Draft) -> bool:
    """Whether the words of the head tell of a change of what was meant: "earlier than", "alsnog"."""
    joined = f" {' '.join(draft.head.words)} "
    return any(f" {phrase} " in joined for phrase in load_language(draft.language).facts.revising)


def clause_over(draft: Draft, lead: Event) -> Clause | None:
    """The clause right before that of an event whose content it is: "says | that it leaves", "asks | to leave"."""
    clause = draft.head.clause_of(lead)
    if clause is None:
        return None
    content = load_language(draft.language).events.content_openers
    hanging = clause.kind == "infinitive" or (clause.kind == "subordinate" and clause.opener in content)
    hanging = hanging or lead.rule == RULES["content"]  # whatever the parse makes of it
    return next((one for one in draft.head.clauses if hanging and one.last == clause.first), None)
