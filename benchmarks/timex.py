"""Characters per second of the time tagger alone, one core (processor time), and how it bears hostile input.

    python benchmarks/timex.py [FILES_OR_FOLDERS ...] [--published 2021-04-14]

Without files the example dossier is read. Prints the start-up beyond imports, the best of three runs over the texts,
and for each hostile text the time for one and for two halves of a megabyte: where the second is about twice the
first, the tagger is linear. For comparison, on the same news texts HeidelTime reads 9,100 characters per second after
a start of 3 to 4 seconds and with 0.5 to 0.75 GiB of memory, SUTime 4,500 characters per second.
"""

import argparse
import time
from pathlib import Path

from relaas.documents import find_files, read_document
from relaas.errors import UnreadableDocument
from relaas.extraction.times import find_times

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "withdrawal-2021"

HALF_MEGABYTE = 500_000
HOSTILE = {
    "one line of digits": "1",
    "digits with spaces": "1 ",
    "digits with hyphens": "1-",
    "van van van": "van ",
    "nested ranges": "van 3 tot ",
    "months": "mei ",
    "dates without an end": "1 mei ",
    "articles": "de laatste ",
    "years": "2004 ",
    "brackets": "(",
}


def seconds(text: str, language: str, published: str) -> float:
    """How much time of one core a reading of a text takes."""
    start = time.process_time()
    find_times(text, language=language, published=published)
    return time.process_time() - start


def read_paragraphs(sources: list[Path]) -> list[tuple[str, str]]:
    """The paragraphs of all documents that can be read, each with its language."""
    found = []
    for file in find_files(sources):
        try:
            found += [(each.clean.text, each.language) for each in read_document(file).paragraphs]
        except UnreadableDocument as problem:
            print(f"left out  {file.name}: {problem}")
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path, default=[EXAMPLE])
    parser.add_argument("--published", default="2021-04-14")
    chosen = parser.parse_args()
    for language in ("en", "nl"):
        print(f"start-up beyond imports, {language}  {seconds('1', language, chosen.published):8.2f} s")
    texts = read_paragraphs(chosen.files)
    best = min(sum(seconds(text, language, chosen.published) for text, language in texts) for _ in range(3))
    characters = sum(len(text) for text, _ in texts)
    print(f"{characters:,} characters  {best:8.2f} s  {characters / best:12,.0f} characters per second")
    for name, unit in HOSTILE.items():
        text = unit * (HALF_MEGABYTE * 2 // len(unit))
        first, second = (seconds(text[: HALF_MEGABYTE * size], "nl", chosen.published) for size in (1, 2))
        print(f"{name:24} 0.5 MB {first:8.2f} s   1 MB {second:8.2f} s")


if __name__ == "__main__":
    main()
