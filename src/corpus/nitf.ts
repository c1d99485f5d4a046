/** NITF, the News Industry Text Format (https://iptc.org/std/NITF/). */
import { isoDate } from './dates.ts';
import type { Stated } from './stated.ts';
import { bylineName } from './stated.ts';
import { treeText } from './tree-text.ts';
import { all, at, elements, find, words, type XmlNode } from './xml-tree.ts';

export interface NitfArticle {
  readonly stated: Stated;
  readonly status: string | null;
  readonly embargo: string | null;
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
      author: bylineName(words(find(at(bodyHead, 'byline'), 'person')) ?? words(at(bodyHead, 'byline'))),
    },
    status: docStatus(docdata),
    // A release date that lies before the issue is history; one after it is an embargo.
    embargo: release,
    version: {
      number: at(docdata, 'du-key')?.attributes.version ?? at(docdata, 'doc-id')?.attributes.version ?? null,
      instant: issue === null ? null : isoDate(issue),
    },
  };
}

/** The body's paragraphs; the headline stands in the title, the byline in the author. */
export function nitfText(nitf: XmlNode): string {
  const body = find(nitf, 'body.content') ?? at(nitf, 'body');
  return body ? treeText(body) : '';
}

/** NITF states a status as `doc-id`-like keys of `ed-msg`, or as management-status on docdata. */
function docStatus(docdata: XmlNode | null): string | null {
  const stated = docdata?.attributes['management-status'] ?? docdata?.attributes['management-doc-idref'];
  const known = ['usable', 'embargoed', 'withheld', 'canceled'];
  const status = stated?.toLowerCase() ?? '';
  if (known.includes(status)) return status;
  const message = elements(docdata).find((one) => one.name === 'ed-msg')?.attributes.info ?? '';
  return /^\s*kill\b/i.test(message) ? 'killed' : null;
}

function firstDate(...lists: readonly (readonly (string | null)[])[]): string | null {
  for (const list of lists)
    for (const stated of list) {
      const date = stated === null ? null : isoDate(stated);
      if (date) return date;
    }
  return null;
}
