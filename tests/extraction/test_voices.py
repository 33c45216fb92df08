"""First-person words stand for the speaker of the turn, the writer of the mail, or the author of the document."""

from pathlib import Path

import pytest

from relaas.documents import SourceFile, read_document
from relaas.extraction import extract
from relaas.language.annotate import annotate

DEBATE = (
    "De voorzitter:\nHet woord is aan mevrouw Dam.\n\n"
    "Mevrouw Dam (Havenpartij):\nIk vind dat het bestuur de raad te laat heeft ingelicht.\n\n"
    "Minister Torn:\nIk denk dat de sluis in maart weer opengaat.\n\nDe heer Ree (Waterlijst):\nDat is laat.\n"
)
THREAD = (
    "From: Helen Carter <helen@example.org>\nSent: 4 May 2021 10:15\nTo: Thomas Reed\nSubject: lock\n\n"
    "I think that the lock will open in June.\n\n"
    "From: Thomas Reed <thomas@example.org>\nSent: 3 May 2021 16:02\nTo: Helen Carter\nSubject: lock\n\n"
    "I believe that the gates were broken.\n"
)
LETTER = (
    "Gemeente Oostveld\n\nAan de leden van de raad\n\nDatum 4 mei 2021\nOnderwerp Sluis\n\nGeachte raadsleden,\n\n"
    "In onze brief van maart meldden wij dat de sluis in juni opengaat. Ik verwacht dat de raad in mei beslist.\n\n"
    "Hoogachtend,\n\nPetra Torn\nwethouder\n"
)
FIRST_NAME = (
    "Ministry of Transport\n\n3 March 2024\n\nDear Mr Alder,\n\n"
    "Thank you for your letter. I promised in January that the review would be published by Easter.\n\n"
    "Yours ever,\n\nMargaret\nLady Thornbury\n"
)
ADDRESSED = (
    "4 April 2023\n\nDear Sir or Madam,\n\nI fear that the boiler is not safe.\n\n"
    "Kind regards\n\nAnna Rowe\n14 Albert Close\n"
)

MAIL_BOX = (
    "From: Claims Desk - Overseas <claims@example.org>\nSent: 4 May 2021 10:15\nTo: Thomas Reed\nSubject: lock\n\n"
    "Dear Mr Reed,\n\nI promised in April that the claim would be paid by Easter.\n\n"
    "Yours sincerely,\n\nPhilippa Crane\nSenior Technician\n"
)
INITIALS = (
    "Working group\nPresent: Kate Lyle (KL), Mark Dunn (chair)\n\n"
    "KL: I think that the lock will open in June.\nChair: I fear that the board will refuse.\nKL: Nobody asked.\n"
)


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (DEBATE, {"Dam": "te laat", "Torn": "in maart"}),
        (THREAD, {"Helen Carter": "open in June", "Thomas Reed": "gates were broken"}),
        (LETTER, {"Petra Torn": "in juni opengaat"}),
        (FIRST_NAME, {"Thornbury": "published by Easter"}),
        (ADDRESSED, {"Anna Rowe": "not safe"}),
        (MAIL_BOX, {"Philippa Crane": "paid by Easter"}),
        (INITIALS, {"Kate Lyle": "open in June", "Mark Dunn": "will refuse"}),
    ],
    ids=[
        "a debate",
        "a thread",
        "a letter",
        "a first name above the name",
        "an address below",
        "a mail box",
        "initials",
    ],
)
def test_i_is_who_speaks(tmp_path: Path, text: str, voices: dict[str, str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    _, records = extract(annotate(read_document(SourceFile(path, "a.txt"))))
    names = {mention.id: mention.name for mention in records.mentions}
    for name, words in voices.items():
        said = [each for each in records.statements if words in each.text]
        assert [(names.get(each.speaker or ""), each.anonymous) for each in said] == [(name, None)]


def test_the_name_in_the_head_of_a_turn_is_who_speaks(tmp_path: Path) -> None:
    turns = f"Minister Torn:\nDit wil mevrouw Anna Dam.\n\n{DEBATE}"
    path = tmp_path / "a.txt"
    path.write_text(turns, "utf-8")
    _, records = extract(annotate(read_document(SourceFile(path, "a.txt"))))
    (said,) = (each for each in records.statements if "te laat" in each.text)
    assert records.mention_by_id()[said.speaker or ""].start == turns.index("Dam (Havenpartij)")


@pytest.mark.parametrize(
    ("text", "brackets"),
    [
        (LETTER, ["Petra Torn:", "Petra Torn"]),
        (LETTER.replace("wethouder\n", "wethouder\n\nBram Velt\nsecretaris\n"), []),
        (LETTER.replace("Hoogachtend", "Met hartelijke groet"), ["Petra Torn:", "Petra Torn"]),
    ],
    ids=["one who signs", "two who sign", "another closing"],
)
def test_who_signs_stands_behind_we_in_a_headline(tmp_path: Path, text: str, brackets: list[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    _, records = extract(annotate(read_document(SourceFile(path, "a.txt"))))
    assert [insert.text for fact in records.facts for insert in fact.headline.inserts] == brackets
