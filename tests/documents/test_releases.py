"""Press releases: what stands behind the news is boilerplate, the notes that tell something are not."""

import pytest

from relaas.documents.layout import lay_out

ENGLISH = """PRESS RELEASE

Hale Foods closes its yard in Leeds.

ENDS

Notes to editors

The yard opened in 1987.

About Hale Foods

Hale Foods is a leading producer. It employs 2,300 people.

Media contact

Tom Ridley, 020 7946 0011
"""
DUTCH = """PERSBERICHT

Hale sluit de werf in Zwolle.

-- einde bericht --

Noot voor de redactie (niet voor publicatie)

Bel Joost Smit.

Over stichting Hale

Hale levert sinds 1932 water.
"""


def boilerplate(text: str) -> list[str]:
    return [each.of(text) for each in lay_out(text) if each.kind == "boilerplate"]


def test_what_a_body_says_of_itself_in_every_release_is_boilerplate() -> None:
    assert boilerplate(ENGLISH) == [
        "ENDS",
        "About Hale Foods",
        "Hale Foods is a leading producer. It employs 2,300 people.",
        "Media contact",
        "Tom Ridley, 020 7946 0011",
    ]
    assert boilerplate(DUTCH) == [
        "-- einde bericht --",
        "Noot voor de redactie (niet voor publicatie)",
        "Bel Joost Smit.",
        "Over stichting Hale",
        "Hale levert sinds 1932 water.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Report of the inquiry\n\nAbout Hale Foods\n\nHale Foods lied to its staff.",
        "PERSBERICHT\n\nHale sluit.\n\nOver de brand\n\nDe brand brak maandag uit.",
        "The war ends\n\nIt is over.",
    ],
)
def test_other_texts_keep_their_sections(text: str) -> None:
    assert boilerplate(text) == []
