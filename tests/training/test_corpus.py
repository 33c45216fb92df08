"""From treebank sentences to training examples."""

import random

import pytest
import spacy

from training.conllu import Sentence, Word
from training.corpus import bare_lemma, example, lemma_index, natural_lemma


@pytest.mark.parametrize(
    ("form", "lemma", "upos", "natural"),
    [
        ("gezondheidszorg", "gezondheid_zorg", "NOUN", "gezondheidszorg"),
        ("raadsleden", "raad_lid", "NOUN", "raadslid"),
        ("weekdagen", "week_dag", "NOUN", "weekdag"),
        ("teruggetrokken", "terug_trekken", "VERB", "terugtrekken"),
        ("19-jarigen", "19_jarig", "ADJ", "19-jarig"),
        ("Spa-Noord", "Spa_Noord", "PROPN", "Spa-Noord"),
        ("_", "_", "PUNCT", "_"),
    ],
)
def test_natural_lemma_mends_cut_compounds(form: str, lemma: str, upos: str, natural: str) -> None:
    assert natural_lemma(form, lemma, upos) == natural


TREKT_TERUG = Sentence(
    (
        Word("Hij", "hij", "PRON", "_", 2, "nsubj"),
        Word("trekt", "terugtrekken", "VERB", "_", 0, "root"),
        Word("zich", "zich", "PRON", "_", 2, "expl:pv"),
        Word("terug", "terug", "ADV", "_", 2, "compound:prt"),
    )
)


def test_bare_lemma_leaves_out_the_prefix_that_stands_elsewhere() -> None:
    assert bare_lemma(TREKT_TERUG, 1) == "trekken"


def test_example_holds_the_tree() -> None:
    made = example(spacy.blank("nl"), [TREKT_TERUG])
    assert [token.head.i for token in made.reference] == [1, 1, 1, 1]
    assert made.reference.text == "Hij trekt zich terug "


def test_broken_lines_keep_the_words_and_their_heads() -> None:
    rng, nlp = random.Random(3), spacy.blank("nl")
    for _ in range(60):
        made = example(nlp, [TREKT_TERUG] * 4, rng)
        words = [token for token in made.reference if not token.is_space]
        assert len(words) == 16
        assert {token.head.lower_ for token in words if token.dep_ == "nsubj"} == {"trekt"}


def test_lemma_index_has_a_line_per_tag() -> None:
    assert lemma_index([TREKT_TERUG]) == "ADJ\t\nNOUN\t\nVERB\tterugtrekken\n"
