import { Problem } from './api';

const PAUSE_MS = 2000;

/** One message of a stream. Some come without a number of their own, under the last one's. */
export interface Message<T extends string = string> {
  id: number;
  type: T;
  data: any;
}

/** What is followed: where its stream is, what a message changes, and how it stands when asked. */
export interface Followed<S, T extends string> {
  events: string;
  types: readonly T[];
  begin: S;
  after(state: S, message: Message<T>): S;
  ask(): Promise<S>;
  /** Where the server no longer has it. */
  gone(state: S, why: string): S;
  isOver(state: S): boolean;
}

/**
 * Follows something until it is over. The browser reconnects a broken stream by itself; where it has given up, we ask how
 * the thing stands and listen anew.
 */
export class Watch<S, T extends string> {
  private state: S;
  private source?: EventSource;
  private timer?: number;
  private stopped = false;

  constructor(
    private readonly followed: Followed<S, T>,
    private readonly tell: (state: S) => void,
    /** Told where the server does not answer, and where it does again. */
    private readonly tellLost: (isLost: boolean) => void = () => {},
  ) {
    this.state = followed.begin;
    this.listen();
  }

  stop(): void {
    this.stopped = true;
    this.source?.close();
    clearTimeout(this.timer);
  }

  private listen(): void {
    this.source = new EventSource(this.followed.events);
    for (const type of this.followed.types) {
      this.source.addEventListener(type, (message) => {
        this.hear({ id: Number(message.lastEventId), type, data: JSON.parse(message.data) });
      });
    }
    this.source.onopen = () => this.tellLost(false);
    this.source.onerror = () => {
      this.tellLost(true);
      if (this.source?.readyState === EventSource.CLOSED) {
        this.askLater();
      }
    };
  }

  private hear(message: Message<T>): void {
    this.show(this.followed.after(this.state, message));
  }

  private show(state: S): void {
    this.state = state;
    if (this.followed.isOver(state)) {
      this.stop();
    }
    this.tell(state);
  }

  private askLater(): void {
    this.timer = window.setTimeout(async () => {
      const now = await this.ask();
      if (this.stopped) {
        return;
      }
      if (!now) {
        this.askLater();
      } else if (this.followed.isOver(now)) {
        this.show(now);
      } else {
        this.listen();
      }
    }, PAUSE_MS);
  }

  /** How it stands; nothing where the server does not say. */
  private async ask(): Promise<S | undefined> {
    try {
      return await this.followed.ask();
    } catch (problem) {
      const gone = problem instanceof Problem && problem.status === 404;
      return gone ? this.followed.gone(this.state, problem.message) : undefined;
    }
  }
}
