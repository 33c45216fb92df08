"""Raw-text scores: alignment by characters, words inside a written token, names."""

import pytest

from training.conllu import Sentence, Surface, Word
from training.scores import AlignedWord, Layer, compare, gold_layer, raw_paragraphs


def word(form: str, head: int, deprel: str, *, lemma: str = "", upos: str = "NOUN", space: bool = True) -> Word:
    return Word(form, lemma or form.lower(), upos, "_", head, deprel, space)


GOLD = Sentence(
    (
        word("Ze", 2, "nsubj", upos="PRON"),
        word("slaapt", 0, "root", lemma="slapen", upos="VERB", space=False),
        word(".", 2, "punct", upos="PUNCT"),
    )
)
CONTRACTED = Sentence(
    (word("I", 3, "nsubj", upos="PRON"), word("do", 3, "aux", upos="AUX"), word("n't", 0, "root", lemma="not")),
    surfaces=(Surface(2, 3, "don't", True),),
)


def test_gold_against_itself_is_perfect() -> None:
    scores = compare(gold_layer([GOLD]), gold_layer([GOLD]))
    assert set(scores.values()) == {100.0}


def test_a_token_split_otherwise_counts_as_missed() -> None:
    gold = gold_layer([GOLD])
    joined = [gold.words[0], AlignedWord((2, 9), "slaapt.", "slapen", "VERB", "root", None)]
    scores = compare(gold, Layer(joined, list(gold.sentences)))
    assert scores["words"] == pytest.approx(40.0)
    assert scores["verb_lemma"] == 0.0


def test_words_inside_a_written_token_align_by_form() -> None:
    gold = gold_layer([CONTRACTED])
    assert [w.span for w in gold.words] == [(0, 1), (1, 6), (1, 6)]
    system = [
        AlignedWord((0, 1), "I", "i", "PRON", "nsubj", 2),
        AlignedWord((1, 3), "do", "do", "AUX", "aux", 2),
        AlignedWord((3, 6), "n't", "not", "NOUN", "root", None),
    ]
    assert compare(gold, Layer(system, list(gold.sentences)))["las"] == 100.0


def test_paragraphs_follow_the_treebank() -> None:
    second = Sentence(GOLD.words, new_paragraph=True)
    assert raw_paragraphs([GOLD, GOLD, second]) == ["Ze slaapt. Ze slaapt.", "Ze slaapt."]


def test_names_count_by_span_and_by_kind() -> None:
    named = Sentence((word("Anna", 0, "root"), word("Bos", 1, "flat")), names=("B-PER", "I-PER"))
    gold = gold_layer([named])
    other = Layer(gold.words, gold.sentences, {((0, 7), "ORG")})
    scores = compare(gold, other)
    assert (scores["names_found"], scores["names_typed"]) == (100.0, 0.0)
