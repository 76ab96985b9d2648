import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { partColours } from '../model/colours';
import { styled } from './styled';

/** A band at a glance: a small screen with the colour of each part. */
@customElement('band-badge')
export class BandBadge extends LitElement {
  static override styles = [base, css`
    span {
      display: inline-flex;
      gap: 3px;
      padding: 7px 8px;
      border-radius: 7px;
      background: var(--screen);
      box-shadow: inset 0 0 0 1px var(--screen-line);
    }
    i {
      width: 10px;
      height: 4px;
      border-radius: 2px;
    }
  `];

  @property({ attribute: false }) parts: string[] = [];

  override render() {
    const colours = partColours(this.parts);
    return html`<span role="img" aria-label=${this.parts.join(', ')} title=${this.parts.join(', ')}>
      ${colours.map((colour) => html`<i ${styled({ background: colour })}></i>`)}
    </span>`;
  }
}
