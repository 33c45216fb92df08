"""The old Dutch annotation scheme, rewritten."""

from training.conllu import Sentence, Word
from training.dutch2017 import Usage, detokenised, modernised


def sentence(*rows: tuple[str, str, str, int, str]) -> Sentence:
    """Rows of form, lemma, tag, head and relation; infinitives in -en get their feature."""
    return Sentence(
        tuple(
            Word(form, lemma, tag, "VerbForm=Inf" if tag == "VERB" and form == lemma else "_", head, relation)
            for form, lemma, tag, head, relation in rows
        )
    )


def relations(converted: Sentence) -> list[tuple[int, str]]:
    return [(word.head, word.deprel) for word in converted.words]


def test_a_copula_other_than_zijn_heads_its_clause() -> None:
    old = sentence(
        ("Zij", "zij", "PRON", 3, "nsubj"), ("wordt", "worden", "AUX", 3, "cop"), ("arts", "arts", "NOUN", 0, "root")
    )
    assert relations(modernised(old)) == [(2, "nsubj"), (0, "root"), (2, "xcomp")]


def test_a_coordinator_hangs_on_the_next_conjunct() -> None:
    old = sentence(
        ("jam", "jam", "NOUN", 0, "root"), ("en", "en", "CCONJ", 1, "cc"), ("kaas", "kaas", "NOUN", 1, "conj")
    )
    assert relations(modernised(old))[1] == (3, "cc")


def test_a_possessive_is_a_pronoun() -> None:
    new = modernised(sentence(("zijn", "zijn", "DET", 2, "det"), ("huis", "huis", "NOUN", 0, "root")))
    assert (new.words[0].upos, new.words[0].deprel) == ("PRON", "nmod:poss")


def test_parts_of_a_name_are_proper_nouns_with_their_own_lemma() -> None:
    old = sentence(("Groene", "groen", "ADJ", 0, "root"), ("Partij", "partij", "NOUN", 1, "fixed"))
    assert [(w.upos, w.lemma, w.deprel) for w in modernised(old).words] == [
        ("PROPN", "Groene", "root"),
        ("PROPN", "Partij", "flat"),
    ]


def test_spaces_come_back_around_marks() -> None:
    old = sentence(
        ("(", "(", "PUNCT", 2, "punct"),
        ("ja", "ja", "INTJ", 0, "root"),
        (")", ")", "PUNCT", 2, "punct"),
        (".", ".", "PUNCT", 2, "punct"),
    )
    assert detokenised(old).text().strip() == "(ja)."


def test_usage_changes_what_it_has_seen_often_enough() -> None:
    before = sentence(("al", "al", "ADJ", 2, "amod"), ("laat", "laat", "ADJ", 0, "root"))
    after = sentence(("al", "al", "ADV", 2, "advmod"), ("laat", "laat", "ADJ", 0, "root"))
    usage = Usage()
    usage.learn([(before, after)] * 2)
    assert usage.apply(before).words[0].upos == "ADJ"
    usage.learn([(before, after)])
    assert (usage.apply(before).words[0].upos, usage.apply(before).words[0].deprel) == ("ADV", "advmod")
