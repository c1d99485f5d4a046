/**
 * A topic as the ranking reads it: its words as stems with what each weighs, their synonyms, and phrases that must stand
 * exactly. Pure.
 */

import { language } from '../../language/index.ts';
import { foldedWords } from '../../text/normalise.ts';
import { oneOf } from '../../text/one-of.ts';
import { stem } from '../../text/stem.ts';
import { wordClass } from '../../text/word-classes.ts';
import { demonymLines, SYNONYM_LINES } from './statement-ranking-synonyms.ts';

const { ORDINALS } = language.smallWords;

export interface TopicTerm {
  /** The folded word as asked. */
  readonly word: string;
  readonly stem: string;
  /** What the term counts among the others; set by rarity where it is known. */
  readonly weight: number;
  /** Synonyms as runs of stems ("islam state"), one or two long. */
  readonly synonyms: readonly (readonly string[])[];
}

export interface Topic {
  readonly terms: readonly TopicTerm[];
  /** Runs of folded words that must stand side by side in the statement or around it. */
  readonly phrases: readonly (readonly string[])[];
  /** Folded words (or runs of them) that must not stand in the statement. */
  readonly excludedTerms: readonly (readonly string[])[];
}

export interface TopicRequest {
  readonly text: string | null;
  readonly phrases?: readonly string[];
  readonly excludedTerms?: readonly string[];
}

/** Words that a topic phrase has beside its matter ("the situation in Syria", "plans for …"). They count little. */
const VAGUE = new Set(
  `situation issue issues matter matters thing things topic subject question questions case plan plans policy view views
  opinion position stance comment comments remark remarks statement statements story latest news event events fact facts
  role way ways people about regarding concerning say said says talk talks new recent possible any anything something
  happen happened happening get got make made give gives
  given giving take takes taken taking provide provided providing`.split(/\s+/),
);

/** Stem run → all runs of its line; built by the first topic, since stemming them all would be felt at the start. */
let rings: ReadonlyMap<string, readonly (readonly string[])[]> | null = null;

function stemRun(text: string): string[] {
  return foldedWords(text).map(({ word }) => stem(word));
}

function buildRings(): Map<string, (readonly string[])[]> {
  const built = new Map<string, (readonly string[])[]>();
  for (const line of [...SYNONYM_LINES, ...demonymLines()]) {
    const runs = new Map(
      line
        .split(',')
        .map((part) => stemRun(part))
        .map((run) => [run.join(' '), run]),
    );
    for (const key of runs.keys()) {
      const others = [...runs].filter(([other]) => other !== key).map(([, run]) => run);
      built.set(key, [...(built.get(key) ?? []), ...others]);
    }
  }
  return built;
}

/** Synonyms of a stem, as runs of stems ("islam state"); empty: none known. */
export function synonymsOf(root: string): readonly (readonly string[])[] {
  rings ??= buildRings();
  return rings.get(root) ?? [];
}

/**
 * Reads a topic. `rarity` gives a word's weight by its stem (an inverse document frequency, any scale above 0);
 * without it all telling words weigh the same.
 */
export function readTopic(request: TopicRequest, rarity?: (stem: string) => number): Topic {
  const found = foldedWords((request.text ?? '').slice(0, 2_000)).map(({ word }) => word);
  const telling = found.filter((word) => wordClass(word) === 'open' || /^\d/.test(word) || word === 'us');
  const words = [...new Set(telling.length > 0 ? telling : found)].slice(0, 24);
  const someMatter = words.some((word) => !VAGUE.has(word));
  const stems = words.map(stem);
  const terms: TopicTerm[] = words.map((word, i) => {
    const root = stems[i] as string;
    const next = stems[i + 1];
    const before = stems[i - 1];
    // "Islamic State" is in a ring as a whole: both of its words are then met by "ISIS".
    const pairs = [next ? `${root} ${next}` : '', before ? `${before} ${root}` : ''];
    const synonyms = [root, ...pairs].flatMap(synonymsOf);
    const rare = Math.max(0.05, rarity?.(root) ?? 1);
    return { word, stem: root, weight: someMatter && VAGUE.has(word) ? rare * 0.1 : rare, synonyms };
  });
  return {
    terms: numbered(terms),
    phrases: runs(request.phrases),
    excludedTerms: runs(request.excludedTerms),
  };
}

const ORDINAL = new RegExp(`^(?:${oneOf(ORDINALS)}|\\d{1,3}(?:st|nd|rd|th))$`);
const NUMBER = /^\d{1,3}$/;
/** So much more a number counts than the word that it numbers: without it, that word alone is half of the matter at most. */
const NUMBERING = 1.2;

/** "Fourth Amendment", "Title 42": common as numbers are, one with another number is another matter. */
function numbered(terms: readonly TopicTerm[]): TopicTerm[] {
  return terms.map((term, i) => {
    const beside = ORDINAL.test(term.word) ? terms[i + 1] : NUMBER.test(term.word) ? terms[i - 1] : undefined;
    return beside ? { ...term, weight: Math.max(term.weight, beside.weight * NUMBERING) } : term;
  });
}

function runs(phrases: readonly string[] | undefined): string[][] {
  return (phrases ?? [])
    .map((phrase) => foldedWords(phrase.slice(0, 1_000)).map(({ word }) => word))
    .filter((run) => run.length > 0);
}
