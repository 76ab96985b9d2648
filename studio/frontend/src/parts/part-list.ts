import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { partColours } from '../model/colours';
import { capital } from '../model/format';
import { isHeard, toggled, type Mix } from '../model/mixer';
import { texts } from '../texts';
import { emit } from './emit';
import { styled } from './styled';

/** Who plays, in the colours of the roll, each with mute and solo. */
@customElement('part-list')
export class PartList extends LitElement {
  static override styles = [base, css`
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
      gap: 0.3rem 0.8rem;
    }
    li {
      display: flex;
      align-items: center;
      gap: 0.55rem;
      color: var(--on-screen);
      font-size: 0.9375rem;
    }
    .swatch {
      flex: none;
      width: 1.1rem;
      height: 0.5rem;
      border-radius: 0.25rem;
    }
    .drums {
      width: 0.6rem;
      height: 0.6rem;
      margin: 0 0.25rem;
      border-radius: 50%;
    }
    .name {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .role {
      margin-left: 0.25rem;
      color: var(--quiet-on-screen);
      font-size: 0.8125rem;
    }
    .silent .name {
      color: var(--quiet-on-screen);
      text-decoration: line-through;
    }
    button {
      width: 2rem;
      height: 2rem;
      padding: 0;
      border: 1px solid var(--screen-line);
      border-radius: 8px;
      background: none;
      color: var(--quiet-on-screen);
      font-weight: 600;
      font-size: 0.8125rem;
    }
    button:hover {
      border-color: var(--quiet-on-screen);
      color: var(--on-screen);
    }
    button[aria-pressed='true'] {
      border-color: var(--glow);
      background: var(--glow);
      color: #1c1005;
    }
    :focus-visible {
      outline-color: var(--glow);
    }
  `];

  @property({ attribute: false }) parts: { name: string; drums: boolean }[] = [];
  @property({ attribute: false }) mix!: Mix;

  override render() {
    const colours = partColours(this.parts.map(({ name }) => name));
    return html`<ul aria-label=${texts.player.parts}>
      ${this.parts.map(({ name, drums }, part) => {
        const [role, instrument] = name.split(': ');
        return html`<li class=${isHeard(this.mix, part) ? '' : 'silent'}>
        <span class="swatch ${drums ? 'drums' : ''}" ${styled({ background: colours[part] })}></span>
        <span class="name" title=${name}>${capital(instrument || role)} ${instrument ? html`<span class="role">${role}</span>` : ''}</span>
        ${this.key(texts.player.muteLetter, texts.player.mute(name), 'muted', part)}
        ${this.key(texts.player.soloLetter, texts.player.solo(name), 'solo', part)}
        </li>`;
      })}
    </ul>`;
  }

  private key(letter: string, label: string, what: keyof Mix, part: number) {
    return html`<button type="button" aria-label=${label} title=${label} aria-pressed=${this.mix[what].has(part)}
      @click=${() => emit<Mix>(this, 'mix', { ...this.mix, [what]: toggled(this.mix[what], part) })}>${letter}</button>`;
  }
}
