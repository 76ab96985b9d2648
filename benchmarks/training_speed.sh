#!/usr/bin/env bash
# Training speed against PyTorch, in turn, with the same threads and memory settings.
#
# Usage: benchmarks/training_speed.sh [ROUNDS [STEPS [THREADS]]]
#
# Needs Debian's python3-torch and libopenblas0-openmp, and a build: mvn -DskipTests package. Quote a round only if nothing
# else ran meanwhile: with both processors taken by others, a step takes several times as long. The processor time of one
# thread is less easily disturbed.
set -eu

cd "$(dirname "$0")/.."
rounds=${1:-3} steps=${2:-10} threads=${3:-2}
openblas=$(dirname "$(ls /usr/lib/*/openblas-openmp/libblas.so.3)")
# As the launcher sets them for `cadenza train`.
export MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_MMAP_THRESHOLD_=4294967296

for ((round = 1; round <= rounds; round++)); do
  echo "round $round, load $(cut -d ' ' -f 1 /proc/loadavg)"
  for positions in relative rotary; do
    java -XX:+UseSerialGC -cp 'benchmarks/target/classes:studio/target/lib/*' \
      org.cadenza.benchmarks.TrainingSpeed $positions 8 512 "$steps" "$threads"
    LD_LIBRARY_PATH=$openblas OMP_NUM_THREADS=$threads /usr/bin/python3 benchmarks/training_speed.py $positions 8 512 "$steps" "$threads"
  done
done
