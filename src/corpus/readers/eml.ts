/** An e-mail (RFC 5322): a press release with its sender, subject and date; attachments of known formats are articles of their own. */
import PostalMime from 'postal-mime';
import { bylineName } from '../bylines.ts';
import type { ReaderFor } from '../format-reader.ts';
import type { Reading } from '../item.ts';
import { asMarkup, parseDocument } from '../markup.ts';
import { readInside } from '../read-inside.ts';
import { expiring, type StatedRelease, strictestOf, underHead, underWords } from '../release.ts';
import { type Source, Unreadable } from '../source.ts';
import { statedArticle } from '../stated.ts';
import { treeText } from '../tree-text.ts';
import { stricter } from '../under-release.ts';

/** Parts inside of parts, and bytes of all headers. */
const DEEPEST = 20;
const MOST_HEADERS = 1024 * 1024;
const MOST_ATTACHMENTS = 100;
/** An e-mail in an e-mail is not followed further. */
const CLOSED = /\.eml$/i;

export async function* read(source: Source, readerFor: ReaderFor): AsyncGenerator<Reading> {
  const bytes = await source.bytes();
  let email: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    email = await PostalMime.parse(bytes, {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: DEEPEST,
      maxHeadersSize: MOST_HEADERS,
    });
  } catch {
    throw new Unreadable('is a damaged e-mail');
  }
  if (!email.headers.length) throw new Unreadable('is not an e-mail');
  const { attachments } = email;
  const text = email.text?.trim() || (email.html ? treeText(asMarkup(parseDocument(email.html))) : '');
  const id = email.messageId?.replace(/^<|>$/g, '') || source.stem;
  const release = releaseOf(email, text);
  if (text || release.release.state !== 'usable')
    yield* statedArticle(
      {
        id,
        text,
        title: email.subject ?? null,
        published: email.date ?? null,
        author: bylineName(email.from?.name),
      },
      null,
      release,
    );
  if (attachments.length > MOST_ATTACHMENTS)
    yield {
      kind: 'problem',
      place: null,
      wrong: `has more than ${MOST_ATTACHMENTS} attachments: the rest is not read`,
    };
  for (const { filename, content } of attachments.slice(0, MOST_ATTACHMENTS)) {
    if (!filename || CLOSED.test(filename) || typeof content === 'string') continue;
    if (!(await readerFor(filename))) continue;
    const stem = `${source.stem}/${filename.replace(/\.[^.]*$/, '')}`;
    const unpack = () => ({ bytes: Buffer.from(content as ArrayBuffer) });
    const file = { name: filename, stem, place: `attachment ${filename}` };
    for await (const reading of readInside(source, file, unpack, readerFor))
      yield stricter(reading, release.release);
  }
}

/** What the sender says of it: an expiry date (RFC 4021), the subject, the first line. */
function releaseOf(
  { headers, subject }: Awaited<ReturnType<typeof PostalMime.parse>>,
  text: string,
): StatedRelease {
  const header = (name: string) => headers.find(({ key }) => key === name)?.value ?? null;
  return strictestOf([
    underWords(subject ?? null),
    underHead(text),
    expiring(header('expires') ?? header('expiry-date')),
  ]);
}
