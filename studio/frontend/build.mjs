// Builds the page into the folder given: node build.mjs ../target/classes/static
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, 'dist'));
const stamp = join(out, '.built-from');

const source = fingerprint();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) {
  process.exit(0);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: { app: 'src/app.ts', theme: 'src/theme-at-once.ts', styles: 'src/styles.css' },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: false,
  legalComments: 'none',
  assetNames: 'assets/[name]-[hash]',
  loader: { '.woff2': 'file' },
  plugins: [withoutInlineStyle(), styleSheetsAsText()],
  logLevel: 'warning',
});
cpSync(join(here, 'static'), out, { recursive: true });
copyLicences();
writeFileSync(stamp, source);

/** WaveSurfer writes a style element, which our content security policy forbids; wave-form.ts adopts a sheet instead. */
function withoutInlineStyle() {
  return {
    name: 'wavesurfer-without-inline-style',
    setup(bundler) {
      bundler.onLoad({ filter: /[/\\]wavesurfer\.js[/\\]/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const contents = text.replace(/<style[\s\S]*?<\/style>/, '');
        if (contents === text || contents.includes('<style')) {
          throw new Error(`${path} has changed: expected exactly one style element to take out`);
        }
        return { contents, loader: 'js' };
      });
    },
  };
}

/** A library's style sheet comes as text, for the component that draws with it to adopt. */
function styleSheetsAsText() {
  return {
    name: 'style-sheets-as-text',
    setup(bundler) {
      bundler.onLoad({ filter: /[/\\]uplot[/\\].*\.css$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'text' }));
    },
  };
}

/** The licence of each library and font travels with it. */
function copyLicences() {
  const folder = join(out, 'third-party');
  mkdirSync(folder);
  const libraries = ['lit', 'uplot', 'wavesurfer.js', '@fontsource-variable/besley', '@fontsource-variable/hanken-grotesk'];
  for (const library of libraries) {
    const licence = join(here, 'node_modules', library, 'LICENSE');
    cpSync(licence, join(folder, `${library.replace(/.*\//, '')}.txt`));
  }
}

/** A digest of all that the page is made of. */
function fingerprint() {
  const digest = createHash('sha256');
  for (const name of ['package-lock.json', 'build.mjs', 'tsconfig.json', ...files('src'), ...files('static')]) {
    digest.update(name).update(readFileSync(join(here, name)));
  }
  return digest.digest('hex');
}

function files(folder) {
  return readdirSync(join(here, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}
