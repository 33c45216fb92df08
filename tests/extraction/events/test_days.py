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
