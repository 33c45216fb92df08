"""What a copy changed, word by word."""

import pytest

from relaas.dossier.copied import changes_in
from relaas.model import Passage, Repeat


def changes(there: str, here: str) -> list[tuple[str, str]]:
    """Pairs (there, here) of the words that two whole texts have otherwise."""
    copy = Repeat("b", 0, len(here), Passage("a", 0, len(there)), "copy")
    found = changes_in(copy, here, there)
    return [(there[one.there.start : one.there.end], here[one.here.start : one.here.end]) for one in found]


@pytest.mark.parametrize(
    ("there", "here", "changed"),
    [
        (
            "The fire cost 3.1 million today.",
            "The fire cost 3.4 million on Monday.",
            [("3.1", "3.4"), ("today", "on Monday")],
        ),
        ("Some 40 people died there.", "Some 40 people died.", [("there", "")]),
        ("Veertig mensen stierven.", "Bijna veertig mensen stierven.", [("", "Bijna")]),
        ("He said “no”.", 'He said "no".', []),
        ("The same words.", "The same words.", []),
    ],
)
def test_each_word_that_differs_is_told_in_order(there: str, here: str, changed: list[tuple[str, str]]) -> None:
    assert changes(there, here) == changed
