"""Numbers that leave out their noun, their magnitude or their money, in both languages."""

import pytest

from tests.extraction.figures.test_figures import figures


@pytest.mark.parametrize(
    ("text", "language", "values", "counted"),
    [
        (
            "Ceilings of 42.5 billion euros in 2014, 30 in 2015 and 21.6 in 2017 came and went.",
            "en",
            [42.5e9, 30e9, 21.6e9],
            "euros",
        ),
        ("De uitstoot daalt van 21,6 naar 12 miljoen ton.", "nl", [21.6e6, 12e6], "tonnes"),
        ("Sales fell from 3.5 to 2 million euros.", "en", [3.5e6, 2e6], "euros"),
        ("In Spanje werden 34.000 fietsen verkocht en in Italië 31.000.", "nl", [34000, 31000], "bicycles"),
        ("The firm recalled 88,000 cars. Some 900 had come back.", "en", [88000, 900], "cars"),
        (
            "De kosten bedragen 7,9 miljoen euro. Daarmee komt de rekening op 39,3 miljoen.",
            "nl",
            [7.9e6, 39.3e6],
            "euros",
        ),
        ("The owner claims 12.6 million. The bill was €3 million.", "en", [12.6e6, 3e6], "euros"),
        ("De aannemer claimt 12,6 miljoen.", "nl", [12.6e6], "euros"),
        ("Het aantal branden sinds januari: 26", "nl", [26], "fires"),
        ("They made pumps, of which 310 were sold abroad.", "en", [310], "pumps"),
        ("Er liggen 4.200 batterijen klaar. Daarvan gaan 300 stuks naar Gent.", "nl", [4200, 300], "batteries"),
        ("De raad nam de motie aan (16 voor, 13 tegen).", "nl", [16, 13], "votes"),
        ("We employed 2,140 nurses, of whom 312 were trained here.", "en", [2140, 312], "nurses"),
        ("There were 17 accidents, against 23 the year before.", "en", [17, 23], "accidents"),
        ("Some 140 nurses left and 173 were recruited.", "en", [140, 173], "nurses"),
        ("Not 31 but 78 pupils must sit it again.", "en", [31, 78], "students"),
        ("Het zijn niet 31 maar 78 leerlingen.", "nl", [31, 78], "students"),
        ("We can deliver 8 buses in May instead of 20.", "en", [8, 20], "buses"),
        ("Two buses, not three as you say, were damaged.", "en", [2, 3], "buses"),
        ("Some 9,800 letters were lost. Earlier the mill had spoken of 400.", "en", [9800, 400], "letters"),
        ("Er zijn 9.800 brieven zoek. Eerder sprak de molen van vierduizend.", "nl", [9800, 4000], "letters"),
        ("Police took 62 statements. Eleven of them were withdrawn.", "en", [62, 11], "statements"),
        ("Er verdwijnen 85 banen, van wie 52 in de bottelarij.", "nl", [85, 52], "jobs"),
        ("Er zijn 96 incidenten gemeld, tegen 71 in dezelfde periode van 2018.", "nl", [96, 71], "incidents"),
        ("Er kwamen 300 bezoekers en 25 werden geweigerd.", "nl", [300, 25], "visitors"),
        ("Wij bezochten zestien lessen. In zeven daarvan was de uitleg onduidelijk.", "nl", [16, 7], "lessons"),
    ],
)
def test_what_a_lone_number_counts(text: str, language: str, values: list[float], counted: str) -> None:
    found = figures(text, language)
    assert [figure.minimum for figure in found] == values
    assert {figure.counted for figure in found} == {counted}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("There are 60 windmills. He paid 4.5 percent.", "en"),
        ("Er staan 60 molens. Hij betaalde 4,5 miljoen aan rente.", "nl"),
    ],
)
def test_a_number_of_another_kind_does_not_take_the_noun_before_it(text: str, language: str) -> None:
    assert figures(text, language)[-1].counted != figures(text, language)[0].counted


def test_a_number_whose_magnitude_stands_with_the_next() -> None:
    (figure,) = figures("Twee- tot drieduizend mensen kwamen.", "nl")
    assert (figure.minimum, figure.maximum, figure.counted) == (2000, 3000, "people")


def test_those_who_are_killed_and_hurt_need_no_noun() -> None:
    assert [one.counted for one in figures("The crash killed 12 people and injured 30.", "en")] == [
        "deaths",
        "injured people",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1 Introduction\n\nThe school is old.\n\n2 Findings\n\nIt is cold.", "en"),
        ("1 Inleiding\n\nDe school is oud.\n\n2 Bevindingen\n\nHet is er koud.", "nl"),
    ],
)
def test_numbers_of_headings_count_nothing(text: str, language: str) -> None:
    assert not figures(text, language)
