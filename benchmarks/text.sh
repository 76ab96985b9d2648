#!/usr/bin/env bash
# Makes the numbers of docs/results/text.md again. What was stopped goes on where it stopped.
#
# Usage: benchmarks/text.sh DATA OUT [THREADS [CHANGE...]]
#
# DATA holds text/tiny-shakespeare.txt, text/war-and-peace.txt, text/genesis-kjv.txt and folk-nottingham/abc.zip; OUT gets a
# folder for each model. Changes of the presets, such as course.steps=2, are for trying out the script.
set -eu

if [ $# -lt 2 ]; then
  sed -n 's/^# \{0,1\}//; 2,7p' "$0" >&2
  exit 2
fi
cadenza=$(cd "$(dirname "$0")/.." && pwd)/cadenza
data=$1 out=$2 threads=${3:-1}
shift $(($# < 3 ? $# : 3))
changes=()
for change in "$@"; do changes+=(--set "$change"); done
mkdir -p "$out"

train() { # name, corpus, preset and changes
  local name=$1 corpus=$2
  shift 2
  if [ -f "$out/$name/training.safetensors" ]; then
    nice "$cadenza" train --resume --out "$out/$name" --threads "$threads"
  elif [ ! -f "$out/$name/card.json" ]; then
    nice "$cadenza" train char-rnn "$@" ${changes[@]+"${changes[@]}"} --corpus "$data/$corpus" --threads "$threads" --seed 1 --out "$out/$name"
  fi
}

train nanogpt-cpu text/tiny-shakespeare.txt --preset nanogpt-cpu
train improved text/tiny-shakespeare.txt --preset improved --set network.dropout=0 --set course.steps=2200 \
  --set course.measureEvery=550
train char-rnn text/tiny-shakespeare.txt --preset char-rnn
train war-and-peace text/war-and-peace.txt --preset improved --set network.dropout=0 --set course.steps=2600 \
  --set course.measureEvery=650 --half
train genesis text/genesis-kjv.txt --preset nanogpt-cpu --set course.steps=450 --set course.measureEvery=150 \
  --set descent.rate=2e-3 --set descent.warmUp=50 --set descent.average=0.97 --set network.dropout=0.05 --half
train folk-abc folk-nottingham/abc.zip --preset nanogpt-cpu --set course.length=128 --set course.lanes=8 \
  --set course.steps=700 --set course.measureEvery=350 --set descent.rate=2e-3 --set descent.average=0.98 --half

for name in nanogpt-cpu improved char-rnn war-and-peace genesis folk-abc; do
  echo "== $name"
  sed -n '/"heldOut"/,/}/p' "$out/$name/card.json"
  "$cadenza" write --model "$out/$name" --length 500 --temperature 0.8 --seed 1
done

# Written without a terminal, a tune that does not parse ends in exit code 1; any other fault stops the script.
tunes=$(mktemp -d)
trap 'rm -rf "$tunes"' EXIT
parsed=0
for seed in $(seq 100); do
  status=0
  "$cadenza" write --model "$out/folk-abc" --prime 'X:' --length 2000 --temperature 0.8 --until '\n\n' --seed "$seed" \
    --as-midi "$tunes/$seed.mid" >"$tunes/$seed.abc" 2>"$tunes/$seed.why" || status=$?
  case $status in
    0) parsed=$((parsed + 1)) ;;
    1) echo "seed $seed: $(cat "$tunes/$seed.why")" ;;
    *) cat "$tunes/$seed.why" >&2; exit "$status" ;;
  esac
done
echo "$parsed of 100 sampled tunes parse"
