/** Card → text for a terminal. Pure: colours and width are passed in. */

import { wrapAnsi } from 'fast-wrap-ansi';
import pc from 'picocolors';
import type { Card, CardBlock, CardRun, CardSource, QuotationBlock } from '../../src/index.ts';
import { inert, inertLine, webAddress } from '../inert.ts';
import {
  paragraphWords,
  printedIn,
  printingName,
  reportedRuns,
  understoodLine,
} from '../shared/quotation-words.ts';

export interface TerminalStyle {
  readonly colours: boolean;
  /** Columns. */
  readonly width: number;
}

/** Begins the line of a link, which is never broken: a terminal opens it as it stands. */
const LINK = '→ ';

type Colours = ReturnType<typeof pc.createColors>;

/** The card as lines joined by line feeds, without one at the end. */
export function cardToText(card: Card, style: TerminalStyle): string {
  const colour = pc.createColors(style.colours);
  const parts: string[] = [];
  const understood = understoodLine(card);
  if (understood) parts.push(wrap(colour.dim(inertLine(understood)), style.width));
  if (card.message) parts.push(wrap(colour.bold(inertLine(card.message)), style.width));
  for (const block of card.blocks) parts.push(blockToText(block, style.width, colour));
  if (card.paging) {
    const { from, to, total, next } = card.paging;
    const rest = next === null ? '' : ' · type more for the next';
    parts.push(colour.dim(`${from}–${to} of ${total}${rest}`));
  }
  if (card.notice) parts.push(wrap(colour.yellow(inertLine(card.notice)), style.width));
  return parts.filter((part) => part !== '').join('\n\n');
}

function blockToText(block: CardBlock, width: number, colour: Colours): string {
  switch (block.type) {
    case 'quotation':
      return quotation(block, width, colour);
    case 'passage':
      return numbered(block.number, width, colour, [
        runsToText(block.runs, colour),
        ...(block.saidBy ? [colour.cyan(inertLine(block.saidBy))] : []),
        sourceLine(block.source, colour, sourceName(block.source)),
      ]);
    case 'verdict':
      return [
        wrap(verdictColour(block.verdict, colour)(inertLine(block.sentence)), width),
        ...(block.differences.length ? [indent(runsToText(block.differences, colour), width)] : []),
      ].join('\n');
    case 'choice':
      return [
        wrap(inertLine(block.prompt), width),
        ...block.options.map((option, i) =>
          indent(
            `${colour.bold(String(i + 1))}  ${inertLine(option.label)}${option.detail ? colour.dim(`, ${inertLine(option.detail)}`) : ''}`,
            width,
          ),
        ),
      ].join('\n');
    case 'facts': {
      const label = Math.max(...block.rows.map((row) => row.label.length), 0);
      return block.rows
        .map((row) => indent(`${colour.dim(row.label.padEnd(label))}  ${inertLine(row.value)}`, width))
        .join('\n');
    }
    case 'heading':
      return colour.underline(inertLine(block.text));
    case 'text':
      return wrap(inert(block.text), width);
    case 'suggestions':
      return [
        colour.dim(inertLine(block.prompt)),
        ...block.questions.map((question) => indent(colour.green(inertLine(question)), width)),
      ].join('\n');
    default:
      return block satisfies never;
  }
}

function quotation(block: QuotationBlock, width: number, colour: Colours): string {
  const who = block.speaker
    ? colour.bold(inertLine(block.speaker))
    : colour.dim('The source does not say who');
  const role = block.role ? `, ${inertLine(block.role)}` : '';
  const printed = inertLine(printedIn(block.source));
  const how = [...block.how, ...block.via.map((name) => `via ${name}`)].map(inertLine).join(' · ');
  const more = block.moreIn > 0 ? [colour.dim(`— also in ${block.moreIn} more`)] : [];
  return numbered(block.number, width, colour, [
    `${who}${role}${printed ? colour.dim(` · ${printed}`) : ''}`,
    runsToText(reportedRuns(block), colour),
    ...(how ? [colour.dim(how)] : []),
    ...(block.cited === null
      ? []
      : [sourceLine(block.source, colour, inertLine(block.source.label), paragraphWords(block.cited))]),
    ...block.alsoIn.map((other) => sourceLine(other, colour, `also in ${inertLine(printingName(other))}`)),
    ...more,
    ...block.differsIn.flatMap((other) => [
      sourceLine(other.source, colour, `differs in ${inertLine(printingName(other.source))}`),
      colour.dim(inertLine(other.text)),
    ]),
  ]);
}

/** Quoted runs stand in quotation marks of ours, so that words of the source are told from words of the desk. */
function runsToText(runs: readonly CardRun[], colour: Colours): string {
  return runs
    .map((run) => {
      const text = inert(run.text).replace(/[^\S\n]{0,99}\n\s*/g, ' ');
      switch (run.style) {
        case 'plain':
          return text;
        case 'quoted':
          return `“${text}”`;
        case 'strong':
          return colour.bold(text);
        case 'added':
          return colour.red(`[+${text}+]`);
        case 'missing':
          return colour.green(`[-${text}-]`);
        default:
          return run.style satisfies never;
      }
    })
    .join('');
}

export function sourceName(source: CardSource): string {
  return [source.label, printedIn(source)].map(inertLine).filter(Boolean).join(', ');
}

function sourceLine(source: CardSource, colour: Colours, name: string, paragraphs = ''): string {
  const paragraph = paragraphs === '' ? '' : `, ${paragraphs}`;
  const url = webAddress(source.url);
  const link = url ? `\n${LINK}${colour.underline(url)}` : '';
  return `${colour.dim(`— ${name}${paragraph}`)}${link}`;
}

function verdictColour(verdict: string, colour: Colours): (text: string) => string {
  return verdict === 'exact' ? colour.green : verdict === 'not_found' ? colour.yellow : colour.red;
}

function numbered(number: number, width: number, colour: Colours, lines: readonly string[]): string {
  const head = String(number).padStart(2);
  return lines
    .map((line) => indent(line, width, 4))
    .join('\n')
    .replace(/^ {4}/, () => `${colour.dim(head)}  `);
}

function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith(LINK) ? line : wrapAnsi(line, width, { hard: true, trim: true })))
    .join('\n');
}

function indent(text: string, width: number, by = 2): string {
  const pad = ' '.repeat(by);
  return wrap(text, Math.max(10, width - by))
    .split('\n')
    .map((line) => pad + line)
    .join('\n');
}
