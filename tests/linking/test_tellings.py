"""Periods, rarities and tellings that are taken together."""

from dataclasses import replace

import pytest

from relaas.linking.papers import tell_facts
from relaas.linking.rarity import Rarity, in_steps
from relaas.linking.tellings import Days, gap, merge, ordinal, subject_of, width
from tests.linking.factories import document, event, figure, records, time


@pytest.mark.parametrize(
    ("left", "right", "days"),
    [
        ((10, 12), (11, 20), 0),
        ((10, 12), (12, 20), 0),
        ((10, 12), (13, 20), 1),
        ((10, 12), (1, 5), 5),
        ((None, 12), (20, 30), 8),
        ((None, 12), (None, 3), 0),
        ((10, None), (20, 30), 0),
        ((10, None), (1, 3), 7),
        ((None, None), (1, 3), 0),
    ],
)
def test_how_far_two_periods_are_apart(left: Days, right: Days, days: int) -> None:
    assert gap(left, right) == gap(right, left) == days


@pytest.mark.parametrize(("days", "expected"), [((10, 10), 1), ((10, 12), 3), ((None, 12), None), ((10, None), None)])
def test_how_many_days_a_period_spans(days: Days, expected: int | None) -> None:
    assert width(days) == expected


def test_a_day_is_a_number_and_an_open_end_is_none() -> None:
    assert ordinal("2020-03-02") == ordinal("2020-03-01T10:00") + 1  # type: ignore[operator]
    assert ordinal(None) is None


def test_what_all_share_is_common_and_what_one_has_is_rare() -> None:
    rarity = Rarity([("all", "one"), ("all",), ("all",), ("all",)])
    assert rarity.size == 4
    assert rarity.of("one") == 1.0
    assert rarity.of("all") == pytest.approx(1 - 0.8613531161467861)
    assert rarity.of("never seen") == 1.0
    assert rarity.total(frozenset({"one", "all"})) == pytest.approx(rarity.of("one") + rarity.of("all"))
    assert rarity.whole(frozenset({"one"})) == rarity.whole(frozenset({"one"})) == 1.0


def test_one_more_seldom_changes_how_rare_a_thing_is() -> None:
    rounded = [in_steps(number) for number in range(1001)]
    assert rounded[0] == 0
    assert rounded == sorted(rounded)
    assert all(abs(step - number) <= number / 5 for number, step in enumerate(rounded))
    assert len(set(rounded)) < 25


def test_what_tells_little_counts_for_part_of_its_rarity() -> None:
    rarity = Rarity([("say", "flood")], tells_little=lambda key: key == "say")
    assert rarity.of("say") == pytest.approx(0.4 * rarity.of("flood"))


def test_a_merged_telling_has_the_words_of_all_and_the_day_of_the_first() -> None:
    found = {
        "a": records(event("a", 0, "flood", "river", "2020-03-01")),
        "b": records(event("b", 0, "flood", "village", "2020-03-04")),
    }
    first, second = tell_facts([document("a"), document("b")], found, ())
    second = replace(second, figures=frozenset({("homes", 3.0)}), parties=frozenset({"p"}))
    both = merge([first, second])
    assert both.fact == first.fact
    assert both.days == first.days
    assert both.subject == {"flood", "river", "village"}
    assert (both.figures, both.parties) == (second.figures, second.parties)


@pytest.mark.parametrize(
    ("apart", "context"), [pytest.param(10, {"flood", "river"}, id="right after"), pytest.param(200, set(), id="far")]
)
def test_a_short_clause_has_the_words_of_the_one_before(apart: int, context: set[str]) -> None:
    before, short = event("a", 0, "flood", "river"), event("a", 60 + apart, "complete", "it")
    told = tell_facts([document("a")], {"a": records(before, short)}, ())
    assert [one.context for one in told] == [frozenset(), frozenset(context)]


def test_countries_and_empty_words_are_no_subject() -> None:
    (told,) = tell_facts([document("a")], {"a": records(event("a", 0, "flood", "river country:BE"))}, ())
    assert subject_of(replace(told.fact, concept="")) == {"river"}
    assert subject_of(told.fact) == {"flood", "river"}


def test_every_short_period_that_a_fact_names_is_kept_and_no_year() -> None:
    days = [time("a", 5, "2020-03-04"), time("a", 20, "2020", earliest="2020-01-01", latest="2020-12-31")]
    flood = event("a", 0, "flood", "river", "2020-03-01", times=tuple(day.id for day in days))
    (found,) = tell_facts([document("a")], {"a": records(flood, *days)}, ())

    assert found.named == {(ordinal("2020-03-04"), ordinal("2020-03-04"))}


@pytest.mark.parametrize(
    ("bounds", "figures"),
    [
        pytest.param((12.0, 12.0), {("homes", 12.0)}, id="a number"),
        pytest.param((None, 12.0), {("homes", 12.0)}, id="at most"),
        pytest.param((12.0, None), {("homes", 12.0)}, id="at least"),
        pytest.param((10.0, 12.0), set(), id="a range"),
    ],
)
def test_a_number_is_compared_as_it_is_written_be_it_a_limit(
    bounds: tuple[float | None, float | None], figures: set[tuple[str, float]]
) -> None:
    counted = figure("a", 10, 12, minimum=bounds[0], maximum=bounds[1])
    (found,) = tell_facts([document("a")], {"a": records(event("a", 0, "build"), counted)}, ())

    assert found.figures == figures
