"""Words per second of ``annotate``, names included, beside the bare spaCy pipeline on the same text.

    python benchmarks/annotate.py FILES... [--language nl]

Each file is read as UTF-8 text; blank lines part paragraphs. One process, one core where BLAS is held to one
(``OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1``). Prints the best of three runs.
"""

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path

from relaas.language.annotate import BATCH, annotate
from relaas.language.pipelines import Pipelines
from relaas.model import CleanText, Document, Paragraph, Publication


def read_plainly(path: Path, language: str) -> Document:
    """A document with white space folded, without the cleaning of the reading stage."""
    text = path.read_text("utf-8")
    paragraphs = []
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        words = list(re.finditer(r"\S+", match.group()))
        clean, pieces = "", []
        for word in words:
            clean += " " if clean else ""
            pieces.append((len(clean), match.start() + word.start()))
            clean += word.group()
        if words:
            one = CleanText(clean, tuple(pieces))
            paragraphs.append(Paragraph(match.start(), match.end(), "body", language, one))
    return Document(str(path), str(path), "txt", "", text, language, Publication(), paragraphs=tuple(paragraphs))


def best(run: Callable[[], None]) -> float:
    """The shortest of three durations, in seconds."""
    durations = []
    for _ in range(3):
        start = time.perf_counter()
        run()
        durations.append(time.perf_counter() - start)
    return min(durations)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--language", default="nl")
    arguments = parser.parse_args()
    documents = [read_plainly(path, arguments.language) for path in arguments.files]
    start = time.perf_counter()
    nlp = Pipelines().of(arguments.language)
    print(f"load      {time.perf_counter() - start:8.2f} s")
    words = sum(len(annotate(one).tokens) for one in documents)

    def bare() -> None:
        for one in documents:
            list(nlp.pipe([paragraph.clean.text for paragraph in one.paragraphs], batch_size=BATCH))

    def whole() -> None:
        for one in documents:
            annotate(one)

    print(f"words     {words:8d}")
    print(f"bare      {words / best(bare):8.0f} words/s   spaCy pipeline alone")
    print(f"annotate  {words / best(whole):8.0f} words/s   with names, lemmas and offsets into the source")


if __name__ == "__main__":
    main()
