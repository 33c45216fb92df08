"""The storylines that must come out of a dossier: each is a few lines of its chronology, looked up by their words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from relaas.dossier import Dossier, open_dossier
from relaas.dossier.lines import EntryLine
from relaas.pipeline import build
from relaas.views.voices import read_voices
from relaas.views.wording import Wording

EXAMPLE = Path(__file__).parents[1] / "examples" / "withdrawal-2021"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    path = tmp_path_factory.mktemp("storylines") / "example.relaas"
    build([EXAMPLE], path)
    with open_dossier(path) as dossier:
        yield dossier


@pytest.fixture(scope="module")
def seeds(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    path = tmp_path_factory.mktemp("storylines") / "seeds.relaas"
    build([shared / "seeds"], path)
    with open_dossier(path) as dossier:
        yield dossier


def lines_with(dossier: Dossier, *words: str) -> list[EntryLine]:
    """The lines of which a passage, or the headline, holds all the words."""
    found = []
    for line in dossier.entries():
        texts = (line.headline.text, *(quoted.text for quoted in line.evidence))
        if any(all(word in " ".join(text.split()) for word in words) for text in texts):
            found.append(line)
    return found


def test_the_plan_and_its_revision(example: Dossier) -> None:
    [end] = lines_with(example, "will end on August 31", "eleven days earlier")
    assert (end.entry.agreement, end.entry.main) == ("revised", True)
    assert "Joe Biden" in [one.name for one in end.speakers]
    [begin] = lines_with(example, "will begin leaving Afghanistan on May 1")
    assert begin.entry.when.edtf == "2021-05-01"
    assert begin.entry.status in {"planned", "happened"}  # a start told again as done is one line with its plan


def test_the_forces(example: Dossier) -> None:
    figures = {(line.figure.minimum, line.figure.counted, line.figure.status) for line in example.figures()}
    assert {(3000.0, "troops", "sent"), (600.0, "troops", "planned")} <= figures
    [held] = lines_with(example, "The Pentagon puts the number of American troops at 2,500")
    assert (held.entry.agreement, held.entry.main) == ("differs", True)


def test_the_positions(example: Dossier) -> None:
    [denial] = lines_with(example, "Ghani denied it on 18 August")
    assert (denial.entry.status, denial.entry.when.edtf, denial.entry.main) == ("denied", "2021-08-18", True)
    [kept] = lines_with(example, "did not mean that Washington was abandoning Afghanistan", "Ned Price")
    assert "did not mean that" in kept.headline.text


def test_the_accountability_chain(example: Dossier) -> None:
    [asked] = lines_with(example, "meedeelt wie van hen in aanmerking komt")
    assert len({quoted.source.id for quoted in asked.evidence}) > 1
    assert asked.entry.main
    assert "Kamerstuk 29521" in {" ".join(line.reference.text.split()) for line in example.references()}
    [due] = lines_with(example, "uiterlijk op 15 september een feitenrelaas")
    assert (due.entry.status, due.entry.when.latest) == ("planned", "2021-09-15")


def test_the_peace_process(example: Dossier) -> None:
    [postponed] = lines_with(example, "On 20 April the Turkish foreign minister")
    assert (postponed.entry.when.edtf, postponed.entry.agreement) == ("2021-04-20", "corroborated")
    assert {quoted.source.language for quoted in postponed.evidence} == {"nl", "en"}


def test_the_advance(example: Dossier) -> None:
    days = {
        line.entry.when.edtf
        for words in ("Zaranj, fell on 6 August", "took Ghazni on Thursday", "On 15 August the Taliban entered Kabul")
        for line in lines_with(example, words)
    }
    assert {"2021-08-06", "2021-08-12", "2021-08-15"} <= days


def test_the_evacuation(example: Dossier) -> None:
    [sent] = lines_with(example, "is sending 3,000 soldiers back to Kabul", "embassy")
    [british] = lines_with(example, "it would send about 600 troops")
    assert sent.entry.id != british.entry.id
    assert sent.entry.main
    assert british.entry.main
    [last] = lines_with(example, "laatste Nederlandse evacuatievliegtuig")
    assert last.entry.when.edtf == "2021-08-26"


def test_who_says_thirty_days(example: Dossier) -> None:
    [guess] = lines_with(example, "the Taliban could cut Kabul off within 30 days")
    assert guess.entry.status == "possible"
    assert any("defense official" in voice for voice in read_voices(example).of(guess, Wording("en")))


def test_the_plans_of_two_governments_stay_apart(seeds: Dossier) -> None:
    [american] = lines_with(seeds, "De VS sturen 3000 extra soldaten")
    assert all(line.entry.id != american.entry.id for line in lines_with(seeds, "stuurt 600 soldaten"))


def test_what_is_claimed_of_kandahar_says_by_whom(seeds: Dossier) -> None:
    claims = lines_with(seeds, "ze Kandahar")
    assert claims
    assert all("aliban" in line.headline.text for line in claims)
    assert any(line.entry.status == "claimed" for line in claims)


def test_the_letter_and_the_one_to_come(seeds: Dossier) -> None:
    [letter] = lines_with(seeds, "In een brief aan de Kamer schrijven ministers")
    assert (letter.entry.when.edtf, letter.entry.main) == ("2021-04-14", True)
    [promise] = lines_with(seeds, "aanvullende Artikel 100-brief")
    assert (promise.entry.act, promise.entry.status) == ("promised", "planned")


def test_ukraine(seeds: Dossier) -> None:
    told = lines_with(seeds, "Oekraïne")
    assert len(told) >= 3
    assert {line.entry.when.edtf for line in told} & {"2021-04-14"}


def test_no_line_stands_before_one_that_is_earlier(example: Dossier) -> None:
    """A limit without a first day stands where it was told; all others by the first day on which they can have been."""
    whens = [line.entry.when for line in example.entries() if line.entry.when.is_dated]
    first = [when.earliest or when.latest for when in whens if when.earliest or not when.bound]
    assert first == sorted(first, key=str)
