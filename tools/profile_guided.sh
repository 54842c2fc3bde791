#!/bin/sh
# Builds the program twice: one that notes how it runs, over a folder of pages, and one that is optimised by that.
#   profile_guided.sh BUILD_DIR [PAGES] [CMAKE_ARGUMENT…]
# BUILD_DIR/cleancopy is the program. PAGES: saved pages to run it over; the fixtures if not given. The better they are
# what it will read, the better the program.
set -eu
build=${1:?usage: profile_guided.sh BUILD_DIR [PAGES] [CMAKE_ARGUMENT...]}
shift
root=$(cd "$(dirname "$0")/.." && pwd)
pages=$root/fixtures
if [ $# -gt 0 ] && [ -d "$1" ]; then
  pages=$1
  shift
fi
mkdir -p "$build"
build=$(cd "$build" && pwd)

make_program() {  # make_program generate|use [CMAKE_ARGUMENT…]
  profile=$1
  shift
  cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCLEANCOPY_TESTS=OFF \
    -DCLEANCOPY_PROFILE="$profile" -DCLEANCOPY_PROFILE_DIR="$build/profile" "$@"
  cmake --build "$build" --target cleancopy
}

rm -rf "$build/profile"
make_program generate "$@"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A run over all, three times, as most of the time is spent so; then page by page, in each format. Some pages are no
# articles: that is an answer, too.
for round in 1 2 3; do
  "$build/cleancopy" batch "$pages" --out "$work/$round.jsonl" -q || [ $? -eq 1 ]
done
for page in "$root"/fixtures/*.html; do
  for format in text json markdown html; do
    "$build/cleancopy" --format "$format" "$page" >"$work/out" 2>&1 || true
  done
done
if [ -n "$(find "$build/profile" -name '*.profraw' | head -n 1)" ]; then  # Clang's notes are put together
  "${LLVM_PROFDATA:-llvm-profdata}" merge -o "$build/profile/cleancopy.profdata" "$build"/profile/*.profraw
fi

make_program use "$@"
echo "profile_guided: $build/cleancopy"
