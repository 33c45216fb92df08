# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find src -type f -not -name '*.pyc') pyproject.toml README.md LICENSE NOTICE

.PHONY: demo test check bench fuzz kills lies mutants docs develop lock clean

demo: $(VENV)/installed  ## build the example dossier and show its chronology
	@mkdir -p demo
	@$(BIN)/relaas build examples/withdrawal-2021 -o demo/withdrawal-2021.relaas
	@$(BIN)/relaas chronology demo/withdrawal-2021.relaas
	@$(BIN)/relaas export demo/withdrawal-2021.relaas demo/withdrawal-2021.html

test: $(VENV)/installed check  ## the whole check, on the built wheel

check:  ## formatting, lint, types, layers and tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2 --dist loadfile

bench: $(VENV)/installed  ## speed, memory and quality, one script each
	for script in benchmarks/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

mutants: develop  ## would the tests notice: small faults put into the code one by one; goes on where it was
	$(BIN)/python -m evaluation.mutants

docs: $(VENV)/installed  ## the pages of docs/ as a site, in build/site
	$(BIN)/mkdocs build --strict --quiet

fuzz: $(VENV)/installed  ## 10,000 nasty files the whole way: dossier, exports, verify
	$(BIN)/python -m evaluation.fuzz --files 10000

kills: $(VENV)/installed  ## 1,000 kills of builds, decisions, exports: the same work done again gives the same
	$(BIN)/python -m evaluation.kills --kills 1000

lies: $(VENV)/installed  ## 1,000 single changes behind the program's back, each of which verify must find
	RELAAS_LIES=1000 $(BIN)/pytest -q tests/test_proving.py

develop: $(VENV)/dependencies  ## an editable install instead of the wheel
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .

lock:  ## pin names, versions and hashes anew from pyproject.toml
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--no-header --no-annotate --allow-unsafe --extra dev --strip-extras -o requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) demo dist

$(VENV)/dependencies: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/installed: $(VENV)/dependencies $(SOURCES)
	@rm -rf dist
	$(BIN)/python -m hatchling build -t wheel
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --force-reinstall dist/*.whl
	@touch $@
