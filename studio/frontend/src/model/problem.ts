import { texts } from '../texts';
import type { FieldErrors } from './order';

/** What the server refused, with a message for each field at fault. */
export class Problem extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly fields: FieldErrors = {},
  ) {
    super(message);
  }
}

/** What the server said when it refused. */
export function refused(said: any, status: number): Problem {
  const fields: FieldErrors = {};
  for (const error of said.errors ?? []) {
    fields[error.field] = error.message;
  }
  return new Problem(said.detail ?? said.title ?? texts.errors.status(status), status, fields);
}
