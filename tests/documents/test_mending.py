"""Text that was encoded twice is mended, and nothing else is touched."""

import pytest

from relaas.documents.mending import BYTES, mend_encoding

CHARACTERS = {byte: character for character, byte in BYTES.items()}

WRITTEN = (
    "De coördinatrice zei: ‘dit kost € 9 miljoen’ – en zweeg…",
    "Zoë en André zagen de “geïnde” leges: één à twee per café.",
    "The fiancée said: “It’s naïve” — £5, 20°C, ½ mile.",
)


def encoded_again(text: str) -> str:
    return "".join(CHARACTERS.get(byte, chr(byte)) for byte in text.encode())


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("text", WRITTEN)
def test_what_was_encoded_more_than_once_is_mended(text: str, times: int) -> None:
    wrong = text
    for _ in range(times):
        wrong = encoded_again(wrong)
    assert wrong != text
    assert mend_encoding(wrong) == text


@pytest.mark.parametrize(
    "text", [*WRITTEN, "Zij zei: ‘een café’”. Toen: ‘privé’ – É”. Ââ, Ã, Âge d’or", "Åse, Ängel, Ãlvaro, ïð"]
)
def test_text_that_is_right_stays(text: str) -> None:
    assert mend_encoding(text) == text


def test_only_what_is_wrong_changes_in_a_text_of_two_origins() -> None:
    assert mend_encoding(f"{WRITTEN[0]} {encoded_again(WRITTEN[1])}") == f"{WRITTEN[0]} {WRITTEN[1]}"
