import { ask, BASE } from '../api';
import type { Report, Trial, TrialChoices, TrialRequest } from './types';

const trial = (id: string) => `/trials/${encodeURIComponent(id)}`;

/** What the page asks of the server about trials. */
export const trials = {
  choices: () => ask<TrialChoices>('GET', '/trials/choices'),
  start: (request: TrialRequest) => ask<Trial>('POST', '/trials', request),
  list: () => ask<{ trials: Trial[] }>('GET', '/trials'),
  one: (id: string) => ask<Trial>('GET', trial(id)),
  cancel: (id: string) => ask<Trial>('POST', `${trial(id)}/cancel`),
  remove: (id: string) => ask<void>('DELETE', trial(id)),
  /** @param number of the contestant, from 1 */
  report: (id: string, number: number) => ask<Report>('GET', `${trial(id)}/reports/${number}.json`),
  page: (id: string, number: number) => `${BASE}${trial(id)}/reports/${number}.html`,
  download: (id: string, number: number, ending: 'html' | 'json') => `${BASE}${trial(id)}/reports/${number}.${ending}?download`,
};
