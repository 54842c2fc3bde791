#!/bin/sh
# Runs clang-tidy (.clang-tidy) over all sources, as many at a time as there are cores; any finding fails. The files of a
# folder are looked at as one, as they are compiled: it takes half the time.
set -eu
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT

cmake --preset tidy >/dev/null
status=0
run-clang-tidy -quiet -j "$(nproc)" -p build/tidy >"$log" 2>&1 || status=$?
# Without its colours, the commands and the counts of what system headers would say.
sed -e 's/\x1b\[[0-9;]*m//g' -e '/^clang-tidy/d' -e '/^[0-9]* warnings\{0,1\}.* generated/d' -e '/^$/d' "$log"
echo "tidy: $(grep -c '^clang-tidy' "$log") files and folders looked at"
exit "$status"
