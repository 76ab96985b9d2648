import { css } from 'lit';

export const curveStyles = css`
  :host {
    --held-out: #62b8ee;
    --screen-line-strong: color-mix(in srgb, var(--glow) 38%, var(--screen));
    display: block;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8rem;
  }
  header,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6rem;
  }
  h2 {
    font: 600 1.15rem/1.3 var(--display);
  }
  select {
    width: auto;
    max-width: 15rem;
    min-height: 2.5rem;
    border-color: var(--screen-line);
    border-radius: 999px;
    background: var(--screen-raised);
    color: var(--on-screen);
    font-size: 0.9375rem;
  }
  .frame {
    position: relative;
    height: clamp(13rem, 34vh, 20rem);
    overflow: hidden;
    border-radius: var(--radius-small);
  }
  .frame:has(:focus-visible) {
    outline: 3px solid var(--glow);
    outline-offset: 2px;
  }
  .frame input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .plot {
    touch-action: pan-y;
  }
  .u-hz .u-cursor-x {
    border-right: 1px solid var(--quiet-on-screen);
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.6rem;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  dl div {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  dt {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    color: var(--quiet-on-screen);
  }
  dd {
    min-width: 3.2em;
    font-weight: 600;
  }
  .step dd {
    min-width: 6em;
  }
  .key {
    width: 1.3rem;
    border-top: 3px solid var(--glow);
    border-radius: 2px;
  }
  .key.each {
    border-top: 1px solid var(--screen-line-strong);
  }
  .key.heldOut {
    border-top: 3px dotted var(--held-out);
    border-radius: 0;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 0.5rem 2rem;
  }
  .foot span {
    flex: 1 1 20rem;
    max-width: 44rem;
  }
  .foot a {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    color: var(--glow);
    font-weight: 500;
  }
  @media (max-width: 560px) {
    dl {
      display: grid;
      gap: 0.15rem;
    }
    dl div {
      justify-content: space-between;
    }
    dd {
      text-align: right;
    }
    .step dd {
      text-align: left;
    }
  }
`;
