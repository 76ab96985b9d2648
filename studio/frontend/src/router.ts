/** Where the listener is. Every page has an address of its own, so that reload, back and bookmarks work. */
export type Route = { page: 'compose'; song?: string } | { page: 'library' } | { page: 'unknown' };

export function routeOf(path: string): Route {
  const [first, second, ...rest] = path.split('/').filter(Boolean);
  if (first === undefined) {
    return { page: 'compose' };
  }
  if (first === 'songs' && second && rest.length === 0) {
    return { page: 'compose', song: decodeURIComponent(second) };
  }
  return first === 'library' && second === undefined ? { page: 'library' } : { page: 'unknown' };
}

export const songPath = (id: string) => `/songs/${encodeURIComponent(id)}`;

/** Goes to an address without loading the page anew. */
export function go(path: string): void {
  if (path !== location.pathname) {
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
    go(link.pathname);
  }
}
