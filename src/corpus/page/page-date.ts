/**
 * When a page's article was published: as the page states; where it states an instant in UTC, the day that it prints. The day
 * of a later change is no day of publication.
 */
import { language } from '../../language/index.ts';
import { isoDate } from '../dates.ts';
import { isoOf, isoZone, type PrintedDate, printedDates } from '../printed-dates.ts';
import { type LinkedData, textOf } from './linked-data.ts';
import type { PageLine, PageView } from './page-view.ts';

const { PUBLISH_WORDS, UPDATE_WORDS } = language.bylineWords;

/** Meta elements for the date of publication, the surest first. */
const METAS = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'og:pubdate',
  'og:datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'publication-date',
  'published_at',
  'pdate',
  'cxenseparse:recs:publishtime',
  'date.release',
  'displaydate',
  'citation_publication_date',
  'citation_date',
  'date',
  'datecreated',
] as const;
/** Other times of the page, which tell in which zone its desk works. */
const OTHER_TIMES = [
  'og:updated_time',
  'article:modified_time',
  'datemodified',
  'lastmod',
  'last-modified',
] as const;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** No place is further from UTC. */
const FURTHEST = 14 * 60;

const words = (list: readonly string[]) => list.join('|');
const UPDATED = new RegExp(
  `(?:${words(UPDATE_WORDS)})[^\\p{L}]{0,3}(?:on |at |am |le |el )?[^/|•]{0,24}$`,
  'iu',
);
const PUBLISHED = new RegExp(
  `(?:${words(PUBLISH_WORDS)})[^\\p{L}]{0,3}(?:on |at |am |le |el )?[^/|•]{0,24}$`,
  'iu',
);
const UPDATE_WORD = new RegExp(`(?<!\\p{L})(?:${words(UPDATE_WORDS)})(?!\\p{L})`, 'iu');
const UPDATE_HINT = /updat|modif/;
/** WordPress themes mark the day of publication as both. */
const PUBLISH_HINT = /publish|entry-date|posted/;
const DATE_HINT = /dat(?:e|um)|time|publish|posted|byline|meta|info/;

interface Near {
  readonly lines: readonly PageLine[];
  /** How many of `lines`, from the first on, stand behind the headline. */
  readonly behind: number;
}

export function pageDate(view: PageView, linked: LinkedData, near: Near): string | null {
  const read = (value: string | null | undefined) => (value ? isoDate(value, view.language) : null);
  const changed = read(
    textOf(linked.article?.dateModified) ?? view.metas.get('article:modified_time'),
  )?.slice(0, 10);
  const stated =
    read(textOf(linked.article?.datePublished)) ??
    firstOf(METAS, (name) => read(view.metas.get(name))) ??
    read(textOf(linked.page?.datePublished)) ??
    read(textOf(linked.article?.dateCreated));
  // A page may print the day of its last change like one of publication.
  const printed = datesNear(near, view.language).filter(
    ({ date }) => !stated || date.day === stated.slice(0, 10) || date.day !== changed,
  );
  const published =
    printed.find(({ kind }) => kind === 'published') ?? printed.find(({ kind }) => kind === 'plain');
  const address = view.canonical ?? view.metas.get('og:url') ?? '';
  if (stated)
    return localDay(
      stated,
      published?.date ?? null,
      printed.map(({ date }) => date.day),
      view,
      address,
    );
  const marked = near.lines
    .flatMap(({ text, runs }) => (UPDATE_WORD.test(text) ? [] : runs))
    .find(
      ({ value, hints }) => value && (!UPDATE_HINT.test(hints) || PUBLISH_HINT.test(hints)) && read(value),
    );
  if (marked?.value) return read(marked.value);
  return published ? isoOf(published.date) : dayInAddress(address);
}

/** A stated instant in UTC, or in no zone, as the day that readers saw. */
function localDay(
  stated: string,
  printed: PrintedDate | null,
  shown: readonly string[],
  view: PageView,
  address: string,
): string {
  const day = stated.slice(0, 10);
  if (shown.includes(day) || (/[+-]\d{2}:\d{2}$/.test(stated) && !/[+-]00:00$/.test(stated))) return stated;
  const beside = (other: string) => Math.abs(Date.parse(other) - Date.parse(day)) === DAY_MS;
  const instant =
    stated.length > 10
      ? Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/i.test(stated) ? stated : `${stated}Z`)
      : Number.NaN;
  const inZone = (minutes: number) =>
    new Date(instant + minutes * MINUTE_MS).toISOString().slice(0, 19) + isoZone(minutes);
  if (printed && beside(printed.day)) {
    if (printed.minutes === null || Number.isNaN(instant)) return printed.day;
    const offset = (Date.parse(printed.day) + printed.minutes * MINUTE_MS - instant) / MINUTE_MS;
    const quarter = Math.round(offset / 15) * 15;
    return Math.abs(offset - quarter) <= 5 && Math.abs(quarter) <= FURTHEST ? inZone(quarter) : printed.day;
  }
  if (printed) return stated;
  const zone = firstOf(OTHER_TIMES, (name) => /([+-])(\d{2}):?(\d{2})$/.exec(view.metas.get(name) ?? ''));
  if (zone && !Number.isNaN(instant))
    return inZone((Number(zone[2]) * 60 + Number(zone[3])) * (zone[1] === '-' ? -1 : 1));
  const named = dayInAddress(address);
  return named && beside(named) ? named : stated;
}

/** "/2019/11/18/" and "/2019-11-18/". */
function dayInAddress(address: string): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(address);
  return found ? isoDate(`${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`) : null;
}

interface DateNear {
  readonly date: PrintedDate;
  readonly kind: 'published' | 'plain' | 'updated';
}

/** Longer lines are the article's own words. */
const LONGEST_LINE = 160;

function datesNear({ lines, behind }: Near, language: string | null): DateNear[] {
  const found: DateNear[] = [];
  for (const [i, { runs }] of lines.entries()) {
    // Runs may stand close: "Bo Tarn", "March 4, 2021".
    const text = runs
      .map((run) => run.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (text.length > LONGEST_LINE) continue;
    for (const date of printedDates(text, language)) {
      const before = text.slice(Math.max(0, date.start - 40), date.start);
      const hints = runs.map((run) => run.hints).join(' ');
      if (UPDATED.test(before)) found.push({ date, kind: 'updated' });
      else if (PUBLISHED.test(before)) found.push({ date, kind: 'published' });
      else if (UPDATE_HINT.test(hints) && !PUBLISH_HINT.test(hints)) found.push({ date, kind: 'updated' });
      // Before the headline stand today's date and other stories.
      else if (i < behind || DATE_HINT.test(hints)) found.push({ date, kind: 'plain' });
    }
  }
  return found;
}

function firstOf<T>(names: readonly string[], read: (name: string) => T | null): T | null {
  for (const name of names) {
    const value = read(name);
    if (value !== null) return value;
  }
  return null;
}
