"""What has the mark that a former build had is taken from it, and the rest is worked out."""

import numpy as np

from relaas.linking.columns import Marks, Numbers, Places, bounds_of, marks_of
from relaas.linking.recalling import recall
from relaas.model import Workings


def lengths(words: dict[str, list[str]], workings: Workings) -> tuple[list[float], list[str]]:
    """The length of each word of some papers, and the words of which it was worked out."""
    listed = [word for own in words.values() for word in own]
    asked: list[str] = []

    def work_out(places: Places) -> Numbers:
        asked.extend(listed[place] for place in places.tolist())
        return np.array([float(len(listed[place])) for place in places.tolist()])

    marks: Marks = marks_of(listed)
    bounds = bounds_of([len(own) for own in words.values()])
    found = recall(workings, "lengths", list(words), bounds, marks, made="<f8", work_out=work_out)
    return found.tolist(), asked


def test_what_is_known_is_not_worked_out_again() -> None:
    first = Workings()
    assert lengths({"a": ["dike", "mills"]}, first) == ([4, 5], ["dike", "mills"])

    second = Workings(first.used)
    assert lengths({"a": ["mills", "gates"], "b": ["dike"]}, second) == ([5, 5, 4], ["gates"])
    assert second.used != first.used


def test_what_is_kept_is_what_a_first_build_keeps() -> None:
    first, again, fresh = Workings(), Workings(), Workings()
    lengths({"a": ["dike"]}, first)
    again = Workings(first.used)
    for workings in (again, fresh):
        lengths({"b": ["mill"], "a": ["dike", "gate"]}, workings)

    assert again.used == fresh.used


def test_of_nothing_nothing_is_found() -> None:
    assert lengths({}, Workings()) == ([], [])
