#!/bin/sh
# Runs every fuzz target of a build folder for a while, from its corpus and the fixtures; any crash, leak or hang
# fails, and the input that did it is kept in the build folder.
#   FUZZ_SECONDS=20 fuzz.sh BUILD_DIR    the seconds are each target's; 60 at most
set -eu
build=${1:?usage: fuzz.sh BUILD_DIR}
root=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$build" && pwd)
seconds=${FUZZ_SECONDS:-20}
[ "$seconds" -le 60 ] || seconds=60

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

found=0
for target in "$build"/tests/fuzz/fuzz_*; do
  [ -f "$target" ] && [ -x "$target" ] || continue
  found=$((found + 1))
  name=${target##*/fuzz_}
  log=$work/$name.log
  # New inputs go to the first folder, the others are only read.
  mkdir "$work/$name"
  set -- "$work/$name" "$root/fixtures"
  [ ! -d "$root/tests/fuzz/corpus/$name" ] || set -- "$@" "$root/tests/fuzz/corpus/$name"
  if ! "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
      -artifact_prefix="$build/$name-" "$@" >"$log" 2>&1; then
    tail -n 60 "$log"
    echo "fuzz: $name failed" >&2
    exit 1
  fi
  echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s, no failure"
done
[ "$found" -gt 0 ] || echo 'fuzz: skipped, no fuzz target here'
