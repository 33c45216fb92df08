"""References: every rule by the examples in its table, and the records that come of them."""

from typing import Any

import pytest

from relaas.extraction.references import compile_rule, extract
from relaas.language.installed import languages
from relaas.language.lexicons.documents import ReferenceRule
from relaas.model import Records
from tests.extraction.sentences import annotated_text, time_at

ROWS = [(language.code, row) for language in languages() for row in language.references.rules]
FINDS = [pytest.param(row, text, id=f"{one}-{row.name}-{n}") for one, row in ROWS for n, text in enumerate(row.finds)]
LEAVES = [pytest.param(row, text, id=f"{one}-{row.name}-{n}") for one, row in ROWS for n, text in enumerate(row.leaves)]


@pytest.mark.parametrize(("row", "text"), FINDS)
def test_a_rule_finds_its_examples(row: ReferenceRule, text: str) -> None:
    found = [match.group() for match in compile_rule(row).pattern.finditer(row.context or text)]
    assert text in found


@pytest.mark.parametrize(("row", "text"), LEAVES)
def test_a_rule_leaves_alone_what_is_no_reference(row: ReferenceRule, text: str) -> None:
    assert compile_rule(row).pattern.search(text) is None


def found_in(text: str, language: str, **options: Any) -> list[tuple[str, str, str]]:
    records = extract(annotated_text(text, language), Records(**options)).references
    return [(one.kind, one.text, one.target) for one in records]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "nl",
            "Zie Kamerstuk\n31 239, nr. 8 voor de cijfers.",
            [("parliamentary-paper", "Kamerstuk\n31 239, nr. 8", "Kamerstuk 31239, nr. 8")],
            id="over-a-line-break",
        ),
        pytest.param(
            "nl",
            "De rechtbank (ECLI:NL:RBDHA:2018:1234) gaf hem gelijk.",
            [("judgment", "ECLI:NL:RBDHA:2018:1234", "ECLI:NL:RBDHA:2018:1234")],
            id="judgment",
        ),
        pytest.param(
            "nl",
            "De minister stuurt een artikel 100-brief.",
            [
                ("parliamentary-letter", "artikel 100-brief", "Artikel 100-brief"),
                ("constitution-article", "artikel 100", "Grondwet, artikel 100"),
            ],
            id="letter-and-article",
        ),
        pytest.param("nl", "Dat zei hij tegen het AD.", [("media-source", "AD", "AD")], id="ambiguous-outlet-told"),
        pytest.param("nl", "De AD van morgen is er niet.", [], id="ambiguous-outlet"),
        pytest.param(
            "en",
            "She cited Article 8 and told the newspaper Le Soir so.",
            [("treaty-article", "Article 8", "Article 8"), ("media-source", "the newspaper Le Soir", "Le Soir")],
            id="article-and-newspaper",
        ),
        pytest.param(
            "en",
            "The letter to Congress cites Regulation (EU) 2016/679.",
            [
                ("parliamentary-letter", "letter to Congress", "letter to Congress"),
                ("eu-law", "Regulation (EU) 2016/679", "Regulation 2016/679"),
            ],
            id="letter-and-law",
        ),
    ],
)
def test_references_in_text(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found_in(text, language) == expected


def test_the_date_behind_a_reference_belongs_to_it() -> None:
    text = "Dat staat in Kamerstuk 31239, nr. 8, d.d. 4 mei 2018, naar ik meen."
    (one,) = extract(annotated_text(text, "nl"), Records(times=(time_at(text, "4 mei 2018", "2018-05-04"),))).references
    assert (one.text, one.date) == ("Kamerstuk 31239, nr. 8, d.d. 4 mei 2018", "2018-05-04")


def test_nothing_is_found_in_a_repeat() -> None:
    text = "Zie Kamerstuk 31239, nr. 8."
    assert extract(annotated_text(text, "nl", kinds=["repeat"]), Records()).references == ()
