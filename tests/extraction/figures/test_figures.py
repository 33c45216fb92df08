"""Figures in sentences of both languages: what is counted, in what state, and what is no figure."""

import pytest

from relaas.model import Figure
from tests.extraction.sentences import records_of


def figures(text: str, language: str) -> tuple[Figure, ...]:
    return records_of(text, language).figures


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
        ("The field gave 2.8 bcm last year.", "en", 2.8e9, "cubic metres of gas"),
        ("Het veld gaf 12 miljard Nm³. Daarna niet meer.", "nl", 12e9, "cubic metres of gas"),
        ("A quake of magnitude 3.6 shook the town.", "en", 3.6, "magnitude units"),
        ("De beving had een kracht van 3,4 op de schaal van Richter.", "nl", 3.4, "magnitude units"),
        ("They built a 168-metre bridge.", "en", 168, "metres"),
        ("Profit was 16.6bn euros.", "en", 16600000000, "euros"),
        ("The loan was EUR50m.", "en", 5e7, "euros"),
        ("They paid C$12m.", "en", 12e6, "Canadian dollars"),
        ("They paid HK$3 billion.", "en", 3e9, "Hong Kong dollars"),
        ("They paid NZ$4.5m.", "en", 4.5e6, "New Zealand dollars"),
        ("Power costs €300 per megawatt-hour.", "en", 300, "euros per megawatt hour"),
        ("Sales fell by -3.5 percent.", "en", -3.5, "per cent"),
        ("Het vroor min 6,5 graden.", "nl", -6.5, "degrees"),
        ("Zij heeft 45% van de aandelen.", "nl", 45, "per cent of shares"),
        ("Some 61 per cent of residents agreed.", "en", 61, "per cent of residents"),
        ("Er blijven elf putten op een kier.", "nl", 11, "wells"),
        ("De netbeheerder telde 40 storingen.", "nl", 40, "outages"),
        ("Het raadslid stelde 25 schriftelijke vragen.", "nl", 25, "questions"),
        ("The report makes eleven recommendations.", "en", 11, "recommendations"),
        ("De inspectie nam 300 watermonsters.", "nl", 300, "samples"),
        ("Farmers lost 70 greenhouses.", "en", 70, "greenhouses"),
        ("The ticket costs 3 euros and 50 cents.", "en", 3.5, "euros"),
        ("In 2013–14 the port shipped 934 000 t.", "en", 934000, "tonnes"),
        ("Prices rose by zero point five percent.", "en", 0.5, "per cent"),
        ("De prijs steeg met nul komma vijf procent.", "nl", 0.5, "per cent"),
        ("Some 3/4 of the staff left.", "en", 0.75, "employees"),
        ("De commissie sprak 20 bronnen.", "nl", 20, "sources"),
        ("De kosten worden geschat op vijf ton.", "nl", 5e5, "euros"),
        ("De gemeente gaf een subsidie van twee ton.", "nl", 2e5, "euros"),
        ("De frictiekosten zijn drie ton.", "nl", 3e5, "euros"),
        ("De energiesubsidies zijn samen drie ton.", "nl", 3e5, "euros"),
        ("Het schip vervoerde vijf ton graan.", "nl", 5, "tonnes of grains"),
        ("Volgens de berekening is de uitstoot vijf ton.", "nl", 5, "tonnes"),
        ("Een zestigtal mensen stond te kijken.", "nl", 60, "people"),
        ("Een tiental agenten was ter plaatse.", "nl", 10, "police officers"),
        ("The foundation works with 812 partners.", "en", 812, "partners"),
        ("Het kaartje kost vijf euro vijftig.", "nl", 5.5, "euros"),
        ("Het kaartje kost 15 dollar en 15 cent.", "nl", 15.15, "US dollars"),
        ("Zij betaalden AUD$ 15 per stuk.", "nl", 15, "Australian dollars"),
        ("Het saldo was € -12.", "nl", -12, "euros"),
        ("The offense made minus-5 yards.", "en", -5, "yards"),
        ("The false positive rate fell to .05 per cent.", "en", 0.05, "per cent"),
        ("The song had 4.3M sales.", "en", 4.3e6, "sales"),
        ("De baan is 1/4 kilometer lang.", "nl", 0.25, "kilometres"),
        ("Britain borrows at 1.38pc.", "en", 1.38, "per cent"),
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
        ("De rechtbank acht onvoldoende bewijs aanwezig.", "nl"),
        ("De rechtbank acht bewezen dat de verdachte loog.", "nl"),
        ("De getuige heeft [slachtoffer 1] niet genoemd.", "nl"),
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
        ("op grond van de artikelen 9, 10 en 87 van de verordening", "nl"),
        ("artikel 2:10 van de verordening bepaalt dat", "nl"),
        ("under articles 9, 10 and 87 of the regulation", "en"),
        ("pages 4, 6 and 12 contain errors", "en"),
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
        ("Output falls to 12 million tonnes in 2025.", "en", "planned"),
        ("Vanaf oktober 2022 zakt de productie naar 12 miljoen ton.", "nl", "planned"),
        ("Output fell to 12 million tonnes in 2016.", "en", "other"),
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
    assert dated.as_of.edtf == "2017-06"
    (undated,) = figures("De gemeente telt 38 wijken.", "nl")
    assert undated.as_of.edtf == "2019-03-06"


def test_ids_are_unique_and_stable() -> None:
    text = "Zeker 20 boeren en 30 vissers protesteerden. Later kwamen er nog 20 boeren."
    once, again = figures(text, "nl"), figures(text, "nl")
    assert [figure.id for figure in once] == [figure.id for figure in again]
    assert len({figure.id for figure in once}) == len(once) >= 3


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "counted"),
    [
        ("The bridge will cost about £6.5m this year.", "en", 6.5e6, 6.5e6, "pounds sterling"),
        ("Insurers put the damage at between £3m and £4m.", "en", 3e6, 4e6, "pounds sterling"),
        ("The fund sold for €2-3m.", "en", 2e6, 3e6, "euros"),
        ("De sloop kost € 1,2 mld.", "nl", 1.2e9, 1.2e9, "euros"),
        ("De sloop kost 3 tot 4 miljoen euro.", "nl", 3e6, 4e6, "euros"),
    ],
)
def test_amounts_keep_their_scale(text: str, language: str, low: float, high: float, counted: str) -> None:
    (figure,) = figures(text, language)
    assert (figure.minimum, figure.maximum, figure.counted) == (low, high, counted)


@pytest.mark.parametrize(
    ("text", "language", "value", "counted"),
    [
        ("Nine of the town's 14 libraries will close.", "en", 9, "libraries"),
        ("Three of the county's hospitals were flooded.", "en", 3, "hospitals"),
        ("Negen van de 14 bibliotheken gaan dicht.", "nl", 9, "libraries"),
        ("Officials put the number of injured workers at 150.", "en", 150, "employees injured"),
        ("The death toll rose to 43.", "en", 43, "deaths"),
        ("Het aantal doden werd geschat op 150.", "nl", 150, "deaths"),
    ],
)
def test_what_is_counted_may_stand_before_or_in_the_whole(text: str, language: str, value: float, counted: str) -> None:
    (figure,) = figures(text, language)
    assert figure.minimum == value
    assert figure.counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("In de hal zaten 900 geëvacueerden.", "evacuees"),
        ("Er meldden zich 640 gedupeerden.", "victims"),
        ("De storm eiste veertig levens.", "lives"),
        ("De raad telde 320 meegedeelden.", "meegedeelden"),
    ],
)
def test_dutch_participles_and_unknown_nouns_are_counted(text: str, counted: str) -> None:
    (figure,) = figures(text, "nl")
    assert figure.counted == counted
    assert figure.counted_text
    assert figure.text.endswith(figure.counted_text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The phone has a 3G modem.", "en"),
        ("The airline showed the 747 jet.", "en"),
        ("De telefoon heeft een 3G-modem.", "nl"),
        ("De maatschappij ontving de eerste 787.", "nl"),
    ],
)
def test_names_of_types_are_no_figures(text: str, language: str) -> None:
    assert figures(text, language) == ()


def test_an_infinitive_after_a_share_is_not_what_it_is_of() -> None:
    (figure,) = figures("De stad wil de uitstoot met 30% verlagen.", "nl")
    assert (figure.text, figure.counted) == ("30%", "per cent")


def test_a_change_and_its_result_are_two_figures() -> None:
    assert [figure.minimum for figure in figures("De prijs steeg met 5 euro tot 45 euro.", "nl")] == [5, 45]


def test_a_strong_past_plural_is_not_counted() -> None:
    (figure,) = figures("Er waren schepen waarvan er 12 verdwenen.", "nl")
    assert (figure.text, figure.minimum) == ("12", 12)


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("De raad stelde een budget van 31 miljoen euro vast.", "nl", "planned"),
        ("The council set a ceiling of 40 million tonnes.", "en", "planned"),
        ("De uitstoot moet omlaag naar ten hoogste 12 miljoen ton.", "nl", "planned"),
        ("Some 200 firms must switch to other fuels.", "en", "present"),
        ("De stad telt 14 musea.", "nl", "present"),
        ("Er zijn in dat land 34.000 fietsen verkocht.", "nl", "other"),
        ("Volgens twee aandeelhouders zou de prijs stijgen.", "nl", "other"),
        ("De gemeente houdt een krediet van 3 miljoen euro beschikbaar.", "nl", "planned"),
        ("The blast caused 12 injuries.", "en", "lost"),
    ],
)
def test_status_from_verb_and_tense(text: str, language: str, status: str) -> None:
    assert figures(text, language)[0].status == status


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("14   Rapport over de storingen opzoeken", "nl"),
        ("He said the work would take until about 2033.", "en"),
        ("The Zenith 5 units were sold. A Zenith 5 unit costs little.", "en"),
        ("Hij acht het niet verstandig.", "nl"),
    ],
)
def test_numbers_of_rows_years_and_models_are_no_figures(text: str, language: str) -> None:
    assert figures(text, language) == ()


@pytest.mark.parametrize(
    ("text", "adds"), [("Er kwamen nog zo'n 2.500 mensen.", False), ("Er kwamen nog eens 80 mensen.", True)]
)
def test_still_is_no_addition(text: str, adds: bool) -> None:
    assert figures(text, "nl")[0].increment is adds


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("They flew out 2,500 people, of whom about 1,600 went to Delft.", "en", [False, True]),
        ("There were 40 boats. Of these 12 boats sank.", "en", [False, True]),
        ("Zij vlogen 2.500 mensen uit. Van hen hadden 1.600 mensen een paspoort.", "nl", [False, True]),
        ("Van wie met een paspoort: 1.600 mensen; van het dorp kwamen 40 mensen.", "nl", [False, False]),
    ],
)
def test_what_is_counted_of_those_just_counted_is_a_part(text: str, language: str, parts: list[bool]) -> None:
    assert [figure.part for figure in figures(text, language)] == parts


def test_each_figure_has_the_place_beside_it() -> None:
    found = records_of("In Spanje werden 34.000 auto's verkocht, in Italië 31.000 en in Portugal 23.000.", "nl")
    names = {mention.id: mention.name for mention in found.mentions}
    assert [names[figure.where or ""] for figure in found.figures] == ["Spain", "Italy", "Portugal"]


def test_the_place_that_a_text_is_about_holds_where_a_clause_names_none() -> None:
    text = "In Spanje brandde het. De minister van Spanje kwam. In Spanje rouwt men.\n\nEr zijn 40 huizen weg."
    found = records_of(text, "nl")
    names = {mention.id: mention.name for mention in found.mentions}
    assert names[found.figures[-1].where or ""] == "Spain"


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("It was well below the 2.8 million tonnes that the ministry had set as a maximum.", "en", "planned"),
        ("De winning zakt onder de 12 miljard kuub, de grens die de inspectie adviseerde.", "nl", "planned"),
        ("A cap was imposed: 42 million tonnes for 2014. It was lowered to 39 million tonnes.", "en", "planned"),
        ("The plant made 12 million tonnes as a supplier of the capital.", "en", "other"),
    ],
)
def test_a_noun_of_a_limit_beside_a_number_makes_it_one_to_come(text: str, language: str, status: str) -> None:
    assert figures(text, language)[-1].status == status


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Net debt stood at £31m at 31 December 2018 (30 June 2018: £24m).", "en", ["2018-12-31", "2018-06-30"]),
        ("The number of fires rose from 12 in 2017 to 18 in 2018.", "en", ["2017", "2018"]),
        ("Het aantal branden steeg van 12 in 2017 naar 18 in 2018.", "nl", ["2017", "2018"]),
    ],
)
def test_each_number_holds_on_the_date_beside_it(text: str, language: str, days: list[str]) -> None:
    assert [figure.as_of.edtf for figure in figures(text, language)] == days


def test_not_less_than_is_a_floor() -> None:
    [figure] = figures("The fund is in talks about a loan of not less than £15m.", "en")
    assert (figure.minimum, figure.maximum) == (15_000_000, None)
    [figure] = figures("Het fonds praat over een lening van niet minder dan 15 miljoen euro.", "nl")
    assert (figure.minimum, figure.maximum) == (15_000_000, None)
