import { heard, isEnded, newsOf, type RunEvent, type RunNews } from './run-events';
import { training } from './training-api';
import { Watch } from './watch';

/** Follows a run until it has ended. A run that is no longer there has failed. */
export class RunWatch extends Watch<RunNews, RunEvent['type']> {
  constructor(news: RunNews, tell: (news: RunNews) => void, tellLost: (isLost: boolean) => void) {
    const { id } = news.run;
    super(
      {
        events: training.events(id),
        types: ['run', 'metrics'],
        begin: news,
        after: heard,
        ask: async () => newsOf(await training.run(id), (await training.metrics(id)).lines),
        gone: ({ run, measured }, problem) => ({ run: { ...run, state: 'failed', problem }, measured }),
        isOver: ({ run }) => isEnded(run),
      },
      tell,
      tellLost,
    );
  }
}
