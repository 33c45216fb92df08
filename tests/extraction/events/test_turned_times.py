"""Times that are of something else than the verb of their clause says."""

import pytest

from tests.extraction.sentences import records_of


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The mayor announced an election for 12 September 2018.", "en", "2018-09-12"),
        ("The union called a strike for 9 May 2018.", "en", "2018-05-09"),
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
