"""Facts: what one document tells of one thing, under a headline that can stand alone."""

from dataclasses import dataclass
from typing import Literal

from relaas.model.dating import UNDATED, Dating
from relaas.model.doubts import Doubt
from relaas.model.passages import Passage
from relaas.model.records import EventStatus, Polarity, Record

Act = Literal["", "advised", "requested", "promised"]
Passing = Literal["heading", "question", "formula", "meta", "fragment", "ground"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A half-open range of characters of a source text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Insert:
    """Words that a headline prints in square brackets: to whom the words at ``at`` refer.

    ``text`` stands elsewhere in the same document, at ``start``/``end``.
    """

    at: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Headline:
    """The wording of a fact: pieces of its document, with what they refer to in square brackets.

    ``text`` is the clean wording as every output prints it, the pieces joined by an ellipsis; ``start``/``end`` the
    source range from the first piece to the last. A headline of one piece lists none.
    """

    document: str
    start: int
    end: int
    text: str = ""
    pieces: tuple[Stretch, ...] = ()
    inserts: tuple[Insert, ...] = ()

    @property
    def passage(self) -> Passage:
        """The source range of the headline, what it leaves out included."""
        return Passage(self.document, self.start, self.end)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The source ranges of the pieces."""
        return tuple(Passage(self.document, piece.start, piece.end) for piece in self.pieces) or (self.passage,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Record):
    """What a document tells of one thing; its span is that of the sentence, or part of one, that tells it.

    ``text`` is the source slice. ``evidence`` are all passages that tell it; ``events``, ``statements``, ``figures``
    and ``times`` the ids of what was found in them. ``lead`` is the event that the fact is about, None where it only
    tells what somebody said; ``concept`` and ``terms`` as those of its events. ``actors``, ``places`` and ``speakers``
    are ids of mentions. ``when`` is its date, ``statement`` the id of the statement that the lead is told in. ``act``
    says what was done by saying it. ``signs`` names what makes the fact weigh more or less, ``doubts`` what makes its
    day, its status or who says it more often wrong than others. ``meaning`` is the vector of its headline, empty where
    no encoder is installed.
    """

    text: str
    headline: Headline
    evidence: tuple[Passage, ...]
    events: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    lead: str | None = None
    concept: str = ""
    terms: tuple[str, ...] = ()
    when: Dating = UNDATED
    status: EventStatus = "happened"
    act: Act = ""
    polarity: Polarity = "+"
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    statement: str | None = None
    signs: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    language: str = ""
    meaning: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver(Record):
    """A sentence that tells no fact, and why."""

    text: str
    reason: Passing
