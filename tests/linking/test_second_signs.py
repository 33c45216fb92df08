"""What two tellings share beside a topic; the sentences are of a harbour strike that nobody held."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from relaas.dossier import open_dossier
from relaas.language.meaning import vectors_of
from relaas.linking import comparing
from relaas.linking.second_signs import have_second_sign, one_is_silent, same_number
from relaas.pipeline import build
from tests.linking.factories import DAY, RARE, telling

ON_DAY: dict[str, Any] = {"has_own_time": True}
MONTH: dict[str, Any] = {"has_own_time": True, "days": (DAY, DAY + 29)}
YEAR: dict[str, Any] = {"has_own_time": True, "days": (DAY, DAY + 364)}
NEXT: dict[str, Any] = {"days": (DAY + 1, DAY + 1)}
LATER: dict[str, Any] = {"days": (DAY + 3, DAY + 3)}
FOUND: dict[str, Any] = {"days": (None, None)}  # a telling that says nothing of when
SAID: dict[str, Any] = FOUND | {"speakers": ("m",)}


@pytest.mark.parametrize(
    ("left", "right", "surprise", "expected"),
    [
        pytest.param(FOUND, FOUND, -1.0, False, id="the topic alone"),
        pytest.param(FOUND, FOUND, -0.2, True, id="rare words"),
        pytest.param(
            FOUND | {"figures": {("ships", 14)}}, FOUND | {"figures": {("", 14)}}, -1.0, True, id="a number in both"
        ),
        pytest.param(
            FOUND | {"figures": {("ships", 147)}}, FOUND | {"figures": {("", 150)}}, -1.0, True, id="a number rounded"
        ),
        pytest.param(
            FOUND | {"figures": {("ships", 46)}}, FOUND | {"figures": {("ships", 45)}}, -1.0, False, id="two numbers"
        ),
        pytest.param(
            FOUND | {"figures": {("ships", 960)}}, FOUND | {"figures": {("", 1000)}}, -1.0, False, id="a single digit"
        ),
        pytest.param(ON_DAY, ON_DAY, -1.0, True, id="one day"),
        pytest.param(ON_DAY, MONTH, -1.0, True, id="a day and its month"),
        pytest.param(YEAR, YEAR, -1.0, False, id="a year"),
        pytest.param(ON_DAY, {}, -1.0, True, id="a day, and news of that day"),
        pytest.param({}, {}, -1.0, False, id="news of one day"),
        pytest.param(ON_DAY, ON_DAY | LATER, 2.0, False, id="two days"),
        pytest.param(ON_DAY, ON_DAY | NEXT, 2.0, True, id="a day and the next"),
        pytest.param({}, LATER, 2.0, True, id="news of two days"),
        pytest.param(SAID | {"voices": {"p"}}, SAID | {"voices": {"q"}}, 2.0, False, id="two voices"),
        pytest.param(SAID | {"voices": {"p"}}, SAID | {"voices": {"p"}}, 2.0, True, id="one voice"),
        pytest.param(
            FOUND | {"status": "denied", "subject": {"offer"}},
            FOUND | {"subject": {"offer"}},
            -1.0,
            True,
            id="a denial",
        ),
        pytest.param(FOUND | {"status": "denied"}, FOUND, -1.0, False, id="a denial of something else"),
    ],
)
def test_a_second_sign(left: dict[str, Any], right: dict[str, Any], surprise: float, *, expected: bool) -> None:
    one, other = telling(**left), telling(document="b", **right)
    assert have_second_sign(one, other, surprise) == have_second_sign(other, one, surprise) == expected


def test_what_leans_on_the_sentence_before_needs_more() -> None:
    whole, leaning = telling(**FOUND), telling(document="b", **FOUND, signs=("points-back",))
    assert have_second_sign(whole, whole, 0.0)
    assert not have_second_sign(whole, leaning, 0.0)
    assert have_second_sign(whole, leaning, 0.3)


def test_who_says_nothing_is_not_who_says_something() -> None:
    silent, speaking = telling(signs=("silence",)), telling(document="b")
    assert one_is_silent(silent, speaking)
    assert comparing.exclude_each_other(silent, speaking)
    assert not one_is_silent(silent, silent)


@pytest.mark.parametrize(
    ("left", "right", "alike", "expected"),
    [
        pytest.param(14_200, 14_000, False, True, id="rounded"),
        pytest.param(1_000, 1_000, False, False, id="a round number"),
        pytest.param(1_000, 1_000, True, True, id="a round number of what is alike"),
        pytest.param(7, 7, False, False, id="a small number"),
        pytest.param(7, 7, True, True, id="a small number of what is alike"),
        pytest.param(14_200, 15_000, True, False, id="two numbers"),
    ],
)
def test_a_number_in_both(left: float, right: float, *, alike: bool, expected: bool) -> None:
    one, other = telling(figures={("ships", left)}), telling(document="b", figures={("ships", right)})
    assert same_number(one, other, alike=alike) == expected


def test_what_is_nearest_by_topic_alone_counts_against() -> None:
    meaning = vectors_of(["The strike closed the harbour."])[0]
    one = telling(**FOUND, id="one", meaning=meaning, nearest=frozenset({"other"}))
    other = telling(document="b", **FOUND, id="other", meaning=meaning)
    assert (
        comparing.nearest(one, other, RARE)
        < 0
        < comparing.nearest(
            replace(one, figures=frozenset({("ships", 14)})), replace(other, figures=frozenset({("ships", 14)})), RARE
        )
    )


HARBOUR = {
    "post.txt": """The Tidewater Post, 6 May 2019

The dockers of Marsholm went on strike on Monday 6 May 2019.
The strike keeps 14 ships outside the harbour.
A spokeswoman of the harbour company would not comment.
""",
    "bode.txt": """De Kustbode, 9 mei 2019

De havenarbeiders van Marsholm legden op maandag 6 mei 2019 het werk neer.
Door de staking liggen 14 schepen buiten de haven.
De woordvoerster van het havenbedrijf zei dat de haven binnen een week weer open is.
""",
}


def test_papers_share_the_strike_and_the_number_but_not_the_silence(tmp_path: Path) -> None:
    for name, text in HARBOUR.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    build([tmp_path], tmp_path / "harbour.relaas")
    with open_dossier(tmp_path / "harbour.relaas") as dossier:
        texts = {document.id: document.text for document in dossier.documents_to_link()}
        lines = [
            [texts[each.document][each.start : each.end] for each in entry.evidence]
            for entry in dossier.links().entries
        ]
    [strike] = [line for line in lines if any("went on strike" in text for text in line)]
    [silence] = [line for line in lines if any("would not comment" in text for text in line)]
    [ships] = [line for line in lines if any("14 ships" in text for text in line)]
    assert any("legden" in text for text in strike)
    assert any("14 schepen" in text for text in ships)
    assert len(silence) == 1
