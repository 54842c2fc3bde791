#!/bin/sh
# Runs clang-tidy (.clang-tidy) over the sources, as many at a time as there are cores; any finding fails.
#   tidy.sh BUILD_DIR [REVISION]    a build folder that CMake configured for Clang: its compile commands are used
# With a revision only over the files that changed since, and those that include a header that did; over all of them
# where the history does not reach back to it, or the checks changed.
set -eu
build=${1:?usage: tidy.sh BUILD_DIR [REVISION]}
since=${2:-}
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# The sources to look at, a line each.
changed_sources() {
  git diff --name-only --diff-filter=d "$since" -- src bench | while read -r file; do
    case $file in
      *.cpp) echo "$file" ;;
      *) grep -rlF --include='*.cpp' "\"${file#src/}\"" src bench || true ;;
    esac
  done | sort -u
}

files='(src|bench)/.*\.cpp'
if [ -n "$since" ] && git diff --quiet "$since" -- .clang-tidy 2>/dev/null; then
  files=$(changed_sources | sed 's/[.+]/\\&/g' | paste -sd '|')
fi
status=0
[ -z "$files" ] || run-clang-tidy -quiet -j "$(nproc)" -p "$build" "^$PWD/($files)\$" >"$log" 2>&1 || status=$?
# Without its colours, the commands and the counts of what system headers would say.
sed -e 's/\x1b\[[0-9;]*m//g' -e '/^clang-tidy/d' -e '/^[0-9]* warnings\{0,1\}.* generated/d' -e '/^$/d' "$log"
echo "tidy: $(grep -c '^clang-tidy' "$log") files looked at"
exit "$status"
