/** The evaluation set: invented articles, questions about them, and what answers each. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article, TextSpan, Verdict } from '../../src/index.ts';

export const KINDS = ['about', 'who', 'fact', 'check', 'absent', 'stranger', 'ambiguous', 'follow'] as const;
/**
 * about: what somebody said about a topic; who: who said it, in other words; fact: what the article tells; check: did
 * somebody say "…"; absent: the person is in the archive, the answer is not; stranger: nobody of that name is;
 * ambiguous: two people have the name; follow: two turns, of which the second is judged.
 */
export type Kind = (typeof KINDS)[number];

export interface Expected {
  /** Every stretch that answers; offsets are UTF-16 code units into the article's text. Empty: nothing answers. */
  readonly spans: readonly (TextSpan & { readonly document: string })[];
  /** null where nobody is asked for. */
  readonly speaker: string | null;
  /** The body that `speaker` speaks for, where words of its own are among the spans: either is right. */
  readonly orSpeaker?: string;
  readonly verdict: Verdict | null;
  readonly status: 'not_found' | null;
  /** Full names of everybody whom the asked name may mean; empty but in kind ambiguous. */
  readonly people: readonly string[];
}

export interface EvalQuestion {
  readonly id: string;
  readonly kind: Kind;
  readonly question?: string;
  readonly turns?: readonly string[];
  readonly expect: Expected;
  readonly tags: readonly string[];
}

/** The questions of a conversation in order; the answer to the last is judged. */
export const turnsOf = ({ question, turns }: EvalQuestion): readonly string[] => turns ?? [question ?? ''];

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const jsonLines = <T>(file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

export const ARTICLES_FILE = pathOf('articles.jsonl');
export const readEvalArticles = () => jsonLines<Article & { readonly author: string }>(ARTICLES_FILE);
export const readEvalQuestions = () => jsonLines<EvalQuestion>(pathOf('questions.jsonl'));
