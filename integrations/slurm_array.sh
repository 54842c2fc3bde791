#!/usr/bin/env bash
#SBATCH --job-name=cleancopy
#SBATCH --array=0-99
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
#SBATCH --time=04:00:00
#SBATCH --requeue
# A Slurm array: each of its tasks, whatever their numbers, takes every 100th part of a list.
#   sbatch slurm_array.sh PARTS.txt FOLDER
# PARTS.txt: a path a line, on a shared file system. A task that was requeued, or the array when it is submitted again,
# whole or as a single task (--array=3), does what is not done. Tasks stand at even distances: --array=0-99, 1-100,
# 0-99:2.
set -euo pipefail

list=$1 folder=$2
twice=$(sort -u "$list" | sed 's:/*$::; s:.*/::' | sort | uniq -d)
if [ -n "$twice" ]; then
  echo "two parts of one name would be one in $folder: $twice" >&2
  exit 1
fi
first=$SLURM_ARRAY_TASK_MIN step=${SLURM_ARRAY_TASK_STEP:-1} count=$SLURM_ARRAY_TASK_COUNT
# Else no task would take some of the parts.
if [ $(((SLURM_ARRAY_TASK_MAX - first) / step + 1)) -ne "$count" ]; then
  echo "$count tasks from $first to $SLURM_ARRAY_TASK_MAX are no even range: give one (--array=0-99), or a single task" >&2
  exit 1
fi
task=$(((SLURM_ARRAY_TASK_ID - first) / step))
# Slurm runs a copy of this script from elsewhere; the others are where sbatch was called, or in CLEANCOPY_INTEGRATIONS.
here=${CLEANCOPY_INTEGRATIONS:-${SLURM_SUBMIT_DIR:-$(dirname "${BASH_SOURCE[0]}")}}
mkdir -p "$folder"
failed=0
number=0
while IFS= read -r part || [ -n "$part" ]; do
  if [ $((number % count)) -eq "$task" ]; then
    "$here/one_part.sh" "$part" "$folder" || failed=1
  fi
  number=$((number + 1))
done <"$list"
exit "$failed"
