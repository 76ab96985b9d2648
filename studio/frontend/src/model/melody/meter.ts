/** Quarters that a bar of a meter lasts: 3 for "3/4" and "6/8". */
export function barOf(meter: string): number {
  const [beats, unit] = meter.split('/').map(Number);
  return (beats * 4) / unit;
}

/** Quarters from beat to beat, as people tap them: three eighths in 6/8. */
export function beatOf(meter: string): number {
  const [beats, unit] = meter.split('/').map(Number);
  return unit === 8 && beats % 3 === 0 ? 1.5 : 4 / unit;
}

/** The first quarter after, or at, a place where a bar begins. */
export function nextBar(place: number, meter: string): number {
  const bar = barOf(meter);
  return Math.max(0, Math.ceil(place / bar - 1e-9)) * bar;
}

/** Where a place is as musicians count it, from 1: a beat in the middle has a fraction. */
export function counted(place: number, meter: string): { bar: number; beat: number } {
  const bar = Math.floor(place / barOf(meter));
  return { bar: bar + 1, beat: (place - bar * barOf(meter)) / beatOf(meter) + 1 };
}
