/** A statement's words with the source's own verb before them, the same on every platform. Pure. */
import type { Card, CardRun, CardSource, QuotationBlock } from '../../src/index.ts';

/** The verb as a run of its own before the words: "denied that ", "said: "; none where nothing reports them. */
export function reportedRuns({ reporting, runs }: QuotationBlock): CardRun[] {
  if (reporting === null) return [...runs];
  return [{ text: `${reporting.text}${reporting.runsOn ? '' : ':'} `, style: 'plain' }, ...runs];
}

/** "Ilse Brandt denied that the tram fund had been emptied": for notifications and screen readers. */
export function spokenQuotation(block: QuotationBlock): string {
  const who = block.speaker ?? 'The source does not say who';
  const joint = block.speaker !== null && block.reporting?.finite ? ' ' : ': ';
  const words = reportedRuns(block)
    .map((run) => (run.style === 'quoted' ? `“${run.text}”` : run.text))
    .join('');
  return `${who}${joint}${words}`;
}

/** "The Harbour Times, 3 March 2024"; empty where the source states neither. */
export function printedIn({ outlet, day }: CardSource): string {
  return [outlet, day].filter((part) => part?.trim()).join(', ');
}

/** Another printing: by outlet and day, by its title where it states neither. */
export function printingName(source: CardSource): string {
  return printedIn(source) || source.label.trim() || 'another article';
}

/** "paragraph 3", "paragraphs 3, 5 and 6"; empty where none is stated. */
export function paragraphWords(paragraphs: readonly number[]): string {
  if (paragraphs.length < 2) return paragraphs.length === 0 ? '' : `paragraph ${paragraphs[0]}`;
  return `paragraphs ${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1)}`;
}

/** What was understood, where it tells more than the message does; else empty. */
export function understoodLine({ understood, message }: Card): string {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const told = new Set(words(message));
  return words(understood).every((word) => told.has(word)) ? '' : understood;
}
