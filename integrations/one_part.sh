#!/usr/bin/env bash
# The articles of one part (NDJSON, WARC, an archive, a folder), whole or not at all.
#   one_part.sh PART FOLDER
# FOLDER/NAME.jsonl is written under a name of its own and renamed when it is complete. A part that is done is passed
# over; one that is not there, or not to be read, is no part without pages: it fails. CLEANCOPY: the command, if it is
# not in PATH.
set -euo pipefail

part=$1 folder=$2
target=$folder/$(basename "$part").jsonl
[ ! -e "$target" ] || exit 0
if [ ! -r "$part" ]; then
  echo "$part: not there, or not to be read" >&2
  exit 1
fi
temporary=$(mktemp "$folder/.part.XXXXXXXX")
trap 'rm -f "$temporary"' EXIT
"${CLEANCOPY:-cleancopy}" stream --flush 1000 "$part" </dev/null >"$temporary"
sync "$temporary"
chmod 644 "$temporary"
mv "$temporary" "$target"
