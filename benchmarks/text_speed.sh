#!/usr/bin/env bash
# Training speed of character models against PyTorch, in turn, with the same threads and memory settings.
#
# Usage: benchmarks/text_speed.sh [ROUNDS [STEPS [THREADS]]]
#
# Needs what training_speed.sh needs; what is said there of other work on the machine holds here too.
set -eu

cd "$(dirname "$0")/.."
rounds=${1:-3} steps=${2:-30} threads=${3:-2}
openblas=$(dirname "$(ls /usr/lib/*/openblas-openmp/libblas.so.3)")
export MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_MMAP_THRESHOLD_=4294967296

for ((round = 1; round <= rounds; round++)); do
  echo "round $round, load $(cut -d ' ' -f 1 /proc/loadavg)"
  for preset in nanogpt-cpu char-rnn; do
    java -XX:+UseSerialGC -cp 'benchmarks/target/classes:studio/target/lib/*' \
      org.cadenza.benchmarks.TextSpeed $preset "$steps" "$threads"
    LD_LIBRARY_PATH=$openblas OMP_NUM_THREADS=$threads /usr/bin/python3 benchmarks/text_speed.py $preset "$steps" "$threads"
  done
done
