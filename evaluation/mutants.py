"""Whether the tests would notice: small faults put into the code one by one, each under the tests that run it.

    python -m evaluation.mutants                  # go on with the sample of 300, then print the share caught
    python -m evaluation.mutants --sample 40      # the first 40 of it
    python -m evaluation.mutants --only linking   # of these files alone, under their own tests
    python -m evaluation.mutants --anew           # forget what is known of former runs

A mutant changes one operator, constant or returned value of one function. The tests are collected and run once, while
it is noted which of them call which function; then each mutant is put into a fork of that process, where the tests
that call its function run until one fails. What is found is kept in a file of the system's temporary folder, so that a
run that was stopped goes on where it was.
"""

import argparse
import json
import os
import signal
import sys
import types
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import gettempdir

import pytest

from evaluation.mutations import Mutation, mutated, mutations_of

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "relaas"
KNOWN = Path(gettempdir()) / "relaas-mutants.jsonl"
SAMPLE = 300
SECONDS = 120  # of computing for one mutant: one that goes on for ever is caught by that
# The files that are put to the test, each with the tests that are there for it.
FITTING: Mapping[str, tuple[str, ...]] = {
    "linking": ("linking",),
    "extraction/events": ("extraction/events", "extraction/test_rules.py", "extraction/test_dating_evidence.py"),
    "extraction/statements": (
        "extraction/test_statements.py",
        "extraction/test_statements_dutch.py",
        "extraction/test_statements_english.py",
        "extraction/test_statements_found.py",
        "extraction/test_polarity.py",
        "extraction/test_rules.py",
        "extraction/test_voices.py",
    ),
    "extraction/plans": ("extraction/test_plans.py", "extraction/test_rules.py"),
    "extraction/publication.py": ("extraction/test_publication.py",),
    "model/dating.py": ("model", "dossier/test_dates.py", "extraction/events"),
    "dossier/dates.py": ("dossier/test_dates.py",),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mutant: by which test it was caught, "" where it survived; None where no test runs it."""

    key: str
    mutant: str
    caught_by: str | None


class Mutants:
    """A plugin of pytest that runs the collected tests once, and then, in forks, against one mutant after another."""

    def __init__(self, mutants: Sequence[Mutation], known: Path) -> None:
        self.mutants = mutants
        self.known = known

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests as they are, and then each mutant that is not known yet under those that passed."""
        functions = {code_key(function.__code__): function for function in _functions()}
        calls = _calls(session, {id(function.__code__) for function in functions.values()})
        done = {outcome.key for outcome in read_outcomes(self.known)}
        for mutant in self.mutants:
            if mutant.key in done:
                continue
            function = functions.get((str(SOURCES / mutant.path), mutant.line, mutant.function))
            tests = [item for item in session.items if function and id(function.__code__) in calls[item.nodeid]]
            tests.sort(key=lambda item: len(calls[item.nodeid]))
            caught_by = _run(session, tests, function, mutant) if function and tests else None
            with self.known.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(Outcome(mutant.key, mutant.name, caught_by))) + "\n")
        return True


Key = tuple[str, int, str]  # of a function: its file, its first line and its name


def code_key(code: types.CodeType) -> Key:
    """What a function is known by."""
    return code.co_filename, code.co_firstlineno, code.co_qualname


def _functions() -> Iterator[types.FunctionType]:
    """Every function of the files that are put to the test, also inside classes and behind decorators."""
    for module in _targets():
        spaces = [vars(module), *(vars(kind) for kind in vars(module).values() if isinstance(kind, type))]
        for value in (value for space in spaces for value in list(space.values())):
            bare = value.fget if isinstance(value, property) else getattr(value, "__wrapped__", value)
            if isinstance(bare, types.FunctionType) and bare.__module__ == module.__name__:
                yield bare


def _targets() -> list[types.ModuleType]:
    """The modules of the files that are put to the test."""
    files = {name: str(getattr(module, "__file__", "")) for name, module in sys.modules.items()}
    wanted = tuple(str(SOURCES / target) for target in FITTING)
    return [sys.modules[name] for name, file in files.items() if name.startswith("relaas.") and file.startswith(wanted)]


def _calls(session: pytest.Session, wanted: Set[int]) -> Mapping[str, set[int]]:
    """The code of the functions that each test calls, by the id of the test."""
    calls: dict[str, set[int]] = {}
    for number, item in enumerate(session.items):
        seen = calls.setdefault(item.nodeid, set())

        def note(frame: types.FrameType, event: str, argument: object, seen: set[int] = seen) -> None:
            seen.add(id(frame.f_code))

        _forget_results()  # so that what one test has kept does not hide what another calls
        following = session.items[number + 1] if number + 1 < len(session.items) else None
        sys.settrace(note)
        try:
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        finally:
            sys.settrace(None)
        seen &= wanted
        if session.testsfailed:  # it would fail against every mutant
            seen.clear()
            session.testsfailed = 0
    return calls


def _run(session: pytest.Session, tests: Sequence[pytest.Item], function: types.FunctionType, mutant: Mutation) -> str:
    """The test that fails against a mutant, "" where none does; the tests run in a fork of this process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # SIGPROF ends a process that goes on
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        os.write(writing, _first_failing(session, tests, function, mutant).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        caught_by = pipe.read()
    _, status = os.waitpid(child, 0)
    return caught_by if status == 0 else f"ended by signal {status & 0x7F}"


def _first_failing(
    session: pytest.Session, tests: Sequence[pytest.Item], function: types.FunctionType, mutant: Mutation
) -> str:
    function.__code__ = mutated(SOURCES / mutant.path, mutant, function.__code__)
    _forget_results()
    for test, following in zip(tests, (*tests[1:], None), strict=True):
        test.config.hook.pytest_runtest_protocol(item=test, nextitem=following)
        if session.testsfailed:
            return test.nodeid
    return ""


def _forget_results() -> None:
    """Empty the caches of the files that are put to the test, and of the tests: they hold what came of sound code."""
    for module in [*_targets(), *(module for name, module in sys.modules.items() if name.startswith("tests."))]:
        for value in list(vars(module).values()):
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def read_outcomes(path: Path) -> list[Outcome]:
    """What former runs found."""
    if not path.exists():
        return []
    return [Outcome(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def sample(size: int) -> list[Mutation]:
    """So many mutants of the files, in the order of their keys: by chance, and the same while their functions are."""
    paths = sorted(path for target in FITTING for path in _files(SOURCES / target))
    every = [one for path in paths for one in mutations_of(path.read_text("utf-8"), str(path.relative_to(SOURCES)))]
    return sorted(every, key=lambda one: one.key)[:size]


def _files(target: Path) -> list[Path]:
    return [target] if target.is_file() else sorted(target.rglob("*.py"))


def report(outcomes: Sequence[Outcome]) -> str:
    """The share caught, and the mutants that were not."""
    survivors = [one for one in outcomes if not one.caught_by]
    caught = len(outcomes) - len(survivors)
    lines = [f"{one.mutant}{'' if one.caught_by is not None else '  (no test runs it)'}" for one in survivors]
    return "\n".join([*lines, f"{caught} of {len(outcomes)} caught: {caught / max(1, len(outcomes)):.3f}"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is left of the sample and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sample", type=int, default=SAMPLE)
    parser.add_argument("--only", nargs="+", choices=FITTING, default=list(FITTING))
    parser.add_argument("--anew", action="store_true")
    given = parser.parse_args(arguments)
    if given.anew:
        KNOWN.unlink(missing_ok=True)
    mutants = [one for one in sample(given.sample) if one.path.startswith(tuple(given.only))]
    keys = {mutant.key for mutant in mutants}
    tests = sorted({str(ROOT / "tests" / name) for target in given.only for name in FITTING[target]})
    code = pytest.main(["-q", "-p", "no:cacheprovider", "--no-header", *tests], plugins=[Mutants(mutants, KNOWN)])
    print(report([one for one in read_outcomes(KNOWN) if one.key in keys]))
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
