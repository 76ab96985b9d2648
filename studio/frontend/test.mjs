// Runs the unit tests: bundles each to plain JavaScript, for Node 20 does not read TypeScript.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const tests = readdirSync(join(here, 'test')).filter((name) => name.endsWith('.test.ts'));
const folder = mkdtempSync(join(tmpdir(), 'cadenza-frontend-'));
try {
  await build({
    entryPoints: tests.map((name) => join(here, 'test', name)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const built = tests.map((name) => join(folder, name.replace('.ts', '.mjs')));
  process.exitCode = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...built], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
