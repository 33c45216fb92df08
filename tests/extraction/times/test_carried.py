"""Times that are reckoned from what the text tells beside them: an event, a year that is meant, an announcement."""

import pytest

from relaas.extraction.times import find_times


@pytest.mark.parametrize(
    ("text", "language", "published", "value", "bounds"),
    [
        (
            "Het besluit volgt binnen zes weken na de zitting van 15 mei 2021.",
            "nl",
            "2021-05-20",
            "2021-06-26",
            ("2021-05-15", "2021-06-26"),
        ),
        (
            "He promised an answer within two weeks of our meeting on 17 October.",
            "en",
            "2024-11-25",
            "2024-10-31",
            ("2024-10-17", "2024-10-31"),
        ),
        (
            "De brief kwam drie dagen na het ongeval op 3 mei.",
            "nl",
            "2021-09-01",
            "2021-05-06",
            ("2021-05-06", "2021-05-06"),
        ),
        (
            "The tank was inspected two days before the fire on 3 May.",
            "en",
            "2021-09-01",
            "2021-05-01",
            ("2021-05-01", "2021-05-01"),
        ),
        ("She left a year after the fire of 3 May 2011.", "en", "2021-09-01", "2012", ("2012-01-01", "2012-12-31")),
    ],
    ids=["within-nl", "within-en", "after-nl", "before-en", "a-year-is-no-day"],
)
def test_a_length_is_counted_from_what_happened_on_a_day(
    text: str, language: str, published: str, value: str, bounds: tuple[str, str]
) -> None:
    first = find_times(text, language=language, published=published)[0]
    assert (first.value, (first.earliest, first.latest)) == (value, bounds)


@pytest.mark.parametrize(
    ("text", "language", "latest"),
    [
        ("The firm failed to report within 30 days of becoming aware of it.", "en", None),
        ("Payment is due within 30 days after delivery.", "en", None),
        ("You may appeal within 28 days of the date of this letter.", "en", "2021-07-08"),
        ("The minister will reply within six weeks.", "en", "2021-07-22"),
        ("De gemeente moet binnen 30 dagen na ontvangst antwoorden.", "nl", None),
        ("Het bedrijf moet dat melden binnen 30 dagen nadat het ervan weet.", "nl", None),
        ("U kunt binnen vier weken na dagtekening van deze brief bezwaar maken.", "nl", "2021-07-08"),
        ("De minister antwoordt binnen zes weken.", "nl", "2021-07-22"),
    ],
)
def test_a_term_runs_from_the_paper_only_where_it_names_nothing_else(
    text: str, language: str, latest: str | None
) -> None:
    [term] = find_times(text, language=language, published="2021-06-10")
    assert term.latest == latest


@pytest.mark.parametrize(
    ("text", "language", "latest"),
    [
        ("Op 15 mei 2021 deed de rechter uitspraak. Zij beslist binnen een jaar na die uitspraak.", "nl", "2022-05-15"),
        ("The court ruled on 15 May 2021. It decides within a year of that ruling.", "en", "2022-05-15"),
        ("Zij beslist binnen een jaar na die uitspraak.", "nl", "2022-06-10"),  # no day told: from the publication on
    ],
    ids=["nl", "en", "nothing-told"],
)
def test_a_length_is_counted_from_what_it_points_back_to(text: str, language: str, latest: str) -> None:
    *_, last = find_times(text, language=language, published="2021-06-10")
    assert last.latest == latest


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        (
            "In maart 2018 kwam er een plafond van 40 voor 2019 en 2020. In december van dat jaar zakte het.",
            "nl",
            "2018-12",
        ),
        ("A cap of 40 for 2019 and 38 for 2020 came in March 2018. It fell in December of that year.", "en", "2018-12"),
        ("In March 2018 a cap came: 40 for 2019 and 38 for 2020. It fell in December of that year.", "en", "2018-12"),
    ],
    ids=["nl", "en-before", "en-between"],
)
def test_that_year_is_no_year_that_something_was_meant_for(text: str, language: str, value: str) -> None:
    *_, last = find_times(text, language=language, published="2023-05-10")
    assert last.value == value


def test_that_year_ahead_stands_beside_another_clause_of_the_past() -> None:
    text = "It should open in May 2026, long after the day first set; a slip to the end of that year is feared."
    *_, last = find_times(text, language="en", published="2025-12-11")
    assert last.value == "2026"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De minister heeft aangekondigd eind maart met een plan te komen.", "2018-03"),
        ("Zij heeft beloofd in april de stukken te sturen.", "2018-04"),
        ("Zij heeft in april de stukken gestuurd.", "2017-04"),
    ],
)
def test_what_was_announced_to_be_done_lies_ahead(text: str, value: str) -> None:
    (found,) = find_times(text, language="nl", published="2018-02-05")
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("There is a fine of 500 euros from 1 January, and he has said twice that he means it.", "en", "2025-01-01"),
        ("Er is een boete vanaf 1 januari, en hij heeft tweemaal gezegd dat hij die oplegt.", "nl", "2025-01-01"),
    ],
)
def test_a_participle_helps_no_verb_of_another_clause(text: str, language: str, value: str) -> None:
    (found,) = find_times(text, language=language, published="2024-11-26")
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The last train left one minute before midnight on 30 August.", "en"),
        ("De laatste trein vertrok kort voor middernacht op 30 augustus.", "nl"),
    ],
)
def test_what_was_a_minute_before_a_time_has_no_limit(text: str, language: str) -> None:
    found = find_times(text, language=language, published="2021-09-20")
    assert {(each.bound, each.latest) for each in found if each.type == "TIME"} == {(None, "2021-08-30")}


def test_a_publication_of_years_bounds_with_its_last_day() -> None:
    found = find_times("Vandaag ging de brug open.", language="nl", published="2021/2025")
    assert (found[0].earliest, found[0].latest) == ("2021-01-01", "2025-12-31")


def test_an_open_publication_leaves_more_days_than_can_be_listed() -> None:
    (found,) = find_times("Op 3 maart ging de brug open.", language="nl", published="2021-01-01/..")
    assert (found.candidates, found.latest) == ((), None)


def test_a_weekday_beside_a_date_leaves_the_years_that_have_it() -> None:
    (found,) = find_times("Op woensdag 3 maart ging de brug open.", language="nl", published="2019/2025")
    assert found.value == "2021-03-03"


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("De uitspraak van de rechter van 3 mei verplicht de gemeente te betalen.", "nl", "2025-05-03"),
        ("The ruling of 3 May orders the town to pay.", "en", "2025-05-03"),
        ("The ruling is expected on 3 May.", "en", "2026-05-03"),
    ],
)
def test_the_day_of_a_paper_has_been(text: str, language: str, value: str) -> None:
    (found,) = find_times(text, language=language, published="2025-12-11")
    assert found.value == value


@pytest.mark.parametrize("text", ["The bridge will stay shut until Monday.", "The bridge remains closed until Monday."])
def test_what_stays_so_until_a_weekday_stays_so_until_the_next(text: str) -> None:
    (found,) = find_times(text, language="en", published="2019-07-30")
    assert found.value == "2019-08-05"


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Op 4 maart brak er brand uit. Twee dagen na de brand kwam de inspectie.", "nl", ["2022-03-04", "2022-03-06"]),
        (
            "De aardbeving van 8 januari was zwaar. Vijf dagen na de beving kwam hulp.",
            "nl",
            ["2022-01-08", "2022-01-13"],
        ),
        ("A fire broke out on 4 March. Within a month of the fire she left.", "en", ["2022-03-04", "2022-04-04"]),
        ("A fire broke out on 4 March. They came two days after the fire.", "en", ["2022-03-04", "2022-03-06"]),
        ("Within a month of the fire she left.", "en", ["P1M"]),
        ("A fire broke out on 4 March. The last fire was on 3 May. Two days after the fire.", "en", None),
    ],
    ids=["nl", "compound", "within", "en", "day-unknown", "two-days"],
)
def test_a_length_is_counted_from_a_happening_that_was_told_with_its_day(
    text: str, language: str, values: list[str] | None
) -> None:
    found = [one.value for one in find_times(text, language=language, published="2022-06-01")]
    assert found == (values or [*found[:2], "P2D"])


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        ("De rechter droeg de stad op 12 januari op binnen zes weken te beslissen.", "nl", "2022-02-23"),
        ("De raad besloot op 4 april dat er binnen twee weken een plan moet komen.", "nl", "2022-04-18"),
        ("Sinds hij op 3 mei ziek werd, hoopt hij binnen twee weken te herstellen.", "nl", "2022-06-15"),
        ("On 12 January the court ordered the city to decide within six weeks.", "en", "2022-02-23"),
        ("We wrote to you on 4 April. Please reply within 14 days.", "en", "2022-06-15"),
    ],
    ids=["ordered-nl", "content-nl", "from-now-nl", "ordered-en", "another-sentence-en"],
)
def test_a_term_runs_from_the_day_on_which_it_was_set(text: str, language: str, last: str) -> None:
    assert find_times(text, language=language, published="2022-06-01")[-1].latest == last


@pytest.mark.parametrize(
    ("text", "language", "published", "values"),
    [
        (
            "She rang on 3 May 2016. The depot shut on Monday 10 October.",
            "en",
            "2019-03-06",
            ["2016-05-03", "2016-10-10"],
        ),
        (
            "Zij belde op 3 mei 2016. Maandag 10 oktober ging het dicht.",
            "nl",
            "2019-03-06",
            ["2016-05-03", "2016-10-10"],
        ),
        ("It is ready by mid-May next year. We pay on the 30th.", "en", "2020-12-15", ["2021-05", "2020-12-30"]),
        ("He bought the yard in 2003. She said as recently as 20 April that it would pay.", "en", "2012-05-04", None),
        ("It was first due to be heard in June and then in September.", "en", "2012-09-20", ["2012-06", "2012-09"]),
        ("The house is to vote this Thursday.", "en", "2019-03-03", ["2019-03-07"]),
        ("She vowed to raise it with the mayor on Tuesday.", "en", "2016-11-26", ["2016-11-29"]),
        ("She said on Tuesday that she would raise it.", "en", "2016-11-26", ["2016-11-22"]),
        ("He has asked the chair for a session in September.", "en", "2018-08-15", ["2018-09"]),
        ("Hij heeft de voorzitter om een debat in september gevraagd.", "nl", "2018-08-15", ["2018-09"]),
        ("Hij heeft haar in september gevraagd.", "nl", "2018-08-15", ["2017-09"]),
    ],
)
def test_a_day_without_its_year_is_of_the_time_that_the_text_speaks_of(
    text: str, language: str, published: str, values: list[str] | None
) -> None:
    found = [each.value for each in find_times(text, language=language, published=published)]
    assert found == values if values else found[-1] == "2012-04-20"


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Op 1 mei 2022 kwam de wet. Dat betekent dat hij vanaf 1 mei geldt.", "nl", ["2022-05-01", "2022-05-01"]),
        ("On 1 May 2022 the act came. This means that it applies from 1 May.", "en", ["2022-05-01", "2022-05-01"]),
        ("Op 1 mei 2019 kwam de wet. De volgende geldt vanaf 1 mei.", "nl", ["2019-05-01", "2023-05-01"]),
        (
            "Op 1 mei 2021 en op 1 mei 2022 was er feest. Het volgende is op 1 mei.",
            "nl",
            ["2021-05-01", "2022-05-01", "2023-05-01"],
        ),
    ],
)
def test_a_day_that_was_just_told_with_its_year_keeps_it(text: str, language: str, values: list[str]) -> None:
    found = find_times(text, language=language, published="2022-08-30")
    assert [time.value for time in found] == values


@pytest.mark.parametrize(
    ("text", "language"),
    [("in de uitspraak van 7 mei 2018.1 De raad", "nl"), ("in the ruling of 7 May 2018.12 The court", "en")],
)
def test_the_mark_of_a_note_does_not_hide_the_year(text: str, language: str) -> None:
    (found,) = find_times(text, language=language, published="2022-08-30")
    assert found.value == "2018-05-07"


def test_a_season_that_tells_of_what_kind_a_thing_is_is_no_time() -> None:
    found = find_times(
        "It came before the winter timetable began on 3 December.", language="en", published="2019-03-06"
    )
    assert [each.value for each in found] == ["2018-12-03"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Services begin in the autumn of 2018 rather than in the spring.", "en", "2018-21"),
        ("It will open in May 2019, not in March.", "en", "2019-03"),
        ("De dienst begint in december 2018 in plaats van in mei.", "nl", "2018-05"),
        ("Het feest is op 5 november 2018 en niet op 3 mei.", "nl", "2018-05-03"),
    ],
)
def test_what_is_set_against_a_date_is_of_its_year(text: str, language: str, value: str) -> None:
    *_, last = find_times(text, language=language, published="2017-10-05")
    assert last.edtf == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("A train derailed on 4 July 2018. Three days before the accident it was tested.", "en", "2018-07-01"),
        ("Op 4 juli 2018 ontspoorde een trein. Drie dagen voor het ongeval was hij getest.", "nl", "2018-07-01"),
        ("It burnt on 4 July 2018. It reopened on 9 May 2019. Three days before the accident it shut.", "en", "P3D"),
        ("It is dated 4 July 2018, three months after the accident.", "en", "P3M"),
        ("The raid was on 4 July 2018. She had left the evening before. The next day he fled.", "en", "2018-07-05"),
        (
            "De inval was op 4 juli 2018. De avond ervoor was zij vertrokken. De dag erna vluchtte hij.",
            "nl",
            "2018-07-05",
        ),
        ("He rang on 4 June 2018. That Monday she was out. She wrote to me that Friday.", "en", "2018-06-08"),
        ("On 4 July 2016 the court gave her until 12 August.", "en", "2016-08-12"),
        ("Het duurde van 4 juli 2016 tot 12 augustus voordat er weer treinen reden.", "nl", "2016-08-12"),
    ],
)
def test_what_is_told_next_goes_on_from_what_happened(text: str, language: str, value: str) -> None:
    assert find_times(text, language=language, published="2019-10-05")[-1].value == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("He flew out on 17 March 2016. A review, completed on 20 September, found no fault.", "en", "2019-09-20"),
        ("It stood at 60m in December 2016 and at 71m at 30 September.", "en", "2019-09-30"),
        ("He flew out on 17 March 2016. He was seen again on 20 June.", "en", "2016-06-20"),
        ("Hij vloog op 17 maart 2016. De burgemeester heeft op 20 juni om een onderzoek gevraagd.", "nl", "2019-06-20"),
        ("He paid on 4 May 2018. It must be returned within 14 days of this order.", "en", "2019-10-19"),
        ("Hij betaalde op 4 mei 2018. Bezwaar kan binnen zes weken na de datum van deze brief.", "nl", "2019-11-16"),
        ("De hal werd twee weken later opgeleverd dan toegezegd.", "nl", "P2W"),
        ("He hit it on Thursday 12 September 2019, not the weekend after.", "en", "2019-W37-WE"),
    ],
)
def test_what_has_just_been_is_not_of_an_old_story(text: str, language: str, value: str) -> None:
    assert find_times(text, language=language, published="2019-10-05")[-1].value == value


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Three months later he wrote to me.", "en"),
        ("De dag erna vluchtte hij.", "nl"),
        ("She fled a week later.", "en"),
    ],
)
def test_what_followed_nothing_that_was_told_has_no_day(text: str, language: str) -> None:
    assert find_times(text, language=language, published="2019-10-05") == ()
