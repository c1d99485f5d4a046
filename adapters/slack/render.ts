/**
 * Card → Slack blocks and text. Pure. A card becomes a row of groups of blocks, and the row is dealt out to pages that
 * fit into one message each, so that no card is too long and nothing is left out.
 */
import type { Card } from '../../src/index.ts';
import { understoodLine } from '../shared/quotation-words.ts';
import { context, type KnownBlock } from './blocks.ts';
import { controlBlocks } from './controls-bar.ts';
import { entities, inertLine, mrkdwn } from './escape.ts';
import { fallbackText } from './fallback.ts';
import { SLACK_ROOM } from './limits.ts';
import { blockGroup, type Offers, paragraphs } from './render-blocks.ts';
import type { SlackView } from './slack-view.ts';
import { pieces } from './split.ts';

export interface SlackMessage {
  readonly blocks: KnownBlock[];
  /** For notifications and screen readers; never empty. */
  readonly text: string;
  readonly part: number;
  readonly parts: number;
}

export function cardToSlack(card: Card, view: SlackView): SlackMessage {
  const pages = deal(cardGroups(card, view.key));
  const part = view.part < 0 ? pages.length - 1 : Math.min(view.part, pages.length - 1);
  const blocks = [
    ...(view.preface ? [context(view.preface)] : []),
    ...(view.sharedBy && /^[UW][A-Z0-9]+$/.test(view.sharedBy)
      ? [context(`Shared by <@${view.sharedBy}>`)]
      : []),
    ...pages[part]!,
    ...controlBlocks(card, view, part, pages.length),
  ];
  if (blocks.length === 0) blocks.push(context('There is nothing to show.'));
  return { blocks, text: fallbackText(card), part, parts: pages.length };
}

/** The questions of a card's menus and suggestions, in the order in which `cardToSlack` numbers them. */
export function offeredQuestions(card: Card): string[] {
  return card.blocks.flatMap((block) => {
    if (block.type === 'choice') return block.options.map((option) => option.question);
    return block.type === 'suggestions' ? block.questions : [];
  });
}

/** Blocks of one group belong together and share a page where they fit. */
function cardGroups(card: Card, key: string | null): KnownBlock[][] {
  const groups: KnownBlock[][] = [];
  const top: KnownBlock[] = [];
  const understood = understoodLine(card);
  if (understood)
    top.push(...pieces([{ text: inertLine(understood), mark: '' }], SLACK_ROOM.piece).map((t) => context(t)));
  if (card.message) top.push(...paragraphs([{ text: inertLine(card.message), mark: '*' }]));
  if (top.length) groups.push(top);
  const offers: Offers = { key, next: 0, menus: 0 };
  let goesOn = false;
  for (const block of card.blocks) {
    const group = blockGroup(block, offers);
    // A statement whose source stands under the next one shares its page.
    if (goesOn) groups.at(-1)?.push(...group);
    else if (group.length) groups.push(group);
    goesOn = block.type === 'quotation' && block.cited === null;
  }
  if (card.notice)
    groups.push(
      pieces([{ text: inertLine(card.notice), mark: '_' }], SLACK_ROOM.piece).map((text) => context(text)),
    );
  return groups;
}

/** Fills pages in order. A group that does not fit into the rest of a page begins a new one; one longer than a page runs on. */
function deal(groups: readonly KnownBlock[][]): KnownBlock[][] {
  const pages: KnownBlock[][] = [[]];
  let room = { blocks: SLACK_ROOM.blocks, characters: SLACK_ROOM.characters };
  const turn = () => {
    pages.push([]);
    room = { blocks: SLACK_ROOM.blocks, characters: SLACK_ROOM.characters };
  };
  for (const group of groups) {
    const sizes = group.map((block) => JSON.stringify(block).length + 1);
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    const fits = group.length <= room.blocks && whole <= room.characters;
    const couldFit = group.length <= SLACK_ROOM.blocks && whole <= SLACK_ROOM.characters;
    if (!fits && couldFit && pages.at(-1)!.length) turn();
    group.forEach((block, i) => {
      const size = sizes[i]!;
      if ((room.blocks < 1 || size > room.characters) && pages.at(-1)!.length) turn();
      pages.at(-1)!.push(block);
      room.blocks -= 1;
      room.characters -= size;
    });
  }
  return pages;
}

/** A sentence of the desk's own, as a message. */
export function sentenceToSlack(sentence: string): { blocks: KnownBlock[]; text: string } {
  return {
    blocks: paragraphs([{ text: inertLine(sentence), mark: '' }]),
    text: entities(inertLine(sentence)),
  };
}

/** Several lines of the desk's own, each for itself. */
export function linesToSlack(said: string): { blocks: KnownBlock[]; text: string } {
  const each = said.split('\n').map(sentenceToSlack);
  return { blocks: each.flatMap(({ blocks }) => blocks), text: each.map(({ text }) => text).join('\n') };
}

/** For the desk's own sentences around ids that Slack itself gave (`<@U…>`, `<#C…>`). */
export function escaped(text: string): string {
  return mrkdwn(inertLine(text));
}
