"""Citations: a source by its number, with the pages that are meant."""

from dataclasses import replace
from pathlib import Path

import pytest

from relaas.dossier import open_dossier
from relaas.model import Page, Passage, Repeat
from relaas.views.export.quoting import Citation, Desk, make_desk
from relaas.views.wording import Wording


@pytest.mark.parametrize(
    ("citation", "shown"),
    [(Citation(3), "[3]"), (Citation(12, (31,)), "[12], p. 31"), (Citation(12, (4, 31)), "[12], p. 4, 31")],
)
def test_a_citation_as_a_reader_writes_it(citation: Citation, shown: str) -> None:
    assert citation.show(Wording("en")) == shown


def test_passages_are_cited_by_source_with_their_pages_in_order(dossier_path: Path) -> None:
    with open_dossier(dossier_path) as dossier:
        desk = make_desk(dossier, Wording("en"))
    first, second, *_ = desk.documents.values()
    paged = {**desk.documents, first.id: replace(first, pages=(Page(7, 0, 20), Page(8, 20, 60)))}
    desk = Desk(paged, desk.copies, desk.register, desk.words)
    cited = desk.cite([Passage(first.id, 30, 40), Passage(second.id, 0, 5), Passage(first.id, 5, 25)])
    assert {each.number: each.pages for each in cited} == {
        desk.register.numbers[first.id]: (7, 8),
        desk.register.numbers[second.id]: (),
    }
    assert [each.number for each in cited] == sorted(each.number for each in cited)
    assert desk.quote(Passage(first.id, 20, 25)).page == 8


def test_a_quotation_of_a_copy_tells_what_it_says_otherwise(dossier_path: Path) -> None:
    with open_dossier(dossier_path) as dossier:
        desk = make_desk(dossier, Wording("en"))
    here, there, *_ = desk.documents.values()
    texts = {
        here.id: replace(here, text="The fire cost 3.4 million on Monday."),
        there.id: replace(there, text="The fire cost 3.1 million today."),
    }
    whole = Passage(here.id, 0, 36)
    copy = Repeat(here.id, 0, 36, Passage(there.id, 0, 32), "copy")
    quote = Desk(texts, {here.id: [copy]}, desk.register, desk.words).quote(whole)
    assert quote.copied == desk.register.numbers[there.id]
    assert quote.changes == (("3.1", "3.4"), ("today", "on Monday"))
