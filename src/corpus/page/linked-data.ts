/** JSON-LD (https://www.w3.org/TR/json-ld11/) with the terms of schema.org, as news pages embed it. */

export type LinkedObject = Readonly<Record<string, unknown>>;

export interface LinkedData {
  /** The object that describes the article, null: none. */
  readonly article: LinkedObject | null;
  /** The page or other work around it, which may state a date. */
  readonly page: LinkedObject | null;
  /** Name of the web site, null: not stated. */
  readonly site: string | null;
  /** What stands for a value: an object that is only an `@id` becomes the one described elsewhere under it. */
  resolve(value: unknown): unknown;
}

/** Article and its kinds (schema.org/Article), and how blogs and live pages name theirs. */
const ARTICLE = /(?:^|[/#:])(?:\w*Article|\w*BlogPosting|Report|SocialMediaPosting)$/;
/** Works that a newspaper prints as its articles. */
const WORK =
  /(?:^|[/#:])(?:WebPage|ItemPage|AboutPage|CreativeWork|Review|ClaimReview|CriticReview|Recipe|HowTo|Interview|MediaObject)$/;
/** Members that hold other works than the page's own. */
const OTHERS: ReadonlySet<string> = new Set(
  `comment itemListElement hasPart mentions citation isBasedOn review subjectOf video associatedMedia liveBlogUpdate
   relatedLink workExample isPartOf potentialAction blogPost`.split(/\s+/),
);
const MOST_OBJECTS = 20_000;

/** @param scripts texts of the page's scripts @param titles under which the page states itself */
export function readLinkedData(scripts: readonly string[], titles: readonly string[]): LinkedData {
  const byId = new Map<string, LinkedObject>();
  const articles: LinkedObject[] = [];
  let page: LinkedObject | null = null;
  let site: string | null = null;
  const open: { readonly value: unknown; readonly own: boolean }[] = scripts
    .map(parseScript)
    .reverse()
    .map((value) => ({ value, own: true }));
  let count = 0;
  for (let next = open.pop(); next && count < MOST_OBJECTS; next = open.pop()) {
    const { value, own } = next;
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) open.push({ value: value[i], own });
      continue;
    }
    if (!isObject(value)) continue;
    count++;
    const id = value['@id'];
    if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
    const types = [value['@type']].flat().filter((type) => typeof type === 'string');
    if (own && types.some((type) => ARTICLE.test(type))) articles.push(value);
    else if (own && page === null && types.some((type) => WORK.test(type))) page = value;
    if (types.includes('WebSite')) site ??= textOf(value.name);
    const members = Object.entries(value);
    for (let i = members.length - 1; i >= 0; i--) {
      const [key, member] = members[i] as [string, unknown];
      if (typeof member === 'object') open.push({ value: member, own: own && !OTHERS.has(key) });
    }
  }
  const resolve = (value: unknown): unknown => {
    if (!isObject(value) || typeof value['@id'] !== 'string') return value;
    return Object.keys(value).length === 1 ? (byId.get(value['@id']) ?? value) : value;
  };
  return { article: likeliest(articles, titles), page, site, resolve };
}

/** Of several the one whose headline the page itself has; else the first. */
function likeliest(articles: readonly LinkedObject[], titles: readonly string[]): LinkedObject | null {
  const [first = null] = articles;
  if (articles.length < 2) return first;
  const stated = titles.map(lettersOf);
  return (
    articles.find((article) => {
      const headline = lettersOf(textOf(article.headline) ?? textOf(article.name) ?? '');
      return headline.length > 0 && stated.some((title) => title.includes(headline));
    }) ?? first
  );
}

/** Pages wrap scripts in CDATA or comments, and break lines inside of strings. */
function parseScript(script: string): unknown {
  const text = script
    .replace(/^\s*(?:\/\*\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\*\s*|\/\/\s*)?(?:\]\]>|-->)(?:\s*\*\/)?\s*$/, '')
    .trim()
    .replace(/;$/, '');
  for (const candidate of [text, text.replace(/[\u0000-\u001f]/g, ' ')])
    try {
      return JSON.parse(candidate);
    } catch {
      // The next form is tried; a script that is no JSON states nothing.
    }
  return null;
}

export function isObject(value: unknown): value is LinkedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, the first of several, or the value of `{ "@value": … }`. */
export function textOf(value: unknown): string | null {
  const [first] = [value].flat();
  const text = isObject(first) ? first['@value'] : first;
  return typeof text === 'string' && text.trim() ? text : null;
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
