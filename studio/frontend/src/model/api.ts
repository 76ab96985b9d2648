import { texts } from '../texts';
import { Problem, refused } from './problem';
import { put } from './sending';
import type { Choices, Imported, More, Page, Peaks, Recipe, Roll, Song, SongRequest } from './types';

export { Problem };

export const BASE = '/api/v1';

export async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await call(method, path, method === 'GET' ? undefined : (body ?? {}));
  return response.status === 204 ? (undefined as T) : response.json();
}

/** What comes back as a file. */
export async function file(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Blob> {
  return (await call(method, path, body)).blob();
}

/** An answer of which more may come. @param signal calls it off @throws Problem if the server refuses or is away */
export async function call(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const sent = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  let response: Response;
  try {
    response = await fetch(BASE + path, { method, signal, ...sent });
  } catch {
    throw new Problem(texts.errors.unreachable, 0);
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return response;
}

async function problem(response: Response): Promise<Problem> {
  return refused(await response.json().catch(() => ({})), response.status);
}

export function query(values: Record<string, string | number | boolean | undefined>): string {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return entries.length ? '?' + new URLSearchParams(entries.map(([name, value]) => [name, String(value)])) : '';
}

const song = (id: string) => `/songs/${encodeURIComponent(id)}`;

export const api = {
  choices: () => ask<Choices>('GET', '/choices'),
  title: (mood: string | null) => ask<{ title: string }>('GET', '/suggestions/title' + query({ mood: mood ?? undefined })),
  surprise: () => ask<SongRequest>('GET', '/suggestions/order'),

  make: (request: SongRequest) => ask<Song>('POST', '/songs', request),
  more: (id: string, kind: More) => ask<Song>('POST', `${song(id)}/more`, { kind }),
  again: (id: string) => ask<Song>('POST', `${song(id)}/again`),
  cancel: (id: string) => ask<Song>('POST', `${song(id)}/cancel`),

  songs: (values: { search?: string; favourite?: boolean; binned?: boolean; offset?: number; limit?: number }) =>
    ask<Page>('GET', '/songs' + query(values)),
  song: (id: string) => ask<Song>('GET', song(id)),
  change: (id: string, change: { title?: string; favourite?: boolean; liked?: boolean | null }) =>
    ask<Song>('PATCH', song(id), change),
  remove: (id: string) => ask<void>('DELETE', song(id)),
  restore: (id: string) => ask<Song>('POST', `${song(id)}/restore`),

  roll: (id: string) => ask<Roll>('GET', `${song(id)}/roll`),
  peaks: (id: string) => ask<Peaks>('GET', `${song(id)}/peaks?buckets=800`),
  recipe: (id: string) => ask<Recipe>('GET', `${song(id)}/recipe`),

  events: (id: string) => `${BASE}${song(id)}/events`,
  audio: (id: string) => `${BASE}${song(id)}/audio.wav`,
  /** The sound of one part; the server counts them from 1. */
  stem: (id: string, part: number) => `${BASE}${song(id)}/stems/${part + 1}.wav`,
  download: (id: string, file: string) => `${BASE}${song(id)}/${file}?download`,
  exportLibrary: `${BASE}/library.zip`,
  importLibrary: (file: File, progress: (part: number) => void) =>
    put<Imported>('POST', `${BASE}/library`, file, 'application/zip', progress),
};
