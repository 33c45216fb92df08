"""What papers are called in their first lines."""

import pytest

from relaas.documents.kinds import is_live, is_log, is_register


@pytest.mark.parametrize(
    ("text", "log", "live", "register"),
    [
        ("WARD 4 - NIGHT SHIFT LOG\n\nAll quiet.", True, False, False),
        ("# Dienstlog gemaal De Zwaan", True, False, False),
        ("Live: storm over Delft", True, True, False),
        ("What the captain did not tell his diary\n\nThe mate knew it.", False, False, False),
        ("CIVIL DOCKET FOR CASE 12", False, False, True),
        ("Rolblad zaak 21/114", False, False, True),
        ("Judgment\nFiled: 3 May 2021", False, False, False),
    ],
)
def test_what_the_first_lines_call_a_paper(text: str, log: bool, live: bool, register: bool) -> None:
    assert (is_log(text), is_live(text), is_register(text)) == (log, live, register)
