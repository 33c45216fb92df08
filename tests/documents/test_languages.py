"""The language of each paragraph."""

from collections.abc import Callable

import pytest

from relaas.documents.languages import paragraph_languages, tell
from relaas.errors import UnreadableDocument
from relaas.language.installed import installed, languages
from relaas.model import Document
from tests.documents.made_files import CHINESE, DUTCH, ENGLISH, FRENCH

Read = Callable[..., Document]
MESSAGE = (
    "Harbour spokeswoman Ann Lee said that the ferry will return tomorrow and take about 300 passengers temporarily to "
    "the island https://t.co/abc — Harbour News (@harbour) May 3, 2021"
)


def test_an_english_message_inside_a_dutch_text(read: Read) -> None:
    document = read(f"{DUTCH}\n\n{MESSAGE}\n\n{DUTCH}")
    assert document.language == "nl"
    assert [each.language for each in document.paragraphs] == ["nl", "en", "nl"]


def test_a_dutch_quotation_inside_an_english_text(read: Read) -> None:
    document = read(f"{ENGLISH}\n\n“Wij hebben er altijd voor gewaarschuwd dat het niet zou lukken.”\n\n{ENGLISH}")
    assert [each.language for each in document.paragraphs] == ["en", "nl", "en"]


@pytest.mark.parametrize(
    "heading", ["Membership Action Plan", "Resolute Support", "Johnson & Smith", "Kandahar", "2021"]
)
def test_a_heading_of_names_has_the_language_of_the_document(read: Read, heading: str) -> None:
    document = read(f"{DUTCH}\n\n{heading}\n\n{DUTCH}")
    assert {each.language for each in document.paragraphs} == {"nl"}


@pytest.mark.parametrize(
    ("paragraph", "language"),
    [
        ("Ook het Verenigd Koninkrijk trekt zich terug", "nl"),
        ("The United Kingdom withdraws as well", "en"),
        ("'De stad is volledig ingenomen'", "nl"),
        ("Jan Jansen", None),
        ("Geen", None),
        ("", None),
    ],
)
def test_short_paragraphs(paragraph: str, language: str | None) -> None:
    assert tell(paragraph) == language


@pytest.mark.parametrize("text", [CHINESE, FRENCH], ids=["zh", "fr"])
def test_other_languages_are_named(text: str) -> None:
    with pytest.raises(UnreadableDocument) as raised:
        paragraph_languages([text])
    assert raised.value.reason == "unsupported-language"
    assert raised.value.detail in {"zh", "wuu", "fr"}


@pytest.mark.parametrize(
    "text",
    ["1 mei 2021\n" * 50, "Piet Dam\nAnna Bos\nJoris Krul\n" * 9, "A12\t300\nB14\t280\n" * 20, "Ja."],
    ids=["dates", "names", "table", "one word"],
)
def test_a_list_is_not_left_out_for_its_language(text: str) -> None:
    assert paragraph_languages(text.splitlines())[0] in installed()


def test_a_foreign_quotation_does_not_make_the_document_foreign() -> None:
    assert paragraph_languages([DUTCH, FRENCH, DUTCH, DUTCH])[0] == "nl"


def test_function_words_tell_the_languages_apart() -> None:
    tables = [language.documents.function_words for language in languages()]
    assert not frozenset.intersection(*tables)
