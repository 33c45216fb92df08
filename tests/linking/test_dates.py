import pytest

from relaas.linking import link
from relaas.model import Document, Links, Records
from tests.linking.factories import document, event, mention, records, time

WEDNESDAYS = ("2020-02-26", "2020-03-04", "2020-03-11", "2020-03-18", "2020-03-25")
TUESDAYS = ("2020-02-25", "2020-03-03", "2020-03-10", "2020-03-17", "2020-03-24")
SATURDAYS_AHEAD = ("2020-03-07", "2020-03-14", "2020-03-21", "2020-03-28", "2020-04-04")
MONDAYS_EITHER = ("2020-03-02", "2020-03-09", "2020-03-16", "2020-03-23")
SUMMIT = "summit fishery quota agreement"


def dossier(*days: str, more: tuple[str, ...] = ()) -> tuple[list[Document], dict[str, Records]]:
    """A text dated by its month, which says "Wednesday", beside one for every day, which tells the same on that day."""
    when = time("month", 10, "2020-03", WEDNESDAYS, earliest="2020-03-04", latest="2020-03-25", edtf="2020-03")
    minister = mention("month", 200, "Noor de Wit")
    told = event("month", 0, "sign", SUMMIT, when=when.dating, times=(when.id,), actors=(minister.id,))
    others = [time("month", 400, "2020-03", more)] if more else []
    documents = [document("month", "2020-03")]
    found = {"month": records(when, minister, told, *others)}
    for name, day in zip("abc", days, strict=False):
        other = mention(name, 200, "Noor de Wit")
        documents.append(document(name, day))
        found[name] = records(other, event(name, 0, "sign", SUMMIT, day, actors=(other.id,)))
    return documents, found


def settled(links: Links) -> dict[str, str]:
    """The settled values by id of the time expression."""
    return {time.time: time.value for time in links.settled_times}


def test_a_text_with_a_day_settles_the_weekday_of_another() -> None:
    documents, found = dossier("2020-03-11")
    links = link(documents, found)

    assert list(settled(links).values()) == ["2020-03-11"]
    assert links.settled_times[0].because == found["a"].facts[0].id


def test_the_line_that_rests_on_it_follows() -> None:
    (entry,) = link(*dossier("2020-03-11")).entries

    assert (entry.when.edtf, entry.when.candidates, len(entry.events)) == ("2020-03-11", (), 2)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param(TUESDAYS, ["2020-03-10"], id="one told as past lies in the week before"),
        pytest.param(SATURDAYS_AHEAD, ["2020-03-14"], id="one still to come lies in the week after"),
        pytest.param(MONDAYS_EITHER, [], id="one that may be either stays open"),
    ],
)
def test_the_other_weekdays_of_the_text_follow(more: tuple[str, ...], expected: list[str]) -> None:
    values = settled(link(*dossier("2020-03-11", more=more))).values()

    assert sorted(values) == sorted(["2020-03-11", *expected])


@pytest.mark.parametrize(
    "days",
    [
        pytest.param((), id="nobody else tells it"),
        pytest.param(("2020-03-12",), id="the other day is no Wednesday"),
        pytest.param(("2020-03-11", "2020-03-18"), id="two texts disagree"),
    ],
)
def test_nothing_is_settled_without_a_decisive_record(days: tuple[str, ...]) -> None:
    links = link(*dossier(*days))

    assert (links.settled_times, links.settled_publications) == ((), ())


def test_publication_is_narrowed_to_the_week_after_one_weekday() -> None:
    (publication,) = link(*dossier("2020-03-11")).settled_publications

    assert publication.published.when.edtf == "2020-03-11/2020-03-17"
    assert (publication.published.evidence, publication.published.coarser) == ("dossier", "2020-03")


def test_publication_is_narrowed_to_the_day_that_the_text_keeps_naming() -> None:
    (publication,) = link(*dossier("2020-03-11", more=WEDNESDAYS)).settled_publications

    assert publication.published.when.edtf == "2020-03-11"


def test_a_day_of_its_own_is_left_alone() -> None:
    documents, found = dossier("2020-03-11")
    documents[0] = document("month", "2020-03-12")

    assert link(documents, found).settled_publications == ()
