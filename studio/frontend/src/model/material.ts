import { texts } from '../texts';
import { size } from './format';
import type { UploadLimits } from './training-types';

/** A file as the browser hands it over, under the name it is listed by. */
export interface Candidate {
  name: string;
  file: Blob;
}

/** A file that is not taken, and why. */
export interface LeftOut {
  name: string;
  reason: string;
}

/** What is taken of the files that somebody brought, and what is left out. */
export interface Sorted {
  taken: Candidate[];
  leftOut: LeftOut[];
}

/** A zip of such files is unpacked by the server. */
const ZIP = '.zip';

/** Files that no one brings on purpose: ".DS_Store", "Thumbs.db". */
const LITTER = /(^|\/)(\.[^/]*|thumbs\.db|desktop\.ini)$/i;

/** Sorts files by whether they can be learned from and whether they fit; @param here how much is here already. */
export function sort(
  candidates: Candidate[],
  extensions: string[],
  limits: UploadLimits,
  here: { files: number; bytes: number },
): Sorted {
  const sorted: Sorted = { taken: [], leftOut: [] };
  let { files, bytes } = here;
  for (const candidate of candidates.filter(({ name }) => !LITTER.test(name))) {
    const reason = refusal(candidate, extensions, limits, files, bytes);
    if (reason) {
      sorted.leftOut.push({ name: candidate.name, reason });
    } else {
      sorted.taken.push(candidate);
      files++;
      bytes += candidate.file.size;
    }
  }
  return sorted;
}

function refusal(
  { name, file }: Candidate, extensions: string[], limits: UploadLimits, files: number, bytes: number,
): string | undefined {
  const words = texts.train.leftOut;
  if (!hasKind(name, extensions)) {
    return words.kind;
  }
  if (file.size === 0) {
    return words.empty;
  }
  if (file.size > limits.fileBytes) {
    return words.tooLarge(size(limits.fileBytes));
  }
  if (files >= limits.files) {
    return words.tooMany(limits.files);
  }
  return bytes + file.size > limits.bytes ? words.tooMuch(size(limits.bytes)) : undefined;
}

export function hasKind(name: string, extensions: string[]): boolean {
  return [...extensions, ZIP].some((extension) => name.toLowerCase().endsWith(extension.toLowerCase()));
}
