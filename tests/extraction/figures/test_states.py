"""The state of what is counted, from the verb that governs it and its tense, in both languages."""

import pytest

from tests.extraction.figures.test_figures import figures


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("The council allocated £2 million to flood repairs.", "en", "planned"),
        ("The firm invests £12 million in the plant.", "en", "planned"),
        ("The firm invested £12 million in the plant in 2010.", "en", "other"),
        ("The commissioners agreed to borrow £1.5m for the quay.", "en", "planned"),
        ("The board decided to buy 20 buses.", "en", "planned"),
        ("The planned 300 homes were scrapped.", "en", "planned"),
        ("Last year 62 per cent reached the expected standard.", "en", "other"),
        ("The company was given a fine of £40,000 in 2014.", "en", "other"),
        ("Failure carries a penalty of £40,000.", "en", "planned"),
        ("The motion to buy the planned buses was passed by 23 votes.", "en", "other"),
        ("The trust runs 12 schools.", "en", "present"),
        ("The trust ran 12 schools in 1998.", "en", "other"),
        ("De gemeente trekt 250.000 euro uit voor noodhulp.", "nl", "planned"),
        ("Voor de vleugel is 26 miljoen euro gereserveerd.", "nl", "planned"),
        ("Het bedrijf investeert 4 miljoen euro in een nieuwe lijn.", "nl", "planned"),
        ("Het bedrijf investeerde in 2010 4 miljoen euro in een nieuwe lijn.", "nl", "other"),
        ("Het bestuur besloot 20 bussen te kopen.", "nl", "planned"),
        ("Er moesten per dag 140 ritten worden omgeleid.", "nl", "other"),
        ("De instelling kreeg een boete van 15.000 euro.", "nl", "other"),
        ("Wie te laat levert betaalt een boete van 15.000 euro.", "nl", "planned"),
        ("De begroting wordt aangenomen met 15 stemmen voor.", "nl", "other"),
        ("De corporatie verhuurt 8.640 woningen.", "nl", "present"),
        ("De huurachterstand bedroeg 1,3 procent.", "nl", "other"),
    ],
)
def test_the_verb_and_its_tense_tell_the_state(text: str, language: str, status: str) -> None:
    assert [figure.status for figure in figures(text, language)] == [status]
