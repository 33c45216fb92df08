"""How many papers get the day that a careful clerk would give them, by their beginnings alone.

python -m evaluation.heads            # the days that are right, wrong and missing, beside the floors
python -m evaluation.heads --errors   # and each paper whose day is not right
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from relaas.documents import Content, document_of
from relaas.model import Document

FOLDER = Path(__file__).parent / "heads"
FLOORS = {"right": 0.87, "not-wrong": 0.98}  # shares of all papers; they only rise
DAY = len("2021-05-03")
Verdict = Literal["right", "wrong", "missing"]


def papers() -> Iterator[tuple[str, str | None, str | None]]:
    """Each paper by its name, with the day that it has (EDTF, None = none) and the day that it gets."""
    for line in (FOLDER / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        document = document_of(Content(row["file"], (FOLDER / "texts" / row["file"]).read_bytes()))
        yield row["file"], row["published"], day_of(document)


def day_of(document: Document) -> str | None:
    """The day of a document, that without its year as "XXXX-05-03"."""
    return document.published.when.edtf or (f"XXXX-{document.own_day.month_day}" if document.own_day else None)


def judge(wanted: str | None, found: str | None) -> Verdict:
    """Whether a day is right: the day itself, or its month and day where the head does not name the year."""
    if found is None or found.startswith("["):
        return "right" if wanted == found else "missing"
    if wanted is None:
        return "wrong"
    if found.startswith("XXXX"):
        return "right" if found[4:] == wanted[4:DAY] else "wrong"
    return "right" if found[:DAY] == wanted[:DAY] else "missing" if wanted.startswith(found) else "wrong"


def scores() -> dict[str, float]:
    """The share of the papers whose day is right, and of those whose day is not wrong."""
    verdicts = Counter(judge(wanted, found) for _, wanted, found in papers())
    return {
        "right": verdicts["right"] / verdicts.total(),
        "not-wrong": 1 - verdicts["wrong"] / verdicts.total(),
    }


def main() -> None:
    """Print the scores beside their floors, and the errors where they are asked for."""
    if "--errors" in sys.argv[1:]:
        for name, wanted, found in papers():
            if (verdict := judge(wanted, found)) != "right":
                print(f"{verdict:8} {name:44} {found} for {wanted}")
    for name, score in scores().items():
        print(f"{name:10} {score:.3f}   floor {FLOORS[name]:.2f}")


if __name__ == "__main__":
    main()
