/** One block of a card → its Slack blocks, exhaustively. Pure. */
import type {
  CardBlock,
  CardRun,
  CardSource,
  ChoiceBlock,
  PassageBlock,
  QuotationBlock,
  SuggestionsBlock,
  VerdictBlock,
} from '../../src/index.ts';
import { paragraphWords, printedIn, printingName, reportedRuns } from '../shared/quotation-words.ts';
import { actions, button, context, type KnownBlock, menu, section } from './blocks.ts';
import { ACTIONS, offerValue } from './controls.ts';
import { cutWords, inert, inertLine, label, link, mrkdwn } from './escape.ts';
import { SLACK_LIMITS, SLACK_ROOM } from './limits.ts';
import { pieces, type Span } from './split.ts';

/** Counts the questions offered so far, so that each menu entry knows its number. `key` null: none are offered. */
export interface Offers {
  readonly key: string | null;
  next: number;
  menus: number;
}

export function blockGroup(block: CardBlock, offers: Offers): KnownBlock[] {
  switch (block.type) {
    case 'quotation':
      return quotation(block);
    case 'passage':
      return passage(block);
    case 'verdict':
      return verdict(block);
    case 'choice':
      return choice(block, offers);
    case 'facts':
      return lines(
        block.rows.map((row) => [
          { text: `${inertLine(row.label)}: `, mark: '' },
          { text: inertLine(row.value), mark: '*' },
        ]),
      );
    case 'heading':
      return paragraphs([{ text: inertLine(block.text), mark: '*' }]);
    case 'text':
      return paragraphs([{ text: inert(block.text).trim(), mark: '' }]);
    case 'suggestions':
      return suggestions(block, offers);
    default:
      return block satisfies never;
  }
}

/** As many sections as the text needs. */
export function paragraphs(spans: readonly Span[]): KnownBlock[] {
  return pieces(spans, SLACK_ROOM.piece).map(section);
}

function contexts(spans: readonly Span[]): KnownBlock[] {
  return pieces(spans, SLACK_ROOM.piece).map((text) => context(text));
}

/** Short lines, as many as go into each section. */
function lines(rows: readonly (readonly Span[])[]): KnownBlock[] {
  return paragraphs(rows.flatMap((row, i) => (i ? [{ text: '\n', mark: '' }, ...row] : row)));
}

function quotation(block: QuotationBlock): KnownBlock[] {
  const who: Span[] = block.speaker
    ? [{ text: `${block.number}. ${inertLine(block.speaker)}`, mark: '*' }]
    : [{ text: `${block.number}. The source does not say who`, mark: '_' }];
  if (block.role) who.push({ text: `, ${inertLine(block.role)}`, mark: '' });
  const printed = inertLine(printedIn(block.source));
  if (printed) who.push({ text: ` · ${printed}`, mark: '' });
  const how = [...block.how, ...block.via.map((name) => `via ${name}`)].map(inertLine).filter(Boolean);
  return [
    ...paragraphs([...who, { text: '\n', mark: '' }, ...runs(reportedRuns(block))]),
    ...contexts([{ text: how.join(' · '), mark: '' }]),
    ...(block.cited === null ? [] : sourceLines(block.source, false, paragraphWords(block.cited))),
    ...alsoIn(block),
    ...block.differsIn.flatMap((other) => [
      ...printingLines('differs in', [other.source], 0),
      ...contexts([{ text: `“${inertLine(other.text)}”`, mark: '' }]),
    ]),
  ];
}

function alsoIn({ alsoIn, moreIn }: QuotationBlock): KnownBlock[] {
  return printingLines('also in', alsoIn, moreIn);
}

/** Other printings by outlet and day in one line, each a link where it has an address. */
function printingLines(lead: string, sources: readonly CardSource[], more: number): KnownBlock[] {
  if (sources.length === 0) return [];
  const names = sources.map((source) =>
    link(source.url, cutWords(inertLine(printingName(source)), PRINTING), SLACK_LIMITS.url),
  );
  const rest = more > 0 ? ` and ${more} more` : '';
  const text = `${lead} ${names.join('; ')}${rest}`;
  if (text.length <= SLACK_ROOM.piece) return [context(text)];
  return contexts([
    { text: `${lead} ${sources.map(printingName).map(inertLine).join('; ')}${rest}`, mark: '' },
  ]);
}

/** Characters of one printing's name in a line of several. */
const PRINTING = 120;

function passage(block: PassageBlock): KnownBlock[] {
  return [
    ...paragraphs([{ text: `${block.number}. `, mark: '' }, ...runs(block.runs)]),
    ...(block.saidBy ? contexts([{ text: `said by ${inertLine(block.saidBy)}`, mark: '' }]) : []),
    ...sourceLines(block.source),
  ];
}

const VERDICT_SIGNS = {
  exact: '✓',
  altered: '≠',
  misattributed: '⚠',
  corrected: '⚠',
  not_found: '?',
} as const;

function verdict(block: VerdictBlock): KnownBlock[] {
  const changed = block.differences.some((run) => run.style === 'added' || run.style === 'missing');
  return [
    ...paragraphs([
      { text: `${VERDICT_SIGNS[block.verdict]} `, mark: '' },
      { text: inertLine(block.sentence), mark: '*' },
    ]),
    // The words that were asked about, where no difference shows them: with several it must be seen which is meant.
    ...paragraphs(
      runs(block.differences.length ? block.differences : [{ text: block.asked, style: 'plain' }]),
    ),
    ...(changed
      ? [context('*[bold]* stands only in the source · ~[struck out]~ only in the checked words')]
      : []),
  ];
}

function choice(block: ChoiceBlock, offers: Offers): KnownBlock[] {
  const { key } = offers;
  const head = paragraphs([{ text: inertLine(block.prompt), mark: '*' }]);
  const first = offers.next;
  offers.next += block.options.length;
  // Without buttons the names themselves are the answer.
  if (key === null)
    return [...head, ...lines(block.options.map((option) => [{ text: inertLine(option.label), mark: '' }]))];
  const blocks: KnownBlock[] = [...head];
  for (let from = 0; from < block.options.length; from += MENU) {
    const options = block.options.slice(from, from + MENU).map((option, i) => ({
      text: option.label,
      detail: option.detail,
      value: offerValue({ key, index: first + from + i }),
    }));
    const range = block.options.length > MENU ? ` (${from + 1}–${from + options.length})` : '';
    blocks.push(actions([menu(`Choose${range}`, `${ACTIONS.choose}_${offers.menus}`, options)]));
    offers.menus += 1;
  }
  return blocks;
}

/** Options a menu: Slack takes a hundred, but all of a page together must stay under its characters. */
const MENU = 20;

function suggestions(block: SuggestionsBlock, offers: Offers): KnownBlock[] {
  const { key } = offers;
  const first = offers.next;
  offers.next += block.questions.length;
  const long = block.questions.some((question) => label(question).length > SLACK_LIMITS.buttonText);
  const head = paragraphs([{ text: inertLine(block.prompt), mark: '' }]);
  const list =
    long || key === null
      ? lines(block.questions.map((question) => [{ text: `• ${inertLine(question)}`, mark: '' }]))
      : [];
  if (key === null) return [...head, ...list];
  const rows: KnownBlock[] = [];
  for (let from = 0; from < block.questions.length; from += 5)
    rows.push(
      actions(
        block.questions
          .slice(from, from + 5)
          .map((question, i) =>
            button(
              question,
              `${ACTIONS.suggest}_${first + from + i}`,
              offerValue({ key, index: first + from + i }),
            ),
          ),
      ),
    );
  return [...head, ...list, ...rows];
}

/** Quoted runs stand in quotation marks of ours, so that words of the source are told from words of the desk. */
export function runs(list: readonly CardRun[]): Span[] {
  return list.map((run) => {
    const text = inert(run.text).replace(/[^\S\n]{0,99}\n\s*/g, ' ');
    switch (run.style) {
      case 'plain':
        return { text, mark: '' };
      case 'quoted':
        return { text: `“${text}”`, mark: '' };
      case 'strong':
        return { text, mark: '*' };
      case 'missing':
        return { text: bracketed(text), mark: '*' };
      case 'added':
        return { text: bracketed(text), mark: '~' };
      default:
        return run.style satisfies never;
    }
  });
}

/** In brackets too: strokes are not read aloud. Blanks stay outside. */
function bracketed(text: string): string {
  const inner = text.trim();
  return inner ? text.replace(inner, () => `[${inner}]`) : text;
}

/** Title as a link, outlet and day where no head names them, paragraph; an endless title is split, and then not linked. */
function sourceLines(source: CardSource, withPrinting = true, paragraphs = ''): KnownBlock[] {
  const rest = [withPrinting ? printedIn(source) : '', paragraphs].map(inertLine).filter(Boolean);
  const title = inertLine(source.label) || inertLine(source.documentId) || 'source';
  const tail = rest.length ? `, ${rest.join(', ')}` : '';
  const linked = `— ${link(source.url, title, SLACK_LIMITS.url)}${mrkdwn(tail)}`;
  if (linked.length <= SLACK_ROOM.piece) return [context(linked)];
  return contexts([{ text: `— ${title}${tail}`, mark: '' }]);
}
