"""Search finds word forms in both languages and parts of compounds, and never stumbles over punctuation."""

import pytest

from relaas.dossier import Dossier, Filters
from relaas.model import Records, SearchableSentence
from tests.dossier.factories import make_document, make_links, make_records, passage

DUTCH = {
    "De troepen trokken zich terug.": "de troep terugtrekken zich terug",
    "Zij zijn in mei teruggetrokken.": "zij zijn in mei terugtrekken",
    "De troepenreductie ging door.": "de troepenreductie doorgaan door",
    "Een evacuatievlucht bracht hen thuis.": "een evacuatievlucht brengen hen thuis",
    "De regering koos voor een vredesakkoord.": "de regering kiezen voor een vredesakkoord",
    "Het akkoord werd getekend.": "het akkoord worden tekenen",
    "De kanselier kreeg een kans.": "de kanselier krijgen een kans",
    "Het café sloot zijn deuren.": "het café sluiten zijn deur",
    "De NAVO-missie eindigt.": "de navo-missie eindigen",
}
ENGLISH = {
    "The forces withdrew in May.": "the force withdraw in May",
    "They have withdrawn from the city.": "they have withdraw from the city",
    "Negotiations were held in Qatar.": "negotiation be hold in Qatar",
    "A spokeswoman declined to comment.": "a spokeswoman decline to comment",
    "The women returned home.": "the woman return home",
}


def sentences_of(document_id: str, text: str, lemmas: dict[str, str], language: str) -> tuple[SearchableSentence, ...]:
    found = []
    for words, line in lemmas.items():
        start = text.index(words)
        pairs = zip(words.rstrip(".").lower().split(), line.lower().split(), strict=False)
        forms = tuple((form, lemma) for form, lemma in pairs if form != lemma)
        found.append(SearchableSentence(document_id, start, start + len(words), language, line.lower(), forms))
    return tuple(found)


@pytest.fixture
def searchable(empty: Dossier) -> Dossier:
    for language, lemmas in (("nl", DUTCH), ("en", ENGLISH)):
        document = make_document(" ".join(lemmas), path=f"{language}.txt", language=language)
        empty.add(document, Records(), sentences_of(document.id, document.text, lemmas, language))
    return empty


def found(dossier: Dossier, query: str) -> list[str]:
    return [result.sentence.text for result in dossier.search(query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("terugtrekken", {"De troepen trokken zich terug.", "Zij zijn in mei teruggetrokken."}),
        ("teruggetrokken", {"De troepen trokken zich terug.", "Zij zijn in mei teruggetrokken."}),
        ("sluiten", {"Het café sloot zijn deuren."}),
        ("deur", {"Het café sloot zijn deuren."}),
        ("DEUREN", {"Het café sloot zijn deuren."}),
        ("withdraw", {"The forces withdrew in May.", "They have withdrawn from the city."}),
        ("withdrew", {"The forces withdrew in May.", "They have withdrawn from the city."}),
        ("negotiation", {"Negotiations were held in Qatar."}),
        ("woman", {"The women returned home."}),
        ("declining", {"A spokeswoman declined to comment."}),
    ],
)
def test_any_form_finds_every_form(searchable: Dossier, query: str, expected: set[str]) -> None:
    assert set(found(searchable, query)[: len(expected)]) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("troepen", {"De troepen trokken zich terug.", "De troepenreductie ging door."}),
        ("troep", {"De troepen trokken zich terug.", "De troepenreductie ging door."}),
        ("reductie", {"De troepenreductie ging door."}),
        ("vlucht", {"Een evacuatievlucht bracht hen thuis."}),
        ("evacuatie", {"Een evacuatievlucht bracht hen thuis."}),
        ("akkoord", {"Het akkoord werd getekend.", "De regering koos voor een vredesakkoord."}),
        ("kans", {"De kanselier kreeg een kans."}),
        ("missie", {"De NAVO-missie eindigt."}),
        ("navo-missie", {"De NAVO-missie eindigt."}),
    ],
)
def test_parts_of_compounds_are_found(searchable: Dossier, query: str, expected: set[str]) -> None:
    assert set(found(searchable, query)[: len(expected)]) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("cafe", ["Het café sloot zijn deuren."]),
        ("café", ["Het café sloot zijn deuren."]),
        ('"zich terug"', ["De troepen trokken zich terug."]),
        ('"terug zich"', []),
        ('"zich terug', ["De troepen trokken zich terug."]),
        ("evac*", ["Een evacuatievlucht bracht hen thuis."]),
        ("mei terugtrekken", ["Zij zijn in mei teruggetrokken."]),
        ("terugtrekken -mei", ["De troepen trokken zich terug."]),
        ("withdraw -city", ["The forces withdrew in May."]),
        ("nergens", []),
    ],
)
def test_query_language(searchable: Dossier, query: str, expected: list[str]) -> None:
    assert found(searchable, query)[: max(1, len(expected))] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("withdrawal", {"De troepen trokken zich terug.", "The forces withdrew in May."}),
        ("terugtrekken", {"They have withdrawn from the city.", "The forces withdrew in May."}),
    ],
)
def test_a_word_finds_what_means_the_same_in_another_language(
    searchable: Dossier, query: str, expected: set[str]
) -> None:
    assert expected <= set(found(searchable, query))
    assert searchable.search(query, exact=True) == () or all(one.exact for one in searchable.search(query, exact=True))


def test_what_has_all_words_comes_before_what_has_some(searchable: Dossier) -> None:
    both, *others = found(searchable, "forces May")

    assert both == "The forces withdrew in May."
    assert all("May" in one or "forces" in one or "troep" in one for one in others)
    assert found(searchable, "forces Qatar")[0] in {"The forces withdrew in May.", "Negotiations were held in Qatar."}


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "*",
        '"',
        '""',
        "-",
        "-mei",
        "AND",
        "NOT NEAR(",
        "a:b",
        "text:",
        "(",
        ")",
        "'; --",
        "^",
        "mei^2",
        "{x}",
        "%",
        "\0",
        "a" * 500,
    ],
)
def test_no_query_is_an_error(searchable: Dossier, query: str) -> None:
    assert found(searchable, query) == []


def test_wording_of_the_query_comes_first(searchable: Dossier) -> None:
    results = searchable.search("teruggetrokken")[:2]
    assert [(result.sentence.text, result.exact) for result in results] == [
        ("Zij zijn in mei teruggetrokken.", True),
        ("De troepen trokken zich terug.", False),
    ]


def test_marks_show_what_answered(searchable: Dossier) -> None:
    marked = {result.sentence.text[start:end] for result in searchable.search("troepen") for start, end in result.marks}
    assert marked == {"troepen", "troepenreductie", "forces"}


def test_result_is_a_passage_of_its_source(searchable: Dossier) -> None:
    (result,) = searchable.search("Qatar")
    assert searchable.quote(result.sentence.passage) == result.sentence.text
    assert result.sentence.source.path == "en.txt"


def test_limit_keeps_the_best(searchable: Dossier) -> None:
    assert searchable.search("withdraw", limit=1) == searchable.search("withdraw")[:1]


def test_result_names_the_entry_on_it(empty: Dossier) -> None:
    document = make_document()
    records = make_records(document)
    place = passage(document, "Het werk is klaar voor 1 mei.")
    sentence = SearchableSentence(document.id, place.start, place.end, "nl", "het werk zijn klaar voor 1 mei")
    empty.add(document, records, (sentence,))
    empty.replace_links(make_links((document, records)))
    (result,) = empty.search("werk")
    (line,) = [line for line in empty.entries() if line.entry.id == result.entry]
    assert line.headline.text == "Het werk is klaar voor 1 mei"


def test_lists_are_narrowed_by_the_same_search(empty: Dossier) -> None:
    document = make_document()
    records = make_records(document)
    place = passage(document, "Het werk is klaar voor 1 mei.")
    lemmas, forms = "het werk zijn klaar voor 1 mei", (("is", "zijn"), ("werken", "werk"))
    empty.add(document, records, (SearchableSentence(document.id, place.start, place.end, "nl", lemmas, forms),))
    empty.replace_links(make_links((document, records)))
    for query, count in (("werken", 1), ("bruggen", 0)):
        assert len(empty.entries(Filters(text=query))) == count
        assert len(empty.plans(Filters(text=query))) == count


def test_order_does_not_depend_on_the_order_of_adding(empty: Dossier) -> None:
    results = []
    for paths in (("a.txt", "b.txt"), ("b.txt", "a.txt")):
        for document in empty.documents():
            empty.remove(document.id)
        for path in paths:
            document = make_document(f"Zeehaven in {path}.", path=path)
            sentence = SearchableSentence(document.id, 0, len(document.text), "nl", "zeehaven in")
            empty.add(document, Records(), (sentence,))
        results.append(empty.search("zeehaven"))
    assert results[0] == results[1]
    assert len(results[0]) == 2
