import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import type { Lab } from '../../model/drums/lab';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';

/** Above this nobody can say of which genre a beat is meant to be. */
const OF_NONE = 0.97;

/** What is on the screen: its name, where it comes from, and the seed to copy. */
@customElement('beat-heading')
export class BeatHeading extends LitElement {
  static override styles = [base, onScreen, css`
    :host {
      display: block;
      min-width: 0;
    }
    h1 {
      font: 600 clamp(1.5rem, 2.8vw, 2.1rem) / 1.15 var(--display);
      letter-spacing: -0.02em;
      overflow-wrap: anywhere;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      margin-top: 0.2rem;
      color: var(--quiet-on-screen);
      font-variant-numeric: tabular-nums;
    }
    .facts span:not(:last-of-type)::after {
      content: '·';
      margin: 0 0.5rem;
    }
    .icon {
      width: 1.8rem;
      height: 1.8rem;
      margin-left: 0.2rem;
    }
    .icon svg {
      width: 1rem;
      height: 1rem;
    }
  `];

  @property({ attribute: false }) lab!: Lab;

  override render() {
    const { facts, copySeed } = texts.drums;
    const { pattern, bpm, origin } = this.lab;
    return html`
      <h1>${titleOf(this.lab)}</h1>
      <p class="facts">
        <span>${facts.tempo(bpm)}</span><span>${facts.bars(pattern.bars)}</span><span>${facts.strokes(pattern.hits.length)}</span>
        ${origin ? html`<span>${facts.by(origin.model)}</span><span>${facts.seed(origin.seed)}${origin.around ? `, ${facts.near}` : ''}</span>
          <button class="icon" type="button" aria-label=${copySeed} title=${copySeed} @click=${() => this.copy(origin.seed)}>${icons.copy}</button>` : ''}
      </p>
    `;
  }

  private async copy(seed: string): Promise<void> {
    const { copied, notCopied } = texts.drums;
    const done = await navigator.clipboard?.writeText(seed).then(() => true, () => false);
    emit(this, 'say', { text: done ? copied(seed) : notCopied });
  }
}

/** What a pattern is called until somebody names it: "Rock beat", "Between Rock and Funk". */
export function titleOf({ name, origin }: Lab): string {
  const words = texts.drums;
  if (name) {
    return name;
  }
  if (!origin) {
    return words.untitled;
  }
  const [first, second] = (origin.genre ?? '').split(' ').map((share) => share.split(':')[0]);
  if (!first || origin.ambiguity > OF_NONE) {
    return words.ofNone;
  }
  return second ? words.between(first, second) : words.of(first);
}
