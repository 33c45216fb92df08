"""Figures of things that go by their kind and place or by a name of their own: sites, happenings and works."""

import pytest

from tests.extraction.figures.test_owners_and_places import parties


@pytest.mark.parametrize(
    ("text", "language", "owner", "place"),
    [
        ("The Leeds quarry is old. Output came to 12 million tonnes in 2013.", "en", "Leeds quarry", "Leeds"),
        ("Hale works the Leeds gas field. The field yielded 54 bcm.", "en", "Leeds field", "Leeds"),
        ("Uit het Slochterveld komt gas. In 2013 werd 54 miljard kuub gewonnen.", "nl", "Slochter field", None),
        (
            "In Assen ligt een veld. De winning in Assen zakt. Het veld gaf 4 miljard kuub gas.",
            "nl",
            "Assen field",
            "Assen",
        ),
        ("The quake near Leeds had a magnitude of 3.4.", "en", "Leeds earthquake", "Leeds"),
        ("A tremor of magnitude 2.5 rattled Leeds.", "en", "Leeds earthquake", "Leeds"),
        ("De aardbeving bij Assen kwam om tien uur. Die had een kracht van 3,6.", "nl", "Assen earthquake", "Assen"),
    ],
)
def test_what_a_site_yields_or_a_happening_measures_is_of_it(
    text: str, language: str, owner: str, place: str | None
) -> None:
    assert parties(text, language)[-1][1:] == (owner, place)


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("Work on the Delta Tunnel began in May. The costs came to 39 million euros.", "en", "Delta Tunnel"),
        ("De Kanaalbrug ging in mei dicht. De meerkosten bedragen 7,9 miljoen euro.", "nl", "Kanaalbrug"),
        ("They are painting the Kanaalbrug. The bill came to 2 million euros.", "en", "Kanaalbrug"),
        ("De bouw van de Kanaalbrug, een 168 meter lange verbinding, begon.", "nl", "Kanaalbrug"),
    ],
)
def test_a_sum_that_nobody_owns_is_of_what_is_built(text: str, language: str, owner: str) -> None:
    assert parties(text, language)[-1][1] == owner


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The quarry is old. It gave 12 million tonnes in 2013.", "en"),  # no place at all
        ("Europe's largest mine gave 12 million tonnes.", "en"),
        ("De schok had een kracht van 3,6.", "nl"),
        ("Old sites near Sheffield are shut. In 2013 some 12 million tonnes were dug up there.", "en"),  # no field
        ("De heer Zonneveld was er. In 2013 werd 54 miljard kuub gewonnen.", "nl"),  # no field
        ("The Delta Tunnel and the Hale Bridge were closed. The bill came to 2 million euros.", "en"),
    ],
)
def test_a_thing_without_a_place_or_one_of_two_owns_nothing(text: str, language: str) -> None:
    assert parties(text, language)[-1][1] is None


def test_the_same_things_told_of_before_are_of_the_same_owner() -> None:
    text = "Brandon Motors recalled 88,000 heaters. It is about a valve.\n\nIn Spain 34,000 were sold."
    assert [owner for _, owner, _ in parties(text, "en")] == ["Brandon Motors", "Brandon Motors"]


def test_a_possessive_goes_back_to_the_subject_of_the_sentence_before() -> None:
    text = "Brandon Motors would not comment on that. Its shares fell 6 per cent."
    assert [owner for _, owner, _ in parties(text, "en")] == ["Brandon Motors"]


def test_the_subject_of_another_clause_owns_nothing() -> None:
    text = "De heer Jansen heeft gehoord dat de aannemer 12,6 miljoen euro claimt."
    assert [owner for _, owner, _ in parties(text, "nl")] == [None]


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        (
            "The ferry Saltwind left Oban.\n\nLater the ship lost power. Altogether 12 people were hurt.",
            "en",
            "Saltwind",
        ),
        (
            "De veerboot Stella Maris vertrok.\n\nHet schip viel stil. In totaal raakten 12 mensen gewond.",
            "nl",
            "Stella Maris",
        ),
    ],
)
def test_what_nobody_owns_is_of_the_thing_with_a_name_that_a_text_is_about(
    text: str, language: str, owner: str
) -> None:
    assert [found for _, found, _ in parties(text, language)] == [owner]


def test_what_a_ship_lost_is_its_own() -> None:
    text = "The ferry Saltwind left Oban for Hale Shipping.\n\nOff Mull the ship lost 40 crates."
    assert [found for _, found, _ in parties(text, "en")] == ["Saltwind"]


def test_a_town_that_ends_like_a_work_is_none() -> None:
    text = "Het schip ging naar Bremerhaven. De kosten bedragen 3 miljoen euro."
    assert [found for _, found, _ in parties(text, "nl")] == [None]
