"""Who says what in papers of bodies, and who is no source for standing before the verb."""

import pytest

from tests.extraction.sentences import records_of
from tests.extraction.test_statements_found import found_in

PAPER_EN = "BRANDON COLLEGE TRUST\n\nReport on the hall\n\n"
PAPER_NL = "REKENKAMER VELDHOVEN\n\nRapport over de hal\n\n"


@pytest.mark.parametrize(
    ("text", "language", "speaker", "content"),
    [
        (PAPER_EN + "We believe that the roof is safe.", "en", "BRANDON COLLEGE TRUST", "the roof is safe"),
        (PAPER_NL + "Wij stellen vast dat het dak veilig is.", "nl", "REKENKAMER VELDHOVEN", "het dak veilig is"),
        (
            "De heer Jansen heeft mij gisteren schriftelijk toegezegd dat de hal open gaat.",
            "nl",
            "Jansen",
            "de hal open gaat",
        ),
        (
            "Een buurvrouw in een van die drie dorpen vertelde me dat de hal dicht is.",
            "nl",
            "buurvrouw",
            "de hal dicht is",
        ),
        ("Philips houdt het op “een foutje”.", "nl", "Philips", "een foutje"),
        ("A woman from the council spoke of “a long spring”.", "en", "woman", "a long spring"),
        (
            "Philips heeft naar haar zeggen nooit een brief ontvangen.",
            "nl",
            "Philips",
            "Philips heeft naar haar zeggen nooit een brief ontvangen",
        ),
    ],
)
def test_who_says_what_in_papers(text: str, language: str, speaker: str, content: str) -> None:
    assert (speaker, content) in found_in(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De nieuwbouw wordt voorlopig geraamd op 4 miljoen euro.", "nl"),
        ("De kosten worden begroot op 2,6 miljoen euro.", "nl"),
        ("The repair is estimated at 2.6 million euros.", "en"),
    ],
)
def test_what_something_is_put_at_is_said_by_nobody(text: str, language: str) -> None:
    assert {speaker for speaker, _ in found_in(text, language)} <= {""}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("BRANDON COLLEGE TRUST, ORVIK COUNCIL\n\nReport\n\nWe believe that the roof is safe.", "en"),
        ("REKENKAMER VELDHOVEN, GEMEENTE EINDHOVEN\n\nRapport\n\nWij stellen vast dat het dak veilig is.", "nl"),
    ],
)
def test_under_two_bodies_nobody_knows_who_we_are(text: str, language: str) -> None:
    assert {speaker for speaker, _ in found_in(text, language)} <= {"We", "Wij"}


def test_recommendations_are_those_of_the_body_above_the_paper() -> None:
    text = PAPER_NL + "Wij bezochten de hal.\n\nAanbevelingen\n\n- Sluit de hal voor de winter."
    found = records_of(text, "nl", kinds=("header", "heading", "body", "heading", "body"))
    names = found.mention_by_id()
    told = {(names[one.speaker].name, one.text) for one in found.statements if one.speaker}
    assert ("REKENKAMER VELDHOVEN", "Sluit de hal voor de winter") in told
