/**
 * What each intent means wherever intents are treated differently: one table, so that a new intent does not compile until
 * every place has decided. `answers/answer-query.ts` says by whom each is answered.
 */
import type { Intent } from '../model.ts';

interface IntentTraits {
  /** Of what it asks: what the archive prints, or the desk and its archive themselves. */
  readonly asksOf: 'news' | 'desk';
  /** It tells what can be asked; it is answered on an empty archive too. */
  readonly introduces: boolean;
  /** Its answer says how fresh the archive is. */
  readonly tellsFreshness: boolean;
  /** It asks plainly for somebody's words: their own words come first, and an order other than by relevance is told. */
  readonly plain: boolean;
  /** It asks who said something: everybody who did is named. */
  readonly asksWho: boolean;
  /** Its quotations are held against what their speaker said; elsewhere they are looked for. */
  readonly checks: boolean;
  /** What the pages of its answer list and count. */
  readonly lists: 'statements' | 'passages';
  /** Its answer has pages. */
  readonly paged: boolean;
  /** What stands over its statements. */
  readonly heading: 'speaker' | 'day' | null;
  /** The name of the kind of answer in the line that tells how the question was read; null: it goes without saying. */
  readonly told: string | null;
  /** That line ends with how many statements or passages there are. */
  readonly counted: boolean;
  /** The nearest passages are offered where nothing answers. */
  readonly nearest: boolean;
  /** A follow-up of this intent is answered in a thread in which the desk was not named again. */
  readonly inThreads: boolean;
  /** A name is looked for among words that name nobody as a whole ("pike tolls"). */
  readonly nameAmongWords: boolean;
  /** What it becomes where its words name nobody at all. */
  readonly nameless: Intent;
  /** What it becomes where several people are asked about. */
  readonly ofSeveral: 'compare' | 'timeline';
  /** What "and Pike?" asks after it. */
  readonly andAnother: Intent;
}

const NEWS = {
  asksOf: 'news',
  introduces: false,
  tellsFreshness: false,
  plain: false,
  asksWho: false,
  checks: false,
  lists: 'statements',
  paged: true,
  heading: null,
  told: null,
  counted: true,
  nearest: false,
  inThreads: true,
  nameAmongWords: false,
  nameless: 'passages',
  ofSeveral: 'compare',
} as const satisfies Partial<IntentTraits>;
const DESK = {
  ...NEWS,
  asksOf: 'desk',
  paged: false,
  counted: false,
  inThreads: false,
  andAnother: 'statements',
} as const satisfies Partial<IntentTraits>;

export const INTENTS: Readonly<Record<Intent, IntentTraits>> = {
  statements: { ...NEWS, plain: true, nearest: true, nameAmongWords: true, andAnother: 'statements' },
  who: { ...NEWS, asksWho: true, nearest: true, andAnother: 'statements' },
  check: { ...NEWS, checks: true, paged: false, counted: false, andAnother: 'check' },
  passages: { ...NEWS, lists: 'passages', nearest: true, inThreads: false, andAnother: 'passages' },
  timeline: {
    ...NEWS,
    heading: 'day',
    told: 'in order of time',
    nearest: true,
    nameAmongWords: true,
    nameless: 'timeline',
    ofSeveral: 'timeline',
    andAnother: 'timeline',
  },
  compare: { ...NEWS, paged: false, heading: 'speaker', told: 'side by side', andAnother: 'compare' },
  profile: { ...NEWS, told: 'who they are', counted: false, andAnother: 'profile' },
  corpus: { ...DESK, tellsFreshness: true },
  help: { ...DESK, introduces: true },
};
