# Each target installs what it needs and is missing, and says so in one line.
.PHONY: help generate test check format sanitize bench bench-compile bench-calls fuzz install man libcmark

SWIFT ?= swift
# Where `make install` puts things: below DESTDIR, for a package or an image, and there below PREFIX.
PREFIX ?= /usr/local
DESTDIR ?=
TARGET := $(DESTDIR)$(PREFIX)
# A tool that needs no Swift on the machine that runs it. macOS has the libraries.
STATIC := $(if $(filter Darwin,$(shell uname)),,--static-swift-stdlib)
RELEASE := build --configuration release --product sdkgen $(STATIC)
AS_ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

help: ## List the targets.
	@awk -F ': .*## ' '/^[a-z-]+: .*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generate: libcmark ## Turn the pages of docs-input into Examples/Sources/ZenlayerZEC.
	@$(SWIFT) run --quiet sdkgen generate

test: libcmark ## Run all tests.
	@$(SWIFT) test

sanitize: libcmark ## Run the tests of the runtime, and the generator on docs-input, with Thread Sanitizer.
	@SWIFT_BACKTRACE=enable=no $(SWIFT) test --sanitize=thread --scratch-path .build-thread --filter ZenlayerRuntimeTests
	@SWIFT_BACKTRACE=enable=no TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/ThreadSanitizer.suppressions \
	  $(SWIFT) run --sanitize=thread --scratch-path .build-thread sdkgen check --jobs 4

# Real pages beside the checkout are measured too, and the peer where it is installed.
CORPUS := $(wildcard ../shared/corpus/zenlayer-zh-2023)
PEER ?= $(shell command -v openapi-generator-cli)
BENCH = $(SWIFT) run --package-path Benchmarks -c release
# The tool as `make install` builds it.
SPEED = $(BENCH) $(STATIC) Speed
SPEED_OPTIONS = --sdkgen $(CURDIR)/Benchmarks/.build/release/sdkgen $(if $(PEER),--peer $(PEER))

bench: libcmark ## Compare the generator with the command cmark on the same pages, and with openapi-generator-cli.
	@$(SWIFT) build --package-path Benchmarks -c release $(STATIC) --product sdkgen
	@$(SPEED) compare $(SPEED_OPTIONS) --project . $(if $(CORPUS),--corpus $(CORPUS))

bench-compile: libcmark ## Compare what generated code costs to compile with that of openapi-generator-cli.
	@$(SWIFT) build --target ZenlayerRuntime
	@$(SWIFT) build --package-path Benchmarks -c release $(STATIC) --product sdkgen
	@$(SPEED) compile $(SPEED_OPTIONS) --modules $(CURDIR)/.build/debug/Modules

bench-calls: libcmark ## Compare calls of the SDK with the bare transport, and the diff with the reading of pages.
	@$(BENCH) Overhead
	@$(BENCH) ChangeTime

# Seconds for each target, and which targets.
SECONDS ?= 600
TARGETS ?= tags tables html text json configuration pages

# Of several sanitizers the compiler obeys the last, and the package manager names them in a random order: so the last
# option names both, and a fixed hash seed keeps the order, so that nothing is built twice. A target whose code is not instrumented would run and find nothing, and is a failure.
fuzz: libcmark ## Fuzz the readers with libFuzzer and Address Sanitizer: make fuzz SECONDS=17 TARGETS="json pages".
	@export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0; \
	SWIFT_DETERMINISTIC_HASHING=1 $(SWIFT) build --package-path Fuzz --scratch-path .build-fuzz --sanitize fuzzer --sanitize address \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -O && \
	for target in $(TARGETS); do \
	  mkdir -p .build-fuzz/corpus/$$target; echo "fuzzing $$target for $(SECONDS) s"; \
	  FUZZ_TARGET=$$target nice .build-fuzz/debug/Fuzz .build-fuzz/corpus/$$target Fuzz/Seeds/$$target \
	    -dict=Fuzz/markdown.dict -max_len=4096 -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=3000 \
	    -print_final_stats=1 -artifact_prefix=.build-fuzz/$$target- >.build-fuzz/$$target.log 2>&1 || \
	    { tail -40 .build-fuzz/$$target.log >&2; exit 1; }; \
	  ! grep "no interesting inputs" .build-fuzz/$$target.log >&2 || exit 1; \
	  grep number_of_executed_units .build-fuzz/$$target.log; \
	done

check: libcmark ## Tell whether Examples/Sources/ZenlayerZEC is what the pages say, and whether the sources are formatted.
	@$(SWIFT) run --quiet sdkgen check
	@$(SWIFT) format lint --strict --parallel --recursive Sources Plugins Tests Templates Examples/Package.swift Examples/Sources Benchmarks/Sources Fuzz/Sources Package.swift

format: ## Format the sources.
	@$(SWIFT) format --in-place --parallel --recursive Sources Plugins Tests Templates Examples/Package.swift Examples/Sources Benchmarks/Sources Fuzz/Sources Package.swift

install: libcmark ## Build the tool for release and install it below PREFIX (/usr/local), with completions and man page.
	@$(SWIFT) $(RELEASE)
	@set -e; \
	  tool="$$($(SWIFT) $(RELEASE) --show-bin-path)/sdkgen"; \
	  mkdir -p $(TARGET)/bin $(TARGET)/share/man/man1 $(TARGET)/share/bash-completion/completions \
	    $(TARGET)/share/zsh/site-functions $(TARGET)/share/fish/vendor_completions.d; \
	  install -m 755 "$$tool" $(TARGET)/bin/sdkgen; \
	  install -m 644 docs/sdkgen.1 $(TARGET)/share/man/man1/sdkgen.1; \
	  "$$tool" --generate-completion-script bash > $(TARGET)/share/bash-completion/completions/sdkgen; \
	  "$$tool" --generate-completion-script zsh > $(TARGET)/share/zsh/site-functions/_sdkgen; \
	  "$$tool" --generate-completion-script fish > $(TARGET)/share/fish/vendor_completions.d/sdkgen.fish

man: libcmark ## Write docs/sdkgen.1 anew, after a change of the commands.
	@$(SWIFT) package generate-manual --configuration debug
	@cp .build/plugins/GenerateManual/outputs/sdkgen/sdkgen.1 docs/sdkgen.1

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
