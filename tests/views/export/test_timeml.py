"""TimeML and scorer rows."""

import json
from xml.etree import ElementTree

import pytest

from relaas.extraction.times import find_times
from relaas.views.export.timeml import timeml, timex_lines

TEXT = "Op 4 februari <jl.> & gisteren om half drie.\x0b Elke vrijdag."


def test_timeml_is_well_formed_and_keeps_the_text() -> None:
    found = find_times(TEXT, language="nl", published="2021-04-14")
    tree = ElementTree.fromstring(timeml("a", TEXT, found, published="2021-04-14").encode("utf-8"))
    body = tree.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == TEXT.replace("\x0b", "\ufffd")
    marked = [(each.text, each.get("type"), each.get("value")) for each in body.iter("TIMEX3")]
    assert marked == [
        ("4 februari", "DATE", "2021-02-04"),
        ("gisteren", "DATE", "2021-04-13"),
        ("half drie", "TIME", "2021-04-13T02:30"),
        ("Elke vrijdag", "SET", "XXXX-WXX-5"),
    ]
    creation = tree.find("DCT/TIMEX3")
    assert creation is not None
    assert creation.get("value") == "2021-04-14"


@pytest.mark.parametrize("published", [None, "2021-04-14/.."], ids=["unknown", "interval"])
def test_a_publication_that_is_no_date_stays_open(published: str | None) -> None:
    tree = ElementTree.fromstring(timeml("a", "Niets.", (), published=published).encode("utf-8"))
    creation = tree.find("DCT/TIMEX3")
    assert creation is not None
    assert creation.get("value") == "XXXX-XX-XX"


def test_rows_carry_what_the_scorer_reads() -> None:
    found = find_times("Eind mei 2021 was het zover.", language="nl")
    (row,) = map(json.loads, timex_lines("a", found))
    wanted = {"doc_id": "a", "start": 0, "end": 13, "text": "Eind mei 2021", "type": "DATE", "value": "2021-05"}
    assert row | wanted | {"mod": "END", "edtf": "2021-05-21/2021-05-31", "rule": "month"} == row
