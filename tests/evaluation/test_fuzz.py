"""A sample of what `make fuzz` and `make kills` do at length."""

from pathlib import Path

import pytest

from evaluation.fuzz import fuzz
from evaluation.kills import Range
from relaas.pipeline import BuildOptions

FILES, KILLS = 500, 40


def test_nasty_files_go_the_whole_way(tmp_path: Path) -> None:
    options = BuildOptions(workers=2, seconds=20, megabytes=1024)
    outcome = fuzz(tmp_path, seed=2, first=0, count=FILES, options=options)
    assert outcome.wrong == []
    assert outcome.read > FILES / 3


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> Range:
    return Range(tmp_path_factory.mktemp("kills"))


def test_what_is_killed_is_finished_by_doing_it_again(works: Range) -> None:
    assert [wrong for seed in range(KILLS) for wrong in works.kill(seed)] == []
