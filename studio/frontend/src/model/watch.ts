import { api } from './api';
import { after, isOver, startOf, type Progress, type SongEvent } from './progress';
import type { Song } from './types';

const EVENTS: SongEvent['type'][] = ['state', 'progress', 'playable', 'done', 'failed', 'cancelled'];
const PAUSE_MS = 2000;

/**
 * Follows a song until it is over. The browser reconnects a broken stream by itself; where it has given up, we ask how the
 * song stands and listen anew.
 */
export class SongWatch {
  private progress: Progress;
  private source?: EventSource;
  private timer?: number;

  constructor(
    private readonly song: Song,
    private readonly tell: (progress: Progress) => void,
  ) {
    this.progress = startOf(song);
    this.listen();
  }

  stop(): void {
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
      try {
        const song = await api.song(this.song.id);
        const now = startOf(song);
        isOver(now) ? this.show(now) : this.listen();
      } catch {
        this.askLater();
      }
    }, PAUSE_MS);
  }
}
