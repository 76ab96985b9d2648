import { css } from 'lit';

export const composeStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 27rem) minmax(0, 1fr);
    align-items: start;
    gap: clamp(1.5rem, 3.5vw, 3.5rem);
  }
  .stage {
    display: grid;
    gap: 1.6rem;
    padding-bottom: 2rem;
    position: sticky;
    top: 1rem;
    outline: none;
    scroll-margin: 1rem;
  }
  .screen > piano-roll {
    height: clamp(11rem, 38vh, 22rem);
    margin: 0 calc(-1 * clamp(1.1rem, 2.6vw, 2.1rem)) -0.6rem;
  }
  .screen > piano-roll:last-child {
    margin-bottom: calc(-1 * clamp(1.1rem, 2.6vw, 2.1rem));
  }
  .verdict {
    color: var(--on-screen);
  }
  @media (max-width: 900px) {
    .stage {
      position: static;
      align-content: start;
    }
    .taken {
      /* It is scrolled to before all of its song has come. */
      min-height: 100vh;
    }
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    .screen > piano-roll {
      height: 9rem;
    }
  }
`;
