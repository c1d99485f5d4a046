/**
 * Card → Components V2. They were chosen over embeds because they show a quotation over the whole width of a phone, put
 * each source's button beside its line, and bear 4,000 characters with controls between them; embeds stand in a narrow
 * frame, and their buttons all come last. Pure; every limit of `limits.ts` holds by construction.
 */
import { type APIComponentInMessageActionRow, ButtonStyle } from 'discord.js';
import type { Card } from '../../src/index.ts';
import { understoodLine } from '../shared/quotation-words.ts';
import { blockToPieces, lines, type Offers, paragraph } from './blocks.ts';
import { button, type Component, row, text } from './components.ts';
import { customId, type ScreenNumber } from './custom-id.ts';
import { pack } from './pack.ts';

export interface Frame {
  /** Key of the answer in the page store. */
  readonly key: string;
  /** First position of this page in the whole result. */
  readonly offset: number;
  /** Which part of a page that is too long for one message. */
  readonly screen: ScreenNumber;
  /** Whether a private answer may be shown to all. */
  readonly share: boolean;
  /** Editors may mark its statements. */
  readonly marks?: boolean;
}

export interface Screen {
  readonly components: Component[];
  /** 0-based. */
  readonly screen: number;
  readonly screens: number;
}

export function cardToDiscord(card: Card, frame: Frame): Screen {
  const offers: Offers = { key: frame.key, next: 0, menus: 0 };
  const screens = pack([
    ...paragraph(lines(understoodLine(card), '-# ')),
    ...paragraph(lines(card.message, '', '**')),
    ...card.blocks.flatMap((block) => blockToPieces(block, offers)),
    ...paragraph(lines(card.notice ?? '', '-# ⏳ ')),
  ]);
  const last = screens.length - 1;
  const screen = frame.screen === 'last' ? last : Math.min(frame.screen, last);
  const components = [...(screens[screen] ?? []), ...foot(card, frame, screen, screens.length)];
  return {
    components: components.length ? components : [text('There is nothing to show.')],
    screen,
    screens: screens.length,
  };
}

/** What the card offers to ask next, in the order in which its menus and buttons number it. */
export function offeredQuestions(card: Card): string[] {
  return card.blocks.flatMap((block) =>
    block.type === 'choice'
      ? block.options.map((option) => option.question)
      : block.type === 'suggestions'
        ? block.questions
        : [],
  );
}

/** Ids of the statements on show. */
export function shownStatements(card: Card): string[] {
  return card.blocks.flatMap((block) => (block.type === 'quotation' ? [block.statementId] : []));
}

function foot(
  card: Card,
  { key, offset, share, marks }: Frame,
  screen: number,
  screens: number,
): Component[] {
  const { paging } = card;
  const position = [
    ...(paging ? [`${paging.from}–${paging.to} of ${paging.total}`] : []),
    ...(screens > 1 ? [`part ${screen + 1} of ${screens}`] : []),
  ].join(' · ');
  const page = (at: number, on: ScreenNumber) => customId({ action: 'page', key, offset: at, screen: on });
  const buttons: APIComponentInMessageActionRow[] = [];
  const back =
    screen > 0 ? page(offset, screen - 1) : paging?.previous != null ? page(paging.previous, 'last') : null;
  const next =
    screen < screens - 1 ? page(offset, screen + 1) : paging?.next != null ? page(paging.next, 0) : null;
  if (back) buttons.push(button('Back', back));
  if (next) buttons.push(button('Next', next, ButtonStyle.Primary));
  if (share) buttons.push(button('Share', customId({ action: 'share', key, offset, screen })));
  if (card.blocks.length) buttons.push(button('Wrong?', customId({ action: 'wrong', key })));
  if (marks && card.blocks.some(({ type }) => type === 'quotation'))
    buttons.push(button('Mark', customId({ action: 'mark', key })));
  return [...(position ? [text(`-# ${position}`)] : []), ...(buttons.length ? [row(buttons)] : [])];
}
