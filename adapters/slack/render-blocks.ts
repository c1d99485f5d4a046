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
import { actions, button, context, type KnownBlock, menu, section } from './blocks.ts';
import { ACTIONS, offerValue } from './controls.ts';
import { inert, inertLine, label, link, mrkdwn } from './escape.ts';
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
  const how = [...block.how, ...block.via.map((name) => `via ${name}`)].map(inertLine).filter(Boolean);
  return [
    ...paragraphs([...who, { text: '\n', mark: '' }, ...runs(block.runs)]),
    ...contexts([{ text: how.join(' · '), mark: '' }]),
    ...sourceLines('—', block.source),
    ...alsoIn(block.alsoIn),
    ...block.differsIn.flatMap((other) => [
      ...sourceLines('differs in', other.source),
      ...contexts([{ text: `“${inertLine(other.text)}”`, mark: '' }]),
    ]),
  ];
}

/** Other printings: those that can be opened each in a line of its own, the rest in one. */
function alsoIn(sources: readonly CardSource[]): KnownBlock[] {
  const linked = sources.filter(({ url }) => url !== null);
  const named = sources.filter(({ url }) => url === null);
  const [only] = named;
  return [
    ...linked.flatMap((other) => sourceLines('also in', other)),
    ...(named.length === 1 && only
      ? sourceLines('also in', only)
      : contexts([{ text: named.length ? `also in ${named.map(nameOf).join('; ')}` : '', mark: '' }])),
  ];
}

/** Title, outlet, day and paragraph in one line. */
function nameOf(source: CardSource): string {
  return [inertLine(source.label) || inertLine(source.documentId) || 'source', ...particulars(source)].join(
    ', ',
  );
}

function passage(block: PassageBlock): KnownBlock[] {
  return [
    ...paragraphs([{ text: `${block.number}. `, mark: '' }, ...runs(block.runs)]),
    ...(block.saidBy ? contexts([{ text: `said by ${inertLine(block.saidBy)}`, mark: '' }]) : []),
    ...sourceLines('—', block.source),
  ];
}

const VERDICT_SIGNS = { exact: '✓', altered: '≠', misattributed: '⚠', not_found: '?' } as const;

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
    const text = inert(run.text).replace(/\s*\n\s*/g, ' ');
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

function particulars(source: CardSource): string[] {
  return [
    source.outlet,
    source.published?.slice(0, 10),
    source.paragraph === null ? null : `paragraph ${source.paragraph}`,
  ]
    .filter((part): part is string => Boolean(part))
    .map(inertLine);
}

/** Title as a link, outlet, day, paragraph; the title alone is split where it is endless, and then not linked. */
function sourceLines(lead: string, source: CardSource): KnownBlock[] {
  const rest = particulars(source);
  const title = inertLine(source.label) || inertLine(source.documentId) || 'source';
  const tail = rest.length ? `, ${rest.join(', ')}` : '';
  const linked = `${lead} ${link(source.url, title, SLACK_LIMITS.url)}${mrkdwn(tail)}`;
  if (linked.length <= SLACK_ROOM.piece) return [context(linked)];
  return contexts([{ text: `${lead} ${title}${tail}`, mark: '' }]);
}
