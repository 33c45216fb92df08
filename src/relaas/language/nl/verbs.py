"""Dutch verbs: the infinitive of a form, and which verbs a form can be."""

from __future__ import annotations

import re
from functools import cache

from relaas.language.installed import load_language
from relaas.language.nl.nouns import singulars
from relaas.language.nl.words import (
    SYLLABLE,
    UNSTRESSED,
    VOWEL,
    chosen,
    has_known_part,
    known_words,
    strong_verbs,
    word_forms,
)

LONG = re.compile(r"(aa|ee|oo|uu)([bcdfghjklmnprstvwxz])$")
SHORT = re.compile(rf"(?<![{VOWEL}])([aeiou])([bcdfgklmnprstz])$")
PLAIN = str.maketrans("ëïöü", "eiou")
INSEPARABLE = ("be", "ver", "ont", "her", "ge", "er", "mis", "over", "onder", "door", "om", "vol", "weer", "voor")


def verb_lemma(form: str, proposed: str, morph: str) -> str:
    """An irregular form first; then the infinitive that spelling allows and the treebank knows."""
    irregular = _irregular_with_prefixes(form, morph)
    if irregular:
        return irregular
    candidates = _regular(form, morph)
    if not any(candidate in known_words("VERB") for candidate in candidates):
        parts = "VerbForm=Inf" in morph or any(has_known_part(candidate, "VERB") for candidate in candidates)
        noun = next((word for word in (*singulars(form), form) if _is_noun(word, parts=not parts)), None)
        if noun:
            return noun
    return chosen(proposed.lower(), candidates, "VERB", form)


def infinitives(form: str, morph: str) -> tuple[str, ...]:
    """The infinitives of which a form with these features can be one by its spelling, known verbs or not."""
    irregular = _irregular_with_prefixes(form, morph)
    return (*((irregular,) if irregular else ()), *_regular(form, morph))


def _is_noun(word: str, *, parts: bool) -> bool:
    """Whether a word is a known noun, or with `parts` ends in one."""
    return word in known_words("NOUN") or (parts and has_known_part(word, "NOUN"))


@cache
def _separable_in_order() -> tuple[str, ...]:
    return tuple(sorted(load_language("nl").particle_verbs.verbs, key=lambda prefix: (-len(prefix), prefix)))


@cache
def _irregular(*, past: bool = False) -> dict[str, str]:
    """Infinitives by every irregular form, without prefixes; ``past``: a form of two verbs is that of a past."""
    forms: dict[str, str] = {}
    for infinitive, *parts in strong_verbs():
        for form in (form for part in parts for form in part.split("/") if form != "-"):
            forms.setdefault(form, infinitive)
    return {**word_forms().present, **forms} if past else {**forms, **word_forms().present}


@cache
def _infinitives() -> frozenset[str]:
    return frozenset(_irregular().values())


def _irregular_with_prefixes(form: str, morph: str) -> str | None:
    if "VerbForm=Inf" in morph and not _strong_past(form):
        return None
    part = "VerbForm=Part" in morph
    for separable, rest in _without_prefixes(form, _separable_in_order()):
        for fixed, base in _without_prefixes(rest, INSEPARABLE):
            tries = [base, "ge" + base] if fixed and fixed != "ge" else [base]
            if part and base.endswith("e"):
                tries += [item[:-1] for item in tries]
            for candidate in tries:
                infinitive = _irregular(past="Tense=Past" in morph).get(candidate)  # "wees" of wijzen, not of zijn
                if infinitive and fixed == "ge" and "ge" + infinitive not in known_words("VERB"):
                    continue
                if infinitive and _agrees(candidate, infinitive, fixed, morph):
                    return separable + fixed + infinitive
    return None


def _strong_past(form: str) -> bool:
    """Whether a form holds ge- between a separable prefix and -en (`afgenomen`)."""
    return any(
        prefix and re.fullmatch(r"ge\w{3,}en", rest) for prefix, rest in _without_prefixes(form, _separable_in_order())
    )


def _agrees(form: str, infinitive: str, fixed: str, morph: str) -> bool:
    """A form that is also a plain infinitive or present plural stands for itself outside past and participle."""
    if form in _infinitives() and form != infinitive:
        return "Tense=Past" in morph or "VerbForm=Part" in morph
    return not (form.startswith("ge") and fixed and "Tense=" in morph)


def _without_prefixes(form: str, prefixes: tuple[str, ...]) -> list[tuple[str, str]]:
    """The form whole, then without each prefix that it begins with."""
    return [("", form)] + [(p, form[len(p) :]) for p in prefixes if form.startswith(p) and len(form) > len(p) + 1]


def _regular(form: str, morph: str) -> list[str]:
    """Infinitives that the spelling of a weak or present form allows, the likeliest first."""
    if _looks_past(form) and form not in known_words("VERB"):
        return _of_participle(form)
    if re.search(r"[^e]ende?n?$", form) and form not in known_words("VERB"):
        base = re.sub(r"de?n?$", "", form)
        if "Tense=Past" not in morph or has_known_part("-" + base, "VERB"):
            return _of_participle(form)
    if "VerbForm=Inf" in morph:
        return _of_infinitive(form)
    if "VerbForm=Part" in morph:
        return _of_participle(form)
    if "Tense=Past" in morph:
        return _of_past(form)
    if "Number=Plur" in morph:
        return [form] if form.endswith("n") else []
    return _of_present(form)


def _looks_past(form: str) -> bool:
    """Whether a form has the ge- of a past participle, at its start or after a separable prefix."""
    weak = r"ge[a-zëïöü]{2,}[td]e?n?"
    return any(
        prefix and re.fullmatch(weak, rest) for prefix, rest in _without_prefixes(form, _separable_in_order())
    ) or bool(re.fullmatch(weak, form) and not form.endswith("en"))


def _of_infinitive(form: str) -> list[str]:
    return [form] if form.endswith("n") else [form[:-1]] if form.endswith("ne") else []


def _of_present(form: str) -> list[str]:
    if form.endswith("en") and len(form) > 4:
        return [form]
    stems = [form[:-1], form] if form.endswith("t") else [form]
    return [item for stem in stems for item in _infinitives_of(stem, voiced=None)]


def _of_past(form: str) -> list[str]:
    match = re.fullmatch(r"(.+?)([td])en?", form)
    if not match:
        return []
    voiced = match[2] == "d"
    stem = match[1]
    doubled = [stem[:-1]] if stem.endswith(match[2]) and len(stem) > 2 else []
    return [item for s in [stem, *doubled] for item in _infinitives_of(s, voiced=voiced)]


def _of_participle(form: str) -> list[str]:
    present = re.fullmatch(r"(.*[^e]en)de?n?|(.*[aeo]n)de?n?", form)
    base = re.sub(r"(?<=[td])en?$", "", form)
    if not base.endswith(("t", "d")):
        return [present[1] or present[2]] if present else []
    voiced, found, whole = base.endswith("d"), [], []
    for separable, rest in _without_prefixes(base, _separable_in_order()):
        for ending in (rest[:-1], rest):
            if rest.startswith("ge") and len(rest) > 4:
                stem = ending[2:].translate(PLAIN) if ending[2:3] in "ëïöü" else ending[2:]
                found += [separable + item for item in _infinitives_of(stem, voiced=voiced)]
            if rest.startswith(INSEPARABLE):
                whole += [separable + item for item in _infinitives_of(ending, voiced=voiced)]
    settled = [item for item in whole if item in known_words("VERB")]
    if settled:
        return [*settled, *found]
    if present and not found:
        return [present[1] or present[2], *whole]
    return [*found, *whole, *([present[1] or present[2]] if present else [])]


def _infinitives_of(stem: str, *, voiced: bool | None) -> list[str]:
    """Infinitives of a stem: spelling doubled or opened, `f` and `s` voiced as the ending tells."""
    if len(stem) < 2 or re.search(rf"(?<![{VOWEL}])[aeiu]$", stem):
        return []
    ends = _opened(stem)
    if stem[-1] in "sf" and not stem.endswith(("ss", "ff")):
        voice = {"s": "z", "f": "v"}[stem[-1]]
        soft = [re.sub(rf"{stem[-1]}en$", f"{voice}en", end) for end in ends if not re.search(r"(ss|ff)en$", end)]
        hard = [end for end in ends if end not in soft]
        if voiced is None:
            voiced = bool(LONG.search(stem) or re.search(r"(ij|ei|ui|ie|oe|eu|ou|l|r)[sf]$", stem))
            voiced = voiced and not any(end in word_forms().voiceless for end in hard)
        return soft + hard if voiced and soft else hard + soft
    return ends


def _opened(stem: str) -> list[str]:
    """The stem with -en: `maak` maken, `stop` stoppen, `wandel` wandelen, `werk` werken."""
    if LONG.search(stem):
        return [stem[:-2] + stem[-1] + "en"]
    if SHORT.search(stem):
        core = next(
            (stem[len(p) :] for p in INSEPARABLE if stem.startswith(p) and SYLLABLE.search(stem[len(p) :])), stem
        )
        single, double = stem + "en", stem + stem[-1] + "en"
        syllables = len(SYLLABLE.findall(core))
        return [single, double] if syllables > 1 and UNSTRESSED.search(stem) else [double, single]
    if stem.endswith(("a", "o", "u")):
        return [stem + "n", stem + "en"]
    return [stem + "en"]
