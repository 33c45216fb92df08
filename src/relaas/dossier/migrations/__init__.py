"""The schema as SQL text: named migrations, applied in order, each in one transaction."""
