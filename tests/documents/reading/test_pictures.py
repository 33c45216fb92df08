"""The captions of a PDF are parts of their own, and the text runs on around them."""

import io
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
import pytest

from examples.pdf_writer import Printed, write_printed
from relaas.documents import cues
from relaas.model import Document

Read = Callable[..., Document]
Box = tuple[float, float, float, float]  # left, bottom, width, height

TOP, STEP, LEFT, BESIDE = 640, 14, 60, 330


@dataclass(frozen=True)
class Story:
    """A paragraph in lines as wide as a column, and what stands below the picture in its midst."""

    lines: Sequence[str]
    bare: str
    labelled: str

    @property
    def whole(self) -> str:
        return " ".join(self.lines)


STORIES = {
    "English": Story(
        (
            "The board looked into the leak of that",
            "winter and found on 3 May that one of",
            "the valves had never been closed. The",
            "report was sent to the council, which",
            "resigned on 9 June and left the city to",
            "its deputies, who had all been ill.",
        ),
        "Inspectors look at the valve on 3 May",
        "Figure 2. The valve after the leak",
    ),
    "Dutch": Story(
        (
            "Het bestuur onderzocht het lek van die",
            "winter en zag op 3 mei dat één van de",
            "kleppen nooit gesloten was geweest. Het",
            "rapport ging vervolgens naar de raad en",
            "die trad af op 9 juni en liet de stad aan",
            "de plaatsvervangers, die ziek waren.",
        ),
        "Inspecteurs bekijken de klep op 3 mei",
        "Figuur 2: De klep na het lek",
    ),
}
by_language = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)


def with_picture(page: Sequence[Printed], *boxes: Box) -> bytes:
    """A PDF of one page with grey pictures on it."""
    into = io.BytesIO()
    with closing(pypdfium2.PdfDocument(write_printed(page))) as document:
        sheet = document[0]
        for left, bottom, width, height in boxes:
            picture = pypdfium2.PdfImage.new(document)
            picture.set_bitmap(pypdfium2.PdfBitmap.new_native(4, 4, pypdfium2.raw.FPDFBitmap_Gray))
            picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height).translate(left, bottom))
            sheet.insert_obj(picture)
        sheet.gen_content()
        document.save(into)
    return into.getvalue()


def column(lines: Sequence[str], left: int, top: int = TOP) -> list[Printed]:
    return [Printed(left, top - STEP * number, "text", words) for number, words in enumerate(lines)]


def around(story: Story, caption: str, role: str) -> list[Printed]:
    """A column of text with room for a picture of 100 points in its midst, and the caption below that."""
    return [
        *column(story.lines[:4], LEFT),
        Printed(LEFT, TOP - 4 * STEP - 115, role, caption),
        *column(story.lines[4:], LEFT, TOP - 4 * STEP - 140),
    ]


PICTURE = (LEFT, TOP - 4 * STEP - 105, 230, 100)


def captions(document: Document) -> list[str]:
    return [document.quote(part.start, part.end) for part in document.parts if part.kind == "caption"]


def told(document: Document) -> list[str]:
    return [paragraph.clean.text for paragraph in document.paragraphs]


@by_language
@pytest.mark.parametrize("labelled", [False, True], ids=["small print", "a label"])
def test_a_caption_does_not_cut_the_text_around_it(read: Read, story: Story, labelled: bool) -> None:
    caption, role = (story.labelled, "text") if labelled else (story.bare, "edge")
    document = read(with_picture(around(story, caption, role), PICTURE), "a.pdf")
    assert captions(document) == [caption]
    assert told(document) == [story.whole, caption]
    assert all(paragraph.kind == "body" for paragraph in document.paragraphs)


@by_language
def test_the_label_of_a_drawing_is_enough(read: Read, story: Story) -> None:
    document = read(write_printed(around(story, story.labelled, "text")), "a.pdf")
    assert captions(document) == [story.labelled]
    assert told(document) == [story.whole, story.labelled]


@by_language
def test_what_follows_a_label_without_white_space_is_no_part_of_it(read: Read, story: Story) -> None:
    document = read(
        write_printed(column([story.labelled, *story.lines, story.lines[0] + " " + story.lines[1]], LEFT)), "a.pdf"
    )
    assert captions(document) == [story.labelled]
    assert told(document)[0] == story.labelled
    assert told(document)[1].startswith(story.whole)


@by_language
def test_a_caption_in_one_of_two_columns(read: Read, story: Story) -> None:
    page = [*around(story, story.bare, "edge"), *column(story.lines, BESIDE)]
    document = read(with_picture(page, PICTURE), "a.pdf")
    assert captions(document) == [story.bare]
    assert " ".join(document.text.split()).count(story.whole) == 2


@by_language
def test_a_caption_in_the_margin_is_not_glued_to_the_lines_beside_it(read: Read, story: Story) -> None:
    words = story.bare.split()
    page = [
        *column(story.lines, LEFT),
        Printed(BESIDE, TOP - 2 * STEP, "edge", " ".join(words[:4])),
        Printed(BESIDE, TOP - 2 * STEP - 9, "edge", " ".join(words[4:])),
    ]
    document = read(with_picture(page, (BESIDE, TOP - STEP - 2, 180, 80)), "a.pdf")
    assert [" ".join(each.split()) for each in captions(document)] == [story.bare]
    assert told(document) == [story.whole, story.bare]


@by_language
def test_small_print_below_a_logo_is_a_letterhead(read: Read, story: Story) -> None:
    page = [Printed(LEFT, 750, "edge", story.bare), *column(story.lines, LEFT)]
    for logo in ((LEFT, 765, 200, 70), (LEFT, 765, 40, 40)):
        assert captions(read(with_picture(page, logo), "a.pdf")) == []


@by_language
def test_what_words_stand_on_is_no_picture(read: Read, story: Story) -> None:
    page = around(story, story.bare, "edge")
    assert captions(read(with_picture(page, (0, PICTURE[1], 595, 300)), "a.pdf")) == []


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Figure 3: The bridge", True),
        ("Fig. 3. The bridge", True),
        ("Table 2.1 Costs by year", True),
        ("Figuur 3a – De brug", True),
        ("Tabel B2. Kosten per jaar", True),
        ("Foto's 1 en 2 tonen de brug", False),
        ("Figure 3 shows that the bridge was closed", False),
        ("Tabel 2 laat de kosten zien", False),
        ("Table talk: a dinner", False),
        ("Kaart 4, die de raad zag", False),
    ],
)
def test_captions_are_known_by_their_label(words: str, is_one: bool) -> None:
    assert (cues.caption().match(words) is not None) is is_one


LABELLED = {"English": "Table 4: Costs of the quay", "Dutch": "Afbeelding 4. De kade na de storm"}


@pytest.mark.parametrize("caption", LABELLED.values(), ids=LABELLED)
def test_a_label_makes_no_heading(read: Read, caption: str) -> None:
    document = read(f"{caption}\n\nDe gemeente sloot de kade op 3 mei. The quay was closed on 3 May.\n")
    assert [paragraph.kind for paragraph in document.paragraphs] == ["body", "body"]
