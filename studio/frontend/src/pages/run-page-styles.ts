import { css } from 'lit';

export const runStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.8rem;
    max-width: 62rem;
    margin: 0 auto;
    padding-bottom: 4rem;
  }
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 0.1rem;
    margin: 0 0 -1.6rem -0.35rem;
    font-size: 0.9375rem;
    font-weight: 500;
    text-decoration: none;
  }
  h1 {
    font: 600 2.1rem/1.15 var(--display);
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  header .facts {
    display: flex;
    flex-wrap: wrap;
    margin-top: 0.2rem;
    color: var(--quiet);
  }
  .facts span:not(:last-child)::after {
    content: '·';
    margin: 0 0.5rem;
  }
  .screen {
    gap: 1.8rem;
  }
  .lost {
    color: var(--quiet-on-screen);
  }
  .compose {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    min-height: 3.2rem;
    padding: 0 1.5rem;
    border-radius: var(--radius);
    background: var(--glow);
    box-shadow: inset 0 1px 0 rgb(255 255 255 / 35%), 0 6px 24px -6px rgb(245 165 78 / 55%);
    color: #1c1005;
    font: 600 1.2rem/1 var(--display);
    text-decoration: none;
  }
  .compose:focus-visible {
    outline-color: var(--on-screen);
  }
  learning-curve {
    padding-top: 1.6rem;
    border-top: 1px solid var(--screen-line);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6rem 1.4rem;
    padding-top: 1.2rem;
    border-top: 1px solid var(--line);
  }
`;
