"""Parts as they are found: with the words that head them, and the day that they give as it is written."""

from dataclasses import dataclass, replace

from relaas.documents.parts.days import Written
from relaas.documents.reading import Zone
from relaas.model import Part

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cut:
    """A part, the range of the lines that head it, if any, and the zones in it whose kind is known by that."""

    part: Part
    head: Range | None = None
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """A day as written, where it stands, and the part under it, if any: a bare year only heads the days below it.

    ``added``: the part was added to its document, and so is not of a day before it.
    """

    written: Written
    place: Range
    cut: Cut | None
    added: bool = False


def nested(parts: list[Part]) -> tuple[Part, ...]:
    """The parts in order, each with the place of the smallest that holds it; what crosses a border ends at it."""
    ordered = sorted(parts, key=lambda part: (part.start, -part.end))
    placed: list[Part] = []
    around: list[int] = []
    for part in ordered:
        while around and placed[around[-1]].end <= part.start:
            around.pop()
        end = min(part.end, placed[around[-1]].end) if around else part.end
        placed.append(replace(part, end=end, inside=around[-1] if around else None))
        around.append(len(placed) - 1)
    return tuple(placed)
