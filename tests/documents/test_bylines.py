"""The name in a byline, without the office, the place and the day beside it."""

import pytest

from relaas.documents.bylines import is_byline, issuer, name_in_byline
from relaas.documents.parts.names import name_of


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("By Ann Lee at the Old Pier", "Ann Lee"),
        ("By Ann Lee, chief reporter", "Ann Lee"),
        ("EXCLUSIVE by Ann Lee, harbour correspondent", "Ann Lee"),
        ("By Ann Lee and Bo Dam", "Ann Lee and Bo Dam"),
        ("Door Petra Vos in Oostmond", "Petra Vos"),
        ("Geplaatst door Petra op zondagavond", "Petra"),
        ("Door Jan in 't Veld", "Jan in 't Veld"),
        ("Van onze verslaggeefster Petra van der Vos", "Petra van der Vos"),
        ("tekst: Petra Vos, foto's: Jan Bol", "Petra Vos"),
        ("Van onze correspondent in New York", None),
        ("From our own correspondent", None),
        ("WITNESS STATEMENT OF ANN MARGARET LEE", "ANN MARGARET LEE"),
        ("Statement by Dr Ann Lee, chief executive", "Ann Lee"),
        ("Report of Dame Ann Lee", "Ann Lee"),
        ("Made on 3 May 2019 by Ann Lee, Parliamentary Under-Secretary of State", "Ann Lee"),
        ("Slachtofferverklaring van mevrouw Petra van der Vos", "Petra van der Vos"),
        ("Friday 3 May 2019 · by Ann Lee, founder & CEO · 3 min read", "Ann Lee"),
        ("Before Ms Ann Lee, Assistant Coroner", "Ann Lee"),
        ("Analyst: Ann Lee, CFA", "Ann Lee"),
        ("Redactie: Petra Vos en Jan Bol", "Petra Vos en Jan Bol"),
    ],
)
def test_the_name_in_a_byline(line: str, name: str | None) -> None:
    assert is_byline(line)
    assert name_in_byline(line) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("wethouder Petra Vos (Sport en Welzijn)", "Petra Vos"),
        ("van der Vos, Petra", "Petra van der Vos"),
        ("Ann Lee (Harbour Board, Quays)", "Ann Lee"),
        ("Gemeente Oostmond", "Gemeente Oostmond"),
    ],
)
def test_a_sender_without_office_and_portfolio(written: str, name: str) -> None:
    assert name_of(written) == name


@pytest.mark.parametrize(
    "line", ["Statement of Accounts 2018", "Verklaring van de raad", "Evidence of fraud grows", "Letter from America"]
)
def test_a_title_that_names_nobody_whose_words_follow(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (["ORVIK FERRIES LTD", "Statement no. 3", "Issued 3 May 2019"], "ORVIK FERRIES LTD"),
        (["Persverklaring", "Stichting De Brug", "3 mei 2019"], "Stichting De Brug"),
        (["Orvik Ferries", "The statement that was wrong"], None),
        (["PRESS RELEASE", "For immediate release", "QUAY TO CLOSE"], None),
        (["Stichting De Brug", "Persbericht", "3 mei 2019"], None),
    ],
)
def test_the_body_that_gives_something_out(lines: list[str], body: str | None) -> None:
    assert issuer(lines) == body
