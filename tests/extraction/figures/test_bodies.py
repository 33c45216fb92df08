"""The body that a text is about, whose its figures are where their clauses tell nobody, in both languages."""

import pytest

from relaas.extraction import extract
from tests.extraction.sentences import annotated_text, records_of


def owners(text: str, language: str, *, heads: int = 1) -> list[str | None]:
    """Whose the figures of a text are, the first paragraphs of which are headings."""
    _, found = extract(annotated_text(text, language, kinds=["heading"] * heads))
    names = {one.id: one.name for one in found.mentions}
    return [names.get(figure.whose or "") for figure in found.figures]


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("St Osyth's Hospital\n\nAnnual report\n\nComplaints rose by 12 per cent.", "en", "St Osyth's Hospital"),
        ("Larkspur Foods\n\nNews\n\nIt was a hard year. We treated 300 orders.", "en", "Larkspur Foods"),
        ("Stichting Duinrand\n\nJaarverslag\n\nHet verzuim steeg naar 8 procent.", "nl", "Stichting Duinrand"),
        ("Stichting Duinrand\n\nBericht\n\nWij werken hard. Er vertrokken 164 mensen.", "nl", "Stichting Duinrand"),
    ],
)
def test_the_body_above_its_own_paper(text: str, language: str, owner: str) -> None:
    assert owners(text, language, heads=2) == [owner]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Northern Courier\n\nNews\n\nPrices rose by 12 per cent. We wonder.", "en"),
        ("Ministry of Justice\n\nLetter\n\nAssaults rose by 12 per cent. We regret that.", "en"),
        ("Larkspur Foods\n\nNews\n\nPrices rose by 12 per cent. In the US they fell.", "en"),
        ("WADLOG\n\nNieuws\n\nWij blijven wakker. Er lagen 12 dozen.", "nl"),
        ("Persbureau Velt\n\nNieuws\n\nHet verzuim steeg naar 8 procent. Wij zijn benieuwd.", "nl"),
        ("Ministerie van Justitie\n\nBrief\n\nHet verzuim steeg naar 8 procent. Wij zien dat.", "nl"),
    ],
)
def test_those_who_do_not_tell_of_themselves_own_nothing(text: str, language: str) -> None:
    assert owners(text, language, heads=2) == [None]


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("Larkspur Foods closes. Larkspur Foods has lost money. Some 140 bakers left.", "en", "Larkspur Foods"),
        ("Larkspur Foods closes. Larkspur Foods lost. The board spent £3 million.", "en", "Larkspur Foods"),
        ("Stichting Duinrand bouwt. Stichting Duinrand groeit. Er vertrokken 164 mensen.", "nl", "Stichting Duinrand"),
        ("Stichting Duinrand bouwt. Stichting Duinrand groeit. Het bestuur gaf 3 ton uit.", "nl", "Stichting Duinrand"),
    ],
)
def test_those_who_are_counted_or_act_for_a_body_do_not_hide_it(text: str, language: str, owner: str) -> None:
    assert owners(text, language, heads=0)[-1:] == [owner]


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        ("Ministry of Justice\n\nLarkspur Foods\n\nComplaints rose by 12 per cent.", "en", "Larkspur Foods"),
        ("Inspectie Justitie\n\nStichting Duinrand\n\nEr vielen 14 bewoners.", "nl", "Stichting Duinrand"),
        ("NOTULEN\n\nStichting Duinrand\n\nHet verzuim steeg naar 8 procent.", "nl", "Stichting Duinrand"),
    ],
)
def test_a_letter_of_who_looks_on_is_about_whom_it_is_written_to(text: str, language: str, owner: str) -> None:
    assert owners(text, language, heads=2) == [owner]


def test_the_head_of_a_body_speaks_for_it() -> None:
    said = "Larkspur Foods bakes. Larkspur Foods grew.\n\n“We lost £7 million,” said director Martin Oakes."
    assert owners(said, "en", heads=0) == ["Larkspur Foods"]
    said = (
        "Stichting Duinrand bouwt. Stichting Duinrand groeit.\n\n“Wij verloren 7 miljoen euro”, zei directeur Paul Mos."
    )
    assert owners(said, "nl", heads=0) == ["Stichting Duinrand"]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Marlhampton mourns. Three shops in Marlhampton burnt down. Some 40 people left.", "en", "Marlhampton"),
        (
            "Brand in Oosterwoude. In het centrum van Oosterwoude zijn zeven winkels verwoest. Er kwamen 40 mensen.",
            "nl",
            "Oosterwoude",
        ),
    ],
)
def test_a_town_that_is_known_by_its_use_alone(text: str, language: str, place: str) -> None:
    found = records_of(text, language)
    names = {one.id: one for one in found.mentions}
    assert {names[figure.where].name for figure in found.figures if figure.where} == {place}
    assert {one.type for one in found.mentions if one.name == place} == {"GPE"}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Foreman Jack Harlow came. They believed in Harlow.", "en", "Jack Harlow"),
        ("De Kamer heeft geen vertrouwen in Verbruggen. Wethouder Piet Verbruggen vertrekt.", "nl", "Piet Verbruggen"),
    ],
)
def test_what_somebody_has_in_a_name_makes_it_no_place(text: str, language: str, name: str) -> None:
    types = {one.type for one in records_of(text, language).mentions if one.name == name}
    assert types
    assert "GPE" not in types


@pytest.mark.parametrize(
    ("text", "language", "house"),
    [
        ("Rozenhof is een verpleeghuis voor ouderen. In Rozenhof wonen 64 mensen.", "nl", "Rozenhof"),
        ("De directie van Rozenhof zweeg. In Rozenhof wonen 64 mensen.", "nl", "Rozenhof"),
        ("The governors of Ravensmere resigned. A wing in Ravensmere held 120 boys.", "en", "Ravensmere"),
        ("Ravensmere, a secure hospital, will close. There are 40 nurses in Ravensmere.", "en", "Ravensmere"),
    ],
)
def test_a_house_that_people_are_in_is_a_body(text: str, language: str, house: str) -> None:
    assert {one.type for one in records_of(text, language).mentions if one.name == house} == {"ORG"}


def test_a_house_goes_by_its_name_without_its_kind_and_a_town_does_not() -> None:
    text = "Zorgcentrum Berkenhove telt 80 bedden. In Berkenhove vielen drie doden."
    assert {one.type for one in records_of(text, "nl").mentions if one.name == "Berkenhove"} == {"ORG"}
    text = "Gevangenis Dinther telt 80 cellen. In Dinther vielen drie doden."
    assert "GPE" in {one.type for one in records_of(text, "nl").mentions if one.name == "Dinther"}


def test_a_figure_without_a_town_is_in_the_house_that_people_are_in() -> None:
    text = "De directie van Rozenhof zweeg. Rozenhof heeft zorgen. In Rozenhof werken 64 mensen. Er vielen 12 mensen."
    found = records_of(text, "nl")
    names = {one.id: one.name for one in found.mentions}
    assert [names.get(figure.where or "") for figure in found.figures] == ["Rozenhof", "Rozenhof"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aan de Voorzitter\n\nPostbus 20018\n2500 EA DEN HAAG\n\nEr zijn 13 incidenten gemeld.", "nl"),
        ("Retouradres Postbus 4410, Den Haag\n\nBrief\n\nEr zijn 13 incidenten gemeld.", "nl"),
        ("To the Chair\n\nLeeds LS1 4AB\n\nLetter\n\nSome 13 incidents were reported.", "en"),
    ],
)
def test_a_town_in_an_address_is_not_where_anything_is(text: str, language: str) -> None:
    found = records_of(text, language)
    assert [figure.where for figure in found.figures if figure.counted == "incidents"] == [None]


@pytest.mark.parametrize(
    ("text", "language", "owner"),
    [
        (
            "Health Inspectorate\n\nSupervision of Merwe Hospital extended. Merwe Hospital was told by the Health "
            "Inspectorate, the Health Inspectorate said. The hospital objects.\n\nAltogether 2,338 letters lay there.",
            "en",
            "Merwe Hospital",
        ),
        (
            "Inspectie Zorg\n\nToezicht op Merwe Ziekenhuis verlengd. Merwe Ziekenhuis kreeg bericht van de Inspectie "
            "Zorg, aldus Inspectie Zorg. Het ziekenhuis is het oneens.\n\nIn totaal bleven er 2.338 brieven liggen.",
            "nl",
            "Merwe Ziekenhuis",
        ),
    ],
)
def test_a_text_is_about_the_body_that_is_looked_at(text: str, language: str, owner: str) -> None:
    assert owners(text, language)[-1] == owner


def test_what_somebody_only_reckons_is_of_the_body_that_a_text_is_about() -> None:
    text = "Merwe Hospital fails\n\nMerwe Hospital was sued. The hospital put the number of letters at 2,338."
    assert owners(text, "en") == ["Merwe Hospital"]
