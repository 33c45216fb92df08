"""The picture: every dated line is a mark, none hides another, and what lies far away is counted at the edge."""

from datetime import date, timedelta

import pytest

from relaas.views.picture.layout import Mark, choose_window, clip, pack


def mark(
    first: str, last: str | None = None, *, open_start: bool = False, open_end: bool = False, id: str = ""
) -> Mark:
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    return Mark(start, end, open_start, open_end, "past", "single", id or f"{first}{last}")


def test_marks_in_one_row_leave_a_gap() -> None:
    marks = [mark(f"2021-04-{day:02}", f"2021-04-{day + length:02}") for day in range(1, 20) for length in (0, 3)]
    gap = timedelta(days=2)
    placed = pack(marks, gap)
    assert len(placed) == len(marks)
    rows: dict[int, date] = {}
    for each in placed:
        if each.row in rows:
            assert each.mark.first >= rows[each.row] + gap
        rows[each.row] = each.mark.last


def test_a_few_lines_far_away_are_counted_at_the_edge() -> None:
    marks = [mark("2001-09-11"), *(mark(f"2021-04-{day:02}") for day in range(1, 29))]
    window = choose_window(marks, [date(2021, 4, 14)])
    assert window.earlier == (marks[0],)
    assert window.first > date(2021, 1, 1)
    assert all(window.first <= each.first and each.last <= window.last for each in marks[1:])


@pytest.mark.parametrize("sources", [[], [date(2021, 6, 1)]], ids=["no dated source", "one source"])
def test_without_outliers_everything_is_in_the_picture(sources: list[date]) -> None:
    marks = [mark("2021-04-01"), mark("2021-04-20", "2021-05-05"), mark("2021-06-30")]
    window = choose_window(marks, sources)
    assert (window.earlier, window.later) == ((), ())
    assert window.first < date(2021, 4, 1)
    assert window.last > date(2021, 6, 30)


def test_a_mark_open_to_one_side_gets_a_short_bar_to_that_side() -> None:
    marks = [mark("2021-01-01"), mark("2021-12-31")]
    window = choose_window(marks, [])
    before = clip(mark("2021-06-30", open_start=True), window)
    after = clip(mark("2021-06-30", open_end=True), window)
    assert before.first < before.last == date(2021, 6, 30)
    assert date(2021, 6, 30) == after.first < after.last
