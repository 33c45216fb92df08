"""Decisions: law, weighing and how to object are passed over; what was done, named, counted or decided is not."""

import pytest

from tests.extraction.sentences import records_of

REMEDY = {
    "nl": "Bent u het er niet mee eens, dan kunt u binnen zes weken bezwaar maken.",
    "en": "If you are unhappy with this reply, you may ask for an internal review within 40 days.",
}


def reasons(text: str, language: str) -> dict[str, str]:
    return {one.text: one.reason for one in records_of(text, language).passed_over}


GROUNDS = [
    ("Op grond van artikel 2.10 van de Wabo wordt een aanvraag getoetst aan het bestemmingsplan.", "nl"),
    ("Een bestuursorgaan kan een gebouw sluiten.", "nl"),
    ("Ik ben van oordeel dat het belang van openheid zwaarder weegt dan het belang van rust.", "nl"),
    ("De stukken worden samen met dit besluit op de website geplaatst.", "nl"),
    ("Deze informatie heb ik onleesbaar gemaakt.", "nl"),
    ("Het bezwaarschrift moet worden ondertekend en naar de gemeente worden gestuurd.", "nl"),
    ("Section 31 is a qualified exemption and there is a requirement to conduct a public interest test.", "en"),
    ("Public authorities must confirm whether information is held.", "en"),
    ("On balance, I consider that the interest in safety outweighs the interest in openness.", "en"),
    ("The plans are attached to this notice as an annex.", "en"),
    ("Appeals must be made on a form which you can get from the inspectorate.", "en"),
]
FACTS = [
    ("Op 12 juli 2018 is de aanvraag getoetst aan het bestemmingsplan.", "nl"),
    ("Wij weigeren de vergunning voor de uitweg.", "nl"),
    ("Het beroep is ongegrond.", "nl"),
    ("De leges bedragen 1.240 euro.", "nl"),
    ("De buurtvereniging Zeedijk vreest voor lawaai en vraagt om een scherm.", "nl"),
    ("De inspectie stelt dat de molen te hoog is.", "nl"),
    ("U moet binnen 26 weken met de bouw beginnen.", "nl"),
    ("Bij de zoekslag zijn 64 documenten gevonden.", "nl"),
    ("Wij hebben u om een rapport over de fundering gevraagd.", "nl"),
    ("Wij zullen u het tweede deel van de stukken later toesturen.", "nl"),
    ("On 12 July 2018 the roof was surveyed.", "en"),
    ("The application is refused.", "en"),
    ("I have decided to withhold the map of the tunnels.", "en"),
    ("The fee is 240 pounds.", "en"),
    ("Northgate Ltd claims that the wall is unsafe.", "en"),
    ("The committee holds that the wall is unsafe.", "en"),
    ("Four letters of objection were received.", "en"),
    ("We will send the rest of the file later.", "en"),
]


@pytest.mark.parametrize(("text", "language"), GROUNDS)
def test_the_grounds_of_a_decision_are_passed_over(text: str, language: str) -> None:
    assert reasons(f"{text}\n\n{REMEDY[language]}", language)[text] in {"ground", "fragment"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_how_to_object_is_passed_over(language: str) -> None:
    assert reasons(REMEDY[language], language) == {REMEDY[language]: "ground"}


@pytest.mark.parametrize(("text", "language"), FACTS)
def test_what_was_done_named_counted_or_decided_is_a_fact(text: str, language: str) -> None:
    facts = records_of(f"{text}\n\n{REMEDY[language]}", language).facts
    assert [fact.headline.text for fact in facts] == [text]


@pytest.mark.parametrize(
    ("text", "language"), [one for one in GROUNDS if "bezwaar" not in one[0] and "Appeals" not in one[0]]
)
def test_a_paper_that_nobody_can_contest_has_no_grounds(text: str, language: str) -> None:
    assert "ground" not in reasons(text, language).values()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De gemeente kan nog in hoger beroep gaan tegen het vonnis.", "nl"),
        (
            "Tegen dit besluit kan tot 3 mei 2019 bezwaar worden gemaakt; u kunt dan ook bezwaar maken bij de raad.",
            "nl",
        ),
        ("The union may still appeal to the Supreme Court.", "en"),
        ("You may appeal against this order until 3 May 2019.", "en"),
    ],
)
def test_who_may_appeal_by_name_or_until_a_day_is_told(text: str, language: str) -> None:
    assert "ground" not in reasons(text, language).values()
