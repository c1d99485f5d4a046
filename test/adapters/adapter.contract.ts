/**
 * One suite for every adapter: the same question gives the same facts everywhere. A platform's test file brings a driver
 * that asks as a user would, and reads what the user would see with the platform's own markup taken off.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printingName, understoodLine } from '../../adapters/shared/quotation-words.ts';
import type { Card, CardRun, CardSource } from '../../src/index.ts';
import { ALL_CARDS } from './fake-cards.ts';
import { FakeDesk } from './fake-desk.ts';

/** One message (page) as a user sees it. */
export interface SeenPage {
  /** All visible words in reading order, markup and escapes undone. */
  readonly text: string;
  /** Targets of its links. */
  readonly links: readonly string[];
}

export interface AdapterDriver {
  /** Asks as a user and turns pages forward to the end. */
  ask(question: string): Promise<readonly SeenPage[]>;
  stop(): Promise<void>;
}

export interface ContractOptions {
  readonly name: string;
  /** Starts an adapter that asks `desk`. */
  start(desk: FakeDesk): Promise<AdapterDriver>;
  /** Characters of one text that the platform is bound to show; the rest may be cut at a word with an ellipsis. */
  readonly labelLimit?: number;
}

/** Page size may differ between platforms, so "pages" is asked for by its numbers. */
const QUESTIONS: Readonly<Record<string, keyof typeof ALL_CARDS>> = {
  everything: 'every block',
  nothing: 'not found',
  hostile: 'hostile',
  long: 'long',
  unbroken: 'unbroken',
  crowded: 'crowded',
};

export function adapterContract({ name, start, labelLimit = 60 }: ContractOptions): void {
  describe(`${name}: adapter contract`, () => {
    const desk = new FakeDesk();
    let driver: AdapterDriver;
    beforeAll(async () => {
      driver = await start(desk);
    });
    afterAll(() => driver.stop());

    for (const [question, cardName] of Object.entries(QUESTIONS)) {
      it(`shows every fact of the card "${cardName}"`, async () => {
        const card = ALL_CARDS[cardName]!;
        const pages = await driver.ask(question);
        const seen = squeeze(pages.map((page) => page.text).join('\n'));
        const missing = facts(card, labelLimit).filter((fact) => !contains(seen, fact));
        expect(missing).toEqual([]);
      });

      it(`links nothing but the http(s) sources of the card "${cardName}"`, async () => {
        const card = ALL_CARDS[cardName]!;
        const pages = await driver.ask(question);
        const allowed = new Set(sources(card).map((s) => s.url && hrefOf(s.url)));
        const links = pages.flatMap((page) => page.links.map((link) => hrefOf(link) ?? link));
        expect(links.filter((link) => !allowed.has(link))).toEqual([]);
        if (cardName === 'every block') for (const url of allowed) if (url) expect(links).toContain(url);
      });
    }

    it('shows all pages in order, each quotation once', async () => {
      const pages = await driver.ask('pages');
      const seen = squeeze(pages.map((page) => page.text).join('\n'));
      const found = [...seen.matchAll(/Halvorsensaidonpoint(\d+)that/g)].map((match) => Number(match[1]));
      expect(found).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });

    it('answers with a plain sentence when the core fails, without the error', async () => {
      const pages = await driver.ask('fail');
      const text = pages.map((page) => page.text).join('\n');
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toContain('the core failed on');
    });
  });
}

/** Without white space, controls and direction marks: what no platform needs to keep. */
export function squeeze(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** The signs of a fact, in order: chrome of the platform may stand between them where a long text is split. */
function contains(seen: string, fact: string): boolean {
  const whole = squeeze(fact);
  if (whole === '' || seen.includes(whole)) return true;
  if (whole.length < 400) return false;
  let at = Math.max(0, seen.indexOf([...whole].slice(0, 20).join('')));
  for (const piece of pieces(whole, 20)) {
    if (seen.startsWith(piece, at)) {
      at += piece.length;
      continue;
    }
    // A border stands somewhere in this piece: one sign at a time, over no more than the chrome of a page.
    for (const sign of piece) {
      const next = seen.indexOf(sign, at);
      if (next < 0 || next - at > 2_000) return false;
      at = next + sign.length;
    }
  }
  return true;
}

function* pieces(text: string, size: number): Generator<string> {
  const signs = [...text];
  for (let i = 0; i < signs.length; i += size) yield signs.slice(i, i + size).join('');
}

/** Everything of a card that a reader must be able to see. */
export function facts(card: Card, labelLimit: number): string[] {
  const label = (text: string) => [...squeeze(text)].slice(0, labelLimit).join('');
  const all: (string | null)[] = [understoodLine(card), card.message, card.notice];
  const runs = (list: readonly CardRun[]) => all.push(...list.map((run) => run.text));
  const from = (source: CardSource) => all.push(label(source.label), source.outlet && label(source.outlet));
  for (const block of card.blocks)
    switch (block.type) {
      case 'quotation':
        all.push(block.speaker, block.role, block.reporting?.text ?? null, ...block.how, ...block.via);
        runs(block.runs);
        from(block.source);
        all.push(block.source.day);
        for (const other of block.alsoIn) all.push(label(printingName(other)));
        for (const other of block.differsIn) {
          all.push(label(printingName(other.source)), other.text);
        }
        break;
      case 'passage':
        runs(block.runs);
        all.push(block.saidBy);
        from(block.source);
        break;
      case 'verdict':
        all.push(block.sentence);
        runs(block.differences);
        break;
      case 'choice':
        all.push(block.prompt);
        for (const option of block.options) all.push(label(option.label));
        break;
      case 'facts':
        for (const row of block.rows) all.push(row.label, row.value);
        break;
      case 'heading':
      case 'text':
        all.push(block.text);
        break;
      case 'suggestions':
        all.push(block.prompt, ...block.questions.map(label));
        break;
      default:
        block satisfies never;
    }
  return all.filter((fact): fact is string => Boolean(fact));
}

function sources(card: Card): CardSource[] {
  return card.blocks.flatMap((block) => {
    if (block.type === 'quotation')
      return [block.source, ...block.alsoIn, ...block.differsIn.map((other) => other.source)];
    return block.type === 'passage' ? [block.source] : [];
  });
}

/** The address as a browser reads it; null for anything that is not http(s). */
function hrefOf(url: string): string | null {
  const read = URL.canParse(url) ? new URL(url) : null;
  return read && (read.protocol === 'https:' || read.protocol === 'http:') && read.hostname
    ? read.href.replace(/\|/g, '%7C')
    : null;
}
