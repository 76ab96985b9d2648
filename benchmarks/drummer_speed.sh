#!/usr/bin/env bash
# How fast drummers of the preset `faithful` are trained, against PyTorch, in turn, with the same threads and memory settings.
#
# Usage: benchmarks/drummer_speed.sh [ROUNDS [STEPS [THREADS]]]
#
# Needs and conditions are those of training_speed.sh.
set -eu

cd "$(dirname "$0")/.."
rounds=${1:-3} steps=${2:-10} threads=${3:-2}
openblas=$(dirname "$(ls /usr/lib/*/openblas-openmp/libblas.so.3)")
# As the launcher sets them for `cadenza train`.
export MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_MMAP_THRESHOLD_=4294967296

for ((round = 1; round <= rounds; round++)); do
  echo "round $round, load $(cut -d ' ' -f 1 /proc/loadavg)"
  java -XX:+UseSerialGC -cp 'benchmarks/target/classes:studio/target/lib/*' \
    org.cadenza.benchmarks.DrummerSpeed "$steps" "$threads"
  LD_LIBRARY_PATH=$openblas OMP_NUM_THREADS=$threads /usr/bin/python3 benchmarks/drummer_speed.py "$steps" "$threads"
done
