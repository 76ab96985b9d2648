import { css } from 'lit';

/** A part that is folded away until it is wanted. */
export const drawer = css`
  summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.6rem 0;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
    border-radius: var(--radius-small);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    width: 0.5rem;
    height: 0.5rem;
    margin: 0 0.2rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform 0.15s;
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
`;

/** The one big button of a page. */
export const bigButton = css`
  .make {
    min-height: 3.75rem;
    border: 0;
    border-radius: var(--radius);
    background: var(--button);
    box-shadow: inset 0 1px 0 rgb(255 255 255 / 25%), var(--shadow);
    color: var(--on-button);
    font: 600 1.3rem/1 var(--display);
    letter-spacing: 0.005em;
    transition: background 0.15s, transform 0.1s;
  }
  .make:hover {
    background: var(--button-hover);
  }
  .make:active {
    transform: translateY(1px);
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }
`;

/** The dark screen, and what lies on it. */
export const screen = css`
  .screen {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4rem;
    padding: clamp(1.1rem, 2.6vw, 2.1rem);
    overflow: hidden;
    border-radius: calc(var(--radius) * 1.4);
    background: radial-gradient(120% 90% at 100% 0, var(--screen-raised), transparent 60%), var(--screen);
    box-shadow: inset 0 0 0 1px var(--screen-line), var(--shadow);
    color: var(--on-screen);
  }
`;

/** Buttons and fields where they lie on the dark screen. */
export const onScreen = css`
  .plain {
    border-color: var(--screen-line);
    background: var(--screen-raised);
    color: var(--on-screen);
  }
  .plain:hover:not(:disabled) {
    border-color: var(--quiet-on-screen);
    background: var(--screen-line);
  }
  .plain[aria-pressed='true'] {
    border-color: var(--glow);
    background: var(--glow);
    color: #1c1005;
  }
  .icon {
    color: var(--quiet-on-screen);
  }
  .icon:hover:not(:disabled) {
    color: var(--on-screen);
  }
  .hint {
    color: var(--quiet-on-screen);
  }
  :focus-visible {
    outline-color: var(--glow);
  }
`;
