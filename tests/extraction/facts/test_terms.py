"""The content words of a fact: those of its own stretch, and of what governs it."""

import pytest

from relaas.extraction import extract
from relaas.language.annotate import annotate
from tests.extraction.sentences import document_of


def terms_of(text: str, language: str) -> list[set[str]]:
    _, found = extract(annotate(document_of(text, language, published="2019-03-06")))
    return [{fact.concept, *fact.terms} for fact in found.facts]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De terugtrekking begint op 9 juni en moet voor 2 oktober zijn afgerond.", "nl"),
        ("The withdrawal began on 9 June and must be complete by 2 October.", "en"),
    ],
)
def test_the_subject_of_two_verbs_is_a_word_of_both(text: str, language: str) -> None:
    told = terms_of(text, language)
    assert len(told) == 2
    assert all("withdraw" in terms for terms in told)


@pytest.mark.parametrize(
    ("text", "language", "term"),
    [
        ("Op 8 juni werd het dorp Marana getroffen door een aardbeving.", "nl", "quake"),
        ("De ingebruikname, voorzien voor december 2017, was op 24 februari 2019.", "nl", "open"),
        ("De gemeente informeert de raad uiterlijk 3 mei 2019.", "nl", "council"),
        ("The council found the entry in the log on 3 May 2019.", "en", "council"),
        ("De inspectie sloot de stal op 3 mei 2019.", "nl", "inspectorate"),
        ("The mill paid the penalty on 3 May 2019.", "en", "fine"),
        ("De molen betaalde de boete op 3 mei 2019.", "nl", "fine"),
    ],
)
def test_a_word_goes_by_what_it_means(text: str, language: str, term: str) -> None:
    assert any(term in terms for terms in terms_of(text, language))


@pytest.mark.parametrize(
    ("text", "language", "term"),
    [
        ("De gemeente informeert de raad uiterlijk 3 mei 2019.", "nl", "body"),
        ("De gemeente informeert de raad uiterlijk 3 mei 2019.", "nl", "meet"),
        ("De verzoekster betaalde de boete op 3 mei 2019.", "nl", "star"),
        ("The council found the entry in the log on 3 May 2019.", "en", "meet"),
        ("The mill remembered the address on 3 May 2019.", "en", "speak"),
    ],
)
def test_a_word_is_none_that_it_only_looks_like(text: str, language: str, term: str) -> None:
    assert not any(term in terms for terms in terms_of(text, language))
