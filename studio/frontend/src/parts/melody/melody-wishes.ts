import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../base';
import { capital } from '../../model/format';
import { playerOf, type Wishes } from '../../model/melody/sheet';
import type { MelodyRoom } from '../../model/melody/types';
import type { FieldErrors } from '../../model/order';
import { texts } from '../../texts';
import { emit } from '../emit';
import '../value-dial';

/** How the tune shall go on; nothing needs to be chosen. Tells "wish" with what was changed. */
@customElement('melody-wishes')
export class MelodyWishes extends LitElement {
  static override styles = [base, css`
    section {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      align-items: start;
      gap: 0.8rem 2rem;
    }
    h2 {
      grid-column: 1 / -1;
      font: 600 1.3rem/1.25 var(--display);
    }
    .label {
      margin-bottom: 0.2rem;
      font-size: 0.9375rem;
    }
    .error {
      margin: 0;
    }
  `];

  @property({ attribute: false }) room!: MelodyRoom;
  @property({ attribute: false }) wishes!: Wishes;
  @property({ attribute: false }) errors: FieldErrors = {};

  override render() {
    const words = texts.melody.wishes;
    const { bars, daring } = this.room.limits;
    const much = this.wishes.bars ?? bars.standard;
    const dared = this.wishes.daring ?? daring.standard;
    return html`<section aria-labelledby="wishes">
      <h2 id="wishes">${words.title}</h2>
      <div><value-dial .name=${words.daring} .value=${dared} .range=${daring} .step=${0.05} .said=${words.daringOf(dared, daring.standard)}
        @dial=${(event: CustomEvent<number>) => this.wish({ daring: event.detail })}></value-dial>${this.error('daring')}</div>
      <div><value-dial .name=${words.bars} .value=${much} .range=${bars} .step=${1} .said=${words.barsOf(much)}
        @dial=${(event: CustomEvent<number>) => this.wish({ bars: event.detail })}></value-dial>${this.error('bars')}</div>
      ${this.room.models.length > 1 || this.errors.model ? this.players() : ''}
    </section>`;
  }

  private players() {
    const chosen = playerOf(this.wishes, this.room.models);
    return html`<div>
      <label class="label" for="model">${texts.melody.wishes.model}</label>
      <select id="model" title=${chosen?.description ?? ''} @change=${(event: Event) => this.wish({ model: (event.target as HTMLSelectElement).value })}>
        ${this.room.models.map(({ name }) => html`<option value=${name} .selected=${name === chosen?.name}>${capital(name)}</option>`)}
      </select>${this.error('model')}
    </div>`;
  }

  private error(field: string) {
    return html`<p class="error" role="alert" ?hidden=${!this.errors[field]}>${this.errors[field]}</p>`;
  }

  private wish(change: Wishes): void {
    emit(this, 'wish', change);
  }
}
