"""Scores of the extraction on the project's own gold, per language and record type, held against their floors.

    python -m evaluation.score [--errors] [--raise-floors]

The gold (`gold/LANGUAGE/*.xml`) marks times, statements, figures, events, plans and references in short texts about
invented affairs. A gold item and a record are a pair when their spans overlap (statements: by half of their union) and,
for figures, the numbers are equal. Events are marked in part only, so their floor is one of recall.
"""

import argparse
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from relaas.documents import find_files, read_document
from relaas.extraction import extract
from relaas.language.annotate import annotate
from relaas.model import Event, Figure, Plan, Record, Records, Statement
from relaas.model.edtf import bounds_of

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
KINDS = {"t": "times", "s": "statements", "f": "figures", "e": "events", "p": "plans", "r": "references"}
IN_PART = {"events", "references"}  # not every one is marked: recall alone is scored
SLACK = 0.02  # one borderline parse may fall the other way on another processor


@dataclass(frozen=True, slots=True)
class GoldItem:
    """One marked span: its kind of record, its attributes, and its text for messages."""

    kind: str
    start: int
    end: int
    text: str
    attributes: dict[str, str]

    @property
    def optional(self) -> bool:
        """Whether finding it is neither rewarded nor punished."""
        return "opt" in self.attributes


@dataclass(slots=True)
class Tally:
    """Counts of one measure, from which precision, recall and F1 follow."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / (self.predicted + self.gold) if self.predicted + self.gold else 0.0


def read_gold(path: Path) -> tuple[str, list[GoldItem], str]:
    """The plain text of a gold file, with a header line for its date on top, its marked items, and that date."""
    root = ElementTree.parse(path).getroot()
    published = root.attrib["published"]
    pieces = [f"date {published}\n"]
    items: list[GoldItem] = []

    def walk(element: ElementTree.Element) -> None:
        pieces.append(element.text or "")
        for child in element:
            start = sum(map(len, pieces))
            walk(child)
            text = "".join(pieces)[start:]
            items.append(GoldItem(KINDS[child.tag], start, start + len(text), text, dict(child.attrib)))
            pieces.append(child.tail or "")

    walk(root)
    return "".join(pieces), items, published


def extract_from(text: str) -> Records:
    """The records that the product finds in a plain text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gold.txt"
        path.write_text(text, "utf-8")
        return extract(annotate(read_document(find_files([path])[0])))[1]


def overlap(item: GoldItem, record: Record) -> int:
    """The number of characters that the two spans share."""
    return max(0, min(item.end, record.end) - max(item.start, record.start))


def similarity(item: GoldItem, record: Record) -> float:
    """How alike the two spans are; 0 where they are no pair."""
    shared = overlap(item, record)
    if item.kind == "statements":
        union = item.end - item.start + record.end - record.start - shared
        return shared / union if 2 * shared >= union else 0.0
    if isinstance(record, Figure):
        low, dots, high = item.attributes["n"].partition("..")
        wanted = [float(end) if end else None for end in (low, high if dots else low)]
        if [record.minimum, record.maximum] != wanted:
            return 0.0
    return shared


def pair_up(items: Sequence[GoldItem], records: Sequence[Record]) -> list[tuple[GoldItem, Record]]:
    """Pairs of a gold item and a record, one to one, the most alike first."""
    candidates = sorted(
        ((-similarity(item, record), i, j) for i, item in enumerate(items) for j, record in enumerate(records)),
    )
    pairs, taken_items, taken_records = [], set[int](), set[int]()
    for score, i, j in candidates:
        if score < 0 and i not in taken_items and j not in taken_records:
            taken_items.add(i)
            taken_records.add(j)
            pairs.append((items[i], records[j]))
    return pairs


def right_speaker(item: GoldItem, statement: Statement, found: Records) -> bool:
    """Whether the last word of the gold speaker is in what the statement says of its own."""
    mention = found.mention_by_id().get(statement.speaker or "")
    said = " ".join((statement.speaker_text, statement.anonymous or "", mention.name if mention else ""))
    wanted = item.attributes["by"].split()
    return not wanted or wanted[-1].casefold() in said.casefold()


def right_deadline(item: GoldItem, plan: Plan) -> bool:
    """Whether each limit that the gold gives is that of the plan."""
    limits = {"by": plan.complete.latest, "start": plan.begin.latest}
    return all(limits[name] == day for name, day in item.attributes.items() if name in limits)


def right_day(item: GoldItem, event: Event) -> bool:
    """Whether the event has the bounds of the date that the gold gives it."""
    return bounds_of(item.attributes["d"]) == (event.when.earliest, event.when.latest)


def details(found: Records) -> dict[str, tuple[str, Callable[[GoldItem, Record], bool]]]:
    """What is scored of a pair beyond its span, per kind of record: the name of the measure and its test."""
    return {
        "times": ("value", lambda item, record: item.attributes["v"] == getattr(record, "value", "")),
        "statements": ("speaker", lambda item, record: right_speaker(item, record, found)),  # type: ignore[arg-type]
        "figures": ("counted", lambda item, record: getattr(record, "counted", "") in item.attributes["c"].split("|")),
        "plans": ("deadline", right_deadline),  # type: ignore[dict-item]
        "events": ("dated", right_day),  # type: ignore[dict-item]
    }


def score_text(path: Path, tallies: dict[str, Tally]) -> Iterator[str]:
    """Add one gold file to the tallies; what was missed and what was found beyond the gold, as lines."""
    text, items, _ = read_gold(path)
    found = extract_from(text)
    for kind in KINDS.values():
        header = text.index("\n")
        records = [record for record in getattr(found, kind) if record.start > header]
        wanted = [item for item in items if item.kind == kind]
        pairs = pair_up(wanted, records)
        spared = {id(record) for item, record in pairs if item.optional}
        firm = [(item, record) for item, record in pairs if not item.optional]
        required = [item for item in wanted if not item.optional]
        counted = [record for record in records if id(record) not in spared]
        predicted = len(firm) if kind in IN_PART else len(counted)
        add(tallies[kind], len(firm), predicted, len(required))
        if kind in details(found):
            name, test = details(found)[kind]
            right = [test(item, record) for item, record in firm]
            add(tallies[f"{kind}.{name}"], sum(right), predicted, len(required))
            yield from (
                f"{path.stem}: {kind}.{name} {item.text!r} {item.attributes} <> {record}"
                for (item, record), fits in zip(firm, right, strict=True)
                if not fits
            )
        matched = {id(part) for pair in pairs for part in pair}
        yield from (f"{path.stem}: {kind} missed {item.text!r}" for item in required if id(item) not in matched)
        if kind not in IN_PART:
            yield from (
                f"{path.stem}: {kind} beyond the gold {text[record.start : record.end]!r}"
                for record in counted
                if id(record) not in matched
            )


def add(tally: Tally, hits: int, predicted: int, gold: int) -> None:
    """Add the counts of one text to a tally."""
    tally.hits += hits
    tally.predicted += predicted
    tally.gold += gold


def score_language(language: str) -> tuple[dict[str, float], list[str]]:
    """F1 (recall for kinds marked in part) per measure on the gold of a language, and the errors as lines."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    errors = [line for path in sorted((HERE / "gold" / language).glob("*.xml")) for line in score_text(path, tallies)]
    scores = {
        name: tally.hits / tally.gold if name.split(".")[0] in IN_PART else tally.f1
        for name, tally in tallies.items()
        if tally.gold
    }
    return scores, errors


def read_floors() -> dict[str, dict[str, float]]:
    """The floors per language and measure."""
    return tomllib.loads(FLOORS.read_text("utf-8"))


def raise_floors(scores: dict[str, dict[str, float]]) -> None:
    """Write every score that is above its floor as the new floor; no floor is ever lowered."""
    floors = read_floors() if FLOORS.exists() else {}
    lines = ["# The least that each measure must reach; `python -m evaluation.score --raise-floors` only raises.\n"]
    for language, measures in sorted(scores.items()):
        lines.append(f"\n[{language}]\n")
        for name, value in sorted(measures.items()):
            floor = max(int(value * 100) / 100, floors.get(language, {}).get(name, 0.0))
            lines.append(f'"{name}" = {floor:.2f}\n')
    FLOORS.write_text("".join(lines), "utf-8")


def main() -> None:
    """Print the scores of both languages side by side with their floors."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", action="store_true", help="list every miss, false alarm and wrong value")
    parser.add_argument("--raise-floors", action="store_true", help="write what was reached as the new floors")
    arguments = parser.parse_args()
    scores = {}
    for language in sorted(path.name for path in (HERE / "gold").iterdir()):
        scores[language], errors = score_language(language)
        if arguments.errors:
            print("\n".join(errors))
    floors = read_floors() if FLOORS.exists() else {}
    for language, measures in scores.items():
        for name, value in sorted(measures.items()):
            print(f"{language}  {name:<20} {value:.2f}  (floor {floors.get(language, {}).get(name, 0):.2f})")
    if arguments.raise_floors:
        raise_floors(scores)


if __name__ == "__main__":
    main()
