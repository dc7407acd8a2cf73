# Two commands: `make run` serves the app, `make test` checks everything. Both set up what they need.
VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8501
PYTHON ?= python3

.PHONY: run test lint lock clean

run: $(VENV)/installed
	@echo "Scriptboard: http://localhost:$(PORT)"
	@$(PY) -m streamlit run app.py --server.port $(PORT)

test: $(VENV)/installed lint
	@$(PY) -m pytest

lint: $(VENV)/installed
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .

# The requirements carry hashes, so that nothing but what was reviewed is installed.
$(VENV)/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Scriptboard needs Python 3.11 or newer; set PYTHON=/path/to/python3.11."; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

# After a change of requirements.in.
lock: $(VENV)/installed
	@$(PY) -m pip install --quiet uv
	@$(PY) -m uv pip compile requirements.in --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --output-file requirements.txt

clean:
	@rm -rf $(VENV) .pytest_cache .ruff_cache
