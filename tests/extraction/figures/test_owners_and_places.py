"""Whose a figure is and where: by its phrase, the verb of its clause, who speaks, and what the text is about."""

import pytest

from relaas.model import Figure, Mention
from tests.extraction.sentences import records_of


def parties(text: str, language: str) -> list[tuple[Figure, str | None, str | None]]:
    """The figures of a text with the names of whose they are and of where."""
    found = records_of(text, language)
    names: dict[str | None, Mention] = {one.id: one for one in found.mentions}
    name = lambda one: names[one].name if one in names else None  # noqa: E731
    return [(figure, name(figure.whose), name(figure.where)) for figure in found.figures]


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("Brandon Motors employs 1,200 people.", "en", "Brandon Motors"),
        ("Some 300 wells of Brandon Motors were closed.", "en", "Brandon Motors"),
        ("Brandon Motors's 300 dealers were told on Monday.", "en", "Brandon Motors"),
        ("About 4,000 cars were recalled by Brandon Motors.", "en", "Brandon Motors"),
        ("The recall will cost Brandon Motors 60 million euros.", "en", "Brandon Motors"),
        ("The court ordered Brandon Motors to pay €6.4 million.", "en", "Brandon Motors"),
        ("The shares of Brandon Motors fell 6 per cent.", "en", "Brandon Motors"),
        ("Shares in Brandon Motors fell 6 per cent.", "en", "Brandon Motors"),
        ("The court awarded Mr Adeyemi damages of £62,500.", "en", "Adeyemi"),
        ("Early results gave the Green Alliance 18 seats.", "en", "Green Alliance"),
        ("Het aandeel Philips verloor 5 procent.", "nl", "Philips"),
        ("De Nederlandse Bank telt 1.400 klachten.", "nl", "Nederlandse Bank"),
        ("Bij de Rijkswaterstaat zijn tot en met 31 maart 13 incidenten bekend.", "nl", "Rijkswaterstaat"),
        ("De terugroepactie kost Philips 60 miljoen euro.", "nl", "Philips"),
        ("Er werden 4.000 wagens teruggeroepen door Philips.", "nl", "Philips"),
        ("De winst van Philips daalde met 5 procent.", "nl", "Philips"),
    ],
)
def test_whose_a_figure_is_as_its_clause_says(text: str, language: str, owner: str) -> None:
    assert [found for _, found, _ in parties(text, language)] == [owner]


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("Suppliers are owed £7.5m by Brandon Motors.", "en", "Brandon Motors"),
        ("The cost to Leeds City Council was £1.4m.", "en", "Leeds City Council"),
        ("Losses to Brandon Motors stand at £900,000.", "en", "Brandon Motors"),
        ("The largest claim, £21.9m, is that of Brandon Motors.", "en", "Brandon Motors"),
        ("The regulator ordered Brandon Motors to recall 900 cars.", "en", "Brandon Motors"),
        ("Brandon Motors: 640 staff on 12 sites.", "en", "Brandon Motors"),
        ("De schade voor Philips loopt op tot 9 ton.", "nl", "Philips"),
        ("De kosten voor Rijkswaterstaat bedragen 3,1 miljoen euro.", "nl", "Rijkswaterstaat"),
        ("Rijkswaterstaat eist 2,6 miljoen euro van Brandon Motors.", "nl", "Rijkswaterstaat"),
        ("De grootste vordering, 21,9 miljoen euro, is die van Philips.", "nl", "Philips"),
        ("De inspectie verplichtte Philips om 900 apparaten terug te halen.", "nl", "Philips"),
    ],
)
def test_whose_a_figure_is_by_who_pays_bears_or_must_do_it(text: str, language: str, owner: str) -> None:
    assert {found for _, found, _ in parties(text, language)} == {owner}


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ('"We lost 12 beds," said Ann Tully, spokeswoman for Hale Hospital.', "en", "Hale Hospital"),
        ('Ann Tully of Marwood Foods said: "Our losses are £3m."', "en", "Marwood Foods"),
        ('"Wij raakten 12 bedden kwijt", zegt Anna Tol, woordvoerder van Philips.', "nl", "Philips"),
        ('"We lost 12 tents," said Ann Tully.', "en", None),
    ],
)
def test_who_says_we_speaks_for_his_body(text: str, language: str, owner: str | None) -> None:
    assert [found for _, found, _ in parties(text, language)] == [owner]


def test_the_police_who_only_count_own_nothing() -> None:
    assert parties("The police counted 40 tents.", "en")[0][1] is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Two people died when a wall fell on them near Leeds.", "en"),
        ("In Spanje, België en Italië werden samen 23.000 wagens verkocht.", "nl"),
        ("Jansen schat de kosten op 18 miljoen euro.", "nl"),
        ("Amina Karim warned that 40,000 families have no shelter.", "en"),
        ("Amina Karim waarschuwt dat 40.000 gezinnen geen onderdak hebben.", "nl"),
    ],
)
def test_a_place_or_one_who_only_reckons_owns_nothing(text: str, language: str) -> None:
    assert [owner for _, owner, _ in parties(text, language)] == [None]


def test_a_people_in_the_phrase_stands_for_the_country_that_the_text_names() -> None:
    text = "Duitsland aarzelt. In het kamp zitten nog 300 Duitse soldaten."
    ((_, owner, _),) = parties(text, "nl")
    assert owner == "Germany"


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Some 34,000 heaters were sold in Spain.", "en", "Spain"),
        ("In Spain and in Italy, 12,000 were sold.", "en", "Italy"),
        ("Zuid-Limburg telt 14 scholen. In Maastricht sluiten er drie.", "nl", "Maastricht"),
        ("The plant gets 40 per cent of its coal from Poland but burns it in Leeds.", "en", "Leeds"),
        ("Er zijn 450 Belgische woningen beschadigd.", "nl", "Belgische"),
        ("A quake of magnitude 3.6 shook Leeds.", "en", "Leeds"),
    ],
)
def test_where_a_figure_is_as_what_stands_nearest_says(text: str, language: str, place: str) -> None:
    assert parties(text, language)[-1][2] == place


def test_a_figure_without_a_place_is_where_the_text_is_about() -> None:
    text = (
        "Flooding in Leeds\n\nThe river broke its banks in Leeds on Monday. A woman from Hull was in her car.\n\n"
        "The Leeds fire brigade pumped for two days. The damage came to 3 million pounds."
    )
    assert [where for figure, _, where in parties(text, "en") if figure.counted == "pounds"] == ["Leeds"]


def test_a_text_that_names_two_places_as_often_is_about_neither() -> None:
    text = "The mayor of Leeds met the mayor of Hull on Monday.\n\nThe damage came to 3 million pounds."
    assert [where for _, _, where in parties(text, "en")] == [None]


def test_the_body_that_a_text_opens_with_owns_what_nobody_else_does() -> None:
    text = (
        "Philips recalls heaters\n\nPhilips called back its heaters on Monday. Philips makes them itself.\n\n"
        "In Spain 34,000 were sold."
    )
    assert [owner for _, owner, _ in parties(text, "en")] == ["Philips"]
    acted = text.replace("In Spain 34,000 were sold.", "The minister bought 34,000 heaters.")
    assert [owner for _, owner, _ in parties(acted, "en")] == [None]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Merwe Hospital in Northwich was sued.\n\nThe hospital lost 40 letters.", "en", "Northwich"),
        ("Pell Ltd, based in Northwich, was sued.\n\nPell Ltd paid 3 million pounds.", "en", "Northwich"),
        (
            "Ziekenhuis Merwerijk in Gorinchem werd aangeklaagd.\n\nHet ziekenhuis verloor 40 brieven.",
            "nl",
            "Gorinchem",
        ),
        ("Pell BV, gevestigd te Hoorn, werd aangeklaagd.\n\nPell BV betaalde 3 miljoen euro.", "nl", "Hoorn"),
    ],
)
def test_a_figure_is_where_the_body_is_whose_it_is(text: str, language: str, place: str) -> None:
    assert [where for _, _, where in parties(text, language)] == [place]
