import type { Roll } from './types';

/** A rectangle of a note: x and width in seconds, y and height in pixels. */
export interface Bar {
  track: number;
  onset: number;
  end: number;
  y: number;
  height: number;
  velocity: number;
  drum: boolean;
}

export interface Line {
  y: number;
  label: string;
}

export interface Layout {
  bars: Bar[];
  octaves: Line[];
  drumsTop: number;
}

const DRUM_SHARE = 0.15;
const MARGIN = 8;
const LEAST_SPAN = 24;
const C = 12;

/** Where each note lies in a roll of the given height: pitches above, low at the bottom, and the drums in a strip below. */
export function layOut(roll: Roll, height: number): Layout {
  const drumPitches = pitches(roll, true);
  const pitched = pitches(roll, false);
  const drumsTop = drumPitches.length === 0 ? height : pitched.length === 0 ? 0 : height * (1 - DRUM_SHARE);
  const [low, high] = span(pitched);
  const row = (drumsTop - 2 * MARGIN) / (high - low + 1);
  const lane = (height - drumsTop - MARGIN) / Math.max(3, drumPitches.length);
  const yOf = (pitch: number) => MARGIN + (high - pitch) * row;

  const bars = roll.tracks.flatMap((track, index) =>
    track.notes.map(([onset, duration, pitch, velocity]) => ({
      track: index,
      onset,
      end: onset + duration,
      y: track.drums ? height - MARGIN / 2 - (drumPitches.indexOf(pitch) + 1) * lane : yOf(pitch),
      height: track.drums ? lane : row,
      velocity,
      drum: track.drums,
    })),
  );
  bars.sort((one, other) => one.onset - other.onset);
  return { bars, octaves: octaves(low, high, yOf, row), drumsTop };
}

/** The stretch of time to show: the whole song where it is short, else a window that moves along, or turns like a page. */
export function viewOf(position: number, total: number, visible: number, paged = false): [from: number, to: number] {
  if (total <= visible) {
    return [0, total];
  }
  const wanted = paged ? Math.floor(position / visible) * visible : position - visible * 0.35;
  const from = Math.min(Math.max(0, wanted), total - visible);
  return [from, from + visible];
}

function pitches(roll: Roll, drums: boolean): number[] {
  const all = roll.tracks.filter((track) => track.drums === drums).flatMap((track) => track.notes.map((note) => note[2]));
  return [...new Set(all)].sort((one, other) => one - other);
}

/** The range of pitches, at least two octaves. */
function span(pitched: number[]): [low: number, high: number] {
  if (pitched.length === 0) {
    return [60 - LEAST_SPAN / 2, 60 + LEAST_SPAN / 2];
  }
  const low = pitched[0];
  const high = pitched[pitched.length - 1];
  const missing = Math.max(0, LEAST_SPAN - (high - low));
  return [low - Math.floor(missing / 2), high + Math.ceil(missing / 2)];
}

function octaves(low: number, high: number, yOf: (pitch: number) => number, row: number): Line[] {
  const lines: Line[] = [];
  for (let pitch = Math.ceil(low / C) * C; pitch <= high; pitch += C) {
    lines.push({ y: yOf(pitch) + row, label: `C${pitch / C - 1}` });
  }
  return lines;
}
