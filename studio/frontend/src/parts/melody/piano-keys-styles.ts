import { css } from 'lit';

export const pianoStyles = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem;
    margin-bottom: 0.5rem;
  }
  .range {
    min-width: 5.2rem;
    color: var(--quiet-on-screen);
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .letters {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
    margin-left: auto;
    color: var(--quiet-on-screen);
    font-size: 0.9375rem;
  }
  .letters input {
    width: 1.15rem;
    height: 1.15rem;
    margin: 0;
    accent-color: var(--glow);
  }
  .keys {
    --key: calc(100% / var(--whites));
    position: relative;
    height: clamp(8rem, 22vw, 11rem);
    padding-top: 3px;
    border-radius: var(--radius-small);
    background: linear-gradient(#3c1c10, #1a0f0b 5px);
    box-shadow: inset 0 0 0 1px var(--screen-line);
    overflow: hidden;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .keys button {
    position: absolute;
    top: 4px;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    align-items: center;
    gap: 0.1rem;
    padding: 0 0 0.5rem;
    border: 0;
    line-height: 1.2;
    touch-action: none;
  }
  .white {
    left: calc(var(--place) * var(--key) + 1px);
    width: calc(var(--key) - 2px);
    height: calc(100% - 5px);
    border-radius: 0 0 7px 7px;
    background: linear-gradient(#e6e5df, #fbfaf6 20%, #f3f2ec);
    box-shadow: inset 0 -5px 0 #d5d3ca, inset 0 0 0 1px #c9c7be;
    color: #17211e;
  }
  .black {
    z-index: 1;
    left: calc(var(--place) * var(--key) - var(--key) * 0.31);
    width: calc(var(--key) * 0.62);
    height: 61%;
    border-radius: 0 0 5px 5px;
    background: linear-gradient(#1c2422, #2d3733 80%, #141a18);
    box-shadow: inset 0 -5px 0 #0b0f0e, 0 2px 3px rgb(0 0 0 / 45%);
    color: #eef3ef;
  }
  .keys .down.white {
    background: linear-gradient(#f2a453, #f8c58d);
    box-shadow: inset 0 0 0 1px #c97c2b;
  }
  .keys .down.black {
    background: linear-gradient(#a4601a, #e8933a);
    box-shadow: none;
    color: #1c1005;
  }
  .keys button:disabled {
    opacity: 0.35;
  }
  .keys :focus-visible {
    z-index: 2;
    outline: 3px solid #b5460f;
    outline-offset: -4px;
  }
  .keys .black:focus-visible {
    outline-color: #f5a54e;
  }
  .keys button::before {
    content: attr(data-letter);
    font-weight: 600;
    font-size: 0.9375rem;
  }
  .white::after {
    content: attr(data-name);
    min-height: 1.2em;
    color: #55625c;
    font-size: 0.75rem;
  }
  @media (hover: none), (max-width: 460px) {
    .keys button::before,
    .letters {
      display: none;
    }
  }
`;
