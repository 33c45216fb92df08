"""The dossier: one SQLite file: schema, migrations, reading, writing, decisions, search."""
