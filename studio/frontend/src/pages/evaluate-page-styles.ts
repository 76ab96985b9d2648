import { css } from 'lit';

export const evaluateStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 30rem);
    align-items: start;
    gap: 1.6rem clamp(1.5rem, 3.5vw, 3.5rem);
    padding-bottom: 3rem;
  }
  h1 {
    font: 600 1.6rem/1.15 var(--display);
    letter-spacing: -0.015em;
  }
  .lead {
    margin: 0.2rem 0 1.4rem;
    color: var(--quiet);
  }
  .who,
  .marks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.3rem;
  }
  .short {
    max-width: 12rem;
  }
  .check {
    display: flex;
    gap: 0.6rem;
    align-items: baseline;
    font-weight: 600;
  }
  .fields {
    display: grid;
    gap: 1rem;
    padding: 0.4rem 0;
  }
  .hint {
    margin-top: 0.35rem;
  }
  .bar {
    position: sticky;
    bottom: 0;
    z-index: 3;
    display: grid;
    padding: 1rem 0;
  }
  .kept,
  how-it-works {
    grid-column: 1 / -1;
  }
  .kept h2 {
    margin-bottom: 0.7rem;
    font: 600 1.3rem/1.3 var(--display);
  }
  .kept ul {
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .kept li + li {
    border-top: 1px solid var(--line);
  }
  @media (max-width: 900px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    .bar {
      background: linear-gradient(transparent, var(--ground) 0.8rem);
    }
  }
`;
