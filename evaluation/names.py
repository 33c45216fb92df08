"""Dutch names on the project's own sentences: how many are found, and how many with the right kind.

    python evaluation/names.py [evaluation/names_nl.jsonl]

Each row holds a text and its names as [start, end, label], labels PER, ORG and LOC (countries and towns are LOC, as the
sentences of the set name both). Names in lower case count; adjectives of nationality do not. A name is found when its
span is right to the letter, and typed when its label is right too.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import spacy

from relaas.language.installed import load_language
from relaas.language.names import find_names
from relaas.language.tokenize import set_sentence_starts, tune_tokenizer

OWN_SET = Path(__file__).with_name("names_nl.jsonl")
SAME = {"GPE": "LOC"}
COUNTED = frozenset({"PER", "ORG", "LOC", "OTHER"})
Names = set[tuple[int, int, str]]


def read_rows(path: Path) -> list[tuple[str, Names]]:
    """The texts of the set with their names."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [(row["text"], {(start, end, label) for start, end, label in row["names"]}) for row in rows]


def predicted(texts: Iterable[str], pipeline: Path | None = None) -> list[Names]:
    """The names that Relaas finds in Dutch texts."""
    nlp = spacy.load(pipeline or Path(str(load_language("nl").folder / "pipeline")))
    tune_tokenizer(nlp, "nl")
    found = []
    for text in texts:
        doc = nlp.make_doc(text)
        set_sentence_starts(doc, "nl")
        doc = nlp(doc)
        spans = ((doc[first:last], SAME.get(label, label)) for first, last, label in find_names(doc, "nl"))
        found.append({(span.start_char, span.end_char, label) for span, label in spans if label in COUNTED})
    return found


def scores(gold: list[Names], system: list[Names]) -> dict[str, float]:
    """F1 in percent: `found` by span, `typed` by span and label."""

    def f1(right: int, wanted: int, given: int) -> float:
        return round(200 * right / (wanted + given), 2) if wanted + given else 0.0

    wanted, given = sum(map(len, gold)), sum(map(len, system))
    bare = [({span[:2] for span in g}, {span[:2] for span in s}) for g, s in zip(gold, system, strict=True)]
    return {
        "found": f1(sum(len(g & s) for g, s in bare), wanted, given),
        "typed": f1(sum(len(g & s) for g, s in zip(gold, system, strict=True)), wanted, given),
    }


def main() -> None:
    """Print the scores and the errors of the set."""
    rows = read_rows(Path(sys.argv[1]) if len(sys.argv) > 1 else OWN_SET)
    system = predicted(text for text, _ in rows)
    errors: Counter[str] = Counter()
    for (text, gold), found in zip(rows, system, strict=True):
        for start, end, label in sorted(gold - found):
            print(f"missed  {label:5} {text[start:end]!r} in {text!r}")
            errors[f"missed {label}"] += 1
        for start, end, label in sorted(found - gold):
            print(f"extra   {label:5} {text[start:end]!r}")
            errors[f"extra {label}"] += 1
    print(dict(errors))
    print(scores([gold for _, gold in rows], system))


if __name__ == "__main__":
    main()
