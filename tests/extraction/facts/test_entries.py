"""What the rows of a table and the sections of a chronology say is a line, and of their day, whatever its verb."""

import pytest

from relaas.documents import Content
from relaas.findings import Findings, process
from relaas.language.pipelines import Pipelines
from relaas.model import Fact


def facts_in(text: str) -> dict[str, Fact]:
    found = process(Content("a.txt", text.encode()), pipelines=Pipelines())
    assert isinstance(found, Findings)
    return {fact.headline.text: fact for fact in found.records.facts}


ENTRIES = [
    pytest.param(
        "12 april 2021: eerste klachten van omwonenden\n20 april 2021: De hal werd ontruimd.\n"
        "3 mei 2021: Sluis weer dicht\n",
        {
            "eerste klachten van omwonenden": "2021-04-12",
            "De hal werd ontruimd.": "2021-04-20",
            "Sluis weer dicht": "2021-05-03",
        },
        id="a list, Dutch",
    ),
    pytest.param(
        "12 April 2021: first complaints of neighbours\n20 April 2021: The hall was emptied.\n"
        "3 May 2021: Lock shut again\n",
        {
            "first complaints of neighbours": "2021-04-12",
            "The hall was emptied.": "2021-04-20",
            "Lock shut again": "2021-05-03",
        },
        id="a list, English",
    ),
    pytest.param(
        "Datum\tGebeurtenis\tBron\n4 juni 2020\tHet depot werd leeggehaald. De poort bleef dicht.\tNota 7\n"
        "juli 2020\tklachten over stank\tNota 9\n",
        {
            "Het depot werd leeggehaald.": "2020-06-04",
            "De poort bleef dicht.": "2020-06-04",
            "klachten over stank": "2020-07",
        },
        id="a table, Dutch",
    ),
    pytest.param(
        "Date\tEvent\tSource\n4 June 2020\tThe depot was emptied. The gate stayed shut.\tNote 7\n"
        "July 2020\tcomplaints of a bad smell\tNote 9\n",
        {
            "The depot was emptied.": "2020-06-04",
            "The gate stayed shut.": "2020-06-04",
            "complaints of a bad smell": "2020-07",
        },
        id="a table, English",
    ),
    pytest.param(
        "date 2022-03-09\n\n14.10 uur: dijk houdt stand\n\nDe dijk is versterkt.\n\n"
        "11.30 uur: water stijgt\n\nHet water staat hoog.\n",
        {"De dijk is versterkt.": "2022-03-09T14:10", "Het water staat hoog.": "2022-03-09T11:30"},
        id="a live blog, Dutch",
    ),
    pytest.param(
        "date 2022-03-09\n\n2:10 pm: dam holds\n\nThe dam is safe.\n\n11:30 am: water rises\n\nThe water is high.\n",
        {"The dam is safe.": "2022-03-09T14:10", "The water is high.": "2022-03-09T11:30"},
        id="a live blog, English",
    ),
]


@pytest.mark.parametrize(("text", "days"), ENTRIES)
def test_each_entry_is_a_line_of_its_day(text: str, days: dict[str, str]) -> None:
    facts = facts_in(text)
    assert {line: facts[line].when.edtf if line in facts else "" for line in days} == days
    assert {facts[line].status for line in days} == {"happened"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("date 2017-01\n\n9 november 2012\n\nDe eerste scheuren ontstaan: twee leden stappen op.\n\n"
         "3 mei 2013\n\nDe sluis gaat dicht.\n", "De eerste scheuren ontstaan: twee leden stappen op."),
        ("date 2017-01\n\n9 November 2012\n\nThe first cracks appear: two members resign.\n\n"
         "3 May 2013\n\nThe lock is shut.\n", "The first cracks appear: two members resign."),
    ],
)  # fmt: skip
def test_the_present_of_a_chronology_is_no_plan(text: str, line: str) -> None:
    fact = facts_in(text)[line]
    assert (fact.status, fact.when.edtf) == ("happened", "2012-11-09")


def test_what_stands_beside_a_row_is_no_entry() -> None:
    facts = facts_in(
        "Datum\tGebeurtenis\tDienst\n4 juni 2020\tHet depot werd leeggehaald door de aannemer.\tDienst van de Haven\n"
        "5 juni 2020\tDe poort bleef de hele dag gesloten.\tDienst van de Haven\n"
    )
    assert "Dienst van de Haven" not in facts
