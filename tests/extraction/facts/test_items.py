"""Facts from lists: an item is told with what leads into it, a point of a motion or ruling by the body above it."""

import pytest

from tests.extraction.sentences import records_of


def told(text: str, language: str) -> list[tuple[str, str]]:
    """The headlines and statuses of the facts of a text that was published on 6 March 2019."""
    return [(fact.headline.text, fact.status) for fact in records_of(text, language).facts]


@pytest.mark.parametrize(
    ("text", "language", "facts"),
    [
        (
            "The board agreed to:\n\n- close the Mill Lane office by 3 May 2019;\n\n- sell 46 empty flats.",
            "en",
            [
                ("The board agreed to … close the Mill Lane office by 3 May 2019", "planned"),
                ("The board agreed to … sell 46 empty flats.", "planned"),
            ],
        ),
        (
            "Mr Colby is charged with:\n\n1. stealing $1.2 million from Perrin in 2014;\n\n2. lying on 3 March 2018.",
            "en",
            [
                ("Mr Colby is charged with … stealing $1.2 million from Perrin in 2014", "claimed"),
                ("Mr Colby is charged with … lying on 3 March 2018.", "claimed"),
            ],
        ),
        (
            "Het bedrijf moet:\n\n1. vóór 1 april 2019 de afvoer sluiten;\n\n2. binnen drie maanden een plan indienen.",
            "nl",
            [
                ("Het bedrijf moet … vóór 1 april 2019 de afvoer sluiten", "planned"),
                ("Het bedrijf moet … binnen drie maanden een plan indienen.", "planned"),
            ],
        ),
        (
            "De inspectie heeft Hale gevraagd om:\n\n- het rapport;\n\n- een lijst van alle huurders.",
            "nl",
            [("De inspectie heeft Hale gevraagd om … het rapport … een lijst van alle huurders.", "happened")],
        ),
        (
            "If convicted, he could face:\n\n- up to twenty years in prison;\n\n- a fine of $250,000.",
            "en",
            [("If convicted, he could face … up to twenty years in prison … a fine of $250,000.", "possible")],
        ),
        (
            "De rechtbank:\n\n- vernietigt het besluit van 12 januari 2018;\n\n- veroordeelt Hale in de kosten.",
            "nl",
            [
                ("[De rechtbank] vernietigt het besluit van 12 januari 2018", "happened"),
                ("[De rechtbank] veroordeelt Hale in de kosten.", "happened"),
            ],
        ),
        (
            "The Assembly,\n\nNoting that the dam burst on 4 January 2019,\n\n1. Demands payment by 1 May 2019.",
            "en",
            [
                ("[The Assembly] Noting that the dam burst on 4 January 2019", "happened"),
                ("[The Assembly] Demands payment by 1 May 2019.", "planned"),
            ],
        ),
    ],
)
def test_an_item_is_no_fact_without_its_lead(text: str, language: str, facts: list[tuple[str, str]]) -> None:
    assert told(text, language) == facts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister has not:\n\n- met the families;\n\n- replied to their letter.", "en"),
        ("De wethouder heeft niet:\n\n- de raad ingelicht;\n\n- de bewoners gesproken.", "nl"),
    ],
)
def test_a_negation_in_the_lead_holds_for_its_items(text: str, language: str) -> None:
    assert {event.polarity for event in records_of(text, language).events} == {"-"}


def test_a_ruling_is_of_its_own_day_and_of_the_court() -> None:
    found = records_of("De rechtbank:\n\n- vernietigt het besluit van 12 januari 2018.", "nl")
    fact = found.facts[0]
    assert fact.when.edtf == "2019-03-06"
    assert [mention.text for mention in found.mentions if mention.id in fact.actors] == ["De rechtbank"]


@pytest.mark.parametrize(
    ("text", "language", "speaker", "content"),
    [
        ("De Kamer,\n\nverzoekt de regering voor 1 mei 2019 te komen.", "nl", "De Kamer", "voor 1 mei 2019 te komen"),
        ("The Assembly,\n\nNoting that the dam has burst,\n\nRegrets it.", "en", "The Assembly", "the dam has burst"),
        ("De raad,\n\ndraagt Hale op:\n\n1. het bad te sluiten;", "nl", "De raad", "het bad te sluiten"),
        ("The chair reported that:\n\n(i) the lift had failed.", "en", "The chair", "the lift had failed"),
    ],
)  # fmt: skip
def test_what_a_point_says_is_said_by_the_body(text: str, language: str, speaker: str, content: str) -> None:
    found = records_of(text, language)
    said = {one.text: one.speaker_text for one in found.statements}
    assert said.get(content) == speaker


def test_what_leads_into_a_list_says_nothing_of_what_stands_before_it() -> None:
    text = "- write to all tenants within two weeks.\n\nThe chair reported that:\n\n(i) the lift had failed."
    assert [one.text for one in records_of(text, "en").statements] == ["the lift had failed"]


@pytest.mark.parametrize(
    ("asked", "items", "remedy", "language"),
    [
        (
            "Op 3 februari 2019 hebt u gevraagd om de stukken over de brug:",
            "- ook vraagt u om een verslag van het beraad.",
            "U kunt binnen zes weken na de dag van verzending van dit besluit bezwaar maken.",
            "nl",
        ),
        (
            "On 3 February 2019 you asked for the papers about the bridge:",
            "- you also ask for a record of the talks.",
            "If you are unhappy with this reply, you may ask for an internal review within 40 days.",
            "en",
        ),
    ],
)
def test_what_a_decision_answers_is_told_with_its_day(asked: str, items: str, remedy: str, language: str) -> None:
    facts = records_of(f"{asked}\n\n{items}\n\n{remedy}", language).facts
    assert asked.rstrip(":") in [fact.headline.text for fact in facts]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The judge ruled as follows:\n\n5.1. The claim is dismissed.\n\n5.2. Mr Hale must pay the costs.", "en"),
        ("De commissie besliste als volgt:\n\n1. Het bezwaar is ongegrond.\n\n2. De gemeente betaalt.", "nl"),
    ],
)
def test_the_mark_of_an_item_is_no_item(text: str, language: str) -> None:
    lines = text.split("\n\n")
    assert [headline for headline, _ in told(text, language)][1:] == [line.partition(" ")[2] for line in lines[1:]]
    assert told(text, language)[0][0] == lines[0].rstrip(":")


def test_an_item_with_a_label_of_its_own_is_told_by_itself() -> None:
    text = "Een paar cijfers over de duinen:\n\n- bankjes: de bond telt er 900.\n\n- zand erbij: 40 miljoen ton."
    assert all("cijfers" not in fact.headline.text for fact in records_of(text, "nl").facts if fact.figures)
