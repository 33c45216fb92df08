from dataclasses import replace

from relaas.linking import link
from relaas.model import UNDATED, Dating, Document, Entry, Publication, Records
from tests.linking.factories import document, event, fact, fingerprints, mention, records, statement, time

FLOOD = "river village dike evacuation"


def entries_of(documents: list[Document], found: dict[str, Records]) -> tuple[Entry, ...]:
    """The chronology of documents."""
    return link(documents, found).entries


def two_reports(**fields: object) -> tuple[list[Document], dict[str, Records]]:
    """Two documents that tell of one flood."""
    documents = [document("a", "2020-03-02"), document("b", "2020-03-03")]
    return documents, {d.id: records(event(d.id, 0, "flood", FLOOD, "2020-03-01", **fields)) for d in documents}


def test_two_outlets_corroborate() -> None:
    (entry,) = entries_of(*two_reports())

    assert (entry.agreement, entry.sources, len(entry.evidence)) == ("corroborated", 2, 2)
    assert entry.headline.document == "a"


def test_two_texts_of_one_publisher_are_one_source() -> None:
    documents = [document(name, publisher="De Bode") for name in ("a", "b")]
    (entry,) = entries_of(documents, two_reports()[1])

    assert (entry.agreement, entry.sources) == ("single", 1)


def test_a_copy_is_no_second_source() -> None:
    documents = [
        document(d, day, fingerprints=fingerprints(range(20))) for d, day in (("a", "2020-03-02"), ("b", "2020-03-03"))
    ]
    (entry,) = entries_of(documents, two_reports()[1])

    assert (entry.agreement, entry.sources) == ("single", 1)
    assert len(entry.evidence) == 2


def test_a_document_that_is_mostly_copied_is_no_second_source() -> None:
    prints = (*fingerprints(range(20), start=200), *fingerprints(range(50, 55), start=700))
    documents = [
        document("a", "2020-03-02", fingerprints=fingerprints(range(20))),
        document("b", "2020-03-03", fingerprints=prints),
    ]
    found = two_reports()[1]
    edited = event("b", 720, "flood", FLOOD, "2020-03-01")
    (entry,) = entries_of(documents, {**found, "b": records(edited)})

    assert (entry.agreement, entry.sources) == ("single", 1)


def test_two_outlets_that_quote_one_speaker_are_one_source() -> None:
    found = {}
    for name in ("a", "b"):
        mayor = mention(name, 200, "Noor de Wit")
        said = statement(name, 0, "The dike has broken at the village", speaker=mayor.id)
        told = event(name, 0, "flood", FLOOD, "2020-03-01", statement=said.id)
        found[name] = records(mayor, said, told)
    (entry,) = entries_of([document("a"), document("b")], found)

    assert (entry.agreement, entry.sources, len(entry.statements)) == ("single", 1, 2)


def test_the_most_precise_own_time_dates_the_line() -> None:
    documents = [document("a", "2020-03-20"), document("b", "2020-03-21")]
    when = time("b", 10, "2020-03-01")
    found = {
        "a": records(event("a", 0, "flood", FLOOD, "2020-03-01/2020-03-31")),
        "b": records(when, event("b", 0, "flood", FLOOD, when=when.dating, times=(when.id,))),
    }
    (entry,) = entries_of(documents, found)

    assert entry.when == when.dating
    assert [difference.kind for difference in entry.differences] == ["coarser"]


def test_undated_lines_stand_last_and_borrow_nothing() -> None:
    found = {"a": records(event("a", 0, "elect", "mayor"), event("a", 100, "flood", FLOOD, "2020-03-01"))}
    entries = entries_of([document("a")], found)

    assert [entry.concept for entry in entries] == ["flood", "elect"]
    assert entries[1].when == UNDATED


def test_open_candidates_stay_on_the_line() -> None:
    days = ("2020-03-04", "2020-03-11", "2020-03-18")
    when = time("a", 10, "2020-03", days, earliest="2020-03-04", latest="2020-03-18")
    told = event("a", 0, "flood", FLOOD, when=when.dating, times=(when.id,))
    (entry,) = entries_of([document("a", "2020-03")], {"a": records(when, told)})

    assert entry.when.candidates == days


def test_what_points_back_does_not_stand_for_the_line() -> None:
    leaning, standing = (event("a", start, "flood", FLOOD, "2020-03-01", id=f"e{start}") for start in (0, 200))
    found = replace(records(leaning, standing), facts=(fact(leaning, signs=("points-back",)), fact(standing)))
    (entry,) = entries_of([document("a")], {"a": found})

    assert entry.headline.start == 200
    assert len(entry.events) == 2


def test_a_statement_that_tells_no_event_is_a_line_of_its_own() -> None:
    mayor = mention("a", 200, "Noor de Wit")
    said = statement("a", 0, "We shall see", speaker=mayor.id, said=Dating("2020-03-02", "2020-03-02", basis="own"))
    (entry,) = entries_of([document("a")], {"a": records(mayor, said)})

    assert (entry.statements, entry.concept) == ((said.id,), "say")
    assert (entry.when.edtf, entry.when.basis) == ("2020-03-02", "said")
    assert len(entry.speakers) == 1


def test_a_quotation_that_two_outlets_print_is_one_line() -> None:
    found = {}
    for name in ("a", "b"):
        mayor = mention(name, 200, "Noor de Wit")
        found[name] = records(mayor, statement(name, 0, "We shall see", speaker=mayor.id))
    entries = entries_of([document("a"), document("b")], found)

    assert [len(entry.statements) for entry in entries] == [2]


def test_a_statement_with_an_event_in_it_is_no_line_of_its_own() -> None:
    said = statement("a", 0, "The dike has broken at the village near the old river")
    (entry,) = entries_of([document("a")], {"a": records(said, event("a", 5, "flood", FLOOD))})

    assert entry.concept == "flood"


def test_what_happened_later_is_what_the_line_tells() -> None:
    documents, found = two_reports()
    planned = event("a", 0, "flood", FLOOD, "2020-03-01", status="planned")
    (entry,) = entries_of(documents, {**found, "a": records(planned)})

    assert entry.status == "happened"


def test_a_plan_that_is_told_again_later_does_not_undo_what_was_done_on_its_day() -> None:
    documents, found = two_reports()
    planned = event("b", 0, "flood", FLOOD, "2020-03-01", status="planned")
    (entry,) = entries_of(documents, {**found, "b": records(planned)})

    assert (entry.status, entry.headline.document) == ("happened", "a")


def test_what_was_said_of_a_day_ahead_does_not_make_a_plan_happen() -> None:
    documents, found = two_reports()
    documents.append(document("c", "2020-03-04"))
    planned = {name: records(event(name, 0, "flood", FLOOD, "2020-03-01", status="planned")) for name in "bc"}
    asked = fact(event("a", 0, "flood", FLOOD, "2020-03-01"), act="requested")
    (entry,) = entries_of(documents, {"a": replace(found["a"], facts=(asked,)), **planned})

    assert entry.status == "planned"


def test_what_somebody_believed_later_does_not_make_a_plan_happen() -> None:
    expected = event("a", 0, "resume", FLOOD, "2020-03-01", status="expected")
    believed = event("b", 0, "believe", FLOOD, "2020-03-01")
    documents = [document("a", "2020-02-02"), document("b", "2020-06-03")]
    (entry,) = entries_of(documents, {"a": records(expected), "b": records(believed)})

    assert entry.status == "expected"


def test_the_order_of_the_arguments_does_not_matter() -> None:
    documents, found = two_reports()

    assert link(documents, found) == link(documents[::-1], dict(reversed(found.items())))


def test_an_undated_document_comes_last() -> None:
    bounded = Publication(Dating(earliest="2020-03-01", basis="document"), "mentions")
    documents = [document("a", publication=bounded), document("b")]
    (entry,) = entries_of(documents, two_reports()[1])

    assert entry.headline.document == "b"


def test_no_documents_no_links() -> None:
    links = link([], {})

    assert (links.entries, links.entities, links.series) == ((), (), ())


def test_a_limit_stands_at_the_day_on_which_it_was_told() -> None:
    documents = [document("a", "2020-03-02"), document("b", "2020-06-10")]
    limit = event("a", 0, "build", "harbour quay", "../2021-01-01", bound="by")
    flood = event("b", 0, "flood", FLOOD, "2020-06-01")
    entries = entries_of(documents, {"a": records(limit), "b": records(flood)})

    assert [entry.when.latest for entry in entries] == ["2021-01-01", "2020-06-01"]


def test_what_was_done_on_another_day_does_not_make_a_plan_happen() -> None:
    documents = [document("a", "2020-03-02"), document("b", "2020-03-25")]
    decided = time("b", 10, "2020-03-20")
    plan = event("a", 0, "evacuate", FLOOD, "2020-03-20", status="planned")
    decision = event("b", 0, "evacuate", FLOOD, "2020-03-05", times=(decided.id,))
    (entry,) = entries_of(documents, {"a": records(plan), "b": records(decision, decided)})

    assert (entry.when.edtf, entry.status) == ("2020-03-20", "planned")
