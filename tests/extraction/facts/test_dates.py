"""The date of a fact: of a stretch without a verb, of the clause that tells it, of the decision that does it."""

import pytest

from relaas.model import Fact
from tests.extraction.sentences import records_of


def fact_of(text: str, language: str) -> Fact:
    (fact,) = records_of(text, language).facts
    return fact


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Aan de Moelkade drie kranen minder op 3 mei 2018.", "nl", "2018-05-03"),
        ("Aan de Moelkade drie kranen minder in juni 2018.", "nl", "2018-06"),
        ("Three cranes fewer on Moel Quay on 3 May 2018.", "en", "2018-05-03"),
        ("Three cranes fewer on Moel Quay in June 2018.", "en", "2018-06"),
    ],
)
def test_the_only_day_that_a_sentence_names_is_its_own(text: str, language: str, edtf: str) -> None:
    fact = fact_of(text, language)
    assert fact.lead is None
    assert (fact.when.edtf, fact.when.basis) == (edtf, "own")


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("De loopbrug, die in 2017 werd gesloten, heeft een hek van hout.", "nl", "2019-03-06"),
        ("De verdachte, die het bedrijf sinds 2011 leidde, stapte dinsdag op.", "nl", "2019-03-05"),
        ("De heer Lont vraagt of 15 mei haalbaar is.", "nl", "2019-03-06"),
        ("The footbridge, which closed in 2017 for repairs, is open to cyclists only.", "en", "2019-03-06"),
        ("The mother of three, who took over in 2016, earned £410,000 last year.", "en", "2018"),
        ("The list which ministers promised for 1 September was finished on 14 November 2018.", "en", "2018-11-14"),
        ("The court upheld the fine that the harbour had imposed in June 2018.", "en", "../2019-03-06"),
        ("De rechtbank handhaafde de boete die de haven in juni 2018 had opgelegd.", "nl", "../2019-03-06"),
        ("The union called the offer, made on 14 February, an insult.", "en", "../2019-03-06"),
        ("The board approved the sale it had rejected in September.", "en", "../2019-03-06"),
        ("The minister confirmed that the tax announced in November would be scrapped.", "en", "../2019-03-06"),
        ("The nurse admitted that she had left before signing the form of 1 April 2018.", "en", "../2019-03-06"),
        ("The works will start in June, provided that the council agrees by 3 May.", "en", "2019-06"),
        ("Het fonds betaalt op voorwaarde dat de raad op 3 mei instemt.", "nl", "2019-03-06"),
        ("The council closed the mill after the fire of 3 May 2018.", "en", "2018-05-03/2019-03-06"),
        ("Na de brand van 3 mei 2018 sloot de gemeente de molen.", "nl", "2018-05-03/2019-03-06"),
        ("The council must be told no later than 31 March.", "en", "2019-03-06/2019-03-31"),
        ("Founded in 2014, it employs about 640 people.", "en", "2019-03-06"),
        ("The lock, which opened in 2010 and closed in 2017, is on sale.", "en", "../2019-03-06"),
        ("The pump has gone up since the abort on 30 January.", "en", "2019-01-30/2019-03-06"),
        ("The mill entered administration on 20 February, its licence having gone on 22 January.", "en", "2019-02-20"),
        ("Tony Hale, who was head until he resigned on 3 May 2018, told me he saw it.", "en", "2019-03-06"),
        ("My term is up June 30.", "en", "2019-06-30"),
    ],
)
def test_what_is_asked_or_only_describes_gives_no_day(text: str, language: str, edtf: str) -> None:
    assert fact_of(text, language).when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aan de Moelkade drie kranen minder op 3 mei 2018 en vier op 9 juni 2018.", "nl"),
        ("Aan de Moelkade drie kranen minder dan in 2018.", "nl"),
        ("Three cranes fewer on Moel Quay on 3 May 2018 and four on 9 June 2018.", "en"),
        ("Three cranes fewer on Moel Quay than in 2018.", "en"),
    ],
)
def test_a_year_or_one_of_two_days_is_not(text: str, language: str) -> None:
    assert fact_of(text, language).when.basis != "own"


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("The repair of the quay, once supposed to be finished by 2021, is now scheduled for 2028.", "en", "2028"),
        (
            "A council inquiry, set up in June 2018 by 16 votes to 13, is due to hear her on 8 May 2019.",
            "en",
            "2019-05-08",
        ),
        ("De kade, oorspronkelijk voor 2021 beloofd, wordt nu in 2028 opgeleverd.", "nl", "2028"),
    ],
)
def test_a_subject_with_no_more_than_a_participle_dates_nothing(text: str, language: str, edtf: str) -> None:
    assert fact_of(text, language).when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De inspectie adviseerde mij op 1 februari 2018 de kraan te sluiten.", "nl"),
        ("The inspectorate advised me on 1 February 2018 to close the crane.", "en"),
    ],
)
def test_an_advice_is_of_the_day_that_it_was_given(text: str, language: str) -> None:
    assert fact_of(text, language).when.edtf == "2018-02-01"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De uitspraak van 1 februari 2018 vernietigt het besluit.", "nl"),
        ("The ruling of 1 February 2018 orders the town to close the bridge.", "en"),
    ],
)
def test_what_a_decision_does_is_of_its_day(text: str, language: str) -> None:
    assert fact_of(text, language).when.edtf == "2018-02-01"


def test_the_day_of_what_only_bears_a_date_is_not_that_of_what_befell_it() -> None:
    assert fact_of("De brug van 1 februari 2018 werd gesloten.", "nl").when.basis != "own"


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("Vandaag is het twintig jaar geleden dat de dijk brak.", "2018-02-01", "1998"),
        ("Op 1 februari 2018 is het precies twintig jaar geleden dat de dijk brak.", "2018-01-01", "1998"),
    ],
)
def test_what_was_so_long_ago_is_not_of_today(text: str, published: str, edtf: str) -> None:
    (fact,) = records_of(text, "nl", published=published).facts
    assert fact.when.edtf[:4] == edtf


def test_a_participle_that_describes_leaves_the_day_of_the_deed() -> None:
    fact = fact_of("De raad nam op 3 februari 2019 het in juni gepresenteerde plan aan.", "nl")
    assert fact.when.edtf == "2019-02-03"


def test_a_participle_inside_a_time_describes_nothing() -> None:
    fact = fact_of("Er blijven elf putten op een kier tot volgend jaar oktober.", "nl")
    assert fact.when.latest == "2020-10-31"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zij beveelt aan dat het kabinet uiterlijk op 1 juni meedeelt wie er in aanmerking komt.", "nl"),
        ("She recommends that the council tells by 1 June who is eligible.", "en"),
    ],
)
def test_advice_with_a_limit_is_due_by_it(text: str, language: str) -> None:
    [fact] = records_of(text, language).facts
    assert (fact.when.latest, fact.when.bound, fact.status) == ("2019-06-01", "by", "planned")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The hospital closed 2,338 files, up from 2,312 in February 2018.", "en"),
        ("The hospital closed 40 wards, compared with 52 wards in 2018.", "en"),
        ("Het ziekenhuis sloot 2.338 dossiers, tegen 2.312 in februari 2018.", "nl"),
        ("Het ziekenhuis sloot 40 zalen, vergeleken met 52 zalen in 2018.", "nl"),
    ],
)
def test_a_number_of_another_time_does_not_date_what_it_is_held_against(text: str, language: str) -> None:
    [fact] = records_of(text, language).facts
    assert "2018" not in (fact.when.edtf or "")


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("De Raad van State vernietigt het besluit van 16 januari 2018.", "nl", "2019-03-06"),
        ("The court annuls the decision of 16 January 2018.", "en", "2019-03-06"),
        ("The court annulled the decision of 16 January 2018.", "en", "../2019-03-06"),
    ],
)
def test_the_day_of_a_decision_is_not_that_of_what_is_done_with_it(text: str, language: str, edtf: str) -> None:
    assert fact_of(text, language).when.edtf in {edtf, edtf.removeprefix("../")}


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("She was not told of the leak until 24 October 2016.", "en", "2016-10-24"),
        ("The lock was not shut before 24 October 2016.", "en", "../2016-10-24"),
        ("Starting April 1, 2020, labs must report results within 24 hours.", "en", "2020-04-01/.."),
        ("Revenue rose 4% to £88.3m (2017: £84.9m).", "en", None),
        ("The same promise had been made in respect of 18 March.", "en", None),
        ("De toezegging was gedaan met betrekking tot 18 maart.", "nl", None),
        ("The number of fires rose from 12 in 2017 to 18 in 2018.", "en", "2018"),
        ("Het aantal branden steeg van 12 in 2017 naar 18 in 2018.", "nl", "2018"),
        ("The union asked for interest from 1 January 2012.", "en", None),
        ("The Company suspended its dividend in July 2018.", "en", "2018-07"),
        ("De bond betaalde het loon in juli 2018.", "nl", "2018-07"),
        ("Bad loans rose to $212 million from $37 million at the end of 2007.", "en", None),
        ("De bond vroeg om rente vanaf 1 januari 2012.", "nl", None),
        ("The ministry has asked the house for $3 million to hire staff over the next two years.", "en", None),
    ],
)
def test_a_time_dates_what_it_is_the_time_of(text: str, language: str, edtf: str | None) -> None:
    [fact] = records_of(text, language).facts
    assert (fact.when.edtf if fact.when.basis == "own" else None) == edtf


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "The company entered administration on 9 May 2012 and went into liquidation on 17 January 2013.",
            "en",
            ["2012-05-09", "2013-01-17"],
        ),
        ("Ms Osei was suspended on 3 May 2012 and dismissed on 17 June 2012.", "en", ["2012-05-03", "2012-06-17"]),
        ("Mevrouw Bos werd op 3 mei 2012 geschorst en op 17 juni 2012 ontslagen.", "nl", ["2012-05-03", "2012-06-17"]),
    ],
)
def test_two_deeds_of_one_subject_are_two_facts_with_a_day_each(text: str, language: str, days: list[str]) -> None:
    assert [fact.when.edtf for fact in records_of(text, language).facts] == days


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The tribunal quashed the decision of 11 March 2018.", "en"),
        ("The council suspended the enforcement of the order of 11 March 2018.", "en"),
        ("The appeal court upheld the judgment of 2 March 2018.", "en"),
        ("The baker lodged an appeal against the decision of 11 March 2018.", "en"),
        ("The village commemorated the explosion of 12 March 2018.", "en"),
        ("De rechtbank vernietigde het besluit van 11 maart 2018.", "nl"),
        ("Het hof bekrachtigt het vonnis van 2 maart 2018.", "nl"),
        ("De vergunning van 9 april 2018 is ingetrokken.", "nl"),
        ("De bakker ging in beroep tegen de uitspraak van 3 mei 2018.", "nl"),
    ],
)
def test_the_day_of_what_something_is_done_to_is_not_that_of_the_deed(text: str, language: str) -> None:
    assert fact_of(text, language).when.basis != "own"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The explosion of 12 March 2018 destroyed two houses.", "en", "2018-03-12"),
        ("The vote of 6 May 2018 ended in a tie.", "en", "2018-05-06"),
        ("De aanslag van 9 mei 2018 doodde vier mensen.", "nl", "2018-05-09"),
        ("De brand van 11 maart 2018 verwoestte de loods.", "nl", "2018-03-11"),
    ],
)
def test_what_happens_does_its_deed_on_its_own_day(text: str, language: str, day: str) -> None:
    assert (fact_of(text, language).when.edtf, fact_of(text, language).when.basis) == (day, "own")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Het hof verwijst naar het vonnis van 25 januari 2006.", "nl"),
        ("De reder voldeed aan het bevel van 3 mei 2018.", "nl"),
        ("The company complied with the order of 3 May 2018.", "en"),
        ("Pell appeals the judgment entered on November 19, 2018.", "en"),
    ],
)
def test_a_ruling_that_is_cited_does_not_date_who_cites_it(text: str, language: str) -> None:
    assert fact_of(text, language).when.basis != "own"


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("De groep gaat niet op 1 mei dicht, maar op 21 april.", "nl", ("planned", "2019-04-21")),
        (
            "Die brief ontvangt u niet in juni, zoals ik eerder meldde, maar na de zomer.",
            "nl",
            ("planned", "2019-09-22"),
        ),
        ("The ward will close not on 1 May but on 21 April.", "en", ("planned", "2019-04-21")),
        ("The ward will close on 1 May but not on 21 April.", "en", ("planned", "2019-05-01")),
    ],
)
def test_a_time_in_the_place_of_which_another_is_told_dates_nothing(
    text: str, language: str, found: tuple[str, str]
) -> None:
    fact = fact_of(text, language)
    assert (fact.status, (fact.when.earliest or "")[:10]) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The pier cost £2m, a third more than the council had allowed in June 2018.", "en"),
        ("The pier brought in twice as much as the harbour earned in June 2018.", "en"),
        ("De pier kostte 2 miljoen euro, een derde meer dan de gemeente in juni 2018 had begroot.", "nl"),
        ("De pier bracht twee keer zo veel op als de haven in juni 2018 verdiende.", "nl"),
    ],
)
def test_what_something_is_compared_with_does_not_date_it(text: str, language: str) -> None:
    assert "2018-06" not in str(fact_of(text, language).when.edtf)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In June 2018 the pier cost a third more than the council had allowed.", "en"),
        ("In juni 2018 kostte de pier een derde meer dan de gemeente had begroot.", "nl"),
    ],
)
def test_the_time_before_a_comparison_is_that_of_the_deed(text: str, language: str) -> None:
    assert fact_of(text, language).when.edtf == "2018-06"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Wij beloofden haar 9 mei.", "nl"), ("Wij hebben haar 9 mei beloofd.", "nl"), ("We promised her 9 May.", "en")],
)
def test_a_day_that_was_promised_is_not_that_of_the_promise(text: str, language: str) -> None:
    assert "-05-09" not in str(fact_of(text, language).when.edtf)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Judgment\n\nThe county claimed that nobody had known of the crack.", "en"),
        ("Vonnis\n\nDe provincie stelde dat niemand van de scheur wist.", "nl"),
    ],
)
def test_what_a_ruling_retells_was_said_before_its_day(text: str, language: str) -> None:
    when = records_of(text, language).facts[-1].when
    assert (when.earliest, when.latest) == (None, "2019-03-06")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Each complaint is answered within ten days.", "en"),
        ("Any further letter will be answered within ten days.", "en"),
        ("Elke klacht wordt binnen tien dagen beantwoord.", "nl"),
    ],
)
def test_a_term_that_runs_for_each_sets_no_day(text: str, language: str) -> None:
    assert all(fact.when.basis != "own" for fact in records_of(text, language).facts)


def test_what_is_to_come_stood_at_the_last_by_the_end_of_a_time_that_is_not_known() -> None:
    facts = records_of("The council will close the pier.", "en", published=None).facts
    assert facts[0].when.earliest is None


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("More than 300 patients were moved on 13 February, a baby among them.", "en", "2019-02-13"),
        ("More than half of the members voted on 13 February.", "en", "2019-02-13"),
        ("No fewer than 40 firms were fined on 13 February.", "en", "2019-02-13"),
        ("Meer dan 300 patiënten werden op 13 februari overgebracht.", "nl", "2019-02-13"),
        ("Op 13 februari werd niet minder dan € 2 miljoen betaald.", "nl", "2019-02-13"),
        ("De wedstrijd in Deurne, afgelopen zondag, eindigde in een gelijkspel.", "nl", "2019-03-03"),
        ("The ferry Alba, built in 1996 and sold in 2010, sank on Monday.", "en", "2019-03-04"),
        ("De veerboot Alba, gebouwd in 1996 en verkocht in 2010, zonk op 4 maart 2019.", "nl", "2019-03-04"),
    ],
)
def test_how_many_there_were_and_what_only_describes_them_leave_the_day(text: str, language: str, edtf: str) -> None:
    assert fact_of(text, language).when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The letter was signed by Ann Vole, 51, until last month deputy head of the school.", "en"),
        ("An earlier contract, for cleaning from January 2018, was withdrawn by the council.", "en"),
        ("De brief is ondertekend door Anne Vos, sinds 2015 burgemeester van Oss.", "nl"),
        ("Een eerdere opdracht, voor de schoonmaak vanaf januari 2018, is door de gemeente ingetrokken.", "nl"),
    ],
)
def test_a_limit_of_what_stands_beside_does_not_date_what_is_told(text: str, language: str) -> None:
    assert fact_of(text, language).when.edtf == "../2019-03-06"


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Grateful for a decision on the visas by noon on Saturday.", "en", "2019-03-06/2019-03-09"),
        ("Comments to Anne Vole by 12 March, please.", "en", "2019-03-06/2019-03-12"),
        ("Graag reactie uiterlijk maandag 12.00 uur.", "nl", "2019-03-06/2019-03-11"),
        ("Graag uw akkoord voor vrijdag.", "nl", "2019-03-06/2019-03-08"),
    ],
)
def test_what_is_wanted_without_a_verb_is_planned_by_its_limit(text: str, language: str, edtf: str) -> None:
    fact = fact_of(text, language)
    assert (fact.status, fact.when.edtf) == ("planned", edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Voor vrijdag is een extra zitting belegd.", "2019-03-08"),
        ("De behandeling is naar april geschoven.", "2019-04"),
        ("De opening is naar 4 april verschoven.", "2019-04-04"),
    ],
)
def test_a_verb_at_the_end_sets_or_moves_what_is_to_come(text: str, edtf: str) -> None:
    fact = fact_of(text, "nl")
    assert (fact.status, fact.when.edtf) == ("planned", edtf)


def test_a_place_to_which_something_was_moved_is_no_day() -> None:
    assert fact_of("De troepen zijn op 4 februari naar Breda verplaatst.", "nl").status == "happened"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("De brug wordt met ingang van 1 april gesloten.", "2019-04-01/.."),
        ("Met ingang van 1 februari is mevrouw Vos benoemd.", "2019-02-01/2019-03-06"),
    ],
)
def test_words_that_set_a_limit_together_tie_no_time_to_a_noun(text: str, edtf: str) -> None:
    assert fact_of(text, "nl").when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language", "latest"),
    [
        ("De zitting van 12 maart is verplaatst naar 9 april.", "nl", "2019-04-09"),
        ("The hearing of 12 March has been moved to 9 April.", "en", "2019-04-09"),
        ("Residents had until 1 February to object.", "en", "2019-02-01"),
        ("Bewoners hadden tot 1 februari om bezwaar te maken.", "nl", "2019-02-01"),
    ],
)
def test_what_is_moved_is_to_come_and_what_they_had_until_is_gone(text: str, language: str, latest: str) -> None:
    assert fact_of(text, language).when.latest == latest


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("De wethouder zei dat de kade op 4 april zou worden bestraat.", "nl", "2019-04-04"),
        ("De getuige zei dat hij op 4 februari thuis was.", "nl", "2019-02-04"),
        ("The witness said that he was at home on 4 February.", "en", "2019-02-04"),
    ],
)
def test_what_is_said_of_a_day_is_of_that_day(text: str, language: str, edtf: str) -> None:
    assert fact_of(text, language).when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Police are investigating an armed robbery on Sunday.", "en", "2019-03-03"),
        ("The council is to hold a hearing on the fire on Monday.", "en", "2019-03-11"),
        ("De politie doet onderzoek naar een overval van zondag.", "nl", "2019-03-03"),
        ("The minister did not learn of the leak until 12 May.", "en", "2018-05-12"),
        ("The fund, worth $2bn at its peak in 2014, was closed in January.", "en", "2019-01"),
        ("The council, at its meeting on 4 February, closed the ferry.", "en", "2019-02-04"),
        ("Het fonds, een reus in 2014, is in januari opgeheven.", "nl", "2019-01"),
        ("The opening has slipped to late April.", "en", "2019-03-06/2019-04-30"),
    ],
)
def test_the_words_around_a_day_tell_on_which_side_it_lies(text: str, language: str, edtf: str) -> None:
    assert fact_of(text, language).when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("De zitting is verplaatst van 3 april naar 9 mei.", "nl", ("planned", "2019-05-09")),
        ("De start schuift van april naar juni.", "nl", ("planned", "2019-06")),
        ("The hearing has been moved from 3 April to 9 May.", "en", ("planned", "2019-03-06/2019-05-09")),
        ("The deadline was extended from 1 April to 1 June.", "en", ("planned", "../2019-06-01")),
        ("The shop is closed from 3 April to 9 May.", "en", ("planned", "2019-04-03/2019-05-09")),
        ("De winkel is van 3 april tot 9 mei gesloten.", "nl", ("planned", "2019-04-03/2019-05-09")),
    ],
)
def test_what_is_moved_from_one_day_to_another_is_of_the_other(
    text: str, language: str, found: tuple[str, str]
) -> None:
    fact = fact_of(text, language)
    assert (fact.status, fact.when.edtf) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zoals de wethouder in juni al aangaf, is het tekort opgelopen tot 3 miljoen euro.", "nl"),
        ("As the mayor said in June, the deficit has risen to 3 million euros.", "en"),
        ("Voor de stelling dat de rector vóór 19 januari met de brief bekend was, is geen bewijs gevonden.", "nl"),
    ],
)
def test_a_day_beside_what_is_told_does_not_date_it(text: str, language: str) -> None:
    assert [one.when.latest for one in records_of(text, language).facts] == ["2019-03-06"]
