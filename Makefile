# Two commands do everything: `make account` tells the story of the five example pages, `make test` runs the tests.
# Each sets up what it needs first (a virtual environment with pinned, hashed wheels; nothing is compiled).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
WORKERS ?= 2
# Tests that drive a real browser run where one is installed; under CI a missing browser fails them.
BROWSER := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
CHOICE := $(if $(or $(BROWSER),$(CI)),,-m "not browser")

.PHONY: setup account test check format lint types resources docs score lock clean

setup: $(VENV)/.runtime

$(VENV)/.python:
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/.python
	$(PIP) install --only-binary :all: --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	$(PIP) install --only-binary :all: --require-hashes -r requirements-dev.lock
	touch $@

account: $(VENV)/.runtime
	$(BIN)/tawatur account examples/coalition --workers $(WORKERS) --json account.json --html account.html

test: $(VENV)/.dev
	$(if $(CHOICE),@echo "no browser found: leaving out the tests that need one (install chromium to run them)")
	$(BIN)/python -m pytest -n 2 $(CHOICE)

check: format lint types resources docs test

format: $(VENV)/.dev
	$(BIN)/ruff format --check .

lint: $(VENV)/.dev
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

resources: $(VENV)/.dev
	$(BIN)/python -m pytest tests/test_resources.py

docs: $(VENV)/.dev
	$(BIN)/python -m pytest tests/test_docs.py

# The two scorers of the gold readings, where that folder is at hand. SCORE and SCORE_ACCOUNT take `--errors LAYER`.
score: $(VENV)/.runtime
	@test -d $(GOLD) || { echo "no gold readings at $(GOLD)"; exit 0; }; mkdir -p build; \
	for story in $(or $(STORY),seeds doha); do \
	  echo "== $$story"; pages=$(GOLD)/$$story; \
	  test -f $$pages/pages.jsonl && pages=$$pages/pages.jsonl || pages=$$(ls $$pages/*.txt); \
	  $(BIN)/tawatur annotate $$pages > build/$$story.jsonl && \
	  $(BIN)/tawatur account $$pages --json build/$$story-account.json > build/$$story-account.txt && \
	  $(PYTHON) $(GOLD)/score.py $(GOLD)/$$story build/$$story.jsonl $(SCORE) && \
	  $(PYTHON) $(GOLD)/score_account.py $(GOLD)/$$story build/$$story-account.json $(SCORE_ACCOUNT); \
	done

# Pins and hashes anew from requirements.in and requirements-dev.in (needs uv).
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q requirements.in -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q requirements-dev.in -o requirements-dev.lock

clean:
	rm -rf $(VENV) build account.json account.html
