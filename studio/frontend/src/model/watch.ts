import { api, Problem } from './api';
import { after, isOver, startOf, type Progress, type SongEvent } from './progress';
import type { Song } from './types';

const EVENTS: SongEvent['type'][] = ['state', 'progress', 'playable', 'done', 'failed', 'cancelled'];
const PAUSE_MS = 2000;

/**
 * Follows a song until it is over. The browser reconnects a broken stream by itself; where it has given up, we ask how the
 * song stands and listen anew. A song that is no longer there has failed.
 */
export class SongWatch {
  private progress: Progress;
  private source?: EventSource;
  private timer?: number;
  private stopped = false;

  constructor(
    private readonly song: Song,
    private readonly tell: (progress: Progress) => void,
  ) {
    this.progress = startOf(song);
    this.listen();
  }

  stop(): void {
    this.stopped = true;
    this.source?.close();
    clearTimeout(this.timer);
  }

  private listen(): void {
    this.source = new EventSource(api.events(this.song.id));
    for (const type of EVENTS) {
      this.source.addEventListener(type, (message) => {
        this.hear({ id: Number(message.lastEventId), type, data: JSON.parse(message.data) });
      });
    }
    this.source.onerror = () => {
      if (this.source?.readyState === EventSource.CLOSED) {
        this.askLater();
      }
    };
  }

  private hear(event: SongEvent): void {
    this.show(after(this.progress, event));
  }

  private show(progress: Progress): void {
    this.progress = progress;
    if (isOver(progress)) {
      this.stop();
    }
    this.tell(progress);
  }

  private askLater(): void {
    this.timer = window.setTimeout(async () => {
      const now = await this.ask();
      if (this.stopped) {
        return;
      }
      if (!now) {
        this.askLater();
      } else if (isOver(now)) {
        this.show(now);
      } else {
        this.listen();
      }
    }, PAUSE_MS);
  }

  /** How the song stands; nothing where the server does not say. */
  private async ask(): Promise<Progress | undefined> {
    try {
      return startOf(await api.song(this.song.id));
    } catch (problem) {
      const gone = problem instanceof Problem && problem.status === 404;
      return gone ? { ...this.progress, state: 'failed', problem: problem.message } : undefined;
    }
  }
}
