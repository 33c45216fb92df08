"""What days an EDTF string denotes."""

import pytest

from relaas.model.edtf import bounds_of, write_edtf


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2021-04-14", ("2021-04-14", "2021-04-14")),
        ("2021-04", ("2021-04-01", "2021-04-30")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2021", ("2021-01-01", "2021-12-31")),
        ("2021~", ("2021-01-01", "2021-12-31")),
        ("2021-08-13/2021-08-31", ("2021-08-13", "2021-08-31")),
        ("../2021-09-11", (None, "2021-09-11")),
        ("2021-09/..", ("2021-09-01", None)),
        ("[..2021-08-13]", (None, "2021-08-13")),
        ("[2021-04-07,2021-04-14]", ("2021-04-07", "2021-04-14")),
        ("XXXX-WXX-3", (None, None)),
        ("", (None, None)),
        (None, (None, None)),
    ],
)
def test_bounds(edtf: str | None, expected: tuple[str | None, str | None]) -> None:
    assert bounds_of(edtf) == expected


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2021-04-14", "2021-04-14", "2021-04-14"),
        ("2021-04-14", "2021-05-01", "2021-04-14/2021-05-01"),
        (None, "2021-05-01", "../2021-05-01"),
        ("2021-05-01", None, "2021-05-01/.."),
        (None, None, None),
    ],
)
def test_written(earliest: str | None, latest: str | None, expected: str | None) -> None:
    assert write_edtf(earliest, latest) == expected
    assert bounds_of(expected) == (earliest, latest)
