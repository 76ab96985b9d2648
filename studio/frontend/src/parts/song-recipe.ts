import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../base';
import { api } from '../model/api';
import type { Originality, Recipe, Song } from '../model/types';
import { texts } from '../texts';

/** Where a song comes from: who composed it, from which seed, learned from what, and how much of it is borrowed. */
@customElement('song-recipe')
export class SongRecipe extends LitElement {
  static override styles = [base, css`
    .original {
      padding: 0.8rem 1rem;
      border-left: 3px solid var(--accent);
      border-radius: 0 var(--radius-small) var(--radius-small) 0;
      background: var(--surface);
    }
    summary {
      margin-top: 0.7rem;
      padding: 0.4rem 0;
      font-weight: 600;
      cursor: pointer;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0.3rem 1.4rem;
      padding: 0.4rem 0;
      font-size: 0.9375rem;
    }
    dt {
      color: var(--quiet);
    }
    dd {
      overflow-wrap: anywhere;
    }
    li {
      margin-bottom: 0.5rem;
    }
  `];

  @property({ attribute: false }) song!: Song;
  @state() private recipe: Recipe | null = null;
  @state() private failed = false;

  override render() {
    const { recipe } = this;
    if (!recipe) {
      return html`<p class="hint" role="status">${this.failed ? texts.recipe.failed : ''}</p>`;
    }
    const words = texts.recipe;
    return html`
      ${recipe.originality ? html`<p class="original">${original(recipe.originality)}</p>` : ''}
      <details>
        <summary>${words.title}</summary>
        <dl>
          <dt>${words.model}</dt><dd>${recipe.model === recipe.family ? recipe.model : `${recipe.model} (${recipe.family})`}</dd>
          <dt>${words.seed}</dt><dd>${recipe.seed}</dd>
          ${this.song.form ? html`<dt>${words.form}</dt><dd>${this.song.form}</dd>` : ''}
          <dt>${words.version}</dt><dd>${recipe.version}</dd>
          <dt>${words.learned}</dt>
          <dd>${recipe.data.length === 0 ? words.learnedUnknown : ''}<ul>${recipe.data.map(({ name, licence, flag }) => html`<li>${name}
            <div class="hint">${licence}${flag ? html`<br />${words.flag(flag)}` : ''}</div></li>`)}</ul></dd>
        </dl>
      </details>
    `;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('song') && changed.get('song')?.id !== this.song.id) {
      this.recipe = null;
      this.failed = false;
      void this.fetch(this.song.id);
    }
  }

  private async fetch(id: string): Promise<void> {
    try {
      const recipe = await api.recipe(id);
      if (id === this.song.id) {
        this.recipe = recipe;
      }
    } catch {
      this.failed = true;
    }
  }
}

function original({ notes, seconds, piece, dataSet, least, heldOut }: Originality): string {
  const own = notes === 0 ? texts.recipe.wholly(least) : texts.recipe.original(notes, seconds, piece, dataSet);
  return heldOut.pieces === 0 ? own : `${own} ${texts.recipe.usual(heldOut.median, least)}`;
}
