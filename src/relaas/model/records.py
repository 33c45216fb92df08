"""Records: the typed findings of one document, each a half-open range of its source text."""

from dataclasses import dataclass, replace
from typing import Literal

from relaas.model.annotation import NameLabel
from relaas.model.dating import UNDATED, Bound, Dating
from relaas.model.edtf import write_edtf
from relaas.model.passages import Passage

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
StatementKind = Literal["direct", "indirect", "mixed"]
FigureStatus = Literal["present", "planned", "sent", "reserve", "lost", "captured", "other"]
EventStatus = Literal["happened", "decided", "planned", "expected", "possible", "claimed", "denied"]
Polarity = Literal["+", "-"]
Stance = Literal["asserted", "denied", "doubted", "asked"]

COUNTRY = "country:"  # what the keys of countries begin with
SEASONS = frozenset({"-SP", "-SU", "-FA", "-WI"})  # ends of the values of seasons
SKY_OPENS = {"-03-01": "-03-21", "-06-01": "-06-21", "-09-01": "-09-23", "-12-01": "-12-21"}  # one, by its first day


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every finding has: an id from its content and the passage that it rests on.

    The ``rule`` of a record is the name of the rule that found it, as it stands in the tables beside the code.
    """

    id: str = ""
    document: str = ""
    start: int
    end: int

    @property
    def passage(self) -> Passage:
        """The passage that the record rests on."""
        return Passage(self.document, self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Record):
    """A TIMEX3: what is written, its type and value, and the interval of days that it denotes.

    ``value``, ``mod``, ``quant`` and ``freq`` as in TimeML; ``earliest`` and ``latest`` ISO days, None = open;
    ``edtf`` as in ISO 8601-2. ``bound`` is the kind of limit that the words before it set ("by", "uiterlijk"): by is
    not on. ``rule`` names the rule that read it, ``anchor`` the date it was reckoned from ("published 2021-04-14",
    "text 2021-04-14", "" = none). ``candidates`` are the days or periods (EDTF) left open where the anchor does not
    decide. ``vague``: now, recently, soon.
    """

    text: str
    type: TimeType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    earliest: str | None = None
    latest: str | None = None
    edtf: str | None = None
    bound: Bound | None = None
    rule: str = ""
    anchor: str = ""
    candidates: tuple[str, ...] = ()
    vague: bool = False

    @property
    def dating(self) -> Dating:
        """The date that the expression gives by itself, with its words as the evidence."""
        return Dating(
            edtf=self.edtf or write_edtf(self.earliest, self.latest),
            earliest=self.earliest,
            latest=self.latest,
            bound=self.bound,
            basis="own",
            rule="as written",
            time=self.id,
            passage=self.passage,
            candidates=self.candidates,
            opens=self.id if self.earliest else None,
            closes=self.id if self.latest else None,
        )

    @property
    def limit(self) -> Dating:
        """Its dating as the words before it limit it: "before March" leaves its first day, "after 2022" its last.

        "Before the end of May" still is in May, and a season begins at the latest when the sky opens it.
        """
        own = self.dating
        if self.bound == "before" and self.mod != "END" and self.earliest is not None:
            sky = SKY_OPENS.get(self.earliest[4:]) if self.value[-3:] in SEASONS else None
            first = f"{self.earliest[:4]}{sky}" if sky else self.earliest
            return replace(own, latest=first, closes=self.id)
        if self.bound == "after" and self.latest is not None:
            return replace(own, earliest=self.latest, opens=self.id)
        return own


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """Words that stand for a person, body, group or place.

    ``name`` is the fullest form in this document (a surname takes its full name, "US" its country's English name).
    ``key`` identifies it beyond doubt where the language data can ("country:US"), else "". ``country`` is the ISO
    code that a demonym or the name implies ("Amerikaanse minister" -> US). ``role`` is the function as written,
    ``role_passage`` where. ``refers_to`` is the id of the mention that a pronoun, a surname or a description stands
    for. ``generic``: a description ("the official"), not a name.
    """

    text: str
    type: NameLabel
    name: str
    key: str = ""
    country: str | None = None
    role: str | None = None
    role_passage: Passage | None = None
    refers_to: str | None = None
    generic: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """Content attributed to a source by a cue (PARC): ``start``/``end`` span the content alone.

    ``speaker`` is the id of the mention that speaks, resolved inside the document; ``speaker_passage`` the words
    nearest to the statement; ``anonymous`` the description of an unnamed source. ``said`` is when it was said: by a
    time beside the cue, else no later than its document. ``nested_in`` is the id of the statement that reports this
    one, ``via`` the outlet it came through. ``level``: content, only a topic, or an attitude. ``polarity`` is what the
    source makes of the content, which it never stands for by itself: "denied that she knew" has the content "she knew".
    """

    text: str
    kind: StatementKind
    cue: Passage
    cue_text: str
    speaker_text: str = ""
    speaker_passage: Passage | None = None
    speaker: str | None = None
    anonymous: str | None = None
    said: Dating = UNDATED
    nested_in: str | None = None
    via: str | None = None
    level: Literal["full", "topic", "attitude"] = "full"
    polarity: Stance = "asserted"
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Record):
    """A quantity: ``start``/``end`` span the number, its hedges and its noun.

    ``minimum``/``maximum`` are equal for a single value, None = open. ``counted`` is a canonical English noun in the
    plural, ``counted_text`` the noun as written; ``whose`` and ``where`` are ids of mentions. ``as_of`` says when it
    held. ``increment``: an addition to what there was ("nog eens", "another"); ``part``: some of those that were
    counted before it ("of whom 40", "van hen 40").
    """

    text: str
    minimum: float | None
    maximum: float | None
    approximate: bool = False
    counted: str = ""
    counted_text: str = ""
    unit: str | None = None
    whose: str | None = None
    where: str | None = None
    as_of: Dating = UNDATED
    status: FigureStatus = "other"
    increment: bool = False
    part: bool = False
    statement: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """Something that happened, was decided, planned, expected, claimed or denied; its span is the clause that says so.

    ``trigger`` is the passage of the word that names it, ``concept`` its language-neutral key ("withdraw"), ``terms``
    the language-neutral content words of the clause, by which it is compared. ``actors``, ``places``, ``times`` are
    ids of mentions and time expressions, ``when`` is how they date it. ``polarity`` and ``certainty`` as in FactBank;
    ``statement`` is the id of the statement that it is told in.
    """

    text: str
    trigger: Passage
    concept: str
    terms: tuple[str, ...] = ()
    when: Dating = UNDATED
    status: EventStatus = "happened"
    polarity: Polarity = "+"
    certainty: Literal["certain", "probable", "possible"] = "certain"
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    statement: str | None = None
    language: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    """An event still to come, with its deadlines and conditions.

    ``event`` is the id of its event, ``who`` ids of mentions, ``what`` the action as written. ``begin`` and
    ``complete`` are the days by which it begins and is complete, each with the kind of limit. ``condition`` is the
    passage of an event or decision that it depends on; a purpose is no condition.
    """

    text: str
    event: str | None = None
    concept: str = ""
    who: tuple[str, ...] = ()
    what: str = ""
    begin: Dating = UNDATED
    complete: Dating = UNDATED
    condition: Passage | None = None
    statement: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Record):
    """A formal pointer to another document: its ``kind`` (such as "parliamentary-paper") and its target."""

    text: str
    kind: str
    target: str
    date: str | None = None
