#!/usr/bin/env python3
"""Compares `cadenza inspect --json` with mido (Debian's python3-mido) on every MIDI file in folders and zips.

Usage: python3 benchmarks/mido_agreement.py FOLDER_OR_ZIP...

Agreement means the same number of notes, and for each note the same pitch, velocity and channel with an onset within
1 ms. Files that mido or cadenza refuses are listed with the reason. The exit code is 1 where the two disagree, or where
cadenza refuses a file that mido reads. Run ./cadenza once before, so that it is built.
"""

import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile
import zipfile

import mido

LAUNCHER = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "cadenza")
ENDINGS = (".mid", ".midi")
TOLERANCE = 0.001
FILES_AT_ONCE = 200


def midi_files(place, scratch):
    """All MIDI files in a folder or zip, zips within folders too; zips are unpacked into `scratch`."""
    if os.path.isfile(place):
        unpacked = tempfile.mkdtemp(dir=scratch)
        with zipfile.ZipFile(place) as archive:
            archive.extractall(unpacked, [n for n in archive.namelist() if n.lower().endswith(ENDINGS)])
        place = unpacked
    for folder, _, names in sorted(os.walk(place)):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.lower().endswith(ENDINGS):
                yield path
            elif name.lower().endswith(".zip"):
                yield from midi_files(path, scratch)


def mido_notes(path):
    """(onset in seconds, channel, pitch, velocity) of each note, or the reason why mido reads none."""
    try:
        notes = []
        second = 0.0
        for message in mido.MidiFile(path):
            second += message.time
            if message.type == "note_on" and message.velocity > 0:
                notes.append((second, message.channel, message.note, message.velocity))
        return notes
    except Exception as problem:  # mido has no exception of its own
        return f"{type(problem).__name__}: {problem}"


def cadenza_notes(report):
    if "problem" in report:
        return report["problem"]
    channels = [track["channel"] for track in report["tracks"]]
    return [(n["onset"], channels[n["track"]], n["pitch"], n["velocity"]) for n in report["notes"]]


def inspect(paths):
    """The reports of `cadenza inspect --json`, one for each path, from a single process."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as listing:
        listing.writelines('"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"\n' for path in paths)
        listing.flush()
        process = subprocess.Popen(
            [LAUNCHER, "inspect", "--json", "@" + listing.name],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "LC_ALL": "C.UTF-8"},  # Java opens files with letters beyond ASCII in such a locale only
        )
        for line in process.stdout:
            yield json.loads(line)
        process.wait()


def difference(ours, theirs):
    """Where two lists of notes differ, or None."""
    if len(ours) != len(theirs):
        return f"{len(ours)} notes, mido has {len(theirs)}"
    # Within a millisecond the order is open, so notes are compared sound by sound.
    def by_sound(note):
        return note[1:], note[0]
    for mine, other in zip(sorted(ours, key=by_sound), sorted(theirs, key=by_sound)):
        if mine[1:] != other[1:] or abs(mine[0] - other[0]) > TOLERANCE:
            return f"note {mine}, mido has {other}"
    return None


def main(places):
    if not places:
        sys.exit(__doc__)
    counts = dict.fromkeys(["files", "notes", "agree", "differ", "refused by cadenza alone", "refused by mido"], 0)
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ProcessPoolExecutor() as pool:
        paths = [path for place in places for path in midi_files(place, scratch)]
        for start in range(0, len(paths), FILES_AT_ONCE):
            some = paths[start : start + FILES_AT_ONCE]
            theirs = pool.map(mido_notes, some, chunksize=8)
            for path, report, their in zip(some, inspect(some), theirs):
                assert report["file"] == path, f"asked for {path}, told of {report['file']}"
                our = cadenza_notes(report)
                counts["files"] += 1
                if isinstance(their, str):
                    counts["refused by mido"] += 1
                    print(f"{path}: mido: {their}; cadenza: {our if isinstance(our, str) else 'reads it'}")
                elif isinstance(our, str):
                    counts["refused by cadenza alone"] += 1
                    print(f"{path}: {our}")
                else:
                    counts["notes"] += len(our)
                    found = difference(our, their)
                    counts["differ" if found else "agree"] += 1
                    if found:
                        print(f"{path}: {found}")
    print(", ".join(f"{what}: {count}" for what, count in counts.items()))
    return 1 if counts["differ"] or counts["refused by cadenza alone"] or not counts["files"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
