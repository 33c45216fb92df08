"""The dossier at a glance: the weightiest events and the deadlines, each in its place in time."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from relaas.dossier import EntryLine, PlanLine, open_dossier
from relaas.model import Dating, PlanLink
from relaas.views.export.glance import MOST_EVENTS, find_slips, make_glance, weightiest
from relaas.views.export.quoting import Desk, make_desk
from relaas.views.wording import Wording


def day(iso: str) -> Dating:
    return Dating(iso, iso, iso)


@pytest.fixture(scope="module")
def material(dossier_path: Path) -> tuple[EntryLine, PlanLine, Desk]:
    """A line, a plan and a desk to make others of."""
    with open_dossier(dossier_path) as dossier:
        return dossier.entries()[0], dossier.plans()[0], make_desk(dossier, Wording("nl"))


def line(material: Any, number: int, **changes: Any) -> EntryLine:
    """A line of its own, dated on a day of its own."""
    one: EntryLine = material[0]
    when = changes.pop("when", day(f"2023-03-{number:02}"))
    return replace(one, entry=replace(one.entry, id=f"{number:020}", when=when, **changes))


def plan(material: Any, id: str, due: str, *, replaced_by: str = "", entry: str | None = None) -> PlanLine:
    """A plan with a deadline, and the plan that took its place, if one did."""
    one: PlanLine = material[1]
    links = (PlanLink(id, replaced_by, "superseded"),) if replaced_by else ()
    return replace(one, plan=replace(one.plan, id=id, complete=day(due)), links=links, entry=entry or f"of {id}")


def test_the_weightiest_events_come_in_order_of_time_and_are_few(material: Any) -> None:
    lines = [line(material, number, status="happened", weight=float(number % 5)) for number in range(1, 29)]
    chosen = weightiest(lines)
    assert len(chosen) == MOST_EVENTS
    assert [each.entry.id for each in chosen] == sorted(each.entry.id for each in chosen)
    assert min(each.entry.weight for each in chosen) >= 2


@pytest.mark.parametrize(
    "changes", [{"status": "planned"}, {"when": Dating()}, {"main": False}], ids=["to come", "undated", "detail"]
)
def test_what_is_no_dated_main_event_is_left_to_the_list(material: Any, changes: dict[str, Any]) -> None:
    kept = line(material, 1, status="happened", main=True)
    other = line(material, 2, **{"status": "happened", "main": True, "weight": 9.0, **changes})
    assert weightiest([other, kept]) == [kept]


def test_a_deadline_that_slipped_twice_is_one_row_with_three_steps(material: Any) -> None:
    plans = [
        plan(material, "c", "2023-09-01"),
        plan(material, "a", "2023-05-01", replaced_by="b"),
        plan(material, "b", "2023-06-15", replaced_by="c"),
    ]
    glance = make_glance([], plans, material[2])
    assert glance is not None
    (deadline,) = glance.deadlines
    assert [(step.date, step.stands) for step in deadline.steps] == [
        ("1 mei 2023", False),
        ("15 jun 2023", False),
        ("1 sep 2023", True),
    ]
    places = [step.place.left for step in deadline.steps]
    assert places == sorted(places)
    assert deadline.id == "c"


def test_the_plans_of_one_line_are_one_row(material: Any) -> None:
    plans = [plan(material, id, "2023-05-01", entry="same") for id in ("a", "b")]
    assert [len(slip.all) for slip in find_slips(plans, material[2])] == [2]


def test_two_deadlines_of_one_line_are_no_slip(material: Any) -> None:
    plans = [plan(material, "a", "2023-05-01", entry="same"), plan(material, "b", "2023-09-01", entry="same")]
    assert [len(slip.all) for slip in find_slips(plans, material[2])] == [1, 1]


def test_plans_that_replace_each_other_end(material: Any) -> None:
    plans = [plan(material, "a", "2023-05-01", replaced_by="b"), plan(material, "b", "2023-06-01", replaced_by="a")]
    assert sum(len(slip.all) for slip in find_slips(plans, material[2])) == 2


def test_a_lone_event_far_away_is_an_arrow_at_the_edge(material: Any) -> None:
    far = line(material, 1, status="happened", when=day("1999-01-01"))
    near = [line(material, number, status="happened", sources=2) for number in range(2, 13)]
    glance = make_glance([far, *near], [], material[2])
    assert glance is not None
    assert [(each.place.left, each.place.outside) for each in glance.events[:1]] == [(0.0, "←")]
    assert all(0 <= each.place.left <= 100 and not each.place.outside for each in glance.events[1:])


def test_without_dates_there_is_nothing_to_see_at_a_glance(material: Any) -> None:
    assert make_glance([line(material, 1, when=Dating())], [], material[2]) is None
