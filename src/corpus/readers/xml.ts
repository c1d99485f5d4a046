/** An XML file: NewsML-G2, NITF, RSS or Atom, told apart by the root element. */
import { decode } from '../decode.ts';
import type { Reading } from '../item.ts';
import { type Source, Unreadable } from '../source.ts';
import { statedArticle } from '../stated.ts';
import { parseXml, refuseEntities } from '../xml-tree.ts';

export async function* read(source: Source): AsyncGenerator<Reading> {
  const bytes = await source.bytes();
  const xml = await decode(bytes, statedEncoding(bytes));
  refuseEntities(xml);
  const root = rootName(xml);
  if (root === 'rss' && isWordPressExport(xml)) {
    const { readWordPress } = await import('../wordpress.ts');
    yield* readWordPress(parseXml(xml), source.stem);
  } else if (root === 'rss' || root === 'feed' || root === 'rdf') {
    const { readFeed } = await import('../feed.ts');
    yield* readFeed(xml);
  } else if (root === 'nitf') {
    const { readNitf } = await import('../nitf.ts');
    const { stated, release, version } = readNitf(parseXml(xml), source.stem);
    yield* statedArticle(stated, null, release, version);
  } else if (root === 'newsitem' || root === 'newsmessage' || root === 'itemset') {
    const { readNewsMl } = await import('../newsml.ts');
    yield* readNewsMl(parseXml(xml), source.stem);
  } else {
    throw new Unreadable(
      root === null
        ? 'is not XML'
        : `its root element "${root}" is none of newsItem, newsMessage, nitf, rss, feed`,
    );
  }
}

/** A WordPress export is RSS with a name space of its own, stated with the root element. */
function isWordPressExport(xml: string): boolean {
  return /xmlns:\w{1,20}\s{0,9}=\s{0,9}["']https?:\/\/wordpress\.org\/export\//i.test(xml.slice(0, 20_000));
}

/** Local name of the first element, lower case. */
function rootName(xml: string): string | null {
  let at = 0;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at < 0) return null;
    const close = xml.startsWith('<!--', at)
      ? '-->'
      : xml[at + 1] === '?' || xml[at + 1] === '!'
        ? '>'
        : null;
    if (close === null) break;
    at = xml.indexOf(close, at);
    if (at < 0) return null;
    at += close.length;
  }
  const name = /^[\w.:-]{1,100}/.exec(xml.slice(at + 1, at + 102))?.[0];
  return name?.split(':').at(-1)?.toLowerCase() ?? null;
}

function statedEncoding(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 200);
  return /^\s{0,9}<\?xml[^>]{0,120}encoding\s{0,9}=\s{0,9}["']([\w.-]{2,40})/i.exec(head)?.[1] ?? null;
}
