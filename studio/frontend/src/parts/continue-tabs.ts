import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base';
import { texts } from '../texts';

/** The two pages that go on with what somebody began, side by side: a melody, a text. */
@customElement('continue-tabs')
export class ContinueTabs extends LitElement {
  static override styles = [base, css`
    nav {
      display: flex;
      gap: 1.6rem;
      border-bottom: 1px solid var(--line);
    }
    a {
      padding: 0.5rem 0.1rem;
      color: var(--quiet);
      font-weight: 500;
      text-decoration: none;
    }
    a:hover {
      color: var(--ink);
    }
    a[aria-current='page'] {
      color: var(--ink);
      box-shadow: inset 0 -2px var(--accent);
    }
  `];

  @property() here: 'melody' | 'text' = 'melody';

  override render() {
    const { label, melody, text } = texts.continuing;
    return html`<nav aria-label=${label}>${this.tab('melody', '/continue', melody)}${this.tab('text', '/continue/text', text)}</nav>`;
  }

  private tab(name: string, path: string, label: string) {
    return html`<a href=${path} data-here aria-current=${this.here === name ? 'page' : 'false'}>${label}</a>`;
  }
}
