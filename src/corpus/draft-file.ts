/** A draft as its writer sees it: all of its text, each word with its line. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { QuotedeskError } from '../errors.ts';
import { decode } from './decode.ts';
import { DRAFT_ENDINGS, DRAFT_KINDS } from './draft-endings.ts';
import type { ProblemItem } from './item.ts';
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
/**
 * Reads a draft; of an archive or an e-mail all that is in it, one after the other. Of a page all text counts, not only what a
 * reader program takes for the article.
 * @throws QuotedeskError DRAFT_UNREADABLE
 */
export async function readDraftText(path: string): Promise<DraftText> {
  const ending = extname(path).toLowerCase();
  if (!DRAFT_ENDINGS.has(ending))
    throw new QuotedeskError('DRAFT_UNREADABLE', path, `a draft is a ${DRAFT_KINDS} file`);
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
  const read = new Set<string | null>();
  const problems: ProblemItem[] = [];
  for await (const item of readFile(path, LIMITS, true)) {
    if (item.kind === 'problem') problems.push(item);
    if (item.kind !== 'article') continue;
    texts.push(item.article.text);
    read.add(item.place);
  }
  // What is wrong beside a text that was read (a title, an embargo) is no matter of the check.
  const unread = problems.find(({ place }) => !read.has(place));
  if (unread) {
    const why = unread.sentence.replace(/\.$/, '');
    const wrong =
      unread.place === null ? why.replace(`${path}: `, 'it ') : `in it ${why.replace(`${path}, `, '')}`;
    throw new QuotedeskError('DRAFT_UNREADABLE', path, wrong);
  }
  return texts.join('\n\n');
}
