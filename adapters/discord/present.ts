/** From what was asked to the message that shows it. The only file of this adapter that asks the core questions. */
import { ApplicationCommandOptionType } from 'discord.js';
import { type Card, type Desk, INTENTS, type Query } from '../../src/index.ts';
import type { PageStore, Shown } from '../page-store.ts';
import { withLocalDays } from '../shared/local-days.ts';
import type { QuestionRecord } from '../shared/question-record.ts';
import { reportCard } from '../shared/reports.ts';
import type { ScreenNumber } from './custom-id.ts';
import { COMMANDS } from './definitions.ts';
import { DISCORD_ROOM } from './limits.ts';
import { cardToDiscord, offeredQuestions, shownStatements } from './render.ts';
import { type MessageBody, messageBody } from './rest.ts';

/** What an answer is made from again when its pages are turned. */
export type Asked = Omit<Shown, 'understood' | 'statements' | 'offered' | 'platform' | 'corpus'>;

export interface At {
  readonly offset: number;
  readonly screen: ScreenNumber;
}

export const FIRST: At = { offset: 0, screen: 0 };

/** An empty question is a greeting. A turned page hands back the question as it was read. */
async function askDesk(
  desk: Desk,
  asked: Asked,
  offset: number,
  asPrivate: boolean,
): Promise<{ card: Card; query?: Query }> {
  const { question, conversation, checked, speaker, report, query } = asked;
  if (report) return { card: await reportCard(desk, report) };
  if (checked) return { card: (await desk.check(question, speaker)).card };
  if (question === '') return { card: await desk.welcome() };
  const reply = await desk.ask({
    question: question.slice(0, DISCORD_ROOM.question),
    // A direct channel has no server.
    limit:
      asPrivate || asked.hidden || asked.workspace === null
        ? DISCORD_ROOM.pageSize
        : DISCORD_ROOM.channelPageSize,
    offset,
    ...(conversation === null ? {} : { conversation }),
    ...(query === undefined ? {} : { query }),
  });
  return {
    card: INTENTS[reply.card.intent].introduces ? withCommands(reply.card) : reply.card,
    query: reply.query,
  };
}

/** What a message was made from: filled in when it is made. */
export interface Made {
  key?: string;
  card?: Card;
  /** Ids of the documents on which a checked file's report rests. */
  sources?: readonly string[] | undefined;
}

interface Presenting {
  /** Of an answer that now shows another page; absent: a new answer. */
  readonly key?: string;
  /** Names a new answer. */
  readonly newKey?: string;
  /** It could be shown to others. */
  readonly share: boolean;
  /** A shared page as its reader saw it. */
  readonly asPrivate?: boolean;
  /** Where a new question is recorded; absent: nowhere. */
  readonly record?: QuestionRecord | undefined;
  readonly made?: Made;
  /** Editors may mark its statements. */
  readonly marks?: boolean;
}

/** What the desk posts by itself: its pages may be turned by anybody where `user` is ''. */
export const postedShown = (
  { card, sources }: { readonly card: Card; readonly sources: readonly string[] },
  place: Pick<Asked, 'workspace' | 'channel' | 'user'>,
): Asked => ({
  question: card.message,
  report: { card, sources },
  conversation: null,
  checked: true,
  hidden: false,
  ...place,
});

/** What the core answers, as a message. */
export async function present(
  pages: PageStore,
  desk: Desk,
  asked: Asked,
  at: At,
  options: Presenting,
): Promise<MessageBody> {
  const answered = await askDesk(desk, asked, at.offset, options.asPrivate === true);
  return presentCard(pages, desk.name, answered, asked, at, options);
}

/** A card of the named corpus as a message. */
export async function presentCard(
  pages: PageStore,
  corpus: string,
  { card, query }: { readonly card: Card; readonly query?: Query | undefined },
  asked: Asked,
  at: At,
  options: Presenting,
): Promise<MessageBody> {
  const shown: Shown = {
    ...asked,
    ...(query === undefined ? {} : { query }),
    platform: 'discord',
    corpus,
    understood: card.understood,
    statements: shownStatements(card),
    offered: offeredQuestions(card),
  };
  const isNew = options.key === undefined && at.offset === 0 && at.screen === 0;
  if (isNew && asked.user && asked.question && !asked.report)
    void options.record?.add({
      platform: 'discord',
      workspace: asked.workspace,
      channel: asked.channel,
      user: asked.user,
      corpus,
      found: card.status === 'answered',
      statements: shown.statements,
      question: asked.question,
    });
  if (options.key !== undefined) await pages.update(options.key, shown);
  const key = options.key ?? (await pages.keep(shown, options.newKey));
  if (options.made) Object.assign(options.made, { key, card, sources: asked.report?.sources });
  const { components } = cardToDiscord(withLocalDays(card, asked.locale ?? null), {
    ...at,
    key,
    share: options.share,
    marks: options.marks === true,
  });
  return messageBody(components, asked.hidden);
}

/** The core explains what can be asked; which commands there are here, only this adapter knows. */
function withCommands(card: Card): Card {
  const rows = COMMANDS.flatMap(({ name, description, options = [] }) => {
    if (description === undefined)
      return [
        { label: `Apps, ${name}`, value: 'Check the quotations in a message (press long or right-click)' },
      ];
    const subs = options.filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
    if (!subs.length) return [{ label: `/${name}`, value: description }];
    return subs.map((sub) => ({ label: `/${name} ${sub.name}`, value: sub.description }));
  });
  return {
    ...card,
    blocks: [...card.blocks, { type: 'heading', text: 'Commands' }, { type: 'facts', rows }],
  };
}
