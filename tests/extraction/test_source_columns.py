"""Papers under the head of a column of sources."""

import pytest

from relaas.extraction import references
from relaas.extraction.source_columns import source_cells
from relaas.model import Records
from tests.extraction.sentences import annotated_text

TABLE = (
    "Datum\tGebeurtenis\tBron\n\n3 mei 2019\tDe raad stemt in.\tBesluitenlijst\n\n"
    "8 juni 2019\tStart bouw.\tBouwverslag 1\n\nDe raad kwam bijeen.\tIn mei.\n"
)
ALIGNED = "date        event                source\n3 May 2019  The board met.       Minutes 14\n\nThe end came in May."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TABLE, [("Besluitenlijst", "document"), ("Bouwverslag 1", "report")]),
        (ALIGNED, [("Minutes 14", "report")]),
        ("date\tevent\n3 May\tThe board met.\n", []),
        ("The source of the leak\tis unknown.\n", []),
    ],
)
def test_the_cells_of_the_column_are_papers(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.name, one.kind) for one in source_cells(text)] == found


def test_the_date_of_the_next_row_is_not_that_of_a_paper() -> None:
    found = references.extract(annotated_text(TABLE, "nl"), Records()).references
    assert [one.text for one in found] == ["Besluitenlijst", "Bouwverslag 1"]
