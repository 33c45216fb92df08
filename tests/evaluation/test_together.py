"""What several papers tell of one thing in other words never comes together less well than its floors."""

import tomllib

from evaluation.together import FLOORS, read_affairs, score, sentences_of


def test_every_measure_reaches_its_floor() -> None:
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    scores = score()
    assert sorted(scores) == sorted(floors)
    assert not {name: value for name, value in scores.items() if value < floors[name]}


def test_rivals_and_what_differs_are_labels_of_sentences() -> None:
    affairs = read_affairs()
    labels = {sentence.label for sentence in sentences_of(affairs)}
    named = {
        (affair["name"], label)
        for affair in affairs
        for labels_of_affair in (*affair["rivals"], affair["differ"])
        for label in labels_of_affair
    }
    assert named <= labels
