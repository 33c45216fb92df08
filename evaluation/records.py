"""How many of the records that people marked in whole dossiers are found, and how many have the right value.

    python -m evaluation.records            # every dossier with marked records, each kind beside its floors
    python -m evaluation.records NAME ...   # only these

A record is found where it overlaps a marked one of its kind; of several that do, the one that shares most counts, once.
Right is a time with the same TIMEX3 value, a statement with one of the names of its speaker, a figure with the same
number, a plan with the same deadline, a reference at all. Vague and minor marks may be found or not.
"""

import json
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.chronology import FOLDER, built
from relaas.dossier import Dossier
from relaas.views.lists import due

Mark = Mapping[str, Any]
FLOORS = Path(__file__).with_name("records_floors.toml")
OPTIONAL = ("vague", "minor")
FULL = "full"  # the level of a statement that must be found


@dataclass(frozen=True, slots=True)
class Found:
    """A record of a dossier: the name of its file, its half-open range, and what is right of it for a mark."""

    doc: str
    start: int
    end: int
    agrees: Callable[[Mark], bool]


@dataclass(frozen=True, slots=True)
class Score:
    """F1 of the records found, and the share of these that are right."""

    found: float
    right: float


def score_dossier(name: str) -> dict[str, Score]:
    """The scores of one dossier by kind of record, of the files that have marks."""
    marked = FOLDER / name / "records"
    with built(name) as dossier:
        found = {kind: list(read(dossier)) for kind, read in KINDS.items()}
    return {kind: score(read_marks(marked / f"{kind}.jsonl"), records) for kind, records in found.items()}


def read_marks(path: Path) -> list[Mark]:
    """The marks of one kind."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def score(marks: Sequence[Mark], records: Sequence[Found]) -> Score:
    """How well records fit the marks of their kind."""
    covered = {mark["doc"] for mark in marks}
    free = [record for record in records if record.doc in covered]
    hits = right = needed = 0
    for mark in marks:
        best = max(free, key=lambda record: shared(record, mark), default=None)
        if best is not None and shared(best, mark) > 0:
            free.remove(best)
            if is_needed(mark):
                hits, right = hits + 1, right + best.agrees(mark)
        needed += is_needed(mark)
    predicted = hits + len(free)
    return Score(2 * hits / max(1, needed + predicted), right / max(1, hits))


def is_needed(mark: Mark) -> bool:
    """Whether a mark counts as missed where nothing is found."""
    return not any(mark.get(key) for key in OPTIONAL) and mark.get("level", FULL) == FULL


def shared(record: Found, mark: Mark) -> int:
    """How many characters a record shares with a mark."""
    return min(record.end, mark["end"]) - max(record.start, mark["start"]) if record.doc == mark["doc"] else 0


def times(dossier: Dossier) -> Iterator[Found]:
    """The time expressions."""
    for line in dossier.times():
        value = line.settled.value if line.settled else line.time.value
        yield Found(line.source.path, line.time.start, line.time.end, lambda mark, value=value: mark["value"] == value)


def statements(dossier: Dossier) -> Iterator[Found]:
    """The statements."""
    for line in dossier.statements():
        name = f"{line.name} {line.statement.speaker_text}".casefold()  # as shown, or as the text calls who says it

        def is_by(mark: Mark, name: str = name) -> bool:
            names = [each.casefold() for each in (mark["speaker"], *mark.get("aliases", ())) if each]
            return any(each in name or name in each for each in names)

        yield Found(line.source.path, line.statement.start, line.statement.end, is_by)


def figures(dossier: Dossier) -> Iterator[Found]:
    """The figures."""
    for line in dossier.figures():
        ends = (line.figure.minimum, line.figure.maximum)

        def is_same(mark: Mark, ends: tuple[float | None, float | None] = ends) -> bool:
            return ends[0] == mark["min"] or ends[1] == mark["max"]

        yield Found(line.source.path, line.figure.start, line.figure.end, is_same)


def plans(dossier: Dossier) -> Iterator[Found]:
    """The plans, each on the day by which it ends, or on which one without such a day begins."""
    for line in dossier.plans():
        limit = due(line).latest
        agrees: Callable[[Mark], bool] = lambda mark, limit=limit: (  # noqa: E731
            (mark["complete_by"] or mark.get("start_by") or None) == limit
        )
        yield Found(line.source.path, line.plan.start, line.plan.end, agrees)


def references(dossier: Dossier) -> Iterator[Found]:
    """The references."""
    for line in dossier.references():
        yield Found(line.source.path, line.reference.start, line.reference.end, lambda mark: True)


KINDS: Mapping[str, Callable[[Dossier], Iterator[Found]]] = {
    "times": times,
    "statements": statements,
    "figures": figures,
    "plans": plans,
    "references": references,
}


def read_floors() -> dict[str, dict[str, Score]]:
    """The least that must be found and right, by dossier and kind."""
    tables: dict[str, dict[str, list[float]]] = tomllib.loads(FLOORS.read_text("utf-8"))
    return {name: {kind: Score(*pair) for kind, pair in table.items()} for name, table in tables.items()}


def main() -> None:
    """Print a row per kind and dossier."""
    floors = read_floors()
    for name in sys.argv[1:] or sorted(floors):
        for kind, each in score_dossier(name).items():
            least = floors[name][kind]
            told = f"found {each.found:.2f} ({least.found:.2f})  right {each.right:.2f} ({least.right:.2f})"
            print(f"{name:12} {kind:12} {told}", flush=True)


if __name__ == "__main__":
    main()
