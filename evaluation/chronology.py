"""How much of the chronology that a clerk would sign stands in the main lines of a built dossier.

    python -m evaluation.chronology            # every dossier in evaluation/dossiers, each measure beside its floor
    python -m evaluation.chronology NAME ...   # only these

The key lines were written from the texts alone, by a person who had not seen the rules. A line tells a key line where
a piece of its headline shares at least 8 characters, half of the shorter of the two, and an overlap F1 of .4 with one
of its passages.
"""

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from relaas.dossier import Dossier, open_dossier
from relaas.dossier.lines import EntryLine
from relaas.model import Document, Passage
from relaas.model.edtf import bounds_of
from relaas.pipeline import build

FOLDER = Path(__file__).with_name("dossiers")
FLOORS = Path(__file__).with_name("chronology_floors.toml")
LIMITS = ("by", "before", "until")
DAY = len("2020-03-06")  # of a bound that may go on with a time of day
SHARED, SHARE, OVERLAP = 8, 0.5, 0.4  # characters, part of the shorter passage, F1


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A fact that the chronology must tell: its weight, the dates that are right, and its passages."""

    weight: int
    dates: frozenset[tuple[str | None, str | None]]
    own_date: bool
    passages: tuple[Passage, ...]


def score_dossier(name: str) -> dict[str, float]:
    """The measures of one dossier: the weight told by main lines, those on a fact, their dates, and their doubts."""
    with built(name) as dossier:
        documents = {Path(document.path).name: document for document in dossier.documents()}
        lines = dossier.entries()
    facts = read_key_lines(FOLDER / name / "keylines.jsonl", documents)
    return measure(facts, [line for line in lines if line.entry.main])


@contextmanager
def built(name: str) -> Iterator[Dossier]:
    """A dossier of the texts of an evaluation, for as long as it is looked at."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "evaluated.relaas"
        build([FOLDER / name / "texts"], path)
        with open_dossier(path) as dossier:
            yield dossier


def read_key_lines(path: Path, documents: Mapping[str, Document]) -> list[KeyLine]:
    """The facts of a gold file, their passages looked up in the documents; rows of noise are left out."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [_key_line(row, documents) for row in rows if not row.get("noise")]


def _key_line(row: Mapping[str, Any], documents: Mapping[str, Document]) -> KeyLine:
    found = (_passage(item, documents.get(item["doc"])) for item in row["evidence"])
    return KeyLine(
        weight=row["weight"],
        dates=frozenset(bounds_of(edtf) for edtf in (row["when_edtf"], *row.get("when_alt", ()))),
        own_date=bool(row.get("own_date")),
        passages=tuple(passage for passage in found if passage is not None),
    )


def _passage(item: Mapping[str, Any], document: Document | None) -> Passage | None:
    """A passage by its offsets, or by its quotation where the reader of its format moved the text."""
    if document is None:
        return None
    quote = item.get("quote")
    if quote is None:
        return Passage(document.id, item["start"], item["end"])
    start = document.text.find(quote)
    return Passage(document.id, start, start + len(quote)) if start >= 0 else None


def measure(facts: Sequence[KeyLine], lines: Sequence[EntryLine]) -> dict[str, float]:
    """The measures of main lines against the facts."""
    told = {place: [line for line in lines if tells(line, fact)] for place, fact in enumerate(facts)}
    telling = {line.entry.id for found in told.values() for line in found}
    dated = [place for place, fact in enumerate(facts) if fact.own_date and told[place]]
    right = [place for place in dated if any(_dates(line) & facts[place].dates for line in told[place])]
    weight = sum(fact.weight for fact in facts)
    unmarked = [line for line in lines if not line.entry.doubts]
    sure = [line for line in unmarked if line.entry.id in telling and line.entry.when.is_dated]
    fitting = [line for line in sure if any(fits(line, fact) for fact in facts if tells(line, fact))]
    return {
        "told": sum(fact.weight for place, fact in enumerate(facts) if told[place]) / max(1, weight),
        "on-a-fact": len(telling) / max(1, len(lines)),
        "dates.own": len(right) / max(1, len(dated)),
        "unmarked": len(unmarked) / max(1, len(lines)),
        "dates.unmarked": len(fitting) / max(1, len(sure)),
    }


def tells(line: EntryLine, fact: KeyLine) -> bool:
    """Whether a line tells a fact by one of the pieces of its headline."""
    return any(passages_meet(piece, passage) for piece in line.entry.headline.passages for passage in fact.passages)


def passages_meet(piece: Passage, passage: Passage) -> bool:
    """Whether two passages share so much that the one tells what the other does."""
    if piece.document != passage.document:
        return False
    shared = min(piece.end, passage.end) - max(piece.start, passage.start)
    sizes = (piece.end - piece.start, passage.end - passage.start)
    return shared >= SHARED and shared >= SHARE * min(sizes) and 2 * shared >= OVERLAP * sum(sizes)


def fits(line: EntryLine, fact: KeyLine) -> bool:
    """Whether the date of a line can be one that is right for a fact: the periods meet."""
    first, last = line.entry.when.earliest, line.entry.when.latest
    first, last = first and first[:DAY], last and last[:DAY]
    return any(not ((first and end and first > end) or (last and begin and last < begin)) for begin, end in fact.dates)


def _dates(line: EntryLine) -> frozenset[tuple[str | None, str | None]]:
    """The bounds of a line; a limit also without the day that it was set on, from which it runs."""
    when = line.entry.when
    return frozenset({(when.earliest, when.latest), (None if when.bound in LIMITS else when.earliest, when.latest)})


def read_floors() -> dict[str, dict[str, float]]:
    """The least that each measure of each dossier must reach."""
    floors: dict[str, dict[str, float]] = tomllib.loads(FLOORS.read_text("utf-8"))
    return floors


def main(names: Sequence[str]) -> None:
    """Print the measures of the dossiers named, or of all."""
    floors = read_floors()
    for name in names or sorted(floors):
        for measured, value in score_dossier(name).items():
            print(f"{name:12} {measured:10} {value:.3f}  (floor {floors.get(name, {}).get(measured, 0):.2f})")


if __name__ == "__main__":
    main(sys.argv[1:])
