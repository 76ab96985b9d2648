/** Every word that the page says. */

import type { Stage } from './model/progress';
import type { Imported } from './model/types';
import { drums } from './texts-drums';
import { continuing, melody } from './texts-melody';
import { text } from './texts-text';
import { train } from './texts-training';
import { evaluate } from './texts-trials';
import { plural, span } from './words';

export const texts = {
  name: 'Cadenza',
  skip: 'Skip to the content',
  navigation: 'Main',
  pages: { compose: 'Compose', continue: 'Continue', drums: 'Drums', train: 'Train', evaluate: 'Evaluate', library: 'Library' },
  theme: { toDark: 'Switch to dark', toLight: 'Switch to light' },
  loading: 'One moment …',
  retry: 'Try again',
  dismiss: 'Dismiss',
  undo: 'Undo',
  ownMood: 'A mood of its own',

  order: {
    title: 'What shall it be?',
    lead: 'Choose what you like; the rest is drawn by lot.',
    any: 'Any',
    genre: 'Genre',
    borrows: (name: string) => `Learned from ${name}, for want of music of its own`,
    mood: 'Mood',
    moodHint: 'Take a word, or any place between them.',
    moodPlane: 'A place of your own',
    valence: 'From sad to happy',
    arousal: 'From calm to energetic',
    ends: { sad: 'sad', happy: 'happy', calm: 'calm', energetic: 'energetic' },
    place: (value: number, low: string, high: string) =>
      Math.abs(value) < 0.1 ? 'in the middle' : `${Math.abs(value) < 0.5 ? 'rather' : 'very'} ${value < 0 ? low : high}`,
    tempo: 'Tempo',
    slow: 'slow',
    fast: 'fast',
    anyTempo: 'any tempo',
    perMinute: (word: string, tempo: number) => `${word}, ${tempo} beats a minute`,
    beats: (tempo: number) => `♩ = ${tempo}`,
    length: 'Length',
    lengthOf: (seconds: number) =>
      seconds < 60 ? `${seconds} s` : seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`,
    name: 'Name',
    nameIfEmpty: 'A name will be found',
    anotherName: 'Another name',
  },

  advanced: {
    title: 'Advanced',
    key: 'Key',
    meter: 'Meter',
    byLot: 'Drawn by lot',
    model: 'Composer',
    modelIfOpen: 'The best for the genre',
    seed: 'Seed',
    seedIfEmpty: 'Drawn by lot',
    seedHint: 'The same seed and choices make the same song.',
    temperature: 'Daring',
    temperatureValue: (value: number) =>
      value < 0.8 ? 'plays it safe' : value <= 1.1 ? 'as it learned' : value < 1.5 ? 'takes risks' : 'wild',
    parts: 'Instruments',
    partsHint: 'Who plays, where the genre has them.',
    part: {
      lead: 'Lead',
      counter: 'Second voice',
      bass: 'Bass',
      comping: 'Chords',
      pad: 'Pad',
      drums: 'Drums',
      percussion: 'Percussion',
    } as Record<string, string>,
    reset: 'Leave all open',
  },

  sentence: {
    a: 'A ',
    an: 'An ',
    song: 'song',
    ofAnyKind: 'song of any kind',
    by: (model: string) => `by ${model}`,
    near: (mood: string) => `nearly ${mood}`,
    long: (seconds: number) => `about ${span(seconds)} long`,
  },

  make: {
    button: 'Compose',
    busy: 'Composing …',
    surprise: 'Surprise me',
    surpriseHint: 'Leans towards what you liked.',
  },

  how: {
    title: 'How it works',
    lines: [
      'A model that has read thousands of tunes writes a new one, bar by bar, with chords, for the mood you asked for.',
      'A band of the genre arranges it: its own grooves, instruments, ways in and endings.',
      'The instruments play it here, on this machine. Nothing is fetched, nothing is sent away, and the songs are yours.',
    ],
  },

  progress: {
    label: 'Making your song',
    stage: {
      composing: 'Composing',
      arranging: 'Arranging',
      playing: 'Playing',
      mastering: 'Mastering',
      writing: 'Writing',
    } as Record<Stage, string>,
    queued: (position?: number) => (position && position > 1 ? `${position - 1} ahead of it in the queue` : 'About to start'),
    left: (seconds: number) => `about ${span(Math.max(1, seconds))} left`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was kept.',
    failed: 'This one did not work out.',
    done: (title: string) => `${title} is ready.`,
    percent: (fraction: number) => `${Math.round(fraction * 100)} %`,
  },

  player: {
    label: (title: string) => `Player: ${title}`,
    play: 'Play',
    pause: 'Pause',
    position: 'Position',
    at: (now: string, total: string) => `${now} of ${total}`,
    rollOf: (parts: string[]) => `Piano roll of ${parts.join(', ')}`,
    parts: 'Instruments',
    mute: (part: string) => `Mute ${part}`,
    solo: (part: string) => `Solo ${part}`,
    muteLetter: 'M',
    soloLetter: 'S',
    fetchingParts: 'Fetching the instruments …',
    noParts: 'The instruments could not be fetched one by one.',
    noSound: 'This song could not be played.',
    tempo: (tempo: number) => `♩ = ${Math.round(tempo)}`,
    rename: 'Rename',
    save: 'Save',
    cancelRename: 'Keep the old name',
    titleField: 'Name of the song',
  },

  actions: {
    label: 'Go on from here',
    another: 'Another one',
    anotherHint: 'Same choices, new song',
    'like-this': 'More like this',
    'like-thisHint': 'A variation, close to this one',
    longer: 'Longer',
    longerHint: 'The same song, extended',
    loop: 'Shorter loop',
    loopHint: 'A few bars that repeat without a seam',
    like: 'I like it',
    dislike: 'Not for me',
    favourite: 'Keep as a favourite',
    unfavourite: 'No longer a favourite',
    download: 'Download',
    formats: { wav: 'WAV', mp3: 'MP3', midi: 'MIDI', stems: 'Stems' },
    formatHints: { wav: 'full quality', mp3: 'small', midi: 'notes to edit', stems: 'each instrument' },
  },

  recipe: {
    title: 'Recipe and sources',
    failed: 'The recipe could not be read.',
    model: 'Composer',
    seed: 'Seed',
    version: 'Version',
    form: 'Form',
    learned: 'Learned from',
    learnedUnknown: 'Unknown: this model is no longer here.',
    flag: (flag: string) => `Note: ${flag}`,
    original: (notes: number, seconds: number, piece: string, dataSet: string) =>
      `Longest passage of the tune shared with the music it learned from: ${plural(notes, 'note')} (${seconds.toFixed(1)} s), also in “${piece}” (${dataSet}).`,
    wholly: (least: number) => `The tune shares no passage of ${least} notes or more with any piece it learned from.`,
    usual: (median: number, least: number) =>
      median === 0
        ? `Most songs by people share none of ${least} either.`
        : `Songs by people that it did not learn from typically share ${median}.`,
  },

  library: {
    title: 'Library',
    lead: (total: number) => (total === 0 ? 'No songs' : plural(total, 'song')),
    search: 'Search',
    searchHint: 'Name, genre or mood',
    show: 'Show',
    all: 'All',
    favourites: 'Favourites',
    bin: 'Deleted',
    binHint: 'Deleted songs are kept for 30 days.',
    empty: 'Every song you make is kept here.',
    emptySearch: 'No song fits.',
    emptyBin: 'Nothing was deleted.',
    first: 'Compose the first one',
    more: 'Show more',
    export: 'Export all',
    import: 'Import',
    importHint: 'Puts songs back from a library.zip that was exported before',
    imported: ({ imported, skipped, refused }: Imported) =>
      [
        imported || !skipped ? `${imported === 0 ? 'No song' : plural(imported, 'song')} put back.` : '',
        skipped ? `${plural(skipped, 'song')} ${skipped === 1 ? 'was' : 'were'} here already.` : '',
        refused.length ? `${plural(refused.length, 'song')} ${refused.length === 1 ? 'was' : 'were'} refused.` : '',
      ].filter(Boolean).join(' '),
    refused: 'Refused, and why',
    importing: (part: number) => `Importing … ${Math.round(part * 100)} %`,
    open: (title: string) => `Open ${title}`,
    play: (title: string) => `Play ${title}`,
    pause: (title: string) => `Pause ${title}`,
    rename: (title: string) => `Rename ${title}`,
    favourite: (title: string) => `${title} is a favourite`,
    delete: (title: string) => `Delete ${title}`,
    restore: (title: string) => `Restore ${title}`,
    restoreShort: 'Restore',
    again: (title: string) => `Make ${title} again from its recipe`,
    deleted: (title: string) => `${title} was deleted.`,
    restored: (title: string) => `${title} is back.`,
    renamed: (title: string) => `Now called ${title}.`,
    state: { queued: 'waiting', running: 'being made', failed: 'failed', cancelled: 'cancelled', done: '' },
  },

  continuing,
  melody,
  text,
  drums,
  train,
  evaluate,

  errors: {
    unreachable: 'The studio does not answer. Is it still running?',
    tooMany: 'That was a lot at once. Wait a few seconds, then go on.',
    status: (status: number) => `The studio refused, without saying why (${status}).`,
    titleTooLong: (letters: number, most: number) => `That is ${letters} letters; ${most} fit.`,
    titleEmpty: 'A song needs a name.',
    seed: 'A seed is a whole number.',
    notFound: 'There is no such page.',
  },
};
