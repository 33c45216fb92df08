from dataclasses import replace
from typing import Any

import pytest

from relaas.linking import link
from relaas.linking.common_ground import of_one_thing, rare_words, share_party
from relaas.linking.counts import FiguresTold
from relaas.linking.disputes import contests, find_disputes
from relaas.linking.entities import find_entities
from relaas.linking.papers import tell_facts
from relaas.linking.rarity import Rarity
from relaas.linking.tellings import Telling
from relaas.model import Difference, Links, Records
from tests.linking.factories import RARE, document, event, fact, figure, mention, own_date, records, telling


def linked(**found: Records) -> Links:
    """The links of documents that were published in the order of their names."""
    documents = [document(name, f"2020-03-{10 + 5 * place}") for place, name in enumerate(sorted(found))]
    return link(documents, found)


def told(document: str, start: int, concept: str, text: str, **fields: Any) -> Any:
    return event(document, start, concept, fields.pop("terms", ""), text=text, language="en", **fields)


def differences(links: Links) -> set[Difference]:
    return {difference for entry in links.entries for difference in entry.differences}


def test_a_denial_just_after_a_claim_contests_it() -> None:
    claim = told("a", 0, "poison", "Two clerks said that the well was poisoned.", terms="well", status="claimed")
    denial = told("a", 70, "deny", "The mill denied the claim.", status="denied")
    links = linked(a=records(claim, denial))

    assert [(one.about, one.left_value, one.right_value) for one in differences(links)] == [
        ("truth", "asserted", "denied")
    ]
    assert {entry.agreement for entry in links.entries} == {"differs"}


@pytest.mark.parametrize(
    ("words", "start"),
    [
        pytest.param("The mill denied that prices had risen.", 70, id="of something else"),
        pytest.param("The mill denied the claim.", 3000, id="far away"),
    ],
)
def test_a_denial_of_something_else_does_not(words: str, start: int) -> None:
    claim = told("a", 0, "poison", "Two clerks said that the well was poisoned.", terms="well", status="claimed")
    denial = told("a", start, "raise-price", words, terms="price", status="denied")

    assert differences(linked(a=records(claim, denial))) == set()


def test_a_named_party_contests_what_another_says() -> None:
    clerk, mill = mention("a", 0, "Ada Voss"), mention("a", 74, "Harrow Mill", "ORG")
    claim = told("a", 0, "say", "Ada Voss said that the well was bad.", actors=(clerk.id,), status="claimed")
    denial = told("a", 70, "deny", "The Harrow Mill denied the claim.", actors=(mill.id,), status="denied")

    assert [one.about for one in differences(linked(a=records(clerk, mill, claim, denial)))] == ["truth"]


def test_a_denial_contests_no_denial() -> None:
    claim = told(
        "a", 0, "poison", "Ada Voss said the well was not poisoned.", terms="well", status="claimed", polarity="-"
    )
    denial = told("a", 70, "deny", "The mill denied the claim.", status="denied")

    assert differences(linked(a=records(claim, denial))) == set()


def test_who_knew_nothing_does_not_contest_that_he_did_not_know() -> None:
    claim = told("a", 0, "know", "The board was not told of the well.", terms="well", status="happened")
    denial = told("a", 70, "know", "The board knew nothing of it.", terms="well", status="happened")

    assert differences(linked(a=records(claim, denial))) == set()


def test_nobody_contests_what_he_says_himself() -> None:
    clerk = mention("a", 0, "Ada Voss")
    claim = told("a", 0, "say", "Ada Voss said that the well was poisoned.", actors=(clerk.id,), status="claimed")
    denial = told("a", 70, "deny", "Ada Voss denied the claim.", actors=(clerk.id,), status="denied")

    assert differences(linked(a=records(clerk, claim, denial))) == set()


def counts(first: str, second: str, other: float = 26, **fields: Any) -> set[Difference]:
    """The differences of two sentences of one text that each give a number of homes."""
    one, two = told("a", 0, "say", first), told("a", 70, "say", second)
    return differences(linked(a=records(one, two, figure("a", 10, 17), figure("a", 80, other, **fields))))


def test_two_who_count_one_thing_in_one_breath_differ() -> None:
    (found,) = counts("The firm says that 17 homes burnt.", "The brigade counted 26 homes.")

    assert (found.kind, found.about, found.left_value, found.right_value) == (
        "contradiction", "number of homes", "17 homes", "26 homes",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "fields"),
    [
        pytest.param("The firm says 17 homes.", "Of these, it says, 12 are empty.", {"other": 12}, id="a part"),
        pytest.param("The firm says 17 homes.", "The state said 170 homes.", {"other": 170}, id="ten times as many"),
        pytest.param("The firm says 17 homes.", "The state said 26 jobs.", {"counted": "jobs"}, id="another thing"),
        pytest.param("The firm says 17 homes.", "Another 15, it said.", {"other": 15, "increment": True}, id="more"),
    ],
)  # fmt: skip
def test_what_is_no_other_count_of_one_thing(first: str, second: str, fields: dict[str, Any]) -> None:
    assert counts(first, second, **fields) == set()


@pytest.mark.parametrize("place", [0, 1])
def test_who_counts_nothing_contradicts_no_count(place: int) -> None:
    sentences = [("say", "The firm says that 17 homes burnt."), ("say", "The brigade counted 26 homes.")]
    sentences[place] = ("burn", "Many homes burnt in the old town.")
    one, two = (told("a", 70 * place, *sentence) for place, sentence in enumerate(sentences))

    assert differences(linked(a=records(one, two, figure("a", 10, 17), figure("a", 80, 26)))) == set()


def test_who_counts_again_contradicts_nobody() -> None:
    clerk = mention("a", 0, "Ada Voss")
    one = told("a", 0, "say", "Ada Voss says that 17 homes burnt.", actors=(clerk.id,))
    two = told("a", 70, "say", "Ada Voss says 26 homes.", actors=(clerk.id,))

    assert differences(linked(a=records(clerk, one, two, figure("a", 10, 17), figure("a", 80, 26)))) == set()


def across(second: str, **fields: Any) -> list[str]:
    """The kinds of difference between what two papers, five days apart, count in nearly the same words."""
    words = {"terms": "depot lighthouse trawler", "language": "en"}
    own = {"as_of": own_date("2020-03-10", "2020-03-10", "2020-03-10")}
    later = {"as_of": own_date("2020-03-14", "2020-03-14", "2020-03-14")} | fields
    one, two = (
        event(name, 0, "say", text=text, **words) for name, text in (("a", "The fleet has 30 homes."), ("b", second))
    )
    facts = [replace(fact(each), meaning=bytes([5]) * 512) for each in (one, two)]
    tellings = tell_facts([document("a", "2020-03-10"), document("b", "2020-03-15")],
                          {"a": Records(facts=(facts[0],)), "b": Records(facts=(facts[1],))}, ())  # fmt: skip
    figures = {facts[0].id: [figure("a", 10, 30, **own)], facts[1].id: [figure("b", 10, 50, **later)]}
    return [each.difference.kind for each in find_disputes(tellings, FiguresTold(figures, {}), Rarity(()))]


def test_a_number_that_was_raised_takes_the_place_of_an_earlier_one() -> None:
    assert across("The mayor raised the number to 50 homes.") == ["later-revision"]


def test_a_number_that_another_gives_of_that_day_stands_against_it() -> None:
    assert across("The mayor puts it at 50 homes.", as_of=own_date("2020-03-10", "2020-03-10", "2020-03-10")) == [
        "contradiction"
    ]


def test_a_number_that_a_text_tells_beside_a_part_of_it_is_no_other_number() -> None:
    same_day = own_date("2020-03-10", "2020-03-10", "2020-03-10")
    assert across("The mayor has seen 50 of the 40 homes.", as_of=same_day) == ["contradiction"]
    assert across("The mayor has seen 50 of the 30 homes.", as_of=same_day) == []


def test_a_number_of_another_day_does_not() -> None:
    assert across("The fleet had 50 homes that day.") == []


@pytest.mark.parametrize(("about", "found"), [("", True), ("the well", True), ("Ada Voss", False)])
def test_a_denial_elsewhere_is_about_whom_the_claim_is_about_whoever_denies(about: str, found: bool) -> None:
    well, clerk, other = mention("a", 30, "the well", "ORG"), mention("b", 0, "Ann Lee"), mention("b", 30, about or "x")
    claim = told("a", 0, "poison", "Water from the well was bad.", terms="well water", actors=(well.id,))
    denial = told("b", 0, "deny", "It was denied.", terms="well water", status="denied", actors=(clerk.id,))
    kept = [clerk, other] if about else [clerk]
    documents = {"a": records(well, claim), "b": records(*kept, denial)}
    made = {
        name: replace(each, facts=tuple(replace(one, meaning=bytes([5]) * 512) for one in each.facts))
        for name, each in documents.items()
    }
    tellings = tell_facts([document("a", "2020-03-10"), document("b", "2020-03-15")], made, find_entities(made))

    assert bool(find_disputes(tellings, FiguresTold({}, {}), Rarity(()))) is found


def meaning(*, turned: int) -> bytes:
    """A meaning that differs from that of nought turned in so many of 512 steps."""
    return bytes([5]) * (512 - turned) + bytes([251]) * turned


@pytest.mark.parametrize(
    ("turned", "words", "expected"),
    [
        pytest.param(128, (), True, id="half alike"),
        pytest.param(131, (), False, id="just less, without a word in common"),
        pytest.param(166, ("well",), True, id="less alike with a rare word"),
        pytest.param(169, ("well",), False, id="too little alike for that"),
        pytest.param(166, ("say",), False, id="a general word"),
    ],
)
def test_what_is_of_one_thing(turned: int, words: tuple[str, ...], expected: bool) -> None:
    one, other = (
        telling(subject=words, meaning=meaning(turned=0)),
        telling(subject=words, meaning=meaning(turned=turned)),
    )

    assert of_one_thing(one, other, RARE, 0.5, 0.35) is expected


def test_only_words_in_both_that_say_what_it_is_count() -> None:
    one, other = telling(subject=("well", "say", "mill")), telling(subject=("well", "say", "dike"))

    assert rare_words(one, other, RARE) == 1.0


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [(("p",), ("p", "q"), True), (("p",), ("q",), False), ((), ("q",), True), (("p",), (), True), ((), (), True)],
)
def test_who_names_nobody_may_mean_anybody(left: tuple[str, ...], right: tuple[str, ...], expected: bool) -> None:
    assert share_party(telling(parties=left), telling(parties=right)) is expected


@pytest.mark.parametrize(
    ("fields", "text", "expected"),
    [
        pytest.param({"status": "denied"}, "", True, id="denied"),
        pytest.param({"concept": "deny"}, "", True, id="a denial"),
        pytest.param({"concept": "say"}, "The mill found the account inaccurate.", True, id="in so many words"),
        pytest.param({"concept": "say"}, "The mill read the account.", False, id="nothing of the kind"),
        pytest.param({"concept": "say"}, "", False, id="no words"),
        pytest.param({"status": "denied", "concept": "answer"}, "", False, id="no answer"),
        pytest.param({"status": "denied", "signs": ("silence",)}, "", False, id="silence"),
    ],
)
def test_what_contests(fields: dict[str, Any], text: str, expected: bool) -> None:
    one = telling(**fields)

    assert contests(replace(one, fact=replace(one.fact, text=text, language="en" if text else ""))) is expected


FILLER = telling(id="filler", status="possible")  # it tells nothing that could be denied or counted


def placed(one: Telling, *, start: int = 0, text: str = "") -> Telling:
    """A telling that stands elsewhere in its text, in English words of its own."""
    moved = replace(one.fact, start=start, end=start + 10, text=text, language="en" if text else "")
    return replace(one, fact=moved)


COUNTED: dict[str, Any] = {"concept": "say"}


def contradict(
    left: dict[str, Any], right: dict[str, Any], *, between: int = 0, start: int = 0, **fields: Any
) -> list[tuple[str, str]]:
    """The numbers of 17 and of 26 that two tellings give, where these contradict each other."""
    one = telling(id="one", **(COUNTED | {"voices": ("p",)} | left))
    other = placed(telling(id="other", **(COUNTED | {"voices": ("q",)} | right)), start=start)
    day = fields.pop("as_of", own_date("2020-03-10", "2020-03-10", "2020-03-10"))
    small = [figure(one.fact.document, place, 5, as_of=day, **fields) for place in (1, 31)]
    figures = {
        "one": [figure("a", 10, 17, as_of=day, **fields), small[0]],
        "other": [small[1], figure(other.fact.document, 40, 26, as_of=day, **fields)],
    }
    found = find_disputes([one, *[FILLER] * between, other], FiguresTold(figures, {}), RARE)
    return [(dispute.difference.left_value.split()[0], dispute.difference.right_value.split()[0]) for dispute in found]


MONEY: dict[str, Any] = {"unit": "EUR"}
ALIKE = {"meaning": meaning(turned=0)}


@pytest.mark.parametrize(
    ("left", "right", "fields", "expected"),
    [
        pytest.param({}, {}, {}, True, id="the largest of two voices"),
        pytest.param({}, {"voices": ("p",)}, {}, False, id="one voice"),
        pytest.param({"voices": (), "actors": ("p",)}, {"voices": (), "actors": ("p",)}, {}, False, id="one actor"),
        pytest.param({"voices": (), "actors": ("p",)}, {}, {}, True, id="an actor and a voice"),
        pytest.param({"concept": "burn"}, {}, {}, False, id="nobody reckons the first"),
        pytest.param({}, {"concept": "burn"}, {}, False, id="nobody reckons the second"),
        pytest.param({"concept": "burn", "speakers": ("m",)}, {}, {}, True, id="a speaker reckons"),
        pytest.param({}, {}, {"between": 1}, True, id="a line between"),
        pytest.param({}, {}, {"between": 2}, False, id="two lines between"),
        pytest.param({}, {}, {"start": 710}, True, id="near by"),
        pytest.param({}, {}, {"start": 711}, False, id="too far"),
        pytest.param({}, {"days": (737_031, 737_031)}, {}, True, id="a month on"),
        pytest.param({}, {"days": (737_032, 737_032)}, {}, False, id="later than that"),
        pytest.param({"actors": ("country:US",)}, {"actors": ("country:DE",)}, {}, False, id="two countries"),
        pytest.param({}, {}, {"counted": ""}, False, id="nothing is counted"),
        pytest.param({}, {}, MONEY, False, id="amounts of money may be of anything"),
        pytest.param(ALIKE, {"meaning": meaning(turned=192)}, MONEY, True, id="money in an echo"),
        pytest.param(ALIKE, {"meaning": meaning(turned=195)}, MONEY, False, id="money in no echo"),
        pytest.param({"subject": ("dike",)}, {"subject": ("dike",)}, MONEY, True, id="money for a rare thing"),
    ],
)
def test_two_numbers_in_one_text(
    left: dict[str, Any], right: dict[str, Any], fields: dict[str, Any], expected: bool
) -> None:
    assert contradict(left, right, **fields) == ([("17", "26")] if expected else [])


@pytest.mark.parametrize(
    ("turned", "fields", "unit", "expected"),
    [
        pytest.param(128, {}, {}, True, id="half alike"),
        pytest.param(131, {}, {}, False, id="just less"),
        pytest.param(166, {"subject": ("dike",)}, {}, True, id="less alike with a rare word"),
        pytest.param(169, {"subject": ("dike",)}, {}, False, id="too little alike for that"),
        pytest.param(166, {"subject": ("dike",)}, MONEY, False, id="one word is not enough for money"),
        pytest.param(166, {"subject": ("dike", "lock")}, MONEY, True, id="two words are"),
    ],
)
def test_two_numbers_in_two_texts(turned: int, fields: dict[str, Any], unit: dict[str, Any], expected: bool) -> None:
    other = {"document": "b", "meaning": meaning(turned=turned)}

    assert bool(contradict(ALIKE | fields, other | fields, **unit)) is expected
    assert contradict(ALIKE | fields | {"parties": ("p",)}, other | fields | {"parties": ("q",)}, **unit) == []


def denied(
    claim: dict[str, Any], denial: dict[str, Any], *, between: int = 0, text: str = "", echo: bool = True
) -> bool:
    """Whether a denial right after a claim, of the same meaning or of none, is held to contest it."""
    said = ALIKE if echo else {}
    one = telling(id="one", **({"status": "claimed"} | said | claim))
    other = placed(telling(id="other", **({"concept": "deny", "status": "denied"} | said | denial)), text=text)
    return bool(find_disputes([one, *[FILLER] * between, other], FiguresTold({}, {}), RARE))


@pytest.mark.parametrize(
    ("claim", "denial", "between", "expected"),
    [
        pytest.param({}, {}, 0, True, id="a claim"),
        pytest.param({"status": "possible"}, {}, 0, False, id="nobody claims it"),
        pytest.param({"concept": "deny"}, {}, 0, False, id="another denial"),
        pytest.param({"actors": ("country:US",)}, {"actors": ("country:DE",)}, 0, False, id="another country"),
        pytest.param({"voices": ("p",)}, {"voices": ("p",)}, 0, False, id="the same voice"),
        pytest.param({"voices": ("p",)}, {"voices": ("q",)}, 0, True, id="another voice"),
        pytest.param({"concept": "say", "actors": ("p",)}, {"actors": ("p",)}, 0, False, id="who said it"),
        pytest.param({"concept": "burn", "actors": ("p",)}, {"actors": ("p",)}, 0, True, id="who did it"),
        pytest.param({"signs": ("first-person",)}, {"signs": ("first-person",)}, 0, False, id="one's own words"),
        pytest.param({"signs": ("first-person",)}, {}, 0, True, id="what another says of himself"),
        pytest.param({}, {}, 1, True, id="a line between"),
        pytest.param({}, {}, 2, False, id="two lines between"),
    ],
)
def test_what_a_denial_beside_contests(
    claim: dict[str, Any], denial: dict[str, Any], between: int, expected: bool
) -> None:
    assert denied(claim, denial, between=between) is expected


@pytest.mark.parametrize(
    ("text", "words", "between", "expected"),
    [
        pytest.param("The mill denied it.", "abcd", 0, True, id="it points back in few words"),
        pytest.param("The mill denied it.", "abcde", 0, False, id="it has words of its own"),
        pytest.param("The mill denied it.", "abcd", 1, False, id="to the line before and no other"),
        pytest.param("The mill denied.", "abcd", 0, False, id="it points to nothing"),
        pytest.param("", "abcd", 0, False, id="it has no words"),
    ],
)
def test_a_denial_in_other_words_points_back(text: str, words: str, between: int, expected: bool) -> None:
    assert denied({}, {"subject": words}, between=between, text=text, echo=False) is expected


@pytest.mark.parametrize(("concept", "expected"), [("burn", True), ("say", False), ("answer", False)])
def test_a_deed_that_another_text_says_was_not_done(concept: str, expected: bool) -> None:
    told: dict[str, Any] = {"concept": concept, "subject": (concept, "dike", "lock")}
    claim = telling(id="claim", document="a", **ALIKE, **told)
    undone = telling(id="undone", document="b", **ALIKE, **told)
    undone = replace(undone, fact=replace(undone.fact, polarity="-"))

    assert bool(find_disputes([claim, undone], FiguresTold({}, {}), RARE)) is expected
