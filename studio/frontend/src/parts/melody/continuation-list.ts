import { LitElement, css, html } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import { base } from '../../base';
import { heardFrom, type Offer } from '../../model/melody/sheet';
import type { Notes } from '../../model/melody/types';
import { screen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';
import type { TunePicture } from './tune-picture';
import { voices } from './tune-roll-styles';
import './tune-picture';

/** Continuations side by side, to hear and to keep. Tells "hear-tune" and "keep-tune" with the place of the one that is meant, and "others". */
@customElement('continuation-list')
export class ContinuationList extends LitElement {
  static override styles = [base, screen, voices, css`
    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.4rem 1.5rem;
      margin-bottom: 0.9rem;
    }
    h2 {
      font: 600 1.3rem/1.25 var(--display);
    }
    .legend {
      display: inline-flex;
      gap: 1rem;
      margin-left: 0.8rem;
    }
    .legend span::before {
      content: '';
      display: inline-block;
      width: 0.8rem;
      height: 0.5rem;
      margin-right: 0.4rem;
      border-radius: 3px;
      background: var(--mark);
    }
    .legend .yours {
      --mark: #3d8fc4;
    }
    .legend .fresh {
      --mark: #d9822b;
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
      gap: 1rem;
    }
    .screen {
      gap: 0.8rem;
      padding: 0.9rem;
    }
    .heard {
      box-shadow: inset 0 0 0 2px var(--glow), var(--shadow);
    }
    tune-picture {
      height: 8.5rem;
    }
    .row {
      display: flex;
      align-items: center;
      gap: 0.7rem;
    }
    .row .plain {
      margin-left: auto;
      border-color: var(--screen-line);
      background: var(--screen-raised);
      color: var(--on-screen);
    }
    .row .plain:hover {
      border-color: var(--quiet-on-screen);
      background: var(--screen-line);
    }
    .row :focus-visible {
      outline-color: var(--glow);
    }
    .play {
      display: grid;
      place-items: center;
      width: 3rem;
      height: 3rem;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: var(--glow);
      color: #1c1005;
    }
    .number {
      color: var(--quiet-on-screen);
      font: 600 1.125rem/1 var(--display);
    }
    .by {
      margin-top: 0.6rem;
    }
  `];

  @property({ attribute: false }) offer!: Offer;
  /** which is heard, -1 for none */
  @property({ type: Number }) playing = -1;
  @property({ type: Boolean }) busy = false;
  @queryAll('tune-picture') private pictures!: NodeListOf<TunePicture>;

  override render() {
    const words = texts.melody.offer;
    const { tunes, model, seed } = this.offer;
    return html`<section aria-labelledby="ways">
      <div class="top">
        <div>
          <h2 id="ways">${words.title}</h2>
          <p class="hint">${words.hint}<span class="legend"><span class="yours">${texts.melody.roll.yours}</span><span class="fresh">${texts.melody.roll.new}</span></span></p>
        </div>
        <button class="plain" type="button" title=${words.othersHint} aria-disabled=${this.busy} @click=${() => emit(this, 'others')}>
          ${icons.dice}${words.others}</button>
      </div>
      <ol>${tunes.map((notes, index) => this.card(notes, index))}</ol>
      <p class="hint by">${words.by(model, seed)}</p>
    </section>`;
  }

  /** Shows what is heard of the one that is. */
  show(quarter: number | undefined): void {
    this.pictures.forEach((picture, index) => picture.show(index === this.playing ? quarter : undefined));
  }

  private card(notes: Notes, index: number) {
    const words = texts.melody.offer;
    const { newFrom, meter } = this.offer;
    const heard = index === this.playing;
    return html`<li class="screen ${heard ? 'heard' : ''}" aria-label=${words.one(index + 1)}>
      <tune-picture .notes=${notes} .newFrom=${newFrom} .from=${heardFrom(newFrom, meter)} .meter=${meter}></tune-picture>
      <div class="row">
        <button class="play" type="button" aria-label=${heard ? words.stop(index + 1) : words.play(index + 1)}
          @click=${() => emit(this, 'hear-tune', index)}>${heard ? icons.stop : icons.play}</button>
        <span class="number" aria-hidden="true">${index + 1}</span>
        <button class="plain" type="button" aria-label=${words.keepNamed(index + 1)} @click=${() => emit(this, 'keep-tune', index)}>
          ${icons.check}${words.keep}</button>
      </div>
    </li>`;
  }
}
