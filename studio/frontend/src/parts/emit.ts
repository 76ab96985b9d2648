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
