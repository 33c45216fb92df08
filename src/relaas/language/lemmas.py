"""Dictionary forms: the trained lemmatizer's proposal, corrected where spelling and irregular verbs decide."""

import re
from functools import cache

from relaas.language.countries import is_nationality
from relaas.language.data import folder, read_table

VOWEL = "aeiouyáéíóúäëïöü"
LONG = re.compile(r"(aa|ee|oo|uu)([bcdfghjklmnprstvwxz])$")
SHORT = re.compile(rf"(?<![{VOWEL}])([aeiou])([bcdfgklmnprstz])$")
SHORT_OPEN = re.compile(r"(?<!aa|ee|oo|uu|ie|oe|eu|ui|ei|ou|au|ij)(?<=[aeou])[bcdfgjklmnprstvz]$")
UNSTRESSED = re.compile(r"(el|er|en|em|ig|ik)$")
SYLLABLE = re.compile(rf"[{VOWEL}]+")
UNSTRESS = str.maketrans("áéíóúè", "aeioue")
NUMBER = re.compile(r"(honderd|duizend|tien|tig)$")
PLAIN = str.maketrans("ëïöü", "eiou")
INSEPARABLE = ("be", "ver", "ont", "her", "ge", "er", "mis", "over", "onder", "door", "om", "vol", "weer", "voor")


def lemma_of(text: str, pos: str, proposed: str, language: str, *, morph: str = "") -> str:
    """The dictionary form of a word, given its UPOS tag, the lemmatizer's proposal and its FEATS, if known."""
    known = _closed_class(language).get(f"{text.lower()} {pos}")
    if known is not None:
        return known
    if language == "nl" and pos in {"VERB", "NOUN", "ADJ"} and NUMBER.search(text.lower()):
        return text.lower()
    if language == "nl" and pos in {"VERB", "AUX"}:
        return _dutch_verb(text.lower(), proposed, morph)
    if language == "nl" and pos == "NOUN":
        return _dutch_noun(text, proposed, morph)
    if language == "nl" and pos == "ADJ":
        return _dutch_adjective(text, proposed)
    if language == "nl" and pos in {"ADV", "NUM"}:
        plain = text.lower().translate(UNSTRESS)
        return plain if plain != text.lower() or NUMBER.search(plain) else proposed.lower()
    if language == "en" and pos in {"NOUN", "VERB", "ADV"}:
        return _english(text, proposed)
    if pos == "PROPN" and language == "nl" and proposed.islower() and text[:1].isupper():
        return text
    return proposed


def _english(text: str, proposed: str) -> str:
    """The proposal without the capital of a sentence, and with the doubled s of `dismiss`."""
    lemma = _lowered(proposed)
    doubled = (
        lemma.endswith("sse") and text.lower().startswith(lemma[:-1]) and text.lower().endswith(("ed", "es", "ing"))
    )
    return lemma[:-1] if doubled else lemma


@cache
def _closed_class(language: str) -> dict[str, str]:
    """Lemmas of closed classes, by form and UPOS tag."""
    table = read_table(language, "lemmas").get("closed", {})
    return {f"{form} {pos}": lemma for pos, forms in table.items() for form, lemma in forms.items()}


@cache
def _separable(language: str) -> frozenset[str]:
    return frozenset(read_table(language, "particle_verbs")["verbs"])


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
    """An irregular form first; then the infinitive that spelling allows and the treebank knows."""
    irregular = _irregular_with_prefixes(form, morph)
    if irregular:
        return irregular
    candidates = _regular(form, morph)
    if not any(candidate in _known("VERB") for candidate in candidates):
        parts = "VerbForm=Inf" in morph or any(_has_known_part(candidate, "VERB") for candidate in candidates)
        noun = next((word for word in (*_singulars(form), form) if _is_noun(word, parts=not parts)), None)
        if noun:
            return noun
    return _chosen(proposed.lower(), candidates, "VERB", form)


def _is_noun(word: str, *, parts: bool) -> bool:
    """Whether a word is a known noun, or with `parts` ends in one."""
    return word in _known("NOUN") or (parts and _has_known_part(word, "NOUN"))


def _chosen(proposed: str, candidates: list[str], pos: str, form: str) -> str:
    """The first candidate that is a known word or ends in one; where none is, the likeliest by spelling."""
    if not candidates:
        return proposed
    known = next((word for word in candidates if not _known(pos).isdisjoint({word, word.capitalize()})), None)
    if known:
        return known
    compound = next((candidate for candidate in candidates if _has_known_part(candidate, pos)), None)
    if compound:
        return compound
    other = "NOUN" if pos == "VERB" else "VERB"
    if form in _known(other) or (other == "VERB" and form.endswith("eren")):
        return form
    return proposed if proposed in candidates and pos == "ADJ" else candidates[0]


def _has_known_part(word: str, pos: str) -> bool:
    """Whether a known word ends a longer one: `risicogroep` by `groep`, `terugtrekken` by `trekken`."""
    known = _known(pos)
    return any(word[start:] in known for start in range(1, len(word) - 3))


@cache
def _known(pos: str) -> frozenset[str]:
    """The Dutch dictionary forms that the treebanks hold, by UPOS tag; it comes with the pipeline."""
    source = folder("nl") / "pipeline" / "lemmas.tsv"
    if not source.is_file():
        return frozenset()
    rows = (line.split("\t") for line in source.read_text("utf-8").splitlines())
    return frozenset(word for tag, words in rows if tag == pos for word in words.split(" "))


def _irregular_with_prefixes(form: str, morph: str) -> str | None:
    if "VerbForm=Inf" in morph and not _strong_past(form):
        return None
    part = "VerbForm=Part" in morph
    for separable, rest in _split(form, _separable_in_order()):
        for fixed, base in _split(rest, INSEPARABLE):
            tries = [base, "ge" + base] if fixed and fixed != "ge" else [base]
            if part and base.endswith("e"):
                tries += [item[:-1] for item in tries]
            for candidate in tries:
                infinitive = _irregular().get(candidate)
                if infinitive and fixed == "ge" and "ge" + infinitive not in _known("VERB"):
                    continue
                if infinitive and _agrees(candidate, infinitive, fixed, morph):
                    return separable + fixed + infinitive
    return None


def _strong_past(form: str) -> bool:
    """Whether a form holds ge- between a separable prefix and -en (`afgenomen`)."""
    return any(prefix and re.fullmatch(r"ge\w{3,}en", rest) for prefix, rest in _split(form, _separable_in_order()))


def _agrees(form: str, infinitive: str, fixed: str, morph: str) -> bool:
    """A form that is also a plain infinitive or present plural stands for itself outside past and participle."""
    if form in _infinitives() and form != infinitive:
        return "Tense=Past" in morph or "VerbForm=Part" in morph
    return not (form.startswith("ge") and fixed and "Tense=" in morph)


def _split(form: str, prefixes: tuple[str, ...]) -> list[tuple[str, str]]:
    """The form whole, then without each prefix that it begins with."""
    return [("", form)] + [(p, form[len(p) :]) for p in prefixes if form.startswith(p) and len(form) > len(p) + 1]


def _regular(form: str, morph: str) -> list[str]:
    """Infinitives that the spelling of a weak or present form allows, the likeliest first."""
    if _looks_past(form) and form not in _known("VERB"):
        return _of_participle(form)
    if re.search(r"[^e]ende?n?$", form) and form not in _known("VERB"):
        base = re.sub(r"de?n?$", "", form)
        if "Tense=Past" not in morph or _has_known_part("-" + base, "VERB"):
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
    return any(prefix and re.fullmatch(weak, rest) for prefix, rest in _split(form, _separable_in_order())) or bool(
        re.fullmatch(weak, form) and not form.endswith("en")
    )


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
    for separable, rest in _split(base, _separable_in_order()):
        for ending in (rest[:-1], rest):
            if rest.startswith("ge") and len(rest) > 4:
                stem = ending[2:].translate(PLAIN) if ending[2:3] in "ëïöü" else ending[2:]
                found += [separable + item for item in _infinitives_of(stem, voiced=voiced)]
            if rest.startswith(INSEPARABLE):
                whole += [separable + item for item in _infinitives_of(ending, voiced=voiced)]
    settled = [item for item in whole if item in _known("VERB")]
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
            voiced = voiced and not any(end in _voiceless() for end in hard)
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


def _dutch_noun(text: str, proposed: str, morph: str) -> str:
    """The proposal where spelling allows it for the number of the noun, else the likeliest singular."""
    written = _lowered(text)
    for ending, singular in _plurals():
        if written.endswith(ending):
            return written[: -len(ending)] + singular
    singular_form = "Number=Sing" in morph
    candidates = _diminished(written) if singular_form else _singulars(written)
    if singular_form and written not in _known("NOUN"):
        candidates = [*candidates, *_singulars(written)]
    if not singular_form and "Number=Plur" not in morph:
        candidates = [written, *candidates]
    if written.endswith("er") and written not in _known("NOUN"):
        bases = [written[:-2], *_closed(written[:-2]), written.removesuffix("der")]
        adjective = next((word for word in bases if word in _known("ADJ")), None)
        if adjective and not _has_known_part(written, "NOUN"):
            return adjective
    return _chosen(_lowered(proposed), candidates, "NOUN", written)


def _lowered(text: str) -> str:
    """The word without its capital, but with the capitals of an abbreviation or a name inside it."""
    rest = text[1:]
    if (text.isupper() and len(text) <= 4) or (any(letter.isupper() for letter in rest) and not text.isupper()):
        return text
    return text.lower()


@cache
def _plurals() -> tuple[tuple[str, str], ...]:
    table = read_table("nl", "lemmas")["plurals"]
    return tuple(sorted(table.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def _diminished(word: str) -> list[str]:
    """The word itself, then what it may be the diminutive of."""
    found = [word]
    for ending in ("etje", "tje", "pje", "kje", "je"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            base = word[: -len(ending)]
            found += [base + "g"] if ending == "kje" and base.endswith("in") else []
            found += [base, *([base[:-1]] if len(base) > 2 and base[-1] == base[-2] else [])]
    return found


def _singulars(word: str) -> list[str]:
    """Singulars that the spelling of a plural allows, the likeliest first."""
    if word.endswith("'s"):
        return [word[:-2]]
    if word.endswith("jes"):
        return [item for item in _diminished(word[:-1]) if item != word[:-1]] + [word[:-1]]
    if word.endswith("heden"):
        return [word[:-5] + "heid"]
    if word.endswith(("ieën", "eeën")):
        return [word[:-2]]
    if word.endswith("iën"):
        return [word[:-2] + "e", word[:-2]]
    if word.endswith("en"):
        return [*_closed(word[:-2]), word[:-1], word]
    if word.endswith("s"):
        return [word[:-1], word]
    return []


def _closed(stem: str) -> list[str]:
    """What stands before -en or -e, as it is spelled at the end of a word: `signal` signaal, `huiz` huis."""
    voiceless = {"v": "f", "z": "s"}
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWEL:
        return [stem[:-1]]
    plain = stem[:-1] + voiceless.get(stem[-1:], stem[-1:])
    if SHORT_OPEN.search(stem):
        long = plain[:-1] + plain[-2] + plain[-1]
        syllables = len(SYLLABLE.findall(stem))
        return [plain, long] if syllables > 1 and UNSTRESSED.search(plain) else [long, plain]
    return [plain, stem]


def _dutch_adjective(text: str, proposed: str) -> str:
    """The proposal where spelling allows it, else the form without its ending."""
    written = text.lower()
    candidates = [written]
    for ending in ("e", "er", "ere", "st", "ste", "en", "s", "sten"):
        if written.endswith(ending) and len(written) > len(ending) + 1:
            base = written[: -len(ending)]
            candidates += [base, *_closed(base), *([base[:-1]] if base.endswith("d") else [])]
    candidates = list(dict.fromkeys([*candidates[1:], written])) if written.endswith("e") else candidates
    chosen = _chosen(proposed.lower(), candidates, "ADJ", written)
    named = (
        is_nationality(text, "nl")
        or "-" in text
        or (proposed[:1].isupper() and text.endswith(("s", "se", "ch", "che")))
    )
    return _cased_as(text, chosen) if named and chosen not in _known("ADJ") else chosen


def _cased_as(text: str, lemma: str) -> str:
    """The lemma with the capitals of the text as far as both have the same letters (`Zuid-Amerikaans`)."""
    same = next(
        (i for i, (a, b) in enumerate(zip(text.lower(), lemma, strict=False)) if a != b), min(len(text), len(lemma))
    )
    return text[:same] + lemma[same:]
