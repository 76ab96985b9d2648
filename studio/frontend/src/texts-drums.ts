/** What the drum lab says. */

import { capital } from './model/format';
import { plural } from './words';

/** Genres whose names are more than a word. */
const GENRES: Record<string, string> = { neworleans: 'New Orleans', dnb: 'Drum and bass', hiphop: 'Hip-hop' };

const genre = (name: string) => GENRES[name] ?? capital(name);

export const drums = {
  title: 'Drums',
  genre,
  untitled: 'A beat of your own',
  of: (name: string) => `${genre(name)} beat`,
  between: (name: string, second: string) => `Between ${genre(name)} and ${genre(second)}`,
  ofNone: 'A beat of no genre',
  facts: {
    tempo: (bpm: number) => `♩ = ${bpm}`,
    bars: (bars: number) => plural(bars, 'bar'),
    strokes: (strokes: number) => plural(strokes, 'stroke'),
    by: (model: string) => `by ${model}`,
    seed: (seed: string) => `seed ${seed}`,
    near: 'near the one before',
  },
  copySeed: 'Copy the seed',
  copied: (seed: string) => `Seed ${seed} is copied.`,
  notCopied: 'The browser does not let the page copy.',

  play: 'Play',
  stop: 'Stop',
  restart: 'From the beginning',
  tempo: 'Tempo',
  tempoNumber: 'Beats a minute',
  tap: 'Tap',
  tapHint: 'Tap the tempo: a click on each beat',
  swing: 'Shuffle',
  swingOf: (part: number) => (part === 0 ? 'even' : part > 0.97 ? 'triplets' : `${Math.round(part * 100)} %`),
  division: 'A step lasts',
  divisions: { 4: '1/16', 2: '1/8', 1: '1/4' },
  metronome: 'Metronome',
  loop: 'Loop',

  grid: {
    label: 'Pattern: rows of drums, columns of sixteenths',
    place: (lane: string, bar: number, step: number) => `${lane}, bar ${bar}, step ${step}`,
    velocity: (velocity: number) => `velocity ${velocity}`,
    empty: 'empty',
    locked: (lane: string) => `Keep ${lane} when generating`,
    muted: (lane: string) => `Mute ${lane}`,
    soloed: (lane: string) => `Solo ${lane}`,
  },
  stroke: {
    none: 'No stroke here. Press Space or click to strike.',
    velocity: 'Velocity',
    timing: 'Timing',
    timingOf: (offset: number) =>
      Math.abs(offset) < 0.005 ? 'on the grid' : `${Math.round(Math.abs(offset) * 100)} % ${offset < 0 ? 'early' : 'late'}`,
  },

  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',
  clearHint: 'Lifts every stroke but those of locked rows',
  reset: 'Reset',
  resetHint: 'All dials, notes and switches as they were at first; the pattern stays',
  keys: 'Keys',
  midi: 'MIDI',
  midiHint: 'The clip, to drop into another program',
  wav: 'WAV',
  wavHint: 'A loop of exactly this length',
  save: 'Save',
  saveName: 'Name of the beat',
  saveYes: 'Save',
  saveNo: 'Not now',
  saved: (name: string) => `${name} is in the library of beats.`,

  generate: 'Generate',
  generating: 'Playing …',
  made: (title: string, strokes: number) => `${title}, ${plural(strokes, 'stroke')}`,
  near: 'Near it',
  nearHint: 'A variation of the last pattern, as far from it as the dial “Distance” says',
  nearNothing: 'Generate a pattern first: then there is something to be near to.',

  wishes: {
    title: 'What shall it be?',
    genre: 'Genre',
    none: 'None in particular',
    taughtNone: 'This drummer was taught no genres.',
    second: 'Mixed with',
    noSecond: 'Nothing',
    share: 'How much of it',
    shareOf: (share: number, first: string, second: string) =>
      `${Math.round((1 - share) * 100)} % ${genre(first)}, ${Math.round(share * 100)} % ${genre(second)}`,
    ambiguity: 'Ambiguity',
    ambiguityOf: (value: number) => `${Math.round(value * 100)} %`,
    ambiguityEnds: ['of one genre', 'of none'],
    density: 'Density',
    densityOf: (value: number) =>
      value < 0.95 ? 'sparser than it would play' : value <= 1.05 ? 'as it would play' : 'denser than it would play',
    variation: 'Variation',
    variationOf: (value: number) => (value < 0.03 ? 'every two bars alike' : value > 0.97 ? 'each two bars new' : `${Math.round(value * 100)} %`),
    variationHint: 'Between two bars and the next two',
    noise: 'Distance',
    noiseOf: (value: number) => (value === 0 ? 'the same again' : value.toFixed(2)),
    noiseHint: 'How far “Near it” goes',
    bars: 'Bars',
    advanced: 'Advanced',
    threshold: 'Threshold',
    thresholdOf: (value: number | null) => value?.toFixed(2) ?? 'the drummer’s own',
    thresholdHint: 'Strokes that the drummer is less sure of are left out.',
    seed: 'Seed',
    seedIfEmpty: 'Drawn by lot',
    seedHint: 'The same seed and choices make the same pattern.',
    model: 'Drummer',
    wrongSeed: 'A seed is a whole number.',
  },

  rows: {
    title: 'Rows: notes, locks, mute and solo',
    note: (lane: string) => `MIDI note of ${lane}`,
    lock: 'Lock',
    mute: 'Mute',
    solo: 'Solo',
    noteHead: 'Note',
  },

  out: {
    title: 'Play another instrument',
    text: 'Sends notes on channel 10 to a MIDI port of this computer, in time with what you hear.',
    connect: 'Use MIDI',
    port: 'Port',
    noPort: 'None',
    clock: 'Send the clock, with start and stop',
    unsupported: 'This browser has no Web MIDI; Chrome, Edge and Firefox have. The MIDI clip works everywhere.',
    refused: 'The browser keeps MIDI to itself. You can allow it beside the address; the MIDI clip works without.',
    none: 'No MIDI port is there. Plug an instrument in, or open a virtual port; it appears here by itself.',
  },

  shelf: {
    title: 'Saved beats',
    empty: 'What you save is kept here.',
    open: (name: string) => `Open ${name}`,
    opened: (name: string) => `${name} is open.`,
    rename: (name: string) => `Rename ${name}`,
    delete: (name: string) => `Delete ${name}`,
    deleted: (name: string) => `${name} was deleted.`,
    restored: (name: string) => `${name} is back.`,
    nameEmpty: 'A beat needs a name.',
  },

  noDrummer: {
    title: 'No drummer is here yet.',
    text: 'You can play and write patterns by hand. To have them made, teach one: choose Grooves and bring drum MIDI, sorted by genre into folders.',
    teach: 'Teach a drummer',
  },
  noSound: (why: string) => `The sounds of the drums could not be fetched. ${why}`,

  how: {
    title: 'How it works',
    lines: [
      'A player and a critic learned together from loops that people drummed: the player tries to pass for a person, the critic to tell the two apart, until it hardly can.',
      'The critic also listens for the genre. Asked for one, the player makes it easy to hear; asked for none, it plays what drummers might, yet no genre fits. Ambiguity is the way from one to the other.',
      'Every stroke stays yours: draw, lift and shift, lock the rows that you like, and generate the others around them.',
    ],
  },

  help: {
    title: 'Keys in the grid',
    close: 'Close',
    keys: [
      ['←  ↑  →  ↓', 'go from cell to cell'],
      ['Page up, Page down', 'a bar back or on'],
      ['Space, Enter', 'strike or lift'],
      ['+  −', 'harder, softer'],
      [',  .', 'earlier, later'],
      ['Delete', 'lift the stroke'],
      ['Shift + C', 'clear the row'],
      ['L  M  S', 'lock, mute, solo the row'],
      ['P  R', 'play or stop, from the beginning'],
      ['G  N', 'generate, near it'],
      ['Ctrl + Z', 'undo, anywhere on the page'],
      ['Ctrl + Shift + Z', 'redo'],
      ['?', 'this list'],
    ],
    pointer: 'With the mouse: click to strike or lift, draw along a row, draw up or down on a stroke for its velocity, or turn the wheel over the cell that you clicked.',
  },
};
