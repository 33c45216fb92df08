from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from relaas.language.meaning import vectors_of
from relaas.linking.comparing import (
    NO_REASON,
    OTHER_NUMBER,
    TABLE,
    TWO_ACCOUNTS,
    UNLIKE,
    are_rivals,
    compare,
    exclude_each_other,
    explain,
    prior,
    same_figures,
    same_meaning,
    same_voice,
)
from relaas.linking.comparing_days import compatible_dates
from relaas.linking.entities import find_entities
from relaas.linking.papers import tell_facts
from relaas.linking.rarity import Rarity
from relaas.linking.tellings import Telling, ordinal
from relaas.model import Event, EventStatus
from tests.linking.factories import document, event, figure, mention, records, statement


def tell(*events: Event, countries: dict[str, str] | None = None) -> tuple[Telling, ...]:
    """The tellings of events, each in a document of its own under its name; ``countries`` act in them."""
    names = sorted({e.document for e in events})
    found = {}
    for name in names:
        actor = mention(name, 500, "X", "GPE", country=(countries or {}).get(name))
        own = [e for e in events if e.document == name]
        found[name] = records(actor, *(e if not countries else _with_actor(e, actor.id) for e in own))
    return tell_facts([document(name) for name in names], found, ())


def _with_actor(told: Event, actor: str) -> Event:
    return event(told.document, told.start, told.concept, " ".join(told.terms), told.when.edtf, actors=(actor,))


def score(left: Event, right: Event, **more: dict[str, str]) -> float:
    one, other = tell(left, right, **more)
    return compare(one, other, Rarity(()))


BASE = event("a", 0, "flood", "river village evacuation", "2020-03-01")


@pytest.mark.parametrize(
    ("nearer", "further"),
    [
        pytest.param(
            event("b", 0, "flood", "river village evacuation", "2020-03-01"),
            event("b", 0, "flood", "harbour bridge evacuation", "2020-03-01"),
            id="more words in common",
        ),
        pytest.param(
            event("b", 0, "flood", "river village", "2020-03-01"),
            event("b", 0, "flood", "river village", "2020-03-04"),
            id="the same day",
        ),
        pytest.param(
            event("b", 0, "flood", "river village", "2020-03-01"),
            event("b", 0, "storm", "river village", "2020-03-01"),
            id="the same kind",
        ),
    ],
)
def test_what_is_nearer_scores_higher(nearer: Event, further: Event) -> None:
    assert score(BASE, nearer) > score(BASE, further)


def test_nothing_of_the_subject_in_common_is_no_link() -> None:
    assert score(BASE, event("b", 0, "concert", "orchestra", "2020-03-01")) == NO_REASON


def test_the_same_deadline_is_a_reason_without_a_word_in_common() -> None:
    left = event("a", 0, "complete", "", "../2020-09-01", bound="by")
    right = event("b", 0, "withdraw", "troops", "../2020-09-01", bound="before")

    assert score(left, right) > score(left, event("b", 0, "withdraw", "troops", "../2020-05-01", bound="by"))


def test_another_country_is_another_actor() -> None:
    left, right = tell(BASE, event("b", 0, "flood", "river"), countries={"a": "SE", "b": "NO"})

    assert are_rivals(left, right)
    assert not are_rivals(left, left)


def test_what_two_countries_do_is_two_things() -> None:
    first = event("a", 0, "flood", "river")
    found = [mention("a", 500, "Sweden", "GPE", country="SE"), mention("a", 520, "Norway", "GPE", country="NO")]
    events = [event("a", 60 * i, "flood", "river", id=f"e{i}", actors=(m.id,)) for i, m in enumerate(found)]
    one, other = tell_facts([document("a")], {"a": records(*found, *events)}, ())

    assert exclude_each_other(one, other)
    assert first.concept == one.fact.concept


def test_a_day_that_one_names_and_the_other_is_of_keeps_two_days_from_excluding() -> None:
    one, other = tell(BASE, event("b", 0, "flood", "river", "2020-03-20"))
    naming = replace(one, named=frozenset({other.days}))

    assert exclude_each_other(one, other)
    assert not exclude_each_other(naming, other)
    assert compatible_dates(one, other, Rarity(())) == -1.0 < 0.0 < compatible_dates(naming, other, Rarity(()))


@pytest.mark.parametrize(
    ("day", "excluded"), [("2020-03-03", False), ("2020-03-20", True)], ids=["near enough to be one", "two floods"]
)
def test_own_days_far_apart_exclude(day: str, excluded: bool) -> None:
    one, other = tell(BASE, event("b", 0, "flood", "river", day))

    assert exclude_each_other(one, other) is excluded


@pytest.mark.parametrize(
    ("published", "status", "excluded"),
    [("2020-02-01", "happened", True), ("2020-02-01", "planned", False), ("2020-03-02", "happened", False)],
    ids=["told before it was done", "a plan may come before", "told after"],
)
def test_no_paper_tells_as_done_what_was_done_after_it(published: str, status: EventStatus, excluded: bool) -> None:
    one, other = tell(BASE, event("b", 0, "flood", "river", None))
    day = ordinal(published)
    told = replace(
        other, fact=replace(other.fact, status=status), has_own_time=False, days=(None, day), published=(day, day)
    )
    assert exclude_each_other(one, told) is excluded


def test_an_explanation_names_both_values_of_every_row() -> None:
    one, other = tell(BASE, event("b", 0, "storm", "river", "2020-03-01"))
    lines = {line.name: line for line in explain(one, other, Rarity(()))}

    assert (lines["concept"].left, lines["concept"].right) == ("flood", "storm")
    assert (lines["dates"].left, lines["dates"].right) == ("2020-03-01", "2020-03-01")
    total = sum(line.score for line in lines.values())
    assert prior(Rarity(())) + total == pytest.approx(compare(one, other, Rarity(())))


def test_every_row_explains_itself() -> None:
    assert all((feature.score.__doc__ or "").endswith(".") for feature in TABLE)


def test_one_word_in_common_and_nothing_else_is_little() -> None:
    lone = score(event("a", 0, "move", "family aircraft"), event("b", 0, "move", "deadline president"))
    two = score(event("a", 0, "move", "family aircraft"), event("b", 0, "move", "deadline family"))

    assert two - lone > 1


@cache
def north() -> Sequence[bytes]:
    """The meanings of four sentences: one in both languages, one of another affair, one of the same place."""
    return vectors_of(
        [
            "The dike at the river broke.",
            "De dijk langs de rivier brak.",
            "The orchestra played in the park.",
            "The mayor of the town looked at the dike.",
        ]
    )


def meant(told: Event, meaning: bytes) -> Telling:
    """The telling of an event with the vector of other words."""
    [found] = tell(told)
    return replace(found, fact=replace(found.fact, meaning=meaning))


def test_what_means_the_same_in_another_language_is_a_reason_without_a_word_in_common() -> None:
    english, dutch = event("a", 0, "break", "dike"), event("b", 0, "burst", "dijk")
    one, same, other = meant(english, north()[0]), meant(dutch, north()[1]), meant(dutch, north()[2])

    assert compare(one, same, Rarity(())) > compare(one, other, Rarity(())) == NO_REASON


def test_inside_one_document_only_a_repetition_is_near() -> None:
    one = meant(event("a", 0, "break", "dike"), north()[0])
    elsewhere = meant(event("b", 0, "look", "dike"), north()[3])
    near, again = meant(event("a", 90, "look", "dike"), north()[3]), meant(event("a", 90, "break", "dike"), north()[0])

    assert same_meaning(one, near, Rarity(())) == 0 < same_meaning(one, elsewhere, Rarity(()))
    assert same_meaning(one, again, Rarity(())) == 1 - UNLIKE


def test_what_is_meant_of_two_things_in_two_documents_counts_against() -> None:
    one, other = meant(event("a", 0, "break", "dike"), north()[0]), meant(event("b", 0, "play", "park"), north()[2])
    unread = meant(event("b", 0, "play", "park"), b"")

    assert same_meaning(one, other, Rarity(())) < 0 == same_meaning(one, unread, Rarity(()))


@pytest.mark.parametrize(
    ("status", "day", "excluded"),
    [
        pytest.param("happened", "2020-01-01", False, id="looked back upon"),
        pytest.param("happened", "2016-01-01", True, id="too long ago to be looked back upon without its day"),
        pytest.param("planned", "2020-01-01", True, id="no plan is for what has been"),
        pytest.param("happened", "2020-06-01", True, id="nothing is told before it was"),
    ],
)
def test_a_text_may_look_back_on_what_another_dates(status: EventStatus, day: str, excluded: bool) -> None:
    one, other = tell(event("a", 0, "flood", "river", day), event("b", 0, "flood", "river", status=status))
    reported = replace(other, days=other.published)
    assert exclude_each_other(one, reported) is excluded


@pytest.mark.parametrize(
    ("value", "least"),
    [(3000, 0), (2600, TWO_ACCOUNTS), (700, OTHER_NUMBER)],
    ids=["equal", "two accounts", "another number"],
)
def test_numbers_far_apart_are_of_two_things(value: float, least: float) -> None:
    first, second = event("a", 0, "count", "homes"), event("b", 0, "count", "homes")
    found = {"a": records(first, figure("a", 5, 3000)), "b": records(second, figure("b", 5, value))}
    one, other = tell_facts([document("a"), document("b")], found, ())

    assert same_figures(one, other, Rarity(())) == (1.0 if value == 3000 else least)


def test_two_people_have_two_positions() -> None:
    found = {}
    for name in ("a", "b"):
        speaker = mention(name, 300, f"Speaker {name}")
        found[name] = records(speaker, statement(name, 0, "the dike was safe", speaker=speaker.id))
    one, other = tell_facts([document("a"), document("b")], found, find_entities(found))

    assert same_voice(one, other, Rarity(())) == -1
    assert same_voice(one, one, Rarity(())) == 0


def test_until_a_day_is_not_from_that_day_on() -> None:
    until = event("a", 0, "remain", "troops region", "../2020-09-11", bound="before")
    after = event("b", 0, "remain", "troops region", "2020-09-11/..", bound="after")
    again = event("b", 0, "remain", "troops region", "../2020-09-11", bound="by")

    assert score(until, again) > score(until, after) + 1


def test_limits_that_two_texts_set_at_one_time_far_apart_exclude() -> None:
    first = event("a", 0, "withdraw", "troops", "../2020-05-01", bound="by", status="planned")
    second = event("b", 0, "withdraw", "troops", "../2020-09-11", bound="by", status="planned")
    one, other = tell(first, second)

    assert exclude_each_other(one, other)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(54_000, 53_900, True, id="one of the two is rounded"),
        pytest.param(3.6, 3.6, True, id="a number with a fraction"),
        pytest.param(54_000, 60_000, False, id="two numbers"),
        pytest.param(3, 3, False, id="a few of anything"),
    ],
)
def test_a_number_that_few_things_share_is_a_reason(left: float, right: float, expected: bool) -> None:
    one, other = event("a", 0, "yield"), event("b", 0, "produce")
    numbers = figure("a", 10, left, "tonnes"), figure("b", 10, right, "tons")
    documents = [document("a"), document("b")]
    tellings = tell_facts(documents, {"a": records(one, numbers[0]), "b": records(other, numbers[1])}, ())

    assert (compare(*tellings, Rarity([])) > NO_REASON) == expected


def test_a_paper_of_no_known_day_reports_no_news_of_a_day() -> None:
    one, other = tell(event("a", 0, "flood", "river village", None), event("b", 0, "flood", "river village", None))
    dated, undated = compatible_dates(one, other, Rarity(())), replace(other, published=(738_000, None))
    assert compatible_dates(one, undated, Rarity(())) < 0 < dated
    day_of_any_year = replace(undated, has_own_time=True, days=(738_000, None))
    assert compatible_dates(replace(one, has_own_time=True), day_of_any_year, Rarity(())) < 0


@pytest.mark.parametrize(("day", "excluded"), [("2020-03-03", True), ("2020-03-01", False)])
def test_what_was_not_done_is_not_what_was_done_on_another_day(day: str, excluded: bool) -> None:
    one, other = tell(BASE, event("b", 0, "flood", "river village evacuation", day))
    undone = replace(other, fact=replace(other.fact, polarity="-"))
    assert (exclude_each_other(one, other), exclude_each_other(one, undone)) == (False, excluded)


@pytest.mark.parametrize(("ended", "excluded"), [("2020-03-01", True), ("2020-06-01", False)])
def test_what_was_over_when_a_plan_was_told_is_not_what_came_of_it(ended: str, excluded: bool) -> None:
    lasting, plan = tell(
        event("a", 0, "flood", "river village", f"2000-01-01/{ended}"), event("b", 0, "flood", "river")
    )
    meant = replace(plan.fact, status="planned")
    opening = lasting.published[0]
    planned = replace(plan, fact=meant, has_own_time=True, days=(opening, opening + 60), limit=opening + 60)
    assert exclude_each_other(lasting, planned) is excluded
