"""Decisions: law, weighing and how to object are passed over; what was done, named, counted or decided is not."""

from collections.abc import Sequence

import pytest

from relaas.model import ParagraphKind
from tests.extraction.sentences import records_of

REMEDY = {
    "nl": "Bent u het er niet mee eens, dan kunt u binnen zes weken bezwaar maken.",
    "en": "If you are unhappy with this reply, you may ask for an internal review within 40 days.",
}


def reasons(text: str, language: str, kinds: Sequence[ParagraphKind] = ()) -> dict[str, str]:
    return {one.text: one.reason for one in records_of(text, language, kinds=kinds).passed_over}


GROUNDS = [
    ("Op grond van artikel 2.10 van de Wabo wordt een aanvraag getoetst aan het bestemmingsplan.", "nl"),
    ("Een bestuursorgaan kan een gebouw sluiten.", "nl"),
    ("Ik ben van oordeel dat het belang van openheid zwaarder weegt dan het belang van rust.", "nl"),
    ("De stukken worden samen met dit besluit op de website geplaatst.", "nl"),
    ("Deze informatie heb ik onleesbaar gemaakt.", "nl"),
    ("Het bezwaarschrift moet worden ondertekend en naar de gemeente worden gestuurd.", "nl"),
    ("Section 31 is a qualified exemption and there is a requirement to conduct a public interest test.", "en"),
    ("Indien degene die de mening heeft geuit daarmee heeft ingestemd, kan de informatie worden verstrekt.", "nl"),
    ("Openbaarmaking zou de veiligheid kunnen schaden.", "nl"),
    ("In het laatste geval beslist het verantwoordelijke bestuursorgaan op het verzoek.", "nl"),
    ("b. adviesraad: een van overheidswege ingesteld college dat advies geeft.", "nl"),
    ("Uw verzoek is beoordeeld aan de hand van de wet.", "nl"),
    ("Ik heb onderzocht of deze grond van toepassing is op de stukken die u vraagt.", "nl"),
    ("Deze stukken betreffen de verbouwing van Villa Noord door Van Dam.", "nl"),
    ("Where a third party would be harmed, disclosure may be refused.", "en"),
    ("I have considered whether the exemption applies to the information you ask for.", "en"),
    ("Your request has been assessed against the exemptions.", "en"),
    ("The records concern the works at Holly Lodge by Dalton Civil.", "en"),
    ("Public authorities must confirm whether information is held.", "en"),
    ("On balance, I consider that the interest in safety outweighs the interest in openness.", "en"),
    ("The plans are attached to this notice as an annex.", "en"),
    ("Appeals must be made on a form which you can get from the inspectorate.", "en"),
]
OF_ANY_PAPER = [
    ("Het tweede lid, aanhef en onder e, is niet van toepassing op de leden van een commissie.", "nl"),
    ("Subsection (3) does not apply where the person has consented.", "en"),
    ("If you wish to complain, write to the Information Commissioner.", "en"),
    ("Als u schriftelijk bezwaar wilt maken, stuurt u het bezwaarschrift naar de Dienst Wegen.", "nl"),
    ("U kunt binnen zes weken na de dag van verzending van dit besluit bezwaar maken.", "nl"),
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
    ("Voor het overige verlenen wij de vergunning.", "nl"),
    ("Ik heb besloten de kaart van de tunnels niet te verstrekken.", "nl"),
    ("Wij sturen u de factuur binnen vier weken.", "nl"),
    ("De brandweer heeft negatief geadviseerd.", "nl"),
    ("De burgemeester heeft u daarover gebeld.", "nl"),
    ("The application is refused.", "en"),
    ("The council closed the bridge for two days.", "en"),
    ("The council's undertaking, given at the hearing, to repair the wall is recorded.", "en"),
    ("Nothing was done about the crack.", "en"),
    ("I have decided to withhold the map of the tunnels.", "en"),
    ("The fee is 240 pounds.", "en"),
    ("Northgate Ltd claims that the wall is unsafe.", "en"),
    ("The committee holds that the wall is unsafe.", "en"),
    ("Four letters of objection were received.", "en"),
    ("We will send the rest of the file later.", "en"),
]


@pytest.mark.parametrize(("text", "language"), [*GROUNDS, *OF_ANY_PAPER])
def test_the_grounds_of_a_decision_are_passed_over(text: str, language: str) -> None:
    assert reasons(f"{text}\n\n{REMEDY[language]}", language)[text] in {"ground", "fragment", "meta"}


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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Het tweede lid is niet van toepassing op hotels.", "nl"),
        ("Subsection (2) shall not apply to hotels.", "en"),
    ],
)
def test_a_law_that_speaks_of_itself_tells_no_fact_in_any_paper(text: str, language: str) -> None:
    assert reasons(text, language) == {text: "ground"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De raad stemde op 12 maart in met het eerste lid.", "nl"),
        ("De heer Bos vindt het derde lid onduidelijk.", "nl"),
        ("In afwijking van het eerste lid bedraagt de boete 4.500 euro.", "nl"),
        ("Councillor Hale objected to subsection (3).", "en"),
        ("Under subsection (2) the fine is 4,500 pounds.", "en"),
    ],
)
def test_what_somebody_does_with_a_law_or_what_it_sets_is_told(text: str, language: str) -> None:
    assert reasons(text, language) == {}


@pytest.mark.parametrize(
    ("head", "language"), [("Besluit op uw Woo-verzoek", "nl"), ("Freedom of Information request: Mill Lane", "en")]
)
def test_a_paper_that_is_called_a_decision_is_one(head: str, language: str) -> None:
    text = {"nl": "Een bestuursorgaan kan een gebouw sluiten.", "en": "Public authorities must weigh the harm."}[
        language
    ]
    assert reasons(f"{head}\n\n{text}", language, kinds=("heading",))[text] == "ground"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Het belang van openheid weegt 6 maart 2019 zwaarder dan dat van rust.", "nl"),
        ("The interest in openness outweighs 6 March 2019 the interest in safety.", "en"),
    ],
)
def test_the_day_of_the_paper_in_its_margin_is_no_day_of_a_ground(text: str, language: str) -> None:
    assert text in reasons(f"{text}\n\n{REMEDY[language]}", language)
    assert text not in reasons(f"{text.replace('2019', '2018')}\n\n{REMEDY[language]}", language)


TOLD = {"nl": "De brug is gesloten op 4 mei 2019.", "en": "The bridge closed on 4 May 2019."}
ANNEXES = {
    "nl": ["Bijlage 1 – Relevante artikelen", "Artikel 7", "De termijn wordt op 3 mei 2019 verlengd.", "Bijlage 2"],
    "en": ["Annex A: Relevant legislation", "Section 7 Time limits", "The term ends on 3 May 2019.", "Annex B"],
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_articles_in_an_annex_are_passed_over_up_to_the_next_one(language: str) -> None:
    text = "\n\n".join([*ANNEXES[language], TOLD[language]])
    kinds: list[ParagraphKind] = ["heading", "heading", "body", "heading", "body"]
    facts = records_of(text, language, kinds=kinds).facts
    assert [fact.headline.text for fact in facts] == [TOLD[language]]
    assert reasons(text, language, kinds)[ANNEXES[language][2]] == "ground"


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        ("nl", ["Artikel 7 van de Brugwet luidt als volgt:", "1. De brug wordt op 3 mei 2019 gesloten."]),
        ("en", ["Section 7 of the Bridges Act reads as follows:", "(1) The bridge is closed on 3 May 2019."]),
    ],
)
def test_the_wording_of_an_article_is_passed_over(language: str, paragraphs: list[str]) -> None:
    facts = records_of("\n\n".join([*paragraphs, TOLD[language]]), language).facts
    assert [fact.headline.text for fact in facts] == [TOLD[language]]


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        ("nl", ["Bijlage 1 – Overeenkomst", "Artikel 7", "De brug wordt op 3 mei 2019 geleverd."]),
        ("en", ["Annex A: Agreement", "Article 7", "The bridge is delivered on 3 May 2019."]),
    ],
)
def test_the_articles_of_an_agreement_are_told(language: str, paragraphs: list[str]) -> None:
    facts = records_of("\n\n".join(paragraphs), language, kinds=["heading", "heading", "body"]).facts
    assert [fact.headline.text for fact in facts] == paragraphs[2:]


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        ("nl", ["De gemeente sluit de brug op grond van artikel 7, tenzij u bepaalt:", "a) wie de kosten betaalt."]),
        ("en", ["We will close the bridge under section 7 unless, by 3 May 2019, you provide:", "(a) the report."]),
    ],
)
def test_what_is_done_under_an_article_is_told(language: str, paragraphs: list[str]) -> None:
    assert records_of("\n\n".join(paragraphs), language).facts
