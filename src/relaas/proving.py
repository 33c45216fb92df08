"""Proving a dossier: its sources are read and linked once more, and every row is compared with what is stored."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from relaas.documents import Reason, recogniser
from relaas.dossier import Build, Departure, Dossier, OpenedFile
from relaas.executors import Excess, Executor, ExecutorName
from relaas.language.meaning import model_name
from relaas.model import LeftOut, broken_seal
from relaas.model.program import edition
from relaas.pipeline import BuildOptions, Progress, as_source, bring_up_to_date, options_of, read_into, said_of, unheard

UNKNOWN = "?"  # a version
RECOGNISED: Reason = "recognised"


@dataclass(frozen=True, slots=True)
class Proof:
    """What a second build of the same sources shows.

    ``made_with`` are the other versions that a dossier was made with, which this one cannot prove; ``broken_seal`` is
    the number of the first decision that is not as it was taken; ``finished`` is whether the last build was.
    """

    made_with: tuple[str, ...] = ()
    broken_seal: int | None = None
    finished: bool = True
    departures: tuple[Departure, ...] = ()

    @property
    def can_be_had(self) -> bool:
        """Whether this version could make the dossier again."""
        return not self.made_with

    @property
    def holds(self) -> bool:
        """Whether every row is what the sources and the decisions give."""
        return self.can_be_had and self.finished and self.broken_seal is None and not self.departures


def prove(
    dossier: Dossier,
    *,
    workers: int | None = None,
    executor: Executor | ExecutorName = "processes",
    progress: Progress | None = None,
) -> Proof:
    """Make the dossier again of its sources and decisions, in a file that is taken away, and compare the two.

    What cannot be read again is taken as it stands: what was left out of files that are gone, or that took too much
    time or memory, which another machine may have more of.
    """
    # 1. What stands in the way of a comparison: a changed decision, an unfinished build, another version.
    if (broken := broken_seal(dossier.ledger.all())) is not None:
        return Proof(broken_seal=broken)
    if not dossier.is_finished:
        return Proof(finished=False)
    builds = dossier.builds()
    if others := (*made_with_others(builds), *recognised_by_others(dossier)):
        return Proof(made_with=others)
    # 2. The same files, read in the same way, with the same decisions.
    options = replace(options_of(builds), workers=workers, executor=executor)
    with TemporaryDirectory(prefix="relaas-") as folder:
        made = Path(folder) / "made.relaas"
        with dossier.alike(made) as again:
            make_again(dossier, again, options, progress or unheard)
        # 3. Row by row.
        return Proof(departures=dossier.depart(made))


def made_with_others(builds: Sequence[Build]) -> tuple[str, ...]:
    """The versions that a dossier was made with, but this one; ``UNKNOWN`` where nothing says which, or how.

    One that gave meaning by another encoder is another version, named with it.
    """
    present, encoder = edition(), model_name()
    named = (each.version if each.meaning == encoder else f"{each.version} ({each.meaning or '-'})" for each in builds)
    found = [name if each.options else UNKNOWN for name, each in zip(named, builds, strict=True)]
    return tuple(dict.fromkeys(each for each in found or [UNKNOWN] if each != present))


def recognised_by_others(dossier: Dossier) -> tuple[str, ...]:
    """The programs that recognised text on its pages, but the one that would do so now; ``UNKNOWN`` where none says."""
    found = sorted({item.detail or UNKNOWN for item in dossier.left_out() if item.reason == RECOGNISED})
    return tuple(each for each in found if each != recogniser())


def make_again(dossier: Dossier, again: Dossier, options: BuildOptions, progress: Progress) -> None:
    """Read into an empty dossier what another one was read from, and link it."""
    left_out = [item for item in dossier.left_out() if item.passage is None]
    beyond = {item.path for item in left_out if item.reason in get_args(Excess)}
    opened = dossier.files.opened()
    passed = [file for file in opened if file.name in beyond or not os.path.lexists(file.path)]
    again.leave_out(*(item for file in passed for item in left_out if is_of(item, file)))
    files = [as_source(each) for each in opened if each not in passed]
    read_into(again, files, options, progress, given=said_of(again))
    bring_up_to_date(again, options=options, progress=progress)


def is_of(item: LeftOut, file: OpenedFile) -> bool:
    """Whether what was left out is a file, or stands in it."""
    return item.path == file.name or item.path.startswith(f"{file.name}/")
