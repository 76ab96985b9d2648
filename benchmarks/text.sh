#!/usr/bin/env bash
# Makes the numbers of docs/results/text.md again. What was stopped goes on where it stopped.
#
# Usage: benchmarks/text.sh DATA OUT [THREADS]
#
# DATA holds tiny-shakespeare.txt, war-and-peace.txt, genesis-kjv.txt and abc.zip (the Nottingham books); OUT gets a folder
# for each model.
set -eu

cadenza=$(cd "$(dirname "$0")/.." && pwd)/cadenza
data=$1 out=$2 threads=${3:-2}
mkdir -p "$out"

train() { # name, corpus, preset and changes
  local name=$1 corpus=$2
  shift 2
  if [ -f "$out/$name/training.safetensors" ]; then
    nice "$cadenza" train --resume --out "$out/$name"
  elif [ ! -d "$out/$name" ]; then
    nice "$cadenza" train char-rnn "$@" --corpus "$data/$corpus" --threads "$threads" --seed 1 --out "$out/$name"
  fi
}

train nanogpt-cpu tiny-shakespeare.txt --preset nanogpt-cpu
train improved tiny-shakespeare.txt --preset improved
train char-rnn tiny-shakespeare.txt --preset char-rnn
train war-and-peace war-and-peace.txt --preset improved --half
train genesis genesis-kjv.txt --preset improved --set network.dropout=0.2 --set course.steps=1000 --half
train folk-abc abc.zip --preset improved --set course.steps=1500 --half

for name in nanogpt-cpu improved char-rnn war-and-peace genesis folk-abc; do
  echo "== $name"
  grep -A 4 '"heldOut"' "$out/$name/card.json"
  "$cadenza" write --model "$out/$name" --length 500 --temperature 0.8 --seed 1
done

parsed=0
tune=$(mktemp)
for seed in $(seq 100); do
  if "$cadenza" write --model "$out/folk-abc" --prime 'X:' --length 2000 --temperature 0.8 --until '\n\n' --seed "$seed" \
    --as-midi "$tune.mid" >"$tune" 2>&1; then
    parsed=$((parsed + 1))
  fi
done
echo "$parsed of 100 sampled tunes parse"
