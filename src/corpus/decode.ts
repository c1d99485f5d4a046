/** From bytes to text: byte-order marks, UTF-8, UTF-16, and what older newsroom systems wrote. */
import { isUtf8 } from 'node:buffer';
import { readsLikeText } from './latin-guess.ts';
import { Unreadable } from './source.ts';

const MAC_ROMAN = 'macintosh';
/** How much of a text the guess at its encoding looks at. */
const SAMPLE = 64 * 1024;

/**
 * The text of a file, without its byte-order mark; line endings stay as they are.
 * @param stated encoding that the file itself states (an XML declaration, a meta element), used when it is no UTF
 * @throws Unreadable when the bytes are no text
 */
export async function decode(bytes: Buffer, stated?: string | null): Promise<string> {
  const marked = decodeMarked(bytes) ?? decodeWide(bytes);
  if (marked !== null) return noNulls(marked);
  if (isUtf8(bytes)) return noNulls(bytes.toString('utf8'));
  return noNulls(await decodeOther(bytes, stated ?? null));
}

function decodeMarked(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return isUtf8(bytes) ? bytes.toString('utf8', 3) : null;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  }
  return null;
}

/** UTF-16 without a mark: what it writes in English is sound UTF-8 too, with a null behind every letter. */
function decodeWide(bytes: Buffer): string | null {
  const order = bytes.length % 2 === 0 && bytes.length >= 4 ? utf16Order(bytes.subarray(0, SAMPLE)) : null;
  if (order === null) return null;
  return (order === 'le' ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
}

async function decodeOther(bytes: Buffer, stated: string | null): Promise<string> {
  const [{ default: chardet }, { default: iconv }] = await Promise.all([
    import('chardet'),
    import('iconv-lite'),
  ]);
  if (stated && iconv.encodingExists(stated) && !/^utf-?8$/i.test(stated)) return iconv.decode(bytes, stated);
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) throw new Unreadable('is not text');
  const text = iconv.decode(bytes, guess(sample, chardet.analyse(sample), iconv));
  if (controlShare(text) > 0.001) throw new Unreadable('is not text');
  return text;
}

/**
 * The likeliest encoding under which every byte is a character and the text reads like text. Text that is nearly all ASCII says
 * too little to guess from: there, windows-1252 (curly quotes, dashes, a few accents) is by far the most common. What older
 * Macintoshes wrote looks like it, with the quotation marks elsewhere: only how the text reads tells the two apart.
 */
function guess(
  sample: Buffer,
  candidates: readonly { readonly name: string }[],
  iconv: { decode(bytes: Buffer, name: string): string; encodingExists(name: string): boolean },
): string {
  let high = 0;
  for (const byte of sample) if (byte >= 0x80) high++;
  const names = candidates.map(({ name }) => name);
  const rare = high < sample.length * 0.01;
  const first = rare ? ['windows-1252', ...names] : [...names, 'windows-1252'];
  for (const name of [...first.slice(0, 1), MAC_ROMAN, ...first.slice(1)]) {
    // ISO 8859-1 has no letters where windows-1252 has curly quotes: the wider table reads both.
    const used = /^(iso-8859-1|ascii)$/i.test(name) ? 'windows-1252' : name;
    if (/^utf/i.test(used) || !iconv.encodingExists(used)) continue;
    // A character at the sample's end may be cut.
    const text = iconv.decode(sample, used).slice(0, -2);
    if (!/[\ufffd\u0080-\u009f]/.test(text) && readsLikeText(text)) return used;
  }
  throw new Unreadable('is not text in an encoding that can be told for sure: save it as UTF-8');
}

/** Nearly every other byte of European text is zero. */
function utf16Order(sample: Buffer): 'le' | 'be' | null {
  if (!sample.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.5 && even < pairs * 0.05) return 'le';
  if (even > pairs * 0.5 && odd < pairs * 0.05) return 'be';
  return null;
}

/** Share of control characters that no text has. */
function controlShare(text: string): number {
  let controls = 0;
  const length = Math.min(text.length, SAMPLE);
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d && c !== 0x0c) controls++;
  }
  return length ? controls / length : 0;
}

function noNulls(text: string): string {
  if (text.includes('\0')) throw new Unreadable('is not text');
  return text;
}
