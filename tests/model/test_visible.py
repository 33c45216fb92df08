"""No text and no name commands a screen, hides in a line, or makes two lines of one."""

import json

import pytest

from relaas.model.visible import escaped, visible, visible_name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mrood", "␛[31mrood"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
        ("een\ntwee\tdrie", "een\ntwee\tdrie"),
        ("café – “ja” 👩‍👩‍👧", "café – “ja” 👩‍👩‍👧"),
    ],
)
def test_a_control_sign_is_shown_and_all_else_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_name_stands_on_one_line() -> None:
    assert visible_name("a\nb\t\x1b.txt") == "a␊b␉␛.txt"


def test_json_says_the_same_without_the_signs_themselves() -> None:
    text = "a\x9b\u202e\x7f“é”"
    written = escaped(json.dumps([text], ensure_ascii=False))
    assert json.loads(written) == [text]
    assert written == '["a\\u009b\\u202e\\u007f“é”"]'
