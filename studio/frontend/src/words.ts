/** 1 as "1 song", 2 as "2 songs"; thousands are set apart. */
export const plural = (count: number, one: string, many = one + 's') => `${whole(count)} ${count === 1 ? one : many}`;

/** 12345 as "12,345". */
export const whole = (count: number) => new Intl.NumberFormat('en-GB').format(count);

/** 75 as "1 min 15 s", 120 as "2 minutes", 7500 as "2 h 5 min". */
export function span(seconds: number): string {
  if (Math.round(seconds) < 60) {
    return plural(Math.round(seconds), 'second');
  }
  const minutes = Math.floor(Math.round(seconds) / 60);
  if (minutes >= 60) {
    return minutes % 60 === 0 ? plural(minutes / 60, 'hour') : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  }
  const rest = Math.round(seconds) % 60;
  return rest === 0 ? (minutes === 1 ? 'a minute' : plural(minutes, 'minute')) : `${minutes} min ${rest} s`;
}
