# The two commands everyone needs are `make site` and `make test`.
# Plain `make` shows the rest.

.DEFAULT_GOAL := help
BIN := .venv/bin
INSTALL := requirements/install.sh

# Written when an environment matches its lock, so that a second run installs nothing.
RUNTIME := .venv/.runtime
TEST := .venv/.test
BENCH := .venv-bench/.done
LOCK := .venv-lock/.done
ENGINES := .venv-properdocs/.done .venv-zensical/.done

# The stamps say nothing when the Python that the environment was made with is gone.
ifeq ($(wildcard $(BIN)/python),)
.PHONY: $(RUNTIME) $(TEST)
endif

.PHONY: help site serve check hook generated test engines fix bench soak lock clean

help: ## Show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(RUNTIME) ## Build the site into site/
	@$(BIN)/kundinsikt build

serve: $(RUNTIME) ## Show the site while you write; it reloads by itself
	@$(BIN)/kundinsikt serve

check: $(RUNTIME) ## Check everything that has been written, without building
	@$(BIN)/kundinsikt check

hook: $(RUNTIME) ## Let git check insights before each commit
	@hook=$$(git rev-parse --git-path hooks)/pre-commit; \
	if [ -e "$$hook" ] && ! grep -q 'make hook' "$$hook"; then \
		echo "$$hook finns redan; lägg till .ci/pre-commit där. (There is a hook already.)" >&2; \
		exit 1; \
	fi; \
	mkdir -p "$${hook%/*}" && cp .ci/pre-commit "$$hook"

generated: $(RUNTIME) ## Write anew what is made from the content: schemas, owners, issue forms
	@$(BIN)/kundinsikt schema
	@$(BIN)/kundinsikt issue-forms
	@$(BIN)/kundinsikt owners

# Each worker has a site, a browser and a server of its own, which cost it 10 s and 600 MB:
# hence no more than four. worksteal: each begins with a stretch of neighbours, and whoever is
# done first takes over half of what another has left. -n 0 in PYTEST_ARGS: all in one process.
WORKERS = -n auto --maxprocesses 4 --dist worksteal

test: $(TEST) engines ## Run every check and every test (PYTEST_ARGS=... goes to pytest)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache
	@tests/browser/install.sh $(BIN)/python
	@tests/papers/install.sh $(BIN)/python
	@tests/engines/install.sh $(BIN)/python
	@tests/editions/install.sh
	$(BIN)/pytest $(WORKERS) $(PYTEST_ARGS)

engines: ## Install the other engines that the tests build an exported site with
	@for engine in $(ENGINES); do \
		$(MAKE) --silent --no-print-directory $$engine || \
			echo "$${engine%/.done}: the tests that need it are skipped." >&2; \
	done

fix: $(TEST) ## Format the code and mend what can be mended by itself
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: $(TEST) $(BENCH) ## Measure speed, beside the generator Hugo
	$(BIN)/python -m tests.bench --hugo .venv-bench/bin/hugo

soak: $(TEST) ## Let twenty screens live for a simulated week (an hour at most)
	$(BIN)/python -m tests.soak

clean: ## Remove what was built and installed
	rm -rf site .venv .venv-* build dist *.egg-info .mypy_cache .ruff_cache \
		.pytest_cache .hypothesis tests/engines/node_modules
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUNTIME): requirements/runtime.txt pyproject.toml $(INSTALL)
	@$(INSTALL) .venv requirements/runtime.txt
	@touch $@

# test.txt holds all of runtime.txt in the same versions, so both stamps are true after it.
$(TEST): requirements/test.txt requirements/runtime.txt pyproject.toml $(INSTALL)
	@$(INSTALL) .venv requirements/test.txt
	@touch $(RUNTIME) $@

$(BENCH): requirements/bench.txt $(INSTALL)
	@$(INSTALL) .venv-bench requirements/bench.txt
	@touch $@

$(ENGINES): .venv-%/.done: requirements/%.txt $(INSTALL)
	@$(INSTALL) .venv-$* requirements/$*.txt
	@touch $@

$(LOCK): requirements/tools.txt $(INSTALL)
	@$(INSTALL) .venv-lock requirements/tools.txt
	@touch $@

# One version of each package for every Python and system (fewest): what is
# tested on one is what runs on the other. Addresses are left out, so that the
# locks work against any mirror; the hashes say that the right thing came.
COMPILE = .venv-lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-header --no-annotate $(if $(UPGRADE),--upgrade)
COMPILE_GROUP = $(subst pyproject.toml,,$(COMPILE))

lock: $(LOCK) ## Write requirements/ anew from pyproject.toml (UPGRADE=1: newest versions)
	$(COMPILE) --group build -o requirements/runtime.txt
	$(COMPILE) --group build --group test --group lint \
		--constraint requirements/runtime.txt -o requirements/test.txt
	$(COMPILE_GROUP) --group properdocs -o requirements/properdocs.txt
	$(COMPILE_GROUP) --group zensical -o requirements/zensical.txt
	$(COMPILE_GROUP) --group bench -o requirements/bench.txt
	$(COMPILE_GROUP) --group tools -o requirements/tools.txt
