/** A draft as its writer sees it: all of its text, each word with its line. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { QuotedeskError } from '../errors.ts';
import { decode } from './decode.ts';
import { LIMITS } from './limits.ts';
import { asMarkup, parseDocument } from './markup.ts';
import { readFile } from './read-file.ts';
import { openSource, Unreadable } from './source.ts';
import { treeText } from './tree-text.ts';
import { type FileKind, WordPlaces } from './word-places.ts';

export interface DraftText {
  /** The file's name without its folder. */
  readonly name: string;
  /** "sha256:" and the hexadecimal digest of the file's bytes. */
  readonly digest: string;
  readonly text: string;
  /** The file's characters; null where it has none of its own (.docx, .pdf). */
  readonly raw: string | null;
}

export interface DraftFile extends DraftText {
  /** The characters in which lines are counted. */
  readonly places: WordPlaces;
}

/** How a file's lines are marked up; null: it has no lines of its own (.docx, .pdf), its paragraphs are counted. */
export function fileKindOf(file: string): FileKind | null {
  return KINDS.get(extname(file).toLowerCase()) ?? null;
}

const KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'markup'],
  ['.htm', 'markup'],
  ['.xhtml', 'markup'],
  ['.xml', 'markup'],
  ['.vtt', 'captions'],
  ['.srt', 'captions'],
  ['.json', 'text'],
  ['.jsonl', 'text'],
]);
const DRAFTS: ReadonlySet<string> = new Set(
  '.txt .text .md .markdown .html .htm .xhtml .docx .pdf'.split(' '),
);

/**
 * Reads a draft: .txt, .md, .html, .docx or .pdf. Of a page all text counts, not only what a reader program takes for the article.
 * @throws QuotedeskError DRAFT_UNREADABLE
 */
export async function readDraftText(path: string): Promise<DraftText> {
  const ending = extname(path).toLowerCase();
  if (!DRAFTS.has(ending))
    throw new QuotedeskError('DRAFT_UNREADABLE', path, 'a draft is a .txt, .md, .html, .docx or .pdf file');
  const bytes = await bytesOf(path);
  const kind = fileKindOf(path);
  const raw = kind === null ? null : await decode(bytes);
  return {
    name: basename(path),
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    text: await textOf(path, kind, raw),
    raw,
  };
}

/** With the places of its words. */
export function placedDraft(path: string, draft: DraftText): DraftFile {
  const { text, raw } = draft;
  const places = new WordPlaces(raw ?? text.replace(/\n{2,}/g, '\n'), fileKindOf(path) ?? 'text');
  return { ...draft, places };
}

async function bytesOf(path: string): Promise<Buffer> {
  const info = await stat(path).catch(() => null);
  if (info === null) throw new QuotedeskError('DRAFT_UNREADABLE', path, 'it does not exist');
  if (info.isDirectory()) throw new QuotedeskError('DRAFT_UNREADABLE', path, 'it is a folder');
  try {
    const source = openSource(path, LIMITS, true);
    try {
      return await source.bytes();
    } finally {
      source.close();
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new QuotedeskError('DRAFT_UNREADABLE', path, `it ${error.message}`);
  }
}

async function textOf(path: string, kind: FileKind | null, raw: string | null): Promise<string> {
  if (kind === 'text' && raw !== null) return raw;
  if (kind === 'markup' && raw !== null) return treeText(asMarkup(parseDocument(raw)));
  const texts: string[] = [];
  for await (const item of readFile(path, LIMITS, true)) {
    if (item.kind === 'article') texts.push(item.article.text);
    if (item.kind === 'problem')
      throw new QuotedeskError(
        'DRAFT_UNREADABLE',
        path,
        `it ${item.sentence.replace(`${path}: `, '').replace(/\.$/, '')}`,
      );
  }
  return texts.join('\n\n');
}
