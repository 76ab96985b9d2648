import { css } from 'lit';

export const trialStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.3rem;
    padding-bottom: 4rem;
  }
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 0.1rem;
    margin-left: -0.35rem;
    font-size: 0.9375rem;
    font-weight: 500;
    text-decoration: none;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.9rem;
  }
  h1 {
    font: 600 clamp(1.5rem, 3.5vw, 2.1rem) / 1.2 var(--display);
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  h2 {
    margin-bottom: 0.7rem;
    font: 600 1.3rem/1.3 var(--display);
  }
  .screen {
    gap: 0.8rem;
  }
  .stage {
    color: var(--glow);
    font: 500 clamp(1.3rem, 3vw, 1.8rem) / 1.25 var(--display);
    overflow-wrap: anywhere;
  }
  .track {
    display: block;
    height: 8px;
    border-radius: 4px;
    background: var(--screen-line);
    overflow: hidden;
  }
  .fill {
    display: block;
    height: 100%;
    background: var(--glow);
    transform-origin: left;
    transition: transform 0.3s linear;
  }
  .screen .plain {
    justify-self: start;
    border-color: var(--screen-line);
    background: var(--screen-raised);
    color: var(--on-screen);
  }
  .screen .plain:hover:not(:disabled) {
    border-color: var(--quiet-on-screen);
    background: var(--screen-line);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    margin: 0.8rem 0;
  }
  iframe {
    display: block;
    width: 100%;
    height: min(52rem, 85vh);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: #ffffff;
  }
`;
