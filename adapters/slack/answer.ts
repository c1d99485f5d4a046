/** A question's way through the core, and what its answer looks like in Slack. */
import type { Card, Desk, Query, Reply } from '../../src/index.ts';
import type { Shown } from '../page-store.ts';
import type { Report } from '../shared/draft-card.ts';
import { reportCard } from '../shared/reports.ts';
import { deskOf, type Kit, PLATFORM } from './kit.ts';
import { cardToSlack, offeredQuestions, type SlackMessage, sentenceToSlack } from './render.ts';
import type { Said } from './send.ts';
import { describeError } from './serializers.ts';
import type { SlackView } from './slack-view.ts';

/** The core answers in milliseconds; what takes this long is stuck, and the asker hears so. */
const CORE_PATIENCE_MS = 100_000;

export const FAILED = 'I could not answer that just now; the log of Quotedesk says why. Please try again.';
export const HANDED_BACK =
  'I am being restarted and could not finish this answer. Please ask again in a minute.';

/** What is asked, by whom and where. */
export interface Ask {
  readonly question: string;
  readonly conversation: string | null;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** A pasted text whose quotations are checked, instead of a question. */
  readonly checked: boolean;
  readonly speaker?: string;
  /** A checked file: its report is shown instead of an answer. */
  readonly report?: Report;
  /** The question as it was read before: a page of its answer is turned. */
  readonly query?: Query;
  readonly hidden: boolean;
}

/** Asks the core. @throws when it fails, is stuck, or the question was handed back. */
export async function askDesk(
  kit: Kit,
  desk: Desk,
  ask: Omit<Ask, 'team' | 'user'>,
  offset: number,
  signal?: AbortSignal,
): Promise<Pick<Reply, 'card'> & { readonly query?: Query }> {
  const { question, conversation, checked, speaker, report, query } = ask;
  const reply: Promise<Pick<Reply, 'card'> & { readonly query?: Query }> = report
    ? reportCard(desk, report).then((card) => ({ card }))
    : checked
      ? desk.check(question, speaker)
      : desk.ask({
          question,
          limit: isPrivate(ask) ? kit.settings.pageSize : kit.settings.channelPageSize,
          ...(offset > 0 ? { offset } : {}),
          ...(conversation ? { conversation } : {}),
          ...(query ? { query } : {}),
        });
  const answered = await bounded(reply, signal);
  await kit.work.turn();
  return answered;
}

/** Only the one who asked reads it: there is room for more. */
const isPrivate = ({ hidden, channel }: Pick<Ask, 'hidden' | 'channel'>): boolean =>
  hidden || channel.startsWith('D');

async function bounded<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the core took too long')), CORE_PATIENCE_MS);
    onAbort = () => reject(new Error('handed back'));
    signal?.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
  }
}

/** The answer as a message, or an apology; null where `silent` says so. @throws when the question was handed back. */
export async function answered(
  kit: Kit,
  ask: Ask,
  signal: AbortSignal,
  { silent, ...view }: { readonly silent?: (card: Card) => boolean; readonly preface?: string } = {},
): Promise<Said | Answered | null> {
  try {
    const desk = await deskOf(kit, ask);
    const { card, query } = await askDesk(kit, desk, ask, 0, signal);
    if (silent?.(card)) return null;
    if (ask.user && !ask.report)
      void kit.context.record?.add({
        platform: PLATFORM,
        workspace: ask.team || null,
        channel: ask.channel,
        user: ask.user,
        corpus: desk.name,
        found: card.status === 'answered',
        statements: quotedStatements(card),
        question: ask.question,
      });
    return await present(kit, desk, { ...ask, ...(query ? { query } : {}) }, card, view);
  } catch (error) {
    signal.throwIfAborted();
    return apology(kit, error);
  }
}

/** An answer as a message, with what it was made from. */
export interface Answered extends SlackMessage {
  readonly key: string;
  /** `Desk.name` of the corpus that answered. */
  readonly corpus: string;
  readonly card: Card;
  /** Ids of the documents on which a checked file's report rests. */
  readonly sources?: readonly string[] | undefined;
}

/** The answer as a message, with a new key for its buttons unless one is given. */
export async function present(
  kit: Kit,
  desk: Pick<Desk, 'name'>,
  ask: Ask,
  card: Card,
  extra: Partial<Pick<SlackView, 'sharedBy' | 'preface' | 'key'>> & { offset?: number; part?: number } = {},
): Promise<Answered> {
  const { offset = 0, part = 0, key: given, ...view } = extra;
  const key = await kit.pages.keep(shownOf(desk, ask, card), given ?? undefined);
  return {
    ...cardToSlack(card, {
      key,
      offset,
      part,
      hidden: ask.hidden,
      marks: kit.settings.editors.size > 0,
      ...view,
    }),
    key,
    corpus: desk.name,
    card,
    sources: ask.report?.sources,
  };
}

const quotedStatements = (card: Card): string[] =>
  card.blocks.flatMap((block) => (block.type === 'quotation' ? [block.statementId] : []));

/** What the buttons under a card stand for. */
export function shownOf(desk: Pick<Desk, 'name'>, ask: Ask, card: Card): Shown {
  return {
    question: ask.question,
    conversation: ask.conversation,
    platform: PLATFORM,
    workspace: ask.team || null,
    channel: ask.channel,
    user: ask.user,
    corpus: desk.name,
    checked: ask.checked,
    ...(ask.speaker === undefined ? {} : { speaker: ask.speaker }),
    ...(ask.report === undefined ? {} : { report: ask.report }),
    ...(ask.query === undefined || ask.checked ? {} : { query: ask.query }),
    hidden: ask.hidden,
    understood: card.understood,
    statements: quotedStatements(card),
    offered: offeredQuestions(card),
  };
}

/** The question behind a key, to be asked again for another page. */
export function askOf(shown: Shown): Ask {
  return {
    question: shown.question,
    conversation: shown.conversation,
    team: shown.workspace ?? '',
    channel: shown.channel ?? '',
    user: shown.user,
    checked: shown.checked,
    ...(shown.speaker === undefined ? {} : { speaker: shown.speaker }),
    ...(shown.report === undefined ? {} : { report: shown.report }),
    ...(shown.query === undefined ? {} : { query: shown.query }),
    hidden: shown.hidden,
  };
}

/** The apology for a failed core; the error itself goes to the log, without its message. */
export function apology(kit: Kit, error: unknown): Said {
  kit.logger.error({ error: describeError(error) }, 'the core did not answer a question');
  return sentenceToSlack(FAILED);
}
