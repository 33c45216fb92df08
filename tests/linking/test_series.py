from relaas.linking import link
from relaas.model import Dating, Records, Series
from tests.linking.factories import document, figure, mention, records


def counts(name: str, start: int, value: float, place: str = "Harstad", **fields: object) -> Records:
    """A document's number of homes in a place."""
    where = mention(name, start + 50, place, "GPE")
    return records(where, figure(name, start, value, where=where.id, **fields))


def series_of(**found: Records) -> tuple[Series, ...]:
    """The series of documents that were published in the order of their names."""
    documents = [document(name, f"2020-03-{10 + 5 * i}") for i, name in enumerate(sorted(found))]
    return link(documents, found).series


def test_figures_of_the_same_are_a_series() -> None:
    (series,) = series_of(a=counts("a", 0, 100), b=counts("b", 0, 100))

    assert (series.counted, len(series.figures), series.differences) == ("homes", 2, ())


def test_figures_of_two_places_are_not() -> None:
    assert series_of(a=counts("a", 0, 100), b=counts("b", 0, 100, "Narvik")) == ()


def test_figures_of_nobody_and_nowhere_are_not() -> None:
    assert series_of(a=records(figure("a", 0, 5)), b=records(figure("b", 0, 6))) == ()


def test_a_series_runs_in_order_of_time() -> None:
    found = {
        "a": counts("a", 0, 300, as_of=Dating(latest="2020-03-10")),
        "b": counts("b", 0, 100, as_of=Dating(latest="2019-01-01")),
    }
    (series,) = series_of(**found)

    assert series.figures == (found["b"].figures[0].id, found["a"].figures[0].id)


def test_a_later_number_is_a_revision() -> None:
    (series,) = series_of(a=counts("a", 0, 100), b=counts("b", 0, 170))

    assert [(d.kind, d.left_value, d.right_value) for d in series.differences] == [
        ("later-revision", "100 homes", "170 homes")
    ]


def test_a_people_counts_for_its_country() -> None:
    swedes = mention("a", 50, "Swedish", "NORP", country="SE")
    sweden = mention("b", 50, "Sweden", "GPE", key="country:SE", country="SE")
    (series,) = series_of(
        a=records(swedes, figure("a", 0, 100, whose=swedes.id)), b=records(sweden, figure("b", 0, 100, whose=sweden.id))
    )

    assert len(series.figures) == 2
