import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../base';
import { size } from '../model/format';
import { hasKind, sort, type Candidate, type LeftOut } from '../model/material';
import type { Lesson } from '../model/teaching';
import { training } from '../model/training-api';
import type { Family, Upload } from '../model/training-types';
import { tally, UploadQueue, type Parcel } from '../model/uploads';
import { onScreen, screen } from '../surfaces';
import { texts } from '../texts';
import { emit, teach } from './emit';
import './drop-zone';
import './upload-list';

/** What has been brought so far. */
export interface Brought {
  upload?: string;
  files: number;
  isBusy: boolean;
  hasFailed: boolean;
}

/** The music it learns from: files that are dropped or chosen, or a folder on this machine. */
@customElement('material-choice')
export class MaterialChoice extends LitElement {
  static override styles = [base, screen, onScreen, css`
    h2 {
      font: 500 clamp(1.5rem, 2.4vw, 1.9rem) / 1.2 var(--display);
      letter-spacing: -0.02em;
      text-wrap: balance;
    }
    h2.from {
      color: var(--glow);
    }
    input[type='text'] {
      border-color: var(--quiet-on-screen);
      background: var(--screen);
      color: var(--on-screen);
    }
    input::placeholder {
      color: var(--quiet-on-screen);
    }
    .path .hint {
      margin-top: 0.35rem;
    }
    .error {
      color: #ff9a8f;
    }
    [aria-invalid='true'] {
      border-color: #ff9a8f !important;
    }
  `];

  @property({ attribute: false }) family?: Family;
  @property({ attribute: false }) lesson!: Pick<Lesson, 'folder'>;
  /** What is asked here, and what was answered. */
  @property({ attribute: false }) sentence: { nothing: string; from: (files: number) => string } = texts.train.material.sentence;
  /** Under which name the upload is remembered while the page is loaded anew. */
  @property() memory = 'cadenza-upload';
  @property() error = '';
  @property() folderError = '';
  @state() private upload?: Upload;
  @state() private parcels: readonly Parcel[] = [];
  @state() private leftOut: LeftOut[] = [];
  @state() private earlier = { files: 0, bytes: 0 };
  @state() private problem = '';
  @state() private news = '';
  private opening?: Promise<Upload>;
  private readonly queue = new UploadQueue(
    (candidate, signal, progress) => training.send(this.upload!.id, candidate, signal, progress),
    (parcels) => this.hear(parcels),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.remember();
  }

  override render() {
    const words = texts.train.material;
    const files = this.fileCount();
    const { limits } = this.upload ?? {};
    return html`<section class="screen" aria-labelledby="material" @brought=${(event: CustomEvent<Candidate[]>) => this.bring(event.detail)}
      @clear=${this.clear} @again=${(event: CustomEvent<number>) => this.queue.again(event.detail)}
      @cancel-upload=${(event: CustomEvent<number>) => this.queue.cancel(event.detail)}>
      <h2 id="material" class=${files > 0 ? 'from' : ''}>${files > 0 ? this.sentence.from(files) : this.sentence.nothing}</h2>
      <div>
        <drop-zone .takes=${this.family?.takes ?? ''} .extensions=${this.family?.extensions ?? []}
          .limits=${limits ? words.limits(limits.files, size(limits.fileBytes), size(limits.bytes)) : ''}></drop-zone>
        ${this.problem || this.error ? html`<p class="error" role="alert">${this.problem || this.error}</p>` : ''}
      </div>
      ${files + this.leftOut.length > 0
        ? html`<upload-list .parcels=${this.parcels} .earlier=${this.earlier} .leftOut=${this.leftOut}></upload-list>`
        : ''}
      ${this.path(files > 0)}
      <p class="unseen" role="status">${this.news}</p>
    </section>`;
  }

  /** Files that suited one family may not suit another: say so at once, not after the start. */
  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('family') as Family | undefined;
    if (before && this.family && before.name !== this.family.name) {
      const { extensions } = this.family;
      const unfit = this.parcels.filter(({ name }) => !hasKind(name, extensions));
      this.leftOut = unfit.map(({ name }) => ({ name, reason: texts.train.leftOut.kind }));
    }
  }

  private path(hasFiles: boolean) {
    const words = texts.train.material;
    return html`<div class="path">
      <label class="label" for="folder">${words.path}</label>
      <input id="folder" type="text" autocomplete="off" spellcheck="false" placeholder=${words.pathExample} ?disabled=${hasFiles}
        .value=${this.lesson.folder} aria-invalid=${this.folderError ? 'true' : 'false'} aria-describedby="folder-said"
        @input=${(event: Event) => teach(this, { folder: (event.target as HTMLInputElement).value })} />
      <div id="folder-said">${this.folderError
        ? html`<p class="error" role="alert">${this.folderError}</p>`
        : html`<p class="hint">${hasFiles ? words.instead : words.pathHint}</p>`}</div>
    </div>`;
  }

  private async bring(candidates: Candidate[]): Promise<void> {
    this.problem = '';
    try {
      const { limits } = await this.open();
      const here = { files: this.fileCount(), bytes: tally(this.parcels).bytes + this.earlier.bytes };
      const known = new Set([...this.parcels, ...this.upload!.files].map(({ name }) => name));
      const { taken, leftOut } = sort(candidates.filter(({ name }) => !known.has(name)), this.family?.extensions ?? [], limits, here);
      this.leftOut = leftOut;
      this.queue.add(taken);
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }

  private async open(): Promise<Upload> {
    if (!this.upload) {
      this.opening ??= training.openUpload();
      try {
        this.upload = await this.opening;
        sessionStorage.setItem(this.memory, this.upload.id);
      } finally {
        this.opening = undefined;
      }
    }
    return this.upload;
  }

  /** What was here before the page was loaded anew. */
  private async remember(): Promise<void> {
    const id = sessionStorage.getItem(this.memory);
    const upload = id && (await training.upload(id).catch(() => undefined));
    if (upload && !this.upload) {
      this.upload = upload;
      this.earlier = { files: upload.files.length, bytes: upload.bytes };
      this.hear(this.parcels);
    }
  }

  /** Everything is taken back, here and on the server. */
  private async clear(): Promise<void> {
    const { upload } = this;
    this.forget();
    this.queue.clear();
    if (upload) {
      await training.discardUpload(upload.id).catch(() => undefined); // it would be thrown away by itself
    }
  }

  /** The next files go into an upload of their own, for a run has taken this one. */
  forget(): void {
    sessionStorage.removeItem(this.memory);
    this.upload = undefined;
    this.earlier = { files: 0, bytes: 0 };
    this.leftOut = [];
  }

  private hear(parcels: readonly Parcel[]): void {
    const wasBusy = tally(this.parcels).isBusy;
    this.parcels = parcels;
    const { isBusy } = tally(parcels);
    if (wasBusy && !isBusy) {
      this.news = texts.train.uploads.arrived(this.fileCount());
    }
    emit<Brought>(this, 'material', {
      upload: this.fileCount() > 0 ? this.upload?.id : undefined,
      files: this.fileCount(),
      isBusy,
      hasFailed: parcels.some(({ state }) => state === 'failed'),
    });
  }

  private fileCount(): number {
    return this.parcels.length + this.earlier.files;
  }
}
