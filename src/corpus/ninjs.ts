/** IPTC ninjs 1.x and 2.x (https://iptc.org/std/ninjs/): which field states what. */
import * as z from 'zod';
import { bylineName } from './bylines.ts';
import { correctionsStated } from './corrections-stated.ts';
import type { Reading } from './item.ts';
import { asMarkup, parseDocument } from './markup.ts';
import { releaseOfFields } from './release.ts';
import { articleAddress, statedArticle } from './stated.ts';
import { replacedBy, supersededItems } from './superseded.ts';
import { treeText } from './tree-text.ts';

// A field of another type than the standard's is as good as absent: the article is worth more than its metadata.
const text = z.string().optional().catch(undefined);
const named = z
  .array(z.object({ name: text, role: text }))
  .optional()
  .catch(undefined);
/** ninjs 2: lists of { role, contenttype, value }. */
const values = z
  .array(z.object({ role: text, contenttype: text, value: text }))
  .optional()
  .catch(undefined);

const NINJS = z.looseObject({
  uri: text,
  guid: text,
  id: text,
  type: text,
  version: z.union([z.string(), z.number()]).optional().catch(undefined),
  versioncreated: text,
  firstcreated: text,
  contentcreated: text,
  headline: text,
  headlines: values,
  title: text,
  byline: text,
  by: text,
  authors: named,
  creditline: text,
  source: text,
  provider: z
    .union([z.string(), z.object({ name: text }).transform((p) => p.name)])
    .optional()
    .catch(undefined),
  copyrightholder: text,
  url: text,
  bodies: values,
  body_text: text,
  body_xhtml: text,
  body_html: text,
});

const MARKS = ['pubstatus', 'versioncreated', 'body_text', 'body_xhtml', 'body_html', 'bodies', 'headlines'];

/** ninjs has no mark of its own; an object with an address for its id, or with its fields, is taken for it. */
export function isNinjs(data: unknown): data is Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return !('text' in data) && ('uri' in data || 'guid' in data || MARKS.some((mark) => mark in data));
}

/** An object that has the standard's own fields: an address for its id is not enough. */
export function isNinjsForSure(data: unknown): boolean {
  return isNinjs(data) && MARKS.some((mark) => mark in data);
}

/** An item that has a name or a text of its own: one that states no more than a status may be the envelope of others. */
export function isNinjsItself(data: Readonly<Record<string, unknown>>): boolean {
  const named = 'uri' in data || 'guid' in data || 'id' in data;
  return isNinjsForSure(data) && (named || MARKS.some((mark) => /^bod/.test(mark) && mark in data));
}

export function* readNinjs(
  data: Readonly<Record<string, unknown>>,
  place: string | null,
  stem: string,
): Generator<Reading> {
  const item = NINJS.parse(data);
  const release = releaseOfFields(data);
  const body = ninjsBody(item, data);
  if (!body.trim() && release.release.state === 'usable') {
    const type = item.type && item.type !== 'text' ? `is of type "${item.type}" and ` : '';
    yield { kind: 'problem', place, wrong: `${type}holds no text` };
    return;
  }
  const id = item.uri ?? item.guid ?? item.id ?? articleAddress(item.url) ?? stem;
  const version = { number: item.version ?? null, instant: item.versioncreated ?? null };
  const notes = correctionsStated(data);
  yield* statedArticle(
    {
      id,
      text: body,
      title: plain(item.headline) ?? plain(best(item.headlines)?.value) ?? item.title ?? null,
      outlet: item.provider ?? item.source ?? item.creditline ?? item.copyrightholder ?? null,
      published: item.firstcreated ?? item.contentcreated ?? item.versioncreated ?? null,
      url: item.url ?? (/^https?:/i.test(item.uri ?? '') ? (item.uri ?? null) : null),
      author:
        bylineName(plain(item.byline ?? item.by)) ??
        (item.authors
          ?.map((author) => author.name)
          .filter(Boolean)
          .join(', ') ||
          null),
      notes,
    },
    place,
    release,
    version,
  );
  const isCorrection = release.release.corrected === true || notes.length > 0;
  yield* supersededItems(replacedBy(data, isCorrection), id, place, release, version);
}

type Item = z.infer<typeof NINJS>;

/** Plain text is the surest; markup is read as a browser would show it. `body_x` stands for any `body_…` of 1.x. */
function ninjsBody(item: Item, data: Readonly<Record<string, unknown>>): string {
  if (item.body_text?.trim()) return item.body_text;
  const markup = item.body_xhtml ?? item.body_html;
  if (markup) return fromHtml(markup);
  const chosen = best(item.bodies);
  if (chosen?.value) return isPlain(chosen.contenttype, chosen.value) ? chosen.value : fromHtml(chosen.value);
  for (const [key, value] of Object.entries(data))
    if (key.startsWith('body_') && typeof value === 'string' && value.trim()) return fromHtml(value);
  return '';
}

/** The main one of several, plain text before markup. */
function best(list: Item['bodies']): { contenttype?: string | undefined; value?: string | undefined } | null {
  const filled = (list ?? []).filter((one) => one.value?.trim());
  const main = filled.filter((one) => !one.role || /(^|:)(main|body|article)$/i.test(one.role));
  const from = main.length ? main : filled;
  return from.find((one) => isPlain(one.contenttype, one.value ?? '')) ?? from[0] ?? null;
}

function isPlain(contenttype: string | undefined, value: string): boolean {
  return contenttype ? /plain/i.test(contenttype) : !value.includes('<');
}

function fromHtml(html: string): string {
  return treeText(asMarkup(parseDocument(html)));
}

/** A headline may carry markup of its own. */
function plain(value: string | undefined): string | null {
  if (!value) return null;
  return value.includes('<') ? fromHtml(value) : value;
}
