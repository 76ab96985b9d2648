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

const TOO_MANY = 429;

/** What was said of a whole request, or of its fields one after the other. */
export function wholeOf({ status, message, fields }: Problem): string {
  return status === TOO_MANY ? texts.errors.tooMany : Object.values(fields ?? {}).join(' ') || message;
}

/** What the server said when it refused. */
export function refused(said: any, status: number): Problem {
  const fields: FieldErrors = {};
  for (const error of said.errors ?? []) {
    fields[error.field] = error.message;
  }
  return new Problem(said.detail ?? said.title ?? texts.errors.status(status), status, fields);
}
