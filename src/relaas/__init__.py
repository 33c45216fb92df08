"""Relaas turns a dossier of dated documents, in Dutch and English, into a sourced chronology."""
