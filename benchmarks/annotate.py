"""Words per second of ``annotate``, names included, beside the bare spaCy pipelines on the same text.

    python benchmarks/annotate.py [FILES_OR_FOLDERS ...]

Without files the example dossier is annotated. One process; one core where BLAS is held to one
(``OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1``). Prints the best of three runs.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from relaas.documents import find_files, read_document
from relaas.errors import UnreadableDocument
from relaas.language.annotate import BATCH, annotate
from relaas.language.pipelines import Pipelines
from relaas.model import Document

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "withdrawal-2021"


def read_all(sources: list[Path]) -> list[Document]:
    """The documents that can be read."""
    documents = []
    for file in find_files(sources):
        try:
            documents.append(read_document(file))
        except UnreadableDocument as problem:
            print(f"left out  {file.name}: {problem}")
    return documents


def best(run: Callable[[], None]) -> float:
    """The shortest of three durations, in seconds."""
    durations = []
    for _ in range(3):
        start = time.perf_counter()
        run()
        durations.append(time.perf_counter() - start)
    return min(durations)


def main() -> None:
    """Print words per second of the bare pipelines and of the whole."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, default=[EXAMPLE])
    documents = read_all(parser.parse_args().files)
    texts: dict[str, list[str]] = {}
    for paragraph in (paragraph for document in documents for paragraph in document.paragraphs):
        texts.setdefault(paragraph.language, []).append(paragraph.clean.text)
    start = time.perf_counter()
    pipelines = {language: Pipelines().of(language) for language in texts}
    print(f"load      {time.perf_counter() - start:8.2f} s")

    def bare() -> None:
        for language, paragraphs in texts.items():
            list(pipelines[language].pipe(paragraphs, batch_size=BATCH))

    def whole() -> None:
        for document in documents:
            annotate(document)

    words = sum(len(annotate(document).tokens) for document in documents)
    print(f"words     {words:8d}")
    print(f"bare      {words / best(bare):8.0f} words/s   spaCy pipelines alone")
    print(f"annotate  {words / best(whole):8.0f} words/s   with names, lemmas and offsets into the source")


if __name__ == "__main__":
    main()
