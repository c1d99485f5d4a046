/** Markdown → the paragraphs that a reader of the rendered page sees. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plain } from 'mdast-util-to-string';

/** The grammar takes quadratic time on hostile text: longer texts are read block by block, longer blocks as plain text. */
const LONGEST = 20_000;
/** Quotations in quotations, lists in lists. */
const DEEPEST = 30;

export interface MarkdownText {
  readonly paragraphs: string[];
  /** The first-level heading that the text opens with. */
  readonly heading: string | null;
}

export function markdownText(markdown: string): MarkdownText {
  const paragraphs: string[] = [];
  let heading: string | null = null;
  for (const [i, block] of blocks(markdown).entries()) {
    if (block.length > LONGEST || depth(block) > DEEPEST) {
      paragraphs.push(
        ...block
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      );
      continue;
    }
    const read = blockText(block);
    paragraphs.push(...read.paragraphs);
    if (i === 0) heading = read.heading;
  }
  return { paragraphs, heading };
}

/** A text of common length whole; a longer one cut at empty lines, outside of fenced code and of what is set in. */
function blocks(markdown: string): string[] {
  if (markdown.length <= LONGEST) return [markdown];
  const found: string[] = [];
  let block: string[] = [];
  let fence: string | null = null;
  let empty = false;
  for (const line of markdown.split('\n')) {
    const blank = line.trim() === '';
    if (empty && !blank && fence === null && !/^[ \t]/.test(line)) {
      found.push(block.join('\n'));
      block = [];
    }
    if (!blank || !empty) block.push(line);
    empty = blank;
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? null;
    if (mark && (fence === null || fence === mark)) fence = fence === null ? mark : null;
  }
  found.push(block.join('\n'));
  return found;
}

/** Most marks of quotations and lists at the beginning of a line. */
function depth(block: string): number {
  let most = 0;
  for (const line of block.split('\n')) {
    let marks = 0;
    for (let at = 0; at < line.length; at++) {
      const c = line[at];
      if (c === '>' || ((c === '-' || c === '*' || c === '+') && line[at + 1] === ' ')) marks++;
      else if (c !== ' ' && c !== '\t') break;
    }
    most = Math.max(most, marks);
  }
  return most;
}

function blockText(markdown: string): MarkdownText {
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
  const lines = plain(node, { includeImageAlt: false, includeHtml: false }).split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, i) => (i === 0 ? line.trimEnd() : i === last ? line.trimStart() : line.trim()))
    .filter((line, i) => line !== '' || i === 0 || i === last)
    .join(' ');
}
