# The commands of the project. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help setup up demo test tour check bench format lock

BINOME := .venv/bin/python -m binome.site
RUNTIME := .venv/installed-runtime
DEV := .venv/installed-dev

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: $(RUNTIME) ## install into .venv (nothing is started)

up: $(RUNTIME) ## start everything: database, pages, workers (PORT=8000)
	@exec $(BINOME) up

demo: $(RUNTIME) ## make the demo brand, then start everything
	@$(BINOME) migrate
	@$(BINOME) demo
	@exec $(BINOME) up

test: $(DEV) ## run all tests
	@scripts/chromium.sh
	@scripts/redis.sh
	.venv/bin/pytest

tour: $(DEV) ## make the pictures of docs/tour.md again, by its own test
	BINOME_TOUR=1 .venv/bin/pytest -q tests/live/test_main_job.py

check: $(DEV) ## format, lint, types, layers, translations, migrations
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	BINOME_HOME=var/test .venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/pytest -q tests/architecture

bench: export BINOME_HOME := $(CURDIR)/var/bench
bench: $(RUNTIME) ## measure the pages of a demo brand of its own (the last line is JSON)
	@$(BINOME) migrate
	@$(BINOME) demo
	@$(BINOME) bench pages --json

format: $(DEV) ## put the code in order
	.venv/bin/ruff check --fix --quiet .
	.venv/bin/ruff format --quiet .

lock: ## lock the dependencies again
	scripts/lock.sh

$(RUNTIME): requirements/runtime.txt pyproject.toml scripts/install.sh
	@scripts/install.sh runtime
	@touch $@

$(DEV): requirements/dev.txt pyproject.toml scripts/install.sh
	@scripts/install.sh dev
	@touch $@ $(RUNTIME)
