"""Repairing a dossier: what people gave it is saved, and all else is made again of its sources."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from relaas.dossier import Dossier, NothingToSave, Salvage, open_dossier, salvage
from relaas.executors import Executor, ExecutorName
from relaas.model import broken_seal
from relaas.pipeline import Progress, as_logged, as_source, bring_up_to_date, read_into, read_noted, said_of, unheard

DAMAGED = ".damaged"  # what the name of the former file ends in


@dataclass(frozen=True, slots=True)
class Repair:
    """What was saved, and where the former file is.

    ``lost`` are the numbers of decisions that could not be read in whole; ``unsealed`` is the number of the first that
    is not as it was taken, None where all are; ``missing`` are the sources that are not where they were.
    """

    decisions: int
    files: int
    missing: tuple[str, ...]
    lost: tuple[int, ...]
    unsealed: int | None
    former: Path


def repair(
    path: Path,
    *,
    workers: int | None = None,
    executor: Executor | ExecutorName = "processes",
    progress: Progress | None = None,
) -> Repair:
    """Make the dossier at ``path`` again of its decisions and sources; the former file stays beside it."""
    found = salvage(path)
    if not (found.decisions or found.files):
        raise NothingToSave(path)
    options = replace(read_noted(found.options), workers=workers, executor=executor)
    there = [file for file in found.files if os.path.lexists(file.path)]
    made = path.with_name(f".{path.name}.part")
    made.unlink(missing_ok=True)
    with open_dossier(made, create=True) as dossier:
        unsealed = restore(dossier, found)
        report = progress or unheard
        files = [as_source(file) for file in there]
        added, left_out = read_into(dossier, files, options, report, given=said_of(dossier))
        done = as_logged(options, added=added, left_out=left_out)
        bring_up_to_date(dossier, options=options, progress=progress, build=done)
    former = set_aside(path)
    made.replace(path)
    missing = tuple(file.name for file in found.files if file not in there)
    return Repair(len(found.decisions), len(there), missing, found.lost, unsealed, former)


def restore(dossier: Dossier, found: Salvage) -> int | None:
    """Write the decisions that were saved, with their seals where all stand; else the first that is not as sealed."""
    unsealed = broken_seal(found.decisions)
    if unsealed is None:
        dossier.ledger.copy(found.decisions)
    else:
        dossier.ledger.take_over(found.decisions)
    return unsealed


def set_aside(path: Path) -> Path:
    """Give a dossier, with what SQLite keeps beside it, a name that is free, and tell which."""
    names = (path.with_name(f"{path.name}{DAMAGED}{number or ''}") for number in range(1000))
    former = next(name for name in names if not name.exists())
    for ending in beside(path):
        path.with_name(path.name + ending).rename(former.with_name(former.name + ending))
    return former


def beside(path: Path) -> Sequence[str]:
    """The endings of the files that make up a dossier on disk."""
    return [ending for ending in ("", "-wal", "-shm", "-journal") if path.with_name(path.name + ending).exists()]
