"""What papers of eight short affairs tell of one thing in other words comes together; what is only like it does not."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from evaluation.together import lines_of, measure, sentences_of, write_papers
from relaas.dossier import Dossier, open_dossier
from relaas.language.meaning import model_name
from relaas.pipeline import build

AFFAIRS = tomllib.loads(Path(__file__).with_name("joined.toml").read_text("utf-8"))["affair"]
JOINED, PURE, RIVALS = (
    0.45,
    0.85,
    0.94,
)  # shares of the pairs: of one thing on one line; on one line and of one thing; of rivals kept apart


@pytest.fixture(scope="module")
def affairs(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """All papers of the affairs in one dossier."""
    if model_name() is None:
        pytest.skip("the encoder is not installed")
    folder = tmp_path_factory.mktemp("affairs")
    write_papers(AFFAIRS, folder)
    build([folder], folder / "affairs.relaas")
    return open_dossier(folder / "affairs.relaas")


def test_one_thing_in_many_words_is_joined_and_what_is_like_it_is_not(affairs: Dossier) -> None:
    found = measure(AFFAIRS, affairs)
    assert found["joined"] >= JOINED
    assert found["pure"] >= PURE
    assert found["rivals"] >= RIVALS


def test_no_line_holds_two_affairs(affairs: Dossier) -> None:
    for held, _ in lines_of(affairs, list(sentences_of(AFFAIRS))):
        assert not any(one.label[0] != other.label[0] for one, other in combinations(held, 2)), held
