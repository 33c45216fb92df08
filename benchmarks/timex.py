"""Characters per second of the time tagger alone, one core (processor time), and how it bears hostile input.

    python benchmarks/timex.py FILES... [--language nl] [--published 2021-04-14]

Prints the start-up beyond imports, the best of three runs over the files, and for each hostile text the time for one
and for two halves of a megabyte: where the second is about twice the first, the tagger is linear. For comparison,
on the same news texts HeidelTime reads 9,100 characters per second after a start of 3 to 4 seconds and with 0.5 to
0.75 GiB of memory, SUTime 4,500 characters per second.
"""

import argparse
import time
from pathlib import Path

from relaas.extraction.times import find_times

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


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--language", default="nl")
    parser.add_argument("--published", default="2021-04-14")
    chosen = parser.parse_args()
    print(f"start-up beyond imports      {seconds('vandaag', chosen.language, chosen.published):8.2f} s")
    texts = [path.read_text("utf-8") for path in chosen.files]
    if texts:
        best = min(sum(seconds(text, chosen.language, chosen.published) for text in texts) for _ in range(3))
        characters = sum(map(len, texts))
        print(f"{characters:>12,} characters   {best:8.2f} s   {characters / best:12,.0f} characters per second")
    for name, unit in HOSTILE.items():
        text = unit * (HALF_MEGABYTE * 2 // len(unit))
        first, second = (seconds(text[: HALF_MEGABYTE * size], chosen.language, chosen.published) for size in (1, 2))
        print(f"{name:24} 0.5 MB {first:8.2f} s   1 MB {second:8.2f} s")


if __name__ == "__main__":
    main()
