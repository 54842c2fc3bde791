#!/bin/sh
# Formats every C++ file of the repository; with --check changes nothing and fails where one would change.
# Debian 12's clang-format 14 is the one that counts: others differ in small things.
set -eu
cd "$(dirname "$0")/.."
formatter=$(command -v clang-format-14 || command -v clang-format)
[ "${1:-}" = --check ] && mode='--dry-run --Werror' || mode=-i
git ls-files -z --cached --others --exclude-standard '*.cpp' '*.hpp' | xargs -0 -P "$(nproc)" -n 16 "$formatter" $mode
