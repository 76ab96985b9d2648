/** Where the listener is. Every page has an address of its own, so that reload, back and bookmarks work. */
export type Route =
  | { page: 'compose'; song?: string; model?: string }
  | { page: 'write'; model?: string }
  | { page: 'melody' | 'drums' | 'train' | 'teach' | 'evaluate' | 'library' | 'unknown' }
  | { page: 'run'; run: string }
  | { page: 'trial'; trial: string };

/** @param search what follows the path: "?model=reels" has a model chosen for the song, or the text, to come */
export function routeOf(path: string, search = ''): Route {
  const [first, second, ...rest] = path.split('/').filter(Boolean);
  const model = new URLSearchParams(search).get('model');
  const chosen = model ? { model } : {};
  if (first === undefined) {
    return { page: 'compose', ...chosen };
  }
  if (second && rest.length === 0 && (first === 'songs' || first === 'runs' || first === 'trials')) {
    const id = decodeURIComponent(second);
    const pages = { songs: { page: 'compose', song: id }, runs: { page: 'run', run: id }, trials: { page: 'trial', trial: id } } as const;
    return pages[first];
  }
  const pages: Record<string, Route['page']> = {
    '/continue': 'melody', '/continue/text': 'write', '/drums': 'drums', '/evaluate': 'evaluate', '/library': 'library',
    '/train': 'train', '/train/new': 'teach',
  };
  const page = pages[`/${[first, second, ...rest].filter(Boolean).join('/')}`] ?? 'unknown';
  return (page === 'write' ? { page, ...chosen } : { page }) as Route;
}

export const songPath = (id: string) => `/songs/${encodeURIComponent(id)}`;
export const runPath = (id: string) => `/runs/${encodeURIComponent(id)}`;
export const trialPath = (id: string) => `/trials/${encodeURIComponent(id)}`;
export const writeWith = (model: string) => `/continue/text?model=${encodeURIComponent(model)}`;
export const composeWith = (model: string) => `/?model=${encodeURIComponent(model)}`;

/** Goes to an address without loading the page anew. */
export function go(path: string): void {
  if (path !== location.pathname + location.search) {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }
}

/** Keeps a click on one of our own links on the page. */
export function followLink(event: MouseEvent): void {
  const link = event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement);
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link && plain && link.origin === location.origin && 'here' in link.dataset) {
    event.preventDefault();
    go(link.pathname + link.search);
  }
}
