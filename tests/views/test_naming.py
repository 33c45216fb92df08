"""Names and values in the words of the view; what a source wrote is never translated."""

from dataclasses import replace

import pytest

from relaas.model import Bound, Dating, LeftOut, Plan, TimeExpression
from relaas.views.derivation import derive_time
from relaas.views.naming import reason_in_words, show_about, show_deadlines, show_name, show_value
from relaas.views.wording import Wording


@pytest.mark.parametrize(
    ("name", "english", "dutch"),
    [
        ("United States", "United States", "Verenigde Staten"),
        ("Germany", "Germany", "Duitsland"),
        ("Mia Torn", "Mia Torn", "Mia Torn"),
        ("World", "World", "World"),
    ],
)
def test_a_country_has_its_name_in_every_language(name: str, english: str, dutch: str) -> None:
    assert (show_name(name, Wording("en")), show_name(name, Wording("nl"))) == (english, dutch)


@pytest.mark.parametrize(
    ("about", "value", "english", "dutch"),
    [
        ("number of troops", "2500.0", "2,500", "2.500"),
        ("number of litres", "2.5", "2.5", "2,5"),
        ("number of troops", "nog eens \n4500 troepen", "nog eens 4500 troepen", "nog eens 4500 troepen"),
        ("date", "2021-04-14", "14 Apr 2021", "14 apr 2021"),
        ("date", "2021-04-14/2021-09-11", "14 Apr – 11 Sep 2021", "14 apr – 11 sep 2021"),
        ("date", "../2021-09-11", "11 Sep 2021 or earlier", "11 sep 2021 of eerder"),
        ("date", "2003", "2003", "2003"),
        ("truth", "denied", "denied", "ontkend"),
    ],
)
def test_a_value_is_shown_as_the_language_writes_it(about: str, value: str, english: str, dutch: str) -> None:
    assert (show_value(value, about, Wording("en")), show_value(value, about, Wording("nl"))) == (english, dutch)


def test_what_a_difference_is_about() -> None:
    assert [show_about(about, Wording("nl")) for about in ("date", "truth", "number of troops")] == [
        "datum",
        "of het zo is",
        "aantal",
    ]


def test_a_deadline_keeps_the_limit_of_its_words() -> None:
    bounds: tuple[Bound | None, ...] = ("by", "before", "around", None)
    day = Dating("2021-05-01", "2021-05-01", "2021-05-01")
    plans = [Plan(start=0, end=1, text="", complete=replace(day, bound=bound)) for bound in bounds]
    shown = [show_deadlines(plan, Wording("nl")) for plan in plans]
    assert shown == ["uiterlijk 1 mei 2021", "vóór 1 mei 2021", "rond 1 mei 2021", "1 mei 2021"]


def test_a_reason_says_what_to_do_and_keeps_its_detail() -> None:
    said = reason_in_words(LeftOut("a.pdf", "too-large", "52 MB"), Wording("en"))
    assert said == "the file is too large; cut it up and add the parts (52 MB)"


def test_a_derivation_names_the_anchor_the_rule_and_what_is_open() -> None:
    time = TimeExpression(
        start=0,
        end=9,
        text="Wednesday",
        type="DATE",
        value="2021-04-XX",
        rule="weekday",
        anchor="text 2021-04",
        candidates=("2021-04-07", "2021-04-14"),
    )
    assert derive_time(time, Wording("en")) == (
        "Reckoned from Apr 2021 earlier in the text. Rule: weekday. "
        "More than one day fits; nothing in the dossier decides."
    )
