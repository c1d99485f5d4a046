/** One table: which reader reads which ending. A reader and its libraries are loaded when the first such file is met. */
import { extname } from 'node:path';
import type { FormatReader } from './format-reader.ts';

type Load = () => Promise<FormatReader>;

const txt: Load = () => import('./readers/txt.ts');
const jsonl: Load = () => import('./readers/jsonl.ts');
const md: Load = () => import('./readers/md.ts');
const html: Load = () => import('./readers/html.ts');
const json: Load = () => import('./readers/json.ts');
const xml: Load = () => import('./readers/xml.ts');
const docx: Load = () => import('./readers/docx.ts');
const eml: Load = () => import('./readers/eml.ts');
const pdf: Load = () => import('./readers/pdf.ts');
const rtf: Load = () => import('./readers/rtf.ts');
const zip: Load = () => import('./readers/zip.ts');
const captions: Load = () => import('./readers/captions.ts');

export const FORMATS: ReadonlyMap<string, Load> = new Map([
  ['.txt', txt],
  ['.text', txt],
  ['.jsonl', jsonl],
  ['.ndjson', jsonl],
  ['.md', md],
  ['.markdown', md],
  ['.html', html],
  ['.htm', html],
  ['.xhtml', html],
  ['.json', json],
  ['.xml', xml],
  ['.rss', xml],
  ['.atom', xml],
  ['.docx', docx],
  ['.pdf', pdf],
  ['.eml', eml],
  ['.vtt', captions],
  ['.srt', captions],
  ['.rtf', rtf],
  ['.zip', zip],
]);

/** Loading a module again costs a resolution each time, which 100,000 files would feel. */
const loaded = new Map<Load, FormatReader>();

/** The reader for a file, null when no reader knows its ending. */
export async function readerFor(file: string): Promise<FormatReader | null> {
  const load = FORMATS.get(extname(file).toLowerCase());
  if (!load) return null;
  let reader = loaded.get(load);
  if (!reader) {
    reader = await load();
    loaded.set(load, reader);
  }
  return reader;
}
