"""A day without a year is of the year that the other papers leave."""

import pytest

from relaas.linking.own_days import infer_days
from relaas.model import Dating, Document, Passage, Publication, YearlessDay


def paper(name: str, day: str | None = None, own: YearlessDay | None = None) -> Document:
    when = Dating(day, day, day, basis="document") if day else Dating()
    return Document(name, "", "txt", "", "", "en", Publication(when), own_day=own)


def own(
    month_day: str, weekday: int | None = None, *, earliest: str | None = None, latest: str | None = None
) -> Document:
    return paper("own", own=YearlessDay(month_day, Passage("own", 0, 6), weekday, earliest, latest))


SPRING = [paper("a", "2021-03-01"), paper("b", "2021-06-20")]
YEARS = [paper("a", "2019-03-01"), paper("b", "2021-06-20")]


@pytest.mark.parametrize(
    ("others", "document", "day"),
    [
        (SPRING, own("04-16"), "2021-04-16"),
        (SPRING, own("07-25"), "2021-07-25"),
        (SPRING, own("12-01"), None),  # of this year or of the one before
        (SPRING, own("04-16", weekday=5), "2021-04-16"),
        (SPRING, own("04-16", weekday=2), None),
        (SPRING, own("02-29"), None),
        (YEARS, own("02-29"), "2020-02-29"),
        (YEARS, own("09-16"), None),  # 2018, 2019, 2020 or 2021, none of them near a paper
        (YEARS, own("04-16", weekday=4), "2020-04-16"),
        (YEARS, own("04-01", weekday=None), "2019-04-01"),
        (YEARS, own("09-16", earliest="2021-05-05"), "2021-09-16"),
        (YEARS, own("09-16", earliest="2019-12-01", latest="2021-01-01"), "2020-09-16"),
        (YEARS, own("09-16", earliest="2021-09-16"), "2021-09-16"),  # what its text mentions may be of that very day
        (YEARS, own("09-16", earliest="2019-01-01", latest="2019-09-16"), "2019-09-16"),
        ([paper("a", "2021-07-03")], own("01-01", weekday=5), "2021-01-01"),  # half a year before the first paper
        ([paper("a", "2021-07-04")], own("01-01", weekday=5), None),
        ([paper("a", "2021-07-03")], own("01-02", weekday=7), "2022-01-02"),  # and half a year after the last
        ([paper("a", "2021-07-02")], own("01-02", weekday=7), None),
        ([], own("04-16"), None),
    ],
)
def test_the_other_papers_leave_a_year(others: list[Document], document: Document, day: str | None) -> None:
    assert infer_days([*others, document]).get("own") == day


def test_no_inferred_day_supports_another() -> None:
    found = paper("c", "2023-03-01", own=YearlessDay("03-01", Passage("c", 0, 5)))
    assert infer_days([found, own("03-02")]) == {}
