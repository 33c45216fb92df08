"""The order of time: one key for the lines that are linked and for those that people ruled on."""

import pytest

from relaas.linking.order import time_key
from relaas.linking.rulings import rule
from relaas.model import Dating
from tests.linking.test_rulings import decision, entry


@pytest.mark.parametrize(
    ("latest", "bound", "reported", "stands"),
    [
        ("2022-08-30", "before", "2022-08-16", "2022-08-16"),
        ("2022-08-30", None, "2022-08-16", "2022-08-30"),
        ("2022-08-30", "before", "2022-09-20", "2022-08-30"),
        ("2022-08-30", "before", None, "2022-08-30"),
    ],
)
def test_a_limit_stands_where_it_was_told(latest: str, bound: str | None, reported: str | None, stands: str) -> None:
    when = Dating(latest=latest, bound=bound)  # type: ignore[arg-type]
    assert time_key(entry(when=when, reported=reported)) == (False, stands, latest)


def test_what_is_ruled_on_moves_no_other_line() -> None:
    limit = Dating(latest="2022-08-30", bound="before")
    lines = [
        entry(id="limit", when=limit, reported="2022-08-16"),
        entry(id="day", when=Dating(earliest="2022-08-18", latest="2022-08-18")),
    ]
    found, _ = rule(lines, [decision("hide")], (), {})
    assert [each.id for each in found] == ["limit", "day"]
