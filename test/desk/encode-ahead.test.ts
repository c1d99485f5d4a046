/** The newest statements are read before anybody asks, page by page, as long as the encoder is there. */
import { describe, expect, it, vi } from 'vitest';
import { EncodingAhead } from '../../src/desk/encode-ahead.ts';
import { readArticle } from '../../src/people/read-article.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';
import type { Encoder } from '../../src/search/encoder.ts';

const WORDS =
  'boats nets ropes sails masts oars tides gulls crabs eels lamps bells piers walls cranes ferries fog rain'.split(
    ' ',
  );

/** Seventy statements on seventy days, none a printing of another. */
async function archiveWith(): Promise<EmbeddedArchive> {
  const archive = new EmbeddedArchive();
  await archive.write(
    Array.from({ length: 70 }, (_, i) => {
      const words = WORDS.map((word, j) => [word, ((i + 3) * (j + 5) * 7_919) % 101] as const)
        .sort((one, other) => one[1] - other[1])
        .map(([word]) => word);
      return readArticle({
        id: `a${i}`,
        text: `“Day ${i} brings ${words.slice(0, 9).join(' and ')},” said Orla Finch.`,
        published: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
      });
    }),
  );
  return archive;
}

function encoderWith(ahead: NonNullable<Encoder['ahead']>) {
  const given: string[][] = [];
  const encoder: Encoder = {
    similarities: async () => null,
    async ahead(texts) {
      given.push([...texts]);
      return ahead(texts);
    },
  };
  return { encoder, given };
}

describe('reading ahead', () => {
  it('hands over all statements, the newest first, and looks again for new ones only', async () => {
    const known = new Set<string>();
    const { encoder, given } = encoderWith(async (texts) => {
      const missing = texts.filter((text) => !known.has(text));
      for (const text of missing) known.add(text);
      return missing.length;
    });
    const archive = await archiveWith();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const reading = new EncodingAhead(encoder, () => archive);
      const run = reading.run();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(given.map((texts) => texts.length)).toEqual([100, 40]);
      expect(given[0]?.[0]).toContain('Day 69 brings');
      await vi.advanceTimersByTimeAsync(5 * 60_000);
      expect(given.map((texts) => texts.length)).toEqual([100, 40, 100]);
      reading.close();
      await run;
    } finally {
      vi.useRealTimers();
    }
  });

  it.each<[string, Encoder]>([
    ['is off', encoderWith(async () => null).encoder],
    ['reads nothing ahead', { similarities: async () => null }],
  ])('ends where the encoder %s', async (_, encoder) => {
    const archive = await archiveWith();
    await new EncodingAhead(encoder, () => archive).run();
  });

  it('ends where it is closed, and where the archive is away', async () => {
    const archive = await archiveWith();
    const { encoder, given } = encoderWith(async () => 1);
    const reading = new EncodingAhead(encoder, () => archive);
    const run = reading.run();
    reading.close();
    await run;
    expect(given.length).toBeLessThan(2);
    const away = () => {
      throw new Error('away');
    };
    await new EncodingAhead(encoder, away).run();
  });
});
