"""When an event is: its own time, when it was said, the scene that the document reports on, or the publication."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.deeds import MOVING
from relaas.extraction.events.factuality import Factuality
from relaas.extraction.events.modality import TO_COME
from relaas.extraction.events.triggers import SPEECH_GROUPS
from relaas.language.concepts import concept_group
from relaas.model import UNDATED, AnnotatedDocument, Dating, TimeExpression
from relaas.model.dating import LOWER, UPPER, around, between
from relaas.model.documents import RECKONED

ANNOUNCED = "announced"  # the rule by which a time is that of the announcement: what was announced comes later
TAKEN_OVER = "as said"  # the rule of statements that the author takes over: "as she said in May, the plan is dead"
YEARS = re.compile(r"P\d+Y")
PAST = frozenset({"happened", "decided"})
AT_ONCE = frozenset({"take-effect", "replace", "repeal", "introduce", "merge"})  # of one day, whatever lasts from it
BESIDE = 20  # characters between the two ends of a stretch of time
HOT = frozenset({"announce", "claim", "tweet", "reveal", "publish", "confirm"})  # what is said then is news of then


@dataclass(frozen=True, slots=True)
class Frame:
    """The time in which a document speaks: its publication, or the scene that it reports on where that has a date.

    ``stated``: the document says so itself; a day that was reckoned is only the last possible. ``ahead``: it is the day
    of a plan, such as an agenda, that the document was still to see. ``story``: the day that a news report is about.
    ``addressed``: somebody speaks or writes to somebody, or a paper retells another time: what they tell as said
    before is not of that day.
    """

    when: Dating
    stated: bool = True
    ahead: bool = False
    story: Dating | None = None
    addressed: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is one day that the document itself states."""
        return self.stated and self.when.is_day

    @property
    def is_scene(self) -> bool:
        """Whether it is the occasion that the document reports on."""
        return self.when.basis == "scene"

    @property
    def is_heading(self) -> bool:
        """Whether it is the day of a row or a dated section: what that tells is of that day."""
        return self.when.basis == "heading"

    def looks_back(self, factuality: Factuality) -> bool:
        """Whether what somebody who speaks or writes to somebody tells as past was not on the day that he does."""
        return self.addressed and not self.is_scene and not factuality.present

    @property
    def opening_if_day(self) -> Dating:
        """The frame where it is one stated day, for what happened on it; else nothing opens there."""
        return self.when if self.is_day else UNDATED


def frame_of(annotated: AnnotatedDocument, scene: TimeExpression | None, offset: int) -> Frame:
    """The scene where one is told and the part that a place lies in has no day of its own, else the publication."""
    published = annotated.document.published_at(offset)
    if scene is not None and (published.when.edtf is None or published.evidence in {"none", "mentions"}):
        return Frame(replace(scene.dating, basis="scene", bound=None))
    document = annotated.document
    stated = published.evidence not in RECKONED or (published == document.published and document.states_day)
    return Frame(document.dating_at(offset), stated, document.is_ahead_at(offset))


def date_of(
    candidate: Candidate,
    factuality: Factuality,
    times: tuple[TimeExpression, ...],
    frame: Frame,
    document: Dating,
) -> Dating:
    """When an event is, by its own time first; what a letter does by its own words is of its publication."""
    said = _said(candidate, frame, factuality)
    stretch = None if candidate.trigger.concept in MOVING else _stretch(times)
    if stretch is not None:
        first, last = stretch
        return between(first.dating, last.dating, by=replace(first.dating, bound=None), rule="range")
    own = _dating_time(times, factuality)
    if own is None and _lasted_years(candidate, times):
        frame = replace(frame, story=None)
    if own is None:
        return _without_time(candidate, factuality, said, frame, document)
    if candidate.nominal:  # "following the 9/11 attacks": the bound is that of another event
        return replace(own.dating, bound=None)
    if _begins_at_once(candidate, own, factuality):
        return replace(own.dating, bound=None)
    return _by_own_time(own, factuality, said, frame, governed=bool(candidate.trigger.governing))


def _lasted_years(candidate: Candidate, times: tuple[TimeExpression, ...]) -> bool:
    """Whether something was so for years, no news of a day: "ran the farm for nineteen years"; no term of jail."""
    lasting = any(time.type == "DURATION" and YEARS.fullmatch(time.value) for time in times)
    return lasting and candidate.trigger.concept != "detain" and concept_group(candidate.trigger.concept) != "law"


def _begins_at_once(candidate: Candidate, time: TimeExpression, factuality: Factuality) -> bool:
    """Whether what is told as done "from" a day was done on that day: "from 1 May the act has been replaced"."""
    begun = candidate.trigger.concept in AT_ONCE and factuality.status == "happened"
    return begun and time.bound == "from" and time.dating.is_day


def _stretch(times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, TimeExpression] | None:
    """The two times between which something was or is to be: "van 3 tot 7 mei", "between June and October"."""
    for first, last in pairwise(times):
        opened = first.bound == "from" and last.bound == "until" and last.start - first.end <= BESIDE
        if opened and first.earliest and last.latest and first.earliest <= last.latest:
            return first, last
    return None


def _dating_time(times: tuple[TimeExpression, ...], factuality: Factuality) -> TimeExpression | None:
    """The time that dates an event: the first, but of what is still to come the first that sets a limit."""
    dates = [time for time in times if time.earliest or time.latest]
    limits = [time for time in dates if time.bound is not None]
    if limits and (factuality.status in TO_COME or factuality.status == "decided"):
        return limits[0]
    return dates[0] if dates else None


def _said(candidate: Candidate, frame: Frame, factuality: Factuality) -> Frame:
    """When what is told was said: the statement's own date, else the frame of the document.

    Where no day of saying is told, what somebody holds to be so now is his position of that day.
    """
    statement = candidate.statement
    if statement is None or not statement.said.is_dated or statement.rule == TAKEN_OVER:
        return frame
    if statement.said.time is None and (frame.is_scene or _is_held_now(factuality, frame)):
        return frame
    return Frame(replace(statement.said, basis="said", bound=None))


def _is_held_now(factuality: Factuality, frame: Frame) -> bool:
    """Whether a claim or a denial is told in the present, in a text of a known day that speaks for that day."""
    return factuality.status in {"claimed", "denied"} and factuality.present and frame.is_day


def _by_own_time(time: TimeExpression, factuality: Factuality, said: Frame, frame: Frame, *, governed: bool) -> Dating:
    """A deadline opens when it was set; what has happened keeps to the time itself."""
    own = time.limit
    to_come = factuality.status in TO_COME or factuality.status == "decided"
    if own.bound in UPPER:
        opening = _opening(said, frame) if to_come else UNDATED
        late = opening.earliest and own.latest and opening.earliest > own.latest
        return between(UNDATED if late else opening, own, by=own, rule="deadline")
    if own.bound in LOWER:
        return between(own, UNDATED if to_come else said.when, by=own, rule="onset")
    if own.bound == "around":  # about noon is on its day
        return replace(own, bound=None) if time.type == "TIME" else around(own)
    if factuality.status in TO_COME and governed and own.latest and own.latest < (said.when.latest or ""):
        return between(own, UNDATED, by=own, rule=ANNOUNCED)  # "promised on Tuesday to pay"
    return own


def _without_time(candidate: Candidate, factuality: Factuality, said: Frame, frame: Frame, document: Dating) -> Dating:
    """By status: what is to come opens when it was said, what is past closes then, what is said is of that day."""
    status = factuality.status
    if factuality.performed:
        return between(document, document, by=document, rule="performed")
    if frame.is_heading and candidate.statement is None and (status in PAST or (frame.ahead and status in TO_COME)):
        return replace(frame.when, rule="heading")
    if status in TO_COME:
        opening = _opening(said, frame)
        return between(opening, UNDATED, by=opening, rule="to come")
    if frame.story is not None and _is_of_the_story(candidate, factuality):
        return frame.story
    speech = concept_group(candidate.trigger.concept) in SPEECH_GROUPS
    if candidate.told == "saying" or (speech and status == "happened" and candidate.clause.kind != "relative"):
        of_then = factuality.background or said.looks_back(factuality)
        day = said.is_day or said.when.basis == "said"
        opening = said.when if day and not of_then else UNDATED
        return _closing(said, opening, rule="saying")
    if status in {"claimed", "denied"} and (candidate.cue in HOT or _holds_when_said(factuality, said)):
        return _closing(said, _opening(said, frame), rule="news")
    if frame.is_scene and status in PAST and factuality.simple_past:
        return _closing(frame, frame.when, rule="scene")
    if candidate.simultaneous and status == "happened":
        return _closing(frame, UNDATED if factuality.present else frame.opening_if_day, rule="at the same time")
    if status in PAST and factuality.present:
        opening = said.when if said.when.earliest else frame.opening_if_day
        return _closing(said, opening, rule="present")
    return _closing(said, UNDATED, rule="past")


def _is_of_the_story(candidate: Candidate, factuality: Factuality) -> bool:
    """Whether a report tells something as the news of its day: past and no background, or the present of its head."""
    told = candidate.told != "content" and candidate.statement is None and candidate.clause.kind != "relative"
    if not told or factuality.status not in PAST:
        return False
    return candidate.heading if factuality.present else not factuality.background


def _holds_when_said(factuality: Factuality, said: Frame) -> bool:
    """Whether a claim is of the day that it is made on: that day is known, and it tells of nothing before."""
    day = said.is_day or (said.when.basis == "said" and said.when.is_day)
    return day and not factuality.background and not said.looks_back(factuality)


def _opening(said: Frame, frame: Frame) -> Dating:
    """When what is to come was said at the earliest."""
    return said.when if said.when.earliest else frame.when


def _closing(frame: Frame, opening: Dating, *, rule: str) -> Dating:
    """What has happened by the time of a frame, with that as the evidence."""
    return between(opening, frame.when, by=frame.when, rule=rule)
