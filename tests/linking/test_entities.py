import pytest

from relaas.linking.entities import find_entities
from relaas.model import Entity, Mention, Passage
from tests.linking.factories import event, mention, records, statement


def entities_of(*mentions: Mention, **more: object) -> dict[str, Entity]:
    """The entities of mentions, those of each document together, by name."""
    documents = sorted({found.document for found in mentions})
    found = {d: records(*(m for m in mentions if m.document == d)) for d in documents}
    return {entity.name: entity for entity in find_entities(found)}


def test_a_surname_goes_to_the_only_one_who_bears_it() -> None:
    found = entities_of(mention("a", 0, "Noor de Wit"), mention("b", 0, "De Wit"))

    assert list(found) == ["Noor de Wit"]
    assert len(found["Noor de Wit"].mentions) == 2


def test_a_surname_of_two_persons_stays_apart_from_both() -> None:
    persons = mention("a", 0, "Noor de Wit"), mention("b", 0, "Tom de Wit")
    found = entities_of(*persons, mention("c", 0, "De Wit"), mention("d", 0, "De Wit"))

    assert {name: len(entity.mentions) for name, entity in found.items()} == {
        "De Wit": 2,
        "Noor de Wit": 1,
        "Tom de Wit": 1,
    }


def test_a_surname_of_two_persons_goes_to_the_one_of_its_country() -> None:
    found = entities_of(
        mention("a", 0, "Noor de Wit", country="NL"),
        mention("b", 0, "Tom de Wit", country="BE"),
        mention("c", 0, "De Wit", country="BE"),
    )

    assert len(found["Tom de Wit"].mentions) == 2


def test_a_surname_means_the_one_whom_all_papers_name() -> None:
    persons = [mention(d, 0, "Noor de Wit") for d in "abcd"] + [mention("e", 0, "Tom de Wit")]
    found = entities_of(*persons, mention("f", 0, "De Wit"), mention("e", 40, "De Wit"))

    assert {name: len(entity.mentions) for name, entity in found.items()} == {"Noor de Wit": 5, "Tom de Wit": 2}


def test_two_first_names_are_two_persons() -> None:
    assert len(entities_of(mention("a", 0, "Noor de Wit"), mention("b", 0, "Nora de Wit"))) == 2


def test_a_key_joins_languages() -> None:
    found = entities_of(
        mention("a", 0, "Sweden", "GPE", key="country:SE"),
        mention("b", 0, "Zweden", "GPE", key="country:SE", language="nl"),
    )

    assert next(iter(found.values())).forms == (("en", "Sweden"), ("nl", "Zweden"))


def test_a_people_is_not_its_country() -> None:
    found = entities_of(
        mention("a", 0, "Sweden", "GPE", key="country:SE"), mention("a", 20, "Swedes", "NORP", key="country:SE")
    )

    assert len(found) == 2


@pytest.mark.parametrize(
    ("dutch", "english"), [("Londen", "London"), ("Boekarest", "Bucharest"), ("Istanboel", "Istanbul")]
)
def test_places_have_one_name_in_both_languages(dutch: str, english: str) -> None:
    found = entities_of(mention("a", 0, english, "GPE"), mention("b", 0, dutch, "GPE", language="nl"))

    assert list(found) == [english]


def test_an_acronym_in_brackets_belongs_to_the_name_before_it() -> None:
    found = entities_of(
        mention("a", 0, "Bond of Free Bakers", "ORG"),
        mention("a", 21, "BFB", "ORG"),
        mention("b", 5, "BFB", "ORG"),
        mention("b", 50, "XYZ", "ORG"),
    )

    assert sorted(len(entity.mentions) for entity in found.values()) == [1, 3]


def test_what_stands_far_before_does_not_hide_the_name_before_an_acronym() -> None:
    found = entities_of(
        mention("a", 0, "Ferry Pact", "ORG"),
        mention("a", 40, "Bond of Free Bakers", "ORG"),
        mention("a", 61, "BFB", "ORG"),
    )

    assert sorted(len(entity.mentions) for entity in found.values()) == [1, 2]


@pytest.mark.parametrize(("start", "bodies"), [(14, 1), (15, 2), (80, 2)])
def test_two_letters_elsewhere_in_the_text_are_not_taken_for_it(start: int, bodies: int) -> None:
    found = entities_of(mention("a", 0, "Free Bakers", "ORG"), mention("a", start, "FB", "ORG"))

    assert len(found) == bodies


@pytest.mark.parametrize(
    ("names", "letters", "bodies"),
    [
        (["Food Standards Agency"], "FSA", 1),
        (["UK Health Security Agency"], "UKHSA", 1),
        (["Raad voor de Leefbare Stad"], "RLS", 1),
        (["Food Standards Agency", "Farm Safety Authority"], "FSA", 3),
        (["Food Standards Agency"], "Fsa", 2),
    ],
)
def test_letters_that_only_one_body_begins_with_are_its_own(names: list[str], letters: str, bodies: int) -> None:
    full = [mention("a", 100 * number, name, "ORG") for number, name in enumerate(names)]
    assert len(entities_of(*full, mention("b", 0, letters, "ORG"))) == bodies


def test_a_description_is_no_entity_unless_it_speaks() -> None:
    official = mention("a", 0, "a senior official", generic=True)
    silent = mention("a", 40, "a neighbour", generic=True)
    found = find_entities({"a": records(official, silent, statement("a", 60, "It is over", speaker=official.id))})

    assert [entity.name for entity in found] == ["a senior official"]


def test_two_descriptions_of_one_document_are_two() -> None:
    official, clerk = mention("a", 0, "a senior official", generic=True), mention("a", 40, "a clerk", generic=True)
    said = [statement("a", 60, "It is over", speaker=official.id), statement("a", 90, "So it is", speaker=clerk.id)]

    assert len(find_entities({"a": records(official, clerk, *said)})) == 2


def test_two_keys_of_one_document_are_two() -> None:
    found = entities_of(
        mention("a", 0, "Sweden", "GPE", key="country:SE"), mention("a", 20, "Norway", "GPE", key="country:NO")
    )

    assert len(found) == 2


def test_descriptions_of_two_documents_stay_apart() -> None:
    found = {}
    for name in ("a", "b"):
        official = mention(name, 0, "a senior official", generic=True)
        found[name] = records(official, statement(name, 60, "It is over", speaker=official.id))

    assert len({entity.id for entity in find_entities(found)}) == 2


def test_a_pronoun_is_a_mention_but_no_form() -> None:
    full = mention("a", 0, "Noor de Wit")
    she = mention("a", 40, "Noor de Wit", text="she", refers_to=full.id)
    (entity,) = entities_of(full, she).values()

    assert entity.forms == (("en", "Noor de Wit"),)
    assert entity.mentions == (full.id, she.id)


def test_roles_keep_their_passage_and_stand_once() -> None:
    passage = Passage("a", 0, 8)
    (entity,) = entities_of(
        mention("a", 9, "Noor de Wit", role="minister", role_passage=passage),
        mention("b", 9, "Noor de Wit", role="Minister"),
    ).values()

    assert [(role.role, role.passage) for role in entity.roles] == [("minister", passage)]


def test_a_slip_of_the_tagger_does_not_split_a_place() -> None:
    found = entities_of(*(mention(d, 0, "Harstad", "GPE") for d in "abcd"), mention("e", 0, "Harstad", "PER"))

    assert [(entity.type, len(entity.mentions)) for entity in found.values()] == [("GPE", 5)]


def test_a_name_without_a_label_takes_that_of_its_namesake() -> None:
    found = entities_of(
        mention("a", 0, "Noor de Wit"), mention("b", 0, "Noor de Wit", "OTHER"), mention("c", 0, "De Wit", "OTHER")
    )

    assert [(entity.type, len(entity.mentions)) for entity in found.values()] == [("PER", 3)]


@pytest.mark.parametrize("name", ["Harstad Motors", "Vereniging van Bakkers Unie"], ids=["English", "Dutch"])
def test_no_person_is_called_company(name: str) -> None:
    found = entities_of(mention("a", 0, name), mention("b", 0, name, "ORG"), mention("c", 0, name))

    assert [entity.type for entity in found.values()] == ["ORG"]


def test_a_company_is_not_taken_for_the_only_person_of_that_name() -> None:
    company = [mention(d, 0, "Harstad", "ORG") for d in "abcdef"] + [mention(d, 0, "Harstad") for d in "ghij"]
    found = entities_of(*company, mention("k", 0, "Tom Harstad"))

    assert len(found["Tom Harstad"].mentions) == 1


@pytest.mark.parametrize("label", ["PER", "GPE"])
def test_a_lone_word_that_nobody_bears_is_the_body_that_it_opens(label: str) -> None:
    full = mention("a", 0, "Veltmarsh Structures", "ORG")
    lone = [mention("b", 0, "Veltmarsh"), mention("b", 30, "Veltmarsh"), mention("c", 0, "Veltmarsh", label)]

    assert list(entities_of(full, *lone)) == ["Veltmarsh Structures"]


@pytest.mark.parametrize(
    "somebody",
    [
        mention("b", 0, "Veltmarsh", role="Mr"),
        mention("b", 0, "Robert Veltmarsh"),
        mention("b", 0, "Veltmarsh", "LOC"),
    ],
    ids=["titled", "a surname", "a place"],
)
def test_a_word_that_is_somebody_or_a_place_is_no_body(somebody: Mention) -> None:
    found = entities_of(mention("a", 0, "Veltmarsh Structures", "ORG"), somebody, mention("c", 0, "Veltmarsh"))

    assert len(found["Veltmarsh Structures"].mentions) == 1


@pytest.mark.parametrize("about", ["Veltmarsh Inquiry", "Veltmarsh Fonds"])
@pytest.mark.parametrize("label", ["PER", "ORG"])
def test_what_is_about_somebody_does_not_go_by_his_name(about: str, label: str) -> None:
    assert len(entities_of(mention("a", 0, about, "ORG"), mention("b", 0, "Veltmarsh", label))) == 2


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["Veltmarsh", "Veltmarsh", "Veltmarsh Structures Ltd"], "Veltmarsh Structures"),
        (["Veltmarsh", "VELTMARSH COUNTY COUNCIL"], "Veltmarsh County Council"),
        (["VWS", "VWS", "VWS Media"], "VWS"),
        (["KAMER VOOR DE HAVENBOUW"], "Kamer voor de Havenbouw"),
        (["Veltmarsh B.V."], "Veltmarsh"),
        (["BBC NEWS"], "BBC News"),
    ],
)
def test_a_body_is_shown_under_its_full_name(names: list[str], shown: str) -> None:
    found = entities_of(*(mention(str(index), 0, name, "ORG") for index, name in enumerate(names)))

    assert list(found) == [shown]


def test_a_short_first_name_is_the_same_name() -> None:
    found = entities_of(mention("a", 0, "Bob Harstad"), mention("b", 0, "Robert J. Harstad"))

    assert len(found) == 1


def test_a_firm_is_never_the_person_of_its_name() -> None:
    found = entities_of(mention("a", 0, "Bill Ford"), mention("b", 0, "Ford", "ORG"), mention("c", 0, "Ford", "ORG"))

    assert {name: entity.type for name, entity in found.items()} == {"Bill Ford": "PER", "Ford": "ORG"}


@pytest.mark.parametrize(
    ("english", "dutch"),
    [("NATO", "NAVO"), ("World Health Organization", "WHO"), ("WHO", "Wereldgezondheidsorganisatie")],
)
def test_a_body_is_one_under_its_names_in_both_languages(english: str, dutch: str) -> None:
    assert len(entities_of(mention("a", 0, english, "ORG"), mention("b", 0, dutch, "ORG", language="nl"))) == 1


def test_an_acronym_that_one_document_explains_is_known_in_all() -> None:
    full = mention("a", 0, "Harbour Works Board", "ORG")
    short = mention("a", 30, "Harbour Works Board", "ORG", text="HWB", refers_to=full.id)

    assert len(entities_of(full, short, mention("b", 0, "HWB", "ORG"))) == 1


def test_a_person_is_not_the_body_that_bears_the_initials() -> None:
    person = mention("a", 0, "Hanna Willem Bos")
    initials = mention("a", 30, "Hanna Willem Bos", text="HWB", refers_to=person.id)

    assert len(entities_of(person, initials, mention("b", 0, "HWB", "ORG"))) == 2


@pytest.mark.parametrize("short", ["Board", "H2B"])
def test_only_an_acronym_stands_for_what_it_is_short_for(short: str) -> None:
    full = mention("a", 0, "Harbour Works Board", "ORG")
    again = mention("a", 30, "Harbour Works Board", "ORG", text=short, refers_to=full.id)

    assert len(entities_of(full, again, mention("b", 0, short, "ORG"))) == 2


def test_a_body_is_shown_under_its_name_in_the_pivot_language() -> None:
    found = entities_of(
        mention("a", 0, "Raad voor Havenwerken", "ORG", key="body:1", language="nl"),
        mention("b", 0, "Raad voor Havenwerken", "ORG", key="body:1", language="nl"),
        mention("c", 0, "Harbour Works Board", "ORG", key="body:1"),
    )

    assert list(found) == ["Harbour Works Board"]


def test_letter_equal_names_of_two_types_are_one() -> None:
    found = entities_of(mention("a", 0, "Sorvik", "ORG"), mention("b", 0, "Sorvik", language="nl"))

    assert [(entity.name, entity.type) for entity in found.values()] == [("Sorvik", "ORG")]


def test_a_description_is_somebody_where_it_acts() -> None:
    cabinet, bystander = mention("a", 0, "the cabinet", "ORG", generic=True), mention("a", 40, "crowd", generic=True)
    decided = event("a", 0, "decide", actors=(cabinet.id,))

    assert [one.name for one in find_entities({"a": records(cabinet, bystander, decided)})] == ["the cabinet"]


def test_a_first_name_goes_to_the_only_one_who_bears_it() -> None:
    found = entities_of(mention("a", 0, "Anna Berg"), mention("a", 40, "Anna"), mention("b", 0, "Anna"))

    assert {name: len(entity.mentions) for name, entity in found.items()} == {"Anna Berg": 3}


def test_a_first_name_of_two_persons_goes_to_the_one_of_its_document_only() -> None:
    persons = mention("a", 0, "Anna Berg"), mention("b", 0, "Anna Torn")
    found = entities_of(*persons, mention("b", 40, "Anna"), mention("c", 0, "Anna"))

    assert {name: len(entity.mentions) for name, entity in found.items()} == {"Anna Berg": 1, "Anna Torn": 2, "Anna": 1}


def test_a_body_goes_by_the_first_word_of_its_name() -> None:
    full, short = mention("a", 0, "Veltmarsh Structures", "ORG"), mention("b", 0, "Veltmarsh", "ORG")

    assert len(entities_of(full, short)) == 1
    assert len(entities_of(full, short, mention("c", 0, "Veltmarsh Foods", "ORG"))) == 3
    assert len(entities_of(full, mention("c", 0, "Veltmarsh", "GPE"))) == 2
