/** What a newsroom itself allows of its articles, by folder and outlet, beside what the publisher states in them. Pure. */
import { relative, resolve, sep } from 'node:path';
import { foldText } from '../text/normalise.ts';
import type { ArticleItem, NoticeItem, Release } from './item.ts';
import { type StatedRelease, strictestOf } from './release.ts';

/** Applies to articles in `folder` and of `outlet`; what is absent narrows nothing. */
export interface ArticleRule {
  /** A folder or a file. */
  readonly folder?: string;
  /** Compared without case and without "the". */
  readonly outlet?: string;
  /** Nothing of these articles is answered from. */
  readonly withheld?: boolean;
  /** They are answered from until so many days after their day of publication; without a day they are not. */
  readonly keepDays?: number;
}

const outletOf = (name: string): string => foldText(name).replace(/^the /, '');

/** The item as the rules leave it: of what the source states and what they allow the strictest stands. */
export function underRules<T extends ArticleItem | NoticeItem>(item: T, rules: readonly ArticleRule[]): T {
  const stated = rules
    .filter((rule) => fits(rule, item))
    .map((rule) => ({ release: allowed(rule, item), wrong: null }));
  if (stated.length === 0) return item;
  const own: StatedRelease = { release: item.release, wrong: null };
  return { ...item, release: strictestOf([own, ...stated]).release };
}

function fits({ folder, outlet }: ArticleRule, item: ArticleItem | NoticeItem): boolean {
  if (folder !== undefined && !isInside(item.file, folder)) return false;
  if (outlet === undefined) return true;
  return item.kind === 'article' && outletOf(item.article.outlet ?? '') === outletOf(outlet);
}

const DAY_MS = 86_400_000;

function allowed({ withheld, keepDays }: ArticleRule, item: ArticleItem | NoticeItem): Release {
  if (withheld) return { state: 'withheld' };
  if (keepDays === undefined || item.kind === 'notice') return { state: 'usable' };
  const day = Date.parse(item.article.published?.slice(0, 10) ?? '');
  return Number.isNaN(day)
    ? { state: 'withheld' }
    : { state: 'usable', expires: new Date(day + (keepDays + 1) * DAY_MS).toISOString() };
}

function isInside(file: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(file));
  return (
    way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(file))
  );
}
