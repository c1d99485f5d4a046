/** What every archive does, whatever engine stands behind it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/search/archive.ts';
import { harbour, mayor, union } from './archive.contract.data.ts';

export function archiveContract(name: string, make: () => Promise<Archive>): void {
  describe(`archive: ${name}`, () => {
    let archive: Archive;
    const all = { text: null, limit: 100 } as const;

    beforeEach(async () => {
      archive = await make();
      await archive.write([harbour, mayor, union]);
    });

    it('gives every statement once, its spans slicing to the source', async () => {
      const { hits, total, cursor } = await archive.searchStatements(all);
      expect(total).toBe(hits.length);
      expect(cursor).toBeNull();
      for (const { statement } of hits) {
        const text = (await archive.document(statement.document.id))?.text ?? '';
        for (const part of statement.text.split(' … ')) expect(text).toContain(part);
      }
    });

    it('writes idempotently', async () => {
      const before = await archive.searchStatements(all);
      await archive.write([mayor, harbour]);
      const after = await archive.searchStatements(all);
      expect(after.hits).toEqual(before.hits);
      expect((await archive.health()).articles).toBe(3);
    });

    it('forgets a removed article', async () => {
      await archive.remove([harbour.article.id, 'never-there']);
      expect(await archive.document(harbour.article.id)).toBeNull();
      expect(await archive.statementsOf(harbour.article.id)).toEqual([]);
      const { hits } = await archive.searchStatements(all);
      expect(hits.some(({ statement }) => statement.document.id === harbour.article.id)).toBe(false);
    });
  });
}
