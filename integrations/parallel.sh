#!/usr/bin/env bash
# All cores of one machine, or of a few with ssh, with GNU parallel.
#   parallel.sh FOLDER PART...
# More of parallel's options in PARALLEL: PARALLEL='--sshloginfile hosts' parallel.sh out parts/*. What was stopped goes
# on when it is called again.
set -euo pipefail

folder=$1
shift
mkdir -p "$folder"
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parallel --will-cite --retries 3 --joblog "$folder/.joblog" "$here/one_part.sh" {} "$folder" ::: "$@"
