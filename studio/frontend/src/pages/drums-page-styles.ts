import { css } from 'lit';

export const drumsStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2rem;
    padding-bottom: 4rem;
  }
  .screen {
    gap: 1.2rem;
    padding: clamp(1rem, 2.2vw, 1.7rem);
    --line: var(--screen-line);
    --field-line: var(--quiet-on-screen);
    --said: var(--quiet-on-screen);
  }
  .screen value-dial,
  .screen drum-transport,
  .screen hit-editor {
    --button: var(--glow);
    --raised: var(--screen);
    --accent: var(--glow);
  }
  .top {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.9rem;
  }
  .play {
    display: grid;
    place-items: center;
    width: 4rem;
    height: 4rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--glow);
    color: #1c1005;
    box-shadow: inset 0 1px 0 rgb(255 255 255 / 35%), 0 6px 24px -6px rgb(245 165 78 / 55%);
    transition: transform 0.1s;
  }
  .play:hover {
    transform: scale(1.04);
  }
  .play svg {
    width: 1.9rem;
    height: 1.9rem;
  }
  .make,
  .near {
    min-height: 3.25rem;
    padding: 0 1.6rem;
    font: 600 1.125rem/1 var(--display);
    border-radius: var(--radius);
  }
  .make {
    --button: var(--glow);
    --button-hover: #ffb866;
    --on-button: #1c1005;
  }
  .near {
    padding: 0 1.2rem;
  }
  .notice {
    padding: 0.7rem 1rem;
    border-left: 2px solid var(--glow);
    background: var(--screen-raised);
    border-radius: 0 var(--radius-small) var(--radius-small) 0;
    color: var(--on-screen);
    font-size: 0.9375rem;
  }
  .notice a {
    color: var(--glow);
  }
  .below {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 21rem);
    align-items: start;
    gap: 2rem clamp(2rem, 4vw, 4rem);
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4rem;
  }
  .side {
    gap: 2rem;
  }
  .alone {
    display: grid;
    justify-items: center;
    gap: 1rem;
    padding: 6rem 0;
    text-align: center;
  }
  @media (max-width: 860px) {
    .below {
      grid-template-columns: minmax(0, 1fr);
    }
    .top {
      grid-template-columns: auto auto 1fr 1fr;
    }
    beat-heading {
      grid-column: 1 / -1;
      grid-row: 1;
    }
  }
  @media (max-width: 460px) {
    .play {
      width: 3.25rem;
      height: 3.25rem;
    }
    .top {
      gap: 0.5rem;
    }
    .make,
    .near {
      padding: 0 0.6rem;
      font-size: 1.0625rem;
    }
  }
  @media (max-width: 360px) {
    .top {
      grid-template-columns: 1fr 1fr;
    }
    .make {
      grid-column: auto;
    }
  }
`;
