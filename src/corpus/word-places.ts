/** In which line of a file words stand that were read from it, whatever its markup. Pure. */
import { foldedWords } from '../text/normalise.ts';
import { isTimingLine, timeOf } from './timing-lines.ts';

export type FileKind = 'text' | 'markdown' | 'markup' | 'captions';

export interface WordPlace {
  /** 1-based. */
  readonly line: number;
  /** "00:03:10"; null where the file states no times. */
  readonly time: string | null;
  /** Number of the file's word with which the found words begin. */
  readonly word: number;
}

/** So many words are compared; fewer where a reader has changed one of them (a soft hyphen, a footnote's mark). */
const COMPARED = [12, 5, 2, 1] as const;
/** Times in fewer lines than this are no transcript's ("10:30 Meeting"). */
const FEWEST_TIMES = 2;

export class WordPlaces {
  readonly #words: string[] = [];
  readonly #lines: number[] = [];
  readonly #times: (string | null)[] = [];

  /** `raw`: the file's characters. */
  constructor(raw: string, kind: FileKind) {
    const lines = plainLines(raw.replace(/\r\n?/g, '\n'), kind);
    const times = lines.map(({ time }) => time);
    const timed = times.filter((time) => time !== null).length >= (kind === 'captions' ? 1 : FEWEST_TIMES);
    let time: string | null = null;
    for (const [i, { text }] of lines.entries()) {
      time = times[i] ?? time;
      this.#times.push(timed ? time : null);
      for (const { word } of foldedWords(text)) {
        this.#words.push(word);
        this.#lines.push(i);
      }
    }
  }

  /** The first place of `words` at or behind the file's word `from`; null: they stand nowhere. `skip`: so many places are passed over. */
  find(words: string, from = 0, skip = 0): WordPlace | null {
    const folded = foldedWords(words.slice(0, 2000)).map(({ word }) => word);
    let former = 0;
    for (const most of COMPARED) {
      const wanted = folded.slice(0, most);
      if (wanted.length === 0 || wanted.length === former) continue;
      former = wanted.length;
      let left = skip;
      for (let at = from; at + wanted.length <= this.#words.length; at++)
        if (wanted.every((word, i) => this.#words[at + i] === word) && left-- === 0) return this.#at(at);
    }
    return null;
  }

  #at(word: number): WordPlace {
    const line = this.#lines[word] ?? 0;
    return { line: line + 1, time: this.#times[line] ?? null, word };
  }
}

/** How often the words that `WordPlaces.find` compares first stand in `text` before `end`, an offset. */
export function timesBefore(text: string, end: number, words: string): number {
  const all = foldedWords(text, 0, end).map(({ word }) => word);
  const wanted = foldedWords(words.slice(0, 2000))
    .map(({ word }) => word)
    .slice(0, COMPARED[0]);
  let found = 0;
  if (wanted.length === 0) return 0;
  for (let at = 0; at + wanted.length <= all.length; at++)
    if (wanted.every((word, i) => all[at + i] === word)) found++;
  return found;
}

interface PlainLine {
  readonly text: string;
  readonly time: string | null;
}

function plainLines(raw: string, kind: FileKind): PlainLine[] {
  const words = WITHOUT_MARKUP[kind](raw);
  const shown = words.split('\n');
  return raw.split('\n').map((line, i) => {
    const trimmed = line.trim();
    const silent = kind === 'captions' && (isTimingLine(trimmed) || /^(?:\d+|WEBVTT.*)$/.test(trimmed));
    return { text: silent ? '' : (shown[i] ?? ''), time: kind === 'markup' ? null : timeOf(line) };
  });
}

/** Line breaks stay, so that lines keep their numbers. */
const breaksOf = (text: string): string => text.replace(/[^\n]+/g, ' ');

const withoutTags = (text: string): string =>
  unescaped(
    text
      .replace(/<!--[\s\S]*?(?:-->|$)/g, breaksOf)
      .replace(/<(script|style|head)\b[\s\S]*?(?:<\/\1\s{0,9}>|$)/gi, breaksOf)
      .replace(/<[^<>]*>/g, breaksOf),
  );

const WITHOUT_MARKUP = {
  text: (raw) => raw,
  captions: (raw) => withoutTags(raw),
  markup: (raw) => withoutTags(raw),
  markdown: (raw) =>
    unescaped(raw.replace(/\]\([^()\n]{0,500}\)/g, ' ').replace(/[*_`~]+|\\(?=[^\p{L}\p{N}\s])/gu, '')),
} satisfies Readonly<Record<FileKind, (raw: string) => string>>;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
