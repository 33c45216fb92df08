"""Fuzzing: nasty files go the whole way, into a dossier, every export and verify; whatever goes wrong is named.

``python -m evaluation.fuzz --files 10000``: in batches of 100; nothing may be uncaught, beyond its limits, or lost.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from evaluation.nasty import is_strict_json, nasty_files
from relaas.dossier import Dossier, open_dossier
from relaas.executors import Excess
from relaas.pipeline import BuildOptions, build
from relaas.proving import prove
from relaas.views.export import EXPORTS, ExportOptions, read_seal
from relaas.views.wording import Wording

EXAMPLES = Path(__file__).parents[1] / "examples" / "withdrawal-2021"
BATCH = 100  # files in one dossier
OPTIONS = BuildOptions(seconds=20, megabytes=512)
JSON = ("json", "timeline", "csl")


@dataclass
class Outcome:
    """What a batch showed: how many documents and left-out files, and what went wrong, a line each."""

    read: int = 0
    left_out: int = 0
    wrong: list[str] = field(default_factory=list)


def fuzz(folder: Path, *, seed: int, first: int, count: int, options: BuildOptions = OPTIONS) -> Outcome:
    """Make so many nasty files in an empty folder, and take them the whole way."""
    examples = sorted(file for file in EXAMPLES.iterdir() if file.name != "README.md")
    sources = folder / "sources"
    sources.mkdir()
    names = [write(sources, *nasty_files(seed, number, examples)) for number in range(first, first + count)]
    build([sources], folder / "fuzz.relaas", options=options)
    outcome = Outcome()
    with open_dossier(folder / "fuzz.relaas") as dossier:
        outcome.wrong += [*faults_in_reading(dossier, names, outcome), *faults_in_exports(dossier)]
        proof = prove(dossier, executor=options.executor, workers=options.workers)
        outcome.wrong += [f"verify: {each.table} {each.kind} {each.document}" for each in proof.departures[:5]]
    return outcome


def write(folder: Path, name: str, data: bytes) -> str:
    """Write a file; its name."""
    (folder / name).write_bytes(data)
    return name


def faults_in_reading(dossier: Dossier, names: Sequence[str], outcome: Outcome) -> Iterator[str]:
    """The files that were lost, that a fault of the program cost, or that went beyond their limits."""
    left_out = [item for item in dossier.left_out() if item.passage is None]
    found = {path.split("/")[0] for line in dossier.sources() for path in line.paths}
    outcome.read, outcome.left_out = len(dossier.register()), len(left_out)
    found |= {item.path.split("/")[0] for item in left_out}
    yield from (f"lost: {name}" for name in names if name not in found)
    for item in left_out:
        if item.reason in ("program-fault", *get_args(Excess)):
            yield f"{item.reason}: {item.path} {item.detail}"


def faults_in_exports(dossier: Dossier) -> Iterator[str]:
    """The exports that cannot be made, are no JSON where they should be, or do not bear out their seal."""
    for form in (form for form in EXPORTS if form.name != "pdf"):  # the page, set by another program
        for words in (Wording("nl"), Wording("en"))[: 2 if form.name == "html" else 1]:
            data = form.export(dossier, words, ExportOptions())
            seal = read_seal(data)
            if seal is None or not seal.holds:
                yield f"export {form.name}: its seal does not hold"
            if form.name in JSON and not is_strict_json(data):
                yield f"export {form.name}: no JSON"


def main() -> int:
    """Fuzz as many files as asked for, and print what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    wrong = 0
    for first in range(asked.first, asked.first + asked.files, BATCH):
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="relaas-fuzz-") as folder:
            count = min(BATCH, asked.first + asked.files - first)
            outcome = fuzz(Path(folder), seed=asked.seed, first=first, count=count)
        seconds = time.monotonic() - start
        print(f"{first + count:6} files: {outcome.read} read, {outcome.left_out} left out, {seconds:.0f} s", flush=True)
        for line in outcome.wrong:
            print(f"  WRONG {line}", flush=True)
        wrong += len(outcome.wrong)
    print(f"{wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
