"""What a stretch of a sentence tells: its words with the clauses and records that lie in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from relaas.extraction.clauses import FREE_KINDS, Clause, clause_at, clauses_of
from relaas.extraction.nearby import Nearby, Overlaps, token_from
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Event, Passage, Records, Sentence, Statement, Token


@dataclass(frozen=True, slots=True)
class Told:
    """A half-open range of tokens of one sentence with its clauses and what was found in it.

    ``found`` holds the times, mentions and figures that lie in the range, and the statements that touch it by their
    content or their cue; ``events`` those whose trigger does. ``lead_in`` are tokens before the range that govern it as
    well as what stands between: the subject of two verbs, or who says two things; ``listed`` the items, without a verb
    of their own, that a sentence leads into.
    """

    annotated: AnnotatedDocument
    sentence: Sentence
    first: int
    last: int
    clauses: tuple[Clause, ...]
    found: Records
    events: tuple[Event, ...]
    lead_in: tuple[int, int] | None = None
    listed: tuple[Sentence, ...] = ()

    @property
    def language(self) -> str:
        """The language of the sentence."""
        return self.annotated.language_of(self.sentence)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks of the range."""
        return self.annotated.tokens[self.first : self.last]

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the range in lower case, without marks."""
        return tuple(token.text.lower() for token in self.tokens if token.pos != "PUNCT")

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.annotated.document.id, *self.annotated.span(self.first, self.last))

    def holds(self, passage: Passage) -> bool:
        """Whether a passage begins in the range."""
        here = self.passage
        return here.start <= passage.start < here.end

    def without(self, others: tuple[Told, ...]) -> Told:
        """The same, but for the events and times that other stretches inside it tell by themselves."""
        events = (one for one in self.events if not any(other.holds(one.trigger) for other in others))
        times = (one for one in self.found.times if not any(other.holds(one.passage) for other in others))
        return replace(self, events=tuple(events), found=replace(self.found, times=tuple(times)))

    @property
    def main_clause(self) -> Clause | None:
        """The first clause that stands by itself and has a finite verb."""
        return next((one for one in self.clauses if one.kind in FREE_KINDS and one.finite is not None), None)

    def clause_of(self, event: Event) -> Clause | None:
        """The clause that the trigger of an event stands in."""
        return clause_at(self.clauses, token_from(self.annotated, event.trigger.start))

    def says_one_of(self, phrases: tuple[str, ...]) -> bool:
        """Whether the words of a phrase stand in it; "…" in a phrase stands for any others."""
        joined = f" {' '.join(self.words)} "
        opening = _by_opening(phrases)
        return any(_is_said(pieces, joined) for word in set(joined.split(" ")) for pieces in opening.get(word, ()))

    def is_silence(self, clause: Clause) -> bool:
        """Whether a clause tells no more than that somebody says nothing: "declined to comment"."""
        spoken = (token.text.lower() for token in self.annotated.tokens[clause.first : clause.last])
        joined = f" {' '.join(spoken)} "
        return any(f" {phrase} " in joined for phrase in load_language(self.language).facts.silent)

    def contents(self) -> tuple[Statement, ...]:
        """The statements of which content lies in the range, the widest first."""
        here = self.passage
        full = (one for one in self.found.statements if one.level == "full")
        over = (one for one in full if one.start < here.end and here.start < one.end)
        return tuple(sorted(over, key=lambda one: (one.start - one.end, one.start, one.id)))


@dataclass(frozen=True, slots=True)
class Cut:
    """A token at which another fact begins, and the tokens before it that govern this fact too."""

    token: int
    lead_in: tuple[int, int] | None = None


class Teller:
    """Makes what a range tells from the findings of the whole document."""

    def __init__(self, annotated: AnnotatedDocument, found: Records) -> None:
        self._annotated = annotated
        self._nearby = Nearby(found)
        self._events = Overlaps(found.events)

    def sentences(self) -> Iterator[Told]:
        """What each sentence of the document tells."""
        return map(self.tell_all, self._annotated.sentences)

    def tell_all(self, sentence: Sentence) -> Told:
        """What a whole sentence tells."""
        return self.tell(sentence, sentence.first, sentence.last, clauses_of(self._annotated, sentence))

    def tell(self, sentence: Sentence, first: int, last: int, clauses: tuple[Clause, ...]) -> Told:
        """What a range of a sentence tells."""
        start, end = self._annotated.span(first, last)
        events = tuple(one for one in self._events.over(start, end) if start <= one.trigger.start < end)
        inside = tuple(clause for clause in clauses if first <= clause.first < last)
        return Told(self._annotated, sentence, first, last, inside, self._nearby.of(start, end), events)

    def beside(self, told: Told, first: int, last: int, *, lead_in: tuple[int, int]) -> Told:
        """What a range inside another tells by itself, with the tokens that lead into it."""
        return replace(self.tell(told.sentence, first, last, told.clauses), lead_in=lead_in)

    def parts(self, told: Told, cuts: tuple[Cut, ...]) -> tuple[Told, ...]:
        """What the parts of a range tell, cut before the tokens given."""
        if not cuts:
            return (told,)
        starts = (Cut(told.first, told.lead_in), *cuts, Cut(told.last))
        return tuple(
            replace(self.tell(told.sentence, one.token, other.token, told.clauses), lead_in=one.lead_in)
            for one, other in pairwise(starts)
        )


@cache
def _by_opening(phrases: tuple[str, ...]) -> Mapping[str, Sequence[Sequence[str]]]:
    """The pieces of phrases, each with the spaces around it, by the first word."""
    found: dict[str, list[Sequence[str]]] = {}
    for phrase in phrases:
        found.setdefault(phrase.split(" ")[0], []).append([f" {piece} " for piece in phrase.split(" … ")])
    return found


def _is_said(pieces: Sequence[str], joined: str) -> bool:
    """Whether the pieces of a phrase stand in words one after the other."""
    place = 0
    for piece in pieces:
        place = joined.find(piece, place)
        if place < 0:
            return False
        place += len(piece) - 1
    return True
