import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../base';
import { offer } from '../../model/offering';
import { count } from '../../model/text/draft';
import { hasTune, parts, type Writing } from '../../model/text/writing';
import { onScreen } from '../../surfaces';
import { texts } from '../../texts';
import { emit } from '../emit';
import { icons } from '../icons';
import './tune-hearing';

/** From the end of what is shown, in pixels, who reads there wants to see what comes. */
const NEAR_END = 60;

/** The text as it is written, what was given paler than what is new, and what can be done with it. */
@customElement('text-sheet')
export class TextSheet extends LitElement {
  static override styles = [base, onScreen, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 1rem;
      min-height: 2.5rem;
      color: var(--quiet-on-screen);
      font-size: 0.9375rem;
      font-variant-numeric: tabular-nums;
    }
    .facts span {
      display: inline-flex;
      align-items: center;
    }
    .text {
      min-height: clamp(14rem, 42vh, 26rem);
      max-height: clamp(18rem, 64vh, 46rem);
      overflow: auto;
      padding: 0 0.2rem;
      font: 400 1.0625rem/1.65 var(--display);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .text.tune {
      font: 400 0.9375rem/1.6 ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace;
    }
    .given,
    .empty {
      color: var(--quiet-on-screen);
    }
    .empty {
      display: grid;
      place-items: center;
      text-align: center;
    }
    .pen {
      display: inline-block;
      width: 0.55em;
      height: 1.1em;
      margin-left: 0.1em;
      vertical-align: text-bottom;
      background: var(--glow);
      animation: writing 1s steps(2, jump-none) infinite;
    }
    @keyframes writing {
      to {
        opacity: 0.25;
      }
    }
    .remark {
      padding: 0.5rem 0.9rem;
      border-left: 2px solid var(--glow);
      border-radius: 0 var(--radius-small) var(--radius-small) 0;
      background: var(--screen-raised);
      font-size: 0.9375rem;
      overflow-wrap: anywhere;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.6rem;
    }
  `];

  @property({ attribute: false }) writing: Writing | null = null;
  @query('.text') private page!: HTMLElement;
  private follows = true;

  override render() {
    const { writing } = this;
    const words = texts.text.sheet;
    if (!writing) {
      return html`<p class="text empty">${words.empty}</p>`;
    }
    const [given, fresh] = parts(writing);
    return html`
      ${this.facts(writing)}
      <div class="text ${hasTune(writing.text) ? 'tune' : ''}" role="region" aria-label=${words.label} tabindex="0">${this.pieces(given, fresh, writing)}</div>
      ${writing.remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
      ${writing.problem ? html`<p class="remark" role="alert">${writing.problem}</p>` : ''}
      ${writing.state !== 'writing' && writing.text ? this.actions(writing) : ''}
    `;
  }

  override willUpdate(): void {
    this.follows = !this.page || this.page.scrollHeight - this.page.scrollTop - this.page.clientHeight < NEAR_END;
  }

  override updated(): void {
    if (this.follows && this.writing?.state === 'writing') {
      this.page.scrollTop = this.page.scrollHeight;
    }
  }

  /** Without a space between: each would be seen. */
  private pieces(given: string, fresh: string, { state }: Writing) {
    return html`<span class="given">${given}</span><span class="fresh">${fresh}</span>${state === 'writing' ? html`<span class="pen" aria-hidden="true"></span>` : ''}`;
  }

  private facts({ model, text, state, written }: Writing) {
    const words = texts.text.sheet;
    return html`<p class="facts">
      <span>${words.by(model)}</span>
      <span>${text ? words.characters(count(text)) : state === 'writing' ? words.waiting : ''}</span>
      ${text && words.states[state] ? html`<span>${words.states[state]}</span>` : ''}
      ${written ? html`<span>${words.seed(written.seed)}<button class="icon" type="button" aria-label=${words.copySeed} title=${words.copySeed}
        @click=${() => this.copy(written.seed, words.seedCopied(written.seed))}>${icons.copy}</button></span>` : ''}
    </p>`;
  }

  private actions({ model, text }: Writing) {
    const words = texts.text.sheet;
    return html`
      <div class="actions">
        <button class="plain" type="button" @click=${() => this.copy(text, words.copied)}>${icons.copy}${words.copy}</button>
        <button class="plain" type="button" @click=${() => offer(new Blob([text], { type: 'text/plain;charset=utf-8' }), words.file(model), 'txt')}>
          ${icons.download}${words.download}</button>
      </div>
      ${hasTune(text) ? html`<tune-hearing .abc=${text}></tune-hearing>` : ''}
    `;
  }

  private async copy(what: string, said: string): Promise<void> {
    const done = await navigator.clipboard?.writeText(what).then(() => true, () => false);
    emit(this, 'say', { text: done ? said : texts.text.sheet.notCopied });
  }
}
