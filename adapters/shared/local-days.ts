/** The days of a card as its reader's country writes them. Pure. */
import { LRUCache } from 'lru-cache';
import type { Card, CardBlock, CardSource } from '../../src/index.ts';

/** `locale`: a BCP 47 tag ("en-US"); null or one that is not known here leaves the card as it is. */
export function withLocalDays(card: Card, locale: string | null): Card {
  const write = locale === null ? null : writerOf(locale);
  return write === null ? card : { ...card, blocks: card.blocks.map((block) => inBlock(block, write)) };
}

type Write = (day: Date) => string;

/** Making one takes as long as a small answer; `false`: the locale is not known here. */
const writers = new LRUCache<string, Write | false>({ max: 200 });

function writerOf(locale: string): Write | null {
  const kept = writers.get(locale);
  if (kept !== undefined) return kept || null;
  const made = writer(locale);
  writers.set(locale, made ?? false);
  return made;
}

function writer(locale: string): Write | null {
  try {
    const [known] = Intl.DateTimeFormat.supportedLocalesOf([locale]);
    if (known === undefined) return null;
    const format = new Intl.DateTimeFormat(known, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return (day) => format.format(day);
  } catch {
    return null;
  }
}

function inBlock(block: CardBlock, write: Write): CardBlock {
  switch (block.type) {
    case 'quotation':
      return {
        ...block,
        source: inSource(block.source, write),
        alsoIn: block.alsoIn.map((source) => inSource(source, write)),
        differsIn: block.differsIn.map((other) => ({ ...other, source: inSource(other.source, write) })),
      };
    case 'passage':
      return { ...block, source: inSource(block.source, write) };
    default:
      return block;
  }
}

/** Only a whole day is written anew: where a source states a month alone, so does the card. */
function inSource(source: CardSource, write: Write): CardSource {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(source.published ?? '')?.[0];
  const date = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return source.day === null || Number.isNaN(date) ? source : { ...source, day: write(new Date(date)) };
}
