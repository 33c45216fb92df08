"""Statements: when they were said, through whom, inside which other, and by whom when no name is given."""

from dataclasses import replace

import pytest

from relaas.extraction import mentions, statements
from relaas.language.installed import installed, load_language
from relaas.model import Mention, Records, Statement
from tests.extraction.sentences import annotated_text, records_of


def statements_in(text: str, language: str, published: str | None = "2019-03-06") -> tuple[Statement, ...]:
    return records_of(text, language, published=published).statements


def speaker_of(found: Records, statement: Statement) -> Mention:
    assert statement.speaker is not None
    return found.mention_by_id()[statement.speaker]


@pytest.mark.parametrize(
    ("text", "published", "said", "latest"),
    [
        pytest.param("The mayor said on Monday that he would go.", "2019-03-06", "2019-03-04", "2019-03-04", id="own"),
        pytest.param(
            "The mayor said he would go on Monday.", "2019-03-06", "[..2019-03-06]", "2019-03-06", id="inside"
        ),
        pytest.param("The mayor said he would go.", None, None, None, id="undated"),
    ],
)
def test_when_it_was_said(text: str, published: str | None, said: str | None, latest: str | None) -> None:
    (one,) = statements_in(text, "en", published)
    assert (one.said.edtf, one.said.latest) == (said, latest)


def test_the_time_that_dates_a_statement_is_named() -> None:
    found = records_of("De raad maakte dinsdag bekend dat de weg sluit.", "nl")
    (one,) = found.statements
    assert one.said.time in {time.id for time in found.times}


def test_a_statement_inside_a_statement_is_nested() -> None:
    outer, inner = statements_in("Volgens The Observer zegt Smit dat hij vertrekt.", "nl")
    assert inner.nested_in == outer.id
    assert (outer.text, inner.text) == ("zegt Smit dat hij vertrekt", "hij vertrekt")


def test_a_signed_message_is_a_statement_of_its_sender() -> None:
    text = "Mayor Anna Berg said that the road is closed https://example.org/x — Town Desk (@towndesk) March 4, 2019"
    sent, said = statements_in(text, "en")
    assert (sent.kind, sent.text) == ("direct", "Mayor Anna Berg said that the road is closed")
    assert sent.speaker_text.startswith("Town Desk")
    assert (said.text, said.nested_in) == ("the road is closed", sent.id)


def test_an_unnamed_source_is_described() -> None:
    found = records_of("A senior official said the deal was dead. The official left.", "en")
    (one,) = found.statements
    assert (one.anonymous, one.speaker_text) == ("senior official", "A senior official")
    assert speaker_of(found, one).generic


def test_a_surname_and_a_pronoun_lead_to_the_full_name() -> None:
    found = records_of("“We go,” Minister Anna Berg said. “We stay,” Berg said. She added that it was late.", "en")
    assert [speaker_of(found, one).name for one in found.statements] == ["Anna Berg"] * 3
    assert [one.anonymous for one in found.statements] == [None] * 3


def test_the_outlet_is_kept_apart_from_the_speaker() -> None:
    found = records_of("“It is over,” Anna Berg told the newspaper Le Soir.", "en")
    (one,) = found.statements
    assert (speaker_of(found, one).name, one.via) == ("Anna Berg", "Le Soir")


@pytest.mark.parametrize(
    ("text", "outlet"),
    [("Anna Bos zei tegen NRC dat het veer stopt.", "NRC"), ("Anna Bos zei dat NRC de veerman prees.", None)],
)
def test_an_outlet_that_is_spoken_of_is_none(text: str, outlet: str | None) -> None:
    assert [one.via for one in statements_in(text, "nl")] == [outlet]


def test_a_quotation_in_a_heading_takes_the_speaker_of_the_text() -> None:
    text = "‘De brug is helemaal weg’\n\n‘De brug is helemaal weg’, zei burgemeester Jan Kuipers."
    found = records_of(text, "nl", kinds=("heading",)).statements
    assert [one.speaker_text for one in found] == ["burgemeester Jan Kuipers"] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "The company earned 15 cents per share.", id="per-share"),
        pytest.param("en", "People claiming unemployment benefits rose in number.", id="claiming-benefits"),
        pytest.param("en", "According to plan, the bridge opened.", id="according-to-plan"),
        pytest.param("en", "The so-called “expert” left early.", id="term-in-marks"),
        pytest.param("nl", "Alles verliep volgens plan.", id="volgens-plan"),
        pytest.param("nl", "Volgens artikel 3 betaalt de huurder.", id="volgens-artikel"),
        pytest.param("nl", "De winkel is open van negen tot vijf.", id="nobody-speaks"),
    ],
)
def test_no_statement(language: str, text: str) -> None:
    assert statements_in(text, language) == ()


def test_nothing_is_said_in_a_signature() -> None:
    found = records_of("Hij ging.\n\nDe minister zegt dat,\nAnna Berg", "nl", kinds=("body", "signature"))
    assert found.statements == ()


def test_every_offset_leads_to_the_text() -> None:
    text = "De raad\nmaakte bekend dat\nde weg sluit. ‘Het moet’, aldus Smit."
    for one in statements_in(text, "nl"):
        assert text[one.start : one.end] == one.text
        assert one.speaker_passage is not None
        assert " ".join(text[one.speaker_passage.start : one.speaker_passage.end].split()) == one.speaker_text


@pytest.mark.parametrize("language", installed())
def test_there_are_cues_enough(language: str) -> None:
    cues = load_language(language).statements
    assert len(cues.verbs) > 150
    assert {"full", "attitude"} <= {"attitude" if one.attitude else "full" for one in cues.phrases}


@pytest.mark.parametrize(("language", "verb"), [("en", "say"), ("en", "tell"), ("nl", "zeggen"), ("nl", "melden")])
def test_the_plainest_verbs_are_cues(language: str, verb: str) -> None:
    cues = load_language(language).statements
    assert verb in cues.say
    assert verb not in cues.quotation_only


@pytest.mark.parametrize("language", installed())
def test_what_needs_a_quotation_is_a_cue_at_all(language: str) -> None:
    cues = load_language(language).statements
    assert cues.quotation_only <= cues.verbs
    assert cues.evidence - cues.verbs <= {"blijken", "uitwijzen"}


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "I told the council that the bridge must close.\n\nKaren Bolt", "Karen Bolt"),
        ("nl", "Ik heb de raad gemeld dat de brug dicht moet.\n\nKarin Bolt", "Karin Bolt"),
    ],
)
def test_who_writes_in_the_first_person_is_the_author(language: str, text: str, speaker: str) -> None:
    annotated = annotated_text(text, language)
    annotated = replace(annotated, document=replace(annotated.document, author=speaker))
    found = statements.extract(annotated, mentions.extract(annotated, Records()))

    assert [found.mention_by_id()[one.speaker].name for one in found.statements if one.speaker] == [speaker]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "text", ["De brug is veilig, volgens de raad", "Volgens", "The bridge is safe, according to the board"]
)
def test_a_text_may_end_in_the_midst_of_an_attribution(text: str, language: str) -> None:
    whole = text.split()
    for last in range(1, len(whole) + 1):
        statements_in(" ".join(whole[:last]), language)
