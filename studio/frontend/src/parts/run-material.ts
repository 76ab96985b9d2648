import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../base';
import { training } from '../model/training-api';
import type { Dropped, Run } from '../model/training-types';
import { drawer } from '../surfaces';
import { texts } from '../texts';
import { whole } from '../words';
import { emit } from './emit';

const PAGE = 100;

/** What it was given: how much was learned from, kept for the exam, or left out, and why. */
@customElement('run-material')
export class RunMaterial extends LitElement {
  static override styles = [base, drawer, css`
    h2 {
      margin-bottom: 0.7rem;
      font: 600 1.15rem/1.3 var(--display);
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: 0.5rem 0;
      border-bottom: 1px solid var(--line);
      text-align: right;
      font-weight: 400;
    }
    th + th,
    td {
      padding-left: 1rem;
    }
    th:first-child {
      text-align: left;
      overflow-wrap: anywhere;
    }
    tbody th {
      font-weight: 600;
    }
    th + th {
      width: 10rem;
    }
    thead th {
      color: var(--quiet);
      font-size: 0.875rem;
      vertical-align: bottom;
    }
    details {
      margin-top: 0.8rem;
    }
    input[type='search'] {
      max-width: 26rem;
      border-radius: 999px;
      padding-inline: 1.1rem;
    }
    .dropped {
      max-height: 22rem;
      margin: 0.7rem 0;
      overflow-y: auto;
      border-radius: var(--radius-small);
      background: var(--surface);
      box-shadow: inset 0 0 0 1px var(--line);
    }
    .dropped li {
      padding: 0.5rem 0.9rem;
      overflow-wrap: anywhere;
      font-size: 0.9375rem;
    }
    .dropped li + li {
      border-top: 1px solid var(--line);
    }
    .foot {
      display: flex;
      align-items: center;
      gap: 1rem;
    }
    @media (max-width: 560px) {
      th + th,
      td {
        width: auto;
        padding-left: 0.6rem;
      }
      thead th {
        font-size: 0.8125rem;
      }
    }
  `];

  @property({ attribute: false }) run!: Run;
  @state() private dropped: Dropped[] = [];
  @state() private total = 0;
  @state() private search = '';

  override render() {
    const words = texts.train.data;
    const { data, droppedTotal } = this.run;
    return html`<section aria-labelledby="data">
      <h2 id="data">${words.title}</h2>
      ${data?.length ? this.table(data) : html`<p class="hint">${words.reading}</p>`}
      ${droppedTotal ? this.list(droppedTotal) : ''}
    </section>`;
  }

  private table(data: NonNullable<Run['data']>) {
    const words = texts.train.data;
    return html`<table>
      <caption class="unseen">${words.caption}</caption>
      <thead><tr>${[words.name, words.train, words.heldOut, words.dropped].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${data.map(({ name, train, heldOut, dropped }) => html`<tr>
        <th scope="row">${name}</th><td>${whole(train)}</td><td>${whole(heldOut)}</td><td>${whole(dropped)}</td>
      </tr>`)}</tbody>
    </table>`;
  }

  private list(total: number) {
    const words = texts.train.data;
    const found = this.found();
    return html`<details @toggle=${this.open}>
      <summary>${words.list(total)}</summary>
      <label class="unseen" for="search">${words.search}</label>
      <input id="search" type="search" placeholder=${words.searchHint} @input=${this.type} />
      <ul class="dropped" tabindex="0" aria-label=${words.list(total)}>
        ${found.map(({ path, reason }) => html`<li>${path} <div class="hint">${reason}</div></li>`)}
        ${found.length === 0 && this.dropped.length > 0 ? html`<li class="hint">${words.none}</li>` : ''}
      </ul>
      <div class="foot">
        <span class="hint" role="status">${words.shown(found.length, this.total)}</span>
        ${this.dropped.length < this.total && !this.search
          ? html`<button class="plain" type="button" @click=${() => this.fetch()}>${words.more}</button>`
          : ''}
      </div>
    </details>`;
  }

  private found(): Dropped[] {
    const wanted = this.search.trim().toLowerCase();
    return this.dropped.filter(({ dataSet, path, reason }) => `${dataSet} ${path} ${reason}`.toLowerCase().includes(wanted));
  }

  private open(event: Event): void {
    if ((event.target as HTMLDetailsElement).open && this.dropped.length === 0) {
      void this.fetch();
    }
  }

  /** A search is through all of them. */
  private async type(event: Event): Promise<void> {
    this.search = (event.target as HTMLInputElement).value;
    while (this.search && this.dropped.length < this.total && (await this.fetch()));
  }

  /** @return whether there was more */
  private async fetch(): Promise<boolean> {
    const offset = this.dropped.length;
    try {
      const page = await training.dropped(this.run.id, offset, PAGE);
      this.total = page.total;
      if (offset === this.dropped.length) {
        this.dropped = [...this.dropped, ...page.dropped];
      }
      return page.dropped.length > 0;
    } catch (problem) {
      emit(this, 'say', { text: (problem as Error).message });
      return false;
    }
  }
}
