/** Subtitles and transcripts of recordings (WebVTT .vtt, SubRip .srt): one paragraph for everything that one speaker says in a row. */
import { decode } from '../decode.ts';
import type { Reading } from '../item.ts';
import { type Source, Unreadable } from '../source.ts';
import { isTimingLine } from '../timing-lines.ts';

/** A speaker's name before a colon, as captions without voice tags have it: "ANNA WEIR: …", ">> Weir: …". */
const LABEL = /^(?:>{2,3}\s*|[-–—]\s+)?(\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4}):\s+/u;
/** A change of speaker without a name. */
const TURNS = /^(?:>{2,3}|[-–—]\s)\s*/;

export async function* read(source: Source): AsyncGenerator<Reading> {
  const paragraphs = captionParagraphs(await decode(await source.bytes()));
  if (paragraphs === null) throw new Unreadable('holds no captions with times');
  yield { kind: 'article', place: null, article: { id: source.stem, text: paragraphs.join('\n\n') } };
}

/** "Anna Weir: words" a turn, or the words alone where the captions name nobody; null: no cue has a time. */
export function captionParagraphs(text: string): string[] | null {
  const turns: { name: string | null; words: string[] }[] = [];
  let inCue = false;
  let any = false;
  let voice: string | null = null;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    if (isTimingLine(line)) {
      inCue = true;
      any = true;
      voice = null;
      continue;
    }
    if (line === '') inCue = false;
    if (!inCue) continue;
    voice = /<v(?:\.[^\s>]{0,60})?\s{1,9}([^>]{1,80})>/.exec(line)?.[1]?.trim() ?? voice;
    let words = unescaped(line.replace(/<[^<>]{0,200}>/g, '')).trim();
    const label = LABEL.exec(words);
    const turn = TURNS.exec(words);
    const named: string | null = voice ?? label?.[1] ?? null;
    if (voice === null && label) words = words.slice(label[0].length);
    else if (turn) words = words.slice(turn[0].length);
    if (words === '') continue;
    const last = turns.at(-1);
    const goesOn = last && (named === null ? !turn : named === last.name);
    if (goesOn) last.words.push(words);
    else turns.push({ name: named, words: [words] });
  }
  if (!any) return null;
  return turns.map(({ name, words }) => `${name === null ? '' : `${name}: `}${words.join(' ')}`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

const unescaped = (line: string): string =>
  line.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_all, name: string) => ENTITIES[name] ?? '');
