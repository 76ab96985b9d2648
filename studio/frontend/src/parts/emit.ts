import type { Lab } from '../model/drums/lab';
import type { Draft } from '../model/order';
import type { Lesson } from '../model/teaching';

/** Tells the page above. */
export function emit<T>(from: HTMLElement, name: string, detail?: T): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Something was chosen. */
export function choose(from: HTMLElement, change: Partial<Draft>): void {
  emit(from, 'choose', change);
}

/** Something about what is to be taught was chosen. */
export function teach(from: HTMLElement, change: Partial<Lesson>): void {
  emit(from, 'teach', change);
}

/** Something in the drum lab was set; steps of one gesture are taken back together. */
export interface Setting {
  change: Partial<Lab>;
  gesture?: string;
}

export function tune(from: HTMLElement, change: Partial<Lab>, gesture = ''): void {
  emit<Setting>(from, 'tune', { change, gesture });
}
