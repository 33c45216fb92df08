"""A part as it is found: with the lines above it that name its sender, its day and its subject."""

from dataclasses import dataclass, replace

from relaas.model import Part

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cut:
    """A part, and the range of the lines that head it, if any."""

    part: Part
    head: Range | None = None


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
