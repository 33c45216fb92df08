"""What headlines leave out at their ends."""

import pytest

from relaas.extraction import extract
from tests.extraction.sentences import annotated_text


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("OSLO (Agency) - The ministry closed the port on 3 May.", "en", "The ministry closed the port on 3 May."),
        ("LEEDS, May 3, 2018 (Wire) – The ministry closed the port.", "en", "The ministry closed the port."),
        ("UTRECHT - De gemeente sloot zondag de brug.", "nl", "De gemeente sloot zondag de brug."),
        (
            "c. De export naar Duitsland loopt vanaf 2020 terug.",
            "nl",
            "De export naar Duitsland loopt vanaf 2020 terug.",
        ),
        ("(iv) The board closed the port on 3 May.", "en", "The board closed the port on 3 May."),
        ("| The board closed the port on 3 May.", "en", "The board closed the port on 3 May."),
        ("-- Twelve owners sued the builder on Tuesday.", "en", "Twelve owners sued the builder on Tuesday."),
        ("Orla grew in May – Director Hall resigned.", "en", "Orla grew in May – Director Hall resigned."),
        ("Orla – a builder – closed the port on 3 May.", "en", "Orla – a builder – closed the port on 3 May."),
        ("09.40 De raad sloot de haven.", "nl", "De raad sloot de haven."),
        ("5.1 The board closed the port on 3 May.", "en", "The board closed the port on 3 May."),
        ("De raad koos voor A. Brandt op 3 mei.", "nl", "De raad koos voor A. Brandt op 3 mei."),
    ],
)
def test_marks_of_lists_and_datelines_are_left_out(text: str, language: str, expected: str) -> None:
    annotated, found = extract(annotated_text(text, language))
    headline = found.facts[-1].headline
    assert headline.text == expected
    assert annotated.document.quote(headline.start, headline.end) == expected
