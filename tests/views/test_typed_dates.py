"""Dates as a person types them: what could be two dates is refused."""

import pytest

from relaas.views.typed_dates import read_typed_date


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2021-04-14", "2021-04-14"),
        ("2021-04", "2021-04"),
        (" 2021 ", "2021"),
        ("../2021-09-11", "../2021-09-11"),
        ("2021-04-14/2021-05-01", "2021-04-14/2021-05-01"),
        ("14-4-2021", "2021-04-14"),
        ("4/14/2021", "2021-04-14"),
        ("4.4.2021", "2021-04-04"),
        ("14 april 2021", "2021-04-14"),
        ("14 mrt. 2021", "2021-03-14"),
        ("3 May 2021", "2021-05-03"),
        ("maart 2021", "2021-03"),
    ],
)
def test_a_date_is_read(typed: str, edtf: str) -> None:
    assert read_typed_date(typed) == edtf


@pytest.mark.parametrize(
    "typed",
    ["", "11/3/2020", "morgen", "2021-02-30", "31 februari 2021", "2021-13", "2021-05-01/2021-04-14", "..", "1/2/3"],
)
def test_what_is_no_date_or_could_be_two_is_refused(typed: str) -> None:
    assert read_typed_date(typed) is None
