import type { Draft } from '../model/order';

/** Tells the page above. */
export function emit<T>(from: HTMLElement, name: string, detail?: T): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Something was chosen. */
export function choose(from: HTMLElement, change: Partial<Draft>): void {
  emit(from, 'choose', change);
}
