import { describe, expect, it } from 'vitest';
import { EmbeddedArchive } from '../../../src/search/embedded/embedded-archive.ts';
import { ALL, budget } from '../archive.contract.data.ts';
import { archiveContract } from '../archive.contract.ts';
import { listed } from '../listed.ts';
import { many } from '../read-articles.ts';

/** The contract holds for an archive that comes from a snapshot, too. */
archiveContract('embedded, from a snapshot', async () => {
  const archive = new EmbeddedArchive();
  await archive.write(many(12));
  await archive.remove(await listed(archive.documentIds()));
  return EmbeddedArchive.restore(archive.snapshot().chunks.map((chunk) => chunk.slice()));
});

async function filled(): Promise<EmbeddedArchive> {
  const archive = new EmbeddedArchive();
  await archive.write(ALL);
  return archive;
}

describe('a snapshot', () => {
  it('is that of its moment, whatever happens to the archive while it is written out', async () => {
    const archive = await filled();
    const { chunks } = archive.snapshot();
    const then = chunks.map((chunk) => chunk.slice());
    await archive.remove(['harbour', 'union']);
    await archive.write([...many(50), budget]);
    await archive.people();
    expect(chunks).toEqual(then);
    const restored = EmbeddedArchive.restore(chunks);
    expect(await listed(restored.documentIds())).toEqual(await listed((await filled()).documentIds()));
    expect((await restored.resolveSpeaker('Ines Calder')).people[0]?.statementCount).toBe(5);
  });

  it('names its version', async () => {
    expect((await filled()).snapshot().version).toMatch(/^archive-\d+$/);
  });

  it('is refused when it is of another version, torn, or none', async () => {
    const { chunks } = (await filled()).snapshot();
    const [head, ...rest] = chunks;
    const text = new TextDecoder().decode(head);
    const other = new TextEncoder().encode(text.replace(/"version":"archive-\d+"/, '"version":"archive-0"'));
    const refused: (readonly Uint8Array[])[] = [
      [],
      [new Uint8Array([1, 2, 3])],
      [other, ...rest],
      chunks.slice(0, -1),
      [...chunks, new Uint8Array(4)],
      rest,
    ];
    for (const torn of refused) expect(() => EmbeddedArchive.restore(torn)).toThrow(RangeError);
  });
});
