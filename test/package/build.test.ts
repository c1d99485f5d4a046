/** A checkout without the build's own packages. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'quotedesk-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = async (...args: string[]) => {
  cpSync(join(ROOT, '.ci/build.mjs'), join(folder, '.ci/build.mjs'), { recursive: true });
  return promisify(execFile)(process.execPath, ['.ci/build.mjs', ...args], { cwd: folder });
};

test('npm ci --omit=dev leaves dist as it is and says so', async () => {
  const { stderr } = await build('--if-possible');
  expect(stderr).toBe(
    'quotedesk: esbuild is not installed (npm install without --omit=dev brings it), dist is left as it is.\n',
  );
});

test('a build that was asked for fails without its packages', async () => {
  await expect(build()).rejects.toMatchObject({ code: 1 });
});
