import type { Kit } from '../sound/kit';
import { Loudspeaker, fade, type Voice } from '../sound/loudspeaker';
import { Performance, type Cue, type Score } from './performance';

/** How fast a string falls silent when its key is let go, in seconds. */
const DAMPING = 0.05;
/** A key that is only touched sounds so long, in seconds. */
const LEAST = 0.25;

/** Plays tunes on time, and keys when they are pressed. */
export class TunePlayer {
  private readonly speaker = new Loudspeaker();
  private readonly held = new Map<number, Promise<Voice | undefined>>();
  private performance?: Performance;
  private rest = () => {};
  private sounding: Voice[] = [];
  private asked = 0;

  /** @param ended is told when a performance is over, by itself or because it was stopped */
  constructor(
    private readonly kit: Kit,
    private readonly ended: () => void,
  ) {}

  /** @throws Problem if its sounds do not come */
  async play(score: Score): Promise<void> {
    const asked = ++this.asked;
    const open = await this.speaker.ready(this.kit.fetch(score.notes.map(([pitch]) => pitch)));
    if (!open || asked !== this.asked) {
      return; // closed, stopped or asked for another meanwhile
    }
    this.halt();
    this.performance = new Performance(this.speaker.soon, score);
    this.rest = this.speaker.keepAhead((before) => this.give(before));
  }

  stop(): void {
    this.asked++;
    if (this.performance) {
      this.halt();
      this.ended();
    }
  }

  get playing(): boolean {
    return this.performance !== undefined;
  }

  /** The quarter that is heard just now, or was at another moment of the page's clock; undefined while nothing plays. */
  place(milliseconds = performance.now()): number | undefined {
    return this.performance?.placeAt(this.speaker.heardAt(milliseconds));
  }

  /** A key goes down. @throws Problem if its sound does not come */
  async press(pitch: number): Promise<void> {
    this.lift(pitch);
    const voice = this.strike(pitch);
    this.held.set(pitch, voice.catch(() => undefined));
    await voice;
  }

  /** A key goes up. */
  lift(pitch: number): void {
    void this.held.get(pitch)?.then((voice) => voice && fade(voice, Math.max(this.speaker.now, voice.at + LEAST), DAMPING));
    this.held.delete(pitch);
  }

  close(): void {
    this.halt();
    this.held.clear();
    this.speaker.close();
  }

  private async strike(pitch: number): Promise<Voice | undefined> {
    const open = await this.speaker.ready(this.kit.fetch([pitch]));
    const buffer = this.kit.sound(pitch);
    return open && buffer ? this.speaker.sound(buffer, 1, this.speaker.now) : undefined;
  }

  private halt(): void {
    this.rest();
    if (this.performance) {
      const { now } = this.speaker;
      this.sounding.forEach((voice) => fade(voice, now, DAMPING));
    }
    this.sounding = [];
    this.performance = undefined;
  }

  private give(before: number): void {
    const playing = this.performance!;
    for (const cue of playing.advance(before)) {
      this.sound(cue);
    }
    this.sounding = this.speaker.ringing(this.sounding);
    if (playing.end < this.speaker.now) {
      this.stop();
    }
  }

  private sound(cue: Cue): void {
    if (cue.kind === 'beat') {
      this.sounding.push(this.speaker.click(cue.accent, cue.at));
      return;
    }
    const buffer = this.kit.sound(cue.pitch);
    if (buffer) {
      const voice = this.speaker.sound(buffer, 1, cue.at);
      fade(voice, cue.at + cue.seconds, DAMPING);
      this.sounding.push(voice);
    }
  }
}
