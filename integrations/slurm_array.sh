#!/usr/bin/env bash
#SBATCH --job-name=cleancopy
#SBATCH --array=0-99
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
#SBATCH --time=04:00:00
#SBATCH --requeue
# A Slurm array: each task takes every 100th part of a list.
#   sbatch slurm_array.sh PARTS.txt FOLDER
# PARTS.txt: a path a line, on a shared file system. A task that was requeued, or the whole array when it is submitted
# again, does what is not done.
set -euo pipefail

list=$1 folder=$2
twice=$(sort -u "$list" | sed 's:/*$::; s:.*/::' | sort | uniq -d)
if [ -n "$twice" ]; then
  echo "two parts of one name would be one in $folder: $twice" >&2
  exit 1
fi
# Slurm runs a copy of this script from elsewhere; the others are where sbatch was called, or in CLEANCOPY_INTEGRATIONS.
here=${CLEANCOPY_INTEGRATIONS:-${SLURM_SUBMIT_DIR:-$(dirname "${BASH_SOURCE[0]}")}}
mkdir -p "$folder"
failed=0
number=0
while IFS= read -r part || [ -n "$part" ]; do
  if [ $((number % SLURM_ARRAY_TASK_COUNT)) -eq "$SLURM_ARRAY_TASK_ID" ]; then
    "$here/one_part.sh" "$part" "$folder" || failed=1
  fi
  number=$((number + 1))
done <"$list"
exit "$failed"
