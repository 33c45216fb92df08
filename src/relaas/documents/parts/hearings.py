"""Hearings: who asks and who answers, where a transcript writes only "Q." and "A." and names both above."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from relaas.documents import cues
from relaas.documents.parts.quoting import Line
from relaas.model import PartKind

NAME = r"[A-ZÀ-Ö][\w'’.&-]*(?:\s(?:[A-ZÀ-Ö][\w'’.&-]*|{particles})){{0,6}}"


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that opens a turn: who speaks, where the words begin, and whether a title or an office is named."""

    line: Line
    told: int
    who: str | None
    kind: PartKind
    titled: bool


def with_voices(lines: Sequence[Line], openings: Sequence[Opening]) -> list[Opening]:
    """The turns, questions and answers of a hearing, each with its speaker; none where nobody is called or examined."""
    opens = {opening.line.start: opening for opening in openings}
    witness = examiner = speaker = None
    found: list[Opening] = []
    for line in lines:
        opening = opens.get(line.start)
        called, examined = _called().match(line.words), _examined().match(line.words)
        if called:
            witness, examiner = called["sworn"] or called["witness"], None
        elif examined:
            examiner = examined["name"]
        elif opening is not None and opening.titled:
            speaker = opening.who if opening.kind == "turn" else speaker
            asking = examiner or speaker
            found.append(_by(opening, asking if opening.kind == "question" else witness))
    return found if witness else []


def _by(opening: Opening, who: str | None) -> Opening:
    return opening if opening.kind == "turn" else replace(opening, who=who)


def _person(group: str) -> str:
    """A person, whose title is left off."""
    titles = cues.either("turns", "honorifics", table="parts")
    return rf"(?:(?i:{titles})\s)*(?P<{group}>{NAME.format(particles=cues.either('name_particles'))})"


@cache
def _called() -> re.Pattern[str]:
    """``MR OWEN DRAX (sworn)``, ``Getuige: Joris Kamp``."""
    sworn, witness = (cues.either("turns", key, table="parts") for key in ("sworn", "witness"))
    by_oath = rf"{_person('sworn')},?\s\(?(?i:{sworn})\)?"
    return re.compile(rf"\s*(?:{by_oath}|(?i:{witness})\s*:\s*{_person('witness')})\s*$")


@cache
def _examined() -> re.Pattern[str]:
    """``Cross-examination by MS LEE``, ``Vragen van mr. De Wit``."""
    return re.compile(rf"\s*(?i:{cues.either('turns', 'examined', table='parts')})\s{_person('name')}\W*$")
