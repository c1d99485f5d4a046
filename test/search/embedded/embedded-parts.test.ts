/** The small parts of the embedded engine: records, word edits, print signatures, cursors, sorting. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Span } from '../../../src/model.ts';
import { ArticleScan } from '../../../src/search/embedded/article-scan.ts';
import { float64, int32, uint8 } from '../../../src/search/embedded/column.ts';
import { nextCursor, startOf } from '../../../src/search/embedded/cursor.ts';
import { readEntity, writeEntity } from '../../../src/search/embedded/entity-record.ts';
import { addresseeMatches, dayOf, outletKey } from '../../../src/search/embedded/outlet-key.ts';
import { BANDS, PrintSignature } from '../../../src/search/embedded/print-signature.ts';
import { RecordReader, RecordWriter } from '../../../src/search/embedded/records.ts';
import { descending, highest } from '../../../src/search/embedded/sort-keys.ts';
import { readStatement, writeStatement } from '../../../src/search/embedded/statement-record.ts';
import { statementId, statementText } from '../../../src/search/embedded/statement-text.ts';
import { withinEdits, wordHashes } from '../../../src/search/embedded/word-edits.ts';

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(1_000_000), fc.nat(5_000))
  .map(([start, length]) => ({ start, end: start + length }));
const textSpan = fc.option(
  span.map((one) => ({ ...one, text: 'x' })),
  { nil: null },
);
const bare = (one: Span | null) => one && { start: one.start, end: one.end };

describe('records', () => {
  it('give statements back, whatever the order of their spans', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom('direct', 'mixed', 'indirect'),
          content: fc.array(span, { minLength: 1, maxLength: 4 }),
          quoted: fc.array(span, { maxLength: 4 }),
          speaker: textSpan,
          cue: textSpan,
          addressee: textSpan,
          when: textSpan,
          via: fc.array(
            span.map((one) => ({ ...one, text: 'y' })),
            { maxLength: 2 },
          ),
          stance: fc.constantFrom(null, 'deny', 'confirm', 'accuse', 'warn', 'promise', 'refuse'),
          paragraph: fc.integer({ min: 1, max: 100_000 }),
          within: fc.option(fc.nat(500), { nil: null }),
          rule: fc.constant('a rule'),
        } as const),
        (statement) => {
          const bytes = uint8();
          const to = new RecordWriter(bytes);
          writeStatement(to, { ...statement, quoted: statement.content }, 7);
          const second = bytes.length;
          writeStatement(to, statement, 300);
          const { rule: _, ...rest } = statement;
          const expected = {
            ...rest,
            rule: 300,
            speaker: bare(rest.speaker),
            cue: bare(rest.cue),
            addressee: bare(rest.addressee),
            when: bare(rest.when),
            via: rest.via.map(bare),
          };
          const from = new RecordReader(bytes, 0);
          expect(readStatement(from)).toEqual({ ...expected, quoted: statement.content, rule: 7 });
          expect(readStatement(from)).toEqual(expected);
          from.seek(second);
          expect(readStatement(from)).toEqual(expected);
        },
      ),
    );
  });

  it('give entities back', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.record({
          name,
          forms: fc.array(name, { maxLength: 3 }),
          kind: fc.constantFrom('person', 'organisation', 'unnamed'),
          role: fc.option(name, { nil: null }),
          affiliation: fc.option(name, { nil: null }),
          gender: fc.constantFrom(null, 'female', 'male'),
        } as const),
        (entity: Entity) => {
          const bytes = uint8();
          writeEntity(new RecordWriter(bytes), entity);
          expect(readEntity(new RecordReader(bytes, 0))).toEqual(entity);
        },
      ),
    );
  });
});

describe('columns', () => {
  it('grow, and come back from their bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), (values) => {
        for (const column of [int32(), float64()]) {
          for (const value of values) column.push(value);
          const odd = new Uint8Array(column.bytes.length + 1);
          odd.set(column.bytes, 1);
          const copy = column.data instanceof Int32Array ? int32() : float64();
          copy.restore(odd.subarray(1));
          copy.push(5);
          expect([...copy.data.subarray(0, copy.length)]).toEqual([...values, 5]);
        }
      }),
    );
  });

  it('refuse torn bytes', () => {
    expect(() => int32().restore(new Uint8Array(7))).toThrow(RangeError);
  });
});

describe('word edits', () => {
  it.each([
    ['we will raise the wall by one metre', 'We will raise the wall, by one metre!', true],
    ['we will raise the wall by one metre', 'we will raise the wall by two metres', false],
    ['we will raise the wall by one metre', 'we will raise the wall by two metre', true],
    ['we will raise the wall by one metre', 'we will not raise the wall by one metre', true],
    [
      'we will raise the old harbour wall by one metre this year',
      'they will raise the harbour wall by one metre this year',
      true,
    ],
    [
      'we will raise the old harbour wall by one metre this year',
      'they will raise a harbour wall by one metre this year',
      false,
    ],
    ['one two three four five six', 'six five four three two one', false],
    ['a', '', true],
  ])('%s | %s', (a, b, expected) => {
    expect(withinEdits(wordHashes(a), wordHashes(b))).toBe(expected);
    expect(withinEdits(wordHashes(b), wordHashes(a))).toBe(expected);
  });
});

describe('print signatures', () => {
  const sign = (text: string) => {
    const scan = new ArticleScan().read(text);
    const print = new PrintSignature();
    print.clear();
    print.add(scan, 0, scan.length);
    print.finish();
    return { whole: `${print.low} ${print.high}`, low: print.low, bands: [...print.bands] };
  };
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 3, maxLength: 8 }), {
    minLength: 12,
    maxLength: 30,
  });

  it('are equal for the same words and differ for others', () => {
    expect(sign('“We’ll stay,  here; all NIGHT”').whole).toBe(sign("We'll stay here all night").whole);
    expect(sign('We will stay here all night').whole).not.toBe(sign('We will stay here all nights').whole);
    expect(sign('no comment at all').low).toBe(0);
  });

  it('share a band with a printing of which one word differs, nearly always', () => {
    let shared = 0;
    const samples = fc.sample(words, { numRuns: 300, seed: 4 });
    for (const [i, sample] of samples.entries()) {
      const changed = sample.with(i % sample.length, 'zzz');
      const [a, b] = [sign(sample.join(' ')), sign(changed.join(' '))];
      if (a.bands.some((key, band) => key === b.bands[band])) shared++;
    }
    expect(samples).toHaveLength(300);
    expect(shared / 300).toBeGreaterThan(0.93);
    const strangers = samples.slice(1).filter((sample, i) => {
      const [a, b] = [sign(sample.join(' ')), sign((samples[i] ?? []).join(' '))];
      return a.bands.some((key, band) => key === b.bands[band]);
    });
    expect(strangers.length).toBeLessThan(6);
    expect(sign('one two three four five six').bands).toHaveLength(BANDS);
  });
});

describe('cursors', () => {
  const at = (ids: readonly string[]) => (place: number) => ids[place] ?? '';
  it('go on after the last hit, wherever it stands now', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const cursor = nextCursor('q', 3, ids.length, 3, at(ids));
    expect(startOf({ limit: 3, cursor }, 'q', 6, at(ids))).toBe(3);
    expect(startOf({ limit: 3, cursor }, 'q', 8, at(['x', 'y', ...ids]))).toBe(5);
    expect(startOf({ limit: 3, cursor }, 'q', 4, at(['c', 'd', 'e', 'f']))).toBe(1);
    expect(startOf({ limit: 3, cursor }, 'q', 5, at(['a', 'b', 'd', 'e', 'f']))).toBe(3);
    expect(startOf({ limit: 3, cursor }, 'q', 0, at([]))).toBe(0);
    expect(nextCursor('q', 6, 6, 3, at(ids))).toBeNull();
    expect(() => startOf({ limit: 3, cursor }, 'other', 6, at(ids))).toThrow();
    expect(() => startOf({ limit: -1 }, 'q', 6, at(ids))).toThrow();
    expect(() => startOf({ limit: 1.5 }, 'q', 6, at(ids))).toThrow();
  });
});

describe('small rules', () => {
  it.each([
    ['The Guardian', 'guardian'],
    ['  GUARDIAN ', 'guardian'],
    ['the the', 'the'],
    ['Le Monde', 'le monde'],
  ])('outlet %s', (outlet, key) => expect(outletKey(outlet)).toBe(key));

  it.each([
    ['Fox News on Sunday', 'fox news', true],
    ['the Fox News', 'The Fox News', true],
    ['Foxnews', 'fox news', false],
    [null, 'fox', false],
  ])('addressee %s: %s', (printed, asked, expected) =>
    expect(addresseeMatches(printed, asked)).toBe(expected),
  );

  it.each([
    ['2020-01-02', '2020-01-02'],
    ['2020-01-02T23:00:00+02:00', '2020-01-02'],
    ['January 2', null],
    [undefined, null],
  ])('day of %s', (published, day) => expect(dayOf(published)).toBe(day));

  it('text of spans that touch has no gap', () => {
    const text = 'one two three four';
    expect(
      statementText(text, [
        { start: 0, end: 3 },
        { start: 4, end: 7 },
      ]),
    ).toBe('one two');
    expect(
      statementText(text, [
        { start: 0, end: 3 },
        { start: 14, end: 18 },
      ]),
    ).toBe('one … four');
  });

  it('ids tell statements of one place with two speakers apart', () => {
    const content = [{ start: 3, end: 9 }];
    expect(statementId('d', content, { start: 0, end: 2 })).not.toBe(
      statementId('d', content, { start: 1, end: 2 }),
    );
    expect(statementId('d', content, null)).toBe(statementId('d', [{ start: 3, end: 9 }], null));
  });

  it('descending order keeps equal values in their order', () => {
    const values = Float32Array.of(0.5, 0.9, 0.5, 1, 0);
    const list = Int32Array.of(0, 1, 2, 3, 4);
    expect([...descending(list, values)]).toEqual([3, 1, 0, 2, 4]);
    expect([...highest(list, values, 3)]).toEqual([0, 1, 3]);
    expect([...highest(list, values, 9)]).toEqual([0, 1, 2, 3, 4]);
  });

  it('the highest are those that descending order puts first', () => {
    const value = fc.integer({ min: 0, max: 30 }).map((level) => level / 30);
    fc.assert(
      fc.property(fc.array(value), fc.nat(20), (list, most) => {
        const places = Int32Array.from(list.keys());
        const values = Float32Array.from(list);
        const first = descending(places, values).slice(0, most).sort();
        expect(highest(places, values, most)).toEqual(first);
      }),
    );
  });
});
