"""Runs the program: ``python -m relaas``."""

from relaas.views.cli import main

main()
