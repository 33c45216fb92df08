"""Limits that name a longer time: what is before it is before its first day, what is after it after its last."""

import pytest

from tests.extraction.sentences import records_of


@pytest.mark.parametrize(
    ("text", "language", "latest"),
    [
        ("De troepen verlieten het land voor de zomer van 2018.", "nl", "2018-06-21"),
        ("An agreement was reached before the winter of 2018.", "en", "2018-12-21"),
        ("The bridge was closed before March 2018.", "en", "2018-03-01"),
        ("The plant will close before 1 May 2019.", "en", "2019-05-01"),
        ("It must be repaired before the end of May 2019.", "en", "2019-05-31"),
        ("De brug moet voor eind mei 2019 hersteld zijn.", "nl", "2019-05-31"),
        ("The plant will close by March 2020.", "en", "2020-03-31"),
    ],
)
def test_before_a_time_is_before_its_first_day_or_before_the_sky_opens_a_season(
    text: str, language: str, latest: str
) -> None:
    found = records_of(text, language)
    (event,) = found.events
    assert event.when.latest == latest


@pytest.mark.parametrize(
    ("text", "language", "earliest"),
    [
        ("The tremors can go on after 2022.", "en", "2022-12-31"),
        ("Na juli 2022 wordt de brug hersteld.", "nl", "2022-07-31"),
        ("De brug wordt vanaf juli 2022 hersteld.", "nl", "2022-07-01"),
    ],
)
def test_after_a_time_is_after_its_last_day(text: str, language: str, earliest: str) -> None:
    found = records_of(text, language)
    assert found.events[0].when.earliest == earliest
