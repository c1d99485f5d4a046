import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keptFolderOf, pruneArchives } from '../../adapters/kept-archives.ts';

const folder = mkdtempSync(join(tmpdir(), 'quotedesk-archives-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gives each corpus a folder of its own, and none to what is temporary', () => {
  const kept = { folder: '/state', never: ['/tmp', '/program/seeds'] };
  const of = (...paths: string[]) => keptFolderOf(kept, paths);
  expect(of('/news/wire')).toMatch(/^\/state\/wire-[0-9a-f]{16}$/);
  expect(new Set([of('/news/wire'), of('/old/wire'), of('/news/wire', '/more')]).size).toBe(3);
  for (const path of ['/tmp', '/tmp/x', '/program/seeds', '/tmp/../tmp/y']) expect(of(path)).toBeNull();
  expect(of('/news', '/tmp/x')).toBeNull();
  expect(of('/tmpfiles')).not.toBeNull();
});

it('takes the oldest away when all together are too large', async () => {
  ['old', 'middle', 'new'].forEach((name, i) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'archive.snapshot'), 'x'.repeat(100));
    utimesSync(join(folder, name, 'archive.snapshot'), 1000 + i, 1000 + i);
  });
  await pruneArchives(folder, 250);
  expect(readdirSync(folder).sort()).toEqual(['middle', 'new']);
  await pruneArchives(join(folder, 'nowhere'));
});
