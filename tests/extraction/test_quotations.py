"""Quotations: every style of marks, apostrophes that are none, quotations over paragraphs."""

import pytest

from relaas.extraction.quotations import quotations
from tests.extraction.sentences import annotated_text


def quoted(text: str, language: str) -> list[str]:
    annotated = annotated_text(text, language)
    return [annotated.quote(one.first, one.last) for one in quotations(annotated)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "“We go,” she said.", ["We go,"], id="curled-double"),
        pytest.param("en", "‘We go,’ she said.", ["We go,"], id="curled-single"),
        pytest.param("en", '"We go," she said.', ["We go,"], id="straight-double"),
        pytest.param("nl", "'Wij gaan', zei ze.", ["Wij gaan"], id="straight-single"),
        pytest.param("nl", "„Wij gaan”, zei ze.", ["Wij gaan"], id="low-opening"),
        pytest.param("nl", "``Wij gaan,'' zei ze.", ["Wij gaan,"], id="grave-accents"),
        pytest.param("nl", "«Wij gaan», zei ze.", ["Wij gaan"], id="guillemets"),
        pytest.param("en", "“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,", "no"], id="nested"),
        pytest.param("en", "The workers’ union and the firm’s boss met.", [], id="apostrophes"),
        pytest.param("nl", "Zo'n foto's van 's avonds laat zijn er.", [], id="dutch-apostrophes"),
        pytest.param("en", "“We go,” he said, “and they stay.”", ["We go,", "and they stay."], id="split"),
    ],
)
def test_marks(language: str, text: str, expected: list[str]) -> None:
    assert quoted(text, language) == expected


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "“The road is closed,” he said. “It will stay so.\n\n“Nobody may pass.”"
    annotated = annotated_text(text, "en")
    found = quotations(annotated)
    assert [(one.closed, one.continued) for one in found] == [(True, False), (False, False), (True, True)]


def test_a_mark_without_a_partner_is_no_quotation() -> None:
    assert quoted("The so-called “expert never came. He left.", "en") == []
