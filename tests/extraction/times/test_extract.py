"""Time expressions of a document: paragraphs, languages, offsets and anchors."""

from dataclasses import replace

import pytest

from relaas.extraction.times import extract
from relaas.model import Records, TimeExpression
from relaas.model.annotation import AnnotatedDocument
from relaas.model.dating import Dating
from relaas.model.documents import Document, Paragraph, ParagraphKind, Part, Publication
from relaas.model.passages import CleanText


def _document(*parts: tuple[str, str, ParagraphKind], published: Publication | None = None) -> AnnotatedDocument:
    text, paragraphs = "", []
    for content, language, kind in parts:
        start = len(text)
        text += content + "\n\n"
        clean = CleanText(content.replace("\n", " "), ((0, start),))
        paragraphs.append(Paragraph(start, start + len(content), kind, language, clean))
    document = Document(
        id="d1",
        path="a.txt",
        format="txt",
        sha256="",
        text=text,
        language=parts[0][1],
        published=published or Publication(Dating("2021-04-14", "2021-04-14", "2021-04-14")),
        paragraphs=tuple(paragraphs),
    )
    return AnnotatedDocument(document, (), (), (), ())


def _times(annotated: AnnotatedDocument) -> tuple[TimeExpression, ...]:
    return extract(annotated, Records()).times


def test_spans_quote_the_source_over_line_breaks() -> None:
    annotated = _document(("Op 4\nfebruari jl. is de Kamer ingelicht.", "nl", "body"))
    (found,) = _times(annotated)
    assert found.text == "4\nfebruari jl."
    assert annotated.document.quote(found.start, found.end) == found.text
    assert found.value == "2021-02-04"
    assert found.document == "d1"


def test_each_paragraph_is_read_in_its_own_language() -> None:
    annotated = _document(("Dat was gisteren.", "nl", "body"), ("Reuters, August 12, 2021", "en", "body"))
    assert [each.value for each in _times(annotated)] == ["2021-04-13", "2021-08-12"]


@pytest.mark.parametrize("kind", ["repeat", "boilerplate"])
def test_repeats_and_boilerplate_say_nothing(kind: ParagraphKind) -> None:
    assert _times(_document(("Dat was gisteren.", "nl", kind))) == ()


def test_each_part_is_reckoned_from_its_own_day() -> None:
    annotated = _document(
        ("Gisteren kwam hij.", "nl", "body"),
        ("She left yesterday.", "en", "body"),
        ("De dag erna vertrok zij.", "nl", "body"),
    )
    first, second, third = annotated.document.paragraphs
    parts = (Part("message", second.start, second.end, Publication(Dating("2019-07-02", "2019-07-02", "2019-07-02"))),)
    annotated = replace(annotated, document=replace(annotated.document, parts=parts))
    times = _times(annotated)
    assert [each.value for each in times] == ["2021-04-13", "2019-07-01", "2021-04-14"]
    assert [each.start for each in times] == [first.start, second.start + len("She left "), third.start]


def test_an_anchor_is_carried_from_paragraph_to_paragraph() -> None:
    annotated = _document(("Op 3 mei 2010 kwam hij.", "nl", "body"), ("De dag erna vertrok zij.", "nl", "body"))
    after = _times(annotated)[1]
    assert (after.value, after.anchor) == ("2010-05-04", "text 2010-05-03")


def test_an_undated_document_is_reckoned_from_its_bounds() -> None:
    bounds = Publication(Dating(earliest="2021-04-14", latest="2021-05-01"), "mentions")
    annotated = _document(("Vorig jaar was dat anders dan vorige maand.", "nl", "body"), published=bounds)
    year, month = _times(annotated)
    assert (year.value, year.candidates) == ("2020", ())
    assert (month.value, month.candidates) == ("XXXX-XX", ("2021-03", "2021-04"))
    assert (month.earliest, month.latest) == ("2021-03-01", "2021-04-30")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The river rose on 3 May; at 18.40 the gates were opened.", "en"),
        ("De rivier steeg op 3 mei; om 18.40 uur gingen de deuren open.", "nl"),
    ],
)
def test_an_hour_beside_a_day_guesses_no_year(text: str, language: str) -> None:
    open_end = Publication(Dating(None, "2004-05-11", None))
    assert all(time.latest is None for time in _times(_document((text, language, "body"), published=open_end)))
    known = Publication(Dating("2004-05-11", "2004-05-11", "2004-05-11"))
    dated = _times(_document((text, language, "body"), published=known))
    assert {time.latest for time in dated} == {"2004-05-03"}


def test_ids_differ_and_stay_the_same() -> None:
    annotated = _document(("Gisteren en vandaag, van 3 tot 7 mei.", "nl", "body"))
    first, second = _times(annotated), _times(annotated)
    assert first == second
    assert len({each.id for each in first}) == len(first) == 4


@pytest.mark.parametrize(
    ("head", "language", "told", "later", "value"),
    [
        (
            "WITNESS STATEMENT OF ADA LUND",
            "en",
            "I rang him on 3 May 2016.",
            "She heard of it on 20 June.",
            "2016-06-20",
        ),
        (
            "Report on the investigation of the fire",
            "en",
            "It burnt on 9 May 2016.",
            "It was tested in April.",
            "2016-04",
        ),
        (
            "INQUEST TOUCHING THE DEATH OF BO LUND",
            "en",
            "He wrote on 3 May 2016.",
            "It was put back to June.",
            "2016-06",
        ),
        ("AFFIDAVIT", "en", "He wrote on 3 May 2016.", "On the night of 9 June he sailed.", "2016-06-09TNI"),
        ("Ferry firm in court", "en", "The ferry sank on 3 May 2016.", "The trial began on 20 January.", "2021-01-20"),
        ("Judgment day for ferry firm", "en", "It sank on 3 May 2016.", "The trial began on 20 January.", "2021-01-20"),
        ("VONNIS", "nl", "De koop was op 3 mei 2016.", "Op 20 juni is geleverd.", "2016-06-20"),
        (
            "Uitspraak in veerbootzaak",
            "nl",
            "De boot zonk op 3 mei 2016.",
            "Op 20 januari begon de zaak.",
            "2021-01-20",
        ),
    ],
)
def test_what_a_witness_or_a_court_retells_stays_in_its_year(
    head: str, language: str, told: str, later: str, value: str
) -> None:
    annotated = _document((head, language, "heading"), (told, language, "body"), (later, language, "body"))
    assert _times(annotated)[-1].value == value


@pytest.mark.parametrize(
    "text", ["Wanneer? Half juli.", "Wanneer? ,,Half juli.’’", "Wanneer? ‘Half juli.’", "Wanneer? »Half juli.«"]
)
def test_a_half_is_no_day_of_a_month(text: str) -> None:
    [found] = _times(_document((text, "nl", "text")))
    assert (found.text, found.value, found.mod) == ("Half juli", "2021-07", "MID")


@pytest.mark.parametrize(
    ("head", "language", "told", "value"),
    [
        ("Jaarverslag 2019", "nl", "In februari ging de nieuwe vleugel open.", "2019-02"),
        ("2019 Annual Report", "en", "The wing opened in February.", "2019-02"),
        ("Annual Report and Accounts 2018/19", "en", "The wing opened in February.", "2021-02"),
        ("Jaarverslag 2019", "nl", "In februari gaat de nieuwe vleugel open.", "2022-02"),
        ("Opening in 2019", "en", "The wing opened in February.", "2021-02"),
    ],
)
def test_an_annual_report_tells_of_the_year_in_its_name(head: str, language: str, told: str, value: str) -> None:
    annotated = _document((head, language, "heading"), (told, language, "body"))
    assert _times(annotated)[-1].value == value
