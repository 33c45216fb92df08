"""Kills: the program is ended in the midst of its work, at a moment by chance, and the same work is done again.

``python -m evaluation.kills --kills 1000``: afterwards the dossier exports the same, and every decision stands.
"""

import argparse
import multiprocessing
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from relaas.dossier import Dossier, open_dossier, pack
from relaas.model import Decision
from relaas.pipeline import BuildOptions, bring_up_to_date, build
from relaas.views.export import ExportOptions, format_named, write_export
from relaas.views.export.json import as_json
from relaas.views.wording import Wording

PAPERS = {
    "a/krant.txt": "date 2022-03-01\n\nDe gemeente Rijndam sluit op 1 juni 2022 het zwembad. Er werken 35 mensen.\n",
    "a/paper.txt": "date 2022-03-02\n\nThe town of Rijndam will close its swimming pool on 1 July 2022.\n",
    "b/brief.txt": "Rijndam, 15 maart 2022\n\nHet college heeft op 1 maart besloten het zwembad te sluiten.\n",
}
SIGNED = {"by": "M. Torn", "at": "2022-07-01T10:00:00+02:00"}
SERIAL = BuildOptions(executor="serial")
DOSSIER = "pool.relaas"


def build_first(folder: Path) -> None:
    """A dossier of the first folder."""
    build([folder / "a"], folder / DOSSIER, options=SERIAL)


def build_more(folder: Path) -> None:
    """The second folder added."""
    build([folder / "a", folder / "b"], folder / DOSSIER, options=SERIAL)


def decide(folder: Path) -> None:
    """Decisions that take effect at once, and one that asks for linking; none that stands already."""
    with open_dossier(folder / DOSSIER) as dossier:
        wanted = wanted_of(dossier)
        taken = {(each.action, each.value) for each in dossier.ledger.all()}
        for action, value in wanted:
            if (action, value) not in taken:
                ruled(dossier, action, value)
        bring_up_to_date(dossier)


def wanted_of(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """What is decided, in this order."""
    return (("tag", "water"), ("add", "2022-04"), ("tag", "geld"))


def ruled(dossier: Dossier, action: str, value: str) -> None:
    """Take one decision."""
    if action == "add":
        dossier.ledger.add(text="De raad was niet ingelicht.", date=value, **SIGNED)
    else:
        dossier.ledger.rule([dossier.entries()[0].entry.id], "tag", value=value, **SIGNED)


def take_over(folder: Path) -> None:
    """The decisions of another dossier taken over."""
    with open_dossier(folder / "other.relaas") as other, open_dossier(folder / DOSSIER) as dossier:
        dossier.ledger.take_over(other.ledger.all())
        bring_up_to_date(dossier)


def export(folder: Path) -> None:
    """An export over the one that is there."""
    form = format_named("md")
    assert form is not None
    with open_dossier(folder / DOSSIER) as dossier:
        write_export(folder / "pool.md", form.export(dossier, Wording("nl"), ExportOptions()))


def pack_up(folder: Path) -> None:
    """The dossier packed, where it is not yet."""
    if not (folder / "packed.relaas").exists():
        pack(folder / DOSSIER, folder / "packed.relaas")


WORKS: Mapping[str, Callable[[Path], None]] = {
    "build": build_first,
    "second build": build_more,
    "decide": decide,
    "import": take_over,
    "export": export,
    "pack": pack_up,
}
AFTER = {"build": "", "second build": "build"}  # the state that a work begins in: else that after the second build


class Range:
    """The states that the works begin in and should end in, each made once, with how long each work takes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ends: dict[str, Path] = {}
        self.seconds: dict[str, float] = {}
        empty = folder / "empty"
        for name, text in PAPERS.items():
            (empty / name).parent.mkdir(parents=True, exist_ok=True)
            (empty / name).write_text(text, "utf-8")
        self.ends[""] = empty
        for name, work in WORKS.items():
            place = self.begin(name, "end")
            start = time.monotonic()
            work(place)
            self.ends[name], self.seconds[name] = place, time.monotonic() - start

    def begin(self, name: str, purpose: str) -> Path:
        """A new folder in the state that a work begins in."""
        place = self.folder / purpose / name
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.ends[AFTER.get(name, "second build")], place)
        if name == "import":
            shutil.copy(self.ends["decide"] / DOSSIER, place / "other.relaas")
        return place

    def kill(self, seed: int) -> list[str]:
        """Kill one work at a moment by chance, do it again, and say what is not as it should be."""
        chance = random.Random(seed)
        name = chance.choice(list(WORKS))
        place = self.begin(name, "killed")
        before = decisions(place)
        child = multiprocessing.get_context("fork").Process(target=WORKS[name], args=(place,))
        child.start()
        time.sleep(chance.random() * self.seconds[name] * 1.1)
        if child.pid is not None and child.is_alive():
            os.kill(child.pid, signal.SIGKILL)
        child.join()
        kept = decisions(place)
        WORKS[name](place)
        wrong = [] if kept[: len(before)] == before else ["a decision is gone"]
        wrong += [] if decisions(place)[: len(kept)] == kept else ["a decision that was taken is gone"]
        wrong += [] if state(place) == state(self.ends[name]) else ["another dossier"]
        return [f"{seed} {name}: {each}" for each in wrong]


def decisions(place: Path) -> tuple[Decision, ...]:
    """What was decided, as far as there is a dossier."""
    if not (place / DOSSIER).exists() or not (place / DOSSIER).stat().st_size:
        return ()
    with open_dossier(place / DOSSIER, create=True) as dossier:
        return dossier.ledger.all()


def state(place: Path) -> list[object]:
    """What a folder holds of exports and dossiers: what they say, and whether they are whole."""
    found: list[object] = []
    for path in sorted(place.glob("*.relaas")):
        with open_dossier(path) as dossier:
            found += [path.name, as_json(dossier), dossier.damage(), dossier.is_finished]
    return [*found, *(path.read_bytes() for path in sorted(place.glob("*.md")))]


def main() -> int:
    """Kill as often as asked for, and print what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(prefix="relaas-kills-") as folder:
        range_of_works = Range(Path(folder))
        for seed in range(asked.first, asked.first + asked.kills):
            wrong += range_of_works.kill(seed)
            if seed % 50 == 49:
                print(f"{seed + 1} kills, {len(wrong)} wrong", flush=True)
    for line in wrong:
        print(f"WRONG {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
