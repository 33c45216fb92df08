"""Seconds of computing of adding one document to a dossier of 1,000 documents, and of 20,000.

    python benchmarks/adding.py [--sizes 1000 20000] [--folder FOLDER]

The documents are those of ``evaluation/planted.py``; one from the middle of them is added last. Reading that document's
file is no part of it: what is told is what the others cost, which are read, linked with it and written as far as they
changed. In ``--folder`` the dossiers are kept; those that are there are taken, and linked first by the present program.
"""

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
SIZES = (1000, 20000)
Result = TypeVar("Result")


def main() -> None:
    """Print a line for every size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    print(f"{'documents':>9} {'reading':>8} {'linking':>8} {'writing':>8} {'together':>8} {'changed':>8}")
    with TemporaryDirectory() as folder:
        for size in options.sizes:
            add_one(size, options.folder or Path(folder), Path(folder) / "copy.relaas")


def add_one(size: int, folder: Path, copy: Path) -> None:
    """Add one document to a copy of the dossier of so many, and print what it took."""
    from evaluation.planted import plant
    from relaas.dossier import open_dossier
    from relaas.dossier.tables import uncollected
    from relaas.linking import link
    from relaas.pipeline import link_anew, said_of

    planted = plant(size + 1)
    last = planted.documents[size // 2]
    dossier_path = folder / f"{size}.relaas"
    with open_dossier(dossier_path, create=True) as dossier:
        if not dossier.documents(text=False):
            for document in planted.documents:
                if document.id != last.id:
                    dossier.add(document, planted.records[document.id])
        links, workings = link_anew(dossier)
        dossier.replace_links(links, workings=workings)
    shutil.copy(dossier_path, copy)
    with open_dossier(copy) as dossier, uncollected():
        dossier.add(last, planted.records[last.id])
        saying, _ = timed(lambda: said_of(dossier))
        reading, (documents, records) = timed(lambda: (dossier.documents_to_link(), dossier.records_to_link()))
        taking, workings = timed(dossier.workings)
        reading += saying + taking
        linking, links = timed(lambda: link(documents, records, (), workings))
        writing, changes = timed(lambda: dossier.replace_links(links, workings=workings))
    changed = len(changes.new) + len(changes.changed) + len(changes.gone)
    together = reading + linking + writing
    print(f"{size:>9,} {reading:>8.1f} {linking:>8.1f} {writing:>8.1f} {together:>8.1f} {changed:>8,}", flush=True)


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """How many seconds of computing some work took, and what came out."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


if __name__ == "__main__":
    main()
