/** Plots as SVG, drawn on the server. They hold numbers and days alone, no words of the archive; a table stands behind each. */

import { raw } from 'hono/html';
import type { MonthCount, Overview } from '../../src/index.ts';
import { type Html, html } from './html.ts';

/** Colours that stand out from light and dark paper alike; the last is for all other outlets. */
const COLOURS = ['#4a76d8', '#c0661d', '#2d8a5a', '#b14f9a', '#8a7720', '#7b7f87'] as const;
/** null: of all that has no colour of its own. */
export const colourOf = (index: number | null): string =>
  COLOURS[Math.min(index ?? COLOURS.length, COLOURS.length - 1)]!;

let loaded: ReturnType<typeof load> | null = null;

/** Loaded by the first page that has a plot. */
function library() {
  loaded ??= load();
  return loaded;
}

async function load() {
  const [plotting, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return { plotting, document };
}

/** Statements a month, one colour an outlet; `outlets` in the order of their colours, null last. */
export async function monthsPlot(
  counts: readonly MonthCount[],
  outlets: readonly (string | null)[],
): Promise<Html> {
  const data = counts.map(({ month, outlet, count }) => ({
    at: new Date(`${month}-01`),
    outlet: outlets.indexOf(outlet),
    count,
  }));
  return draw(data, 'month', outlets.length);
}

/** More days than this are drawn by month. */
const MOST_DAYS = 370;

/** Articles a day, or a month where there are many days. */
export async function daysPlot({ days, from, to }: Pick<Overview, 'days' | 'from' | 'to'>): Promise<Html> {
  const long = from !== null && to !== null && Date.parse(to) - Date.parse(from) > MOST_DAYS * 86_400_000;
  const sums = new Map<string, number>();
  for (const { day, articles } of days) {
    const at = long ? `${day.slice(0, 7)}-01` : day;
    sums.set(at, (sums.get(at) ?? 0) + articles);
  }
  const data = [...sums].map(([at, count]) => ({ at: new Date(at), outlet: 0, count }));
  return draw(data, long ? 'month' : 'day', 1);
}

async function draw(
  data: readonly { readonly at: Date; readonly outlet: number; readonly count: number }[],
  interval: 'day' | 'month',
  colours: number,
): Promise<Html> {
  const { plotting, document } = await library();
  const { axisX, axisY, gridY, plot, rectY, ruleY } = plotting;
  const svg = plot({
    document,
    width: 720,
    height: 210,
    marginLeft: 44,
    x: { type: 'utc', label: null },
    y: { label: null, grid: false },
    color: {
      type: 'ordinal',
      domain: Array.from({ length: colours }, (_, i) => i),
      range: Array.from({ length: colours }, (_, i) => colourOf(i)),
    },
    marks: [
      gridY({ strokeOpacity: 0.15, ticks: 4 }),
      axisX({ ticks: 6 }),
      axisY({ ticks: 4, tickFormat: 'd', label: null }),
      rectY(data, { x: 'at', y: 'count', interval, fill: 'outlet', inset: 0 }),
      ruleY([0], { strokeOpacity: 0.5 }),
    ],
  });
  // The policy of the pages allows no style inside them: the style sheet has what is needed.
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const styled of svg.querySelectorAll('[style]')) styled.removeAttribute('style');
  svg.setAttribute('aria-hidden', 'true');
  return html`${raw(svg.outerHTML)}`;
}
