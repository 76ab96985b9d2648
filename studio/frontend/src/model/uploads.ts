import { Problem } from './api';
import type { Candidate } from './material';

const AT_ONCE = 3;
const PATIENCE_MS = 1000;
/** Too many requests, or too many files at once. */
const BUSY = [429, 503];

/** Sends one file; tells how much of it is gone, 0 to 1. */
export type Send = (candidate: Candidate, signal: AbortSignal, progress: (part: number) => void) => Promise<unknown>;

export type Sending = 'waiting' | 'sending' | 'here' | 'failed';

/** A file on its way. */
export interface Parcel {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly state: Sending;
  /** How much of it is gone, 0 to 1. */
  readonly part: number;
  readonly problem?: string;
}

/** Sends files, a few at a time, and tells how each fares. Where the server asks for patience, it has it. */
export class UploadQueue {
  private parcels: Parcel[] = [];
  private readonly candidates = new Map<number, Candidate>();
  private readonly sending = new Map<number, AbortController>();
  private next = 0;

  constructor(
    private readonly send: Send,
    private readonly tell: (parcels: readonly Parcel[]) => void,
  ) {}

  add(candidates: Candidate[]): void {
    for (const candidate of candidates) {
      const key = this.next++;
      this.candidates.set(key, candidate);
      this.parcels.push({ key, name: candidate.name, bytes: candidate.file.size, state: 'waiting', part: 0 });
    }
    this.proceed();
  }

  /** Takes a file back that is not there yet. */
  cancel(key: number): void {
    this.sending.get(key)?.abort();
    this.candidates.delete(key);
    this.parcels = this.parcels.filter((parcel) => parcel.key !== key);
    this.proceed();
  }

  again(key: number): void {
    this.change(key, { state: 'waiting', part: 0, problem: undefined });
    this.proceed();
  }

  clear(): void {
    this.parcels = [];
    this.candidates.clear();
    this.sending.forEach((controller) => controller.abort());
    this.proceed();
  }

  private proceed(): void {
    for (const { key, state } of [...this.parcels]) {
      if (state === 'waiting' && this.sending.size < AT_ONCE) {
        void this.carry(key);
      }
    }
    this.tell(this.parcels);
  }

  private async carry(key: number): Promise<void> {
    const controller = new AbortController();
    this.sending.set(key, controller);
    this.change(key, { state: 'sending' });
    try {
      await this.sendPatiently(key, controller.signal);
      this.change(key, { state: 'here', part: 1 });
    } catch (problem) {
      this.change(key, { state: 'failed', problem: (problem as Error).message });
    }
    this.sending.delete(key);
    this.proceed();
  }

  private async sendPatiently(key: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        await this.send(this.candidates.get(key)!, signal, (part) => {
          this.change(key, { part });
          this.tell(this.parcels);
        });
        return;
      } catch (problem) {
        if (!(problem instanceof Problem && BUSY.includes(problem.status)) || signal.aborted) {
          throw problem;
        }
        await new Promise((done) => setTimeout(done, PATIENCE_MS));
      }
    }
  }

  private change(key: number, change: Partial<Parcel>): void {
    this.parcels = this.parcels.map((parcel) => (parcel.key === key ? { ...parcel, ...change } : parcel));
  }
}

/** How all files fare together. */
export function tally(parcels: readonly Parcel[]) {
  const here = parcels.filter(({ state }) => state === 'here');
  const bytes = parcels.reduce((sum, parcel) => sum + parcel.bytes, 0);
  const gone = parcels.reduce((sum, parcel) => sum + parcel.bytes * parcel.part, 0);
  return {
    files: parcels.length,
    here: here.length,
    bytes,
    part: bytes === 0 ? 0 : gone / bytes,
    isBusy: parcels.some(({ state }) => state === 'waiting' || state === 'sending'),
  };
}
