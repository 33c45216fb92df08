"""Language: tokens, sentences, tags and names; one folder per language with its lexicons and trained pipeline."""
