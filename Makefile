# A thin front of CMake's presets and of tools/. `make run` and `make test` need nothing but make itself: what is
# missing is installed through apt-get.

PREFIX ?= /usr/local
PAGE ?= fixtures/harbour-bridge.html
FUZZ_SECONDS ?= 20
JOBS := $(shell nproc)
RELEASE := build/release

# Ubuntu 22.04's default g++ is 11, its g++-12 is the oldest we build with. Expanded late: after the installing.
COMPILER = $(if $(filter default,$(origin CXX)),$(shell [ "$$(g++ -dumpversion | cut -d. -f1)" -ge 12 ] && \
	echo g++ || echo g++-12),$(CXX))

.PHONY: help run test build quality bench format tidy fuzz install package clean dependencies check-dependencies \
	configure-fuzz

help:
	@echo 'make run       build, then extract $(PAGE) (PAGE=… for another)'
	@echo 'make test      the same, then every test'
	@echo 'make quality   the measures on the labelled pages, where they are'
	@echo 'make bench     the speed and memory of each stage and of other parsers'
	@echo 'make format    clang-format on every source file'
	@echo 'make tidy      clang-tidy on every source file'
	@echo 'make fuzz      every fuzz target for FUZZ_SECONDS ($(FUZZ_SECONDS)) seconds'
	@echo 'make install   install under PREFIX ($(PREFIX))'
	@echo 'make package   a Debian package and an archive, in $(RELEASE)/package'
	@echo 'make clean     remove build/'

run: build
	@echo '$$ cleancopy $(PAGE)'
	@$(RELEASE)/cleancopy $(PAGE)

test: run
	ctest --preset release -j $(JOBS)

build: dependencies
	@CXX='$(COMPILER)' cmake --preset release
	@cmake --build --preset release -j $(JOBS)

quality: build
	tools/quality.py --binary $(RELEASE)/cleancopy

bench: check-dependencies
	@CXX='$(COMPILER)' cmake --preset release -DCLEANCOPY_BENCH=ON
	@cmake --build --preset release -j $(JOBS) --target cleancopy_bench
	$(RELEASE)/cleancopy_bench

format: check-dependencies
	tools/format.sh

tidy: check-dependencies
	tools/tidy.sh

fuzz: configure-fuzz
	@cmake --build --preset fuzz -j $(JOBS)
	FUZZ_SECONDS=$(FUZZ_SECONDS) tools/fuzz.sh build/fuzz

install: build
	cmake --install $(RELEASE) --prefix $(PREFIX)

package: build
	@tools/install_dependencies.sh --package
	cpack --config $(RELEASE)/CPackConfig.cmake -B $(RELEASE)/package

clean:
	rm -rf build

dependencies:
	@tools/install_dependencies.sh

check-dependencies:
	@tools/install_dependencies.sh --ci

configure-fuzz: check-dependencies
	@cmake --preset fuzz
