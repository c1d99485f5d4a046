/** Markdown, with or without YAML front matter between two lines of three dashes. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plain } from 'mdast-util-to-string';
import { decode } from '../decode.ts';
import { frontMatter, readFrontMatter } from '../front-matter.ts';
import type { Reading } from '../item.ts';
import { type Source, Unreadable } from '../source.ts';
import { statedArticle } from '../stated.ts';

/** Markdown's own grammar is costly on hostile text; no newsroom writes articles of this length. */
const LONGEST = 2_000_000;

export async function* read(source: Source): AsyncGenerator<Reading> {
  const text = await decode(await source.bytes());
  if (text.length > LONGEST) throw new Unreadable(`is longer than ${LONGEST} characters`);
  const { yaml, body } = frontMatter(text);
  const meta = readFrontMatter(yaml);
  const { paragraphs, heading } = markdownText(body);
  yield* statedArticle(
    {
      id: meta.id ?? source.stem,
      text: paragraphs.join('\n\n'),
      title: meta.title ?? heading,
      outlet: meta.outlet,
      published: meta.published,
      url: meta.url,
      author: meta.author,
    },
    null,
    meta.release,
    { number: meta.version, instant: meta.updated },
  );
}

/** Paragraphs as a reader sees them; `heading` is the first-level heading that the text opens with. */
export function markdownText(markdown: string): { paragraphs: string[]; heading: string | null } {
  const root = fromMarkdown(markdown);
  const paragraphs: string[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const text = phrasing(node).trim();
      if (text) paragraphs.push(text);
    } else if (node.type === 'code') {
      if (node.value.trim()) paragraphs.push(node.value);
    } else if ('children' in node) {
      for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as Nodes);
    }
  }
  const first = root.children[0];
  const heading = first?.type === 'heading' && first.depth === 1 ? phrasing(first).trim() : null;
  return { paragraphs, heading };
}

/** A paragraph's line breaks are the writer's wrapping, not the text's. */
function phrasing(node: Nodes): string {
  return plain(node, { includeImageAlt: false, includeHtml: false }).replace(/\s*\n\s*/g, ' ');
}
