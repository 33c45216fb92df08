"""What the guards and the proof cost: computing time, as a multiple of the same build without a guard.

    python benchmarks/guards.py [--documents 400] [--rounds 3]

A build in guarded processes stands beside one in a plain pool of processes, then `relaas verify` and `relaas verify
--quick` beside that build; the medians of so many rounds, in which they take turns.
"""

import argparse
import multiprocessing
import resource
import statistics
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from throughput import write_copies

from relaas.dossier import open_dossier
from relaas.findings import warm_up
from relaas.language.pipelines import Pipelines
from relaas.pipeline import BuildOptions, build
from relaas.proving import prove
from relaas.views.cli.verifying import reread

Item = TypeVar("Item")
Result = TypeVar("Result")


class Pool:
    """A plain pool of processes, forked after what they share was loaded, with no limit to what an item may take."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """The results in the order of the items."""
        warm_up(Pipelines())
        with multiprocessing.get_context("fork").Pool() as pool:
            yield from pool.imap(function, items)
            pool.close()
            pool.join()


def cost_of(work: Callable[[], object]) -> float:
    """The computing time of some work, that of its processes included, in seconds."""
    start = computed()
    work()
    return computed() - start


def computed() -> float:
    """The computing time of this process and of those it has ended."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in spent)


def one_round(sources: Path, folder: Path) -> dict[str, float]:
    """What each costs, in seconds."""
    plain, guarded = folder / "plain.relaas", folder / "guarded.relaas"
    costs = {
        "plain": cost_of(partial(build, [sources], plain, options=BuildOptions(executor=Pool()))),
        "guarded": cost_of(partial(build, [sources], guarded)),
    }
    with open_dossier(guarded) as dossier:
        costs["verify"] = cost_of(partial(prove, dossier))
        costs["quick"] = cost_of(partial(dossier.verify, reread))
    plain.unlink()
    guarded.unlink()
    return costs


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        sources = Path(name) / "documents"
        sources.mkdir()
        write_copies(sources, arguments.documents)
        rounds = [one_round(sources, Path(name)) for _ in range(arguments.rounds)]
    median = {key: statistics.median(each[key] for each in rounds) for key in rounds[0]}
    proof, glance = (median[key] / median["guarded"] for key in ("verify", "quick"))
    print(f"guarded build {median['guarded'] / median['plain']:.2f} times a plain one")
    print(f"verify {proof:.2f}, --quick {glance:.2f} times a build")


if __name__ == "__main__":
    main()
