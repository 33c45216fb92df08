"""Whose a fine is, what a building has, and what somebody only finds."""

import pytest

from tests.extraction.figures.test_owners_and_places import parties


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("The regulator imposed a fine of £40,000 on Dunmore Foods.", "en", "Dunmore Foods"),
        ("Dunmore Foods received a fine of £12,000.", "en", "Dunmore Foods"),
        ("Dunmore Foods was fined £90,000 by Hale Council.", "en", "Dunmore Foods"),
        ("De boete van 90.000 euro die de provincie aan Philips oplegde, is ingetrokken.", "nl", "Philips"),
        ("Philips kreeg een boete van 12.000 euro.", "nl", "Philips"),
    ],
)
def test_a_fine_is_of_who_must_pay_it(text: str, language: str, owner: str) -> None:
    assert parties(text, language)[0][1] == owner


@pytest.mark.parametrize(
    ("text", "language"),
    [("The regulator demands a fine of £40,000.", "en"), ("De toezichthouder eist een boete van 40.000 euro.", "nl")],
)
def test_a_fine_is_not_of_who_demands_it(text: str, language: str) -> None:
    assert parties(text, language)[0][1] is None


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("The fire at Carraway Tower spread fast.\n\nThe tower has 24 floors.", "en", "Carraway Tower"),
        ("Er brak brand uit in sporthal De Wilg.\n\nDe hal heeft 14 spanten.", "nl", "De Wilg"),
        ("De nieuwe parkeergarage Spoorboog stortte in.\n\nDe garage telde 480 plaatsen.", "nl", "Spoorboog"),
    ],
)
def test_what_a_building_has_is_its_own(text: str, language: str, owner: str) -> None:
    assert parties(text, language)[0][1] == owner


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("The farmer Piet Jansen has 80 cows.", "en", "Piet Jansen"),
        ("Melkveehouder Jansen heeft 80 koeien. Philips is een bedrijf.", "nl", "Jansen"),
        ("Smit is een bedrijf. Er staan 800 mensen op de lijst bij ziekenhuis De Tuinen.", "nl", "De Tuinen"),
        ("The council of Hale must pay Philips £3m.", "en", "council of Hale"),
    ],
)
def test_what_somebody_with_a_function_has_is_his(text: str, language: str, owner: str) -> None:
    assert parties(text, language)[0][1] == owner


def test_what_those_who_look_on_find_is_of_the_one_they_look_at() -> None:
    text = "Larkspur Foods bakes bread. Larkspur Foods grew.\n\nThe police recorded 40 thefts."
    assert parties(text, "en")[0][1] == "Larkspur Foods"


def test_a_report_tells_of_the_town_in_its_dateline() -> None:
    text = "OAKDALE, May 4 (TRP) - The mill of Alden Steel will close. Alden Steel employs 300 people."
    assert parties(text, "en")[0][1:] == ("Alden Steel", "OAKDALE")
