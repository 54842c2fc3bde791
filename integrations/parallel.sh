#!/usr/bin/env bash
# All cores of one machine, or of a few with ssh, with GNU parallel.
#   parallel.sh FOLDER PART...
# More of parallel's options in PARALLEL: PARALLEL='--sshloginfile hosts' parallel.sh out parts/*. What was stopped goes
# on when it is called again.
set -euo pipefail

folder=$1
shift
twice=$(printf '%s\n' "$@" | sort -u | sed 's:/*$::; s:.*/::' | sort | uniq -d)
if [ -n "$twice" ]; then
  echo "two parts of one name would be one in $folder: $twice" >&2
  exit 1
fi
mkdir -p "$folder"
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parallel --will-cite --retries 3 --joblog "$folder/.joblog" "$here/one_part.sh" {} "$folder" ::: "$@"
