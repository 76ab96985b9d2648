#!/bin/sh
# Orders a song from a studio over HTTP, follows its events and fetches the recording:
#   examples/compose.sh http://127.0.0.1:8080 reel.wav
set -eu
songs="$1/api/v1/songs"
song=$(curl --fail-with-body --silent --show-error "$songs" \
    --header 'Content-Type: application/json' \
    --data '{"genre": "folk", "mood": "happy", "bars": 8}')
id=$(printf '%s' "$song" | sed 's/.*"id" *: *"\([A-Za-z0-9_-]*\)".*/\1/')
curl --fail --silent --show-error --no-buffer "$songs/$id/events" # ends when the song does
curl --fail --silent --show-error --output "$2" "$songs/$id/audio.wav"
echo "$2"
