import { css } from 'lit';

export const writeStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6rem;
    padding-bottom: 3rem;
  }
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 25rem) minmax(0, 1fr);
    align-items: start;
    gap: clamp(1.5rem, 3.5vw, 3.5rem);
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.2rem;
  }
  h1 {
    font: 600 1.6rem/1.15 var(--display);
    letter-spacing: -0.015em;
  }
  .lead {
    margin-top: 0.2rem;
    color: var(--quiet);
  }
  .bar {
    position: sticky;
    bottom: 0;
    z-index: 3;
    display: grid;
    padding: 0.8rem 0 1rem;
    background: linear-gradient(transparent, var(--ground) 0.8rem);
  }
  .screen {
    scroll-margin: 1rem;
  }
  .nobody {
    display: grid;
    justify-items: start;
    gap: 0.8rem;
    max-width: 38rem;
    padding: 1.4rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .nobody h2 {
    font: 600 1.15rem/1.3 var(--display);
  }
  @media (max-width: 900px) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
