"""In a log whose entries lead with hours in four figures, such figures in what it tells are hours."""

import pytest

from relaas.documents import Content, document_of
from relaas.extraction.times import find_times
from relaas.extraction.times.log_hours import with_hours

ENTRIES = (
    "{0}  Call from the lock: the gate will not shut.\n2105  Tug asked for, to be alongside by 2130.\n"
    "2140  Gate held. Search stood down by 2135.\n"
)


@pytest.mark.parametrize(
    ("first", "values"),
    [("1752", ["2021-07-14T21:30", "2021-07-14T21:35"]), ("1998", ["2130", "2135"])],
    ids=["hours", "years"],
)
def test_four_figures_in_a_log(first: str, values: list[str]) -> None:
    text = f"HARBOUR WATCH\nINCIDENT LOG    WED 14 JUL 2021\n\n{ENTRIES.format(first)}"
    document = document_of(Content("log.txt", text.encode()))
    entries = [each for each in find_times(text, language="en") if each.text in ("2130", "2135")]
    assert [each.value for each in with_hours(entries, document)] == values
