import { css } from 'lit';

/** The colours of what was given and of what is new, apart for all eyes, on the dark screen. */
export const voices = css`
  :host {
    --yours: #7cc3f0;
    --new: #f5a54e;
  }
`;

export const rollStyles = css`
  ${voices}
  :host {
    display: block;
    min-width: 0;
  }
  .frame {
    overflow-x: auto;
    border-radius: var(--radius-small);
    box-shadow: inset 0 0 0 1px var(--screen-line);
  }
  .strip {
    min-width: 100%;
    width: calc(var(--quarters) * 1.7rem);
  }
  .ruler {
    position: relative;
    height: 1.25rem;
    background: var(--screen-raised);
  }
  .chords {
    height: 1.6rem;
    background: none;
  }
  .ruler :is(span, li) {
    position: absolute;
    left: calc(var(--onset) / var(--quarters) * 100% + 0.35rem);
    color: var(--quiet-on-screen);
    font-size: 0.75rem;
    line-height: 1.25rem;
  }
  .chords li {
    color: var(--on-screen);
    font-weight: 600;
    font-size: 0.875rem;
    line-height: 1.6rem;
  }
  .roll {
    position: relative;
    height: calc(var(--rows) * 0.82rem);
    cursor: crosshair;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .paper {
    position: absolute;
    inset: 0;
    display: grid;
    pointer-events: none;
  }
  .row {
    position: relative;
    background: color-mix(in srgb, var(--screen-raised) 65%, transparent);
    border-bottom: 1px solid color-mix(in srgb, var(--screen-line) 45%, transparent);
  }
  .row.black {
    background: transparent;
  }
  .row span {
    position: sticky;
    left: 0.35rem;
    display: block;
    width: 2rem;
    color: var(--quiet-on-screen);
    font-size: 0.6875rem;
    line-height: 0.8rem;
  }
  .line,
  .cursor,
  .playhead {
    position: absolute;
    top: 0;
    bottom: 0;
    left: calc(var(--onset) / var(--quarters) * 100%);
    width: 1px;
    background: var(--screen-line);
    opacity: 0.7;
  }
  .line.bar {
    background: var(--quiet-on-screen);
    opacity: 0.55;
  }
  .cursor {
    width: 2px;
    background: var(--yours);
    opacity: 0.8;
  }
  .playhead {
    z-index: 2;
    width: 2px;
    background: #ffffff;
    opacity: 1;
    pointer-events: none;
  }
  .note {
    position: absolute;
    top: calc(var(--row) / var(--rows) * 100% + 1px);
    left: calc(var(--onset) / var(--quarters) * 100% + 1px);
    width: calc(var(--length) / var(--quarters) * 100% - 2px);
    height: calc(100% / var(--rows) - 2px);
    min-width: 5px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: var(--yours);
    cursor: grab;
    touch-action: none;
  }
  .note.new {
    background: var(--new);
  }
  .note::after {
    content: '';
    position: absolute;
    inset: 0 0 0 auto;
    width: min(10px, 40%);
    border-right: 2px solid rgb(0 0 0 / 35%);
    border-radius: 4px;
    cursor: ew-resize;
  }
  .note:focus-visible,
  .note:focus {
    z-index: 1;
    outline: 2px solid #ffffff;
    outline-offset: 1px;
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    min-height: 2.4rem;
  }
  .foot .plain {
    flex: none;
    min-height: 2.2rem;
  }
  .empty {
    position: absolute;
    inset: 0 auto 0 0;
    display: grid;
    place-items: center;
    width: min(100%, 82vw);
    padding: 1rem;
    color: var(--on-screen);
    text-align: center;
    pointer-events: none;
  }
  .empty span {
    padding: 0.5rem 1rem;
    border-radius: var(--radius);
    background: var(--screen);
  }
  .coarse {
    display: none;
  }
  @media (hover: none) {
    .fine {
      display: none;
    }
    .coarse {
      display: inline;
    }
  }
`;
