/**
 * Rich Text Format → what a reader of the document sees, as plain text. One pass over the bytes: no picture is unpacked, no object
 * opened, no field carried out. Hidden and struck-out text is left out, and so is what stands beside the text (headers, notes).
 */
import { Unreadable } from './source.ts';

export interface RtfDocument {
  /** Paragraphs apart by an empty line. */
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
}

/** Decodes bytes of a Windows or Macintosh code page. */
export type DecodePage = (bytes: Buffer, page: number) => string;

const MOST_DEPTH = 1000;
const DEFAULT_PAGE = 1252;
const MAC_ROMAN = 10000;

/** Groups that hold no text of the document. Those that begin with `\*` hold none either. */
const BESIDE: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote fldinst listtext pntext pntxta pntxtb xe tc rxe nonesttables filetbl revtbl template private'.split(
    ' ',
  ),
);
/** An object's picture of itself, as text. */
const SHOWN_INSIDE = 'result';
const BREAKS: ReadonlyMap<string, string> = new Map([
  ['par', '\n\n'],
  ['sect', '\n\n'],
  ['page', '\n\n'],
  ['column', '\n\n'],
  ['row', '\n\n'],
  ['nestrow', '\n\n'],
  ['line', '\n'],
  ['softline', '\n'],
  ['lbr', '\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['nestcell', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['\n', '\n\n'],
  ['\r', '\n\n'],
]);
/** What takes characters out of the text that is seen; with the parameter 0 it ends. */
const UNSEEN: ReadonlySet<string> = new Set('v webhidden strike striked deleted'.split(' '));
/** `\fcharset` → code page, where they differ. */
const PAGE_OF_CHARSET: ReadonlyMap<number, number> = new Map([
  [77, MAC_ROMAN],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

interface Group {
  /** Nothing of it is text. */
  beside: boolean;
  readonly unseen: ReadonlySet<string>;
  /** Characters that follow a `\u` for readers that know none. */
  uc: number;
  font: number | null;
  /** The part of the document's information that is being read. */
  field: 'title' | 'author' | null;
  /** In the font table. */
  fonts: boolean;
}

/** @throws Unreadable */
export function rtfText(bytes: Buffer, decode: DecodePage): RtfDocument {
  return new RtfReader(bytes, decode).read();
}

class RtfReader {
  readonly #bytes: Buffer;
  readonly #decode: DecodePage;
  readonly #groups: Group[] = [];
  readonly #parts: string[] = [];
  readonly #info = { title: '', author: '' };
  readonly #pages = new Map<number, number>();
  #group: Group = {
    beside: false,
    unseen: new Set(),
    uc: 1,
    font: null,
    field: null,
    fonts: false,
  };
  #page = DEFAULT_PAGE;
  #font: number | null = null;
  /** Bytes of one code page that wait to be decoded together: a character may take two. */
  #held: number[] = [];
  #skip = 0;
  #isFirst = false;
  #isStarred = false;

  constructor(bytes: Buffer, decode: DecodePage) {
    this.#bytes = bytes;
    this.#decode = decode;
  }

  read(): RtfDocument {
    const bytes = this.#bytes;
    const start = bytes.indexOf('{\\rtf');
    if (start < 0 || start > 16) throw new Unreadable('is not an RTF document');
    let at = start;
    while (at < bytes.length) {
      const byte = bytes[at++]!;
      if (byte === 0x7b) this.#open();
      else if (byte === 0x7d) this.#close();
      else if (byte === 0x5c) at = this.#control(at);
      else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) this.#byte(byte);
    }
    this.#flush();
    const lines = this.#parts
      .join('')
      .split('\n')
      .map((line) => line.trimEnd());
    const text = lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    return { text, title: this.#info.title.trim() || null, author: this.#info.author.trim() || null };
  }

  #open(): void {
    this.#flush();
    if (this.#groups.length >= MOST_DEPTH)
      throw new Unreadable(`its groups are nested more than ${MOST_DEPTH} deep`);
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
    this.#isFirst = true;
    this.#isStarred = false;
    this.#skip = 0;
  }

  #close(): void {
    this.#flush();
    this.#group = this.#groups.pop() ?? this.#group;
    this.#isFirst = false;
    this.#skip = 0;
  }

  /** Reads the control word or symbol behind a backslash. Returns where to go on. */
  #control(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    while (at < bytes.length && isLetter(bytes[at]!)) at++;
    if (at === from) {
      const symbol = String.fromCharCode(bytes[at] ?? 0);
      if (symbol === "'") {
        const value = Number.parseInt(bytes.toString('latin1', at + 1, at + 3), 16);
        if (!Number.isNaN(value)) this.#byte(value);
        return at + 3;
      }
      this.#word(symbol, null);
      return at + 1;
    }
    const word = bytes.toString('latin1', from, Math.min(at, from + 40));
    const digits = at;
    if (bytes[at] === 0x2d) at++;
    while (at < bytes.length && isDigit(bytes[at]!)) at++;
    const number = Number.parseInt(bytes.toString('latin1', digits, Math.min(at, digits + 12)), 10);
    const parameter = Number.isNaN(number) ? null : number;
    if (bytes[at] === 0x20) at++;
    if (word === 'bin') return at + Math.max(0, parameter ?? 0);
    this.#word(word, parameter);
    return at;
  }

  #word(word: string, parameter: number | null): void {
    const isFirst = this.#isFirst;
    if (word === '*') {
      this.#isStarred = true;
      return;
    }
    this.#isFirst = false;
    const group = this.#group;
    if (isFirst && (this.#isStarred || BESIDE.has(word))) {
      this.#flush();
      group.beside = true;
      group.fonts = word === 'fonttbl';
      return;
    }
    if (isFirst && word === SHOWN_INSIDE) group.beside = this.#groups.at(-2)?.beside ?? false;
    if (isFirst && (word === 'title' || word === 'author')) group.field = word;
    if (word === 'u' && parameter !== null) {
      this.#flush();
      this.#write(String.fromCharCode(parameter & 0xffff));
      this.#skip = group.uc;
      return;
    }
    const shown = BREAKS.get(word);
    if (shown !== undefined) {
      if (this.#skip > 0) {
        this.#skip--;
        return;
      }
      this.#flush();
      this.#write(shown);
      return;
    }
    this.#flush();
    this.#property(word, parameter);
  }

  #property(word: string, parameter: number | null): void {
    const group = this.#group;
    if (UNSEEN.has(word)) {
      const unseen = new Set(group.unseen);
      if (parameter === 0) unseen.delete(word);
      else unseen.add(word);
      this.#group = { ...group, unseen };
    } else if (word === 'plain') this.#group = { ...group, unseen: new Set(), font: null };
    else if (word === 'uc') group.uc = Math.max(0, parameter ?? 1);
    else if (word === 'f') group.font = parameter;
    else if (word === 'deff') this.#font = parameter;
    else if (word === 'fcharset' && group.fonts && group.font !== null) {
      const page = PAGE_OF_CHARSET.get(parameter ?? 0);
      if (page !== undefined) this.#pages.set(group.font, page);
    } else if (word === 'ansicpg' && parameter) this.#page = parameter;
    else if (word === 'mac') this.#page = MAC_ROMAN;
    else if (word === 'pc') this.#page = 437;
    else if (word === 'pca') this.#page = 850;
  }

  #byte(value: number): void {
    this.#isFirst = false;
    if (this.#skip > 0) this.#skip--;
    else if (!this.#group.beside || this.#group.field !== null) this.#held.push(value);
  }

  #flush(): void {
    if (this.#held.length === 0) return;
    const page = this.#pages.get(this.#group.font ?? this.#font ?? -1) ?? this.#page;
    const bytes = Buffer.from(this.#held);
    this.#held = [];
    this.#write(bytes.every((byte) => byte < 0x80) ? bytes.toString('latin1') : this.#decode(bytes, page));
  }

  #write(text: string): void {
    const { field, beside, unseen } = this.#group;
    if (field !== null) this.#info[field] += text;
    else if (!beside && unseen.size === 0) this.#parts.push(text);
  }
}

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
