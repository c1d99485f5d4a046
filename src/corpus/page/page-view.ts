/** A page walked once: what it states in its head, and the short lines that a reader sees, each with what its markup calls it. */
import type { DomDocument, DomElement, DomNode } from '../markup.ts';
import { BLOCKS, UNSEEN } from '../tree-text.ts';

/** A stretch of a line inside one element. */
export interface PageRun {
  readonly text: string;
  /** Names that the markup gives it and the elements around it: class, id, itemprop, rel; small letters. */
  readonly hints: string;
  /** A machine-readable value beside the text (`datetime`, `content`). */
  readonly value: string | null;
}

export interface PageLine {
  readonly text: string;
  readonly runs: readonly PageRun[];
  /** 1 for a line of an `h1`, else 0. */
  readonly heading: 0 | 1;
  /** Stands in what surrounds an article: menus, comments, other stories. */
  readonly aside: boolean;
}

export interface PageView {
  /** Of the root element or the meta elements ("en-GB"), null: not stated. */
  readonly language: string | null;
  /** Text of the title element. */
  readonly title: string | null;
  /** Meta elements by `property`, `name` or `itemprop` in small letters: the first that has content. */
  readonly metas: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  /** Texts of JSON-LD scripts. */
  readonly linkedData: readonly string[];
  readonly lines: readonly PageLine[];
}

const TEXT = 3;
const ELEMENT = 1;
/** Names by which pages mark what stands around an article. */
const ASIDE =
  /(?:^|\s)(?:comment|disqus|related|recirc|sidebar|side-bar|footer|promo|newsletter|trending|recommend|popular|most-?read|latest|advert|teaser|carousel|menu|breadcrumb|cookie|modal|respond|livefyre|outbrain|taboola)[\w-]*(?=\s|$)/;
const ASIDE_ELEMENTS: ReadonlySet<string> = new Set(['aside', 'footer', 'nav']);
/** Their names speak of the whole page ("single-author"). */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', '#document']);
const HINT_ATTRIBUTES = ['class', 'id', 'itemprop', 'rel', 'data-testid'] as const;
const MOST_HINTS = 300;

interface Frame {
  readonly nodes: Iterator<DomNode>;
  readonly name: string;
  readonly hints: readonly string[];
  readonly value: string | null;
  readonly aside: boolean;
  readonly heading: 0 | 1;
}

/** Linear in the size of the page; never recursive. */
export function viewPage(document: DomDocument): PageView {
  const metas = new Map<string, string>();
  const linkedData: string[] = [];
  const lines: PageLine[] = [];
  let language: string | null = null;
  let title: string | null = null;
  let canonical: string | null = null;
  let runs: PageRun[] = [];
  const close = ({ aside, heading }: Frame) => {
    const text = runs
      .map((run) => run.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    const dated = runs.some((run) => run.value !== null);
    if (text || dated) lines.push({ text, runs, heading, aside });
    runs = [];
  };
  const stack: Frame[] = [
    {
      nodes: document.childNodes[Symbol.iterator](),
      name: '#document',
      hints: [],
      value: null,
      aside: false,
      heading: 0,
    },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const next = frame.nodes.next();
    if (next.done) {
      if (BLOCKS.has(frame.name)) close(frame);
      stack.pop();
      continue;
    }
    const node = next.value;
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? '';
      const former = runs.at(-1);
      // A word's last letter may be dressed on its own.
      if (former && /\p{L}$/u.test(former.text) && /^\p{Ll}+\s*$/u.test(text))
        runs[runs.length - 1] = { ...former, text: former.text + text };
      else if (text.trim()) runs.push({ text, hints: frame.hints.join(' '), value: frame.value });
      else if (runs.length) runs.push({ text: ' ', hints: '', value: null });
      continue;
    }
    if (node.nodeType !== ELEMENT) continue;
    const element = node as DomElement;
    const name = element.nodeName.toLowerCase();
    if (name === 'html') language ??= element.getAttribute('lang');
    else if (name === 'meta') noteMeta(element, metas);
    else if (name === 'title') title ??= element.textContent.trim() || null;
    else if (name === 'link' && /\bcanonical\b/i.test(element.getAttribute('rel') ?? ''))
      canonical ??= element.getAttribute('href');
    else if (name === 'script' && /ld\+json/i.test(element.getAttribute('type') ?? ''))
      linkedData.push(element.textContent);
    // A value that is not shown may stand in the text as a meta element ("itemprop").
    if (name === 'br') runs.push({ text: ' ', hints: '', value: null });
    if (name !== 'head' && UNSEEN.has(name)) continue;
    if (BLOCKS.has(name)) close(frame);
    const own = WHOLE.has(name) ? '' : hintsOf(element);
    stack.push({
      nodes: element.childNodes[Symbol.iterator](),
      name,
      hints: WHOLE.has(name) ? [] : [...frame.hints.slice(-3), own],
      value:
        element.getAttribute('datetime') ??
        (/dat(?:e|etime)/.test(own) ? element.getAttribute('content') : null),
      aside: frame.aside || ASIDE_ELEMENTS.has(name) || ASIDE.test(own),
      heading: name === 'h1' ? 1 : frame.heading,
    });
  }
  language ??= metas.get('og:locale') ?? metas.get('content-language') ?? null;
  if (language && /^[a-z]{2}$/i.test(language)) {
    const locale = metas.get('og:locale')?.replace('_', '-');
    if (locale?.toLowerCase().startsWith(`${language.toLowerCase()}-`)) language = locale;
  }
  return { language, title, metas, canonical, linkedData, lines };
}

function noteMeta(meta: DomElement, metas: Map<string, string>): void {
  const content = meta.getAttribute('content')?.trim();
  if (!content) return;
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = meta.getAttribute(attribute)?.trim().toLowerCase();
    if (name && !metas.has(name)) metas.set(name, content);
  }
}

function hintsOf(element: DomElement): string {
  let hints = '';
  for (const attribute of HINT_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value) hints += ` ${value}`;
  }
  return hints.slice(0, MOST_HINTS).toLowerCase();
}
