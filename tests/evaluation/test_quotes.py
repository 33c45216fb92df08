"""The corpus of attributions: its ranges are words of its texts, and the program does not sink below its floors."""

import json

import pytest

from evaluation.quotes.score import FOLDER, LANGUAGES, Attributed, Tally, score, tally

# Who and what, over the articles to learn from (False) and those held apart (True).
FLOORS = {("nl", False): 0.60, ("nl", True): 0.60, ("en", False): 0.60, ("en", True): 0.60}


@pytest.mark.parametrize(("language", "held"), FLOORS)
def test_who_and_what_reach_their_floor(language: str, held: bool) -> None:
    found = score(language, held=held)
    assert found.f1 >= FLOORS[language, held], found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_range_is_whole_words_of_its_text(language: str) -> None:
    for line in (FOLDER / f"{language}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        for one in row["attributions"]:
            for start, end in [*one["content"], *one["source"], *one["cue"]]:
                assert text[start:end].strip() == text[start:end] != ""
                assert not (text[start - 1 : start].isalnum() and text[start].isalnum())
                assert not (text[end - 1].isalnum() and text[end : end + 1].isalnum())


def test_a_content_counts_once_and_only_with_its_source() -> None:
    gold = [Attributed(frozenset({0, 4, 8}), frozenset({20}))]
    right, wrong = Attributed(frozenset({0, 4}), frozenset({20})), Attributed(frozenset({0, 4}), frozenset({30}))
    assert tally(gold, [right, right]) == Tally(1, 2, 1)
    assert tally(gold, [wrong]) == Tally(0, 1, 1)
