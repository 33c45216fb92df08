"""Interviews: the answers between quotation marks belong to the one who is interviewed, never to who wrote it down."""

from dataclasses import replace

import pytest

from relaas.extraction import extract
from relaas.language.annotate import annotate
from relaas.model import Records
from tests.extraction.sentences import document_of

DUTCH = """Dijkgraaf Hilde Boonstra vertrekt na elf jaar. Een gesprek met Boonstra over zand en ruzie.

Door Kees Wagenaar

Wanneer wist u dat de dijk verzakte?
{}Op 12 februari belde de opzichter. Het was in een week gebeurd.{}

De provincie zegt dat er niets gemeld is.
{}Dat is onzin. Ik heb op 14 februari zelf een brief gestuurd.{}

En toen?
{}Toen gebeurde er niets.{}"""
ENGLISH = """Hilda Boone is leaving the drainage board. We spoke to Boone about sand and quarrels.

By Owen Pike

When did you know that the dyke was sinking?
{}On 12 February the foreman rang. It had gone in a week.{}

The county says it was told nothing.
{}That is nonsense. I sent a letter myself on 14 February.{}

And then?
{}Then nothing happened.{}"""


def _read(text: str, language: str, author: str | None = None) -> Records:
    document = replace(document_of(text, language, kinds=("body", "header")), author=author)
    return extract(annotate(document))[1]


MARKS = [('"', '"'), ("“", "”"), ("„", "”"), ("‘", "’")]


@pytest.mark.parametrize(
    ("text", "language", "author", "name", "opening", "closing"),
    [
        *((DUTCH, "nl", "Kees Wagenaar", "Hilde Boonstra", *marks) for marks in [*MARKS, (",,", "''")]),
        *((ENGLISH, "en", "Owen Pike", "Hilda Boone", *marks) for marks in MARKS),
    ],
)
def test_the_answers_are_hers(text: str, language: str, author: str, name: str, opening: str, closing: str) -> None:
    found = _read(text.format(*[opening, closing] * 3), language, author)
    names = found.mention_by_id()
    said = [one for one in found.statements if one.kind == "direct"]
    assert [names[one.speaker or ""].name for one in said] == [name] * 3
    sent = next(one for one in found.facts if "14" in one.headline.text)
    assert sent.headline.text.startswith(f"[{name}:] ")
    assert author not in {names[actor].name for actor in sent.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Mia Torn en Bram Velt spraken met ons.\n\nWat nu?\n“Wij wachten af tot mei.”\n\n"
        "En dan?\n“Dan gaan wij bouwen.”\n\nEn daarna?\n“Dan zien wij wel verder.”",
        "Mia Torn sprak met ons.\n\nWat nu?\n“Wij wachten af tot mei.”",
    ],
    ids=["two may have answered", "one quotation makes no interview"],
)
def test_where_another_may_have_spoken_nobody_is_named(text: str) -> None:
    assert not [one for one in _read(text, "nl").statements if one.kind == "direct"]


def test_who_wrote_it_down_is_not_he_of_whom_it_tells() -> None:
    found = _read("De dijk brak in mei.\n\nDoor Kees Wagenaar\n\nHij was al jaren te zwak.", "nl", "Kees Wagenaar")
    assert all(one.refers_to is None for one in found.mentions if one.text == "Hij")
