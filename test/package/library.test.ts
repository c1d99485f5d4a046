/** The package as others use it: the example of src/README.md, and the packed tarball in a folder of its own. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../cli/run.ts';

const run = promisify(execFile);
const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'quotedesk-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'src/README.md'), 'utf8')) ?? [];
const node = (cwd: string, code: string) =>
  run(process.execPath, ['--input-type=module', '-e', code], { cwd, timeout: 2 * MINUTES });

function expectAnswers(stdout: string): void {
  expect(stdout).toContain('Nikki Haley: ');
  expect(stdout).toContain('(004_1d3c903cd5ac88e1, paragraph 16)');
  expect(stdout.trim().split('\n').at(-1)).toBe('altered');
}

test('the example of src/README.md runs', { timeout: 2 * MINUTES }, async () => {
  const { stdout } = await node(ROOT, example);
  expectAnswers(stdout);
});

test('the packed tarball installs without development packages, runs and has types', {
  timeout: 10 * MINUTES,
}, async (context) => {
  const npm = (...args: string[]) => run('npm', args, { cwd: folder, timeout: 9 * MINUTES });
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', '.ci/types.json'], { cwd: ROOT });
  const { stdout: packed } = await npm('pack', ROOT, '--ignore-scripts', '--silent');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'newsroom', type: 'module' }));
  const install = ['install', '--omit=dev', '--no-audit', '--no-fund', `./${packed.trim()}`];
  try {
    await npm(...install, '--prefer-offline');
  } catch (error) {
    if (/E(?:NOTCACHED|NOTFOUND|AI_AGAIN|CONNREFUSED|NETUNREACH|TIMEDOUT)/.test(String(error)))
      return context.skip('the registry cannot be reached and npm has not kept the packages');
    throw error;
  }
  cpSync(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true });
  const { stdout } = await node(folder, example);
  expectAnswers(stdout);
  const { stdout: asked } = await run(
    'npx',
    ['--no-install', 'quotedesk', 'ask', 'what did Haley say?', '--json'],
    {
      cwd: folder,
    },
  );
  expect(JSON.parse(asked)).toMatchObject({ status: 'answered' });

  writeFileSync(
    join(folder, 'use.ts'),
    "import { type Answer, openDesk } from 'quotedesk';\nconst desk = await openDesk({ corpus: ['seeds'] });\nexport const answer: Answer = (await desk.ask({ question: 'x' })).answer;\n// @ts-expect-error a desk has no such thing\ndesk.invent();\n",
  );
  const options = ['--noEmit', '--strict', '--module', 'NodeNext', '--moduleResolution', 'NodeNext'];
  const typed = run(process.execPath, [tsc, ...options, '--target', 'ES2023', '--skipLibCheck', 'use.ts'], {
    cwd: folder,
  });
  await expect(typed).resolves.toMatchObject({ stdout: '' });
});
