"""The doubts of a fact: each sign on sentences that bear it, and on sentences that are sure, in both languages."""

from dataclasses import replace

import pytest

from relaas.extraction import extract
from relaas.extraction.facts.doubts import TABLE
from relaas.language.annotate import annotate
from relaas.model import Dating, Doubt, Fact, Publication
from relaas.model.edtf import bounds_of
from tests.extraction.sentences import document_of

BORNE = [
    ("undated-paper", "De haven sloot op 3 maart.", "nl", "2019-03/2019-06"),
    ("undated-paper", "The harbour closed on 3 March.", "en", "2019-03/2019-06"),
    ("reckoned-from-text", "Op 3 mei 2018 viel de dijk. Drie dagen later sloot de haven.", "nl", "2019-03-06"),
    ("reckoned-from-text", "The dyke failed on 3 May 2018. Three days later the harbour closed.", "en", "2019-03-06"),
    ("weekday-told", "Op de donderdag sloot de haven.", "nl", "2019-03-06"),
    ("weekday-told", "The talks on the Thursday failed.", "en", "2019-03-06"),
    ("month-unwritten", "Op de 24e sloot de haven.", "nl", "2019-03-06"),
    ("month-unwritten", "The harbour closed on the 24th.", "en", "2019-03-06"),
    ("clock-alone", "De wachter belde de directeur om 03.55 uur.", "nl", "2019-03-06"),
    ("clock-alone", "The guard rang the director at 03:55.", "en", "2019-03-06"),
    ("two-days", "Na de brand van 20 april 2018 sloot de haven op 3 mei 2018.", "nl", "2019-03-06"),
    ("two-days", "The harbour closed on 3 May 2018 after the fire of 20 April 2018.", "en", "2019-03-06"),
    ("day-of-paper", "Op 3 mei 2018 viel de dijk. De haven zegt dat zij niets wist.", "nl", "2019-03-06"),
    ("day-of-paper", "The dyke failed on 3 May 2018. The harbour says that it knew nothing.", "en", "2019-03-06"),
    ("year-far", "De haven sloot op 20 maart.", "nl", "2019-03-06"),
    ("year-far", "The harbour closed on 20 March.", "en", "2019-03-06"),
    ("told-as-past", "De raad was van plan de brug te sluiten.", "nl", "2019-03-06"),
    ("told-as-past", "The council planned to close the bridge.", "en", "2019-03-06"),
    ("only-possible", "De haven kan de brug sluiten.", "nl", "2019-03-06"),
    ("only-possible", "The harbour may close the bridge.", "en", "2019-03-06"),
    ("no-decision", "Frankrijk stuurt 600 soldaten.", "nl", "2019-03-06"),
    ("no-decision", "France is sending 600 soldiers.", "en", "2019-03-06"),
    ("voice-unknown", "Wij meldden de haven dat de kraan onveilig was.", "nl", "2019-03-06"),
    ("voice-unknown", "We told the harbour that the crane was unsafe.", "en", "2019-03-06"),
]


def last_of(text: str, language: str, published: str) -> Fact:
    """The last fact of a text of a day or a month."""
    day = Publication(Dating(published, *bounds_of(published), basis="document"), "header-line")
    return extract(annotate(replace(document_of(text, language), published=day)))[1].facts[-1]


def signs_of(fact: Fact) -> set[str]:
    return {doubt.sign for doubt in fact.doubts}


@pytest.mark.parametrize(("sign", "text", "language", "published"), BORNE)
def test_a_sign_of_doubt_is_borne(sign: str, text: str, language: str, published: str) -> None:
    fact = last_of(text, language, published)
    assert sign in signs_of(fact), (fact.when, fact.status, fact.doubts)


def test_every_sign_has_a_sentence_in_both_languages() -> None:
    borne = {(sign, language) for sign, _, language, _ in BORNE}
    every = {(sign, language) for sign, _ in TABLE for language in ("nl", "en")}
    assert borne == every


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De haven sloot op 3 mei 2018.", "nl"),
        ("The harbour closed on 3 May 2018.", "en"),
        ("De haven sloot op 3 maart.", "nl"),
        ("The harbour closed on 3 March.", "en"),
        ("De haven sloot dinsdag.", "nl"),
        ("The harbour closed on Tuesday.", "en"),
        ("De haven sloot gisteren om 15.30 uur.", "nl"),
        ("The harbour closed yesterday at 3.30 pm.", "en"),
        ("De haven moet uiterlijk 1 mei 2019 open zijn.", "nl"),
        ("The harbour must be open by 1 May 2019.", "en"),
        ("De raad heeft op 3 mei 2018 besloten de brug te sluiten.", "nl"),
        ("The council decided on 3 May 2018 to close the bridge.", "en"),
        ("De raad zegt dat hij niets wist.", "nl"),
        ("The council says that it knew nothing.", "en"),
        ("Volgens het rapport zijn er 31 kranen gesloopt.", "nl"),
        ("According to the report 31 cranes were scrapped.", "en"),
    ],
)
def test_what_a_sentence_says_of_itself_is_in_no_doubt(text: str, language: str) -> None:
    assert signs_of(last_of(text, language, "2019-03-06")) == set()


@pytest.mark.parametrize(
    ("text", "published"),
    [("De haven sloot op 3 mei 2018.", "2019-03/2019-06"), ("De haven sloot op 3 maart.", "2019-03")],
)
def test_what_a_paper_without_a_day_leaves_no_choice_of_is_sure(text: str, published: str) -> None:
    assert signs_of(last_of(text, "nl", published)) == set()


def test_a_limit_beside_another_day_is_sure() -> None:
    fact = last_of("De haven moet van de raad, die op 3 mei 2018 koos, voor 1 juni 2019 open.", "nl", "2019-03-06")
    assert "two-days" not in signs_of(fact)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The harbour closed on the 24th.", "the 24th"),
        ("The dyke failed on 3 May 2018. The harbour says that it knew nothing.", "3 May 2018"),
        ("The council planned to close the bridge.", "planned"),
    ],
)
def test_a_doubt_rests_on_words(text: str, words: str) -> None:
    doubts = last_of(text, "en", "2019-03-06").doubts
    assert words in {text[doubt.start : doubt.end] for doubt in doubts}


def test_a_doubt_is_about_one_cell() -> None:
    cells = {sign: Doubt(sign, "d", 0, 1).cell for sign, _ in TABLE}
    assert set(cells.values()) == {"day", "who", "status"}
    assert (cells["two-days"], cells["voice-unknown"], cells["only-possible"]) == ("day", "who", "status")
