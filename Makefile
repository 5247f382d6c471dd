# The only list of commands. Needs make and Python 3.11 or newer, nothing else.
SHELL := /bin/sh
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
V := .venv/bin/python
# Checks never touch the data of the site in var/.
APART := SAMESIDE_HOME=$(CURDIR)/.venv/.ready/home SAMESIDE_DEMO=0
# For tests on services: SAMESIDE_TEST_DATABASE_URL (postgresql://...), SAMESIDE_TEST_REDIS_URL (redis://...), and
# SAMESIDE_DEMAND_SERVICES=1 to fail where they are missing instead of skipping aloud.
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run test check format bench train exam content lock ready dev python

help: ## Say what there is
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

run: ready ## Set up and run the site with a demo cast, on this computer only
	@SAMESIDE_DEMO=1 $(V) manage.py serve

test: dev ## Run the tests (ARGS="-k word" for some of them)
	$(V) -m pytest $(ARGS)

check: dev ## Everything that must hold before a change goes in
	$(V) -m ruff check .
	$(V) -m ruff format --check .
	$(V) -m mypy
	PYTHONPATH=src .venv/bin/lint-imports
	$(APART) $(V) manage.py check_content
	$(APART) $(V) manage.py makemigrations --check --dry-run
	.venv/bin/djlint src --lint --quiet
	$(MAKE) test ARGS="$(ARGS)"

format: dev ## Put the code into shape
	$(V) -m ruff check --fix .
	$(V) -m ruff format .

bench: dev ## Measure, and compare with the peers beside us
	$(V) -m bench $(ARGS)

train: dev ## Teach the coach's scorers anew (what it learns from: docs/coach.md)
	@$(PYTHON) tools/ready.py train
	@OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 $(V) -m tools.coach.train $(ARGS)

exam: dev ## Ask the coach the sealed third of its corpus, beside others; run it seldom
	@$(PYTHON) tools/ready.py train
	$(V) -m tools.coach.exam $(ARGS)

content: ready ## Check the exercises: every file, every line, played to the end
	@$(APART) $(V) manage.py check_content

lock: ## Choose versions anew, with hashes (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: https://docs.astral.sh/uv/"; exit 1; }
	UV_CUSTOM_COMPILE_COMMAND="make lock" UV_PYTHON_DOWNLOADS=never uv pip compile --quiet --upgrade --universal \
		--python-version 3.11 --generate-hashes --no-annotate requirements-dev.in -o requirements-dev.txt
	for set in requirements requirements-scale requirements-train; do \
		UV_CUSTOM_COMPILE_COMMAND="make lock" UV_PYTHON_DOWNLOADS=never uv pip compile --quiet --upgrade --universal \
		--python-version 3.11 --generate-hashes --no-annotate -c requirements-dev.txt $$set.in -o $$set.txt; done

ready: python
	@$(PYTHON) tools/ready.py run

dev: python
	@$(PYTHON) tools/ready.py dev

python:
	@test -n "$(PYTHON)" || { echo "Sameside needs Python 3.11 or newer as python3."; exit 1; }
