/** A statement's words with the source's own verb before them, the same on every platform. Pure. */
import type { CardRun, CardSource, QuotationBlock } from '../../src/index.ts';

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
