import { texts } from '../../texts';
import { figure } from '../format';
import type { Figures, Report, Row } from './types';

/** What one contestant reads. */
export interface Cell {
  /** The number itself; empty where it has none. */
  text: string;
  /** 0 as shuffled music, 1 as real music that was not heard; nothing where the two cannot be told apart. */
  position?: number;
  /** Why there is no number. */
  why?: string;
}

export interface Line {
  name: string;
  meaning: string;
  /** One for each contestant. */
  cells: Cell[];
  /** What real music reads. */
  real: string;
}

export interface Group {
  title: string;
  lines: Line[];
}

/** Several reports on the same reference, side by side. */
export function compared(reports: Report[]): Group[] {
  const [first] = reports;
  if (!first) {
    return [];
  }
  const words = texts.evaluate.table;
  const measures = first.measures.map((_, at) => line(reports.map((report) => report.measures[at])));
  const groups: Group[] = [
    { title: words.inAll, lines: [inAll(reports)] },
    { title: words.novelty, lines: novelty(reports) },
    { title: words.sets, lines: first.distances.map((_, at) => line(reports.map((report) => report.distances[at]))) },
  ];
  for (const [at, row] of first.measures.entries()) {
    const last = groups[groups.length - 1];
    if (last.title === row.source) {
      last.lines.push(measures[at]);
    } else {
      groups.push({ title: row.source, lines: [measures[at]] });
    }
  }
  return groups.filter(({ lines }) => lines.length > 0);
}

/** The middle of all positions: half of the measures have come so far or further. */
export function median(positions: number[]): number | undefined {
  const sorted = [...positions].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function inAll(reports: Report[]): Line {
  const words = texts.evaluate.table;
  const cells = reports.map(({ measures }) => {
    const positions = measures.flatMap(({ scale }) => (scale.position === null ? [] : [scale.position]));
    const position = median(positions);
    return position === undefined ? { text: '', why: words.mute } : { text: words.telling(positions.length), position };
  });
  return { name: words.median, meaning: words.medianMeaning, cells, real: '' };
}

function novelty(reports: Report[]): Line[] {
  const words = texts.evaluate.table;
  const found = reports.flatMap((report) => report.novelty ?? []);
  if (found.length < reports.length) {
    return [];
  }
  const passages = found[0].passages.map(({ notes, reference }, at) => ({
    name: words.passages(notes),
    meaning: words.passagesMeaning,
    cells: found.map((one) => cellOf(one.passages[at].set, words.tooShort)),
    real: reference === null ? '–' : percent(reference),
  }));
  const longest = { name: words.longest, meaning: words.longestMeaning, cells: found.map(({ longest: all, copies }) => ({
    text: words.notes(all.set[all.set.length - 1] ?? 0) + (copies[0] ? words.stands(copies[0]) : ''),
  })), real: words.notes(found[0].longest.reference[found[0].longest.reference.length - 1] ?? 0) };
  return [...passages, longest];
}

const cellOf = (part: number | null, why: string): Cell => (part === null ? { text: '', why } : { text: percent(part) });

function line(rows: Row[]): Line {
  const [{ name, meaning, set, reference, scale }] = rows;
  return {
    name,
    meaning: meaning.replace(/ \([^()]*\)$/, ''), // the paper, which the report names
    cells: rows.map(cell),
    real: set ? figures(reference) : scale.ceiling === null ? '–' : figure(scale.ceiling),
  };
}

/** A measure of pieces shows what they read; one of whole sets, and a histogram, only how near it comes. */
function cell(row: Row): Cell {
  const { position, value } = row.scale;
  const text = row.set ? figures(row.set) : value === null ? '' : figure(value);
  const none = row.set ? row.set.mean === null : value === null;
  return {
    text: none ? '' : text,
    ...(position === null ? {} : { position }),
    ...(none ? { why: row.undefined ?? texts.evaluate.table.undefined } : {}),
  };
}

function figures(numbers: Figures | null): string {
  if (numbers?.mean == null) {
    return '–';
  }
  return figure(numbers.mean) + (numbers.sd === null ? '' : ` ± ${figure(numbers.sd)}`);
}

export const percent = (part: number) => (part < -1 ? '< −100 %' : `${Math.round(part * 100)} %`.replace('-', '−'));
