"""Clauses: where they begin, which verb carries them."""

from itertools import pairwise

import pytest

from relaas.extraction.clauses import Clause, clauses_of
from relaas.model import AnnotatedDocument
from tests.extraction.sentences import annotated_text


def clauses(text: str, language: str) -> tuple[AnnotatedDocument, tuple[Clause, ...]]:
    annotated = annotated_text(text, language)
    return annotated, clauses_of(annotated, annotated.sentences[0])


@pytest.mark.parametrize(
    ("text", "language", "openers"),
    [
        ("De minister zei dat de dijk wordt versterkt.", "nl", ["de", "dat"]),
        ("De rivier steeg en de wijk liep onder.", "nl", ["de", "en"]),
        ("Het akkoord dat de bonden vorig jaar sloten, loopt af.", "nl", ["het", "loopt"]),
        ("De raad besloot om de school te sluiten.", "nl", ["de", "om"]),
        ("De bewoners vluchtten voordat de dijk brak.", "nl", ["de", "voordat"]),
        ("The mayor said that the bridge would close.", "en", ["the", "that"]),
        ("The river rose and the district flooded.", "en", ["the", "and"]),
        ("Residents fled before the dam broke.", "en", ["residents", "before"]),
        ("The firm fired the man who had warned the police.", "en", ["the", "who"]),
        ("Officials say the bridge will close.", "en", ["officials", "the"]),
        ("De dienst (hierna: de inspectie) heeft de school De Brug onder toezicht gesteld.", "nl", ["de"]),
        ("The Board (hereafter: the council) has placed Lund Foods (Leeds) under measures.", "en", ["the"]),
        ("De brug (die in 2010 werd gebouwd) is gesloten.", "nl", ["de", "is"]),
        ("The bridge (which opened in 2010) was closed.", "en", ["the", "was"]),
        ("The list which ministers promised for May was finished in June.", "en", ["the", "was"]),
        ("De directeur die de fraude ontdekte is ontslagen.", "nl", ["de", "is"]),
        ("In 2018 is het ziekenhuis dat failliet was gegaan gesloopt.", "nl", ["in", "dat", "gesloopt"]),
        ("De minister wil naar de top die in mei moet plaatsvinden.", "nl", ["de", "die"]),
    ],
)
def test_clauses_begin_at_their_openers(text: str, language: str, openers: list[str]) -> None:
    assert [clause.opener for clause in clauses(text, language)[1]] == openers


@pytest.mark.parametrize(
    ("text", "language", "lemma"),
    [
        ("De fabriek wordt volgend jaar gesloten.", "nl", "sluiten"),
        ("De bank heeft de lening geweigerd.", "nl", "weigeren"),
        ("The plant will be closed next year.", "en", "close"),
        ("The bank has refused the loan.", "en", "refuse"),
    ],
)
def test_the_full_verb_carries_the_meaning(text: str, language: str, lemma: str) -> None:
    annotated, (clause,) = clauses(text, language)
    assert annotated.tokens[clause.main].lemma == lemma


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("De politie heeft de man, veroordeeld in 2010, opnieuw aangehouden.", ["heeft", "aangehouden"]),
        ("De gemeente zal de brug, die in 1954 werd gebouwd, volgend jaar slopen.", ["zal", "slopen"]),
        ("De burgemeester heeft, toen het water steeg, het dorp laten ontruimen.", ["heeft", "laten", "ontruimen"]),
    ],
)
def test_what_opens_before_an_aside_is_closed_by_its_verb(text: str, verbs: list[str]) -> None:
    annotated, found = clauses(text, "nl")
    assert found[0].frame
    assert [annotated.tokens[verb].text for verb in found[-1].verbs] == verbs
    assert found[-1].finite == found[0].finite
    assert found[-1].kind == "main"


@pytest.mark.parametrize(
    "text",
    [
        "De fabriek heeft 300 werknemers, van wie er 40 worden ontslagen.",
        "De wethouder is ziek, zegt de gemeente, en vervangen.",
        "The council has the bridge, which was built in 1954, demolished.",
    ],
)
def test_other_clauses_are_no_frame(text: str) -> None:
    assert not any(clause.frame for clause in clauses(text, "en" if text.startswith("The") else "nl")[1])


def test_halves_without_a_clause_between_are_one_clause() -> None:
    assert len(clauses("De raad heeft, na een lang debat, het voorstel aangenomen.", "nl")[1]) == 1


def test_clauses_tile_the_sentence() -> None:
    text = "De minister, die gisteren terugkeerde, zei dat hij de wet intrekt en dat de raad instemt."
    annotated, found = clauses(text, "nl")
    sentence = annotated.sentences[0]
    assert found[0].first == sentence.first
    assert found[-1].last == sentence.last
    assert all(left.last == right.first for left, right in pairwise(found))


def test_a_sentence_without_a_verb_has_no_clause() -> None:
    assert clauses("Geen commentaar.", "nl")[1] == ()


def test_a_relative_clause_behind_an_infinitive_is_one() -> None:
    text = "De directeur vocht om de klanten te houden die in het voorjaar waren gekomen."
    _, found = clauses(text, "nl")
    assert [(one.kind, one.opener) for one in found][-1] == ("relative", "die")
