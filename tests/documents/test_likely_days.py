"""The day of a paper that no rule tells: the likeliest in its head or at its foot, and none where two are as likely."""

from collections.abc import Callable

import pytest

from relaas.documents.likely_days import likely_day
from relaas.model import Document
from tests.documents.made_files import DUTCH, ENGLISH

TAKEN = [
    f"SWIFTS AND SCAFFOLDING\n\nSir,\n\n{ENGLISH}\n\nAnn Lee (Mrs)\nMill Cottage\n3 May 2021",
    f"ZWALUWEN IN DE STEIGER\n\nGeachte redactie,\n\n{DUTCH}\n\nA. Dam\nMolenpad 2\n3 mei 2021",
    f"BESTEK\nversie 1.1, 3 mei 2021 (vervangt versie 1.0 van 9 april 2021; zie de bijlage aan het einde)\n\n{DUTCH}",
    f"Filip DAM\nGerechtsdeurwaarder\n\nTen jare TWEEDUIZEND EENENTWINTIG, de DERDE MEI.\n\n{DUTCH}",
    f"Notaris DAM\n\nHet jaar tweeduizend eenentwintig, op drie mei.\n\n{DUTCH}",
]
LEFT = [
    f"BOARD\n\nApplication received 3 May 2021\n\n{ENGLISH}",
    f"EVALUATIEFORMULIER\nFormulier EV2, 3 mei 2021\n\n{DUTCH}",
    f"KADE DICHT\n\nInloopavond: 3 mei 2021, 19.30 uur\n\n{DUTCH}",
    f"PLANNING\n\nVragen           3 mei 2021\nInschrijving     4 mei 2021\nGunning          5 mei 2021\n\n{DUTCH}",
    f"{ENGLISH}\n\nThe bridge was closed on 3 May 2021.\n\n{ENGLISH}",
    f"TWO DAYS\n\nMonday 3 May 2021\n\nTuesday 4 May 2021\n\n{ENGLISH}",
    f"THE CLERK\n+-----------+\n| RECEIVED |\n| 3 MAY 2021 |\n+-----------+\n\n{ENGLISH}",
]


@pytest.mark.parametrize("text", TAKEN)
def test_what_stands_apart_is_the_day_of_the_paper(read: Callable[..., Document], text: str) -> None:
    found = likely_day(text, 0, len(text), "nl")
    assert found is not None
    assert found.edtf == read(text).published.when.edtf == "2021-05-03"


@pytest.mark.parametrize("text", LEFT)
def test_what_may_be_anothers_is_not_taken(text: str) -> None:
    assert likely_day(text, 0, len(text), "en") is None


def test_a_day_in_figures_of_which_the_order_is_open_stays_open(read: Callable[..., Document]) -> None:
    when = read(f"SWIFTS\n\nSir,\n\n{ENGLISH}\n\nAnn Lee (Mrs)\nMill Cottage\n03/05/2021").published.when
    assert when.candidates == ("2021-03-05", "2021-05-03")
