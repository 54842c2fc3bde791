#!/bin/sh
# Runs every fuzz target of a build folder for a while, from its corpus and the fixtures, two at a time; any crash,
# leak or hang fails, and the input that did it is kept in the build folder.
#   FUZZ_SECONDS=60 fuzz.sh BUILD_DIR [NAME…]    the seconds are each target's
# FUZZ_SEED=N tries the same inputs in the same order with each run of the same build, as many as the time gives;
# without, others every time.
set -eu
build=${1:?usage: fuzz.sh BUILD_DIR [NAME...]}
shift
root=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$build" && pwd)
# What the program compares is a hint that holds addresses, and those differ with every run.
same=
[ -z "${FUZZ_SEED:-}" ] || same="-seed=$FUZZ_SEED -use_cmp=0"
export root build same FUZZ_SECONDS="${FUZZ_SECONDS:-60}"

if [ $# -eq 0 ]; then
  for target in "$build"/tests/fuzz/fuzz_*; do
    [ -f "$target" ] && [ -x "$target" ] && set -- "$@" "${target##*/fuzz_}"
  done
fi
if [ $# -eq 0 ]; then
  echo 'fuzz: skipped, no fuzz target here'
  exit 0
fi

work=$(mktemp -d)
export work
trap 'rm -rf "$work"' EXIT

# New inputs go to the first folder, the others are only read.
printf '%s\n' "$@" | xargs -P 2 -I NAME sh -c '
  log=$work/NAME.log
  mkdir "$work/NAME"
  set -- "$work/NAME" "$root/fixtures"
  [ ! -d "$root/tests/fuzz/corpus/NAME" ] || set -- "$@" "$root/tests/fuzz/corpus/NAME"
  if ! "$build/tests/fuzz/fuzz_NAME" -max_total_time="$FUZZ_SECONDS" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
      $same -print_final_stats=1 -artifact_prefix="$build/NAME-" "$@" >"$log" 2>&1; then
    tail -n 60 "$log"
    echo "fuzz: NAME failed" >&2
    exit 1
  fi
  inputs=$(sed -n "s/^stat::number_of_executed_units: *//p" "$log")
  echo "NAME: $inputs inputs in $FUZZ_SECONDS s, no failure"
'
