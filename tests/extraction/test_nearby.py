"""Records looked up by place."""

import pytest

from relaas.extraction.nearby import Nearby, Overlaps, token_from
from relaas.model import Mention, Passage, Records, Statement
from tests.extraction.sentences import annotated_text


def mention(start: int, end: int) -> Mention:
    return Mention(id=f"m{start}-{end}", start=start, end=end, text="x", type="ORG", name="x")


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (0, 5, ["m0-40", "m2-4"]),
        (4, 10, ["m0-40"]),
        (10, 11, ["m0-40", "m10-12"]),
        (12, 30, ["m0-40", "m20-22"]),
        (40, 50, []),
    ],
)
def test_what_shares_a_character_is_found(start: int, end: int, found: list[str]) -> None:
    records = Overlaps([mention(20, 22), mention(0, 40), mention(10, 12), mention(2, 4)])
    assert [one.id for one in records.over(start, end)] == found


def test_a_statement_is_near_its_cue_as_well() -> None:
    told = Statement(id="s", start=0, end=20, text="x", kind="direct", cue=Passage("d", 30, 34), cue_text="said")
    nearby = Nearby(Records(statements=(told,)))
    assert nearby.of(25, 40).statements == (told,)
    assert nearby.of(40, 60).statements == ()


def test_token_from() -> None:
    annotated = annotated_text("De brug is open.", "nl")
    assert annotated.tokens[token_from(annotated, 3)].text == "brug"
    assert annotated.tokens[token_from(annotated, 4)].text == "is"
