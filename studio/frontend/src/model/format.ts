import { texts } from '../texts';

/** 75.4 as "1:15". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "hip-hop" as "Hip-hop". */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A mood as people say it; a place of one's own on the plane comes as two numbers. */
export function moodWord(mood: string): string {
  return /^-?\d/.test(mood) ? texts.ownMood : capital(mood);
}

/** When something was made, as people say it. */
export function day(iso: string, now: Date): string {
  const then = new Date(iso);
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days < 2) {
    return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-days, 'day');
  }
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(then);
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
