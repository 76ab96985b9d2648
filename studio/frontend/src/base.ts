import { css } from 'lit';

/** What all components share: boxes, focus, buttons, chips and fields. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  legend,
  .label {
    display: block;
    padding: 0;
    margin-bottom: 0.5rem;
    font-weight: 600;
  }
  .hint {
    color: var(--quiet);
    font-weight: 400;
    font-size: 0.875rem;
  }
  .error {
    margin-top: 0.35rem;
    color: var(--danger);
    font-size: 0.875rem;
    font-weight: 500;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.55;
  }
  .plain {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45rem;
    min-height: 2.5rem;
    padding: 0.35rem 0.95rem;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: var(--surface);
    color: var(--ink);
    font-weight: 500;
    font-size: 0.9375rem;
    text-decoration: none;
    transition: border-color 0.15s, background 0.15s;
  }
  .plain:hover:not(:disabled) {
    border-color: var(--field-line);
    background: var(--raised);
  }
  .plain[aria-pressed='true'] {
    border-color: var(--chosen);
    background: var(--chosen);
    color: var(--on-chosen);
  }
  .icon {
    display: inline-grid;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--quiet);
    transition: background 0.15s, color 0.15s;
  }
  .icon:hover:not(:disabled) {
    background: color-mix(in srgb, currentcolor 12%, transparent);
    color: var(--ink);
  }
  .icon[aria-pressed='true'] {
    color: var(--accent);
  }
  .link {
    padding: 0.25rem 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: 500;
    font-size: 0.875rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  input[type='text'],
  input[type='search'],
  select {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.4rem 0.8rem;
    border: 1px solid var(--field-line);
    border-radius: var(--radius-small);
    background: var(--raised);
    color: var(--ink);
    font: inherit;
  }
  input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: var(--danger) !important;
  }
  svg {
    width: 1.25rem;
    height: 1.25rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    [aria-pressed='true'],
    input:checked + span {
      outline: 3px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0s !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** Radio buttons that look like a row of keys. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .chip {
    position: relative;
  }
  .chip input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .chip span {
    display: block;
    cursor: pointer;
    padding: 0.36rem 0.85rem;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: var(--surface);
    font-size: 0.9375rem;
    font-weight: 500;
    line-height: 1.4;
    transition: background 0.15s, border-color 0.15s, color 0.15s;
  }
  .chip:hover span {
    border-color: var(--field-line);
    background: var(--raised);
  }
  .chip input:checked + span {
    border-color: var(--chosen);
    background: var(--chosen);
    color: var(--on-chosen);
  }
  .chip input:focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
`;

/** A slider: a thin string with a wooden peg. */
export const slider = css`
  input[type='range'] {
    --peg: var(--button);
    width: 100%;
    height: 2.25rem;
    margin: 0;
    background: none;
    appearance: none;
    cursor: pointer;
    border-radius: var(--radius-small);
  }
  input[type='range']::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: linear-gradient(90deg, var(--line), var(--field-line));
  }
  input[type='range']::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: linear-gradient(90deg, var(--line), var(--field-line));
  }
  input[type='range']::-webkit-slider-thumb {
    width: 1.5rem;
    height: 1.5rem;
    margin-top: -10px;
    border: 3px solid var(--raised);
    border-radius: 50%;
    background: var(--peg);
    box-shadow: 0 0 0 1px var(--field-line), var(--shadow);
    appearance: none;
  }
  input[type='range']::-moz-range-thumb {
    width: 1.15rem;
    height: 1.15rem;
    border: 3px solid var(--raised);
    border-radius: 50%;
    background: var(--peg);
    box-shadow: 0 0 0 1px var(--field-line);
  }
  input[type='range'].open {
    --peg: var(--raised);
  }
`;
