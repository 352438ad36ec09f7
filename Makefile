# Each target installs what it needs and is missing, and says so in one line.
.PHONY: help generate test check format sanitize benchmark fuzz libcmark

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

# Seconds for each target, and which targets.
SECONDS ?= 600
TARGETS ?= tags tables html text json configuration pages

fuzz: libcmark ## Fuzz the readers with libFuzzer and Address Sanitizer: make fuzz SECONDS=17 TARGETS="json pages".
	@export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0; \
	$(SWIFT) build --package-path Fuzz --scratch-path .build-fuzz --sanitize fuzzer --sanitize address -Xswiftc -O && \
	for target in $(TARGETS); do \
	  mkdir -p .build-fuzz/corpus/$$target; echo "fuzzing $$target for $(SECONDS) s"; \
	  FUZZ_TARGET=$$target nice .build-fuzz/debug/Fuzz .build-fuzz/corpus/$$target Fuzz/Seeds/$$target \
	    -dict=Fuzz/markdown.dict -max_len=4096 -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=3000 \
	    -print_final_stats=1 -artifact_prefix=.build-fuzz/$$target- >.build-fuzz/$$target.log 2>&1 || \
	    { tail -40 .build-fuzz/$$target.log >&2; exit 1; }; \
	  grep number_of_executed_units .build-fuzz/$$target.log; \
	done

check: libcmark ## Tell whether Sources/ZenlayerZEC is what the pages say, and whether the sources are formatted.
	@$(SWIFT) run --quiet sdkgen check
	@$(SWIFT) format lint --strict --parallel --recursive Sources Tests Templates Examples Benchmarks/Sources Fuzz/Sources Package.swift

format: ## Format the sources.
	@$(SWIFT) format --in-place --parallel --recursive Sources Tests Templates Examples Benchmarks/Sources Fuzz/Sources Package.swift

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
