"""Lists for the views: joined, narrowed by filters, with settled dates; anything found by its id."""

from dataclasses import replace

import pytest

from relaas.dossier import Dossier, Filters
from relaas.model import Links, Passage, PlanLink, Records
from tests.dossier.factories import TEXT, make_document, make_links, make_records, passage, settled


@pytest.fixture
def two(empty: Dossier) -> Dossier:
    """Two documents with the same records; the weekday and the date of the first are settled by another document."""
    first = make_document()
    second = make_document(TEXT + " It rains.", path="en/rain.txt", language="en", title="Rain")
    found = [(document, make_records(document)) for document in (first, second)]
    for document, records in found:
        empty.add(document, records)
    empty.replace_links(settled(make_links(*found), *found[0]))
    return empty


@pytest.mark.parametrize(
    ("filters", "counts"),
    [
        (
            Filters(),
            {"entries": 4, "times": 4, "statements": 2, "figures": 2, "plans": 2, "references": 2},
        ),
        (Filters(document=("rain",)), {"entries": 2, "times": 2, "statements": 1, "references": 1, "sources": 1}),
        (Filters(document=("RAIN", "veldhaven.txt")), {"entries": 4, "sources": 2}),
        (Filters(document=("no such",)), {"entries": 0, "events": 0, "plans": 0, "sources": 0, "differences": 0}),
        (Filters(language=("en",)), {"sources": 1}),
        (Filters(language=("nl",)), {"sources": 1, "entries": 4, "figures": 2}),
        (Filters(entity=("Mia Torn",)), {"entries": 0, "statements": 2, "figures": 0, "events": 0, "entities": 1}),
        (Filters(entity=("torn",)), {"statements": 2, "entities": 1}),
        (Filters(entity=("gemeente Veldhaven",)), {"entries": 2, "figures": 2, "events": 2, "plans": 2}),
        (Filters(place=("Veldhaven",)), {"entries": 2, "statements": 2, "figures": 2, "events": 2, "entities": 1}),
        (Filters(place=("veld",)), {"entities": 2}),
        (Filters(entity=("Nobody",)), {"entries": 0, "statements": 0, "events": 0, "entities": 0}),
        (Filters(status=("planned",)), {"entries": 2, "figures": 2, "events": 2}),
        (Filters(status=("planned", "happened")), {"entries": 4, "events": 4}),
        (Filters(status=("met",)), {"plans": 2}),
        (Filters(status=("open",)), {"plans": 0}),
        (Filters(status=("coarser",)), {"differences": 4}),
        (Filters(status=("contradiction",), document=("rain",)), {"differences": 1}),
        (Filters(status=("PER",)), {"entities": 1}),
        (Filters(since="2021-05-02"), {"entries": 0, "times": 0, "statements": 0, "figures": 0, "plans": 0}),
        (Filters(until="2020-12-31"), {"times": 2, "statements": 0, "entries": 2, "events": 2}),
        (Filters(since="2021-04-10", until="2021-04-20"), {"times": 3, "statements": 1, "figures": 1, "sources": 1}),
    ],
    ids=[
        "none",
        "part of a path",
        "either document",
        "no document",
        "English",
        "Dutch",
        "person",
        "word of a name",
        "body",
        "place",
        "part of a name",
        "nobody",
        "status",
        "either status",
        "outcome",
        "no outcome",
        "kind of difference",
        "difference of a document",
        "type of entity",
        "after all",
        "open beginning",
        "settled day out of the range",
    ],
)
def test_lists_are_narrowed(two: Dossier, filters: Filters, counts: dict[str, int]) -> None:
    assert {name: len(getattr(two, name)(filters)) for name in counts} == counts


def test_filters_hold_together(two: Dossier) -> None:
    assert len(two.statements(Filters(entity=("Mia Torn",), document=("rain",)))) == 1
    assert two.statements(Filters(entity=("Mia Torn",), document=("rain",), since="2022-01-01")) == ()


def test_entry_line_has_all_that_is_printed(two: Dossier) -> None:
    line = two.entries()[0]
    assert line.headline.text == "De gemeente Veldhaven sluit vrijdag 3 bruggen"
    assert line.headline.source.path == "veldhaven.txt"
    assert line.headline.source.text == ""
    assert [quoted.passage for quoted in line.evidence] == list(line.entry.evidence)
    assert line.date_evidence is not None
    assert line.date_evidence.text == "vrijdag"
    assert [entity.name for entity in line.actors] == ["gemeente Veldhaven"]
    assert [entity.name for entity in line.places] == ["Veldhaven"]


def test_settled_dates_take_the_place_of_open_ones(two: Dossier) -> None:
    (time, *_), (statement, _) = two.times(Filters(document=("veldhaven.txt",))), two.statements()[::-1]
    assert (time.time.edtf, time.time.candidates) == ("2021-04-09", ())
    assert time.settled is not None
    assert statement.statement.said.edtf == "2021-04-09"
    assert [line.figure.as_of.edtf for line in two.figures()] == ["2021-04", "2021-04-09"]
    assert [line.event.when.edtf for line in two.events()] == [
        "2021-04",
        "../2021-05-01",
        "2021-04-09",
        "../2021-05-01",
    ]
    assert [line.document.published.when.edtf for line in two.sources()] == ["2021-04", "2021-04-09"]


def test_settled_rows_are_what_was_read_once_nothing_settles_them(two: Dossier) -> None:
    before = two.links()
    two.replace_links(replace(before, settled_times=(), settled_publications=()))
    assert [line.figure.as_of.edtf for line in two.figures()] == ["2021-04", "2021-04"]
    assert two.records() == {document.id: make_records(document) for document in two.documents()}
    two.replace_links(before)
    two.replace_links(before)
    assert [line.figure.as_of.edtf for line in two.figures()] == ["2021-04", "2021-04-09"]


def test_what_linking_starts_from_is_never_settled(two: Dossier) -> None:
    assert two.documents()[1] == make_document()
    assert two.records()[make_document().id] == make_records(make_document())


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "Mia Torn"),
        ({"anonymous": "een ambtenaar"}, "anonymous: een ambtenaar"),
        ({"speaker": None}, "wethouder Mia Torn"),
        ({"speaker": "unlinked"}, "wethouder Mia Torn"),
    ],
    ids=["entity", "anonymous", "no mention", "mention that is gone"],
)
def test_speaker_has_a_name(empty: Dossier, changes: dict[str, str], name: str) -> None:
    document = make_document()
    records = make_records(document)
    empty.add(document, replace(records, statements=(replace(records.statements[0], **changes),)))
    empty.replace_links(make_links((document, records)))
    assert empty.statements()[0].name == name


def test_difference_stands_with_both_passages(two: Dossier) -> None:
    line = next(line for line in two.differences() if line.found_in == "series")
    assert (line.left.text, line.right.text) == ("3 bruggen", "3 bruggen")
    assert {line.left.source.path, line.right.source.path} == {"veldhaven.txt", "en/rain.txt"}


def test_plan_knows_its_condition_and_its_outcome(two: Dossier) -> None:
    line = two.plans()[0]
    assert (line.who, line.condition) == (("gemeente Veldhaven",), "vrijdag")
    assert line.links == (PlanLink(line.plan.id, line.plan.event or "", "met"),)
    assert two.find(line.entry or "")[0].kind == "entry"


def test_source_counts_what_was_found(two: Dossier) -> None:
    line = two.sources()[0]
    assert dict(line.counts) == {
        "times": 2,
        "references": 1,
        "mentions": 3,
        "statements": 1,
        "figures": 1,
        "events": 2,
        "plans": 1,
        "facts": 2,
        "passed_over": 1,
    }
    assert [repeat.kind for repeat in line.repeats] == ["copy", "within"]


def test_entities_come_by_how_often_they_are_mentioned(two: Dossier) -> None:
    lines = two.entities()
    assert [(line.entity.name, line.mentions, line.documents) for line in lines] == [
        ("Mia Torn", 2, 2),
        ("Veldhaven", 2, 2),
        ("gemeente Veldhaven", 2, 2),
    ]
    assert [line.statements for line in lines] == [2, 0, 0]
    assert [line.entries for line in lines] == [0, 2, 2]


@pytest.mark.parametrize(
    "kind", ["entry", "document", "entity", "series", "time", "statement", "figure", "event", "plan"]
)
def test_anything_is_found_by_its_id(two: Dossier, kind: str) -> None:
    line = {
        "entry": two.entries()[0].entry,
        "document": two.sources()[0].document,
        "entity": two.entities()[0].entity,
        "series": two.links().series[0],
        "time": two.times()[0].time,
        "statement": two.statements()[0].statement,
        "figure": two.figures()[0].figure,
        "event": two.events()[0].event,
        "plan": two.plans()[0].plan,
    }[kind]
    (found,) = two.find(line.id)
    assert (found.kind, found.id) == (kind, line.id)
    assert found in two.find(line.id[:5].upper())


@pytest.mark.parametrize("prefix", ["", "  ", "zzzz", "%", "'"])
def test_nothing_is_found_by_what_is_no_id(two: Dossier, prefix: str) -> None:
    assert two.find(prefix) == ()


def test_beginning_of_several_ids_finds_all(two: Dossier) -> None:
    ids = [line.event.id for line in two.events()] + [line.time.id for line in two.times()]
    shared = {id[0] for id in ids}
    found = {each.id for letter in shared for each in two.find(letter)}
    assert set(ids) <= found


def test_records_on_a_passage_are_those_that_touch_it(two: Dossier) -> None:
    found = two.records_beside(passage(make_document(), "3 bruggen"))
    closing = "De gemeente Veldhaven sluit vrijdag 3 bruggen"
    assert [(each.kind, each.text) for each in found] == [
        ("statement", closing),
        ("figure", "3 bruggen"),
        ("event", closing),
    ]
    assert [each.id for each in two.find(found[1].id)] == [found[1].id]


def test_passage_is_quoted_in_its_context(two: Dossier) -> None:
    place = passage(make_document(), "vrijdag")
    assert two.quote(place) == "vrijdag"
    assert two.context(place, 6) == ("sluit ", "vrijdag", " 3 bru")
    assert two.context(place, 10_000)[0] == TEXT[: place.start]
    assert two.quotes([place])[place].source.path == "veldhaven.txt"


def test_mention_leads_to_its_entity(two: Dossier) -> None:
    mention = make_records(make_document()).mentions[2]
    entity = two.entity_of(mention.id)
    assert entity is not None
    assert (entity.name, entity.roles[0].role) == ("Mia Torn", "wethouder")
    assert two.mention(mention.id) == mention
    assert (two.entity_of("none"), two.mention("none")) == (None, None)


def test_document_has_its_text_and_its_settled_date(two: Dossier) -> None:
    document = two.document(make_document().id)
    assert document is not None
    assert (document.text, document.published.when.edtf) == (TEXT, "2021-04-09")
    assert two.document("none") is None


def test_empty_dossier_has_empty_lists(empty: Dossier) -> None:
    lists = ("entries", "times", "statements", "figures", "events", "plans", "references", "differences", "entities")
    assert [getattr(empty, name)() for name in lists] == [()] * len(lists)
    assert (empty.sources(), empty.left_out(), empty.repeats(), empty.links()) == ((), (), (), Links())
    assert empty.context(Passage("none", 0, 1)) == ("", "", "")


def test_document_without_records_is_a_source(empty: Dossier) -> None:
    empty.add(make_document(), Records())
    assert [line.document.path for line in empty.sources()] == ["veldhaven.txt"]
