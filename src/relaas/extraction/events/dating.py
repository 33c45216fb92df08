"""When an event is: its own time, when it was said, the scene that the document reports on, or the publication."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.factuality import Factuality
from relaas.extraction.events.triggers import SPEECH_GROUPS
from relaas.language.concepts import concept_group
from relaas.model import AnnotatedDocument, Bound, Publication, TimeExpression

OWN_TIME, SAID, SCENE, PUBLISHED = "own time", "said", "scene", "published"
AROUND_DAYS = 7  # "around 1 May": a week either side
TO_COME = frozenset({"planned", "expected", "possible"})
UPPER: frozenset[Bound] = frozenset({"by", "before", "until"})
RECKONED = frozenset({"narrowed", "dossier", "mentions", "none"})  # publication dates that no words state
LOWER: frozenset[Bound] = frozenset({"from", "after"})
HOT = frozenset({"announce", "claim", "tweet", "reveal", "publish", "confirm"})  # what is said then is news of then


@dataclass(frozen=True, slots=True)
class When:
    """Bounds in ISO days, None = open; ``basis`` names the rule, "" = undated."""

    earliest: str | None = None
    latest: str | None = None
    edtf: str | None = None
    bound: Bound | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """The time in which a document speaks: its publication, or the scene that it reports on where that has a date."""

    earliest: str | None
    latest: str | None
    basis: str
    stated: bool = True

    @property
    def is_day(self) -> bool:
        """Whether it is one day that the document itself states; a day that was reckoned is only the last possible."""
        return self.stated and self.earliest is not None and self.earliest == self.latest


def frame_of(annotated: AnnotatedDocument, scene: TimeExpression | None, offset: int) -> Frame:
    """The scene where one is told and the part that a place lies in has no day of its own, else the publication."""
    published = annotated.document.published_at(offset)
    if scene is not None and (published.edtf is None or published.basis in {"none", "mentions"}):
        return Frame(scene.earliest, scene.latest, SCENE)
    return Frame(published.earliest, published.latest, PUBLISHED, published.basis not in RECKONED)


def date_of(
    candidate: Candidate,
    factuality: Factuality,
    times: tuple[TimeExpression, ...],
    frame: Frame,
    published: Publication,
) -> When:
    """When an event is, by its own time first; what a letter does by its own words is of its publication."""
    said = _said(candidate, frame)
    own = _dating_time(times, factuality)
    if own is None:
        when = _without_time(candidate, factuality, said, frame, published)
    elif candidate.nominal:  # "following the 9/11 attacks": the bound is that of another event
        when = When(own.earliest, own.latest, own.edtf, basis=OWN_TIME)
    else:
        when = _by_own_time(own, factuality, said, frame, governed=bool(candidate.trigger.governing))
    if when.earliest and when.latest and when.earliest > when.latest:
        when = replace(when, latest=None, edtf=None)
    return replace(when, edtf=when.edtf or edtf_of(when.earliest, when.latest))


def _dating_time(times: tuple[TimeExpression, ...], factuality: Factuality) -> TimeExpression | None:
    """The time that dates an event: the first, but of what is still to come the first that sets a limit."""
    dates = [time for time in times if time.earliest or time.latest]
    limits = [time for time in dates if time.bound is not None]
    if limits and (factuality.status in TO_COME or factuality.status == "decided"):
        return limits[0]
    return dates[0] if dates else None


def edtf_of(earliest: str | None, latest: str | None) -> str | None:
    """Two bounds as one EDTF string, an open side as "..", or None where both are open."""
    if earliest is None and latest is None:
        return None
    return earliest if earliest == latest else f"{earliest or '..'}/{latest or '..'}"


def _said(candidate: Candidate, frame: Frame) -> Frame:
    """When what is told was said: the statement's own date, else the frame of the document."""
    statement = candidate.statement
    if statement is None or not (statement.said_earliest or statement.said_latest):
        return frame
    if statement.said_time is None and frame.basis == SCENE:
        return frame
    return Frame(statement.said_earliest, statement.said_latest, SAID)


def _by_own_time(time: TimeExpression, factuality: Factuality, said: Frame, frame: Frame, *, governed: bool) -> When:
    """A deadline opens when it was set; what has happened keeps to the time itself."""
    to_come = factuality.status in TO_COME or factuality.status == "decided"
    basis = OWN_TIME if time.bound is None else f"{OWN_TIME}: {time.bound}"
    if time.bound in UPPER:
        earliest = (said.earliest or frame.earliest) if to_come else None
        if earliest is not None and time.latest is not None and earliest > time.latest:
            earliest = None
        return When(earliest, time.latest, bound=time.bound, basis=basis)
    if time.bound in LOWER:
        return When(time.earliest, None if to_come else said.latest, bound=time.bound, basis=basis)
    if time.bound == "around" and time.earliest and time.latest:
        return When(_moved(time.earliest, -AROUND_DAYS), _moved(time.latest, AROUND_DAYS), bound="around", basis=basis)
    announced = factuality.status in TO_COME and governed and time.latest is not None and said.latest is not None
    if announced and time.bound is None and (time.latest or "") < (said.latest or ""):  # "promised on Tuesday to pay"
        return When(time.earliest, None, basis=f"{OWN_TIME}: announced")
    return When(time.earliest, time.latest, time.edtf, time.bound, basis)


def _without_time(
    candidate: Candidate, factuality: Factuality, said: Frame, frame: Frame, published: Publication
) -> When:
    """By status: what is to come opens when it was said, what is past closes then, what is said is of that day."""
    status = factuality.status
    if factuality.performed:
        return When(published.earliest, published.latest, basis=PUBLISHED if published.latest else "")
    if status in TO_COME:
        earliest = said.earliest or frame.earliest
        return When(earliest, None, basis=(said if said.earliest else frame).basis if earliest else "")
    speech = concept_group(candidate.trigger.concept) in SPEECH_GROUPS
    if candidate.told == "saying" or (speech and status == "happened"):
        earliest = said.earliest if said.is_day or said.basis == SAID else None
        return When(earliest, said.latest, basis=said.basis if said.latest else "")
    if status == "claimed" and candidate.cue in HOT:
        return When(said.earliest or frame.earliest, said.latest, basis=said.basis if said.latest else "")
    if frame.basis == SCENE and status in {"happened", "decided"} and factuality.simple_past:
        return When(frame.earliest, frame.latest, basis=SCENE)
    if candidate.simultaneous and status == "happened":
        earliest = frame.earliest if frame.is_day and not factuality.present else None
        return When(earliest, frame.latest, basis=frame.basis if frame.latest else "")
    if status in {"happened", "decided"} and factuality.present:
        earliest = said.earliest or (frame.earliest if frame.is_day else None)
        return When(earliest, said.latest, basis=said.basis if said.latest else "")
    return When(None, said.latest, basis=said.basis if said.latest else "")


def _moved(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
