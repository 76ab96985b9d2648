import { ask, call, file } from '../api';
import { linesOf } from './lines';
import type { AbcTune, Line, TextRequest, TextRoom } from './types';

/** What the page asks of the server about texts. */
export const writers = {
  room: () => ask<TextRoom>('GET', '/texts'),
  tune: (abc: string) => ask<AbcTune>('POST', '/texts/tune', { abc }),
  midi: (abc: string) => file('POST', '/texts/midi', { abc }),

  /** Has a text written and hears of it as it comes. @param signal stops it @throws Problem if it is refused */
  write: async (request: TextRequest, hear: (line: Line) => void, signal: AbortSignal) => {
    const response = await call('POST', '/texts', request, signal);
    for await (const line of linesOf(response.body!)) {
      hear(JSON.parse(line));
    }
  },
};
