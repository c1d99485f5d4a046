/** What is built stands together: the thread that reads articles is found where the built program looks for it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { READY } from '../../src/reading/thread-ready.ts';
import { ROOT } from './run.ts';

const BUILT = join(ROOT, 'dist');

/** The built files that the program may load, from its entry on; a former build's may lie beside them. */
function reached(entry: string): string[] {
  const files = [entry];
  for (const file of files)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/"(\.{1,2}\/[^"\s]+\.js)"/g)) {
      const other = resolve(dirname(file), name);
      if (existsSync(other) && !files.includes(other)) files.push(other);
    }
  return files;
}

test('the file that starts threads stands beside their modules', () => {
  const starting = reached(join(BUILT, 'main.js')).filter((file) =>
    readFileSync(file, 'utf8').includes('"tsx/esm/api"'),
  );
  expect(starting.map((file) => dirname(file))).toEqual([dirname(join(BUILT, 'main.js'))]);
  for (const thread of ['reading-worker.js', 'file-worker.js'])
    expect(existsSync(join(BUILT, thread)), thread).toBe(true);
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

test('the built program answers from the seeds', () => {
  const run = spawnSync(process.execPath, [join(BUILT, 'main.js'), 'ask', 'what did Haley say?', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toMatchObject({ status: 'answered', total: 4 });
});

/** The built files that are loaded with the entry, not on demand. */
function loadedWith(entry: string): string[] {
  const files = [entry];
  for (const file of files)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|\} from|import .* from) ?"(\.\/[^"]+\.js)";$/gm,
    )) {
      const other = resolve(dirname(file), name);
      if (!files.includes(other)) files.push(other);
    }
  return files;
}

test.each(['@modelcontextprotocol/sdk', '@slack/bolt', 'discord.js'])('%s is loaded on demand', (library) => {
  const names = (files: readonly string[]) =>
    files.filter((file) => new RegExp(`from "${library}`).test(readFileSync(file, 'utf8')));
  const loaded = loadedWith(join(BUILT, 'main.js'));
  expect(loaded.length).toBeGreaterThan(3);
  expect(names(loaded)).toEqual([]);
  expect(names(reached(join(BUILT, 'main.js'))).length).toBeGreaterThan(0);
});
