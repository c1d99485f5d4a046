/** The day that stands beside a quotation as the one on which it was said: "On 3 March, Brandt said “…”", "“…” (Brandt, 12 May 2023)". Pure. */
import type { SaidOn } from '../model.ts';
import { type TimeMention, timesIn } from '../text/time-expressions.ts';
import { MONTH_HEADS } from '../text/time-patterns.ts';
import { QUOTED, type Zone, zonesOf } from './quotation-frame.ts';

/** A date that holds for when something was said: with its year or its month. */
export const NAMES_DATE = new RegExp(`\\b(?:1[89]|20)\\d\\d\\b|\\b${MONTH_HEADS}[a-z]*\\b`, 'i');
const HAS_YEAR = /\b(?:1[89]|20)\d\d\b|\/\d\d$/;
const YEAR_ALONE = /^\d{4}$/;
/** "mayor since 2019", "born on 3 May 1956": no day on which words were said. */
const OTHER_DAY =
  /\b(?:since|until|till|before|after|by|between|through|born|b\.|elected|founded|aged?|edition|class of)(?: (?:on|in|the))?\s*$/i;
const LEADS_TO_YEAR = /(?:^|[([,;:–—|-]|\b(?:in|from|dated|during))\s*$/i;
const ENDS_YEAR = /^\s*(?:$|[)\],;:.?!–—|]|(?:interview|speech|statement|debate|address|letter)\b)/i;
/** "12/03/2021" may be the 3rd of December or the 12th of March. */
const TURNED = /^(\d{1,2})\/(\d{1,2})\/((?:\d\d)?\d\d)$/;

/** For each quotation of a frame; null: no day stands beside it. @param latest the last day that may be meant */
export function saidOn(frame: string, now: Date, latest: Date): (SaidOn | null)[] {
  const zones = zonesOf(frame);
  return zones.map((zone, i) => dayBeside(zone, i === zones.length - 1, now, latest));
}

function dayBeside({ before, behind }: Zone, isLast: boolean, now: Date, latest: Date): SaidOn | null {
  const inFront = datesIn(before, now, latest).at(-1);
  const after = datesIn(behind, now, latest)[0];
  // What stands between two quotations may belong to the next one.
  const found = isLast ? (after ?? inFront) : (inFront ?? after);
  return found ? rangeOf(found, now, latest) : null;
}

function datesIn(text: string, now: Date, latest: Date): TimeMention[] {
  const plain = text.replaceAll(QUOTED, ' ');
  return timesIn(plain, now, latest).filter(({ words, start, end }) => {
    const before = plain.slice(0, start);
    if (!NAMES_DATE.test(words) && !TURNED.test(words)) return false;
    if (OTHER_DAY.test(before)) return false;
    return !YEAR_ALONE.test(words) || (LEADS_TO_YEAR.test(before) && ENDS_YEAR.test(plain.slice(end)));
  });
}

function rangeOf({ words, from, to }: TimeMention, now: Date, latest: Date): SaidOn {
  const [, first = '', second = '', year = ''] = TURNED.exec(words) ?? [];
  const turned = first === '' ? [] : timesIn(`${second}/${first}/${year}`, now, latest).slice(0, 1);
  return {
    since: day(Math.min(from, ...turned.map((other) => other.from))),
    until: day(Math.max(to, ...turned.map((other) => other.to))),
    anyYear: !HAS_YEAR.test(words),
  };
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
