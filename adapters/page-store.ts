/**
 * What the short key in a button stands for. Platforms hand button values back as they please and a user can forge
 * them, so a value holds nothing but an unguessable key and a position; everything else stays here, bounded and expiring.
 */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Query } from '../src/index.ts';
import type { Report } from './shared/draft-card.ts';
import type { KeyedStore, StoreOptions } from './shared/stores/keyed-store.ts';

export interface Shown {
  readonly question: string;
  /** The question as the desk read it (`Reply.query`), so that a turned page answers the very same; absent: checked text. */
  readonly query?: Query;
  /** Key of the conversation in which it was asked; null where answers are not turns (a checked message). */
  readonly conversation: string | null;
  readonly platform: string;
  readonly workspace: string | null;
  readonly channel: string | null;
  /** Who asked; blank: nobody did, and anybody may turn the pages. */
  readonly user: string;
  /** `Desk.name` of the corpus that answered. */
  readonly corpus: string;
  /** Whether `question` is a pasted text for `Desk.check` instead of a question for `Desk.ask`. */
  readonly checked: boolean;
  /** Whom a checked text is said to quote; absent: nobody in particular. */
  readonly speaker?: string;
  /** A checked file's report, shown instead of an answer. */
  readonly report?: Report;
  /** Only the one who asked could see it. */
  readonly hidden: boolean;
  /** How the asker's country writes days, a BCP 47 tag; absent: as the card has them. */
  readonly locale?: string | null;
  /** What was understood and which statements stood there, for feedback. */
  readonly understood: string;
  readonly statements: readonly string[];
  /** Questions that the card offered (choices, suggestions): a menu's value is an index into this list. */
  readonly offered: readonly string[];
}

/** Where and by whom a button was pressed. */
export interface Presser {
  readonly platform: string;
  readonly workspace: string | null;
  readonly channel: string | null;
  readonly user: string;
  /** The corpus that this person gets here now where others read along. */
  readonly corpus: string;
  /** The same where nobody else does; absent: no other one. */
  readonly ownCorpus?: string;
}

export type Refusal = 'expired' | 'elsewhere' | 'not yours' | 'other corpus';
export type Found = { readonly shown: Shown } | { readonly refused: Refusal };

/** Buttons live as long as this, in milliseconds. */
const TWO_DAYS = 2 * 86_400_000;

const text = z.string();
const SHOWN = z.object({
  question: text,
  query: z.looseObject({ question: text, intent: text }).optional(),
  conversation: text.nullable(),
  platform: text,
  workspace: text.nullable(),
  channel: text.nullable(),
  user: text,
  corpus: text,
  checked: z.boolean(),
  speaker: text.optional(),
  report: z
    .object({ card: z.looseObject({ type: z.literal('card'), message: text }), sources: z.array(text) })
    .optional(),
  hidden: z.boolean(),
  locale: text.nullish(),
  understood: text,
  statements: z.array(text),
  offered: z.array(text),
});

/** The store of shown answers, for a platform's own stores. */
export const shownAnswers = (name: string): StoreOptions<Shown> => ({
  name,
  max: 2_500,
  maxAge: TWO_DAYS,
  parse(value) {
    const read = SHOWN.safeParse(value);
    // The query is as `Reply.query` gave it; only the desk reads it.
    return read.success ? (read.data as unknown as Shown) : null;
  },
});

/** One plain sentence for each reason, for the one who pressed. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  expired: 'This answer is too old for its buttons. Please ask the question again.',
  elsewhere: 'This button belongs to another conversation. Please ask the question here.',
  'not yours': 'Only the person who asked can do that. Ask the question yourself to get your own answer.',
  'other corpus': 'You get answers from another archive here. Please ask the question again.',
};

export class PageStore {
  readonly #kept: KeyedStore<Shown>;

  constructor(kept: KeyedStore<Shown>) {
    this.#kept = kept;
  }

  /** A new key of 16 characters (96 random bits, URL-safe letters), or the one that is given. */
  async keep(shown: Shown, key = randomBytes(12).toString('base64url')): Promise<string> {
    await this.#kept.set(key, shown);
    return key;
  }

  /** Replaces what a key stands for, when its message now shows another page; an expired key stays expired. */
  update(key: string, shown: Shown): Promise<void> {
    return this.#kept.set(key, shown, { keepAge: true });
  }

  /** What the key stands for, if this person may use it here and now. */
  async find(key: string, presser: Presser, options: { anyUser?: boolean } = {}): Promise<Found> {
    const shown = await this.#kept.get(key);
    if (!shown) return { refused: 'expired' };
    const { platform, workspace, channel } = shown;
    if (platform !== presser.platform || workspace !== presser.workspace || channel !== presser.channel)
      return { refused: 'elsewhere' };
    const own = shown.user === presser.user || shown.user === '';
    if (!own && (shown.hidden || !options.anyUser)) return { refused: 'not yours' };
    const { corpus, ownCorpus = corpus } = presser;
    if (shown.corpus !== (shown.hidden ? ownCorpus : corpus)) return { refused: 'other corpus' };
    return { shown };
  }
}
