import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { fileStores } from '../../adapters/shared/stores/file-stores.ts';
import { memoryStores } from '../../adapters/shared/stores/memory-stores.ts';
import { storesContract } from './stores.contract.ts';

const logger = pino({ level: 'silent' });
const folder = mkdtempSync(join(tmpdir(), 'quotedesk-stores-'));
const over = async (now: () => Date) => fileStores({ folder, now, logger });

storesContract('memory', {
  open: async (now) => memoryStores({ now }),
  reopen: null,
  clean: async () => {},
});
storesContract('files', {
  open: over,
  reopen: over,
  clean: async () => rmSync(folder, { recursive: true, force: true }),
});

describe('files of the state folder', () => {
  const at = mkdtempSync(join(tmpdir(), 'quotedesk-stores-'));
  const now = () => new Date();
  const options = {
    name: 'words',
    max: 10,
    maxAge: 60_000,
    parse: (value: unknown) => (typeof value === 'string' ? value : null),
  };

  it('are for their owner only, and leave no lock behind', async () => {
    const stores = fileStores({ folder: at, now, logger });
    await stores.open(options).set('a', 'word');
    await stores.close();
    expect(statSync(join(at, 'words.json')).mode & 0o077).toBe(0);
    expect(existsSync(join(at, 'words.json.lock'))).toBe(false);
    expect(readFileSync(join(at, 'words.json'), 'utf8')).toContain('word');
  });

  it.each(['', '{', '[["a",1,2,3]]', '{"a":1}', `[["a",5,${Date.now() + 50_000}]]`])(
    'that are broken (%j) are an empty store',
    async (text) => {
      writeFileSync(join(at, 'words.json'), text);
      const stores = fileStores({ folder: at, now, logger });
      const store = stores.open(options);
      expect(await store.get('a')).toBeNull();
      await store.set('b', 'new');
      await stores.close();
      expect(readFileSync(join(at, 'words.json'), 'utf8')).toContain('new');
    },
  );

  it('of another running process are left as they are', async () => {
    writeFileSync(join(at, 'words.json'), '[]');
    writeFileSync(join(at, 'words.json.lock'), String(process.ppid));
    const stores = fileStores({ folder: at, now, logger });
    const store = stores.open(options);
    await store.set('a', 'mine');
    expect(await store.get('a')).toBe('mine');
    await stores.close();
    expect(readFileSync(join(at, 'words.json'), 'utf8')).toBe('[]');
    expect(readFileSync(join(at, 'words.json.lock'), 'utf8')).toBe(String(process.ppid));
    rmSync(at, { recursive: true, force: true });
  });

  it('have plain names', () => {
    const stores = fileStores({ folder: at, now, logger });
    expect(() => stores.open({ ...options, name: '../words' })).toThrow(RangeError);
  });
});
