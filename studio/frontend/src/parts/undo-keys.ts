import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Ctrl and Z take back, Ctrl and Shift and Z or Ctrl and Y do again: anywhere on the page but where somebody types. */
export class UndoKeys implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly bench: { undo(): void; redo(): void },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.listener);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.listener);
  }

  private readonly listener = (event: KeyboardEvent): void => {
    const typing = event.composedPath().some((target) => target instanceof HTMLInputElement && /text|number|search/.test(target.type));
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !typing && (key === 'z' || key === 'y')) {
      event.preventDefault();
      key === 'y' || event.shiftKey ? this.bench.redo() : this.bench.undo();
    }
  };
}
