"""Things that a pronoun takes up: in square brackets where nothing else can be meant, and else not."""

import pytest

from tests.extraction.sentences import records_of


@pytest.mark.parametrize(
    ("text", "language", "headline"),
    [
        (
            "The permit for the pump was granted in 2014. It expired on 3 February.",
            "en",
            "It [The permit for the pump] expired on 3 February.",
        ),
        (
            "The board bought a crane in 2018. It was repaired on 3 February.",
            "en",
            "It [crane] was repaired on 3 February.",
        ),
        (
            "The inspectorate imposed a penalty. It amounts to £4,000 a day.",
            "en",
            "It [penalty] amounts to £4,000 a day.",
        ),
        (
            "De gemeente kocht in 2018 de oude sluiswachterswoning. Die werd op 3 februari gesloopt.",
            "nl",
            "Die [de oude sluiswachterswoning] werd op 3 februari gesloopt.",
        ),
        (
            "De inspectie legde een dwangsom op. Die bedraagt 4.000 euro per dag.",
            "nl",
            "Die [dwangsom] bedraagt 4.000 euro per dag.",
        ),
        (
            "The weekly night market was to be moved in January. It now stays until 31 March.",
            "en",
            "It [The weekly night market] now stays until 31 March.",
        ),
        (
            "Only in June 2012 was a fee imposed: 8 euros. It was lowered to 5 euros in March 2013.",
            "en",
            "It [fee] was lowered to 5 euros in March 2013.",
        ),
        (
            "Until this week two ladders stood in the yard. They were used once, on 4 February.",
            "en",
            "They [two ladders] were used once, on 4 February.",
        ),
        (
            "De directeur beloofde de leden een brief. Die kwam op 4 februari.",
            "nl",
            "Die [brief] kwam op 4 februari.",
        ),
        ("The bridge is closed. It will open in May.", "en", "It [The bridge] will open in May."),
        (
            "The bridge was closed by Orla Systems. It burned down on Friday.",
            "en",
            "It [The bridge] burned down on Friday.",
        ),
        (
            "De vergunning ligt bij de provincie. Die loopt in mei 2019 af.",
            "nl",
            "Die [De vergunning] loopt in mei 2019 af.",
        ),
        (
            "De kade is 80 meter lang. Deze is in 2011 gebouwd.",
            "nl",
            "Deze [De kade] is in 2011 gebouwd.",
        ),
    ],
)
def test_the_one_thing_before_is_what_a_pronoun_takes_up(text: str, language: str, headline: str) -> None:
    assert records_of(text, language).facts[-1].headline.text == headline


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The crane hit the shed on 3 February. It was demolished a week later.", "en"),
        ("The board bought a crane in 2018. It sold two ferries on 3 February.", "en"),
        ("The pump failed on 3 February. It was reported to the inspectorate a day later.", "en"),
        ("The hull cracked on 3 February. It took a week to close the leak.", "en"),
        ("The pier was closed in May. It is clear that the lock was opened on 3 February.", "en"),
        ("De gemeente kocht een pand en een loods. Die werden op 3 februari gesloopt.", "nl"),
        ("Het rapport kwam op 3 februari uit. Die dag trad de wethouder af.", "nl"),
        ("De burgemeester ontving de directeur. Die vertrok op 3 februari.", "nl"),
        ("De kraan raakte de loods. Deze werd op 3 februari gesloopt.", "nl"),
        ("De wethouder gaf de directeur een brief. Die vertrok op 4 februari.", "nl"),
        ("The mayor met the owners. They left on Monday.", "en"),
        ("Het gebouw kreeg een nieuw dak. Dat werd op 3 februari gesloopt.", "nl"),
    ],
)
def test_where_another_may_be_meant_nothing_is_said(text: str, language: str) -> None:
    assert "[" not in records_of(text, language).facts[-1].headline.text
