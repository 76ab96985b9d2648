import { css } from 'lit';

export const playerStyles = css`
  section {
    display: grid;
    gap: 1.1rem;
    color: var(--on-screen);
  }
  :focus-visible {
    outline-color: var(--glow);
  }
  header {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 1rem;
  }
  .names {
    flex: 1;
    min-width: 0;
  }
  h2 {
    font: 600 clamp(1.6rem, 3vw, 2.25rem) / 1.15 var(--display);
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin-top: 0.3rem;
    color: var(--quiet-on-screen);
  }
  .facts span:not(:last-child)::after {
    content: '·';
    margin: 0 0.5rem;
  }
  .transport {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 1.1rem;
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
  .time {
    font-variant-numeric: tabular-nums;
  }
  .time span {
    color: var(--quiet-on-screen);
  }
  piano-roll {
    height: 19rem;
  }
  .message {
    color: var(--quiet-on-screen);
    font-size: 0.9375rem;
  }
  .message:empty {
    display: none;
  }
  .notice {
    padding-left: 0.8rem;
    border-left: 2px solid var(--glow);
    color: var(--quiet-on-screen);
    font-size: 0.875rem;
  }
  @media (max-width: 560px) {
    header {
      flex-wrap: wrap;
      gap: 0.3rem;
    }
    .names {
      flex-basis: 100%;
    }
    song-opinion {
      margin-left: -0.6rem;
    }
    .transport {
      grid-template-columns: auto 1fr;
    }
    .time {
      grid-column: 1 / -1;
      margin-top: -0.6rem;
      text-align: right;
    }
    piano-roll {
      height: 12rem;
    }
  }
`;
