"""Score the time tagger on our own sentences (times_own.toml): values in order, per kind of sentence.

Usage: python -m evaluation.score_own_times
"""

import tomllib
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from relaas.extraction.times import find_times

SENTENCES = Path(__file__).with_name("times_own.toml")


def main() -> None:
    """Print the share of right values per kind, and every sentence that is not wholly right."""
    right, gold, found_all = Counter[str](), Counter[str](), Counter[str]()
    for each in tomllib.loads(SENTENCES.read_text("utf-8"))["sentence"]:
        found = [
            time.value for time in find_times(each["text"], language=each["language"], published=each["published"])
        ]
        blocks = SequenceMatcher(None, found, each["values"], autojunk=False).get_matching_blocks()
        kind = each["kind"]
        right[kind] += sum(block.size for block in blocks)
        gold[kind] += len(each["values"])
        found_all[kind] += len(found)
        if found != each["values"]:
            print(f"{each['text']}\n    wanted {each['values']}\n    found  {found}")
    for kind in sorted(gold):
        share = right[kind] / gold[kind]
        print(f"{kind}: {right[kind]} of {gold[kind]} values right ({share:.1%}), {found_all[kind]} found")


if __name__ == "__main__":
    main()
