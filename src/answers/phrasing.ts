/** The small words that messages and cards are made of: numbers with their nouns, lists, days. Pure. */
import { language } from '../language/index.ts';

const { MONTH_NAMES } = language.timeWords;

const IRREGULAR: Readonly<Record<string, string>> = { person: 'people', is: 'are', has: 'have' };

/** `count(1, 'article')` → "1 article", `count(2, 'reply')` → "2 replies", `count(1200, 'statement')` → "1,200 statements". */
export function count(n: number, noun: string): string {
  return `${grouped(n)} ${plural(n, noun)}`;
}

/** 1234567 → "1,234,567". Written out here, since a locale's own tables take 10 ms to load. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export function plural(n: number, noun: string): string {
  if (n === 1) return noun;
  const irregular = IRREGULAR[noun];
  if (irregular) return irregular;
  return /[^aeiou]y$/.test(noun)
    ? `${noun.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(noun)
      ? `${noun}es`
      : `${noun}s`;
}

/** "A", "A and B", "A, B and C". */
export function listed(parts: readonly string[], word = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** The month of a number from 1 on; "" for other numbers. */
function monthName(month: number): string {
  const name = MONTH_NAMES[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "2018-04-15" → "15 April 2018"; what is no ISO day comes back as it is. */
export function dayInWords(day: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!found) return day;
  const month = monthName(Number(found[2]));
  return month ? `${Number(found[3])} ${month} ${found[1]}` : day;
}

/** A whole year, a whole month or one day as an article would write it ("1995", "March 2016"); null for other stretches. */
export function stretchInWords(since: string | null, until: string | null): string | null {
  if (since === null || until === null) return null;
  if (since === until) return dayInWords(since);
  const [year = '', month = ''] = since.split('-');
  if (since === `${year}-01-01` && until === `${year}-12-31`) return year;
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return since === `${year}-${month}-01` && until === end ? `${monthName(Number(month))} ${year}` : null;
}
