import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../base';
import { drums } from '../../model/drums/drums-api';
import type { KeptClip, SavedPattern } from '../../model/drums/types';
import { day } from '../../model/format';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';
import '../renamable-name';

/** The beats that were saved, newest first: open, name, throw away and take back. Tells "open-beat" with all of it. */
@customElement('beat-shelf')
export class BeatShelf extends LitElement {
  static override styles = [base, css`
    h2 {
      margin-bottom: 0.7rem;
      font: 600 1.05rem/1.3 var(--display);
    }
    ul {
      max-height: 22rem;
      overflow-y: auto;
      border-radius: var(--radius);
      background: var(--surface);
      box-shadow: inset 0 0 0 1px var(--line);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0.6rem;
      padding: 0.45rem 0.5rem 0.45rem 1rem;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    .title {
      display: block;
      max-width: 100%;
      padding: 0;
      border: 0;
      background: none;
      overflow: hidden;
      color: var(--ink);
      font: 600 1.0625rem/1.6 var(--display);
      text-align: left;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .title:hover {
      color: var(--accent);
      text-decoration: underline;
    }
  `];

  @state() private beats: SavedPattern[] | null = null;
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  async load(): Promise<void> {
    await this.attempt(async () => (this.beats = (await drums.saved()).patterns));
  }

  override render() {
    const words = texts.drums.shelf;
    const { beats } = this;
    return html`<section aria-labelledby="shelf">
      <h2 id="shelf">${words.title}</h2>
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : ''}
      ${beats?.length
        ? html`<ul>${repeat(beats, ({ id }) => id, (beat) => html`<li>${this.row(beat)}</li>`)}</ul>`
        : html`<p class="hint">${beats ? words.empty : this.problem ? '' : texts.loading}</p>`}
    </section>`;
  }

  private row(beat: SavedPattern) {
    const words = texts.drums.shelf;
    const { name, bpm, genre, created } = beat;
    const kind = genre?.split(' ').map((share) => texts.drums.genre(share.split(':')[0])).join(' & ');
    return html`
      <div>
        <renamable-name .name=${name} .label=${words.rename(name)} .field=${texts.drums.saveName} .ifEmpty=${words.nameEmpty}
          .rename=${(to: string) => this.rename(beat, to)}>
          <button class="title" type="button" aria-label=${words.open(name)} @click=${() => this.open(beat)}>${name}</button>
        </renamable-name>
        <p class="hint">${[kind, texts.drums.facts.tempo(bpm), day(created, new Date())].filter(Boolean).join(' · ')}</p>
      </div>
      <button class="icon bin" type="button" aria-label=${words.delete(name)} title=${words.delete(name)}
        @click=${() => this.discard(beat)}>${icons.bin}</button>
    `;
  }

  private async open({ id, name }: SavedPattern): Promise<void> {
    await this.attempt(async () => {
      emit<KeptClip>(this, 'open-beat', await drums.open(id));
      emit(this, 'say', { text: texts.drums.shelf.opened(name) });
    });
  }

  private async rename({ id }: SavedPattern, name: string): Promise<void> {
    await drums.rename(id, name);
    this.beats = this.beats!.map((beat) => (beat.id === id ? { ...beat, name } : beat));
  }

  /** The focus goes to the beat that takes the place of the one thrown away. */
  private async discard(beat: SavedPattern): Promise<void> {
    await this.attempt(async () => {
      await drums.remove(beat.id);
      const place = this.beats!.indexOf(beat);
      this.beats = this.beats!.filter(({ id }) => id !== beat.id);
      emit(this, 'say', { text: texts.drums.shelf.deleted(beat.name), undo: () => this.restore(beat) });
      await this.updateComplete;
      const bins = this.renderRoot.querySelectorAll<HTMLElement>('.bin');
      bins[Math.min(place, bins.length - 1)]?.focus();
    });
  }

  private async restore(beat: SavedPattern): Promise<void> {
    await this.attempt(async () => {
      await drums.restore(beat.id);
      await this.load();
      emit(this, 'say', { text: texts.drums.shelf.restored(beat.name) });
    });
  }

  private async attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      this.problem = '';
      await action();
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }
}
