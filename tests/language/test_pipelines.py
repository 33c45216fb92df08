"""The shipped pipelines: whole, licensed, and above their floors on own sentences."""

import tomllib
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from relaas.language.installed import load_language
from training.card import CARD, LICENCE, checksum
from training.scores import whole_lemmas

LANGUAGES = ["en", "nl"]
SAMPLES = Path(__file__).parents[2] / "evaluation"
FLOORS = {"en": {"upos": 95.0, "lemma": 96.0}, "nl": {"upos": 95.0, "lemma": 95.0}}  # percent of words; never lowered
LARGEST = 15 * 1024**2  # bytes


def pipeline_folder(language: str) -> Path:
    return Path(str(load_language(language).folder / "pipeline"))


@cache
def pipeline(language: str) -> Language:
    return spacy.load(pipeline_folder(language))


def sample(language: str) -> list[list[tuple[str, str, str]]]:
    """The sentences of the sample as rows of form, tag and lemma."""
    rows = (SAMPLES / f"sample_{language}.txt").read_text("utf-8").splitlines()
    split = ([tuple(word.split("|")) for word in row.split()] for row in rows if not row.startswith("#"))
    return [[(form, tag, lemma) for form, tag, lemma in row] for row in split]


@pytest.mark.parametrize("language", LANGUAGES)
def test_card_names_licence_and_checksum(language: str) -> None:
    card = tomllib.loads((pipeline_folder(language) / CARD).read_text("utf-8"))
    assert card["licence"] == LICENCE
    assert card["language"] == language
    assert card["checksum"] == checksum(pipeline_folder(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_pipeline_is_small(language: str) -> None:
    assert sum(path.stat().st_size for path in pipeline_folder(language).rglob("*") if path.is_file()) <= LARGEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_tags_and_lemmas_stay_above_the_floor(language: str) -> None:
    nlp = pipeline(language)
    sentences = sample(language)
    docs = [nlp(Doc(nlp.vocab, words=[form for form, _, _ in rows])) for rows in sentences]
    gold = [(tag, lemma) for rows in sentences for _, tag, lemma in rows]
    found = [pair for doc in docs for pair in zip([token.pos_ for token in doc], whole_lemmas(doc), strict=True)]
    right = [(g[0] == f[0], g[1] == f[1]) for g, f in zip(gold, found, strict=True)]
    scores = {
        "upos": 100 * sum(tag for tag, _ in right) / len(right),
        "lemma": 100 * sum(lemma for _, lemma in right) / len(right),
    }
    below = {key: scores[key] for key, floor in FLOORS[language].items() if scores[key] < floor}
    assert not below


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sample_sentence_has_one_root_with_the_verb_s_subject(language: str) -> None:
    nlp = pipeline(language)
    docs = [nlp(Doc(nlp.vocab, words=[form for form, _, _ in rows])) for rows in sample(language)]
    single = sum(len(list(doc.sents)) == 1 for doc in docs)
    with_subject = sum(any(token.dep_.startswith("nsubj") for token in doc) for doc in docs)
    assert single >= len(docs) - 1
    assert with_subject >= len(docs) - 2


def test_dutch_tokenizer_lets_go_of_full_stops() -> None:
    words = [token.text for token in pipeline("nl").make_doc("Hij won de top. Dat was in de VS.")]
    assert words == ["Hij", "won", "de", "top", ".", "Dat", "was", "in", "de", "VS", "."]
