"""The drawing: every mark where its days are, with words for those who see no picture."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from relaas.dossier import open_dossier
from relaas.views.picture.drawing import draw_mark, draw_picture
from relaas.views.picture.layout import WIDTH, Mark, Placed, Window
from relaas.views.register import read_register
from relaas.views.wording import VIEW_LANGUAGES, Wording

WINDOW = Window(date(2021, 1, 1), date(2021, 4, 11))  # a hundred days
SVG = "{http://www.w3.org/2000/svg}"


def drawn(first: str, last: str, *, open_start: bool = False, open_end: bool = False) -> ElementTree.Element:
    mark = Mark(date.fromisoformat(first), date.fromisoformat(last), open_start, open_end, "past", "differs", "abc")
    return ElementTree.fromstring(draw_mark(Placed(mark, 0), 20, 9, WINDOW, {"abc": 'by <1 May> "2021"'}))


@pytest.mark.parametrize(
    ("first", "last", "shapes"),
    [("2021-02-20", "2021-02-20", ["circle"]), ("2021-01-11", "2021-02-20", ["rect"])],
    ids=["a day", "a longer date"],
)
def test_a_day_is_a_dot_and_a_longer_date_a_bar(first: str, last: str, shapes: list[str]) -> None:
    assert [each.tag for each in drawn(first, last)] == ["title", *shapes]


def test_a_mark_stands_where_its_days_are_in_the_colour_of_its_agreement() -> None:
    link = drawn("2021-01-11", "2021-01-31")
    assert (float(link[1].attrib["x"]), float(link[1].attrib["width"])) == (WIDTH / 10, WIDTH / 5)
    assert (link.attrib["href"], link.attrib["fill"]) == ("#entry-abc", "var(--differs)")


def test_an_open_side_has_an_arrow_that_points_outward() -> None:
    both = drawn("2021-01-11", "2021-01-31", open_start=True, open_end=True)
    left, right = (each.attrib["d"] for each in both if each.tag == "path")
    assert float(left.split("L")[1].split()[0]) < WIDTH / 10
    assert float(right.split("L")[1].split()[0]) > 3 * WIDTH / 10


def test_words_stand_for_a_mark() -> None:
    link = drawn("2021-01-11", "2021-01-11")
    assert link.attrib["aria-label"] == link[0].text == 'by <1 May> "2021"'


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_the_picture_of_a_dossier_is_one_well_formed_element(dossier_path: Path, language: str) -> None:
    words = Wording(language)
    with open_dossier(dossier_path) as dossier:
        picture = draw_picture(dossier.entries(), read_register(dossier), words)
    assert picture is not None
    tree = ElementTree.fromstring(picture)
    assert tree.attrib["aria-label"] == words("page.picture_label")
    assert len(tree.findall(f"{SVG}a")) == 2
    assert {each.text for each in tree.findall(f"{SVG}text")} >= {words("band.past"), "1"}


def test_without_dates_there_is_no_picture(dossier_path: Path) -> None:
    with open_dossier(dossier_path) as dossier:
        undated = [line for line in dossier.entries() if line.entry.when.edtf is None]
        assert undated
        assert draw_picture(undated, read_register(dossier), Wording("en")) is None
