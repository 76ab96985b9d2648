import { LitElement, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from './base';
import { api } from './model/api';
import type { Choices } from './model/types';
import { icons } from './parts/icons';
import type { Toast, ToastShelf } from './parts/toast-shelf';
import { followLink, routeOf, type Route } from './router';
import { texts } from './texts';
import { followSystem, setTheme, theme } from './theme';
import './pages/compose-page';
import './pages/drums-page';
import './pages/evaluate-page';
import './pages/library-page';
import './pages/melody-page';
import './pages/run-page';
import './pages/teach-page';
import './pages/train-page';
import './pages/trial-page';
import './pages/write-page';
import './parts/toast-shelf';

/** The pages in the order of the menu, each with those below it. A further one is one line here and one in the router. */
const PAGES: { pages: Route['page'][]; path: string; label: string }[] = [
  { pages: ['compose'], path: '/', label: texts.pages.compose },
  { pages: ['melody', 'write'], path: '/continue', label: texts.pages.continue },
  { pages: ['drums'], path: '/drums', label: texts.pages.drums },
  { pages: ['train', 'teach', 'run'], path: '/train', label: texts.pages.train },
  { pages: ['evaluate', 'trial'], path: '/evaluate', label: texts.pages.evaluate },
  { pages: ['library'], path: '/library', label: texts.pages.library },
];

/** The frame around all pages: name, menu, light or dark, and what the pages have to say. */
@customElement('studio-app')
export class StudioApp extends LitElement {
  static override styles = [base, css`
    :host {
      display: block;
      max-width: 82rem;
      margin: 0 auto;
      padding: 0 clamp(1rem, 3vw, 2.5rem);
    }
    .skip:not(:focus) {
      position: absolute;
      clip-path: inset(50%);
    }
    header {
      display: flex;
      align-items: center;
      gap: clamp(0.8rem, 3vw, 2.5rem);
      height: 4rem;
    }
    .brand {
      display: inline-flex;
      align-items: center;
      gap: 0.6rem;
      color: var(--ink);
      font: 700 1.35rem/1 var(--display);
      letter-spacing: -0.02em;
      text-decoration: none;
    }
    .brand svg {
      width: 1.6rem;
      height: 1.6rem;
      stroke: none;
      fill: var(--accent);
    }
    nav {
      display: flex;
      flex: 1;
      gap: 0.3rem;
    }
    nav a {
      padding: 0.5rem 0.8rem;
      border-radius: var(--radius-small);
      color: var(--quiet);
      font-weight: 500;
      text-decoration: none;
    }
    nav a:hover {
      color: var(--ink);
    }
    nav a[aria-current='page'] {
      color: var(--ink);
      box-shadow: inset 0 -2px var(--accent);
      border-radius: 0;
    }
    @media (max-width: 580px) {
      header {
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0;
        height: auto;
        padding-top: 0.6rem;
      }
      nav {
        order: 1;
        flex: 1 0 100%;
        gap: 0;
        justify-content: space-between;
      }
      nav a {
        padding: 0.5rem 0.1rem;
        font-size: clamp(0.8125rem, 3.9vw, 0.9375rem);
      }
    }
    main {
      padding-top: 0.8rem;
      outline: none;
    }
    .alone {
      display: grid;
      justify-items: center;
      gap: 1rem;
      padding: 6rem 0;
      text-align: center;
    }
  `];

  @state() private route: Route = routeOf(location.pathname, location.search);
  @state() private choices: Choices | null = null;
  @state() private problem = '';
  @query('toast-shelf') private toasts!: ToastShelf;
  @query('main') private main!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', () => this.turn());
    followSystem(() => this.requestUpdate());
    void this.load();
  }

  override render() {
    const dark = theme() === 'dark';
    return html`
      <header @click=${followLink}>
        <a class="skip" href="#main" @click=${this.skip}>${texts.skip}</a>
        <a class="brand" href="/" data-here aria-label=${texts.name}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <rect x="1" y="14" width="9" height="4" rx="2" /><rect x="6" y="8.500" width="11" height="4" rx="2" /><rect x="14" y="3" width="9" height="4" rx="2" />
          </svg><span>${texts.name}</span>
        </a>
        <nav aria-label=${texts.navigation}>
          ${PAGES.map(({ pages, path, label }) => html`<a href=${path} data-here
            aria-current=${pages.includes(this.route.page) ? 'page' : 'false'}>${label}</a>`)}
        </nav>
        <button class="icon" type="button" aria-label=${dark ? texts.theme.toLight : texts.theme.toDark}
          title=${dark ? texts.theme.toLight : texts.theme.toDark} @click=${this.switchTheme}>${dark ? icons.sun : icons.moon}</button>
      </header>
      <main id="main" tabindex="-1" @click=${followLink} @say=${(event: CustomEvent<Toast>) => this.toasts.show(event.detail)}>${this.page()}</main>
      <toast-shelf></toast-shelf>
    `;
  }

  private page() {
    const { route } = this;
    switch (route.page) {
      case 'melody':
        return html`<melody-page></melody-page>`;
      case 'write':
        return html`<write-page .model=${route.model}></write-page>`;
      case 'drums':
        return html`<drums-page></drums-page>`;
      case 'evaluate':
        return html`<evaluate-page></evaluate-page>`;
      case 'trial':
        return html`<trial-page .trialId=${route.trial}></trial-page>`;
      case 'library':
        return html`<library-page></library-page>`;
      case 'train':
        return html`<train-page></train-page>`;
      case 'teach':
        return html`<teach-page></teach-page>`;
      case 'run':
        return html`<run-page .runId=${route.run}></run-page>`;
      case 'compose':
        return this.compose(route);
      case 'unknown':
        return html`<div class="alone"><h1>${texts.errors.notFound}</h1><a class="plain" href="/" data-here>${texts.pages.compose}</a></div>`;
    }
  }

  private compose({ song, model }: Extract<Route, { page: 'compose' }>) {
    if (this.choices) {
      return html`<compose-page .choices=${this.choices} .songId=${song} .model=${model}></compose-page>`;
    }
    return html`<div class="alone">
      <p role="status">${this.problem || texts.loading}</p>
      ${this.problem ? html`<button class="plain" type="button" @click=${this.load}>${texts.retry}</button>` : ''}
    </div>`;
  }

  private async load(): Promise<void> {
    this.problem = '';
    try {
      this.choices = await api.choices();
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }

  private async turn(): Promise<void> {
    const before = this.route.page;
    this.route = routeOf(location.pathname, location.search);
    if (before !== this.route.page) {
      if (this.route.page === 'compose') {
        void this.load(); // a model may have been taught since
      }
      await this.updateComplete;
      this.main.focus();
      scrollTo(0, 0);
    }
  }

  override updated(): void {
    const label = PAGES.find(({ pages }) => pages.includes(this.route.page))?.label;
    document.title = label ? `${label} · ${texts.name}` : texts.name;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.main.focus();
  }

  private switchTheme(): void {
    setTheme(theme() === 'dark' ? 'light' : 'dark');
    this.requestUpdate();
  }
}
