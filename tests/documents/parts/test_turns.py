"""Turns: in a debate, a hearing or an interview each speaker's words are his own; questions stand beside answers."""

from collections.abc import Callable

import pytest

from relaas.documents.parts.turns import is_formula
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
        ["Ann Lee", "Bo Dam", "Ann Lee", "Reed", "Ann Lee"],
    ),
    "an office with who holds it": (
        "Ann Lee (Oldport) (Ind): I beg to move.\n\n"
        "The Parliamentary Under-Secretary of State for Ports and Inland Waters (Mr Bo Dam): I shall write to her.\n\n"
        "Ann Lee: When?\n\nBo Dam: In May.\n\nDe minister van Havens (mevrouw Torn): In juni.\n",
        ["Ann Lee", "Bo Dam", "Ann Lee", "Bo Dam", "Torn"],
    ),
    "a key to the letters": (
        "P = presentator Bo Dam, H = wethouder Ree, L = Mia Torn, schipper\n\nP: Wie sloot de sluis?\n\nH: De raad.\n\n"
        "L: Ik niet.\n\nP: Wanneer?\n\nH: In mei.\n",
        ["Bo Dam", "Ree", "Mia Torn", "Bo Dam", "Ree"],
    ),
    "a committee": (
        "Q1 Chair: When was the lock shut?\n\nMia Torn: In March, I think.\n\n"
        "Q2 Chair: By whom?\n\nMia Torn: By the board.\n",
        ["Chair", "Mia Torn", "Chair", "Mia Torn"],
    ),
    "a sheriff and an attorney": (
        "SHERIFF TOM HALE: We searched the lock at dawn.\n\nU.S. ATTORNEY ANN LEE: It is a federal case.\n\n"
        "SHERIFF HALE: Nobody was arrested.\n",
        ["TOM HALE", "ANN LEE", "HALE"],
    ),
    "a key in Dutch": (
        "P = presentator Jan Bol, S = verslaggever Mia Torn, W = wethouder Vos\n\n"
        "P: Wie zit er aan de sluis?\n\nS: De wethouder.\n\nW: Ik ga dat vandaag uitzoeken.\n\nP: Goed.\n\nW: Graag.\n",
        ["Jan Bol", "Mia Torn", "Vos", "Jan Bol", "Vos"],
    ),
    "a key in English": (
        "H = Ann Lee (host); G = Bo Dam, harbour master\n\n"
        "H: Why is the lock shut?\n\nG: I shall look into that today.\n\nH: Good.\n\nG: Thank you.\n",
        ["Ann Lee", "Bo Dam", "Ann Lee", "Bo Dam"],
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
        "[00:00:12] MILLS: When was it?\n[00:00:19] HOLT: On 2 May.\n[00:01:05] MILLS: Where?\n[00:01:09] HOLT: Here",
        "00:00:12 MILLS: Wanneer was dat?\n00:00:19 HOLT: Op 2 mei.\n00:01:05 MILLS: Waar?\n00:01:09 HOLT: Op de pier.",
    ],
)
def test_how_far_a_recording_has_run_is_no_hour(read: Read, text: str) -> None:
    parts = read(f"Transcript of the hearing, 3 May 2021\n\n{text}", "hearing.txt").parts
    assert [(each.kind, each.author) for each in parts] == [("turn", "MILLS"), ("turn", "HOLT")] * 2


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


@pytest.mark.parametrize(
    "sentence",
    [
        "Het woord is aan mevrouw Dam.",
        "Ik schors de vergadering tot 14.00 uur.",
        "Hiermee is een einde gekomen aan dit debat.",
        "De beraadslaging wordt gesloten.",
        "Dank u wel, voorzitter.",
        "I now call Bo Dam.",
        "The Committee will come to order.",
        "The question is, That the lock be shut.",
        "I declare the meeting open.",
        "Thank you, Madam Speaker.",
    ],
)
def test_a_formula_tells_nothing(sentence: str) -> None:
    assert is_formula(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik sluit de sluis op 3 mei.",
        "Het woord van de wethouder telt niet meer.",
        "De motie is aangenomen met 21 tegen 14 stemmen.",
        "Dank u wel voor uw brief van 3 mei, waaruit blijkt dat de klep stuk is.",
        "Ik stel vast dat de motie verworpen is.",
        "I call that pump a disgrace.",
        "I close the lock on 3 May.",
        "The question is who shut the lock.",
        "Thank you for your letter of 3 May, which shows that the valve broke.",
        "The motion was agreed to by 21 votes to 14.",
    ],
)
def test_what_a_chair_tells_is_no_formula(sentence: str) -> None:
    assert not is_formula(sentence)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "De voorzitter:\nIk heropen de vergadering. De motie is verworpen. Het woord is aan\nmevrouw Dam.\n\n"
            "Mevrouw Dam (Havenpartij):\nDank u wel. De sluis blijft dicht.\n\nWethouder Torn:\nTot 3 mei.\n",
            ["De motie is verworpen.", "De sluis blijft dicht.", "Tot 3 mei."],
        ),
        (
            "The Chair: I open the meeting. The motion fell by two votes. I now call\nAnn Lee.\n\n"
            "Ann Lee (Oldport): Thank you, Chair. The lock stays shut.\n\nThe Minister (Bo Dam): Until 3 May.\n",
            ["The motion fell by two votes.", "The lock stays shut.", "Until 3 May."],
        ),
    ],
    ids=["Dutch", "English"],
)
def test_only_what_is_told_in_a_debate_is_read(read: Read, text: str, told: list[str]) -> None:
    assert [each.clean.text for each in read(text).paragraphs if each.kind == "body"] == told


HEARINGS = {
    "an inquiry": (
        "MR OWEN DRAX (sworn)\nExamination by MR HALE\n\nMR HALE: Mr Drax, when did you hear of it?\nA. On 5 March.\n"
        "Q. What did you do?\nA. I closed the quay.\n\nMS RUTH AMERY (affirmed)\nQuestions by MS LEE\n"
        "Q. Did he call you?\nA. He did.\n",
        ["HALE", "OWEN DRAX", "HALE", "OWEN DRAX", "LEE", "RUTH AMERY"],
    ),
    "a police interview": (
        "Getuige: Hanna de Wit\nVragen van mr. De Groot\n\nVraag: Wanneer zag u de kraan?\n"
        "Antwoord: Op 13 april.\nVraag: Wie was erbij?\nAntwoord: De heer Kamp.\n",
        ["De Groot", "Hanna de Wit", "De Groot", "Hanna de Wit"],
    ),
    "nobody who asks is named": (
        "De heer Kamp (beëdigd)\n\nVraag: Wanneer zag u de kraan?\nAntwoord: Op 13 april.\n",
        [None, "Kamp"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), HEARINGS.values(), ids=HEARINGS)
def test_who_asks_and_who_answers_in_a_hearing(read: Read, text: str, speakers: list[str | None]) -> None:
    assert [part.author for part in read(text).parts] == speakers


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Aanvang: 10.00 uur\n\n" + DEBATES["Handelingen"][0], "De voorzitter"),
        ("Venue: Town Hall\n\n" + DEBATES["Hansard"][0], "Ann Lee"),
    ],
    ids=["Dutch", "English"],
)
def test_a_label_of_a_record_is_no_speaker(read: Read, text: str, first: str) -> None:
    assert read(text).parts[0].author == first


def test_a_press_conference_labels_its_questions_alone(read: Read) -> None:
    document = read(
        "CHIEF HALE: The lock is shut.\n\nQUESTION: Why?\n\nCHIEF HALE: It leaks.\n\n"
        "REPORTER: Since when?\n\nCHIEF HALE: Since March.\n"
    )
    assert [part.kind for part in document.parts] == ["turn", "question", "turn", "question", "turn"]
    assert [part.author for part in document.parts] == ["HALE", None, "HALE", None, "HALE"]
