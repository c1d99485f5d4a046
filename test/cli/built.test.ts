/** What is built stands together: the thread that reads articles is found where the built program looks for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { READY } from '../../src/reading-worker.ts';
import { ROOT } from './run.ts';

const BUILT = join(ROOT, 'dist');

test('the file that starts reading threads stands beside their module', () => {
  const starting = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.js') && readFileSync(join(BUILT, file), 'utf8').includes('"./reading-worker.js"'),
  );
  expect(starting.length).toBeGreaterThan(0);
  expect(starting.filter((file) => file.includes('/'))).toEqual([]);
});

test('the built thread starts and reads', async () => {
  const worker = new Worker(join(BUILT, 'reading-worker.js'));
  const heard: unknown[] = [];
  const text = '“The ferry is late,” said Orla Finch, the harbour master.';
  await new Promise<void>((done, fail) => {
    worker.on('error', fail);
    worker.on('message', (message) => {
      heard.push(message);
      if (message === READY) worker.postMessage([{ id: 'a', text, title: null }]);
      else done();
    });
  });
  await worker.terminate();
  expect(heard).toMatchObject([READY, [{ statements: [{ kind: 'direct' }] }]]);
});
