"""Extraction: one module per record type, each a function from an annotated document to records."""
