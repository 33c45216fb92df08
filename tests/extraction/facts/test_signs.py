"""The signs that make a fact weigh more or less, in both languages."""

import pytest

from relaas.extraction.facts.signs import TABLE
from relaas.linking.weighing import WEIGHTS
from tests.extraction.sentences import records_of


def signs(text: str, language: str) -> tuple[str, ...]:
    (fact,) = records_of(text, language).facts
    return fact.signs


@pytest.mark.parametrize(
    ("text", "language", "sign"),
    [
        ("De gemeenteraad heeft besloten de brug te sluiten.", "nl", "decision"),
        ("De wethouder heeft beloofd de brug te herstellen.", "nl", "promise"),
        ("De provincie eist drie miljoen euro van de gemeente.", "nl", "request"),
        ("De Rekenkamer adviseert de brug te sluiten.", "nl", "advice"),
        ("De wethouder ontkent dat zij het rapport kende.", "nl", "denial"),
        ("De wethouder geeft toe dat zij het rapport kende.", "nl", "admission"),
        ("De directie bood de huurders haar excuses aan.", "nl", "admission"),
        ("Het college legde de klacht naast zich neer.", "nl", "denial"),
        ("Rebellen veroverden zondag de stad Marana.", "nl", "seizure"),
        ("Bij het ongeluk kwamen dertien mensen om het leven.", "nl", "loss"),
        ("De opening van de brug is uitgesteld tot mei 2020.", "nl", "revision"),
        ("De aannemer moet het werk voor 1 mei 2019 afronden.", "nl", "deadline"),
        ("De brug ging op 3 februari 2019 dicht.", "nl", "exact-day"),
        ("Wij hopen op een goede afloop voor Veldhaven.", "nl", "opinion"),
        ("De burgemeester wil daar niets over zeggen.", "nl", "silence"),
        ("Twee patiënten zijn overleden nadat een ambulance moest omrijden.", "nl", "loss"),
        ("The company declined to comment.", "en", "silence"),
        ("Two patients died after an ambulance was turned away.", "en", "loss"),
        ("The council has decided to close the bridge.", "en", "decision"),
        ("The alderman has promised to repair the bridge.", "en", "promise"),
        ("The province demands three million euros from the council.", "en", "request"),
        ("The audit office recommends closing the bridge.", "en", "advice"),
        ("The alderman denied that she knew the report.", "en", "denial"),
        ("The alderman admitted that she knew the report.", "en", "admission"),
        ("The board apologised to the tenants.", "en", "admission"),
        ("The minister ruled out a public inquiry.", "en", "denial"),
        ("Rebels captured the town of Marana on Sunday.", "en", "seizure"),
        ("Thirteen people died in the accident.", "en", "loss"),
        ("The opening of the bridge has been postponed until May 2020.", "en", "revision"),
        ("The contractor must complete the work before 1 May 2019.", "en", "deadline"),
        ("The bridge closed on 3 February 2019.", "en", "exact-day"),
        ("We hope for a good outcome for Fieldhaven.", "en", "opinion"),
        ("De inspectie heeft daarmee niet ingestemd.", "nl", "denial"),
        ("Een verbod acht ik op dit moment niet nodig.", "nl", "denial"),
        ("The union did not agree to the sale.", "en", "denial"),
        ("De laatste Duitse agenten vlogen op 29 januari naar huis.", "nl", "boundary"),
        ("The last German officers flew out on January 29.", "en", "boundary"),
        ("De meerkosten bedragen 7,9 miljoen euro.", "nl", "revision"),
        ("That brings the total to 39.3 million euros.", "en", "revision"),
        ("Het college zal de brug herstellen.", "nl", "official"),
        ("The council was informed late.", "en", "official"),
        ("Gunning aan Solmar voor 26,8 miljoen euro.", "nl", "fragment"),
    ],
)
def test_a_fact_bears_the_sign_of_what_it_tells(text: str, language: str, sign: str) -> None:
    assert sign in signs(text, language)


@pytest.mark.parametrize(
    ("text", "language", "leans"),
    [
        ("Het persbureau Lomar tekende dat maandag op.", "nl", True),
        ("De wethouder bevestigde dat dinsdag in de raad.", "nl", True),
        ("De wethouder bevestigde dat de brug dinsdag sloot.", "nl", False),
        ("That is what the council decided on 3 May.", "en", True),
        ("The council announced this on Tuesday.", "en", True),
        ("The council closed this bridge on 3 May.", "en", False),
    ],
)
def test_what_takes_up_all_that_was_said_before_points_back(text: str, language: str, leans: bool) -> None:
    assert ("points-back" in signs(text, language)) == leans


def test_every_sign_weighs() -> None:
    assert {name for name, _ in TABLE} == set(WEIGHTS) - {"sources", "documents", "echoed", "differing", "disputed"}


@pytest.mark.parametrize(
    ("text", "language", "sign"),
    [
        ("Orla is exploring a sale; its chief, Ann Dorn, declined to comment.", "en", "denial"),
        ("De meerkosten bedragen 7,9 miljoen euro.", "nl", "no-event"),
        ("De meerkosten bedragen 7,9 miljoen euro.", "nl", "nobody"),
        ("The member for Harlow asked about 2018.", "en", "request"),
        ("The council will not ask for a loan.", "en", "request"),
        ("De directeur brengt hierbij de eerste bevindingen over.", "nl", "boundary"),
        ("The company announced on Friday that it would cut 300 jobs.", "en", "fragment"),
    ],
)
def test_a_fact_does_not_bear_the_sign_of_what_it_does_not_tell(text: str, language: str, sign: str) -> None:
    assert sign not in signs(text, language)


@pytest.mark.parametrize(
    ("text", "language", "leaning"),
    [
        ("The mayor denied it.", "en", True),
        ("The council closed this bridge on 3 May.", "en", True),
        ("The council said it would close the bridge.", "en", False),
        ("The bridge was closed this week because it was unsafe.", "en", False),
        ("Dinsdag om half zeven is ze gestorven.", "nl", True),
        ("Op verzoek van het bestuur is deze termijn op 3 mei verlengd.", "nl", True),
        ("De raad sloot de brug deze week omdat hij onveilig was.", "nl", False),
    ],
)
def test_a_word_further_on_that_points_back_leans_on_the_text_before(text: str, language: str, leaning: bool) -> None:
    assert ("leans" in signs(text, language)) == leaning
