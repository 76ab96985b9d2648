import { css } from 'lit';

export const deskStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .screen {
    gap: 1rem;
    padding: clamp(0.9rem, 2.2vw, 1.7rem);
    --line: var(--screen-line);
    --field-line: var(--quiet-on-screen);
    --said: var(--quiet-on-screen);
    --button: var(--glow);
    --raised: var(--screen);
    --accent: var(--glow);
    --danger: #ff9a8f;
  }
  .top {
    display: grid;
    grid-template-columns: auto minmax(8rem, 1fr) auto minmax(16rem, 26rem);
    align-items: center;
    gap: 0.9rem 1.2rem;
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
    box-shadow: inset 0 1px 0 rgb(255 255 255 / 35%);
  }
  .play svg {
    width: 1.9rem;
    height: 1.9rem;
  }
  h2 {
    overflow: hidden;
    font: 600 1.4rem/1.2 var(--display);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .record svg {
    color: #ff8466;
  }
  .record[aria-pressed='true'] svg {
    color: inherit;
  }
  .error {
    margin: 0;
  }
  @media (max-width: 900px) {
    .top {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    tune-transport {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 460px) {
    .top {
      gap: 0.6rem 0.7rem;
    }
    .play {
      width: 3.25rem;
      height: 3.25rem;
    }
    h2 {
      font-size: 1.2rem;
    }
  }
`;
