"""The year of days that a text without a date names without one, decided by the days that other documents date."""

import pytest

from relaas.linking import link
from relaas.linking.years import settle_years
from relaas.model import UNDATED, Dating, Document, EventStatus, Links, Publication, Records, TimeExpression
from tests.linking.factories import document, event, records, time

SINCE_2020 = Publication(Dating(earliest="2020-01-01", basis="document"), "mentions")


def named(start: int, value: str) -> TimeExpression:
    """A day or month that the text without a date names without its year."""
    return named_in("undated", start, value)


def named_in(name: str, start: int, value: str) -> TimeExpression:
    return time(name, start, value, edtf=None, earliest=None, latest=None)


def linked(
    *days: tuple[str, EventStatus], others: tuple[str, ...], publication: Publication = SINCE_2020
) -> tuple[Links, list[TimeExpression]]:
    """What linking makes of a text that names some days, each of an event, beside one that dates others in full."""
    times = [named(10 * number, value) for number, (value, _) in enumerate(days)]
    told = [
        event("undated", 10 * number, "close", "bridge", status=status, when=Dating(basis="own", time=one.id))
        for number, (one, (_, status)) in enumerate(zip(times, days, strict=True))
    ]
    found = {
        "undated": records(*times, *told),
        "dated": records(*(time("dated", 10 * number, day) for number, day in enumerate(others))),
    }
    documents: list[Document] = [document("undated", publication=publication), document("dated", "2022-12-01")]
    assert isinstance(found["undated"], Records)
    return link(documents, found), times


def values(links: Links, times: list[TimeExpression]) -> list[str | None]:
    settled = {one.time: one.value for one in links.settled_times}
    return [settled.get(one.id) for one in times]


def test_two_days_that_another_document_dates_give_the_year() -> None:
    links, times = linked(
        ("XXXX-03-18", "happened"), ("XXXX-02-21", "happened"), others=("2022-02-21", "2022-03-18", "2021-06-01")
    )
    assert values(links, times) == ["2022-03-18", "2022-02-21"]


def test_the_other_days_and_months_follow_and_the_text_is_bounded() -> None:
    links, times = linked(
        ("XXXX-03-18", "happened"),
        ("XXXX-02-21", "happened"),
        ("XXXX-05", "planned"),
        ("XXXX-04-14", "planned"),
        ("XXXX-07", "possible"),
        others=("2022-02-21", "2022-03-18", "2022-04-14"),
    )
    (published,) = links.settled_publications
    assert values(links, times) == ["2022-03-18", "2022-02-21", "2022-05", "2022-04-14", None]
    assert published.published.when.edtf == "2022-03-18/2022-04-14"
    assert published.published.evidence == "dossier"


@pytest.mark.parametrize(
    ("others", "publication"),
    [
        pytest.param(("2022-03-18",), SINCE_2020, id="one day may be chance"),
        pytest.param(("2022-03-18", "2022-02-21", "2021-03-18"), SINCE_2020, id="two years have it"),
        pytest.param((), SINCE_2020, id="nobody dates it"),
        pytest.param(
            ("2022-03-18", "2022-02-21"),
            Publication(Dating("2020-05", "2020-05-01", "2020-05-31", basis="document"), "header-line"),
            id="the text has a date",
        ),
        pytest.param(("2019-03-18", "2019-02-21"), SINCE_2020, id="the text is younger than that year"),
    ],
)
def test_the_year_stays_open_where_it_is_not_plain(others: tuple[str, ...], publication: Publication) -> None:
    links, times = linked(
        ("XXXX-03-18", "happened"), ("XXXX-02-21", "happened"), others=others, publication=publication
    )
    assert values(links, times) == [None, None]
    assert not links.settled_publications


def test_one_day_is_enough_in_the_year_of_the_newest_thing_told() -> None:
    newest = Publication(Dating(earliest="2022-01-01", basis="document"), "mentions")
    links, times = linked(("XXXX-03-18", "happened"), others=("2022-03-18",), publication=newest)
    assert values(links, times) == ["2022-03-18"]


def test_three_days_are_enough_against_what_seems_to_be_of_a_later_year() -> None:
    days: tuple[tuple[str, EventStatus], ...] = tuple((f"XXXX-0{month}-18", "happened") for month in (3, 4, 5))
    put_off = Publication(Dating(earliest="2024-06-01", basis="document"), "mentions")
    links, times = linked(*days, others=("2022-03-18", "2022-04-18", "2022-05-18"), publication=put_off)
    assert values(links, times) == ["2022-03-18", "2022-04-18", "2022-05-18"]
    links, times = linked(*days[:2], others=("2022-03-18", "2022-04-18"), publication=put_off)
    assert values(links, times) == [None, None]


def test_what_rests_on_such_a_day_is_of_it() -> None:
    own = named(0, "XXXX-03-18")
    open_end = Dating("2020-03-18/..", "2020-03-18", None, None, "own", "as written", own.id, own.passage, (), own.id)
    told = event("undated", 0, "close", "bridge", when=open_end, times=(own.id,), status="happened")
    found = {
        "undated": records(own, told, named(90, "XXXX-02-21")),
        "dated": records(time("dated", 0, "2022-03-18"), time("dated", 10, "2022-02-21")),
    }
    links = link([document("undated", publication=SINCE_2020), document("dated", "2022-12-01")], found)
    assert [entry.when.edtf for entry in links.entries if entry.when != UNDATED] == ["2022-03-18"]


def test_what_a_text_dates_itself_decides_nothing_but_for_others() -> None:
    """Two texts without a date; each dates in full one of the days that the other one names without its year."""
    texts = {
        name: (named_in(name, 0, value), time(name, 20, f"2022-{value[5:]}"))
        for name, value in (("a", "XXXX-03-18"), ("b", "XXXX-02-21"))
    }
    found = {name: records(*times) for name, times in texts.items()}
    assert settle_years([document(name, publication=SINCE_2020) for name in found], found) == ((), ())
    swapped = {
        "a": records(texts["a"][0], time("a", 20, "2022-02-21"), time("a", 40, "2022-03-18")),
        "b": records(named_in("b", 0, "XXXX-02-21"), named_in("b", 20, "XXXX-03-18")),
    }
    times, _ = settle_years([document(name, publication=SINCE_2020) for name in swapped], swapped)
    assert sorted((one.value, one.because) for one in times) == [
        ("2022-02-21", swapped["a"].times[1].id),
        ("2022-03-18", swapped["a"].times[2].id),
    ]
