import { css } from 'lit';

export const libraryStyles = css`
  :host {
    display: grid;
    gap: 1.2rem;
    max-width: 62rem;
    margin: 0 auto;
    padding-bottom: 4rem;
  }
  header,
  .find {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 0.9rem;
  }
  .both {
    display: flex;
    gap: 0.5rem;
  }
  h1 {
    font: 600 2.1rem/1.15 var(--display);
    letter-spacing: -0.02em;
  }
  .find {
    align-items: center;
  }
  #search {
    flex: 1 1 16rem;
    max-width: 26rem;
    border-radius: 999px;
    padding-inline: 1.1rem;
  }
  .songs {
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .songs li + li {
    border-top: 1px solid var(--line);
  }
  details li {
    overflow-wrap: anywhere;
  }
  .songs:not(:has(li)) {
    display: none;
  }
  .more {
    justify-self: center;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 1rem;
    padding: 5rem 1rem;
    color: var(--quiet);
    font: 500 1.25rem/1.4 var(--display);
    text-align: center;
  }
`;
