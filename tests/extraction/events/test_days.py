"""On which days events are: stretches between two days, the day that a report is about, what was before it."""

import pytest

from relaas.model import Event
from tests.extraction.events.test_events import events


def only(text: str, language: str, concept: str) -> Event:
    """The first event of a text with a concept."""
    return next(event for event in events(text, language) if event.concept == concept)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tussen 4 en 20 februari 2019 overstroomde de rivier de wijk.", "nl"),
        ("Van 4 februari tot en met 20 februari 2019 overstroomde de rivier de wijk.", "nl"),
        ("Between 4 and 20 February 2019 the river flooded the district.", "en"),
        ("From 4 February to 20 February 2019 the river flooded the district.", "en"),
    ],
)
def test_what_went_on_between_two_days_is_of_all_of_them(text: str, language: str) -> None:
    when = only(text, language, "flood").when
    assert (when.earliest, when.latest, when.rule) == ("2019-02-04", "2019-02-20", "range")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De brug stortte dinsdag in. De gemeente sloot de weg.", "nl"),
        ("The bridge collapsed on Tuesday. The council closed the road.", "en"),
    ],
)
def test_a_report_is_about_the_day_that_its_opening_tells(text: str, language: str) -> None:
    when = only(text, language, "close").when
    assert (when.edtf, when.basis, when.rule) == ("2019-03-05", "scene", "story day")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De brug stortte dinsdag in. De gemeente had de weg gesloten.", "nl"),
        ("The bridge collapsed on Tuesday. The council had closed the road.", "en"),
        ("Geachte heer Torn, De brug stortte dinsdag in. De gemeente sloot de weg.", "nl"),
    ],
)
def test_background_and_letters_keep_to_what_they_tell(text: str, language: str) -> None:
    assert only(text, language, "close").when.rule != "story day"


@pytest.mark.parametrize(
    ("text", "language", "concept", "edtf"),
    [
        ("De brug stortte rond het middaguur in.", "nl", "collapse", "2019-03-06T12:00:00"),
        ("In het jaarverslag 2017 staat dat de brug instortte.", "nl", "collapse", "../2019-03-06"),
    ],
)
def test_only_what_tells_a_day_dates(text: str, language: str, concept: str, edtf: str) -> None:
    assert only(text, language, concept).when.edtf == edtf


@pytest.mark.parametrize(("day", "edtf"), [("4 January", "2019-03-05"), ("3 January", "../2019-03-06")])
def test_a_report_looks_back_from_two_months_before_its_day(day: str, edtf: str) -> None:
    text = f"The bridge collapsed on Tuesday. On {day} 2019 the tower collapsed. The council closed the road."
    assert only(text, "en", "close").when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "De brug stortte dinsdag in. Twee jaar geleden stortte de toren in. De gemeente sloot de weg.",
            "nl",
        ),
        (
            "The bridge collapsed on Tuesday. Two years ago the tower collapsed. The council closed the road.",
            "en",
        ),
    ],
)
def test_a_report_that_looks_back_is_not_of_its_day(text: str, language: str) -> None:
    assert only(text, language, "close").when.edtf == "../2019-03-06"


@pytest.mark.parametrize(
    ("text", "language", "concept", "bounds", "rule"),
    [
        ("De politie viel het pand binnen toen zij maandag terugkeerden.", "nl", "invade", ("04", "04"), "same"),
        ("Op 4 maart brak brand uit, terwijl de gemeente de brug sloot.", "nl", "close", ("04", "04"), "same"),
        ("Nadat hij op 1 maart was vertrokken, sloot de eigenaar het pand.", "nl", "close", ("01", "06"), "after"),
        ("Police raided the building when the suspects returned on Monday.", "en", "attack", ("04", "04"), "same"),
        ("On Monday 4 March, when the river rose, the bridge collapsed.", "en", "collapse", ("04", "04"), "same"),
        ("After he had left on 1 March, the owner closed the building.", "en", "close", ("01", "06"), "after"),
    ],
)
def test_a_clause_of_time_dates_what_stands_beside_it(
    text: str, language: str, concept: str, bounds: tuple[str, str], rule: str
) -> None:
    when = only(text, language, concept).when
    assert (when.earliest, when.latest) == (f"2019-03-{bounds[0]}", f"2019-03-{bounds[1]}")
    assert when.rule == {"same": "at the same time", "after": "after"}[rule]


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        ("De gemeente publiceerde het jaarverslag over 2017.", "nl", "publish"),
        ("Op 1 maart waarschuwde hij, maar pas na een klacht sloot de gemeente de brug.", "nl", "close"),
        ("The council published the annual report for 2017.", "en", "publish"),
        ("The regulator investigated complaints from 2017.", "en", "investigate"),
        ("Smith, appointed director in 2010, left after a row.", "en", "leave"),
        ("The Alba (built in 1996) has delayed her survey.", "en", "delay"),
        ("De Alba (1996) heeft haar keuring uitgesteld.", "nl", "delay"),
        ("De Alba (bouwjaar 1996) heeft haar keuring uitgesteld.", "nl", "delay"),
        ("De omzet daalde met 7 procent tot 31 miljoen euro (2017: 33 miljoen euro).", "nl", "decrease"),
        ("Turnover fell to 31 million (2017: 33 million).", "en", "decrease"),
        ("The firm promised him 9 December.", "en", "promise"),
        ("De wethouder had hem 9 december beloofd.", "nl", "promise"),
    ],
)
def test_the_day_of_something_else_does_not_date(text: str, language: str, concept: str) -> None:
    when = only(text, language, concept).when
    assert when.basis != "own"
    assert when.latest == "2019-03-06"


def test_the_time_before_a_relative_clause_is_that_of_the_main_one() -> None:
    text = "On 4 February the court, which had put off its judgment from 7 January, fined the firm."
    assert only(text, "en", "fine").when.edtf == "2019-02-04"
    assert "4 February" not in only(text, "en", "delay").text


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Dear Ms Lee, The firm said that the parts were there.", "en", "../2019-03-06"),
        ("The firm said that the parts were there.", "en", "2019-03-06"),
        ("Geachte mevrouw Lee, Het bedrijf zei dat de onderdelen er waren.", "nl", "../2019-03-06"),
        ("Geachte mevrouw Lee, Het bedrijf zegt dat de onderdelen er zijn.", "nl", "2019-03-06"),
    ],
)
def test_what_a_letter_tells_as_said_before_is_not_of_its_day(text: str, language: str, edtf: str) -> None:
    said = [one for one in events(text, language) if one.rule == "report with its content"]
    assert said[0].when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Our insurers want a report by 3 May.", "en"),
        ("The board is asked for a report by 3 May.", "en"),
        ("Onze verzekeraar wil uiterlijk 3 mei een rapport.", "nl"),
    ],
)
def test_what_is_asked_by_a_day_to_come_opens_when_it_is_told(text: str, language: str) -> None:
    found = next(one for one in events(text, language) if one.when.bound == "by")
    assert (found.status, found.when.earliest, found.when.latest) == ("planned", "2019-03-06", "2019-05-03")


@pytest.mark.parametrize(
    ("text", "language", "concept", "span"),
    [
        ("De commissie vergaderde op 9 en 16 januari 2019.", "nl", "meet", ("2019-01-09", "2019-01-16")),
        ("The committee met on 9, 11 and 16 January 2019.", "en", "meet", ("2019-01-09", "2019-01-16")),
        ("The committee met in 2014, in 2015 and in 2016.", "en", "meet", ("2014-01-01", "2016-12-31")),
        ("The committee met on 9 January 2019 in room 16.", "en", "meet", ("2019-01-09", "2019-01-09")),
    ],
)
def test_what_was_on_several_days_is_of_all_of_them(
    text: str, language: str, concept: str, span: tuple[str, str]
) -> None:
    when = only(text, language, concept).when
    assert (when.earliest, when.latest) == span


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Dear Ms Torn, On 4 February 2019 the bridge collapsed. The council closed the road.", "en", "2019-02-04"),
        ("Geachte heer Torn, Op 4 februari 2019 stortte de brug in. De gemeente sloot de weg.", "nl", "2019-02-04"),
        (
            "Dear Ms Torn, On 4 February 2019 the bridge collapsed. The council has closed the road.",
            "en",
            "../2019-03-06",
        ),
        (
            "Dear Ms Torn, On 4 February 2019 the bridge collapsed. Later the council closed the road.",
            "en",
            "../2019-03-06",
        ),
        ("Dear Ms Torn, In 2018 the bridge collapsed. The council closed the road.", "en", "../2019-03-06"),
    ],
)
def test_an_account_goes_on_from_the_day_that_it_has_reached(text: str, language: str, edtf: str) -> None:
    assert only(text, language, "close").when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language", "concept", "edtf"),
    [
        ("The work must begin no later than 2021.", "en", "start", "2019-03-06/2021-12-31"),
        ("Het werk moet niet later dan 2021 beginnen.", "nl", "start", "2019-03-06/2021-12-31"),
        ("The work starts in early 2020 rather than by December 2019.", "en", "start", "2020-01-01/2020-04-30"),
        ("Op mijn brief van 1 februari heb ik nooit antwoord gekregen.", "nl", "answer", "2019-03-06"),
    ],
)
def test_a_limit_is_no_comparison_and_a_paper_no_occasion(text: str, language: str, concept: str, edtf: str) -> None:
    assert only(text, language, concept).when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        (
            "De wethouder trad af naar aanleiding van de debatten van 10 januari 2013 en 9 april 2013.",
            "nl",
            "resign",
        ),
        (
            "The council withdrew the plan following the hearings of 10 January 2013 and 9 April 2013.",
            "en",
            "withdraw",
        ),
    ],
)
def test_a_list_of_days_belongs_where_its_first_does(text: str, language: str, concept: str) -> None:
    assert only(text, language, concept).times == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In de periode 2015-2018 overstroomde de rivier de wijk vier keer.", "nl"),
        ("In de jaren 2015 tot en met 2018 overstroomde de rivier de wijk.", "nl"),
        ("In 2015-2018 the river flooded the district four times.", "en"),
        ("Between 2015 and 2018 four floods hit the district.", "en"),
    ],
)
def test_years_with_a_dash_or_a_word_between_are_a_stretch(text: str, language: str) -> None:
    when = events(text, language)[0].when
    assert (when.earliest, when.latest) == ("2015-01-01", "2018-12-31")


def test_what_somebody_is_since_a_day_does_not_date_what_he_does() -> None:
    text = "De rector, sinds februari met verlof, sluit de school op 1 april 2019."
    assert only(text, "nl", "close").when.edtf == "2019-04-01"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The board approved the loan signed in 2017.", "../2019-03-06"),
        ("The mayor opened the bridge closed since 2017.", "../2019-03-06"),
        ("The board approved the loan in 2017.", "2017"),
        ("She had the bridge repaired in May 2018.", "2018-05"),
        ("The clerk declared the vote closed last Thursday.", "2019-02-28"),
    ],
)
def test_the_time_of_a_participle_behind_its_noun_is_none_of_the_deed(text: str, edtf: str) -> None:
    assert events(text, "en")[0].when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("According to the union, the bill now stands at 12 million.", "en", "2019-03-06"),
        ("De directeur merkt op dat de bond rekent op ruim 5 miljoen.", "nl", "2019-03-06"),
        ("According to the council, the bridge collapsed.", "en", "../2019-03-06"),
        ("Volgens de gemeente stortte de brug in.", "nl", "../2019-03-06"),
    ],
)
def test_what_is_held_to_be_so_now_is_a_position_of_the_day(text: str, language: str, edtf: str) -> None:
    assert events(text, language)[-1].when.edtf == edtf


def test_what_was_dealt_with_at_a_sitting_is_of_its_day() -> None:
    assert events("Het beroep is behandeld ter zitting van 24 februari 2019.", "nl")[0].when.edtf == "2019-02-24"
