/** NewsML-G2 (https://iptc.org/std/NewsML-G2/): news items, alone or in a news message. */

import { bylineName } from './bylines.ts';
import { editorsCorrections } from './corrections-stated.ts';
import type { Reading } from './item.ts';
import { asMarkup, parseDocument } from './markup.ts';
import { nitfText, readNitf } from './nitf.ts';
import { statedRelease, strictestOf, underTerms, underWords } from './release.ts';
import { statedArticle } from './stated.ts';
import { supersededItems } from './superseded.ts';
import { treeText } from './tree-text.ts';
import { all, at, elements, everywhere, find, words, type XmlNode } from './xml-tree.ts';

/** @param root newsItem, newsMessage or itemSet; items that only point at others (packages) hold no article */
export function* readNewsMl(root: XmlNode, stem: string): Generator<Reading> {
  const items = newsItems(root);
  const [only] = items;
  if (!only) {
    yield { kind: 'problem', place: null, wrong: 'holds no news item' };
    return;
  }
  for (const [i, item] of items.entries()) {
    const place = items.length > 1 ? `item ${i + 1}` : null;
    yield* readItem(item, place, items.length > 1 ? `${stem}-${i + 1}` : stem);
  }
}

function newsItems(node: XmlNode): XmlNode[] {
  if (node.name === 'newsitem') return [node];
  return elements(node).flatMap((child) =>
    child.name === 'newsitem' || child.name === 'itemset' ? newsItems(child) : [],
  );
}

function* readItem(item: XmlNode, place: string | null, stem: string): Generator<Reading> {
  const itemMeta = at(item, 'itemmeta');
  const contentMeta = at(item, 'contentmeta');
  const content = inlineContent(item);
  const status = at(itemMeta, 'pubstatus');
  const release = strictestOf([
    statedRelease(
      status?.attributes.qcode ?? status?.attributes.uri ?? words(status),
      words(at(itemMeta, 'embargoed')),
    ),
    ...everywhere(item, 'usageterms').map((one) => underTerms(words(one))),
    ...all(itemMeta, 'ednote').map((note) => underWords(words(note))),
    // Each rendition of the article may state its own.
    ...everywhere(at(item, 'contentset'), 'nitf').map((nitf) => readNitf(nitf, '').release),
  ]);
  if (!content.text.trim() && release.release.state === 'usable') {
    yield { kind: 'problem', place, wrong: 'holds no text' };
    return;
  }
  const guid = item.attributes.guid;
  const version = { number: item.attributes.version ?? null, instant: words(at(itemMeta, 'versioncreated')) };
  const notes = [...editorsCorrections(all(itemMeta, 'ednote').map(words)), ...(content.notes ?? [])];
  yield* statedArticle(
    {
      id: guid ?? stem,
      text: content.text,
      title: words(at(contentMeta, 'headline')) ?? words(at(itemMeta, 'title')) ?? content.title,
      outlet: nameOf(at(itemMeta, 'provider')) ?? nameOf(at(contentMeta, 'infosource')),
      published:
        words(at(itemMeta, 'firstcreated')) ??
        words(at(contentMeta, 'contentcreated')) ??
        words(at(itemMeta, 'versioncreated')),
      url: addressOf(itemMeta, guid),
      author:
        bylineName(words(at(contentMeta, 'by'))) ??
        (all(contentMeta, 'creator').map(nameOf).filter(Boolean).join(', ') || null) ??
        content.author,
      notes,
    },
    place,
    release,
    version,
  );
  const isCorrection = release.release.corrected === true || notes.length > 0;
  yield* supersededItems(replacedIn(itemMeta, isCorrection), guid ?? stem, place, release, version);
}

/** Items that links of the item name as what it replaces. */
function replacedIn(itemMeta: XmlNode | null, isCorrection: boolean): string[] {
  return all(itemMeta, 'link').flatMap(({ attributes: { rel = '', residref, href } }) => {
    const isReplaced =
      /(?:^|:)(?:previousversion|replaces|supersedes)$/i.test(rel) ||
      (isCorrection && /(?:^|:)evolvedfrom$/i.test(rel));
    return isReplaced ? (residref ?? href ?? []) : [];
  });
}

interface Content {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly notes?: readonly string[];
}

/** The first rendition that holds text: NITF or XHTML as XML, or plain or marked-up text as data. */
function inlineContent(item: XmlNode): Content {
  for (const rendition of elements(at(item, 'contentset'))) {
    if (rendition.name === 'inlinexml') {
      const nitf = find(rendition, 'nitf');
      if (nitf) {
        const { title = null, author = null, notes = [] } = readNitf(nitf, '').stated;
        return { text: nitfText(nitf), title, author, notes };
      }
      const text = treeText(find(rendition, 'body') ?? rendition);
      if (text) return { text, title: null, author: null };
    } else if (rendition.name === 'inlinedata' && !rendition.attributes.encoding) {
      const data = rendition.children.filter((child) => typeof child === 'string').join('');
      const markup = /html|xml/i.test(rendition.attributes.contenttype ?? '');
      const text = markup ? treeText(asMarkup(parseDocument(data))) : data.trim();
      if (text) return { text, title: null, author: null };
    }
  }
  return { text: '', title: null, author: null };
}

/** A party's name as words; a code or an address alone is no name. */
function nameOf(party: XmlNode | null): string | null {
  return words(at(party, 'name')) ?? party?.attributes.literal ?? words(party);
}

function addressOf(itemMeta: XmlNode | null, guid: string | undefined): string | null {
  const permalink = all(itemMeta, 'link').find((link) =>
    /permalink|canonical/i.test(link.attributes.rel ?? ''),
  );
  const href = permalink?.attributes.href ?? guid ?? '';
  return /^https?:/i.test(href) ? href : null;
}
