"""What several papers tell of one thing in other words: how much of it stands on one line, and is said to differ.

    python -m evaluation.together            # each measure beside its floor
    python -m evaluation.together --errors   # and every pair that is missed or wrong

The papers of ``together.toml`` are built into one dossier; a fact has the label of the sentence that it begins in.
``joined`` is the share of the pairs of sentences with one label, in two papers, that stand on one line; ``pure`` the
share of the pairs on one line that have one label; ``rivals`` the share of the pairs of rivals that are kept apart;
``differ`` the share of the things that papers tell otherwise of which a line says so, ``really`` the share of what is
said to differ that does.
"""

import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from relaas.dossier import Dossier, open_dossier
from relaas.model import Difference
from relaas.pipeline import build

AFFAIRS = Path(__file__).with_suffix(".toml")
FLOORS = Path(__file__).with_name("together_floors.toml")
REAL = frozenset({"contradiction", "later-revision"})
Label = tuple[str, str]  # of an affair, and of a thing in it


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paper, with what it tells; ``label`` is that of background where it tells nothing marked."""

    label: Label
    paper: str
    text: str


def read_affairs() -> list[Mapping[str, Any]]:
    """The affairs, as they are written."""
    found: list[Mapping[str, Any]] = tomllib.loads(AFFAIRS.read_text("utf-8"))["affair"]
    return found


def sentences_of(affairs: Iterable[Mapping[str, Any]]) -> Iterator[Sentence]:
    """All sentences of all papers, in their order."""
    for affair in affairs:
        for number, paper in enumerate(affair["document"]):
            for written in paper["sentences"]:
                label, text = written.split(": ", 1)
                yield Sentence((affair["name"], label), f"{affair['name']}-{number}", text)


def write_papers(affairs: Iterable[Mapping[str, Any]], folder: Path) -> None:
    """Put each paper in a file of its own, its sentences in one paragraph each two."""
    for affair in affairs:
        for number, paper in enumerate(affair["document"]):
            texts = [written.split(": ", 1)[1] for written in paper["sentences"]]
            paragraphs = [" ".join(texts[start : start + 2]) for start in range(0, len(texts), 2)]
            text = "\n\n".join([paper["head"], *paragraphs])
            (folder / f"{affair['name']}-{number}.txt").write_text(text + "\n", "utf-8")


def lines_of(dossier: Dossier, sentences: Sequence[Sentence]) -> list[tuple[list[Sentence], tuple[Difference, ...]]]:
    """Of each line of a dossier the marked sentences that it gathers, and what differs."""
    stand: dict[str, list[tuple[int, Sentence]]] = {}
    for document in dossier.documents():
        own = [sentence for sentence in sentences if sentence.paper == Path(document.path).stem]
        stand[document.id] = [(document.text.find(sentence.text), sentence) for sentence in own]
    found = []
    for line in dossier.entries():
        held = {
            sentence: None
            for passage in line.entry.evidence
            for start, sentence in stand[passage.document]
            if 0 <= start <= passage.start < start + len(sentence.text)
        }
        found.append((list(held), line.entry.differences))
    return found


def measure(affairs: Sequence[Mapping[str, Any]], dossier: Dossier, *, errors: bool = False) -> dict[str, float]:
    """The measures of a dossier that was built of the affairs; ``errors``: print what is missed or wrong."""
    sentences = list(sentences_of(affairs))
    lines = lines_of(dossier, sentences)
    joined = {frozenset(pair) for held, _ in lines for pair in combinations(held, 2)}
    by_label: dict[Label, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        by_label[sentence.label].append(sentence)
    pairs = [(one, two) for same in by_label.values() for one, two in combinations(same, 2) if one.paper != two.paper]
    rivals = [
        (one, two)
        for affair in affairs
        for left, right in affair["rivals"]
        for one in by_label[affair["name"], left]
        for two in by_label[affair["name"], right]
    ]
    differing = {(affair["name"], label) for affair in affairs for label in affair["differ"]}
    said = {s.label for held, found in lines for s in held if {one.kind for one in found} & REAL}
    if errors:
        show("missed", [pair for pair in pairs if frozenset(pair) not in joined])
        show("WRONG", [tuple(pair) for pair in joined if len({s.label for s in pair}) > 1])
        for label in sorted(differing - said):
            show(f"NO DIFFERENCE {label}", [by_label[label]])
        for label in sorted(said - differing):
            show(f"NO REAL DIFFERENCE {label}", [by_label[label]])
            print([one for held, found in lines for s in held if s.label == label for one in found])
    return {
        "joined": share(frozenset(pair) in joined for pair in pairs),
        "pure": share(len({sentence.label for sentence in pair}) == 1 for pair in joined),
        "rivals": share(frozenset(pair) not in joined for pair in rivals),
        "differ": share(label in said for label in differing),
        "really": share(label in differing for label in said),
    }


def share(verdicts: Iterable[bool]) -> float:
    """The share of verdicts that are true."""
    found = list(verdicts)
    return sum(found) / max(1, len(found))


def show(title: str, groups: Iterable[Sequence[Sentence]]) -> None:
    """Print groups of sentences under a title."""
    for group in groups:
        print(title)
        for sentence in group:
            print(f"   {sentence.paper} {sentence.label[1]}: {sentence.text}")


def score(*, errors: bool = False) -> dict[str, float]:
    """The measures of the affairs, built anew."""
    affairs = read_affairs()
    with TemporaryDirectory() as folder:
        write_papers(affairs, Path(folder))
        build([Path(folder)], Path(folder) / "together.relaas")
        with open_dossier(Path(folder) / "together.relaas") as dossier:
            return measure(affairs, dossier, errors=errors)


def main() -> None:
    """Print each measure beside its floor."""
    floors = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    for name, value in score(errors="--errors" in sys.argv).items():
        print(f"{name:8} {value:.3f}   floor {floors.get(name, 0.0):.3f}")


if __name__ == "__main__":
    main()
