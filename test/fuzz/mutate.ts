/** Small, repeatable damage: bytes changed, cut, repeated and spliced, and the marks that readers stumble over. Pure. */

/** Numbers from 0 to below `n`, the same for one seed everywhere. */
export function randomOf(seed: number): (n: number) => number {
  let state = seed | 0;
  return (n) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    mixed ^= mixed >>> 16;
    return (mixed >>> 0) % n;
  };
}

/** What has held up one reader or another, with what stands around it in articles and markup. */
const MARKS: readonly string[] =
  '“ ” " \' ‘ ’ « » ( ) [ ] { } < > </p> <p> <div> <!-- --> <![CDATA[ ]]> &amp; &#x0; <br/> \\par \\u8220? {\\rtf1 %PDF- stream endstream PK\u0003\u0004 ? ! … — - : ; , . ... \t \n \r\n \u00a0 \u2028 \u200b \ufeff \u0000 \u0301 \ud800 😀 said says told Mr. Dr. Jr. and or who which not 2026-03-01 12:30 00:00:01.000 --> Document 1 of 2 DOCUMENTS Body BYLINE: https://quay.example/ Aa A. I {"id": "text": [ null 1e999'.split(
    ' ',
  );

export function mutated(bytes: Buffer, others: readonly Buffer[], random: (n: number) => number): Buffer {
  let out: Buffer = Buffer.from(bytes);
  for (let changes = 1 + random(6); changes > 0; changes--) out = once(out, others, random);
  return out;
}

const MOST_BYTES = 400_000;

function once(bytes: Buffer, others: readonly Buffer[], random: (n: number) => number): Buffer {
  const at = random(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random(random(4) === 0 ? bytes.length + 1 : 40));
  const put = (middle: Buffer, from = at, to = at) =>
    Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)]).subarray(0, MOST_BYTES);
  const mark = () => Buffer.from(MARKS[random(MARKS.length)] ?? '');
  switch (random(8)) {
    case 0: {
      const changed = Buffer.from(bytes);
      if (changed.length > 0) changed[random(changed.length)] = random(256);
      return changed;
    }
    case 1:
      return put(Buffer.alloc(0), at, end);
    case 2:
      return put(mark());
    case 3:
      return repeated(mark(), random, put);
    case 4:
      return repeated(bytes.subarray(at, end), random, put);
    case 5:
      return put(Buffer.from(` ${[mark(), mark(), mark()].map(String).join(' ')} `));
    case 6: {
      const other = others[random(others.length)] ?? bytes;
      const from = random(other.length + 1);
      return put(other.subarray(from, from + random(2000)));
    }
    default:
      return bytes.subarray(0, at);
  }
}

function repeated(what: Buffer, random: (n: number) => number, put: (middle: Buffer) => Buffer): Buffer {
  const times = [3, 50, 1000, 40_000][random(4)] ?? 3;
  const fits = Math.min(times, Math.ceil(MOST_BYTES / Math.max(1, what.length)));
  return put(Buffer.concat(Array.from({ length: fits }, () => what)));
}
