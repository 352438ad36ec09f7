# Each target installs what it needs and is missing, and says so in one line.
.PHONY: help generate test check format sanitize benchmark libcmark

SWIFT ?= swift
AS_ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

help: ## List the targets.
	@awk -F ': .*## ' '/^[a-z]+: .*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generate: libcmark ## Turn the pages of docs-input into Sources/ZenlayerZEC.
	@$(SWIFT) run --quiet sdkgen generate

test: libcmark ## Run all tests.
	@$(SWIFT) test

sanitize: libcmark ## Run the tests of the runtime with Thread Sanitizer.
	@SWIFT_BACKTRACE=enable=no $(SWIFT) test --sanitize=thread --scratch-path .build-thread --filter ZenlayerRuntimeTests

benchmark: libcmark ## Compare calls of the SDK with the bare transport, and the diff with the reading of pages.
	@$(SWIFT) run --package-path Benchmarks -c release Overhead
	@$(SWIFT) run --package-path Benchmarks -c release ChangeTime

check: libcmark ## Tell whether Sources/ZenlayerZEC is what the pages say, and whether the sources are formatted.
	@$(SWIFT) run --quiet sdkgen check
	@$(SWIFT) format lint --strict --parallel --recursive Sources Tests Templates Examples Benchmarks/Sources Package.swift

format: ## Format the sources.
	@$(SWIFT) format --in-place --parallel --recursive Sources Tests Templates Examples Benchmarks/Sources Package.swift

libcmark:
	@pkg-config --exists libcmark 2>/dev/null || { \
	  if command -v apt-get >/dev/null; then \
	    echo "installing libcmark-dev and pkg-config with apt-get"; \
	    $(AS_ROOT) apt-get install -qq -y libcmark-dev pkg-config >/dev/null 2>&1 || \
	    { $(AS_ROOT) apt-get update -qq && $(AS_ROOT) apt-get install -qq -y libcmark-dev pkg-config >/dev/null; }; \
	  elif command -v brew >/dev/null; then \
	    echo "installing cmark and pkg-config with brew"; brew install --quiet cmark pkg-config; \
	  else \
	    echo "libcmark is missing: install its development files and pkg-config" >&2; exit 1; \
	  fi; }
