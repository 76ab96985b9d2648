#!/usr/bin/env bash
# How fast families are trained by their presets, against PyTorch, in turn, with the same threads and memory settings: the
# published drummer and C-RNN-GAN (`faithful`), Magenta's lookback RNN, and the character models.
#
# Usage: benchmarks/families_speed.sh drummer|crnngan|melody|nanogpt-cpu|char-rnn [ROUNDS [STEPS [THREADS]]]
#
# Needs and conditions are those of training_speed.sh.
set -eu

cd "$(dirname "$0")/.."
what=$1 rounds=${2:-3} steps=${3:-10} threads=${4:-2}
case $what in
  drummer) class=DrummerSpeed peer=drummer preset=() ;;
  crnngan) class=CrnnGanSpeed peer=crnngan preset=() ;;
  melody) class=MelodySpeed peer=melody preset=() ;;
  nanogpt-cpu | char-rnn) class=TextSpeed peer=text preset=("$what") ;;
  *) echo "families are drummer, crnngan, melody, nanogpt-cpu or char-rnn, not '$what'" >&2; exit 2 ;;
esac
openblas=$(dirname "$(ls /usr/lib/*/openblas-openmp/libblas.so.3)")
# As the launcher sets them for `cadenza train`.
export MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_MMAP_THRESHOLD_=4294967296

for ((round = 1; round <= rounds; round++)); do
  echo "round $round, load $(cut -d ' ' -f 1 /proc/loadavg)"
  java -XX:+UseSerialGC -cp 'benchmarks/target/classes:studio/target/lib/*' \
    "org.cadenza.benchmarks.$class" "${preset[@]}" "$steps" "$threads"
  LD_LIBRARY_PATH=$openblas OMP_NUM_THREADS=$threads /usr/bin/python3 "benchmarks/${peer}_speed.py" "${preset[@]}" "$steps" "$threads"
done
