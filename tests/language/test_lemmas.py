"""Dictionary forms: irregular verbs, spelling rules, known words; the proposal only where it can be right."""

import pytest

from relaas.language.lemmas import lemma_of

FINITE = "Number=Sing|Tense={}|VerbForm=Fin"
PAST, PRESENT = FINITE.format("Past"), FINITE.format("Pres")


@pytest.mark.parametrize(
    ("text", "morph", "lemma"),
    [
        ("liep", PAST, "lopen"),
        ("verliep", PAST, "verlopen"),
        ("teruggetrokken", "VerbForm=Part", "terugtrekken"),
        ("aangekondigd", "VerbForm=Part", "aankondigen"),
        ("gemaakt", "VerbForm=Part", "maken"),
        ("gewandeld", "VerbForm=Part", "wandelen"),
        ("geleefd", "VerbForm=Part", "leven"),
        ("gereisd", "VerbForm=Part", "reizen"),
        ("geïmplementeerd", "VerbForm=Part", "implementeren"),
        ("gebeurd", "VerbForm=Part", "gebeuren"),
        ("verklaarde", PAST, "verklaren"),
        ("stopte", PAST, "stoppen"),
        ("werkt", PRESENT, "werken"),
        ("neemt", PRESENT, "nemen"),
        ("heeft", PRESENT, "hebben"),
        ("lopend", "VerbForm=Part", "lopen"),
        ("geef", PAST, "geven"),
        ("wees", PAST, "wijzen"),
        ("wees", PRESENT, "zijn"),
        ("ontstonden", "Number=Plur|Tense=Past|VerbForm=Fin", "ontstaan"),
        ("onderzoeken", "VerbForm=Inf", "onderzoeken"),
    ],
)
def test_dutch_verbs_whatever_is_proposed(text: str, morph: str, lemma: str) -> None:
    assert lemma_of(text, "VERB", "onzin", "nl", morph=morph) == lemma


@pytest.mark.parametrize(
    ("text", "number", "lemma"),
    [
        ("soldaten", "Plur", "soldaat"),
        ("gemeenteraadsleden", "Plur", "gemeenteraadslid"),
        ("foto's", "Plur", "foto"),
        ("moeilijkheden", "Plur", "moeilijkheid"),
        ("brieven", "Plur", "brief"),
        ("bommen", "Plur", "bom"),
        ("middelen", "Plur", "middel"),
        ("Minister", "Sing", "minister"),
        ("bijlagen", "Plur", "bijlage"),
    ],
)
def test_dutch_nouns(text: str, number: str, lemma: str) -> None:
    assert lemma_of(text, "NOUN", "onzin", "nl", morph=f"Number={number}") == lemma


@pytest.mark.parametrize(
    ("text", "lemma"),
    [("sociale", "sociaal"), ("grote", "groot"), ("Franse", "Frans"), ("betere", "goed"), ("brave", "braaf")],
)
def test_dutch_adjectives(text: str, lemma: str) -> None:
    assert lemma_of(text, "ADJ", text, "nl") == lemma


@pytest.mark.parametrize(
    ("text", "pos", "proposed", "lemma"),
    [
        ("n't", "PART", "n't", "not"),
        ("Investigators", "NOUN", "Investigator", "investigator"),
        ("dismissed", "VERB", "dismisse", "dismiss"),
        ("was", "AUX", "was", "be"),
        ("American", "ADJ", "American", "American"),
        ("London", "PROPN", "London", "London"),
    ],
)
def test_english_words(text: str, pos: str, proposed: str, lemma: str) -> None:
    assert lemma_of(text, pos, proposed, "en") == lemma
