"""Which of two texts had it first, where their days do not tell."""

from dataclasses import replace

import pytest

from relaas.linking.copies import find_copies
from relaas.model import UNDATED, Document
from tests.linking.factories import written

SHARED = "suspended all work on the harbour tunnel near Holm because of the leak that was found in the eastern wall."
PAPER = f"Brandt and its partner {SHARED}"


def undated(text: str, name: str = "statement") -> Document:
    """A document without a day of its own."""
    document = written(name, "2020-03-02", text)
    return replace(document, published=replace(document.published, when=UNDATED))


def sources(*documents: Document) -> list[tuple[str, str]]:
    """Pairs (copy, source) of the documents of each copied region."""
    return [(one.document, one.original.document) for one in find_copies(documents)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Press release\n\nBrandt and its partner {SHARED}", id="it is sent out"),
        pytest.param(f"Brandt and its partner have today {SHARED}", id="it says today"),
        pytest.param(f"We and our partner {SHARED}", id="it says we"),
    ],
)
def test_what_was_sent_out_is_the_source_of_a_paper(text: str) -> None:
    assert sources(written("paper", "2020-03-02", PAPER), undated(text)) == [("paper", "statement")]


def test_without_a_sign_an_undated_text_is_the_copy() -> None:
    assert sources(written("paper", "2020-03-02", PAPER), undated(PAPER)) == [("statement", "paper")]


def test_a_certainly_earlier_text_is_the_source_whatever_it_says() -> None:
    later = written("release", "2020-03-09", f"Press release\n\nWe and our partner have today {SHARED}")
    assert sources(written("paper", "2020-03-02", PAPER), later) == [("release", "paper")]


BEFORE = "Rain is expected in the east, where farmers have waited for it since the middle of the winter. " * 4


@pytest.mark.parametrize(
    "before", [pytest.param("", id="at the start"), pytest.param(f"{BEFORE}\n\n", id="further on")]
)
def test_a_copy_of_a_copy_is_of_the_source(before: str) -> None:
    release = undated(f"Press release\n\nBrandt and its partner have {SHARED}", "release")
    one, two = written("one", "2020-03-02", before + PAPER), written("two", "2020-03-03", PAPER)
    assert sources(one, two, release) == [("one", "release"), ("two", "release")]
