"""Guards: what stands around a match and shows that it is no time, such as a counted noun or a name."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from relaas.extraction.times import number_guards, word_guards
from relaas.extraction.times.captures import Captured

Guard = Callable[[str, str, Captured], bool]


def passes(guards: Sequence[str], text: str, lowered: str, captured: Captured) -> bool:
    """Whether a match passes all guards of its rule."""
    return all(GUARDS[name](text, lowered, captured) for name in guards)


GUARDS: Mapping[str, Guard] = MappingProxyType(
    {
        "year": number_guards.year,
        "lower-case": word_guards.lower_case,
        "upper-case": word_guards.upper_case,
        "month-name": word_guards.month_name,
        "no-count": number_guards.no_count,
        "after-time-word": word_guards.after_time_word,
        "clock-cue": number_guards.clock_cue,
        "log-clock": number_guards.log_clock,
        "dotted-clock": number_guards.dotted_clock,
        "zone-in-capitals": number_guards.zone_in_capitals,
        "rate-cue": number_guards.rate_cue,
        "reference-word": word_guards.reference_word,
        "no-opening": word_guards.no_opening,
        "no-age": number_guards.no_age,
        "plausible-length": number_guards.plausible_length,
        "not-unit-compound": word_guards.not_unit_compound,
        "attacks": word_guards.attacks,
        "no-noun-after": word_guards.no_noun_after,
        "ago-after": word_guards.ago_after,
        "then-before": word_guards.then_before,
        "not-about": word_guards.not_about,
        "not-than": word_guards.not_than,
        "no-last-of-all": word_guards.no_last_of_all,
        "within-cue": word_guards.within_cue,
        "bare-unit": word_guards.bare_unit,
        "part-cue": word_guards.part_cue,
        "whole-figure": number_guards.whole_figure,
        "week-or-weekend": number_guards.week_or_weekend,
        "range-cue": number_guards.range_cue,
        "rising-years": number_guards.rising_years,
        "upper-case-first": word_guards.upper_case_first,
        "feast-word": word_guards.feast_word,
        "figures-cue": word_guards.figures_cue,
        "span-cue": word_guards.span_cue,
        "no-score": number_guards.no_score,
        "year-cue": number_guards.year_cue,
        "month-cue": word_guards.month_cue,
        "no-article-between": number_guards.no_article_between,
        "late-ordinal": number_guards.late_ordinal,
        "no-rate": number_guards.no_rate,
        "lone-week": number_guards.lone_week,
        "season-word": word_guards.season_word,
        "weekend-word": word_guards.weekend_word,
        "no-age-hyphen": number_guards.no_age_hyphen,
        "rate": number_guards.rate,
        "closing-verb": word_guards.closing_verb,
        "no-person": number_guards.no_person,
        "present-word": word_guards.present_word,
        "earlier-word": word_guards.earlier_word,
        "measured-length": number_guards.measured_length,
        "phrase-closes": word_guards.phrase_closes,
        "day-of-the-story": word_guards.day_of_the_story,
        "no-title": word_guards.no_title,
        "points-back": word_guards.points_back,
        "points-back-in-clause": word_guards.points_back_in_clause,
        "clock-minutes": number_guards.clock_minutes,
        "no-year-span": number_guards.no_year_span,
        "no-firm": word_guards.no_firm,
        "over-before": word_guards.over_before,
        "course-before": word_guards.course_before,
        "span-of-years": number_guards.span_of_years,
        "no-age-decade": number_guards.no_age_decade,
        "future-verb": word_guards.future_verb,
        "not-within": word_guards.not_within,
        "figures": number_guards.figures,
        "not-numbered": number_guards.not_numbered,
        "list-of-days": number_guards.list_of_days,
        "days-of-one-month": number_guards.days_of_one_month,
        "no-month-of-year": number_guards.no_month_of_year,
    }
)
