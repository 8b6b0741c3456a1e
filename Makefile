# One rule per demand: `make run` for people, `make test` for CI. Nothing but Python 3.11+ is expected beforehand.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: setup run test check bench chaos outdated

setup: .venv/run.stamp
run: setup
	@$(BIN)/qmas run

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "QMAS Guide needs Python 3.11 or newer: set PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv .venv

.venv/%.stamp: requirements/%.txt pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/$*.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

check: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture
	$(BIN)/deptry .

# Beside each other, three workers for two cores, since a third of the time is waited; a module stays together, those that take
# longest begin first. Compiled beforehand: the many processes that the tests start may be told not to keep what they compile.
test: check .venv/browser.stamp
	@$(BIN)/python -m compileall -q bot scoring conversations locales
	$(BIN)/pytest -n $$(( ($$(nproc) * 3 + 1) / 2 )) --dist loadscope --no-loadscope-reorder

# Debian's Chromium, where this may install it (Debian, as root); elsewhere the browser tests say why they are skipped.
.venv/browser.stamp: .venv/dev.stamp
	@if ! command -v chromium >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y chromium fonts-noto-cjk >/dev/null; fi
	@touch $@

# Locked requirements that have newer releases, by whatever index pip is set to ask.
outdated: .venv/dev.stamp
	@$(BIN)/pip list --outdated --exclude-editable --exclude pip --exclude setuptools --disable-pip-version-check

bench: .venv/dev.stamp .venv/bench/.stamp
	$(BIN)/python -m bench

# An environment of its own for the bot that is measured beside ours: it wants other releases.
.venv/bench/.stamp: requirements/bench.txt | .venv/bin/python
	$(BIN)/python -m venv .venv/bench
	.venv/bench/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

# The whole fault suite; `make test` runs a part of it.
chaos: .venv/dev.stamp
	PYTHONPATH=tests $(BIN)/python -W error -m chaos
