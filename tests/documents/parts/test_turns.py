"""Turns: in a debate, a hearing or an interview each speaker's words are his own; questions stand beside answers."""

from collections.abc import Callable

import pytest

from relaas.model import Document

Read = Callable[..., Document]

DEBATES = {
    "Handelingen": (
        "De voorzitter:\nHet woord is aan mevrouw Dam.\n\n"
        "Mevrouw Dam (Havenpartij):\nIk vind dat de sluis dicht moet.\n\n"
        "Minister Torn:\nWij openen hem in maart.\n\nDe heer Van der Ree (Waterlijst):\nWaarom pas dan?\n",
        ["De voorzitter", "Dam", "Torn", "Van der Ree"],
    ),
    "Hansard": (
        "Ann Lee (Oldport) (Ind): I beg to move that the lock be shut.\n\n"
        "The Minister (Bo Dam): We shall open it in March.\n\n"
        "Ann Lee: Why so late?\n\nMr Reed (Westquay) (Con): I agree with her.\n\nAnn Lee: I am grateful.\n",
        ["Ann Lee", "The Minister", "Ann Lee", "Reed", "Ann Lee"],
    ),
    "a committee": (
        "Q1 Chair: When was the lock shut?\n\nMia Torn: In March, I think.\n\n"
        "Q2 Chair: By whom?\n\nMia Torn: By the board.\n",
        ["Chair", "Mia Torn", "Chair", "Mia Torn"],
    ),
    "minutes": (
        "Dam: de sluis blijft dicht.\nVZ: wie is daartegen?\nRee: ik ben tegen.\nDam: genoteerd.\nRee: goed.\n",
        ["Dam", "VZ", "Ree", "Dam", "Ree"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), DEBATES.values(), ids=DEBATES)
def test_a_debate(read: Read, text: str, speakers: list[str]) -> None:
    document = read(text)
    assert [part.kind for part in document.parts] == ["turn"] * len(speakers)
    assert [part.author for part in document.parts] == speakers
    assert all(document.author_at(part.end - 1) == part.author for part in document.parts)


@pytest.mark.parametrize(
    "text",
    [
        "Vraag 1\nIs de sluis dicht?\n\nAntwoord 1\nJa, sinds 3 mei.\n\n"
        "Vraag 2\nTot wanneer?\n\nAntwoord 2\nTot juni.\n",
        "Question 1: Is the lock shut?\n\nAnswer 1: Yes, since 3 May.\n\n"
        "Question 2: Until when?\n\nAnswer 2: Until June.\n",
        "Q. Is the lock shut?\n\nA. Yes, it has been since 3 May.\n\nQ. Until when?\n\nA. Until June, I believe.\n",
    ],
    ids=["Dutch", "English", "letters"],
)
def test_questions_and_answers(read: Read, text: str) -> None:
    document = read(text)
    assert [part.kind for part in document.parts] == ["question", "answer", "question", "answer"]


@pytest.mark.parametrize(
    "text",
    [
        "Datum: 3 mei 2021\nBetreft: de sluis\nContactpersoon: A. Dam\n\nDe sluis is dicht en blijft dicht.\n",
        "Note: the lock is shut.\n\nWarning: do not pass.\n\nThe board said: nobody may pass.\n",
        "Aanwezig: Dam, Ree\nAfwezig: Torn\nBesluit: de sluis blijft dicht.\n",
        "Vraag 1\nIs de sluis dicht?\n\nDe vraag is niet beantwoord.\n",
    ],
    ids=["labels", "words with a colon", "the head of minutes", "a question alone"],
)
def test_what_is_no_debate(read: Read, text: str) -> None:
    assert read(text).parts == ()
