/** NITF, the News Industry Text Format (https://iptc.org/std/NITF/). */

import { bylineName } from './bylines.ts';
import { editorsCorrections } from './corrections-stated.ts';
import { isoDate } from './dates.ts';
import { expiring, type StatedRelease, statedRelease, strictestOf, underTerms } from './release.ts';
import type { Stated } from './stated.ts';
import { treeText } from './tree-text.ts';
import { all, at, elements, find, words, type XmlNode } from './xml-tree.ts';

export interface NitfArticle {
  readonly stated: Stated;
  readonly release: StatedRelease;
  readonly version: { readonly number: string | null; readonly instant: string | null };
}

/** @param stem the id of a document that states none */
export function readNitf(nitf: XmlNode, stem: string): NitfArticle {
  const head = at(nitf, 'head');
  const docdata = at(head, 'docdata');
  const bodyHead = at(nitf, 'body/body.head');
  const norm = (name: string) => at(docdata, name)?.attributes.norm ?? null;
  const pubdata = all(head, 'pubdata');
  const release = norm('date.release');
  const issue = norm('date.issue');
  return {
    stated: {
      id: at(docdata, 'doc-id')?.attributes['id-string'] ?? stem,
      text: nitfText(nitf),
      title: words(at(bodyHead, 'hedline/hl1')) ?? words(at(head, 'title')),
      outlet:
        pubdata.map((one) => one.attributes.name).find(Boolean) ??
        words(find(bodyHead, 'distributor')) ??
        words(at(docdata, 'doc.copyright')) ??
        null,
      published: firstDate(
        pubdata.map((one) => one.attributes['date.publication'] ?? null),
        [issue, release, at(bodyHead, 'dateline/story.date')?.attributes.norm ?? null],
      ),
      url: pubdata.map((one) => one.attributes['ex-ref']).find((ref) => /^https?:/i.test(ref ?? '')) ?? null,
      author: bylineName(
        words(find(at(bodyHead, 'byline'), 'person')) ?? words(withoutTitle(at(bodyHead, 'byline'))),
      ),
      notes: [
        ...all(docdata, 'correction').flatMap(infoOf),
        ...editorsCorrections(all(docdata, 'ed-msg').flatMap(infoOf)),
      ],
    },
    // A release date that has passed is history; one that is still to come is an embargo.
    release: strictestOf([
      statedRelease(docStatus(docdata), release),
      expiring(norm('date.expire')),
      ...elements(docdata)
        .filter(({ name }) => name === 'ed-msg')
        .map((one) => underTerms(one.attributes.info ?? words(one))),
    ]),
    version: {
      number: at(docdata, 'du-key')?.attributes.version ?? at(docdata, 'doc-id')?.attributes.version ?? null,
      instant: issue === null ? null : isoDate(issue),
    },
  };
}

const infoOf = (node: XmlNode): string[] => [node.attributes.info ?? words(node) ?? ''].filter(Boolean);

/** The body's paragraphs; the headline stands in the title, the byline in the author. */
export function nitfText(nitf: XmlNode): string {
  const body = find(nitf, 'body.content') ?? at(nitf, 'body');
  return body ? treeText(body) : '';
}

/** A byline without what its writer is (`<byttl>`). */
function withoutTitle(byline: XmlNode | null): XmlNode | null {
  return (
    byline && {
      ...byline,
      children: byline.children.filter((child) => typeof child === 'string' || child.name !== 'byttl'),
    }
  );
}

/** The status that docdata states; a kill is also stated in a message to editors. */
function docStatus(docdata: XmlNode | null): string | null {
  const messages = elements(docdata).filter((one) => one.name === 'ed-msg');
  if (messages.some((one) => /^\s*kill\b/i.test(one.attributes.info ?? words(one) ?? ''))) return 'killed';
  return docdata?.attributes['management-status'] ?? null;
}

function firstDate(...lists: readonly (readonly (string | null)[])[]): string | null {
  for (const list of lists)
    for (const stated of list) {
      const date = stated === null ? null : isoDate(stated);
      if (date) return date;
    }
  return null;
}
