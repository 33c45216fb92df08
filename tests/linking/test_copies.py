from relaas.linking.copies import find_copies
from relaas.model import Passage, Repeat
from tests.linking.factories import document, fingerprints


def test_a_copied_region_points_to_the_first_that_has_it() -> None:
    early = document("late-in-the-alphabet", "2020-03-01", fingerprints=fingerprints(range(30)))
    late = document("a", "2020-03-05", fingerprints=fingerprints(range(10, 25), start=400))

    (copy,) = find_copies([late, early])

    assert copy == Repeat("a", 400, 720, Passage("late-in-the-alphabet", 200, 520), "copy")


def test_a_set_phrase_is_no_copy() -> None:
    documents = [document(name, fingerprints=fingerprints(range(3), start=at)) for name, at in (("a", 0), ("b", 900))]

    assert find_copies(documents) == ()


def test_an_edited_sentence_does_not_cut_a_region_in_two() -> None:
    first = document("a", "2020-03-01", fingerprints=fingerprints(range(30)))
    edited = (*fingerprints(range(12)), *fingerprints(range(15, 30), start=300))
    second = document("b", "2020-03-02", fingerprints=edited)

    assert [(copy.start, copy.end) for copy in find_copies([first, second])] == [(0, 620)]


def test_regions_of_two_originals_are_two_copies() -> None:
    one = document("a", "2020-03-01", fingerprints=fingerprints(range(100, 120)))
    two = document("b", "2020-03-02", fingerprints=fingerprints(range(200, 220)))
    both = (*fingerprints(range(100, 120)), *fingerprints(range(200, 220), start=400))
    mixed = document("c", "2020-03-03", fingerprints=both)

    assert [copy.original.document for copy in find_copies([one, two, mixed])] == ["a", "b"]


def test_what_a_document_repeats_itself_is_not_looked_up() -> None:
    first = document("a", "2020-03-01", fingerprints=fingerprints(range(20)))
    own = Repeat("b", 400, 900, Passage("b", 0, 420), "within")
    prints = (*fingerprints(range(20)), *fingerprints(range(20), start=400))
    second = document("b", "2020-03-02", fingerprints=prints, repeats=(own,))

    assert [(copy.start, copy.end) for copy in find_copies([first, second])] == [(0, 420)]
