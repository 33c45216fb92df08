"""The story day: the day that a news report is about, and so that of what it tells without one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from relaas.extraction.events.dating import PAST
from relaas.extraction.events.triggers import SPEECH_GROUPS
from relaas.extraction.letters import is_letter
from relaas.extraction.retelling import retells_throughout
from relaas.language.concepts import concept_group
from relaas.model import AnnotatedDocument, Dating, Event, Sentence

OPENING = 3  # sentences of a report in which it tells what day it is about
NEWS_DAYS = 3  # before the publication
LONG = 60  # days before the story from which what is told is no news of it
DAY = len("2020-03-06")  # of a bound that may go on with a time of day
ADDRESSED = frozenset({"message", "turn", "question", "answer"})  # parts in which somebody speaks to somebody
NO_REPORT = frozenset(
    {"message", "turn", "paper", "question", "answer", "row", "section"}
)  # parts with days of their own


def opening_of(annotated: AnnotatedDocument) -> tuple[Sentence, ...]:
    """The sentences in which a report that appeared on a known day tells what day it is about; none of a letter.

    A letter tells of many days and is about none of them.
    """
    published = annotated.document.published.when
    if not published.is_day or published.latest is None or is_letter(annotated):
        return ()
    if any(part.kind in NO_REPORT for part in annotated.document.parts):
        return ()
    body = [one for one in annotated.sentences if annotated.paragraph_of(one).kind == "body"]
    return tuple(body[:OPENING])


def story_day(annotated: AnnotatedDocument, events: Iterable[Event]) -> Dating | None:
    """The first day that the events of an opening tell, within days before the report appeared.

    What somebody only says or shares that day ("today shared more on the flight that crashed yesterday") comes last.
    """
    published = annotated.document.published.when
    for event in sorted(events, key=lambda one: concept_group(one.concept) in SPEECH_GROUPS):
        when = event.when
        if event.status in PAST and when.basis == "own" and when.is_day and when.latest and published.latest:
            apart = (date.fromisoformat(published.latest) - date.fromisoformat(when.latest)).days
            if 0 <= apart <= NEWS_DAYS:
                return replace(when, basis="scene", rule="story day")
    return None


def is_long_before(event: Event, story: Dating) -> bool:
    """Whether an event is told with a day of its own long before the story: a report looks back."""
    latest = event.when.latest
    if event.when.basis != "own" or event.when.bound is not None or latest is None or story.earliest is None:
        return False
    return (date.fromisoformat(story.earliest) - date.fromisoformat(latest[:DAY])).days > LONG


def is_addressed(annotated: AnnotatedDocument, offset: int) -> bool:
    """Whether at a place somebody speaks or writes to somebody: in a letter, a message, a turn of a debate."""
    part = annotated.document.dating_part_at(offset)
    return part.kind in ADDRESSED if part is not None else is_letter(annotated)


def tells_of_before(annotated: AnnotatedDocument, offset: int) -> bool:
    """Whether what is told as past at a place was before the day of the text: it is addressed, or retold."""
    document = annotated.document
    return is_addressed(annotated, offset) or annotated.once(("retells",), lambda: retells_throughout(document))
