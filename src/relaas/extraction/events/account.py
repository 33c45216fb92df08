"""An account of what happened: a sentence without a day of its own goes on from the one that gave it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.dating import ANNOUNCED
from relaas.extraction.events.tense import is_pluperfect, simple_past
from relaas.language.installed import load_language
from relaas.model import UNDATED, AnnotatedDocument, Dating, Event
from relaas.model.documents import Paragraph

GOES_ON = "account"  # the rule by which what is told next is of the day that the account has reached
DAY = len("2020-03-06")  # of a bound that may go on with a time of day
MONTH = 31  # days of the longest stretch from which an account goes on


@dataclass(slots=True)
class Account:
    """The day or month that the account in a paragraph has reached, carried from one sentence to the next."""

    annotated: AnnotatedDocument
    paragraph: Paragraph | None = None
    reached: Dating = UNDATED

    def dated(self, paragraph: Paragraph, events: Sequence[Event], candidates: Sequence[Candidate]) -> list[Event]:
        """The events of a sentence, those that are told in the past without a day of their own on the day reached."""
        if paragraph is not self.paragraph:
            self.paragraph, self.reached = paragraph, UNDATED
        told = []
        for event, candidate in zip(events, candidates, strict=True):
            if self._is_of_the_account(event, candidate):
                event = replace(event, when=replace(self.reached, basis="scene", rule=GOES_ON))
            elif self._gives_its_day(event, candidate):
                self.reached = event.when
            told.append(event)
        return told

    def _is_of_the_account(self, event: Event, candidate: Candidate) -> bool:
        """Whether an event has no day of its own, and is told as what came about next."""
        undated = event.when.rule == "past" and self.reached.is_dated
        parted = not load_language(event.language).events.parting.isdisjoint(event.text.lower().split())
        return undated and not parted and self._is_told(event, candidate)

    def _gives_its_day(self, event: Event, candidate: Candidate) -> bool:
        """Whether an event tells the day or the month that it happened in."""
        when = event.when
        own = when.basis == "own" and when.bound is None and when.rule != ANNOUNCED
        return own and _days(when) <= MONTH and self._is_told(event, candidate)

    def _is_told(self, event: Event, candidate: Candidate) -> bool:
        """Whether a main clause asserts something as done, in the simple past."""
        asserted = candidate.told == "asserted" and candidate.statement is None and not candidate.nominal
        main = asserted and candidate.clause.kind in {"main", "coordinate"} and event.status == "happened"
        return main and simple_past(self.annotated, candidate) and not is_pluperfect(self.annotated, candidate)


def _days(when: Dating) -> float:
    """How many days a dating leaves, without end where a side is open."""
    if when.earliest is None or when.latest is None:
        return float("inf")
    return (date.fromisoformat(when.latest[:DAY]) - date.fromisoformat(when.earliest[:DAY])).days + 1
