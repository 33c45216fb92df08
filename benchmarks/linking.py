"""Seconds of computing and memory of linking planted documents, for 1,000 documents and each doubling after.

    python benchmarks/linking.py [--sizes 1000 2000 4000 8000 16000 32000]

The documents are those of ``evaluation/planted.py``; reading is no part of it. The last column is how many times as
long a size took as the one before it.
"""

import argparse
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
SIZES = (1000, 2000, 4000, 8000, 16000, 32000)


def main() -> None:
    """Print a line for every size."""
    from evaluation.planted import plant
    from relaas.linking import link

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    before = 0.0
    print(f"{'documents':>9} {'facts':>9} {'seconds':>8} {'megabytes':>9} {'growth':>7}")
    for size in parser.parse_args().sizes:
        planted = plant(size)
        start = time.process_time()
        link(planted.documents, planted.records)
        seconds = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        growth = f"{seconds / before:.2f}" if before else ""
        facts = sum(len(found.facts) for found in planted.records.values())
        print(f"{size:>9,} {facts:>9,} {seconds:>8.1f} {memory:>9.0f} {growth:>7}", flush=True)
        before = seconds


if __name__ == "__main__":
    main()
