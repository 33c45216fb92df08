import pytest

from relaas.linking.agreement import find_differences, judge
from relaas.linking.figures import figure_difference, of_two_countries, voices_of
from relaas.linking.papers import tell_facts
from relaas.model import Dating, Difference, Event
from tests.linking.factories import document, event, figure, mention, own_date, records, time

REPORTED = Dating("2020-03-01", "2020-03-01", "2020-03-01", basis="document")
JANUARY = Dating(latest="2020-01-31")


def kinds(left: Event, right: Event, published: tuple[str, str] = ("2020-03-02", "2020-03-02")) -> list[str]:
    """The kinds of difference between events of document a and document b."""
    documents = [document("a", published[0]), document("b", published[1])]
    tellings = tell_facts(documents, {"a": records(left), "b": records(right)}, ())
    return [difference.kind for difference in find_differences(tellings, {}, {}, {})]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("2020-03-01", "2020-03-01", [], id="the same day"),
        pytest.param("2020-03-01/2020-03-31", "2020-03-01", ["coarser"], id="a month and a day in it"),
        pytest.param("2020-03-01", "2020-03-04", ["contradiction"], id="two days"),
        pytest.param("2020-03-01", "2020-03-02", [], id="the next day"),
        pytest.param("2020-03-01", "2020-03-03", ["contradiction"], id="two days on"),
        pytest.param("2020-03-01T04:12", "2020-03-01T04:10:00", ["contradiction"], id="two times of one day"),
        pytest.param("2020-03-01T04:12", "2020-03-01T04:12:00", [], id="one time"),
        pytest.param("2020-03-01T04:12", "2020-03-01T04:10~", [], id="about a time"),
        pytest.param("2020-03-01/2020-03-05", "2020-03-06/2020-03-12", ["contradiction"], id="a week after another"),
        pytest.param("2020-03-01/2020-03-06", "2020-03-06/2020-03-12", ["coarser"], id="weeks that meet"),
    ],
)
def test_dates_of_what_happened(left: str, right: str, expected: list[str]) -> None:
    assert kinds(event("a", 0, "flood", "", left), event("b", 0, "flood", "", right)) == expected


@pytest.mark.parametrize(
    ("left", "right", "published", "expected"),
    [
        pytest.param("by", "before", ("2020-01-01", "2020-06-01"), [], id="by and before one day are one deadline"),
        pytest.param("by", "around", ("2020-01-01", "2020-06-01"), ["rounded"], id="around the day"),
    ],
)
def test_limits_on_one_day(left: str, right: str, published: tuple[str, str], expected: list[str]) -> None:
    first = event("a", 0, "withdraw", "", "2020-01-01/2020-09-11", bound=left, status="planned")
    second = event("b", 0, "withdraw", "", "2020-09-01/2020-09-11", bound=right, status="planned")

    assert kinds(first, second, published) == expected


def test_a_later_text_with_another_deadline_revises() -> None:
    first = event("a", 0, "withdraw", "", "2020-01-01/2020-09-11", bound="by", status="planned")
    second = event("b", 0, "withdraw", "", "2020-06-01/2020-08-31", bound="by", status="planned")

    assert kinds(first, second, ("2020-01-01", "2020-06-01")) == ["later-revision"]


def test_a_part_does_not_differ_from_its_whole() -> None:
    whole = figure("a", 0, 2500, counted_text="homes")
    assert figure_difference(whole, figure("a", 50, 1600, counted_text="homes"), later=False) == "contradiction"
    assert figure_difference(whole, figure("a", 50, 1600, counted_text="homes", part=True), later=False) is None


def test_one_voice_in_one_text_does_not_disagree_with_itself() -> None:
    one, other = event("a", 0, "flood", "", "2020-03-01"), event("a", 90, "flood", "", "2020-03-04")
    tellings = tell_facts([document("a", "2020-03-05")], {"a": records(one, other)}, ())
    assert find_differences(tellings, {}, {}, {}) == ()


def test_a_denial_contradicts() -> None:
    first = event("a", 0, "bribe", "country:SE", status="claimed")
    second = event("b", 0, "bribe", "country:SE", status="denied")
    elsewhere = event("b", 0, "bribe", "country:NO", status="denied")

    assert kinds(first, second) == ["contradiction"]
    assert kinds(first, elsewhere) == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param({"day": "2020-03-01"}, {"day": "2020-03-01", "status": "denied"}, True, id="denied of that day"),
        pytest.param({"day": "2020-03-01"}, {"day": "2020-03-09", "status": "denied"}, False, id="of another day"),
        pytest.param({"day": "2020-03-01"}, {"day": "2020-03-01", "polarity": "-"}, True, id="it did not happen"),
        pytest.param({"day": "2020-03-01"}, {"polarity": "-", "status": "planned"}, False, id="not to happen"),
        pytest.param({"day": "2020-03-01"}, {"polarity": "-"}, False, id="it did not happen, at no known time"),
        pytest.param({"day": "2020-03-01"}, {"status": "denied"}, True, id="denied for any time"),
        pytest.param({"status": "planned"}, {"status": "denied"}, False, id="a plan is no claim"),
    ],
)
def test_a_claim_and_a_denial_of_one_time(left: dict[str, str], right: dict[str, str], expected: bool) -> None:
    events = (event(name, 0, "bribe", "", **fields) for name, fields in (("a", left), ("b", right)))
    found = {one.document: records(mention(one.document, 5, "Sweden", "GPE", key="country:SE"), one) for one in events}
    differences = find_differences(tell_facts([document("a"), document("b")], found, ()), {}, {}, {})
    assert ("truth" in {difference.about for difference in differences}) == expected


@pytest.mark.parametrize(
    ("found", "sources", "expected"),
    [
        ([], 1, "single"),
        ([], 2, "corroborated"),
        (["coarser", "rounded"], 2, "corroborated"),
        (["contradiction"], 2, "differs"),
        (["other-scope"], 3, "corroborated"),
        (["contradiction", "later-revision"], 2, "revised"),
    ],
)
def test_agreement(found: list[str], sources: int, expected: str) -> None:
    differences = [Difference(kind, "date", "a", "1", "b", "2") for kind in found]  # type: ignore[arg-type]

    assert judge(sources, differences) == expected


@pytest.mark.parametrize(
    ("left", "right", "later", "expected"),
    [
        pytest.param({"value": 2500}, {"value": 2500, "approximate": True}, False, None, id="equal"),
        pytest.param({"value": 7000, "approximate": True}, {"value": 7118}, False, "rounded", id="about"),
        pytest.param({"value": 640, "approximate": True}, {"value": 612}, False, "contradiction", id="about, to tens"),
        pytest.param({"value": 7000}, {"value": 7118}, False, "rounded", id="round without saying so"),
        pytest.param({"value": 7000}, {"value": 9500}, False, "contradiction", id="two numbers"),
        pytest.param({"value": 4000}, {"value": 10000}, False, "contradiction", id="as far apart as may be"),
        pytest.param({"value": 80, "status": "lost"}, {"value": 95}, False, "contradiction", id="lost and counted"),
        pytest.param(
            {"value": 80, "status": "planned"}, {"value": 95, "status": "planned"}, False, "contradiction", id="plans"
        ),
        pytest.param({"value": 7000}, {"value": 95000}, False, None, id="so far apart that they count two things"),
        pytest.param({"value": 7000}, {"value": 9500}, True, "later-revision", id="a later number"),
        pytest.param({"value": 80, "increment": True}, {"value": 160}, False, "other-scope", id="addition and total"),
        pytest.param(
            {"value": 80, "status": "planned"}, {"value": 95, "status": "present"}, False, "other-scope", id="plan"
        ),
        pytest.param({"value": 80}, {"value": 95, "counted": "jobs"}, False, None, id="another thing"),
        pytest.param(
            {"value": 80, "as_of": JANUARY}, {"value": 95, "as_of": Dating(earliest="2020-03-01")}, True, None,
            id="a change is no difference",
        ),
        pytest.param(
            {"value": 80, "as_of": JANUARY}, {"value": 95, "as_of": Dating(latest="2020-03-01")}, True, None,
            id="nor is one that only the end of each period shows",
        ),
        pytest.param(
            {"value": 80, "as_of": JANUARY}, {"value": 95, "as_of": REPORTED}, True, "later-revision",
            id="a later text has another number without naming a day",
        ),
        pytest.param(
            {"value": 80, "as_of": JANUARY}, {"value": 95, "as_of": REPORTED}, False, None,
            id="a text of that day has another number",
        ),
    ],
)  # fmt: skip
def test_figures(left: dict[str, object], right: dict[str, object], later: bool, expected: str | None) -> None:
    one = figure("a", 0, **left)  # type: ignore[arg-type]
    other = figure("b", 0, **right)  # type: ignore[arg-type]

    assert figure_difference(one, other, later=later) == expected


def test_a_range_holds_a_number() -> None:
    wide = figure("a", 0, 0, minimum=20, maximum=99)

    assert figure_difference(wide, figure("b", 0, 40), later=False) == "coarser"


@pytest.mark.parametrize(("later", "kind"), [(True, "later-revision"), (False, "coarser")])
def test_a_later_number_can_outgrow_at_least(later: bool, kind: str) -> None:
    least = figure("a", 0, 60, maximum=None)

    assert figure_difference(least, figure("b", 0, 170), later=later) == kind


@pytest.mark.parametrize(
    ("one_voice", "kind"), [(True, None), (False, "contradiction")], ids=["one narrator", "two who say it"]
)
def test_two_numbers_in_one_text(one_voice: bool, kind: str | None) -> None:
    one, other = figure("a", 0, 79), figure("a", 50, 123)

    assert figure_difference(one, other, later=False, one_voice=one_voice) == kind


def test_who_gives_a_number() -> None:
    said = event("a", 0, "say")
    built = event("a", 100, "build")
    numbers = figure("a", 10, 79), figure("a", 110, 80), figure("a", 200, 81, statement="s")

    assert list(voices_of(records(said, built, *numbers)).values()) == [said.id, "", "s"]


def test_numbers_of_two_countries_are_of_two_things() -> None:
    dutch, american = figure("a", 0, 25), figure("b", 0, 13)

    assert of_two_countries(dutch, american, {dutch.id: "NL", american.id: "US"})
    assert not of_two_countries(dutch, american, {dutch.id: "NL", american.id: "NL"})
    assert not of_two_countries(dutch, american, {dutch.id: "NL"})


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "The lamps were made from January 2022 until May 2024.", [("2024-03-31", "2024-05-15")], id="copied"
        ),
        pytest.param("In May 2024 the harbour froze and nobody could leave.", [], id="other words"),
    ],
)
def test_a_day_that_is_another_in_a_copy_is_a_difference(words: str, expected: list[tuple[str, str]]) -> None:
    texts = {"a": "The lamps were made from January 2022 until March 2024.", "b": words}
    days = {"a": time("a", 40, "2024-03-31"), "b": time("b", 40, "2024-05-15")}
    found = {
        name: records(event(name, 0, "make", "lamp", text=texts[name], times=(days[name].id,)), days[name])
        for name in texts
    }
    tellings = tell_facts([document("a"), document("b")], found, ())

    differences = find_differences(tellings, {}, {}, {})
    assert [(one.left_value, one.right_value) for one in differences] == expected


DOUBT = "Samples leave little doubt about the mill."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(DOUBT, "Samples leave no doubt about the mill.", ["degree"], id="sure"),
        pytest.param(DOUBT, "Tests leave little doubt about the mill.", [], id="a synonym"),
        pytest.param(DOUBT, "There is no doubt that it was the mill.", [], id="no copy"),
    ],
)
def test_a_word_of_degree_that_is_another_in_a_copy_is_a_difference(left: str, right: str, expected: list[str]) -> None:
    found = {
        name: records(event(name, 0, "doubt", "mill", text=text, language="en"))
        for name, text in {"a": left, "b": right}.items()
    }
    tellings = tell_facts([document("a"), document("b")], found, ())

    assert [one.about for one in find_differences(tellings, {}, {}, {})] == expected


@pytest.mark.parametrize(("end", "differ"), [("2024-05-31", True), ("2024-04-30", False)], ids=["May", "April"])
def test_a_copy_with_another_end_of_a_period_differs(end: str, differ: bool) -> None:
    found = {}
    for name, last in {"a": "2024-04-30", "b": end}.items():
        ends = time(name, 0, "2023-12-01"), time(name, 30, last)
        period = own_date(f"2023-12-01/{last}", "2023-12-01", last)
        text = "From December until then people fell ill in great numbers."
        times = tuple(each.id for each in ends)
        found[name] = records(*ends, event(name, 0, "fall-ill", "people", text=text, when=period, times=times))
    tellings = tell_facts([document("a"), document("b")], found, ())

    differences = find_differences(tellings, {}, {}, {})
    assert [one.right_value for one in differences] == ([end] if differ else [])


def test_what_two_texts_of_one_fortnight_tell_as_past_is_so_or_not() -> None:
    sweden = {name: mention(name, 5, "Sweden", "GPE", key="country:SE") for name in "ab"}
    past = own_date("../2020-03-02", None, "2020-03-02")
    first, second = (event(name, 0, "bribe", "", when=past, polarity=sign) for name, sign in (("a", "+"), ("b", "-")))
    found = {"a": records(sweden["a"], first), "b": records(sweden["b"], second)}

    for day, expected in (("2020-03-05", 1), ("2020-05-05", 0)):
        tellings = tell_facts([document("a"), document("b", day)], found, ())
        assert len(find_differences(tellings, {}, {}, {})) == expected


def test_a_decision_and_the_day_that_it_names_do_not_differ() -> None:
    to_come = time("b", 10, "2020-03-20")
    plan = event("a", 0, "open-building", "gate", "2020-03-20", status="planned")
    decision = event("b", 0, "open-building", "gate", "2020-03-05", times=(to_come.id,))
    tellings = tell_facts([document("a"), document("b")], {"a": records(plan), "b": records(decision, to_come)}, ())

    assert find_differences(tellings, {}, {}, {}) == ()
