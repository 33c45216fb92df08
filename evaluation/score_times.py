"""Score the time tagger on the corpora beside the project (../shared/data/timex) with their own scorer.

Usage: python -m evaluation.score_times [CORPUS ...] [-- options of score_timex.py, such as --errors --by-type]
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from relaas.extraction.times import find_times
from relaas.views.export.timeml import timex_lines

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
CORPORA = {"nl_wikinews_dev": "nl", "meantime_en": "en", "aquaint_en": "en"}


def predicted_rows(corpus: str) -> Iterator[str]:
    """One line per expression that the tagger finds in a corpus, as score_timex.py reads them."""
    folder = SHARED / "data" / "timex"
    for line in (folder / f"{corpus}.docs.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        text = (folder / document["text_file"]).read_text("utf-8")
        found = find_times(text, language=CORPORA[corpus], published=document["dct"])
        yield from timex_lines(document["doc_id"], found)


def score(corpus: str, options: list[str]) -> None:
    """Print the scores of one corpus."""
    folder = SHARED / "data" / "timex"
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as rows:
        rows.writelines(predicted_rows(corpus))
        rows.flush()
        scorer = [sys.executable, str(SHARED / "eval" / "score_timex.py"), str(folder / f"{corpus}.jsonl"), rows.name]
        print(f"== {corpus}", flush=True)
        subprocess.run([*scorer, "--docs", str(folder / f"{corpus}.docs.jsonl"), *options], check=True)


def main() -> None:
    """Score the corpora named on the command line, or all."""
    arguments = sys.argv[1:]
    names, options = arguments, []
    if "--" in arguments:
        names, options = arguments[: arguments.index("--")], arguments[arguments.index("--") + 1 :]
    for corpus in names or list(CORPORA):
        score(corpus, options)


if __name__ == "__main__":
    main()
