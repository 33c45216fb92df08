from dataclasses import replace
from typing import Any

import pytest

from relaas.linking import link
from relaas.linking.plans import Actions
from relaas.model import UNDATED, Event, PlanLink, Records
from tests.linking.factories import DAY, RARE, document, event, fact, figure, mention, own_date, plan, records, telling

BRIDGE = "bridge harbour"


def planned(name: str, deadline: str, words: str = BRIDGE) -> tuple[Records, str]:
    """A document in which the city means to build by a deadline, and the id of the plan."""
    city = mention(name, 200, "Harstad", "GPE")
    meant = event(name, 0, "build", words, f"../{deadline}", bound="by", status="planned", actors=(city.id,))
    made = plan(meant, deadline)
    return records(city, meant, made), made.id


def happened(name: str, day: str, words: str = BRIDGE) -> Records:
    """A document in which the city built on a day."""
    city = mention(name, 200, "Harstad", "GPE")
    return records(city, event(name, 0, "build", words, day, actors=(city.id,)))


def link_two(first: Records, second: Records, published: str = "2020-09-01") -> tuple[PlanLink, ...]:
    return link([document("a", "2020-03-01"), document("b", published)], {"a": first, "b": second}).plan_links


def test_a_later_deadline_supersedes() -> None:
    (first, old), (second, new) = planned("a", "2020-06-01"), planned("b", "2020-12-01")

    assert link_two(first, second) == (PlanLink(old, new, "superseded"),)


@pytest.mark.parametrize(
    ("deadline", "published"),
    [
        pytest.param("2020-06-01", "2020-09-01", id="the same deadline"),
        pytest.param("2020-12-01", "2020-03-01", id="published on the same day"),
    ],
)
def test_no_plan_replaces_another_without_reason(deadline: str, published: str) -> None:
    assert link_two(planned("a", "2020-06-01")[0], planned("b", deadline)[0], published) == ()


def test_a_day_to_begin_is_no_other_day_to_be_complete() -> None:
    begun, _ = planned("b", "2020-12-01")
    (made,) = begun.plans
    begin = replace(made, begin=made.complete, complete=UNDATED)

    assert link_two(planned("a", "2020-06-01")[0], replace(begun, plans=(begin,))) == ()


@pytest.mark.parametrize(("days", "moved"), [(1, False), (2, True)])
def test_a_deadline_moves_by_more_than_a_day(days: int, moved: bool) -> None:
    later, _ = planned("b", f"2020-06-{1 + days:02}")

    assert bool(link_two(planned("a", "2020-06-01")[0], later)) is moved


@pytest.mark.parametrize(
    ("day", "kind"),
    [("2020-05-20", "met"), ("2020-06-02", "met"), ("2020-06-03", "missed"), ("2020-07-15", "missed")],
)
def test_what_happened_meets_or_misses(day: str, kind: str) -> None:
    first, old = planned("a", "2020-06-01")
    second = happened("b", day)

    assert [(found.plan, found.by, found.kind) for found in link_two(first, second)] == [
        (old, second.events[0].id, kind)
    ]


def test_what_went_on_over_the_day_leaves_it_open() -> None:
    assert link_two(planned("a", "2020-06-01")[0], happened("b", "2020-05-20/2020-06-20")) == ()


@pytest.mark.parametrize(("day", "kinds"), [("2020-05-30", []), ("2020-05-31", ["missed"]), ("2020-06-15", ["missed"])])
def test_what_did_not_happen_misses_from_the_day_before(day: str, kinds: list[str]) -> None:
    city = mention("b", 200, "Harstad", "GPE")
    undone = event("b", 0, "build", BRIDGE, day, polarity="-", actors=(city.id,))

    assert [found.kind for found in link_two(planned("a", "2020-06-01")[0], records(city, undone))] == kinds


@pytest.mark.parametrize(("built", "kind"), [(3000, "partly"), (4749, "partly"), (4750, "met"), (5000, "met")])
def test_a_plan_is_met_in_part_where_less_is_done_than_it_counts(built: float, kind: str) -> None:
    first, old = planned("a", "2020-06-01")
    meant, done = figure("a", 2, 5000), figure("b", 2, built)
    facts = (fact(first.events[0], figures=(meant.id,)),)
    second = happened("b", "2020-05-20")
    after = (fact(second.events[0], figures=(done.id,)),)
    links = link_two(replace(first, figures=(meant,), facts=facts), replace(second, figures=(done,), facts=after))

    assert [(found.plan, found.kind) for found in links] == [(old, kind)]


def test_a_text_that_gives_a_plan_another_day_supersedes_it() -> None:
    first, old = planned("a", "2020-06-01")
    (made,) = first.plans
    moved = replace(
        made,
        id="moved",
        start=40,
        end=60,
        text="it is now December",
        complete=own_date("2020-12-01", "2020-12-01", "2020-12-01"),
    )
    former = replace(
        made,
        id="former",
        start=70,
        end=90,
        text="originally May",
        complete=own_date("2020-05-01", "2020-05-01", "2020-05-01"),
    )
    links = link([document("a", "2020-03-01")], {"a": replace(first, plans=(made, moved, former))}).plan_links

    assert links == (PlanLink(old, "moved", "superseded"), PlanLink("former", old, "superseded"))


def test_another_party_does_not_fulfil() -> None:
    other = mention("b", 200, "Narvik", "GPE")
    built: Event = event("b", 0, "build", BRIDGE, "2020-05-20", actors=(other.id,))

    assert link_two(planned("a", "2020-06-01")[0], records(other, built)) == ()


def test_a_start_does_not_fulfil_an_end() -> None:
    first = planned("a", "2020-06-01", "bridge harbour complete")[0]

    assert link_two(first, happened("b", "2020-05-20", "bridge harbour start")) == ()


def test_a_plan_that_two_papers_tell_is_superseded_in_both() -> None:
    (first, old), (second, new) = planned("a", "2020-06-01"), planned("b", "2020-12-01")
    nobody = event("c", 0, "build", BRIDGE, "../2020-06-01", bound="by", status="planned")
    documents = [document("a", "2020-03-01"), document("b", "2020-09-01"), document("c", "2020-03-01")]
    links = link(documents, {"a": first, "b": second, "c": records(nobody, plan(nobody, "2020-06-01"))})

    assert {(found.plan, found.by) for found in links.plan_links} == {(old, new), (plan(nobody).id, new)}


LATER: dict[str, Any] = {"document": "b", "published": (DAY + 90, DAY + 90)}


@pytest.mark.parametrize(
    ("left", "right", "apart", "together"),
    [
        pytest.param({}, {}, True, True, id="the same words"),
        pytest.param({}, {"published": (DAY, DAY)}, False, False, id="not told later"),
        pytest.param({}, {"actors": ("q",)}, False, False, id="another actor"),
        pytest.param({}, {"actors": ()}, False, True, id="no actor"),
        pytest.param({}, {"subject": ("bridge", "quay")}, True, True, id="half of the words"),
        pytest.param(
            {"subject": ("bridge", "harbour", "lock")},
            {"subject": ("bridge", "quay", "dike")},
            False,
            True,
            id="a third",
        ),
        pytest.param({"subject": ("bridge", "start")}, {"subject": ("bridge", "complete")}, False, False, id="its end"),
        pytest.param({"subject": ("bridge", "start")}, {"subject": ("bridge",)}, True, True, id="no other part"),
    ],
)
def test_what_is_one_action(left: dict[str, Any], right: dict[str, Any], apart: bool, together: bool) -> None:
    """Apart in entries of their own, and together in one."""
    plain: dict[str, Any] = {"actors": ("p",), "subject": ("bridge", "harbour")}
    one, other = telling(id="one", **(plain | left)), telling(id="other", **(plain | LATER | right))
    (entry,) = link([document("a")], {"a": planned("a", "2020-06-01")[0]}).entries
    two = [replace(entry, id="1", facts=("one",)), replace(entry, id="2", facts=("other",))]
    for entries, expected in ((two, apart), ([replace(entry, facts=("one", "other"))], together)):
        actions = Actions([one, other], entries, RARE)
        assert bool(actions.after(one, actions.by_key([other]))) is expected
