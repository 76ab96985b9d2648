export type Theme = 'light' | 'dark';

const STORED = 'cadenza-theme';

/** The listener's choice, else the system's. */
export function theme(): Theme {
  const stored = localStorage.getItem(STORED);
  if (stored === 'light' || stored === 'dark') {
    return stored;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function applyTheme(): void {
  document.documentElement.dataset.theme = theme();
}

export function setTheme(chosen: Theme): void {
  localStorage.setItem(STORED, chosen);
  applyTheme();
}

/** Follows the system while the listener has not chosen. */
export function followSystem(changed: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    applyTheme();
    changed();
  });
}
