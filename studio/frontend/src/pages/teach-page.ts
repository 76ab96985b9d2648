import { LitElement, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../base';
import { api, type Problem } from '../model/api';
import type { FieldErrors } from '../model/order';
import { changed, checkLesson, openLesson, toRunRequest, type Lesson } from '../model/teaching';
import { training } from '../model/training-api';
import type { Family } from '../model/training-types';
import type { Brought, MaterialChoice } from '../parts/material-choice';
import { icons } from '../parts/icons';
import { go, runPath } from '../router';
import { bigButton } from '../surfaces';
import { texts } from '../texts';
import '../parts/how-it-works';
import '../parts/lesson-form';
import '../parts/material-choice';

/** Fields that the page shows an error beside; what concerns others is said below the button. */
const SHOWN = /^(family|preset|name|steps|minutes|seed|foundation|folder|upload|material|changes(\..+)?)$/;

/** Teach a model: what kind of learner, from which music. */
@customElement('teach-page')
export class TeachPage extends LitElement {
  static override styles = [base, bigButton, css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 30rem);
      align-items: start;
      gap: clamp(1.5rem, 3.5vw, 3.5rem);
      padding-bottom: 3rem;
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: 0.1rem;
      margin-left: -0.35rem;
      font-size: 0.9375rem;
      font-weight: 500;
      text-decoration: none;
    }
    h1 {
      font: 600 1.6rem/1.15 var(--display);
      letter-spacing: -0.015em;
    }
    .lead {
      margin: 0.2rem 0 1.4rem;
      color: var(--quiet);
    }
    aside {
      position: sticky;
      top: 1rem;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .bar {
      position: sticky;
      bottom: 0;
      z-index: 3;
      display: grid;
      padding: 1rem 0;
    }
    how-it-works {
      --least-column: 11rem;
      display: block;
      margin-top: 2.5rem;
    }
    @media (max-width: 900px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      aside {
        position: static;
      }
      .bar {
        background: linear-gradient(transparent, var(--ground) 0.8rem);
      }
      how-it-works {
        display: none;
      }
    }
  `];

  @state() private families: Family[] | null = null;
  @state() private models: string[] = [];
  @state() private lesson: Lesson = openLesson([]);
  @state() private errors: FieldErrors = {};
  @state() private problem = '';
  @state() private material: Brought = { files: 0, isBusy: false, hasFailed: false };
  @state() private asking = false;
  @query('material-choice') private choice!: MaterialChoice;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const { families } = this;
    return html`
      <div>
        <a class="back" href="/train" data-here>${icons.back}${texts.train.run.back}</a>
        <h1>${texts.train.form.title}</h1>
        <p class="lead">${texts.train.form.lead}</p>
        ${families
          ? html`<lesson-form .families=${families} .models=${this.models} .lesson=${this.lesson} .errors=${this.errors}
              @teach=${this.choose} @start=${this.start}></lesson-form>`
          : this.waiting()}
        <how-it-works .words=${texts.train.how}></how-it-works>
      </div>
      ${families ? this.beside() : ''}
    `;
  }

  private waiting() {
    return html`<p role="status">${this.problem || texts.loading}</p>
      ${this.problem ? html`<button class="plain" type="button" @click=${this.load}>${texts.retry}</button>` : ''}`;
  }

  private beside() {
    const words = texts.train;
    const busy = this.asking || this.material.isBusy;
    return html`<aside>
      <material-choice .family=${this.family()} .lesson=${this.lesson} .error=${this.errors.material ?? this.errors.upload ?? ''}
        .folderError=${this.errors.folder ?? ''} @teach=${this.choose}
        @material=${(event: CustomEvent<Brought>) => this.bring(event.detail)}></material-choice>
      <div class="bar">
        <button class="make" type="button" aria-disabled=${busy} @click=${this.start}>
          ${this.asking ? words.form.starting : words.form.start}
        </button>
        ${this.material.isBusy ? html`<p class="hint">${words.form.uploading}</p>` : ''}
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : ''}
      </div>
    </aside>`;
  }

  private family(): Family | undefined {
    return this.families?.find(({ name }) => name === this.lesson.family);
  }

  private async load(): Promise<void> {
    this.problem = '';
    try {
      this.families = await training.families();
      this.lesson = openLesson(this.families);
      this.models = (await api.choices()).models.map(({ name }) => name);
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }

  private choose(event: CustomEvent<Partial<Lesson>>): void {
    const change = event.detail;
    this.lesson = changed(this.lesson, change, this.families!);
    const touched = new Set([...Object.keys(change), ...('folder' in change ? ['material'] : [])]);
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([field]) => !touched.has(field.split('.')[0])));
  }

  private bring(material: Brought): void {
    this.material = material;
    const { material: _, upload: __, ...others } = this.errors;
    this.errors = others;
  }

  private async start(): Promise<void> {
    if (this.asking || this.material.isBusy) {
      return;
    }
    this.problem = this.material.hasFailed ? texts.train.errors.notHere : '';
    this.errors = checkLesson(this.lesson, this.family(), this.material.files);
    if (this.problem || Object.keys(this.errors).length > 0) {
      await this.showFirstError();
      return;
    }
    this.asking = true;
    try {
      const run = await training.start(toRunRequest(this.lesson, this.material.upload));
      this.choice.forget();
      go(runPath(run.id));
    } catch (problem) {
      await this.refuse(problem as Problem);
    } finally {
      this.asking = false;
    }
  }

  private async refuse({ message, fields }: Problem): Promise<void> {
    this.errors = fields ?? {};
    const unseen = Object.entries(this.errors).filter(([field]) => !SHOWN.test(field));
    this.problem = Object.keys(this.errors).length === 0 ? message : unseen.map(([, said]) => said).join(' ');
    await this.showFirstError();
  }

  /** On a phone what is wrong may be far above the button. */
  private async showFirstError(): Promise<void> {
    await this.updateComplete;
    const parts = [...this.renderRoot.querySelectorAll<LitElement>('lesson-form, material-choice')];
    await Promise.all(parts.map((part) => part.updateComplete));
    parts
      .flatMap((part) => [...part.renderRoot.querySelectorAll<HTMLElement>('.error, family-choice, lesson-drawer')])
      .find((element) => element.matches('.error') || element.shadowRoot?.querySelector('.error'))
      ?.scrollIntoView({ block: 'center' });
  }
}
