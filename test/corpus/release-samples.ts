/** One article in every format that can state who may see it, in every state that it can state. Names are invented. */
import { makeZip } from './make-docx.ts';

export interface StatedArticle {
  readonly id: string;
  /** null: the file says what it says without the article's text. */
  readonly text: string | null;
  readonly status?: 'withheld' | 'canceled';
  readonly embargo?: string;
  readonly version?: number;
}

export interface SampleFormat {
  readonly name: string;
  readonly ending: string;
  readonly file: (article: StatedArticle) => string | Uint8Array;
  /** What the format has no place for. */
  readonly lacks?: readonly ('embargo' | 'version' | 'bodiless')[];
}

const json = (data: unknown) => JSON.stringify(data);
const html = (text: string) => `<p>${text}</p>`;
const fields = ({ status, embargo, version }: StatedArticle, name = 'pubstatus') => ({
  ...(status ? { [name]: status } : {}),
  ...(embargo ? { embargoed: embargo } : {}),
  ...(version ? { version } : {}),
});
const object = (article: StatedArticle, name?: string) => ({
  id: article.id,
  ...(article.text === null ? {} : { text: article.text }),
  ...fields(article, name),
});
const ninjs = (article: StatedArticle) => ({
  uri: article.id,
  type: 'text',
  ...fields(article),
  ...(article.text === null ? {} : { body_text: article.text }),
});
const nitf = ({ id, text, status, embargo, version }: StatedArticle) =>
  `<nitf><head><docdata${status ? ` management-status="${status}"` : ''}><doc-id id-string="${id}"/>${
    embargo ? `<date.release norm="${embargo}"/>` : ''
  }${version ? `<du-key version="${version}"/>` : ''}</docdata></head><body><body.content>${
    text === null ? '' : html(text)
  }</body.content></body></nitf>`;
const newsml = ({ id, status, embargo, version }: StatedArticle, content: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${id}"${
    version ? ` version="${version}"` : ''
  }><itemMeta><pubStatus qcode="stat:${status ?? 'usable'}"/>${
    embargo ? `<embargoed>${embargo}</embargoed>` : ''
  }</itemMeta><contentSet>${content}</contentSet></newsItem>`;
const frontMatter = (article: StatedArticle) =>
  `---\n${Object.entries({ id: article.id, ...fields(article, 'status') })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n\n${article.text ?? ''}\n`;
const EXPORT = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Quay</title><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`;

export const SAMPLE_FORMATS: readonly SampleFormat[] = [
  { name: 'ninjs', ending: '.json', file: (article) => json(ninjs(article)) },
  {
    name: 'ninjs 2',
    ending: '.json',
    file: ({ text, ...rest }) =>
      json({
        ...ninjs({ ...rest, text: null }),
        ...(text === null ? {} : { bodies: [{ role: 'main', contenttype: 'text/html', value: html(text) }] }),
      }),
  },
  {
    name: 'ninjs in an envelope',
    ending: '.json',
    file: (article) => json({ data: { item: ninjs(article) } }),
  },
  {
    name: 'NewsML-G2 with NITF',
    ending: '.xml',
    file: (article) =>
      newsml(
        article,
        article.text === null ? '' : `<inlineXML>${nitf({ id: article.id, text: article.text })}</inlineXML>`,
      ),
  },
  {
    name: 'NewsML-G2 with plain text, in a message',
    ending: '.xml',
    file: (article) =>
      `<newsMessage><itemSet>${newsml(
        article,
        article.text === null ? '' : `<inlineData contenttype="text/plain">${article.text}</inlineData>`,
      )}</itemSet></newsMessage>`,
  },
  {
    name: 'NewsML-G2 around a NITF that states it',
    ending: '.xml',
    lacks: ['version'],
    file: (article) => newsml({ id: article.id, text: null }, `<inlineXML>${nitf(article)}</inlineXML>`),
  },
  { name: 'NITF', ending: '.xml', file: nitf },
  { name: 'front matter', ending: '.md', file: frontMatter },
  { name: 'an article object', ending: '.json', file: (article) => json(object(article)) },
  {
    name: 'a list of article objects',
    ending: '.json',
    file: (article) => json([object(article, 'status')]),
  },
  { name: 'a line of article objects', ending: '.jsonl', file: (article) => `${json(object(article))}\n` },
  { name: 'a line of ninjs', ending: '.jsonl', file: (article) => `${json(ninjs(article))}\n` },
  {
    name: 'an envelope that states it',
    ending: '.json',
    lacks: ['version', 'bodiless'],
    file: (article) => json({ ...fields(article), article: { id: article.id, text: article.text } }),
  },
  {
    name: 'a WordPress export',
    ending: '.xml',
    lacks: ['embargo'],
    file: ({ id, text, status, version }) =>
      EXPORT(
        `<item><title>T</title><guid isPermaLink="false">${id}</guid><content:encoded><![CDATA[${
          text === null ? '' : html(text)
        }]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>${
          status === undefined ? 'publish' : status === 'withheld' ? 'pending' : 'trash'
        }</wp:status>${version ? `<wp:post_modified_gmt>2024-01-0${version} 10:00:00</wp:post_modified_gmt>` : ''}</item>`,
      ),
  },
  {
    name: 'a saved page',
    ending: '.html',
    lacks: ['version', 'embargo'],
    file: ({ id, text, status }) =>
      `<html><head><link rel="canonical" href="https://quay.example/${id}"><script type="application/ld+json">${json(
        {
          '@type': 'NewsArticle',
          ...(status ? { creativeWorkStatus: status === 'withheld' ? 'Draft' : 'Withdrawn' } : {}),
        },
      )}</script></head><body>${text === null ? '' : html(text)}</body></html>`,
  },
  {
    name: 'an Atom entry',
    ending: '.atom',
    lacks: ['embargo'],
    file: ({ id, text, status, version = 1 }) =>
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"><title>Q</title><id>f</id><updated>2024-01-0${version}T00:00:00Z</updated><entry><id>${id}</id><title>T</title><updated>2024-01-0${version}T00:00:00Z</updated>${
        text === null ? '' : `<content>${text}</content>`
      }${status ? '<app:control><app:draft>yes</app:draft></app:control>' : ''}</entry></feed>`,
  },
  {
    name: 'an e-mail',
    ending: '.eml',
    lacks: ['version', 'bodiless'],
    file: ({ id, text, status, embargo }) =>
      `From: "Press Room" <press@quay.example>\r\nMessage-ID: <${id}>\r\nSubject: ${
        status === 'withheld' ? 'NOT FOR PUBLICATION: ' : status === 'canceled' ? 'WITHDRAWN: ' : ''
      }${embargo ? `EMBARGOED UNTIL ${embargo}: ` : ''}A note\r\nDate: Mon, 01 Jan 2024 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text ?? ''}\r\n`,
  },
  {
    name: 'a member of a zip archive',
    ending: '.zip',
    file: (article) => makeZip([{ name: 'inner/story.md', data: frontMatter(article) }]),
  },
  {
    name: 'ninjs in a zip archive',
    ending: '.zip',
    file: (article) => makeZip([{ name: 'story.json', data: json(ninjs(article)) }]),
  },
  {
    name: 'an attachment',
    ending: '.eml',
    file: (article) =>
      `From: press@quay.example\r\nSubject: A note\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: application/json\r\nContent-Disposition: attachment; filename="story.json"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(
        json(object(article)),
      ).toString('base64')}\r\n--b--\r\n`,
  },
];

/** What a format's files say together of one article, and whether it may be answered from on 1 June 2026. */
export interface SampleState {
  readonly name: string;
  readonly files: readonly Omit<StatedArticle, 'id' | 'text'>[];
  /** Positions in `files` of those without the text. */
  readonly bodiless?: readonly number[];
  readonly served: boolean;
}

export const SAMPLE_STATES: readonly SampleState[] = [
  { name: 'nothing is stated', files: [{}], served: true },
  { name: 'withheld', files: [{ status: 'withheld' }], served: false },
  { name: 'cancelled', files: [{ status: 'canceled' }], served: false },
  { name: 'embargoed with a zone', files: [{ embargo: '2099-06-01T09:00:00-05:00' }], served: false },
  { name: 'embargoed to a day without a zone', files: [{ embargo: '2099-06-01' }], served: false },
  { name: 'embargoed to a time without a zone', files: [{ embargo: '2099-06-01T00:00' }], served: false },
  { name: 'embargoed until yesterday', files: [{ embargo: '2026-05-31' }], served: true },
  {
    name: 'killed by a later version without a body',
    files: [{ version: 1 }, { version: 2, status: 'canceled' }],
    bodiless: [1],
    served: false,
  },
  {
    name: 'killed by an earlier version without a body',
    files: [{ version: 3 }, { version: 2, status: 'canceled' }],
    bodiless: [1],
    served: true,
  },
  {
    name: 'killed without a body or a version',
    files: [{}, { status: 'canceled' }],
    bodiless: [1],
    served: false,
  },
  { name: 'one of two withheld, no version', files: [{}, { status: 'withheld' }], served: false },
  { name: 'the first of two cancelled, no version', files: [{ status: 'canceled' }, {}], served: false },
  { name: 'one of two embargoed, no version', files: [{}, { embargo: '2099-01-01' }], served: false },
  { name: 'a draft without a body', files: [{ status: 'withheld' }], bodiless: [0], served: false },
];

/** Every state that a format can state. */
export function statesOf({ lacks = [] }: SampleFormat): readonly SampleState[] {
  return SAMPLE_STATES.filter(
    ({ files, bodiless }) =>
      !(lacks.includes('version') && files.some(({ version }) => version !== undefined)) &&
      !(lacks.includes('embargo') && files.some(({ embargo }) => embargo !== undefined)) &&
      !(lacks.includes('bodiless') && bodiless !== undefined),
  );
}
