"""Operative parts: the points of motions, resolutions and rulings under the body that stands alone above them."""

import pytest

from relaas.language.annotate import annotate
from relaas.language.operative import operative_part
from tests.extraction.sentences import document_of

MOTION = (
    "De raad van de gemeente Veldrode, in vergadering bijeen op 3 mei 2018,\n\noverwegende dat het zwembad lekt;\n\n"
    "verzoekt het college het bad te sluiten,\n\nen gaat over tot de orde van de dag."
)
RESOLUTION = (
    "The Assembly,\n\nNoting that the dam has burst,\n\n1. Demands that he leave;\n\n2. Also calls on Hale to pay."
)
RULING = "De rechtbank:\n\n- vernietigt het besluit van 12 januari 2018;\n\n- veroordeelt Hale in de kosten."


@pytest.mark.parametrize(
    ("text", "language", "roles", "body"),
    [
        (MOTION, "nl", ["body", "recital", "deed", "closing"], "De raad van de gemeente Veldrode"),
        (RESOLUTION, "en", ["body", "recital", "deed", "deed"], "The Assembly"),
        (RULING, "nl", ["body", "deed", "deed"], "De rechtbank"),
        ("That this Council:\n\n(a) notes it;\n\n(b) regrets it.", "en", ["body", "deed", "deed"], "this Council"),
        ("De Minister,\n\nGelet op artikel 3;\n\nBesluit:", "nl", ["body", "recital", "deed"], "De Minister"),
    ],
)  # fmt: skip
def test_the_points_stand_under_the_body(text: str, language: str, roles: list[str], body: str) -> None:
    points = operative_part(document_of(text, language))
    assert [point.role for point in points.values()] == roles
    assert {text[point.start : point.end] for point in points.values()} == {body}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Geachte raad,\n\nVerzoekt u mij te komen, dan kom ik.", "nl"),
        ("Dear Council,\n\nThank you for your letter.", "en"),
        ("The board\n\nThe board met on 3 May 2018.", "en"),
        ("De commissie:\n\nDe brug is dicht.", "nl"),
    ],
)
def test_a_name_above_other_text_is_no_operative_part(text: str, language: str) -> None:
    assert not operative_part(document_of(text, language))


def test_a_point_is_parsed_with_a_subject_that_is_no_part_of_it() -> None:
    words = annotate(document_of(RESOLUTION, "en"))
    verbs = {token.text: token for token in words.tokens if token.text in {"Demands", "calls"}}
    assert {name: (token.pos, token.dep) for name, token in verbs.items()} == {
        "Demands": ("VERB", "root"),
        "calls": ("VERB", "root"),
    }
    for token in words.tokens:
        assert RESOLUTION[token.start : token.end] == token.text
    for sentence in words.sentences:
        assert all(sentence.first <= words.tokens[i].head < sentence.last for i in range(sentence.first, sentence.last))
