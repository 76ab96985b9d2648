import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { texts } from '../texts';
import { icons } from './icons';
import { choose, emit } from './emit';

/** What to call it; a suggestion stands in the empty field. */
@customElement('name-field')
export class NameField extends LitElement {
  static override styles = [base, css`
    .row {
      position: relative;
    }
    input[type='text'] {
      padding-right: 3rem;
    }
    .icon {
      position: absolute;
      right: 0.15rem;
      top: 0.13rem;
    }
  `];

  @property() value = '';
  @property() suggestion = '';
  @property() error = '';

  override render() {
    return html`
      <label class="label" for="title">${texts.order.name}</label>
      <div class="row">
        <input
          id="title"
          type="text"
          autocomplete="off"
          .value=${this.value}
          placeholder=${this.suggestion || texts.order.nameIfEmpty}
          aria-invalid=${this.error ? 'true' : 'false'}
          aria-describedby="error"
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && emit(this, 'make')}
          @input=${(event: Event) => choose(this, { title: (event.target as HTMLInputElement).value })}
        />
        <button class="icon" type="button" aria-label=${texts.order.anotherName} title=${texts.order.anotherName}
          @click=${() => emit(this, 'suggest')}>${icons.again}</button>
      </div>
      <p class="error" id="error" ?hidden=${!this.error} role="alert">${this.error}</p>
    `;
  }
}
