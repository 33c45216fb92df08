"""Days without a year: when a text that names them can have appeared."""

from datetime import date

from relaas.model.yearless import Named, possible_spans


def test_days_that_no_one_day_can_name_leave_no_stretch() -> None:
    gone = Named(1, 10, "past", year=2019)
    ahead = Named(3, 1, "future", year=2018)
    assert possible_spans([gone, ahead, Named(5, 2, "past")], date(2018, 1, 1), None) == []


def test_29_february_is_named_in_the_years_that_have_it() -> None:
    (span,) = possible_spans([Named(2, 29, "past")], date(2021, 6, 1), date(2024, 12, 31))
    assert span == (date(2024, 2, 29), date(2024, 12, 31))
