/** `text` of a message: what a notification shows and a screen reader says instead of the blocks. */
import type { Card, CardBlock } from '../../src/index.ts';
import { printedIn, spokenQuotation } from '../shared/quotation-words.ts';
import { cutWords, entities, inertLine } from './escape.ts';
import { SLACK_ROOM } from './limits.ts';

/** Never empty. Escaped; cut between words, and never inside an entity because it is cut before it is escaped. */
export function fallbackText(card: Card): string {
  const parts = [card.message || card.understood, ...card.blocks.map(spoken)].map(inertLine).filter(Boolean);
  let text = '';
  for (const part of parts) {
    const longer = text ? `${text} · ${part}` : part;
    // An escaped sign is up to five times as long.
    if (entities(longer).length > SLACK_ROOM.fallback) {
      if (!text) text = cutWords(part, SLACK_ROOM.fallback / 5);
      break;
    }
    text = longer;
  }
  return entities(text) || 'Quotedesk';
}

function spoken(block: CardBlock): string {
  switch (block.type) {
    case 'quotation':
      return `${spokenQuotation(block)} (${printedIn(block.source) || block.source.label})`;
    case 'passage':
      return `${block.runs.map((run) => run.text).join('')} (${block.source.label})`;
    case 'verdict':
      return block.sentence;
    case 'choice':
      return `${block.prompt} ${block.options.map((option) => option.label).join(', ')}`;
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${row.value}`).join(', ');
    case 'heading':
    case 'text':
      return block.text;
    case 'suggestions':
      return `${block.prompt.replace(/[\s:]{1,99}$/, '')}: ${block.questions.join(', ')}`;
    default:
      return block satisfies never;
  }
}
