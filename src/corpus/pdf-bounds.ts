/** A quick look over a PDF before it is parsed: how large do its packed streams grow? Linear, in bounded memory. */
import { constants, inflateRawSync } from 'node:zlib';
import { megabytes, Unreadable } from './source.ts';

/** Bytes of one unpacked stream: the text of a thousand pages, or a picture of 20 million points. */
const MOST_STREAM = 64 * 1024 * 1024;
/** Bytes of all unpacked streams that are no pictures. */
const MOST_TEXT = 256 * 1024 * 1024;
/** Streams that are packed again and again. */
const MOST_LAYERS = 3;
/** A dictionary stands in front of its stream; longer ones belong to pictures with colour tables. */
const DICTIONARY = 2048;

const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');

/** @throws Unreadable */
export function checkPdf(bytes: Buffer): void {
  let left = MOST_TEXT;
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at)) {
    let start = at + STREAM.length;
    if (bytes[start] === 0x0d) start++;
    if (bytes[start] === 0x0a) start++;
    const end = bytes.indexOf(END, start);
    if (end < 0) return;
    const dictionary = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const picture = /\/Subtype\s{0,9}\/Image/.test(own);
    const layers = (own.match(/\/(?:FlateDecode|Fl)\b/g) ?? []).length;
    if (layers > MOST_LAYERS) throw new Unreadable(`packs a stream more than ${MOST_LAYERS} times`);
    // A picture is not unpacked for its text, but a stream of text may call itself one.
    const size = unpacked(bytes.subarray(start, end), layers);
    if (!picture) left -= size;
    if (left < 0) throw new Unreadable(`unpacks to more than ${megabytes(MOST_TEXT)}`);
    at = end + END.length;
  }
}

/** Bytes of a stream when unpacked. */
function unpacked(packed: Buffer, layers: number): number {
  let data = packed;
  for (let layer = 0; layer < layers; layer++)
    try {
      // Parsers read streams that are cut short or whose checksum is wrong: so does this, past the two bytes of the header.
      data = inflateRawSync(data.subarray(2), {
        maxOutputLength: MOST_STREAM,
        finishFlush: constants.Z_SYNC_FLUSH,
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new Unreadable(`unpacks to more than ${megabytes(MOST_STREAM)}`);
      // Damaged, or encrypted: the parser makes of it what it can.
      return 0;
    }
  return data.length;
}
