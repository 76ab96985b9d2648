/** What "Continue my melody" says, and the tabs that it shares with its sister for text. */

import { plural } from './words';

export const continuing = {
  label: 'What is continued',
  melody: 'A melody',
  text: 'A text',
};

/** Lengths of notes, in quarters, as they are written. */
const LENGTHS: Record<number, string> = { 0.25: '1/16', 0.5: '1/8', 1: '1/4', 1.5: '3/8', 2: '1/2', 3: '3/4', 4: '1/1' };

const length = (quarters: number) => LENGTHS[quarters] ?? plural(Math.round(quarters * 4), 'sixteenth');

export const melody = {
  title: 'Continue my melody',
  lead: 'Play a few notes. A model that has read thousands of tunes goes on from there, in four ways to choose from.',
  untitled: 'Your tune',
  exampleTitle: 'Twinkle',
  facts: (notes: number, bars: number) => (notes === 0 ? 'nothing played yet' : `${plural(notes, 'note')}, ${plural(bars, 'bar')}`),

  play: 'Play',
  stop: 'Stop',
  record: 'Record',
  recordHint: 'A bar of clicks to count in, then what you play is written as you play it',
  recording: 'Recording …',
  stopRecording: 'End recording',
  tempo: 'Tempo',
  tempoOf: (bpm: number) => `♩ = ${bpm}`,
  meter: 'Meter',

  steps: {
    legend: 'Each key adds',
    hint: (quarters: number) => `a note of ${length(quarters)}`,
    of: length,
    rest: 'Rest',
    restHint: 'Silence of the same length',
  },

  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',
  example: 'Example',
  exampleHint: 'The first seven notes of “Twinkle, twinkle, little star”',
  open: 'Open MIDI',
  openHint: 'A MIDI file, which you can also drop anywhere on the page',
  dropNow: 'Let go to read the tune of this file',
  notMidi: (name: string) => `“${name}” is no MIDI file; its name would end in .mid or .midi.`,
  opened: (title: string, notes: number) => `${title}, ${plural(notes, 'note')}, is open.`,
  midi: 'Save MIDI',
  midiHint: 'The tune as a file for other programs',
  keys: 'Keys',
  chords: {
    find: 'Chords',
    hint: 'Finds chords for the tune, as the band does, and writes them above it',
    found: (key: string) => `Chords in ${key}`,
  },

  roll: {
    label: 'The notes of your tune',
    note: (name: string, bar: number, beat: number, quarters: number) =>
      `${name}, bar ${bar}, beat ${Math.round(beat * 100) / 100}, ${length(quarters)}`,
    empty: 'Play the keys below, or click here to draw.',
    emptyTouch: 'Play the keys below, or tap here to draw.',
    hint: 'Add a note in an empty place, drag a note to move it, its end to lengthen it.',
    takeOut: 'Take out',
    yours: 'yours',
    new: 'new',
  },

  piano: {
    label: 'Piano',
    key: (name: string) => name.replace('♯', ' sharp '),
    lower: 'An octave lower',
    higher: 'An octave higher',
    range: (low: string, high: string) => `${low} to ${high}`,
    letters: 'Letters play',
    lettersHint: 'A S D F G H J K play white keys, W E T Y U black ones, Z and X go an octave lower and higher',
  },

  instrument: {
    connect: 'MIDI keyboard',
    connectHint: 'Plays from a MIDI keyboard that is plugged into this computer',
    listening: (names: string[]) => `Listening to ${names.join(' and ')}`,
    none: 'No MIDI keyboard is there. Plug one in; it appears here by itself.',
    unsupported: 'This browser has no Web MIDI; Chrome, Edge and Firefox have. The keys on the page play everywhere.',
    refused: 'The browser keeps MIDI to itself. You can allow it beside the address; the keys on the page play without.',
  },

  wishes: {
    title: 'How shall it go on?',
    daring: 'Daring',
    daringOf: (value: number, standard: number) =>
      value < standard * 0.75 ? 'safe' : value <= standard * 1.15 ? 'as it learned' : value < standard * 1.5 ? 'takes risks' : 'wild',
    bars: 'How much more',
    barsOf: (bars: number) => plural(bars, 'bar'),
    model: 'Who plays on',
  },
  continue: 'Continue',
  again: 'Extend again',
  busy: 'Playing on …',
  nothing: 'There is nothing to continue yet. Play a note first, or try the example.',
  full: (most: number) => `${plural(most, 'note')} are as many as fit. Clear some, or continue from here.`,

  offer: {
    title: 'Four ways on',
    hint: 'Hear them, and keep the one you like. It becomes your tune.',
    others: 'Others',
    othersHint: 'Four new ones from the same tune',
    by: (model: string, seed: string) => `by ${model}, seed ${seed}`,
    one: (number: number) => `Continuation ${number}`,
    play: (number: number) => `Play continuation ${number}`,
    stop: (number: number) => `Stop continuation ${number}`,
    keep: 'Keep',
    keepNamed: (number: number) => `Keep continuation ${number}`,
    picture: (given: number, added: number) => `Piano roll: ${plural(given, 'note')} of yours, ${plural(added, 'new note')}`,
    made: (count: number) => `${plural(count, 'continuation')} to choose from.`,
    kept: 'It is your tune now. Extend it again, change it, or arrange it.',
  },

  arrange: {
    title: 'Arrange it with the band',
    hint: 'Chords are found for your tune, and a band of the genre plays it. Leave open what you like.',
    button: 'Arrange with the band',
    busy: 'Calling the band …',
    nothing: 'The band needs a tune. Play a note first, or try the example.',
  },

  noPlayer: {
    title: 'No model that continues melodies is here yet.',
    text: 'You can play, draw and arrange a tune. To have it continued, teach a model of the family melody-rnn.',
    teach: 'Teach one',
  },
  noSound: (why: string) => `The piano cannot be heard. ${why}`,

  help: {
    title: 'Keys and pointer',
    close: 'Close',
    keys: [
      ['A S D F G H J K', 'the white keys of the lower octave, up to the next C'],
      ['W E T Y U', 'the black keys between them'],
      ['Z  X', 'an octave lower, higher'],
      ['←  →', 'on a note: to the one before, the next'],
      ['↑  ↓', 'a semitone higher, lower; with Shift an octave'],
      [',  .', 'a sixteenth earlier, later'],
      ['+  −', 'longer, shorter'],
      ['Space, Enter', 'hear the note'],
      ['Delete', 'take the note out'],
      ['Ctrl + Z', 'undo, anywhere on the page'],
      ['Ctrl + Shift + Z', 'redo'],
    ],
    pointer: 'In the picture of the notes: click an empty place to add a note and draw to the right for its length, drag a note to move it, drag its end to lengthen it, double-click it to take it out.',
  },

  how: {
    title: 'How it works',
    lines: [
      'You give the beginning: with keys, a MIDI keyboard, a file or the pointer. It needs no rhythm: each key adds a note of the length that you chose.',
      'A model that learned from folk tunes and songs guesses the next sixteenth, again and again. “Daring” says how often it takes a guess that is less likely.',
      'Keep what you like, and go on from there as often as you want. The band then finds chords for the tune and plays it; nothing leaves this machine.',
    ],
  },
};
