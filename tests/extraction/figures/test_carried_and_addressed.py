"""Figures that go on from elsewhere: states that things keep, "you" of a letter, whose deed an amount belongs to."""

import pytest

from tests.extraction.figures.test_figures import figures
from tests.extraction.figures.test_owners_and_places import parties

LETTER_EN = "OFFICE FOR STANDARDS\n\nBrandon Motors Ltd, Leeds\n\nDear Ms Oyelaran\n\n"
LETTER_NL = "INSPECTIE ONDERWIJS\n\nPhilips Nederland B.V., Eindhoven\n\nGeachte heer De Wit,\n\n"
ANSWER = "GEMEENTE VELDHOVEN\n\nBeantwoording van vragen\n\n"


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("The ferry left with 31 people on board.", "en", "present"),
        ("The union represents 412 nurses.", "en", "present"),
        ("The library sent 1,250 letters.", "en", "sent"),
        ("The library did not send 1,250 letters.", "en", "other"),
        ("Forty crates went overboard.", "en", "lost"),
        ("The report lists five fatalities.", "en", "lost"),
        ("De veerboot vertrok met 22 mensen aan boord.", "nl", "present"),
        ("De bond vertegenwoordigt 412 verpleegkundigen.", "nl", "present"),
        ("Er zijn 1.250 brieven niet verzonden.", "nl", "other"),
        ("Er sloegen veertig kratten overboord.", "nl", "lost"),
        ("Bij de school zijn twee overlijdens gemeld.", "nl", "lost"),
    ],
)
def test_nouns_of_loss_and_what_was_not_done_tell_the_state(text: str, language: str, status: str) -> None:
    assert [figure.status for figure in figures(text, language)] == [status]


@pytest.mark.parametrize(
    ("text", "language", "states"),
    [
        ("The lorry lost 12 crates. The owner now counts 15 crates.", "en", ["lost", "lost"]),
        ("The lost crates turned up. The owner speaks of 15 crates.", "en", ["lost"]),
        ("De vrachtwagen verloor 12 kratten. De eigenaar komt nu uit op 15 kratten.", "nl", ["lost", "lost"]),
        ("De vrachtwagen verloor 12 kratten. Vijf kratten bevatten glas.", "nl", ["lost", "lost"]),
        ("The lost crates turned up. The shop sold 15 crates.", "en", ["other"]),
        ("The lorry was hit. The owner now puts it at 15 crates.", "en", ["other"]),
        (
            "The dealer lost 40 cars. He sent 300 cars to Oslo. The count gives 500 cars.",
            "en",
            ["lost", "sent", "other"],
        ),
        ("De verloren kratten doken op. De winkel verkocht 15 kratten.", "nl", ["other"]),
    ],
)
def test_what_was_lost_stays_lost_where_it_is_only_counted_again(text: str, language: str, states: list[str]) -> None:
    assert [figure.status for figure in figures(text, language)] == states


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("Brandon Motors' refusal to refund €2.4 million is wrong.", "en", "Brandon Motors"),
        ("The bill of Brandon Motors of 740,000 euros was paid.", "en", "Brandon Motors"),
        ("Brandon Motors's bill of £3m was paid.", "en", "Brandon Motors"),
        ("De rekening van Philips van 740.000 euro is niet betaald.", "nl", "Philips"),
        ("De weigering van Philips om 2,4 miljoen euro terug te betalen is vreemd.", "nl", "Philips"),
        (LETTER_EN + "You have reported 9 faults.", "en", "Brandon Motors Ltd"),
        (LETTER_EN + "Your claim of £6.5m was rejected.", "en", "Brandon Motors Ltd"),
        (LETTER_NL + "Uw claim van 6 miljoen euro wijzen wij af.", "nl", "Philips Nederland B.V."),
        (ANSWER + "Het college sloot de brug. Het herstel wordt geraamd op 2 miljoen euro.", "nl", "VELDHOVEN"),
        (ANSWER + "De brug is dicht. Het herstel wordt geraamd op 2 miljoen euro.", "nl", None),
        ("Ann Tully of Brandon Motors saw 40 rats.", "en", None),
    ],
)
def test_whose_it_is_by_the_deed_the_letter_and_the_council(text: str, language: str, owner: str | None) -> None:
    assert [found for _, found, _ in parties(text, language)] == [owner]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("The navy found 14 mines off Whitby.", "en", "Whitby"),
        ("In Britain, officers counted 38 crates northeast of Whitby.", "en", "Whitby"),
        ("De kustwacht telde 38 vaten ten westen van Vlissingen.", "nl", "Vlissingen"),
        ("Bij Castricum was niets. Ten noorden van Zandvoort lagen 12 vaten.", "nl", "Zandvoort"),
    ],
)
def test_a_direction_from_a_place_tells_where(text: str, language: str, place: str) -> None:
    assert [found for _, _, found in parties(text, language)] == [place]


@pytest.mark.parametrize(
    ("text", "language"),
    [("ACTION 3.1  SB to write tonight.", "en"), ("ACTIE 3.1  SB schrijft vanavond.", "nl")],
)
def test_the_number_of_an_action_counts_nothing(text: str, language: str) -> None:
    assert not figures(text, language)
