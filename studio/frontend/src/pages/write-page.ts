import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../base';
import type { FieldErrors } from '../model/order';
import type { Problem } from '../model/problem';
import { toRequest, type TextDraft } from '../model/text/draft';
import { remember, remembered } from '../model/text/text-memory';
import { writers } from '../model/text/texts-api';
import type { Line, TextRoom } from '../model/text/types';
import { begun, failed, heard, stopped, type Writing } from '../model/text/writing';
import { bigButton, screen } from '../surfaces';
import { texts } from '../texts';
import '../parts/continue-tabs';
import '../parts/how-it-works';
import '../parts/text/text-sheet';
import '../parts/text/text-wishes';
import { writeStyles } from './write-page-styles';

/** A text that goes on as it began, while one reads. */
@customElement('write-page')
export class WritePage extends LitElement {
  static override styles = [base, screen, bigButton, writeStyles];

  /** The model that the address names. */
  @property() model?: string;
  @state() private room: TextRoom | null = null;
  @state() private draft: TextDraft = remembered().draft;
  @state() private writing: Writing | null = remembered().writing;
  @state() private errors: FieldErrors = {};
  @state() private problem = '';
  @state() private news = '';
  @query('.screen') private screen?: HTMLElement;
  private pen?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.model) {
      this.draft = { ...this.draft, model: this.model };
    }
    void this.load();
  }

  /** Nobody reads any more, so nothing more is written. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  override render() {
    return html`
      <continue-tabs here="text"></continue-tabs>
      ${this.room ? this.desk(this.room) : this.waiting()}
      <how-it-works .words=${texts.text.how}></how-it-works>
      <p class="unseen" role="status">${this.news}</p>
    `;
  }

  private waiting() {
    return html`<div>
      <h1>${texts.text.title}</h1>
      <p class="lead" role="status">${this.problem || texts.loading}</p>
      ${this.problem ? html`<button class="plain" type="button" @click=${this.load}>${texts.retry}</button>` : ''}
    </div>`;
  }

  private desk(room: TextRoom) {
    const words = texts.text;
    const heading = html`<div><h1>${words.title}</h1><p class="lead">${words.lead}</p></div>`;
    if (!room.models.length) {
      return html`${heading}${this.nobody()}`;
    }
    return html`<div class="desk">
      <form novalidate @submit=${this.submit} @wish=${(event: CustomEvent<Partial<TextDraft>>) => this.wish(event.detail)}>
        ${heading}
        <text-wishes .room=${room} .draft=${this.draft} .errors=${this.errors}></text-wishes>
        <div class="bar">
          <button class="make" type="submit">${this.isWriting ? words.stop : words.write}</button>
          ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : ''}
        </div>
      </form>
      <div class="screen"><text-sheet .writing=${this.writing}></text-sheet></div>
    </div>`;
  }

  private nobody() {
    const words = texts.text.none;
    return html`<section class="nobody">
      <h2>${words.title}</h2>
      <p>${words.text}</p>
      <a class="plain" href="/train/new" data-here>${words.teach}</a>
    </section>`;
  }

  private get isWriting(): boolean {
    return this.writing?.state === 'writing';
  }

  private async load(): Promise<void> {
    this.problem = '';
    try {
      this.room = await writers.room();
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }

  private wish(change: Partial<TextDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.errors = {};
    this.keep();
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.isWriting ? this.stop() : void this.write(this.room!);
  }

  /** What was written before stays until a word of the new text is there, or the order is refused. */
  private async write(room: TextRoom): Promise<void> {
    const request = toRequest(this.draft, room);
    const before = this.writing;
    const pen = new AbortController();
    this.pen = pen;
    this.errors = {};
    this.problem = '';
    this.news = '';
    this.writing = begun(request.model, request.prime);
    await this.updateComplete;
    this.screen?.scrollIntoView({ block: 'nearest' });
    try {
      await writers.write(request, (line) => this.hear(pen, line), pen.signal);
      this.end(pen, (writing) => (writing.state === 'writing' ? failed(writing, texts.text.sheet.lost) : writing));
    } catch (problem) {
      this.end(pen, (writing) => this.broken(writing, before, problem as Problem));
    }
  }

  private hear(pen: AbortController, line: Line): void {
    if (this.pen === pen) {
      this.writing = heard(this.writing!, line);
    }
  }

  /** A text of which something came is shown as far as it came. */
  private broken(writing: Writing, before: Writing | null, { message, fields }: Problem): Writing | null {
    if (writing.text) {
      return failed(writing, texts.text.sheet.lost);
    }
    this.errors = fields ?? {};
    this.problem = Object.keys(this.errors).length ? '' : message;
    return before;
  }

  private stop(): void {
    const { pen } = this;
    if (pen && this.isWriting) {
      this.end(pen, stopped);
      pen.abort();
    }
  }

  private end(pen: AbortController, last: (writing: Writing) => Writing | null): void {
    if (this.pen !== pen) {
      return; // it was stopped before
    }
    this.pen = undefined;
    this.writing = last(this.writing!);
    this.tell();
    this.keep();
  }

  /** Says how it ended, for those who do not see it. */
  private tell(): void {
    const words = texts.text.sheet.news;
    const { state, written } = this.writing ?? {};
    this.news = state === 'done' ? words.done(written!.characters) : state === 'stopped' ? words.stopped : state === 'failed' ? words.failed : '';
  }

  private keep(): void {
    remember({ draft: this.draft, writing: this.isWriting ? null : this.writing });
  }
}
