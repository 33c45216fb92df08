"""Polarity: what a source makes of the content of a statement."""

import pytest

from relaas.documents import Content
from relaas.documents import document_of as read
from relaas.extraction import extract
from relaas.language.annotate import annotate
from relaas.language.pipelines import Pipelines
from relaas.model import Statement
from tests.extraction.sentences import records_of


def statements_in(text: str, language: str) -> list[Statement]:
    return list(records_of(text, language).statements)


@pytest.mark.parametrize(
    ("language", "text", "content", "polarity"),
    [
        pytest.param("en", "Rees said the plan was not ready.", "the plan was not ready", "asserted", id="said-not"),
        pytest.param("en", "Rees denied that he had lied.", "he had lied", "denied", id="denied"),
        pytest.param("en", "Rees rejected claims that he had lied.", "he had lied", "denied", id="rejected-claims"),
        pytest.param("en", "He was hit, which the driver denies.", "He was hit", "denied", id="which-denied"),
        pytest.param("en", "The judge was not satisfied that he knew.", "he knew", "doubted", id="not-satisfied"),
        pytest.param("nl", "De dijk is zwak; de dijkgraaf betwist dat.", "De dijk is zwak", "denied", id="betwist-dat"),
        pytest.param("nl", "Hij vraagt waar de brief bleef.", "waar de brief bleef", "asked", id="waar"),
        pytest.param("en", "Hale disputed the findings.", "the findings", "denied", id="disputed"),
        pytest.param("en", "The bank does not believe that rates will fall.", "rates will fall", "denied", id="not-so"),
        pytest.param("en", "The mayor did not deny that it was late.", "it was late", "doubted", id="not-denied"),
        pytest.param("en", "The mayor refused to sign the letter.", "to sign the letter", "denied", id="refused"),
        pytest.param("nl", "De wethouder weigerde te tekenen.", "te tekenen", "denied", id="geweigerd"),
        pytest.param("en", "The union does not rule out a strike.", "a strike", "doubted", id="not-ruled-out"),
        pytest.param(
            "en", "The spokesman would not confirm that it was off.", "it was off", "doubted", id="unconfirmed"
        ),
        pytest.param("en", "Experts doubt that the dam will hold.", "the dam will hold", "doubted", id="doubt"),
        pytest.param("en", "Berg declined to say whether she would go.", "she would go", "doubted", id="declined"),
        pytest.param(
            "en", "The ministry neither confirmed nor denied that it knew.", "it knew", "doubted", id="neither"
        ),
        pytest.param(
            "en", "The council asked whether the bridge was safe.", "the bridge was safe", "asked", id="asked"
        ),
        pytest.param("en", "“Who knew of it?” asked Berg.", "Who knew of it?", "asked", id="question"),
        pytest.param("nl", "Bos zei dat het plan niet klaar is.", "het plan niet klaar is", "asserted", id="zei-niet"),
        pytest.param("nl", "Bos ontkende dat ze ervan wist.", "ze ervan wist", "denied", id="ontkende"),
        pytest.param("nl", "De gemeente sprak tegen dat het traag ging.", "het traag ging", "denied", id="sprak-tegen"),
        pytest.param(
            "nl",
            "Het bedrijf verwierp de beschuldiging dat het had gelogen.",
            "het had gelogen",
            "denied",
            id="verwierp",
        ),
        pytest.param("nl", "De bond gelooft niet dat het plan werkt.", "het plan werkt", "denied", id="gelooft-niet"),
        pytest.param(
            "nl", "Het ministerie bevestigde noch ontkende dat er overleg was.", "er overleg was", "doubted", id="noch"
        ),
        pytest.param("nl", "Jansen wilde niet zeggen of hij opstapt.", "hij opstapt", "doubted", id="wilde-niet"),
        pytest.param("en", "The minister ruled out a tax rise.", "a tax rise", "denied", id="ruled-out"),
        pytest.param(
            "nl", "De minister sluit uit dat er gestaakt wordt.", "er gestaakt wordt", "denied", id="sluit-uit"
        ),
        pytest.param("nl", "De bank wees de klacht van de hand.", "de klacht", "denied", id="van-de-hand"),
        pytest.param("en", "The bank brushed aside the objections.", "the objections", "denied", id="brushed-aside"),
        pytest.param("nl", "De bank veegde de klacht van tafel.", "de klacht", "denied", id="van-tafel"),
        pytest.param("nl", "Wij steunen dit voorstel niet.", "dit voorstel", "denied", id="steunen-niet"),
        pytest.param("nl", "De raad twijfelt eraan of het kan.", "het kan", "doubted", id="twijfelt-eraan"),
        pytest.param(
            "en", "The owner faces an accusation. He disputes it.", "an accusation", "denied", id="dispute-it"
        ),
        pytest.param(
            "en", "He was late. Kern denied that its scale was broken.", "its scale was broken", "denied", id="scale"
        ),
        pytest.param("en", "He refused to say whether he would resign.", "he would resign", "doubted", id="not-say"),
        pytest.param("en", "It is not true that I hit him.", "I hit him", "denied", id="not-true-that"),
        pytest.param(
            "nl", "Jansen zegt dat het niet waar is dat de dijk zakt.", "de dijk zakt", "denied", id="waar-is"
        ),
        pytest.param(
            "en", "There is no truth in the claim that the board knew.", "the board knew", "denied", id="truth"
        ),
        pytest.param("nl", "De aantijging dat ik stal, is onjuist.", "ik stal", "denied", id="aantijging-onjuist"),
        pytest.param("nl", "De dijk zakt. Volgens haar is dat niet waar.", "De dijk zakt", "denied", id="volgens-haar"),
        pytest.param("nl", "De dijk zakt. Zij zegt dat dat onzin is.", "De dijk zakt", "denied", id="dat-dat"),
        pytest.param("nl", "Het klopt gewoon niet dat de dijk zakt.", "de dijk zakt", "denied", id="gewoon-niet"),
        pytest.param("nl", "De dijk zakt. Volgens haar klopt dat niet.", "De dijk zakt", "denied", id="klopt-dat-niet"),
        pytest.param("en", "He hit me. He said that this did not occur.", "He hit me", "denied", id="not-occur"),
        pytest.param("nl", "De dijk zakt. Dat betwist de gemeente.", "De dijk zakt", "denied", id="dat-betwist"),
        pytest.param(
            "nl", "Hij sloeg mij. Niets daarvan is waar, zegt hij.", "Hij sloeg mij", "denied", id="niets-daarvan"
        ),
        pytest.param(
            "en", "He hit me. Nothing of the sort happened, she said.", "He hit me", "denied", id="of-the-sort"
        ),
        pytest.param("en", "He hit me. “That's a lie,” said the driver.", "He hit me", "denied", id="quoted-lie"),
        pytest.param("en", "He hit me. The driver denies it.", "He hit me", "denied", id="denies-it"),
        pytest.param("en", "He hit me. That never happened, he says.", "He hit me", "denied", id="never-happened"),
        pytest.param("nl", "De raad betwijfelt of het kan.", "het kan", "doubted", id="betwijfelt"),
        pytest.param(
            "nl", "Het Kamerlid vroeg of de dijk sterk genoeg is.", "de dijk sterk genoeg is", "asked", id="vroeg"
        ),
    ],
)
def test_what_a_source_makes_of_it(language: str, text: str, content: str, polarity: str) -> None:
    found = {one.text.rstrip("."): one.polarity for one in statements_in(text, language)}
    assert found.get(content) == polarity, found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "The premier never said that the ferry was safe.", id="never-said"),
        pytest.param("nl", "De minister heeft nooit gezegd dat het veilig was.", id="nooit-gezegd"),
        pytest.param("en", "No one said that the bridge was safe.", id="no-one"),
        pytest.param("en", "The keeper brushed aside the branches.", id="branches"),
        pytest.param("nl", "De kok veegde de kruimels van tafel.", id="kruimels"),
        pytest.param("nl", "Geen van de partijen vond dat de brug veilig was.", id="geen-van"),
    ],
)
def test_what_a_source_did_not_say_is_no_statement(language: str, text: str) -> None:
    assert statements_in(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "She promised to paint. That never happened.", id="never-done"),
        pytest.param("nl", "Zij beloofde te schilderen. Dat is nooit gebeurd.", id="nooit-gedaan"),
        pytest.param("en", "The mayor said that it is true that the dyke sank.", id="true"),
    ],
)
def test_what_was_not_done_denies_no_statement(language: str, text: str) -> None:
    assert [one for one in statements_in(text, language) if one.polarity == "denied"] == []


def test_who_speaks_denies_what_stands_before_by_calling_it_untrue() -> None:
    """In a turn its speaker denies it; in a text without an author nobody does."""
    turns = (
        "Mr HALE: It is safe.",
        "Ms REED: He says it was checked. That is simply untrue.",
        "Mr HALE: The bridge was closed.",
        "Ms REED: I reject that.",
    )
    denials = [("I", "The bridge was closed"), ("REED", "it was checked")]
    for text, expected in (("\n\n".join(turns), denials), ("It is late. That is not true.", [])):
        document = read(Content("2024-05-02 debate.txt", text.encode()))
        _, found = extract(annotate(document, pipelines=Pipelines({})))
        denied = [one for one in found.statements if one.polarity == "denied"]
        assert sorted((one.speaker_text, one.text) for one in denied) == expected
