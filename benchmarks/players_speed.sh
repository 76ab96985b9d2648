#!/usr/bin/env bash
# How fast players and their critics are trained as published (presets `faithful`), against PyTorch, in turn, with the same
# threads and memory settings.
#
# Usage: benchmarks/players_speed.sh drummer|crnngan [ROUNDS [STEPS [THREADS]]]
#
# Needs and conditions are those of training_speed.sh.
set -eu

cd "$(dirname "$0")/.."
players=$1 rounds=${2:-3} steps=${3:-10} threads=${4:-2}
case $players in
  drummer) class=DrummerSpeed ;;
  crnngan) class=CrnnGanSpeed ;;
  *) echo "players are drummer or crnngan, not '$players'" >&2; exit 2 ;;
esac
openblas=$(dirname "$(ls /usr/lib/*/openblas-openmp/libblas.so.3)")
# As the launcher sets them for `cadenza train`.
export MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_MMAP_THRESHOLD_=4294967296

for ((round = 1; round <= rounds; round++)); do
  echo "round $round, load $(cut -d ' ' -f 1 /proc/loadavg)"
  java -XX:+UseSerialGC -cp 'benchmarks/target/classes:studio/target/lib/*' "org.cadenza.benchmarks.$class" "$steps" "$threads"
  LD_LIBRARY_PATH=$openblas OMP_NUM_THREADS=$threads /usr/bin/python3 "benchmarks/${players}_speed.py" "$steps" "$threads"
done
