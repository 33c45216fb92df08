"""Dutch treebank sentences in the annotation scheme of 2017, rewritten in the current scheme.

What a rule can say is a rule here; what only usage can say (labels and tags of single words) is read off the
sentences that stand in both an old and a current file: `Usage.learn`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from training.conllu import Sentence, Word

NO_SPACE_BEFORE = frozenset(".,;:!?)]}»%")
NO_SPACE_AFTER = frozenset("([{«")
OPENING, CLOSING = frozenset("([{«“‘"), frozenset(")]}»”’")
POSSESSIVES = frozenset(["mijn", "m'n", "jouw", "je", "uw", "zijn", "z'n", "haar", "ons", "onze", "jullie", "hun"])
FULL_VERBS = frozenset(
    [
        "willen",
        "gaan",
        "laten",
        "hoeven",
        "durven",
        "komen",
        "blijven",
        "blijken",
        "lijken",
        "dienen",
        "heten",
        "worden",
    ]
)
MODALS = frozenset(["kunnen", "moeten", "zullen", "mogen"])
INSIDE_PREDICATE = frozenset(["det", "amod", "case", "nmod", "acl", "flat", "fixed", "nummod", "appos", "nmod:poss"])
OF_THE_VERB = frozenset({"obj", "obl", "advmod", "xcomp", "compound", "iobj", "expl"})
NAME_GLUE = frozenset(
    ["van", "de", "der", "den", "het", "voor", "en", "of", "in", "te", "op", "tot", "ter", "ten", "der"]
)
MAJORITY, SEEN = 0.75, 3


def detokenised(sentence: Sentence) -> Sentence:
    """The sentence with the spaces that a writer would have left out between its words."""
    words = list(sentence.words)
    open_quotes: dict[str, bool] = {}
    for index, word in enumerate(words):
        following = words[index + 1].form if index + 1 < len(words) else ""
        space = not (following and following[0] in NO_SPACE_BEFORE and len(following) == 1)
        if word.form in NO_SPACE_AFTER:
            space = False
        if word.form in {'"', "'"}:
            opening = not open_quotes.get(word.form, False)
            open_quotes[word.form] = opening
            space = space and not opening
        if following in {'"', "'"} and open_quotes.get(following, False):
            space = False
        words[index] = replace(word, space_after=space)
    return replace(sentence, words=tuple(words))


def modernised(sentence: Sentence) -> Sentence:
    """The sentence with the current heads and relations as far as rules reach."""
    tree = Tree(list(sentence.words))
    tree.rename()
    tree.tag_names()
    tree.raise_copulas()
    tree.raise_full_verbs()
    tree.lower_modals()
    tree.attach_coordinators()
    tree.attach_punctuation()
    return replace(sentence, words=tuple(tree.words))


@dataclass(slots=True)
class Tree:
    """The words of one sentence while their heads move; indexes are 0-based, a root's head is -1."""

    words: list[Word]

    def head(self, index: int) -> int:
        return self.words[index].head - 1

    def children(self, index: int) -> list[int]:
        return [child for child in range(len(self.words)) if self.head(child) == index]

    def move(self, index: int, head: int, deprel: str = "") -> None:
        word = self.words[index]
        self.words[index] = replace(word, head=head + 1, deprel=deprel or word.deprel)

    def rename(self) -> None:
        """Relations and features that only changed their names."""
        for index, word in enumerate(self.words):
            feats = word.feats.replace("Foreign=yes", "Foreign=Yes").replace("Abbr=yes", "Abbr=Yes")
            deprel = "flat" if word.deprel == "flat:name" else word.deprel
            if word.form.lower() in POSSESSIVES and word.deprel == "det":
                deprel = "nmod:poss"
                self.words[index] = word = replace(word, upos="PRON")
                person = "3" if word.form.lower() in {"zijn", "z'n", "haar", "hun"} else "1"
                feats = f"Person={person}|Poss=Yes|PronType=Prs"
            if word.upos == "NUM" and word.form.lower().rstrip(".").endswith(("ste", "de", "9e", "0e", "1e")):
                word = replace(word, upos="ADJ")
                deprel = "amod" if deprel == "nummod" else deprel
                feats = "_"
            if word.form.lower() == "zich" and deprel == "obj":
                deprel = "expl:pv"
            if word.upos == "ADV" and deprel == "amod" and self._head_tag(index) not in {"NOUN", "PROPN", "NUM"}:
                deprel = "advmod"
            if deprel == "ccomp" and word.upos == "VERB" and word.feats == "VerbForm=Inf":
                deprel = "xcomp"
            if deprel == "obl" and word.form.lower() != "dat" and self._by_agent(index):
                deprel = "obl:agent"
            self.words[index] = replace(word, deprel=deprel, feats=feats)

    def _head_tag(self, index: int) -> str:
        head = self.head(index)
        return self.words[head].upos if head >= 0 else ""

    def _by_agent(self, index: int) -> bool:
        head = self.head(index)
        passive = head >= 0 and any(self.words[child].deprel == "aux:pass" for child in self.children(head))
        cases = [self.words[child].form.lower() for child in self.children(index)]
        return passive and "door" in cases

    def tag_names(self) -> None:
        """The parts of a name are proper nouns with their own forms as lemmas."""
        for index in range(len(self.words)):
            parts = [c for c in self.children(index) if self.words[c].deprel in {"fixed", "flat"}]
            if not parts:
                continue
            group = [index, *parts]
            content = [i for i in group if self.words[i].form.lower() not in NAME_GLUE]
            capital = [i for i in content if self.words[i].form[:1].isupper() or self.words[i].form[:1].isdigit()]
            if not content or len(capital) < len(content) or self.words[index].upos == "ADP":
                if self.words[index].form[:1].isupper() and self.words[index].upos in {"DET", "PROPN", "NOUN"}:
                    for part in parts:
                        self.words[part] = replace(self.words[part], deprel="flat")
                continue
            for i in group:
                word = self.words[i]
                deprel = "flat" if i != index else word.deprel
                if word.upos in {"PUNCT", "SYM", "X"} or (i == index and word.upos == "DET"):
                    self.words[i] = replace(word, deprel=deprel)
                    continue
                feats = word.feats if word.upos in {"PROPN", "NOUN"} else "_"
                self.words[i] = replace(word, deprel=deprel, upos="PROPN", feats=feats, lemma=word.form)

    def raise_copulas(self) -> None:
        """`worden`, `heten`, `blijven` and their like head their clause; only `zijn` is a copula."""
        for index, word in enumerate(list(self.words)):
            if word.deprel == "cop" and word.lemma != "zijn":
                self._swap(index, "xcomp")

    def raise_full_verbs(self) -> None:
        """`willen`, `gaan`, `laten` take the infinitive as their complement."""
        for index, word in enumerate(list(self.words)):
            if word.deprel == "aux" and word.lemma in FULL_VERBS:
                self._swap(index, "xcomp")

    def lower_modals(self) -> None:
        """`kunnen`, `moeten`, `zullen`, `mogen` with an infinitive are auxiliaries of it."""
        for index, word in enumerate(list(self.words)):
            if word.lemma not in MODALS:
                continue
            verbs = [
                c
                for c in self.children(index)
                if self.words[c].deprel == "xcomp" and self.words[c].feats == "VerbForm=Inf"
            ]
            if len(verbs) == 1:
                verb = verbs[0]
                self.move(verb, self.head(index), self.words[index].deprel)
                for child in self.children(index):
                    self.move(child, verb)
                self.move(index, verb, "aux")
                self.words[index] = replace(self.words[index], upos="AUX")

    def _swap(self, verb: int, deprel: str) -> None:
        predicate = self.head(verb)
        if predicate < 0:
            return
        verbal = self.words[predicate].upos == "VERB"
        self.move(verb, self.head(predicate), self.words[predicate].deprel)
        for child in self.children(predicate):
            word = self.words[child]
            if child == verb or word.deprel in INSIDE_PREDICATE:
                continue
            own = verbal and word.deprel.split(":")[0] in OF_THE_VERB and word.form.lower() != "er"
            if own and abs(child - predicate) <= abs(child - verb):
                continue
            if verbal and word.form.lower() == "te" and child == predicate - 1 and verb > predicate:
                continue
            if word.deprel == "advmod" and child == predicate - 1 and self.words[predicate].upos == "ADJ":
                continue
            if word.deprel in {"conj", "cc"} and self.words[predicate].upos != "VERB" and not self._clausal(child):
                continue
            self.move(child, verb)
        self.move(predicate, verb, deprel)
        self.words[verb] = replace(self.words[verb], upos="VERB")

    def _clausal(self, index: int) -> bool:
        word = self.words[index]
        if word.deprel == "cc":
            later = [c for c in self.children(self.head(index)) if self.words[c].deprel == "conj" and c > index]
            return bool(later) and self._clausal(later[0])
        relations = {self.words[child].deprel for child in self.children(index)}
        return word.upos in {"VERB", "AUX"} or bool(relations & {"nsubj", "nsubj:pass", "cop", "aux", "aux:pass"})

    def attach_coordinators(self) -> None:
        """A coordinator hangs on the conjunct that follows it."""
        for index, word in enumerate(list(self.words)):
            if word.deprel == "cc":
                later = [
                    c
                    for c in range(index + 1, len(self.words))
                    if self.words[c].deprel == "conj" and self.words[c].head == word.head
                ]
                if later:
                    self.move(index, later[0])

    def attach_punctuation(self) -> None:
        """Marks hang on the highest word that they close off, without crossing another arc."""
        root = next(i for i in range(len(self.words)) if self.head(i) < 0)
        marks = [i for i, word in enumerate(self.words) if word.deprel == "punct" and self.head(i) >= 0]
        for index in marks:
            self.words[index] = replace(self.words[index], head=root + 1)
        for index in marks:
            self.move(index, self._mark_head(index, root))

    def _mark_head(self, index: int, root: int) -> int:
        words = self.words
        if all(word.deprel == "punct" for word in words[index:]) and words[index].form not in CLOSING | {'"', "'"}:
            return root
        partner = self._partner(index)
        if partner is not None:
            low, high = min(index, partner), max(index, partner)
            inside = [i for i in range(low + 1, high) if words[i].deprel != "punct"]
            tops = [i for i in inside if not low < self.head(i) < high]
            if tops:
                return tops[0]
        right = next((i for i in range(index + 1, len(words)) if words[i].deprel != "punct"), None)
        left = next((i for i in range(index - 1, -1, -1) if words[i].deprel != "punct"), None)
        if right is not None:
            top = self._climb(right, index, +1)
            if left is None or words[top].deprel in {
                "conj",
                "appos",
                "parataxis",
                "advcl",
                "acl:relcl",
                "acl",
                "ccomp",
            }:
                return top
            if self.head(top) >= 0 and self.head(top) < index:
                left_top = self._climb(left, index, -1)
                return left_top if self._depends(left_top, top) else top
        return self._climb(left, index, -1) if left is not None else root

    def _climb(self, index: int, mark: int, side: int) -> int:
        """The highest ancestor of a word on the same side of the mark."""
        steps = 0
        while steps < len(self.words):
            head = self.head(index)
            if head < 0 or (head - mark) * side < 0:
                return index
            index, steps = head, steps + 1
        return index

    def _depends(self, lower: int, upper: int) -> bool:
        steps = 0
        while lower >= 0 and steps < len(self.words):
            if lower == upper:
                return True
            lower, steps = self.head(lower), steps + 1
        return False

    def _partner(self, index: int) -> int | None:
        form = self.words[index].form
        if form in OPENING:
            return next((i for i in range(index + 1, len(self.words)) if self.words[i].form in CLOSING), None)
        if form in CLOSING:
            return next((i for i in range(index - 1, -1, -1) if self.words[i].form in OPENING), None)
        if form in {'"', "'"}:
            same = [i for i, word in enumerate(self.words) if word.form == form and word.deprel == "punct"]
            place = same.index(index) if index in same else -1
            other = place + 1 if place % 2 == 0 else place - 1
            return same[other] if place >= 0 and 0 <= other < len(same) else None
        return None


@dataclass(slots=True)
class Usage:
    """What the current scheme calls words of the old one, by the sentences that stand in both."""

    relations: dict[tuple[str, ...], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    tags: dict[tuple[str, ...], Counter[tuple[str, str]]] = field(default_factory=lambda: defaultdict(Counter))
    lemmas: dict[tuple[str, ...], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def learn(self, pairs: Iterable[tuple[Sentence, Sentence]]) -> None:
        """Count the current label, tag and lemma of every word whose old ones are known."""
        for old, current in pairs:
            for index, (before, after) in enumerate(zip(old.words, current.words, strict=True)):
                for key in _tag_keys(before):
                    self.tags[key][after.upos, after.feats] += 1
                self.lemmas[before.form, before.upos, before.lemma][after.lemma] += 1
                if before.head == after.head:
                    for key in _relation_keys(old.words, index):
                        self.relations[key][after.deprel] += 1

    def apply(self, sentence: Sentence) -> Sentence:
        """The sentence with the labels, tags and lemmas that usage is sure of."""
        words = list(sentence.words)
        for index, word in enumerate(sentence.words):
            deprel = _sure(self.relations, _relation_keys(sentence.words, index)) or word.deprel
            upos, feats = _sure(self.tags, _tag_keys(word)) or (word.upos, word.feats)
            lemma = _sure(self.lemmas, [(word.form, word.upos, word.lemma)]) or word.lemma
            words[index] = replace(word, deprel=deprel, upos=upos, feats=feats, lemma=lemma)
        return replace(sentence, words=tuple(words))


def _sure(table: dict[tuple[str, ...], Counter], keys: Sequence[tuple[str, ...]]):  # type: ignore[no-untyped-def,type-arg]
    for key in keys:
        counts = table.get(key)
        if counts:
            value, count = counts.most_common(1)[0]
            total = sum(counts.values())
            if total >= SEEN and count / total >= MAJORITY:
                return value
    return None


def _tag_keys(word: Word) -> list[tuple[str, ...]]:
    form = word.form.lower()
    return [("form", form, word.upos, word.feats, word.deprel), ("short", form, word.upos, word.feats)]


def _relation_keys(words: Sequence[Word], index: int) -> list[tuple[str, ...]]:
    word = words[index]
    head = words[word.head - 1] if word.head else None
    head_tag = head.upos if head else "ROOT"
    side = "left" if word.head and word.head - 1 > index else "right"
    case = next((w.form.lower() for w in words if w.head == index + 1 and w.deprel == "case"), "")
    return [
        ("form", word.form.lower(), word.upos, word.deprel, head_tag, side),
        ("case", case, word.upos, word.deprel, head_tag),
        ("tags", word.upos, word.feats, word.deprel, head_tag, side),
    ]
