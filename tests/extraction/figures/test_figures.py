"""Figures in sentences of both languages: what is counted, in what state, and what is no figure."""

import pytest

from relaas.extraction import extract
from relaas.model import Figure, Records
from tests.extraction.sentences import annotated_text


def found_in(text: str, language: str, *, published: str = "2019-03-06") -> Records:
    """All records of a text."""
    return extract(annotated_text(text, language, published=published))[1]


def figures(text: str, language: str) -> tuple[Figure, ...]:
    return found_in(text, language).figures


@pytest.mark.parametrize(
    ("text", "language", "value", "counted"),
    [
        ("In het dorp werden 2.300 woningen ontruimd.", "nl", 2300, "homes"),
        ("De partij haalde twaalf zetels.", "nl", 12, "seats"),
        ("Het bedrijf schrapt zo'n 1.400 banen.", "nl", 1400, "jobs"),
        ("De provincie telt 38 gemeenten.", "nl", 38, "municipalities"),
        ("Er kwamen 450 klachten binnen bij de gemeente.", "nl", 450, "complaints"),
        ("De schade bedraagt 1,8 miljard euro.", "nl", 1.8e9, "euros"),
        ("Er werd 12 miljard kubieke meter gas gewonnen.", "nl", 12e9, "cubic metres of gas"),
        ("Het museum trok 90.000 bezoekers.", "nl", 90000, "visitors"),
        ("The council received 450 complaints.", "en", 450, "complaints"),
        ("The firm will cut 650 jobs.", "en", 650, "jobs"),
        ("Fire crews evacuated 2,300 homes.", "en", 2300, "homes"),
        ("The repair cost $1.2 billion.", "en", 1.2e9, "US dollars"),
        ("The party won twelve seats.", "en", 12, "seats"),
        ("The field produced 12 billion cubic metres of gas.", "en", 12e9, "cubic metres of gas"),
        ("Rebels took three provincial capitals.", "en", 3, "provincial capitals"),
    ],
)
def test_value_and_what_is_counted(text: str, language: str, value: float, counted: str) -> None:
    (figure,) = figures(text, language)
    assert (figure.minimum, figure.maximum) == (value, value)
    assert figure.counted == counted


def test_the_span_holds_hedges_number_and_noun() -> None:
    text = "Bij de fabriek werken nog zo'n 750 mensen."
    (figure,) = figures(text, "nl")
    assert text[figure.start : figure.end] == figure.text
    assert figure.text.endswith("zo'n 750 mensen")
    assert figure.approximate


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De wet trad op 3 mei 2018 in werking.", "nl"),
        ("De vergadering begint om 14.30 uur.", "nl"),
        ("Artikel 12 van de wet is gewijzigd.", "nl"),
        ("De motie staat in Kamerstuk 28676, nr. 353.", "nl"),
        ("Een man uit Hoorn is aangehouden.", "nl"),
        ("De 43-jarige verdachte zweeg.", "nl"),
        ("Het is de derde keer.", "nl"),
        ("The act took effect on May 3, 2018.", "en"),
        ("Article 12 of the act was amended.", "en"),
        ("The 43-year-old suspect was silent.", "en"),
        ("One official declined to comment.", "en"),
        ("It was the third time.", "en"),
    ],
)
def test_dates_labels_ages_and_articles_are_no_figures(text: str, language: str) -> None:
    assert figures(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("Bij de brand kwamen twee bewoners om het leven.", "nl", "lost"),
        ("Bij het ongeluk raakten vijf mensen gewond.", "nl", "lost"),
        ("Het leger veroverde drie dorpen.", "nl", "captured"),
        ("De regering stuurt 300 agenten naar de grens.", "nl", "sent"),
        ("De gemeente zal 300 woningen bouwen.", "nl", "planned"),
        ("Het land houdt 300 soldaten achter de hand.", "nl", "reserve"),
        ("Op de basis bevinden zich momenteel 300 militairen.", "nl", "present"),
        ("Two residents died in the fire.", "en", "lost"),
        ("The army captured three villages.", "en", "captured"),
        ("The government sent 300 officers to the border.", "en", "sent"),
        ("The city will build 300 homes.", "en", "planned"),
        ("Some 300 soldiers remain at the base.", "en", "present"),
    ],
)
def test_the_state_of_what_is_counted(text: str, language: str, status: str) -> None:
    (figure,) = figures(text, language)
    assert figure.status == status


def test_people_lost_are_counted_as_deaths() -> None:
    assert figures("Bij de aanslag zijn 24 mensen gedood.", "nl")[0].counted == "deaths"
    assert figures("At least 24 people were killed in the attack.", "en")[0].counted == "deaths"
    assert figures("Three soldiers were killed in the attack.", "en")[0].counted == "troops killed"


def test_a_number_without_a_noun_counts_what_the_one_before_it_counts() -> None:
    first, second = figures("De partij won drie zetels. Daardoor heeft zij er nu twaalf in de raad.", "nl")
    assert second.minimum == 12
    assert second.counted == first.counted == "seats"


def test_it_holds_as_of_its_own_date_or_that_of_the_document() -> None:
    (dated,) = figures("In juni 2017 werden 38 mensen aangehouden.", "nl")
    assert dated.as_of == "2017-06"
    (undated,) = figures("De gemeente telt 38 wijken.", "nl")
    assert undated.as_of == "2019-03-06"


def test_ids_are_unique_and_stable() -> None:
    text = "Zeker 20 boeren en 30 vissers protesteerden. Later kwamen er nog 20 boeren."
    once, again = figures(text, "nl"), figures(text, "nl")
    assert [figure.id for figure in once] == [figure.id for figure in again]
    assert len({figure.id for figure in once}) == len(once) >= 3
