"""Times that are of something else than the verb of their clause says."""

import pytest

from tests.extraction.sentences import records_of


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The mayor announced an election for 12 September 2018.", "en", "2018-09-12"),
        ("The union called a strike for 9 May 2018.", "en", "2018-05-09"),
        ("The judge subpoenaed him for 9 May 2018.", "en", "2018-05-09"),
        ("A hearing was set for 9 May 2018.", "en", "2018-05-09"),
        ("De hoorzitting is vastgesteld voor 9 mei 2018.", "nl", "2018-05-09"),
        ("De vakbond heeft voor 9 mei 2018 een staking uitgeroepen.", "nl", "2018-05-09"),
        ("De burgemeester kondigde verkiezingen aan voor 12 september 2018.", "nl", "2018-09-12"),
        ("Het bestuur belegde een vergadering voor 3 juni 2018.", "nl", "2018-06-03"),
    ],
)
def test_what_is_set_for_a_day_is_planned_for_it(text: str, language: str, day: str) -> None:
    (event,) = records_of(text, language).events
    assert (event.status, event.when.earliest, event.when.latest) == ("planned", day, day)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor called for calm on 12 September 2018.", "en"),
        ("De minister riep op 3 juni 2018 op tot kalmte.", "nl"),
    ],
)
def test_what_is_done_on_a_day_has_happened(text: str, language: str) -> None:
    assert [event.status for event in records_of(text, language).events] == ["happened"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The union has called a strike for 12 April.", "en"),
        ("The court has listed the case for 12 April.", "en"),
        ("De school heeft voor 12 april een bus geboekt.", "nl"),
        ("Voor 12 april is een staking uitgeroepen.", "nl"),
    ],
)
def test_what_has_been_set_for_a_day_to_come_is_still_to_come(text: str, language: str) -> None:
    (fact,) = records_of(text, language).facts
    assert (fact.status, fact.when.edtf) == ("planned", "2019-04-12")


def test_what_was_settled_before_a_day_has_happened() -> None:
    (event,) = records_of("De begroting is voor 9 mei 2018 vastgesteld.", "nl").events
    assert (event.status, event.when.edtf) == ("happened", "../2018-05-09")
