import { texts } from '../texts';

/** 75.4 as "1:15". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** 3670016 as "3.5 MB". */
export function size(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const scaled = bytes / 1024 ** power;
  return `${scaled < 10 ? Math.round(scaled * 10) / 10 : Math.round(scaled)} ${units[power]}`;
}

/** A measured number, with as many digits as say something: 0.0423, 1.36, 73,632. */
export function figure(value: number): string {
  return new Intl.NumberFormat('en-GB', { maximumSignificantDigits: Math.abs(value) < 1000 ? 3 : 6 }).format(value);
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
