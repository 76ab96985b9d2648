import { texts } from '../texts';
import { Problem, refused } from './problem';

/** Sends a file and tells how much of it is gone, 0 to 1; fetch does not tell. */
export function put<T>(
  method: 'PUT' | 'POST',
  path: string,
  file: Blob,
  type: string,
  progress: (part: number) => void,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader('Content-Type', type);
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => {
      const said = read(request.responseText);
      request.status < 300 ? done(said as T) : fail(refused(said ?? {}, request.status));
    };
    request.onerror = () => fail(new Problem(texts.errors.unreachable, 0));
    request.onabort = () => fail(new Problem(texts.train.uploads.cancelled, 0));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function read(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
