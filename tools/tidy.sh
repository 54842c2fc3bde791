#!/bin/sh
# Runs clang-tidy (.clang-tidy) over the sources, as many at a time as there are cores; any finding fails.
#   tidy.sh BUILD_DIR    a build folder that CMake configured for Clang: its compile commands are used
set -eu
build=${1:?usage: tidy.sh BUILD_DIR}
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
run-clang-tidy -quiet -j "$(nproc)" -p "$build" "^$PWD/(src|bench)/.*\.cpp$" >"$log" 2>&1 || status=$?
# Without its colours, the commands and the counts of what system headers would say.
sed -e 's/\x1b\[[0-9;]*m//g' -e '/^clang-tidy/d' -e '/^[0-9]* warnings\{0,1\}.* generated/d' -e '/^$/d' "$log"
echo "tidy: $(grep -c '^clang-tidy' "$log") files looked at"
exit "$status"
