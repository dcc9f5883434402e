# Two commands do everything: `make account` tells the story of the five example pages, `make test` runs the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold

.PHONY: setup account test check score clean

score:
	@for story in seeds doha; do echo "== $$story"; \
	  src=$(GOLD)/$$story; if [ -f $$src/pages.jsonl ]; then pages=$$src/pages.jsonl; else pages="$$src/*.txt"; fi; \
	  mkdir -p build; $(BIN)/tawatur annotate $$pages > build/$$story.jsonl && $(BIN)/tawatur account $$pages --json build/$$story-account.json > /dev/null && \
	  python3 $(GOLD)/score.py $$src build/$$story.jsonl $(SCORE) && (cd $(GOLD) && python3 score_account.py $$story $(CURDIR)/build/$$story-account.json $(SCORE_ACCOUNT)); done
