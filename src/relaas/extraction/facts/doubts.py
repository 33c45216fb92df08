"""Doubts of a fact: signs by which the way a cell came about shows that it is wrong more often than others.

A sign is one function from a fact on its way to the words that it rests on, None where the fact does not bear it. It
stands in the table for what was measured beside it: of the main lines of thirteen dossiers with dates read by hand
(1,181), how many that bear it have a wrong cell. Of those that bear none the day is wrong in 4 of 100.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from relaas.extraction.clauses import Clause
from relaas.extraction.facts.drafts import Draft
from relaas.extraction.nearby import token_from
from relaas.extraction.times.rules import rule_set
from relaas.extraction.verbs import is_past_form
from relaas.language.concepts import concept_group, split_compound
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Dating, Doubt, DoubtSign, EventStatus, Passage, Records, TimeExpression
from relaas.model.documents import RECKONED

AHEAD = frozenset({"planned", "decided", "expected", "possible"})
PAPER = frozenset({"document", "part", "said"})  # whose day is that of a text
OF_ITS_DAY = frozenset({"present", "saying", "news", "performed"})  # rules by which what has no day is of the paper's
WEEKDAYS = frozenset({"weekday"})  # readers of weekdays that name no week
MONTHLESS = frozenset({"day-of-month"})
CLOCKS = frozenset({"clock", "part", "time-word"})  # readers of times of a day that name no day
RIGHT_BEFORE = 2  # sentences in which another day that was told may be that of what follows
HALF_YEAR = 183  # days from the paper from which a day without its year may be that of another year
DAY, LONGEST_MONTH = len("2020-03-06"), 31  # of a bound that may go on with a time of day; days


@dataclass(frozen=True)
class Case:
    """A fact on its way with the date and the status that it got, among all times that its document names."""

    draft: Draft
    when: Dating
    status: EventStatus
    time: TimeExpression | None
    times: tuple[TimeExpression, ...]

    @property
    def annotated(self) -> AnnotatedDocument:
        """The document."""
        return self.draft.head.annotated

    @cached_property
    def paper(self) -> Dating:
        """The day of the text, or part of one, that tells the fact."""
        return self.annotated.document.dating_at(self.draft.head.passage.start)

    def is_of_a_month(self) -> bool:
        """Whether the text has a day, or says itself of which month it is."""
        first, last = self.paper.earliest, self.paper.latest
        if first is None or last is None or self.paper.is_day:
            return self.paper.is_day
        stated = self.annotated.document.published_at(self.draft.head.passage.start).evidence not in RECKONED
        return stated and (date.fromisoformat(last[:DAY]) - date.fromisoformat(first[:DAY])).days < LONGEST_MONTH

    @property
    def clause(self) -> Clause | None:
        """The clause of the event that leads."""
        return self.draft.head.clause_of(self.draft.lead) if self.draft.lead else None

    @property
    def reader(self) -> str:
        """The reader of the expression behind the date, "" where there is none."""
        return _readers(self.draft.language).get(self.time.rule, "") if self.time else ""

    def is_reckoned(self) -> bool:
        """Whether the date is reckoned from the day of the text, or is that."""
        if self.time is not None:
            return self.time.anchor != ""
        return self.when.is_dated and self.when.basis in PAPER


Sign = Callable[[Case], Passage | None]


class Doubting:
    """The doubts of the facts of a document."""

    def __init__(self, found: Records) -> None:
        self._times = tuple(sorted(found.times, key=lambda one: (one.start, one.end, one.id)))
        self._by_id = {one.id: one for one in found.times}

    def of(self, draft: Draft, status: EventStatus, when: Dating) -> tuple[Doubt, ...]:
        """The doubts of a fact with the status and the date that it got, in the order of the table."""
        case = Case(draft, when, status, self._by_id.get(when.time or ""), self._times)
        return tuple(
            Doubt(name, words.document, words.start, words.end) for name, sign in TABLE if (words := sign(case))
        )


def undated_paper(case: Case) -> Passage | None:
    """A date that rests on the day of a text which says of no day or month that it is."""
    if not case.is_reckoned() or case.is_of_a_month():
        return None
    return case.time.passage if case.time else case.draft.head.passage


def reckoned_from_text(case: Case) -> Passage | None:
    """A date that is reckoned from another that the text told: "that day", "two days later"."""
    return case.time.passage if case.time and case.time.anchor.startswith("text ") else None


def weekday_told(case: Case) -> Passage | None:
    """A weekday of which the text has told before, taken for the one next to its own day: "die donderdag"."""
    if case.time is None or case.reader not in WEEKDAYS or case.time.anchor.startswith("text "):
        return None
    place = token_from(case.annotated, case.time.start)
    opening = {case.time.text.split()[0].lower()}
    opening |= {case.annotated.tokens[place - 1].text.lower()} if place else set()
    definite = load_language(case.draft.language).facts.definite | function_words("pointers", case.draft.language)
    return case.time.passage if opening & definite else None


def month_unwritten(case: Case) -> Passage | None:
    """A day of which the month is not written: "on the 14th"."""
    return case.time.passage if case.time and case.reader in MONTHLESS else None


def clock_alone(case: Case) -> Passage | None:
    """A time of day without a day in its sentence."""
    if case.time is None or case.reader not in CLOCKS or not case.time.anchor.startswith("published"):
        return None
    return None if any(_is_day(one) for one in _others(case)) else case.time.passage


def two_days(case: Case) -> Passage | None:
    """A day beside which its sentence names another, neither of them a limit."""
    if case.time is None or case.time.bound is not None:
        return None
    apart = (one for one in _others(case) if one.bound is None and _are_apart(one, case.time))
    return next((one.passage for one in apart), None)


def day_of_paper(case: Case) -> Passage | None:
    """What has no day of its own is given that of the text, right behind another day that the text tells."""
    if case.time is not None or case.when.basis not in PAPER or case.when.rule not in OF_ITS_DAY:
        return None
    day = (case.paper.latest or "")[:DAY]
    return next((one.passage for one in _right_before(case) if (one.latest or "")[:DAY] < day), None)


def year_far(case: Case) -> Passage | None:
    """A day without its year, so far from the text that the year may be another."""
    time, told = case.time, case.paper.latest
    if time is None or time.latest is None or told is None or not time.anchor.startswith("published"):
        return None
    apart = abs((date.fromisoformat(time.latest[:DAY]) - date.fromisoformat(told[:DAY])).days)
    written = time.latest[:4] in time.text
    return time.passage if case.paper.is_day and apart > HALF_YEAR and not written else None


def told_as_past(case: Case) -> Passage | None:
    """Something is still to come, and its verb is in the past tense."""
    clause = case.clause
    if case.status not in AHEAD or clause is None or clause.finite is None:
        return None
    finite = case.annotated.tokens[clause.finite]
    return _passage(case, clause.finite) if is_past_form(finite, case.draft.language) else None


def only_possible(case: Case) -> Passage | None:
    """Something is only possible, as a word beside its verb has it."""
    if case.status != "possible":
        return None
    clause = case.clause
    return case.draft.head.passage if clause is None else _passage(case, clause.main)


def no_decision(case: Case) -> Passage | None:
    """Something is decided, and nothing in its sentence tells of deciding."""
    deciding = any(concept_group(concept) == "decision" for concept in case.draft.concepts)
    if case.status != "decided" or deciding:
        return None
    return case.draft.lead.trigger if case.draft.lead else case.draft.head.passage


def voice_unknown(case: Case) -> Passage | None:
    """What is said is said by something that is known for no person, body or paper."""
    unknown = (one for one in case.draft.voices if one.anonymous and one.speaker is None)
    voices = (one.speaker_passage or one.cue for one in unknown)
    return next((voice for voice in voices if not _names_a_paper(case, voice)), None)


TABLE: tuple[tuple[DoubtSign, Sign], ...] = (
    ("undated-paper", undated_paper),  # 48 of 70
    ("reckoned-from-text", reckoned_from_text),  # 14 of 40
    ("weekday-told", weekday_told),  # 11 of 11
    ("month-unwritten", month_unwritten),  # 4 of 8
    ("clock-alone", clock_alone),  # 12 of 33
    ("two-days", two_days),  # 18 of 72
    ("day-of-paper", day_of_paper),  # 18 of 57
    ("year-far", year_far),  # 13 of 56
    ("told-as-past", told_as_past),  # 22 of 45; of other lines the status is wrong in 5 of 100
    ("only-possible", only_possible),  # 13 of 30
    ("no-decision", no_decision),  # 6 of 20
    ("voice-unknown", voice_unknown),  # 4 of 16; of other lines who says so is wrong in 5 of 100
)


def _readers(language: str) -> dict[str, str]:
    """The readers of the rules of time of a language by the names of the rules."""
    return {rule.name: rule.read for rule in rule_set(language).rules}


def _others(case: Case) -> Iterator[TimeExpression]:
    """The days and periods that the head names beside the one that dates the fact."""
    named = (one for one in case.draft.head.found.times if case.time is None or one.id != case.time.id)
    return (one for one in named if one.type in ("DATE", "TIME") and not one.vague and one.earliest and one.latest)


def _is_day(time: TimeExpression) -> bool:
    return time.type == "DATE" and time.earliest == time.latest


def _are_apart(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two times have no day in common."""
    if not (one.earliest and one.latest and other.latest):
        return False
    return one.earliest > other.latest or one.latest < (other.earliest or one.latest)


def _right_before(case: Case) -> Iterator[TimeExpression]:
    """The days and periods that the sentences right before the head name, the last of them first."""
    sentences, tokens = case.annotated.sentences, case.annotated.tokens
    here = bisect_left(sentences, case.draft.head.sentence.first, key=lambda one: one.first)
    first = tokens[sentences[max(0, here - RIGHT_BEFORE)].first].start
    before = (one for one in reversed(case.times) if first <= one.start < case.draft.head.passage.start)
    return (one for one in before if one.type in ("DATE", "TIME") and not one.vague and one.earliest and one.latest)


def _names_a_paper(case: Case, words: Passage) -> bool:
    """Whether some words call a paper, which speaks for itself: "the ruling", "het interne memo"."""
    annotated, language = case.annotated, case.draft.language
    spoken = annotated.tokens[token_from(annotated, words.start) : token_from(annotated, words.end)]
    papers = load_language(language).statements.papers
    return any(split_compound(token.lemma.lower(), language)[-1] in papers for token in spoken)


def _passage(case: Case, token: int) -> Passage:
    """Where a word stands."""
    return Passage(case.annotated.document.id, *case.annotated.span(token, token + 1))
