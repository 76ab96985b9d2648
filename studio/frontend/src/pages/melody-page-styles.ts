import { css } from 'lit';

export const melodyStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6rem;
    padding-bottom: 4rem;
  }
  h1 {
    font: 600 1.6rem/1.15 var(--display);
    letter-spacing: -0.015em;
  }
  .lead {
    max-width: 44rem;
    margin-top: 0.2rem;
    color: var(--quiet);
  }
  .go {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 20rem);
    align-items: end;
    gap: 1rem clamp(1.5rem, 3.5vw, 3.5rem);
  }
  .go .error {
    grid-column: 1 / -1;
    margin: 0;
  }
  continuation-list {
    outline: none;
    scroll-margin: 1rem;
  }
  arrange-form,
  how-it-works {
    padding-top: 1.6rem;
    border-top: 1px solid var(--line);
  }
  how-it-works {
    display: block;
  }
  .notice {
    padding: 0.7rem 1rem;
    border-left: 2px solid var(--accent);
    background: var(--surface);
    border-radius: 0 var(--radius-small) var(--radius-small) 0;
    font-size: 0.9375rem;
  }
  .alone {
    display: grid;
    justify-items: center;
    gap: 1rem;
    padding: 4rem 0;
    text-align: center;
  }
  @media (max-width: 760px) {
    .go {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
