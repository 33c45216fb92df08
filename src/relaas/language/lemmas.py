"""Dictionary forms: the trained lemmatizer's proposal, corrected where spelling and irregular verbs decide."""

import re
from functools import cache
from itertools import product

from relaas.language.data import read_table

VOWEL = "aeiouyáéíóúäëïöü"
LONG = re.compile(r"(aa|ee|oo|uu)([bcdfghjklmnprstvwxz])$")
SHORT = re.compile(rf"(?<![{VOWEL}])([aeiou])([bcdfgklmnprstz])$")
UNSTRESSED = re.compile(r"(el|er|en|em|ig|ik)$")
SYLLABLE = re.compile(rf"[{VOWEL}]+")
INSEPARABLE = ("be", "ver", "ont", "her", "ge", "er", "mis", "over", "onder", "door", "om", "vol", "weer", "voor")


def lemma_of(text: str, pos: str, proposed: str, language: str, *, morph: str = "") -> str:
    """The dictionary form of a word, given its UPOS tag, the lemmatizer's proposal and its FEATS, if known."""
    known = _closed_class(language).get(f"{text.lower()} {pos}")
    if known is not None:
        return known
    if language == "nl" and pos in {"VERB", "AUX"}:
        return _dutch_verb(text.lower(), proposed, morph)
    if language == "nl" and pos in {"NOUN", "ADJ"} and _shouted(text):
        return proposed.lower()
    return proposed


def joined_lemma(particle: str, lemma: str, language: str) -> str:
    """The dictionary form of a verb whose particle stands apart: `terug`, `trekken` to `terugtrekken`."""
    if language != "nl":
        return f"{lemma} {particle.lower()}"
    return particle.lower() + lemma


def is_separable_prefix(particle: str, language: str) -> bool:
    """Whether the particle can be written as one word with the verb that it belongs to."""
    return particle.lower() in _separable(language)


def _shouted(text: str) -> bool:
    return len(text) > 3 and text.isupper()


@cache
def _closed_class(language: str) -> dict[str, str]:
    """Lemmas of closed classes, by form and UPOS tag."""
    table = read_table(language, "lemmas").get("closed", {})
    return {f"{form} {pos}": lemma for pos, forms in table.items() for form, lemma in forms.items()}


@cache
def _separable(language: str) -> frozenset[str]:
    return frozenset(read_table(language, "separable").get("prefixes", ()))


@cache
def _separable_in_order() -> tuple[str, ...]:
    return tuple(sorted(_separable("nl"), key=lambda prefix: (-len(prefix), prefix)))


@cache
def _irregular() -> dict[str, str]:
    """Infinitives by every irregular form, without prefixes."""
    table = read_table("nl", "lemmas")
    forms: dict[str, str] = {}
    for row in table["strong"].split("\n"):
        if not row.strip():
            continue
        infinitive, *parts = row.split()
        for form in (form for part in parts for form in part.split("/") if form != "-"):
            forms.setdefault(form, infinitive)
    return {**forms, **table["present"]}


@cache
def _infinitives() -> frozenset[str]:
    return frozenset(_irregular().values())


@cache
def _voiceless() -> frozenset[str]:
    return frozenset(read_table("nl", "lemmas")["stems"]["voiceless"].split())


def _dutch_verb(form: str, proposed: str, morph: str) -> str:
    """An irregular form first; then the proposal where spelling allows it; then what spelling says."""
    irregular = _irregular_with_prefixes(form, morph)
    if irregular:
        return irregular
    candidates = _regular(form, morph)
    if not candidates or proposed.lower() in candidates:
        return proposed.lower()
    return candidates[0]


def _irregular_with_prefixes(form: str, morph: str) -> str | None:
    if "VerbForm=Inf" in morph:
        return None
    part = "VerbForm=Part" in morph
    for separable, rest in _split(form, _separable_in_order()):
        for fixed, base in _split(rest, INSEPARABLE):
            tries = [base, "ge" + base] if fixed and fixed != "ge" else [base]
            if part and base.endswith("e"):
                tries += [item[:-1] for item in tries]
            for candidate in tries:
                infinitive = _irregular().get(candidate)
                if infinitive and _agrees(candidate, infinitive, fixed, morph):
                    return separable + fixed + infinitive
    return None


def _agrees(form: str, infinitive: str, fixed: str, morph: str) -> bool:
    """A form that is also a plain infinitive or present plural stands for itself outside past and participle."""
    if form in _infinitives() and form != infinitive:
        return "Tense=Past" in morph or "VerbForm=Part" in morph
    if form.startswith("ge") and fixed and "Tense=" in morph:
        return False
    return True


def _split(form: str, prefixes: tuple[str, ...]) -> list[tuple[str, str]]:
    """The form whole, then without each prefix that it begins with."""
    return [("", form)] + [(p, form[len(p) :]) for p in prefixes if form.startswith(p) and len(form) > len(p) + 1]


def _regular(form: str, morph: str) -> list[str]:
    """Infinitives that the spelling of a weak or present form allows, the likeliest first."""
    if "VerbForm=Inf" in morph:
        return _of_infinitive(form)
    if "VerbForm=Part" in morph:
        return _of_participle(form)
    if "Tense=Past" in morph:
        return _of_past(form)
    if "Number=Plur" in morph:
        return [form] if form.endswith("n") else []
    return _of_present(form) if "VerbForm=Fin" in morph else []


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
    found = [item for s in [stem, *doubled] for item in _infinitives_of(s, voiced=voiced)]
    return found


def _of_participle(form: str) -> list[str]:
    if form.endswith("end") or form.endswith("ende"):
        base = form.removesuffix("e").removesuffix("d")
        return [base]
    base = form[:-1] if form.endswith(("de", "te")) else form
    if not base.endswith(("t", "d")):
        return [base.removesuffix("e")] if base.endswith(("n", "ne")) else []
    found: list[str] = []
    for separable, rest in _split(base, _separable_in_order()):
        for ending in (rest[:-1], rest):
            voiced = rest.endswith("d")
            if rest.startswith("ge") and len(rest) > 4:
                stem = ending[2:]
                stem = stem.replace("ë", "e", 1) if stem.startswith("ë") else stem
                found += [separable + item for item in _infinitives_of(stem, voiced=voiced)]
            elif rest.startswith(INSEPARABLE):
                found += [separable + item for item in _infinitives_of(ending, voiced=voiced)]
    return found


def _infinitives_of(stem: str, *, voiced: bool | None) -> list[str]:
    """Infinitives of a stem: spelling doubled or opened, `f` and `s` voiced as the ending tells."""
    if len(stem) < 2:
        return []
    ends = _opened(stem)
    if stem[-1] in "sf" and not stem.endswith(("ss", "ff")):
        voice = {"s": "z", "f": "v"}[stem[-1]]
        soft = [re.sub(rf"{stem[-1]}en$", f"{voice}en", end) for end in ends if not re.search(r"(ss|ff)en$", end)]
        hard = [end for end in ends if end not in soft]
        if voiced is None:
            voiced = bool(LONG.search(stem) or re.search(r"(ij|ei|ui|ie|oe|eu|ou|l|r)[sf]$", stem))
            voiced = voiced and not any(end in _voiceless() for end in hard)
        return soft + hard if voiced and soft else hard + soft
    return ends


def _opened(stem: str) -> list[str]:
    """The stem with -en: `maak` maken, `stop` stoppen, `wandel` wandelen, `werk` werken."""
    if LONG.search(stem):
        return [stem[:-2] + stem[-1] + "en"]
    if SHORT.search(stem):
        core = next((stem[len(p) :] for p in INSEPARABLE if stem.startswith(p) and SYLLABLE.search(stem[len(p) :])), stem)
        single, double = stem + "en", stem + stem[-1] + "en"
        syllables = len(SYLLABLE.findall(core))
        return [single, double] if syllables > 1 and UNSTRESSED.search(stem) else [double, single]
    if stem.endswith(("a", "o", "u")):
        return [stem + "n", stem + "en"]
    return [stem + "en"]


def candidate_lemmas(form: str, morph: str) -> tuple[str, ...]:
    """Every Dutch infinitive that the spelling of a form allows, for tests and searching."""
    seen = dict.fromkeys(item for group, _ in product([_regular(form.lower(), morph)], [0]) for item in group)
    return tuple(seen)
