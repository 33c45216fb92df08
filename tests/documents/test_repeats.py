"""Text that says again what was said."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.documents.repeats import MIN_REPEATED, SHINGLE, WINDOW, find_repeats, fingerprint
from relaas.model import Document

Read = Callable[..., Document]

NUMBERS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]


def sentences(first: int, last: int) -> list[str]:
    """Sentences of nine words, each different from all others."""
    return [
        f"In jaar {number} kwamen {NUMBERS[number % 10]} mannen van {NUMBERS[number // 10 % 10]} dorpen {number}."
        for number in range(first, last)
    ]


def paragraphs(first: int, last: int, *, size: int = 4) -> str:
    written = sentences(first, last)
    return "\n\n".join(" ".join(written[at : at + size]) for at in range(0, len(written), size))


def region_of(text: str, piece: str, *, last: bool = True) -> tuple[int, int]:
    start = text.rindex(piece) if last else text.index(piece)
    return start, start + len(piece)


def test_a_second_half_without_its_paragraph_breaks_is_one_region() -> None:
    original = paragraphs(20, 60)
    copy = original.replace("\n\n", "")
    text = f"{paragraphs(0, 8)}\n\n{original}\n\n{copy}"
    assert find_repeats(text) == ((region_of(text, copy), region_of(text, original, last=False)),)


def test_pieces_that_the_copy_leaves_out_do_not_end_the_region() -> None:
    first, second = paragraphs(0, 12), paragraphs(40, 52)
    text = f"{first}\n\nTussenkop zonder punt\n\n{paragraphs(20, 28)}\n\n{second}\n\nEinde hier.\n\n{first}{second}"
    ((copy, original),) = find_repeats(text)
    assert copy == region_of(text, first + second)
    assert original == (0, text.index("\n\nEinde"))


def test_a_third_telling_is_a_second_repeat() -> None:
    piece = paragraphs(0, 10)
    between = paragraphs(50, 58)
    text = f"{piece}\n\n{between}\n\n{piece}\n\n{piece}"
    assert [copy for copy, _ in find_repeats(text)] == [
        (text.index(piece, 10), text.index(piece, 10) + len(piece)),
        region_of(text, piece),
    ]


def test_two_repeats_of_different_pieces() -> None:
    first, second = paragraphs(0, 8), paragraphs(20, 28)
    text = "\n\n".join((first, paragraphs(40, 80), second, paragraphs(80, 99), second, first))
    assert [copy for copy, _ in find_repeats(text)] == [region_of(text, second), region_of(text, first)]


@pytest.mark.parametrize(
    "text",
    [
        f"{paragraphs(0, 1)}\n\n{paragraphs(20, 40)}\n\n{paragraphs(0, 1)}",
        f"{' '.join(sentences(0, 4))}\n\n{paragraphs(20, 40)}\n\n{' '.join(sentences(0, 4))}",
        paragraphs(0, 60),
        "",
        "De brug. " * 10,
    ],
    ids=["a quotation set apart", "a lead told again", "nothing repeated", "empty", "short and monotonous"],
)
def test_what_is_no_repeat(text: str) -> None:
    assert find_repeats(text) == ()


def test_changed_words_end_up_below_the_share_that_makes_a_copy() -> None:
    text = paragraphs(0, 20)
    changed = " ".join(word if number % 6 else "anders" for number, word in enumerate(text.split()))
    assert find_repeats(f"{text}\n\n{changed}") == ()


def test_a_document_has_its_repeats_as_paragraphs_of_their_own(read: Read) -> None:
    original = paragraphs(0, 12)
    document = read(f"{original}\n\nNieuw is dit slot. {original.replace(chr(10), '')} En dit is nog nieuwer.")
    (repeat,) = document.repeats
    inside = [each for each in document.paragraphs if each.kind == "repeat"]
    assert [(each.start, each.end) for each in inside] == [(repeat.start, repeat.end)]
    assert repeat.kind == "within"
    assert repeat.original.document == document.id
    assert [each.clean.text for each in document.paragraphs[-3:] if each.kind == "body"] == [
        "Nieuw is dit slot.",
        "En dit is nog nieuwer.",
    ]


@given(pieces=st.lists(st.integers(0, 9), min_size=2, max_size=30))
def test_repeats_never_overlap_and_never_come_before_their_originals(pieces: list[int]) -> None:
    text = "\n\n".join(paragraphs(10 * piece, 10 * piece + 7, size=3) for piece in pieces)
    found = find_repeats(text)
    borders = [border for copy, _ in found for border in copy]
    assert borders == sorted(borders)
    assert all(original[0] < original[1] <= copy[1] and original[0] < copy[0] < copy[1] for copy, original in found)
    assert bool(found) == (len(set(pieces)) < len(pieces))


@pytest.mark.parametrize("unit", ["van ", "7 ", "van de ", "a b c d e f g h i j k l m n o p q r s "])
def test_monotonous_text_does_not_take_for_ever(unit: str) -> None:
    assert len(find_repeats(unit * 10_000)) <= 10_000


def test_fingerprints_find_every_copied_run_of_enough_words() -> None:
    shared = sentences(40, 44)
    words = " ".join(shared).split()[: SHINGLE + WINDOW - 1]
    left = f"{paragraphs(0, 10)} {' '.join(words)} {paragraphs(50, 60)}"
    right = f"{paragraphs(60, 75)} {' '.join(words).upper()}, {paragraphs(80, 90)}"
    hashes = {each.hash for each in fingerprint(left, [(0, len(left))])}
    assert any(each.hash in hashes for each in fingerprint(right, [(0, len(right))]))


def test_fingerprints_of_different_texts_differ() -> None:
    left, right = paragraphs(0, 40), paragraphs(40, 80)
    hashes = {each.hash for each in fingerprint(left, [(0, len(left))])}
    assert not any(each.hash in hashes for each in fingerprint(right, [(0, len(right))]))


def test_fingerprints_are_the_same_on_every_machine() -> None:
    text = "De raad besloot dinsdag dat de brug over de vaart wordt vervangen door een nieuwe brug."
    assert [(each.hash, each.start, each.end) for each in fingerprint(text, [(0, len(text))])] == [
        (109203757276622174, 3, 43)
    ]


def test_fingerprints_leave_out_what_lies_outside_the_ranges() -> None:
    text = paragraphs(0, 40)
    middle = (len(text) // 3, 2 * len(text) // 3)
    found = fingerprint(text, [middle])
    assert found
    assert all(middle[0] <= each.start < each.end <= middle[1] for each in found)


def test_the_limits_hang_together() -> None:
    assert MIN_REPEATED > SHINGLE + WINDOW - 1
