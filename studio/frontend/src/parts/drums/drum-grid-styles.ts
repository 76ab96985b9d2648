import { css } from 'lit';

export const gridStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .frame {
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-color: var(--screen-line) transparent;
    scrollbar-width: thin;
    padding-bottom: 2px;
  }
  .grid {
    --head: 11.5rem;
    position: relative;
    display: grid;
    width: max-content; /* not narrower than its rows, or their heads would scroll away */
    min-width: 100%;
    grid-template-columns: var(--head) repeat(var(--steps), minmax(1.45rem, 1fr));
    grid-auto-rows: 2.05rem;
    grid-template-rows: 1.35rem;
  }
  [role='row'],
  .ruler {
    display: contents;
  }
  .corner,
  .head {
    position: sticky;
    left: 0;
    z-index: 3;
    grid-column: 1;
    background: var(--screen);
  }
  .beat {
    grid-column: span 4;
    padding-left: 0.25rem;
    border-left: 1px solid transparent;
    color: var(--quiet-on-screen);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.2rem;
  }
  .beat.bar {
    border-color: var(--screen-line);
    color: var(--on-screen);
    font-weight: 600;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 0.1rem;
    padding-right: 0.5rem;
  }
  .head .name {
    flex: 1;
    min-width: 0;
    padding-left: 0.7rem;
    overflow: hidden;
    font-size: 0.9375rem;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head::before {
    content: '';
    flex: none;
    width: 0.3rem;
    height: 1.15rem;
    border-radius: 2px;
    background: var(--lane);
  }
  .head button {
    width: 1.65rem;
    height: 1.65rem;
    padding: 0;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--quiet-on-screen);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .head button:hover {
    background: var(--screen-raised);
    color: var(--on-screen);
  }
  .head button[aria-pressed='true'] {
    background: var(--screen-line);
    color: var(--glow);
  }
  .head svg {
    width: 1rem;
    height: 1rem;
    vertical-align: middle;
  }
  .cell {
    position: relative;
    cursor: pointer;
    touch-action: pan-x pan-y;
    user-select: none;
  }
  .cell::before {
    content: '';
    position: absolute;
    inset: 2px 1.5px;
    border-radius: 5px;
    background: var(--screen-raised);
  }
  .cell.even::before {
    background: color-mix(in srgb, var(--screen-raised) 55%, var(--screen));
  }
  .cell.bar {
    border-left: 1px solid var(--screen-line);
  }
  .cell:hover::before {
    background: var(--screen-line);
  }
  .cell[aria-selected='true']::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset: calc(2px + (100% - 4px) * (0.78 - 0.78 * var(--velocity))) 1.5px 2px;
    border-radius: 5px;
    background: var(--lane);
    box-shadow: 0 0 14px -4px var(--lane);
    opacity: calc(0.5 + 0.5 * var(--velocity));
    transform: translateX(calc(var(--late) * 65%));
  }
  .silent .cell[aria-selected='true']::after {
    background: var(--quiet-on-screen);
    box-shadow: none;
    opacity: 0.35;
  }
  .silent .name {
    color: var(--quiet-on-screen);
  }
  .locked .cell::before {
    background: repeating-linear-gradient(-45deg, var(--screen-raised) 0 4px, transparent 4px 7px);
  }
  .cell:focus-visible {
    z-index: 2;
    outline: 2px solid var(--on-screen);
    outline-offset: -1px;
    border-radius: 6px;
  }
  .playhead {
    position: absolute;
    z-index: 2;
    inset: 0;
    border-radius: 6px;
    background: linear-gradient(color-mix(in srgb, var(--glow) 55%, transparent), color-mix(in srgb, var(--on-screen) 16%, transparent) 1.4rem);
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .cell[aria-selected='true']::after {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media (max-width: 760px) {
    .grid {
      --head: 6.8rem;
      grid-template-columns: var(--head) repeat(var(--steps), 1.75rem);
      grid-auto-rows: 2.4rem;
    }
    .head .only-wide {
      display: none;
    }
    .head .name {
      padding-left: 0.5rem;
      font-size: 0.8125rem;
    }
    .head {
      padding-right: 0.2rem;
    }
  }
`;
