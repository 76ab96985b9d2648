import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../base';
import { compared, percent, type Cell, type Group } from '../../model/trials/table';
import type { Report } from '../../model/trials/types';
import { texts } from '../../texts';
import { styled } from '../styled';

/** Groups that answer a question; the others are looked up. */
const HEADLINES = 3;

/** Contestants side by side: a column each, a row for each measure. */
@customElement('trial-table')
export class TrialTable extends LitElement {
  static override styles = [base, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    .scroll {
      overflow-x: auto;
      border-radius: var(--radius);
      background: var(--surface);
      box-shadow: inset 0 0 0 1px var(--line);
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: 0.55rem 0.9rem;
      text-align: left;
      vertical-align: top;
    }
    thead th {
      border-bottom: 1px solid var(--field-line);
      font: 600 1.0625rem/1.3 var(--display);
    }
    thead small {
      display: block;
      color: var(--quiet);
      font: 400 0.8125rem/1.4 var(--body);
    }
    tbody th {
      min-width: 10rem;
      font-weight: 500;
    }
    tbody tr + tr > * {
      border-top: 1px solid var(--line);
    }
    .group th {
      padding-top: 1.3rem;
      color: var(--accent);
      font: 600 0.9375rem/1.3 var(--display);
    }
    small {
      display: block;
      color: var(--quiet);
      font-size: 0.8125rem;
      font-weight: 400;
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
    td {
      min-width: 8rem;
    }
    .way {
      display: block;
      font-weight: 600;
    }
    .track {
      display: block;
      height: 5px;
      margin: 0.15rem 0 0.25rem;
      border-radius: 3px;
      background: var(--line);
      overflow: hidden;
    }
    .fill {
      display: block;
      height: 100%;
      background: var(--accent);
      transform-origin: left;
    }
    .plain {
      justify-self: center;
    }
    @media (max-width: 640px) {
      th,
      td {
        padding: 0.5rem 0.6rem;
      }
      tbody th {
        min-width: 8.5rem;
      }
      td {
        min-width: 7rem;
      }
    }
  `];

  @property({ attribute: false }) names: string[] = [];
  @property({ attribute: false }) reports: Report[] = [];
  @state() private whole = false;

  override render() {
    const words = texts.evaluate.table;
    const groups = compared(this.reports);
    const shown = this.whole ? groups : groups.filter((_, at) => at < HEADLINES);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.evaluate.trial.table}>
        <table>
          <caption class="unseen">${words.caption}</caption>
          <thead><tr>
            <th scope="col">${words.measure}</th>
            ${this.reports.map(({ set }, at) => html`<th scope="col">${this.names[at]}<small>${words.pieces(set.pieces)}</small></th>`)}
            <th scope="col">${words.real}<small>${words.pieces(this.reports[0]?.reference.pieces ?? 0)}</small></th>
          </tr></thead>
          ${shown.map((group) => this.group(group))}
        </table>
      </div>
      ${this.whole ? '' : html`<button class="plain" type="button" @click=${() => (this.whole = true)}>${words.all}</button>`}`;
  }

  private group({ title, lines }: Group) {
    return html`<tbody>
      <tr class="group"><th scope="rowgroup" colspan=${this.reports.length + 2}>${title}</th></tr>
      ${lines.map(({ name, meaning, cells, real }) => html`<tr>
        <th scope="row">${name}<small>${meaning}</small></th>
        ${cells.map((cell) => html`<td>${this.cell(cell)}</td>`)}
        <td>${real}</td>
      </tr>`)}
    </tbody>`;
  }

  private cell({ text, position, why }: Cell) {
    if (position === undefined) {
      return why ? html`–<small>${why}</small>` : text;
    }
    const part = Math.min(1, Math.max(0, position));
    return html`<span class="way">${percent(position)}</span>
      <span class="track" aria-hidden="true"><span class="fill" ${styled({ transform: `scaleX(${part})` })}></span></span>
      <small>${text}</small>`;
  }
}
