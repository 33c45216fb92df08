"""What each line of the table of comparison gives, in a dossier where every word is rare."""

from dataclasses import replace
from typing import Any

import pytest

from relaas.linking import comparing
from relaas.linking.comparing import explain
from tests.linking.factories import DAY, RARE, telling

MOVED: dict[str, Any] = {"status": "planned", "named": {(DAY, DAY)}}
YEAR: dict[str, Any] = {"days": (DAY, DAY + 364), "has_own_time": True, "date_keys": {"d"}}


@pytest.mark.parametrize(
    ("feature", "left", "right", "expected"),
    [
        ("same_concept", {"concept": "close"}, {"concept": "close"}, 1.0),
        ("same_concept", {"concept": "close"}, {"concept": "flood"}, 0.0),
        ("same_concept", {"concept": "say"}, {"concept": "say"}, 0.0),
        ("same_concept", {"concept": "close"}, {"concept": ""}, 0.0),
        ("shared_subject", {"subject": {"x"}}, {"subject": {"y"}}, 0.0),
        ("shared_subject", {"subject": {"x"}}, {"subject": {"x"}}, 1 / 1.7),
        ("shared_subject", {"subject": {"x", "y"}}, {"subject": {"x", "z"}}, 1 / 2.7),
        ("shared_context", {"context": {"x"}}, {"subject": {"x"}}, 0.5),
        ("shared_context", {"subject": {"x"}}, {"subject": {"x"}}, 0.0),
        ("shared_context", {"context": {"x", "y", "z"}}, {"subject": {"x", "y", "z"}}, 1.0),
        ("shared_context", {"context": {"x"}}, {"context": {"x"}}, 0.0),
        ("shared_parties", {"parties": {"p"}}, {}, 0.0),
        ("shared_parties", {"parties": {"p"}}, {"parties": {"q"}}, -0.5),
        ("shared_parties", {"parties": {"p"}}, {"parties": {"p", "q"}}, 1.0),
        ("shared_parties", {"parties": {"p", "r"}}, {"parties": {"p", "q"}}, 1.2 / 2.2),
        ("surprise", {}, {}, -1.0),
        ("surprise", {"subject": {"x", "y"}}, {"subject": {"x", "y"}}, 1.0),
        ("surprise", {"parties": {"p"}}, {"parties": {"p"}}, -0.5),
        ("surprise", {"figures": {("homes", 3)}}, {"figures": {("homes", 3)}}, 0.0),
        ("surprise", {"date_keys": {"d"}}, {"date_keys": {"d"}}, 0.0),
        ("surprise", YEAR, YEAR, -1.0),
        ("surprise", YEAR | {"limit": DAY}, YEAR | {"limit": DAY}, 0.0),
        ("same_actors", {"actors": {"p"}}, {}, 0.0),
        ("same_actors", {"actors": {"p"}}, {"actors": {"q"}}, -0.6),
        ("same_actors", {"actors": {"p"}}, {"actors": {"q"}, "places": {"p"}}, -0.2),
        ("same_actors", {"actors": {"p"}}, {"actors": {"p"}}, 1.0),
        ("same_actors", {"actors": {"country:US"}}, {"actors": {"country:BE"}}, -1.0),
        ("same_countries", {"parties": {"country:US", "p"}}, {"parties": {"country:BE", "p"}}, -1.0),
        ("same_countries", {"parties": {"country:US"}}, {"parties": {"country:BE", "country:US"}}, 0.0),
        ("same_countries", {"parties": {"country:US"}}, {"parties": {"country:BE"}, "places": {"country:BE"}}, 0.0),
        ("same_phase", {"subject": {"start"}}, {"subject": {"start"}}, 0.0),
        ("same_phase", {"subject": {"start"}}, {"subject": {"end"}}, -1.0),
        ("same_phase", {"subject": {"start"}}, {}, 0.0),
        ("same_phase", {"subject": {"start", "end"}}, {"subject": {"end"}}, 0.0),
        ("same_phase", {}, {}, 0.0),
        ("same_named_days", {"named": {(DAY, DAY)}}, {}, 0.0),
        ("same_named_days", {"named": {(DAY, DAY), (DAY - 9, DAY - 9)}}, {"named": {(DAY, DAY)}}, 1.0),
        ("same_named_days", {"named": {(DAY, DAY)}}, {"days": (DAY, DAY), "has_own_time": True}, 1.0),
        ("same_named_days", {"named": {(DAY, DAY + 30)}}, {"named": {(DAY, DAY + 30)}}, 0.6),
        ("same_named_days", {"named": {(DAY, DAY + 30)}}, {"named": {(DAY + 9, DAY + 9)}}, 0.5),
        ("same_named_days", {"named": {(DAY, DAY)}}, {"named": {(DAY + 2, DAY + 2)}}, 0.0),
        ("same_named_days", {"named": {(DAY, DAY)}}, {"named": {(DAY + 9, DAY + 9)}}, -0.6),
        ("same_named_days", MOVED, {"status": "decided", "named": {(DAY + 9, DAY + 9)}}, -0.25),
        ("same_named_days", YEAR, YEAR, 0.0),
        ("same_figures", {"figures": {("homes", 3)}}, {}, 0.0),
        ("same_figures", {"figures": {("homes", 30)}}, {"figures": {("", 30)}}, 1.0),
        ("same_figures", {"figures": {("homes", 3)}}, {"figures": {("", 3)}}, 0.4),
        ("same_figures", {"figures": {("homes", 3)}}, {"figures": {("jobs", 4)}}, 0.0),
        ("same_figures", {"figures": {("", 3)}}, {"figures": {("", 4)}}, 0.0),
        ("same_figures", {"figures": {("homes", 3)}}, {"figures": {("homes", 4)}}, -0.2),
        ("same_figures", {"figures": {("homes", 3)}}, {"figures": {("homes", 40)}}, -0.7),
        ("same_figures", {"figures": {("tonnes", 53.9)}}, {"figures": {("tons", 54)}}, 1.0),
        ("same_figures", {"figures": {("homes", 45)}}, {"figures": {("homes", 46)}}, -0.2),
        ("same_voice", {"speakers": ("m",), "voices": {"p"}}, {"speakers": ("n",), "voices": {"q"}}, -1.0),
        ("same_voice", {"speakers": ("m",), "voices": {"p"}}, {"speakers": ("n",), "voices": {"p"}}, 0.0),
        ("same_voice", {"speakers": ("m",), "voices": {"p"}}, {}, 0.0),
        ("same_status", {}, {"status": "denied"}, -0.3),
        ("same_status", {}, {"status": "claimed"}, 0.3),
        ("same_status", {"status": "planned"}, {"status": "decided"}, 0.3),
        ("same_status", {}, {"status": "possible"}, -1.5),
        ("same_status", {}, {"status": "planned"}, 0.0),
    ],
)
def test_a_feature(feature: str, left: dict[str, Any], right: dict[str, Any], expected: float) -> None:
    score = getattr(comparing, feature)
    one, other = telling(**left), telling(document="b", **right)
    assert score(one, other, RARE) == pytest.approx(expected)
    assert score(other, one, RARE) == pytest.approx(expected)


OWN: dict[str, Any] = {"has_own_time": True, "date_keys": {"d"}}
LATER = DAY + 100


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(OWN, OWN, 1.0, id="the same day"),
        pytest.param(OWN, OWN | {"days": (DAY + 1, DAY + 1)}, 0.0, id="the next day"),
        pytest.param(OWN, OWN | {"days": (DAY + 9, DAY + 9)}, -1.0, id="another week"),
        pytest.param(OWN | {"date_keys": {"e"}}, OWN, 0.6, id="days without a key in common"),
        pytest.param(OWN | {"days": (DAY, DAY + 30)}, OWN | {"days": (DAY, DAY + 30)}, 0.8, id="the same month"),
        pytest.param(OWN | {"days": (DAY, DAY + 400)}, OWN | {"days": (DAY, DAY + 400)}, 0.4, id="more than a year"),
        pytest.param(OWN | {"days": (DAY, DAY + 30)}, OWN | {"days": (DAY, DAY + 90)}, 0.4, id="one end in common"),
        pytest.param(OWN | {"days": (DAY, DAY + 30)}, OWN | {"days": (DAY + 9, DAY + 90)}, 0.1, id="no end in common"),
        pytest.param(
            OWN | {"days": (None, DAY), "limit": DAY, "bound": "by"},
            OWN | {"days": (None, DAY + 1), "limit": DAY + 1, "bound": "before"},
            1.0,
            id="by a day and before the next",
        ),
        pytest.param(
            OWN | {"days": (None, DAY), "limit": DAY, "bound": "by"},
            OWN | {"days": (None, DAY + 9), "limit": DAY + 9, "bound": "by"},
            -0.5,
            id="two limits at one moment",
        ),
        pytest.param(
            OWN | {"days": (None, DAY), "limit": DAY, "bound": "by"},
            OWN | {"days": (None, DAY + 9), "limit": DAY + 9, "bound": "by", "published": (LATER, LATER)},
            -0.1,
            id="a limit that moved since",
        ),
        pytest.param(
            OWN | {"days": (DAY - 7, DAY + 7), "limit": DAY, "bound": "around"},
            OWN | {"days": (None, DAY + 5), "limit": DAY + 5, "bound": "by"},
            0.7,
            id="around a day before its limit",
        ),
        pytest.param(OWN, {}, 0.1, id="a day, and news of that time"),
        pytest.param(OWN, {"days": (None, LATER), "published": (LATER, LATER)}, -0.6, id="a day, and later news"),
        pytest.param(OWN | {"limit": DAY, "bound": "by"}, {}, -0.15, id="a limit, and news"),
        pytest.param({}, {}, 0.1, id="news of one day"),
        pytest.param(
            {"days": (None, None)},
            {"days": (None, None), "published": (DAY + 10, DAY + 10)},
            -0.1,
            id="news of another week",
        ),
        pytest.param({}, {"days": (LATER, LATER)}, -0.6, id="what happened far apart"),
        pytest.param({}, {"days": (DAY + 9, DAY + 9)}, -0.3, id="what happened apart"),
    ],
)
def test_dates(left: dict[str, Any], right: dict[str, Any], expected: float) -> None:
    one, other = telling(**left), telling(document="b", **right)
    assert comparing.compatible_dates(one, other, RARE) == pytest.approx(expected)
    assert comparing.compatible_dates(other, one, RARE) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        pytest.param({"actors": {"vitalis"}, "parties": {"vitalis", "country:DE"}}, True, id="two chains of two lands"),
        pytest.param({"actors": {"vitalis"}, "parties": {"vitalis", "country:BE"}}, False, id="two chains of one"),
        pytest.param({"actors": {"vitalis"}, "parties": {"vitalis"}}, False, id="a chain of no land"),
        pytest.param({"actors": {"medicor"}, "parties": {"medicor", "country:DE"}}, False, id="one chain in another"),
        pytest.param({"parties": {"country:DE"}}, False, id="nobody acts"),
    ],
)
def test_actors_of_two_countries_are_rivals(right: dict[str, Any], *, expected: bool) -> None:
    one = telling(actors={"medicor"}, parties={"medicor", "country:BE", "olven"}, places={"olven"})
    other = telling(document="b", **right)
    assert comparing.are_rivals(one, other) == comparing.are_rivals(other, one) == expected


def test_what_is_explained_adds_up_to_the_score() -> None:
    one = telling(subject={"close", "bridge"}, concept="close", parties={"p"})
    other = replace(one, rank=1, fact=replace(one.fact, document="b"))
    explained = explain(one, other, RARE)
    assert [line.name for line in explained] == [feature.name for feature in comparing.TABLE]
    assert all(line.explanation for line in explained)
    total = comparing.prior(RARE) + sum(line.score for line in explained)
    assert comparing.compare(one, other, RARE) == pytest.approx(total)
