import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextStoreBuilder } from '../../../src/search/index/text-store.ts';

const unit = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'é', '’', '“', '—', '\n', '\u00a0') },
  { weight: 1, arbitrary: fc.constantFrom('🙂', '東', '\u0085', '\u0000', '\ud83d', '\udc00', '\uffff') },
);
/** Texts longer than a page, so that slices run over page borders. */
const text = fc
  .tuple(fc.array(unit, { maxLength: 40 }), fc.integer({ min: 0, max: 60 }))
  .map(([units, times]) => units.join('').repeat(times));

describe('TextStore', () => {
  it('slices as the text itself does', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.nat(3000), fc.nat(3000), (texts, a, b) => {
        const builder = new TextStoreBuilder();
        texts.forEach((one) => {
          builder.add(one);
        });
        const store = builder.finish();
        texts.forEach((one, i) => {
          expect(store.lengthOf(i)).toBe(one.length);
          expect(store.slice(i)).toBe(one);
          expect(store.slice(i, a, b)).toBe(one.slice(a, b));
        });
      }),
    );
  });

  it('takes one byte a character for English prose, and doubles no more than a page for one emoji', () => {
    const prose = '“It’s over — for now,” she said. '.repeat(300);
    const builder = new TextStoreBuilder();
    builder.add(`${prose}🙂`);
    expect(builder.finish().bytes.byteLength).toBeLessThan(prose.length + 600);
  });
});
