/** What the page says that goes on with a text. */

import { plural, whole } from './words';

export const text = {
  title: 'Continue my text',
  lead: 'Begin, and a model goes on, letter by letter, as it learned to.',

  wishes: {
    model: 'Who writes',
    prime: 'It begins',
    primeIfEmpty: 'With nothing: the model begins by itself',
    primeCount: (characters: number, most: number) => `${whole(characters)} of at most ${plural(most, 'character')}`,
    tune: 'Begin a tune in ABC',
    more: 'How much more',
    moreOf: (characters: number) => ({ 300: 'A paragraph', 1000: 'A page', 3000: 'Three pages', 10_000: 'A chapter' })[characters] ?? plural(characters, 'character'),
    daring: 'How daring',
    daringOf: (temperature: number) =>
      temperature === 0
        ? 'always the likeliest letter'
        : temperature < 0.5
          ? 'safe, and likely to repeat itself'
          : temperature < 0.95
            ? 'sensible'
            : temperature <= 1.05
              ? 'as it learned'
              : 'wild',
    advanced: 'Advanced',
    topP: 'Leave out what is unlikely',
    topPOf: (share: number) => (share === 1 ? 'nothing is left out' : `the last ${Math.round((1 - share) * 100)} %`),
    until: 'Stop behind',
    untilIfEmpty: 'Nothing: at its full length',
    untilHint: '\\n stands for the end of a line, so \\n\\n for that of a paragraph or a tune.',
    seed: 'Seed',
    seedIfEmpty: 'Drawn by lot',
    seedHint: 'The same seed and choices make the same text.',
  },

  write: 'Write',
  stop: 'Stop',

  sheet: {
    label: 'The text',
    empty: 'What is written appears here, as it is written.',
    waiting: 'About to write …',
    by: (model: string) => `by ${model}`,
    characters: (characters: number) => plural(characters, 'character'),
    seed: (seed: string) => `seed ${seed}`,
    states: { writing: 'writing …', done: '', stopped: 'stopped', failed: 'broken off' },
    copySeed: 'Copy the seed',
    seedCopied: (seed: string) => `Seed ${seed} is copied.`,
    copy: 'Copy',
    copied: 'The text is copied.',
    notCopied: 'The browser does not let the page copy.',
    download: 'Text file',
    file: (model: string) => `Text by ${model}`,
    lost: 'The studio stopped answering before the text was finished.',
    news: { done: (characters: number) => `Written: ${plural(characters, 'character')}.`, stopped: 'Stopped.', failed: 'It broke off.' },
  },

  tune: {
    title: 'There is a tune in it',
    hear: 'Hear it',
    stop: 'Stop',
    midi: 'MIDI',
    take: 'Continue its melody',
    untitled: 'A tune that was written',
    replace: 'Take the place of the melody there?',
    replaceText: 'The page for melodies holds another one. It goes, unless you have downloaded it.',
    replaceNow: 'Take its place',
    replaceNot: 'Leave it',
    problem: (why: string) => `It cannot be played: ${why}`,
  },

  none: {
    title: 'Nobody here writes text yet.',
    text: 'Teach a model: choose “Text, letter by letter” and bring a book, poems, or tunes in ABC, as files of plain text.',
    teach: 'Teach a model',
  },

  how: {
    title: 'How it works',
    lines: [
      'A network read a text again and again, one letter after the other, and learned to guess the next. It knows no words and no rules but those that it found there.',
      'It reads your beginning, says how likely each letter is to follow, and one is drawn by lot. Then it reads that, and so on. The more daring, the more often an unlikely one is drawn.',
      'What it learned from tunes in letters, as ABC has them, can be heard and taken on to the melodies.',
    ],
  },
};
