import { css } from 'lit';

export const trainStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4rem;
    max-width: 62rem;
    margin: 0 auto;
    padding-bottom: 4rem;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 0.9rem;
  }
  header h1 {
    font: 600 2.1rem/1.15 var(--display);
    letter-spacing: -0.02em;
  }
  .door {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 3rem;
    padding: 0 1.4rem 0 1.1rem;
    border-radius: var(--radius);
    background: var(--button);
    box-shadow: inset 0 1px 0 rgb(255 255 255 / 25%), var(--shadow);
    color: var(--on-button);
    font: 600 1.125rem/1 var(--display);
    text-decoration: none;
    transition: background 0.15s, transform 0.1s;
  }
  .door:hover {
    background: var(--button-hover);
  }
  .door:active {
    transform: translateY(1px);
  }
  .runs {
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  .invitation {
    justify-items: start;
    gap: 1rem;
    padding-top: clamp(1.8rem, 5vw, 3.4rem);
  }
  .invitation h1 {
    font: 500 clamp(2rem, 5vw, 3.1rem) / 1.15 var(--display);
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .invitation p {
    max-width: 36rem;
    color: var(--quiet-on-screen);
    font-size: 1.0625rem;
  }
  .invitation .door {
    margin-top: 0.6rem;
    background: var(--glow);
    color: #1c1005;
  }
  .invitation .door:focus-visible {
    outline-color: var(--on-screen);
  }
  .invitation piano-roll {
    justify-self: stretch;
    height: 13rem;
    margin: 0.5rem calc(-1 * clamp(1.1rem, 2.6vw, 2.1rem)) calc(-1 * clamp(1.1rem, 2.6vw, 2.1rem));
  }
  how-it-works {
    margin-top: 1.2rem;
  }
`;
