"""What holds for any text and any date."""

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from relaas.extraction.times import find_times
from relaas.model.records import TimeExpression

DUTCH_NAMES = "januari februari maart april mei juni juli augustus september oktober november december"
ENGLISH_NAMES = "January February March April May June July August September October November December"
DUTCH, ENGLISH = DUTCH_NAMES.split(), ENGLISH_NAMES.split()
WEEKDAY_NAMES = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
VOCABULARY = (
    "de in op van tot en 3 7 12 1999 2004 2021 mei May maart vrijdag Friday vandaag morgen om uur half drie kwart voor "
    "jaar jaren year years geleden ago vorige last week weken 14-4-2021 9/11 ' 's middags 's . , ( ) - eind begin "
    "kwartaal quarter eeuw the of by nu now later eerder dag day dezelfde that before after uiterlijk per"
)
WORDS = VOCABULARY.split()
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
LANGUAGES = st.sampled_from(["nl", "en"])
FORMS = [
    ("op {d} {nl} {y} was", "nl"),
    ("op {d:02}-{m:02}-{y} was", "nl"),
    ("op {d}/{m}/{y} was", "nl"),
    ("op {d}.{m}.{y} was", "nl"),
    ("op {iso} was", "nl"),
    ("{wd_nl} {d} {nl} {y}", "nl"),
    ("op {d}\n{nl} {y}", "nl"),
    ("on {en} {d}, {y}, he", "en"),
    ("on {d} {en} {y} he", "en"),
    ("on the {d}th of {en}, {y} he", "en"),
    ("on {iso} he", "en"),
    ("on {wd_en}, {en} {d}, {y}", "en"),
    ("on {en}\n{d}, {y} he", "en"),
]


def _written(form: str, day: date) -> str:
    return form.format(
        d=day.day,
        m=day.month,
        y=day.year,
        iso=day.isoformat(),
        nl=DUTCH[day.month - 1],
        en=ENGLISH[day.month - 1],
        wd_nl=WEEKDAY_NAMES["nl"].split()[day.weekday()],
        wd_en=WEEKDAY_NAMES["en"].split()[day.weekday()],
    )


@pytest.mark.parametrize(("form", "language"), FORMS, ids=[form.replace("\n", "|") for form, _ in FORMS])
@given(day=DAYS)
@settings(max_examples=60)
def test_a_date_in_any_form_comes_back_as_itself(form: str, language: str, day: date) -> None:
    found = find_times(_written(form, day), language=language, published="2021-04-14")
    assert [each.value for each in found] == [day.isoformat()]
    assert found[0].earliest == found[0].latest == found[0].edtf == day.isoformat()


@given(day=DAYS)
@settings(max_examples=60, deadline=None)
def test_a_date_in_figures_is_among_its_readings(day: date) -> None:
    found = find_times(_written("on {m}/{d}/{y} he", day), language="en", published="2121-04-14")
    assert day.isoformat() in [reading for each in found for reading in each.candidates or (each.value,)]


def _sound(text: str, found: tuple[TimeExpression, ...]) -> None:
    done = 0
    for each in found:
        assert done <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text
        if each.earliest and each.latest:
            assert each.earliest <= each.latest
        if each.edtf:
            parse_edtf(each.edtf)
        done = each.end


@given(
    text=TEXTS, language=LANGUAGES, published=st.sampled_from([None, "2021-04-14", "2021-04", "2021-04-14/..", "2021"])
)
@settings(max_examples=250)
def test_no_text_gives_an_unsound_expression(text: str, language: str, published: str | None) -> None:
    _sound(text, find_times(text, language=language, published=published))


@given(text=st.text(max_size=60), language=LANGUAGES)
@settings(max_examples=150)
def test_any_characters_at_all_are_taken(text: str, language: str) -> None:
    _sound(text, find_times(text, language=language, published="2021-04-14"))


RELATIVE = ["gisteren", "vrijdag", "afgelopen dinsdag", "vorige week", "volgende maand", "vanochtend", "komend weekend"]


@pytest.mark.parametrize("words", RELATIVE)
@given(day=DAYS)
@settings(max_examples=25)
def test_the_candidates_of_a_month_hold_the_value_of_each_of_its_days(words: str, day: date) -> None:
    exact = find_times(words, language="nl", published=day.isoformat())[0]
    coarse = find_times(words, language="nl", published=day.isoformat()[:7])[0]
    assert exact.edtf in coarse.candidates or exact.value == coarse.value
    assert coarse.earliest is not None
    assert coarse.latest is not None
    assert coarse.earliest <= str(exact.earliest)
    assert str(exact.latest) <= coarse.latest


def test_the_same_text_gives_the_same_expressions_twice() -> None:
    text = " ".join(WORDS * 3)
    assert find_times(text, language="nl", published="2021") == find_times(text, language="nl", published="2021")


def test_a_long_line_of_repeated_openings_is_read_to_its_end() -> None:
    text = "van 3 tot " * 3000 + (date(2021, 4, 14) + timedelta(1)).isoformat()
    assert find_times(text, language="nl")[-1].value == "2021-04-15"
