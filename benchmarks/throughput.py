"""Documents and words per second and peak memory of `relaas build`, for 1, 100 and 2,000 documents.

    python benchmarks/throughput.py [--sizes 1 100 2000] [--workers N] [--ratio]

First it says what reading, annotating and extracting one word cost as a multiple of the bare language pipelines, in the
same run on the same text, and what the vectors of meaning cost beside that; with ``--ratio`` that is all. The documents
are varied copies of the example dossier: dates, numbers and names are changed by a fixed rule, so that no two are alike
and no two runs differ. Each size is built in a process of its own, so that its memory is its own.
"""

import argparse
import multiprocessing
import re
import resource
import tempfile
import time
from pathlib import Path

from babel.dates import get_month_names

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "withdrawal-2021"
SURNAMES = (
    "Bakker",
    "Claes",
    "Dijkstra",
    "Evans",
    "Foster",
    "Green",
    "Hughes",
    "Jansen",
    "Keller",
    "Lambert",
    "Mertens",
)
MONTHS = {language: list(get_month_names("wide", locale=language).values()) for language in ("nl", "en")}


def varied(text: str, number: int) -> str:
    """The text with its months, numbers and capitalised word pairs changed by the number of the copy."""
    for names in MONTHS.values():
        pattern = re.compile(r"\b(" + "|".join(names) + r")\b")
        text = pattern.sub(lambda match, names=names: names[(names.index(match[1]) + number) % 12], text)
    text = re.sub(r"\b[1-9]\d{2,3}\b(?!-)", lambda match: str(int(match[0]) + number % 97), text)
    surname = SURNAMES[number % len(SURNAMES)] + ("" if number < len(SURNAMES) else f"-{SURNAMES[number // 11 % 11]}")
    return re.sub(r"\b([A-Z][a-z]+) [A-Z][a-z]{3,}\b(?=[ ,.])", rf"\1 {surname}", text, count=5)


def write_copies(folder: Path, count: int) -> int:
    """Write so many varied documents into a folder; the number of words in them."""
    originals = [path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))]
    words = 0
    for number in range(count):
        text = varied(originals[number % len(originals)], number)
        words += len(text.split())
        (folder / f"copy-{number:05}.txt").write_text(text, "utf-8")
    return words


def measure(count: int, workers: int | None, answer: "multiprocessing.Queue[str]") -> None:
    """Build a dossier of so many documents, and put the line of the table into the queue."""
    from relaas.pipeline import BuildOptions, build

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "documents"
        folder.mkdir()
        words = write_copies(folder, count)
        stages = {}
        start = time.perf_counter()

        def progress(stage: str, done: int, total: int, name: str = "", /) -> None:
            stages.setdefault(stage, time.perf_counter())
            stages[f"{stage} end"] = time.perf_counter()

        build([folder], Path(name) / "bench.relaas", options=BuildOptions(workers=workers), progress=progress)
        seconds = time.perf_counter() - start
        linking = stages["link end"] - stages["link"]
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    workers_peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    answer.put(
        f"{count:>9,} {words:>9,} {seconds:>8.1f} {count / seconds:>8.1f} {words / seconds:>9,.0f} "
        f"{linking:>8.1f} {own / 1024:>9.0f} {workers_peak / 1024:>9.0f}"
    )


def ratio(count: int = 60) -> str:
    """What a word costs, as a multiple of the bare pipelines: computing time of one process, warmed up."""
    from relaas.documents import document_of
    from relaas.documents.unfolding import Content
    from relaas.extraction import extract
    from relaas.findings import meanings_of, warm_up
    from relaas.language.annotate import BATCH, annotate
    from relaas.language.pipelines import Pipelines

    pipelines = Pipelines()
    warm_up(pipelines)
    originals = [path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))]
    contents = [
        Content(f"{number}.txt", varied(originals[number % len(originals)], number).encode()) for number in range(count)
    ]
    own = bare = meaning = 0.0
    for content in contents:
        start = time.process_time()
        annotated, records = extract(annotate(document_of(content), pipelines=pipelines))
        own += time.process_time() - start
        texts = [(part.language, part.clean.text) for part in annotated.document.paragraphs]
        start = time.process_time()
        for language in sorted({language for language, _ in texts}):
            spoken = [text for each, text in texts if each == language]
            list(pipelines.of(language).pipe(spoken, batch_size=BATCH))
        bare += time.process_time() - start
        start = time.process_time()
        meanings_of(records.facts)
        meaning += time.process_time() - start
    return f"{own / bare:.2f} times the bare pipelines, and the vectors of meaning {meaning / bare:.2f} times"


def main() -> None:
    """Print what a word costs, and one line per size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 100, 2000])
    parser.add_argument("--workers", type=int)
    parser.add_argument("--ratio", action="store_true", help="only what a word costs")
    arguments = parser.parse_args()
    print(ratio(), flush=True)
    if arguments.ratio:
        return
    print("documents     words  seconds   docs/s   words/s  linking  main MiB  worker MiB")
    context = multiprocessing.get_context("spawn")
    for size in arguments.sizes:
        answer: multiprocessing.Queue[str] = context.Queue()
        process = context.Process(target=measure, args=(size, arguments.workers, answer))
        process.start()
        process.join()
        if process.exitcode:
            raise SystemExit(f"The build of {size} documents failed.")
        print(answer.get(), flush=True)


if __name__ == "__main__":
    main()
