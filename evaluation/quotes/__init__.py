"""A corpus of attributions: who says what, by which words, in news that may be shared."""
