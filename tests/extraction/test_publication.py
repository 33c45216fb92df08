"""What a text's own times say about the day of its publication."""

import pytest

from relaas.extraction.publication import narrow_publication
from relaas.extraction.times import extract
from relaas.model import Dating, Records
from relaas.model.annotation import AnnotatedDocument
from relaas.model.documents import Document, Paragraph, Publication
from relaas.model.passages import CleanText


def _narrowed(published: Publication, *parts: tuple[str, str]) -> Publication:
    text, paragraphs = "", []
    for content, language in parts:
        start = len(text)
        text += content + "\n\n"
        paragraphs.append(Paragraph(start, start + len(content), "body", language, CleanText(content, ((0, start),))))
    document = Document(
        id="d1",
        path="a.txt",
        format="txt",
        sha256="",
        text=text,
        language="nl",
        published=published,
        paragraphs=tuple(paragraphs),
    )
    annotated = AnnotatedDocument(document, (), (), (), ())
    return narrow_publication(annotated, extract(annotated, Records()).times)


MONTH = Publication(Dating("2019-03", "2019-03-01", "2019-03-31", basis="document"), "header-line")
POST = ("The port is closed, officials said. - Harbour Watch, March 14, 2019", "en")


def test_a_dated_post_and_the_weekdays_after_it_make_a_month_a_day() -> None:
    text = "Donderdag sloot de haven. Vrijdagochtend maakte de burgemeester bekend dat zij dicht blijft."
    found = _narrowed(MONTH, (text, "nl"), POST)
    assert (found.when.edtf, found.evidence, found.coarser) == ("2019-03-15", "narrowed", "2019-03")
    assert found.quoted == "March 14, 2019"
    assert found.when.passage is not None


def test_without_a_later_weekday_the_month_stays_with_finer_bounds() -> None:
    found = _narrowed(MONTH, ("Donderdag sloot de haven.", "nl"), POST)
    assert (found.when.edtf, found.when.earliest, found.when.latest) == ("2019-03", "2019-03-14", "2019-03-20")


def test_weekdays_alone_narrow_nothing() -> None:
    assert _narrowed(MONTH, ("Donderdag sloot de haven.", "nl")) == MONTH


def test_a_full_day_is_left_alone() -> None:
    day = Publication(Dating("2019-03-20", "2019-03-20", "2019-03-20", basis="document"), "header-line")
    assert _narrowed(day, ("Op 14 maart 2019 sloot de haven.", "nl")) == day


def test_an_undated_text_is_bounded_by_its_newest_past_and_its_first_plan() -> None:
    found = _narrowed(
        Publication(),
        ("Op 12 mei 2018 is de raad ingelicht (d.d. 3 februari 2018). De bouw begint rond 1 juni.", "nl"),
    )
    assert (found.when.edtf, found.evidence) == (None, "mentions")
    assert (found.when.earliest, found.when.latest) == ("2018-05-12", "2018-06-01")
    assert found.quoted == "12 mei 2018"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De brug kostte 2 miljoen in 2019. Volgens het bestuur gaat zij uiterlijk 1 juni open.", "nl"),
        ("The pier cost 2 million in 2019. It will open by June 1, the board says.", "en"),
    ],
)
def test_a_year_that_is_mentioned_gives_a_day_to_come_none(text: str, language: str) -> None:
    found = _narrowed(Publication(), (text, language))
    assert (found.when.earliest, found.when.latest) == ("2019-01-01", None)


def test_a_plan_alone_bounds_nothing_from_below() -> None:
    assert _narrowed(Publication(), ("De brug zal op 12 mei 2018 opengaan.", "nl")) == Publication()


def test_a_day_that_was_only_decided_upon_is_no_lower_bound() -> None:
    text = "De raad besloot op 3 mei 2018. Het college besloot de brug op 1 oktober 2019 te sluiten."
    assert _narrowed(Publication(), (text, "nl")).when.earliest == "2018-05-03"


def test_months_and_years_bound_where_no_day_does() -> None:
    found = _narrowed(Publication(), ("In maart 2018 werd de brug gesloten. In 2019 zal zij opengaan.", "nl"))
    assert (found.when.earliest, found.when.latest) == ("2018-03-01", "2019-12-31")


def test_a_plan_in_the_month_of_publication_narrows_nothing() -> None:
    assert _narrowed(MONTH, ("Op 30 maart 2019 begint de bouw.", "nl")) == MONTH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Op 12 mei 2018 is de raad ingelicht. De wethouder zei dat de bouw voor 1 juni zal beginnen.", "nl"),
        ("Op 12 mei 2018 is de raad ingelicht. “De bouw zal voor 1 juni beginnen.”", "nl"),
        ("Op 12 mei 2018 is de raad ingelicht. De bouw begint rond 1 maart.", "nl"),
        ("The council was told on 12 May 2018. The alderman said that work will begin before 1 June.", "en"),
        ("The council was told on 12 May 2018. “Work will begin before 1 June.”", "en"),
        ("The council was told on 12 May 2018. Work will begin around 1 March.", "en"),
        ("The council was told on 12 May 2018. Work, which was due to end on 1 June, will go on.", "en"),
        ("Op 12 mei 2018 is de raad ingelicht. De bouw, die op 1 juni zou eindigen, gaat door.", "nl"),
    ],
)
def test_a_day_that_was_still_to_come_for_somebody_else_bounds_nothing(text: str, language: str) -> None:
    found = _narrowed(Publication(), (text, language))
    assert (found.when.earliest, found.when.latest) == ("2018-05-12", None)


@pytest.mark.parametrize(
    ("text", "language", "bounds"),
    [
        (
            "De brug sloot in 2021. Op 28 augustus stapte de wethouder op. De opvolger zal op 1 november beginnen.",
            "nl",
            ("2021-08-28", None),
        ),
        (
            "The bridge closed in 2021. The alderman resigned on 28 August. A successor will start on 1 November. "
            "A tunnel will open in March 2022.",
            "en",
            ("2021-08-28", "2021-11-01"),
        ),
        (
            "De rechter oordeelde (ECLI:NL:RBXXX:2023:14). Op 3 mei is beroep ingesteld. De zitting zal 9 juni zijn. "
            "In 2025 zal de brug weg zijn.",
            "nl",
            ("2023-05-03", "2023-06-09"),
        ),
        ("The appeal failed ([2023] UKSC 14).", "en", ("2023-01-01", None)),
        ("We bought the presses in 2017. The board will name a printer by May 1.", "en", ("2017-01-01", None)),
        ("De persen zijn in 2017 gekocht. Het bestuur zal op 1 mei een drukker kiezen.", "nl", ("2017-01-01", None)),
    ],
    ids=["days-nl", "days-en", "ruling", "citation", "year-en", "year-nl"],
)
def test_days_without_a_year_and_numbers_with_one_bound_a_text(
    text: str, language: str, bounds: tuple[str, str | None]
) -> None:
    found = _narrowed(Publication(), (text, language))
    assert (found.when.edtf, found.evidence, found.when.earliest, found.when.latest) == (None, "mentions", *bounds)


@pytest.mark.parametrize(
    ("posted", "text", "language"),
    [
        ("Geplaatst door Els op zondagavond", "Vandaag, 1 oktober, is de brug dicht.", "nl"),
        ("Posted by Ada on Sunday evening", "Today, 1 October, the bridge is closed.", "en"),
    ],
)
def test_the_day_called_today_and_the_weekday_of_posting_give_the_year(posted: str, text: str, language: str) -> None:
    years = {
        "nl": "In 2021 werd zij gekeurd. In 2025 zal zij weg zijn.",
        "en": "It was tested in 2021. In 2025 it will go.",
    }
    found = _narrowed(Publication(), (posted, language), (f"{text} {years[language]}", language))
    assert (found.when.edtf, found.evidence) == ("2023-10-01", "narrowed")


def test_the_day_called_today_without_a_weekday_leaves_all_years() -> None:
    text = "Vandaag, 1 oktober, is de brug dicht. In 2021 werd zij gekeurd. In 2025 zal zij weg zijn."
    found = _narrowed(Publication(), (text, "nl"))
    assert (found.when.edtf, found.when.earliest, found.when.latest) == (None, "2021-10-01", "2025-10-01")


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Thursday 5 May: the quay broke in two. It had happened before, in 1995.", ("1995-01-01", None)),
        ("Monday 5 May: the quay broke in two. It was mended in 2007 and again in 2008.", ("2008-05-05", None)),
    ],
)
def test_a_weekday_beside_a_day_rules_years_out(text: str, bounds: tuple[str, str | None]) -> None:
    found = _narrowed(Publication(), (text, "en"))
    assert (found.when.earliest, found.when.latest) == bounds


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        (
            "Heden, de tweede oktober tweeduizend achttien, verscheen de heer Blom. Hij koopt op 1 mei 2019 een pand.",
            "nl",
            "2018-10-02",
        ),
        (
            "Today, 2 October 2018, there appeared before me Mr Bloom, who will buy a house on 1 May 2019.",
            "en",
            "2018-10-02",
        ),
        ("Hij verscheen op 2 oktober 2018 en koopt op 1 mei 2019 een pand.", "nl", None),
    ],
)
def test_a_deed_is_of_the_day_that_it_calls_the_present_one(text: str, language: str, day: str | None) -> None:
    assert _narrowed(Publication(), (text, language)).when.edtf == day
