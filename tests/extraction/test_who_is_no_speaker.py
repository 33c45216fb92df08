"""Who is no speaker: the hearer, whom is told to do something, the reader; and who is one instead."""

import pytest

from tests.extraction.test_statements_found import found_in


@pytest.mark.parametrize(
    ("text", "language", "speaker", "content"),
    [
        ("De bond kreeg te horen dat de fabriek dichtgaat.", "nl", "", "de fabriek dichtgaat"),
        ("Residents heard that the bridge would reopen.", "en", "", "the bridge would reopen"),
        ("De heer Bos heeft gehoord dat de brug dicht is.", "nl", "Bos", "de brug dicht is"),
        ("Hale Foods has been ordered to pay £4m.", "en", "", "to pay £4m"),
        (
            "De motie vraagt de rekenkamer de kosten te onderzoeken.",
            "nl",
            "De motie",
            "de rekenkamer de kosten te onderzoeken",
        ),
        ("The Dunmore firm, whose owner has left, admits using old bolts.", "en", "Dunmore", "using old bolts"),
        ("Volgens Torn zijn alle balken te licht, volgens Smit zes.", "nl", "Smit", "zes"),
        ("According to Torn all beams are weak, according to Hale six.", "en", "Hale", "six"),
        ("Its statement of 3 May that nobody was hurt was false.", "en", "Its", "nobody was hurt"),
        ("De verklaring van Torn van 3 mei dat niemand gewond was, klopt niet.", "nl", "Torn", "niemand gewond was"),
        ("verzoekt het college te bevorderen dat de werken beginnen;", "nl", "", "de werken beginnen"),
        ("The council's case is that the wall was safe.", "en", "council", "the wall was safe"),
    ],
)
def test_a_statement_is_of_who_makes_it(text: str, language: str, speaker: str, content: str) -> None:
    found = found_in(text, language)
    assert any(speaker in who and (bool(speaker) or not who) and content == said for who, said in found), found


@pytest.mark.parametrize("text", ["Please confirm that the door is shut.", "Note that the door is shut."])
def test_what_the_reader_is_told_to_say_is_no_statement(text: str) -> None:
    assert found_in(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Parliament supported the bill by a majority of two.", "en"),
        ("De raad steunde het plan met 31 tegen 18 stemmen.", "nl"),
    ],
)
def test_what_is_voted_is_no_statement(text: str, language: str) -> None:
    assert found_in(text, language) == []
