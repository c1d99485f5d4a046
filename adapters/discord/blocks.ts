/** Each block of a card as pieces of a message. Pure. */
import type {
  CardBlock,
  CardRun,
  CardSource,
  PassageBlock,
  QuotationBlock,
  Verdict,
} from '../../src/index.ts';
import { paragraphWords, printedIn, printingName, reportedRuns } from '../shared/quotation-words.ts';
import { linkButton, row, section, text } from './components.ts';
import { inert, inertLine, linkUrl } from './escape.ts';
import { DISCORD_LIMITS, DISCORD_ROOM } from './limits.ts';
import { type Offers, offerPieces } from './offers.ts';
import type { Piece } from './pack.ts';
import { pieces, type Span } from './split.ts';

export type { Offers } from './offers.ts';

/** `offers` numbers the questions that a card offers, over all its blocks. */
export function blockToPieces(block: CardBlock, offers: Offers): Piece[] {
  switch (block.type) {
    case 'quotation':
      return quotation(block);
    case 'passage':
      return passage(block);
    case 'verdict':
      return begin(
        paragraph([
          ...lines(`${VERDICT_SIGNS[block.verdict]} ${block.sentence}`, '', '**'),
          ...(block.differences.length
            ? [...runLines(block.differences), `-# ${LEGEND}`]
            : runLines([{ text: block.asked, style: 'plain' }])),
        ]),
      );
    case 'facts':
      return paragraph(
        block.rows.flatMap((fact) =>
          spanLines([span(fact.label, '**'), { text: ' ', mark: '' }, span(fact.value, '')], ''),
        ),
      );
    case 'heading':
      return begin(paragraph(lines(block.text, '### ')));
    case 'text':
      return paragraph(pieces([{ text: inert(block.text), mark: '' }], DISCORD_ROOM.piece));
    case 'choice':
      return offerPieces(
        paragraph(lines(block.prompt)),
        block.options.map(({ label, detail }) => ({ label, detail })),
        offers,
        'menu',
      );
    case 'suggestions':
      return offerPieces(
        paragraph(lines(block.prompt, '-# ')),
        block.questions.map((question) => ({ label: question, detail: null })),
        offers,
        'buttons',
      );
    default:
      return block satisfies never;
  }
}

const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  exact: '✅',
  altered: '⚠️',
  misattributed: '❌',
  corrected: '⚠️',
  not_found: '❔',
};
const LEGEND = '__underlined__: in the source only · ~~struck through~~: not in the source';

function quotation(block: QuotationBlock): Piece[] {
  const who = block.speaker ?? 'The source does not say who';
  const printed = printedIn(block.source);
  const how = [...block.how, ...block.via.map((name) => `via ${name}`)].join(' · ');
  const words = [
    ...spanLines(
      [
        span(`${block.number} · ${who}`, '**'),
        span(block.role ? `, ${block.role}` : '', ''),
        span(printed ? ` · ${printed}` : '', ''),
      ],
      '',
    ),
    ...runLines(reportedRuns(block)),
    ...lines(how, '-# '),
  ];
  if (block.cited === null) return begin(paragraph(words));
  return [...withSource(words, block.source, titleLine(block.source, block.cited)), ...otherSources(block)];
}

function passage(block: PassageBlock): Piece[] {
  return withSource(
    [
      ...lines(`${block.number}${block.saidBy ? ` · ${block.saidBy}` : ''}`, '', '**'),
      ...runLines(block.runs),
    ],
    block.source,
    sourceName(block.source),
  );
}

/** The text, then the source's line with its button; they stand together unless the text is very long. */
function withSource(strings: readonly string[], source: CardSource, name: string): Piece[] {
  const head = paragraph(strings);
  const named = paragraph(lines(name, '-# '));
  const url = linkUrl(source.url, DISCORD_LIMITS.url);
  const tail = named.at(-1)?.components[0];
  const opened =
    url === null
      ? named.slice(-1)
      : [
          {
            begins: false,
            components: [
              section(tail && 'content' in tail ? tail.content : '-# Source', linkButton('Open', url)),
            ],
          },
        ];
  const all = [...head, ...named.slice(0, -1), ...opened];
  const together = all.slice(-2).flatMap((piece) => piece.components);
  return begin([...all.slice(0, -2), { begins: false, components: together }]);
}

/** Where else the words stand, and where they stand otherwise. */
function otherSources(block: QuotationBlock): Piece[] {
  const more = block.moreIn > 0 ? ` and ${block.moreIn} more` : '';
  const also = block.alsoIn.map(printingName).join('; ') + more;
  const links = [...block.alsoIn, ...block.differsIn.map((other) => other.source)].flatMap((source) => {
    const url = linkUrl(source.url, DISCORD_LIMITS.url);
    return url ? [linkButton(`${block.number} · ${printingName(source)}`, url)] : [];
  });
  return [
    ...paragraph([
      ...(also ? lines(`also in ${also}`, '-# ') : []),
      ...block.differsIn.flatMap((other) =>
        lines(`differs in ${printingName(other.source)}: “${other.text}”`, '-# '),
      ),
    ]),
    ...chunks(links, DISCORD_LIMITS.rowButtons).map((some) => ({ begins: false, components: [row(some)] })),
  ];
}

/** Title and paragraphs; outlet and day stand in the head. */
function titleLine({ label }: CardSource, paragraphs: readonly number[]): string {
  return [label, paragraphWords(paragraphs)].filter((part) => inertLine(part)).join(' · ');
}

function sourceName(source: CardSource): string {
  const paragraphNumber = source.paragraph === null ? '' : `paragraph ${source.paragraph}`;
  return [source.label, printedIn(source), paragraphNumber].filter((part) => inertLine(part)).join(' · ');
}

/** Words of the source as a block quotation; the marks are ours, so that its words are told from the desk's. */
function runLines(runs: readonly CardRun[]): string[] {
  const spans: Span[] = [];
  for (const run of runs) {
    const mark = MARKS[run.style];
    const words = oneLine(run.style === 'quoted' ? `“${run.text}”` : run.text);
    const before = spans.at(-1);
    // Neighbours with one mark become one: "**a****b**" would show its stars, and an address could hide in the seam.
    if (before && before.mark === mark) spans[spans.length - 1] = { text: before.text + words, mark };
    else spans.push({ text: words, mark });
  }
  return spanLines(spans, '> ');
}

const MARKS: Readonly<Record<CardRun['style'], string>> = {
  plain: '',
  quoted: '',
  strong: '**',
  added: '~~',
  missing: '__',
};

/** One text as escaped lines of at most a piece's room, each after `prefix`. Blank text gives none. */
export function lines(words: string, prefix = '', mark = ''): string[] {
  return spanLines([span(words, mark)], prefix);
}

function spanLines(spans: readonly Span[], prefix: string): string[] {
  return pieces(spans, DISCORD_ROOM.piece - prefix.length).map((piece) => prefix + piece);
}

function span(words: string, mark: string): Span {
  return { text: oneLine(words), mark };
}

/** One line; blanks at the ends stay, since neighbours depend on them. */
function oneLine(words: string): string {
  return inert(words).replace(/\s+/g, ' ');
}

/** Lines gathered into text displays of at most a piece's room, each a piece of its own. */
export function paragraph(strings: readonly string[]): Piece[] {
  const gathered: string[] = [];
  for (const line of strings) {
    const before = gathered.at(-1);
    if (before !== undefined && before.length + 1 + line.length <= DISCORD_ROOM.piece)
      gathered[gathered.length - 1] = `${before}\n${line}`;
    else gathered.push(line);
  }
  return gathered.map((content) => ({ begins: false, components: [text(content)] }));
}

function begin(list: Piece[]): Piece[] {
  return list.map((piece, i) => (i === 0 ? { ...piece, begins: true } : piece));
}

export function chunks<T>(list: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < list.length; i += size) parts.push(list.slice(i, i + size));
  return parts;
}
