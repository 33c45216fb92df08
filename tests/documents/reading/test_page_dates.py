"""Of what day a web page is: every place where pages say so, in both languages, and what dates nothing."""

import json
from collections.abc import Callable

import pytest

from relaas.documents.reading.page_dates import PLACES
from relaas.model import Document
from tests.documents.made_files import DUTCH, web_page
from tests.documents.page_cases import page_cases

Read = Callable[..., Document]
CASES = page_cases()


@pytest.mark.parametrize(("head", "body", "day"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_day_of_a_page(read: Read, head: str, body: str, day: str | None) -> None:
    published = read(web_page(body, head=head), "page.html").published
    assert published.when.edtf == day


def test_there_is_a_page_for_every_language_and_each_place_tells_an_example() -> None:
    assert len(CASES) >= 40
    assert {"Kade" in body for _, _, body, _ in CASES} == {True, False}
    assert all("``" in (place.__doc__ or "") for _, place in PLACES)


def test_the_day_of_an_address_is_told_as_such(read: Read) -> None:
    link = '<link rel="canonical" href="https://example.org/2021/05/03/kade">'
    published = read(web_page(f"<p>{DUTCH}</p>", head=link), "page.html").published
    assert (published.evidence, published.quoted) == ("address", "2021-05-03")


def test_what_the_data_of_a_page_say_of_a_remark_under_it_is_not_its_day(read: Read) -> None:
    linked = json.dumps({"@type": "Article", "comment": {"@type": "Comment", "datePublished": "2021-06-09"}})
    head = f'<script type="application/ld+json">{linked}</script>'
    assert read(web_page(f"<p>{DUTCH}</p>", head=head), "page.html").published.when.edtf is None


def test_data_in_data_without_end_stop_nothing(read: Read) -> None:
    deep = '{"mainEntity": ' * 400 + '{"datePublished": "2021-05-03"}' + "}" * 400
    head = f'<script type="application/ld+json">{deep}</script>'
    assert read(web_page(f"<p>{DUTCH}</p>", head=head), "page.html").published.when.edtf is None
