# Thin targets; the work is in CMake presets and scripts/. `make help` lists them.
JOBS ?= $(shell nproc)
RELEASE := build/release
COMMAND := $(RELEASE)/cli/onrecord

.PHONY: help setup page build demo test test-release test-asan bench fuzz format lint install model sentences claims

help:  ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## install what the build needs and is missing
	@scripts/setup.sh build

page: setup  ## the page that `onrecord serve` shows, in build/web
	@scripts/web.sh

build: setup page  ## the command, in build/release/cli/onrecord
	@cmake --preset release -DONRECORD_DEVELOPER=OFF >build/configure.log || (cat build/configure.log; exit 1)
	@cmake --build --preset release -j $(JOBS)

demo: build  ## run the examples and say where the results are
	@scripts/demo.sh $(COMMAND)

test: test-release test-asan  ## every test: release, then under ASan and UBSan
	@scripts/corpus_note.sh

test-release:
	@scripts/setup.sh test
	@scripts/web.sh test
	@scripts/test.sh release

test-asan:
	@scripts/setup.sh test
	@scripts/test.sh asan -LE 'corpus|slow'

bench:  ## speed and memory beside spaCy's small English pipeline
	@scripts/setup.sh bench
	@scripts/bench.sh

fuzz:  ## each fuzz target for a minute
	@scripts/fuzz.sh

format:  ## clang-format over all our C++
	@scripts/format.sh

lint:  ## clang-format check and clang-tidy
	@scripts/lint.sh

install: build  ## into PREFIX (default /usr/local)
	@cmake --install $(RELEASE) --prefix $(or $(PREFIX),/usr/local)

model:  ## train the released model again from ../shared/data (hours; can be stopped and resumed)
	@scripts/setup.sh train
	@train/make_model.sh

sentences:  ## export the encoder of sentences again
	@scripts/setup.sh train
	@train/make_sentences.sh

claims:  ## train the network that compares statements again from ../shared/data (two and a half hours)
	@scripts/setup.sh train
	@train/make_claims.sh
