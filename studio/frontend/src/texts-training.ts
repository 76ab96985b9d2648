/** What the pages about training say. */

import type { RunStage, RunState } from './model/training-types';
import { plural, span, whole } from './words';

/** A family as people say it; those not listed here are shown by their own name and description. */
interface FamilyWords {
  title: string;
  text: string;
}

export const train = {
  title: 'Train',
  lead: (total: number) => (total === 0 ? 'Nothing taught yet' : plural(total, 'training')),
  teach: 'Teach a model',
  empty: {
    title: 'Teach it your music.',
    text: 'Bring tunes that you love. A model reads them, listens for what they have in common, and learns to write new ones of that kind.',
  },
  how: {
    title: 'How it learns',
    lines: [
      'You choose the music: your own tunes, a collection, a folder. It is read here and never leaves this machine.',
      'The model guesses, note by note, how each tune goes on, and is corrected, thousands of times. Some tunes it never sees.',
      'On those it is examined, so that you know whether it has understood or only learned by heart. You hear it get better.',
    ],
  },

  form: {
    title: 'Teach a model',
    lead: 'Choose a kind of learner and bring music. The rest may stay as it is.',
    family: 'What shall it learn to make?',
    takes: (kinds: string) => `Learns from ${kinds}`,
    foundationNeeded: 'Builds on another model',
    preset: 'How thoroughly?',
    presets: {
      tiny: { title: 'A taste', text: 'Seconds to a minute; to try things out.' },
      small: { title: 'Small', text: 'For some hundreds of tunes.' },
      standard: { title: 'Thorough', text: 'The full course; a network takes hours.' },
      large: { title: 'Large', text: 'More of everything; takes longest.' },
    } as Record<string, FamilyWords>,
    name: 'Name',
    nameIfEmpty: 'Named after its family',
    nameHint: (name: string) => (name ? `It will stand in the library as ${name}.` : 'It stands in the library under this name.'),
    advanced: 'Advanced',
    steps: 'Steps',
    stepsIfEmpty: 'As the preset says',
    minutes: 'Minutes',
    minutesIfEmpty: 'Until it is done',
    minutesHint: 'Then it stops and can be gone on with.',
    seed: 'Seed',
    seedIfEmpty: 'Drawn by lot',
    seedHint: 'The same seed, music and choices make the same model.',
    foundation: 'Starts from',
    foundationIfEmpty: 'Knowing nothing',
    foundationHint: 'A model of the same family whose knowledge it begins with.',
    fields: 'The preset in detail',
    fieldsHint: 'What you leave empty stays as it is.',
    start: 'Start',
    starting: 'Starting …',
    uploading: 'The music is still on its way …',
  },

  families: {
    markov: {
      title: 'Songs, by habit',
      text: 'A melody with chords. It counts which note and which chord tends to follow which. Learns in seconds, even from a handful of tunes.',
    },
    'music-transformer': {
      title: 'Songs, with memory',
      text: 'A melody with chords, from a network that looks back over the whole song. Wants hundreds of tunes, and hours.',
    },
    'markov-chorale': {
      title: 'Chorales, by habit',
      text: 'Four voices that move together, from counted habits of choirs. Learns in seconds.',
    },
    'music-transformer-chorale': {
      title: 'Chorales, with memory',
      text: 'Four voices, each listening to the others, from a network. Takes hours.',
    },
    'music-transformer-piano': {
      title: 'Piano, as played',
      text: 'Piano pieces with touch and timing, as a pianist performs them, from a network. Takes hours.',
    },
    rhythmcan: {
      title: 'Grooves',
      text: 'Drum patterns from two networks: one invents, the other judges, and both get better.',
    },
    'char-rnn': {
      title: 'Text, letter by letter',
      text: 'Prose, verse, or tunes in ABC, from a network that guesses the next letter. Learns in minutes from a book.',
    },
  } as Record<string, FamilyWords>,

  material: {
    label: 'The music it learns from',
    sentence: { nothing: 'Which music shall it learn from?', from: (files: number) => `It will learn from ${plural(files, 'file')}.` },
    drop: 'Drop music here',
    dropNow: 'Let go to add it',
    dropOr: 'or press to choose files',
    takes: (kinds: string) => `Takes ${kinds}, or a zip of them`,
    limits: (files: number, fileSize: string, all: string) => `Up to ${whole(files)} files of ${fileSize} each, ${all} in all.`,
    files: 'Choose files',
    folder: 'Choose a folder',
    path: 'Or a folder on this machine',
    pathHint: 'Its whole path. It is read where it is; nothing is copied.',
    pathExample: '/home/me/music',
    instead: 'The files above are used. Remove them to name a folder instead.',
  },

  uploads: {
    here: (here: number, files: number, bytes: string) =>
      here === files ? `${plural(files, 'file')} · ${bytes}` : `${whole(here)} of ${plural(files, 'file')} here · ${bytes}`,
    progress: 'Bringing the music over',
    of: (name: string, part: number) => `${name}, ${Math.round(part * 100)} %`,
    cancel: (name: string) => `Do not bring ${name}`,
    cancelled: 'Taken back.',
    failed: (name: string, problem: string) => `${name}: ${problem}`,
    again: 'Try again',
    more: (count: number) => `and ${whole(count)} more waiting`,
    clear: 'Remove all',
    arrived: (files: number) => `${plural(files, 'file')} ready.`,
    leftOut: (count: number) => `${plural(count, 'file')} left out`,
  },

  leftOut: {
    kind: 'not a kind that this learner reads',
    empty: 'empty',
    tooLarge: (most: string) => `larger than ${most}`,
    tooMany: (most: number) => `more than ${whole(most)} files`,
    tooMuch: (most: string) => `more than ${most} in all`,
  },

  errors: {
    noMaterial: 'It needs music to learn from: drop some files, or name a folder.',
    steps: 'Steps are a whole number, 1 or more.',
    name: 'The name needs a letter from a to z, or a digit.',
    minutes: 'Minutes are a number above 0.',
    foundation: 'This kind of learner builds on another model; name it.',
    notHere: 'Some files did not arrive. Try them again, or take them away.',
  },

  states: {
    queued: 'waiting',
    running: 'learning',
    paused: 'paused',
    stopped: 'stopped',
    done: 'ready',
    failed: 'failed',
  } as Record<RunState, string>,

  run: {
    back: 'All models',
    facts: { preset: (preset: string) => `preset ${preset}`, seed: (seed: number) => `seed ${seed}` },
    open: (name: string) => `Open ${name}`,
    progress: 'How far it is',
    stages: { reading: 'Reading the music', training: 'Learning', sampling: 'Trying it out' } as Record<RunStage, string>,
    queued: (position?: number) =>
      position && position > 1 ? `${plural(position - 1, 'model')} ahead of it` : 'About to start',
    stepOf: (step: number, steps?: number) => (steps ? `step ${whole(step)} of ${whole(steps)}` : `step ${whole(step)}`),
    left: (seconds: number) => `about ${span(Math.max(1, seconds))} left`,
    took: (seconds: number) => `learned for ${span(Math.max(1, seconds))}`,
    percent: (fraction: number) => `${Math.floor(fraction * 100)} %`,
    paused: 'Paused. It goes on exactly where it was.',
    stopped: 'Stopped. What it learned so far is kept, and it can go on from there.',
    done: 'It has finished.',
    failed: 'It did not work out.',
    pause: 'Pause',
    pausing: 'Pausing …',
    resume: 'Go on',
    again: 'Try again',
    stop: 'Stop',
    stopping: 'Stopping …',
    stopTitle: 'Stop here?',
    stopText: 'Nothing is lost: what it has learned so far is kept, and you can go on from there whenever you like.',
    stopNow: 'Stop',
    stopNot: 'Keep going',
    delete: 'Remove from the list',
    deleteTitle: (name: string) => `Remove ${name} from this list?`,
    deleteText: 'Its curves, samples and files go, for good. A finished model stays in the library and can compose.',
    deleteNow: 'Remove',
    deleteNot: 'Keep it',
    deleted: (name: string) => `${name} was removed from the list.`,
    compose: 'Compose with it',
    write: 'Write with it',
    another: 'Teach another',
    remedy: (remedy: string) => `What helps: ${remedy}`,
    news: (name: string, state: string) => `${name}: ${state}.`,
    newsSample: (step: number) => `There is something new of it after step ${whole(step)}.`,
    lost: 'The studio does not answer just now. It is asked again until it does.',
  },

  curve: {
    title: 'How it gets better',
    hint: 'The lower, the better it foresees how the music goes on. Where the dotted line turns up while the other still falls, it learns by heart.',
    waiting: 'The first numbers are on their way.',
    none: 'Nothing was measured step by step.',
    each: 'Each step',
    mean: 'On what it learns from',
    heldOut: 'On music it never sees',
    metric: 'Show',
    metrics: { loss: 'Error (loss)' } as Record<string, string>,
    log: 'Fine scale',
    logHint: 'A logarithmic scale, on which small gains show too',
    download: 'All numbers',
    at: (step: number) => `Step ${whole(step)}`,
    step: 'step',
    notMeasured: '–',
    label: 'Read the curve step by step',
  },

  samples: {
    title: 'Hear it learn',
    titleOfTexts: 'Read it learn',
    hint: 'Always drawn by the same lot, so that only what it knows makes the difference.',
    after: (step: number) => `After ${plural(step, 'step')}`,
    play: (step: number) => `Play what it made after ${plural(step, 'step')}`,
    pause: (step: number) => `Pause what it made after ${plural(step, 'step')}`,
    midi: (step: number) => `MIDI of step ${step}`,
    whole: 'All of it',
    wholeOf: (step: number) => `All of it: what it wrote after ${plural(step, 'step')}, as a text file`,
    making: 'being played in …',
    none: 'The first attempts will appear here.',
  },

  data: {
    title: 'What it was given',
    caption: 'Files by data set',
    name: 'Music',
    train: 'learned from',
    heldOut: 'kept for the exam',
    dropped: 'left out',
    reading: 'Still reading.',
    list: (total: number) => `${plural(total, 'file')} left out, and why`,
    search: 'Search the files that were left out',
    searchHint: 'Name or reason',
    more: 'Show more',
    none: 'None fits.',
    shown: (shown: number, total: number) => `${whole(shown)} of ${whole(total)}`,
  },

  verdict: {
    title: 'How well it did',
    choices: (choices: string, of: string) =>
      `On ${of === 'character' ? 'text' : 'music'} it had never seen, guessing the next ${of} was as hard for it as choosing among ${choices} that are equally likely.`,
    onlyNumbers: 'Measured on what it had never seen:',
    numbers: 'All numbers',
    notesAndNumbers: 'Notes and all numbers',
  },
};
