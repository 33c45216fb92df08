"""Linking: across documents and languages: entities, entries, series, agreement, plans and their outcomes."""
