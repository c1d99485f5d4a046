import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Checksum, SUM_BYTES } from '../../src/corpus/checksum.ts';

const sum = (bytes: Uint8Array) => new Checksum().update(bytes).digest().toString('hex');

describe('a checksum', () => {
  it('is another one when a bit, a pair of bits or the length is another', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        fc.nat(7),
        (bytes, a, b, bit) => {
          const changed = bytes.slice();
          const [one, other] = [a % bytes.length, b % bytes.length];
          changed[one] = (changed[one] as number) ^ (1 << bit);
          if (one !== other) changed[other] = (changed[other] as number) ^ (1 << bit);
          expect(sum(bytes)).toHaveLength(2 * SUM_BYTES);
          expect(sum(changed)).not.toBe(sum(bytes));
          expect(sum(Uint8Array.of(...bytes, 0))).not.toBe(sum(bytes));
        },
      ),
    );
  });

  it('does not depend on where the bytes lie or in which stretches they come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(12), (bytes, cut) => {
        const shifted = new Uint8Array(bytes.length + 1);
        shifted.set(bytes, 1);
        expect(sum(shifted.subarray(1))).toBe(sum(bytes));
        const at = Math.min(cut * 16, bytes.length & ~15);
        const pieces = new Checksum().update(bytes.subarray(0, at)).update(bytes.subarray(at));
        expect(pieces.digest().toString('hex')).toBe(sum(bytes));
      }),
    );
  });
});
