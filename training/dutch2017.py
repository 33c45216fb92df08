"""Dutch treebank files in the annotation scheme of 2017, brought nearer to the current one."""

from __future__ import annotations

from dataclasses import replace

from training.conllu import Sentence, Word

PRENOMINAL_NUMBERS = {"flat:name": "flat"}
NO_SPACE_BEFORE = frozenset(".,;:!?)]}»%")
NO_SPACE_AFTER = frozenset("([{«")


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
    """The sentence with current relation names, heads of coordinators, possessives and tags of names."""
    words = list(sentence.words)
    _rename_relations(words)
    _attach_coordinators(words)
    return replace(sentence, words=tuple(words))


def _rename_relations(words: list[Word]) -> None:
    for index, word in enumerate(words):
        if word.deprel == "flat:name":
            words[index] = replace(word, deprel="flat")


def _attach_coordinators(words: list[Word]) -> None:
    """A coordinator or comma hangs on the next conjunct, no longer on the first one."""
    for index, word in enumerate(words):
        if word.deprel == "cc" or (word.deprel == "punct" and word.form == ","):
            for later in range(index + 1, len(words)):
                if words[later].deprel == "conj" and words[later].head == word.head:
                    words[index] = replace(word, head=later + 1)
                    break
