"""Made mail threads and timelines: their lines have the right day and the right voice."""

from evaluation.parts import FLOORS, make_threads, make_timelines, measure


def test_the_same_seed_makes_the_same_documents() -> None:
    assert list(make_threads(4, seed=3)) == list(make_threads(4, seed=3))
    assert list(make_timelines(4, seed=3)) != list(make_timelines(4, seed=4))


def test_lines_have_their_day_and_their_voice() -> None:
    shares, wrong = measure(6, 10, seed=5)
    assert not {name: share for name, share in shares.items() if share < FLOORS[name]}, "\n".join(wrong)
