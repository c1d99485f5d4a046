/** What comes out of a corpus: articles, and what could not be read. Plain data. */
import type { Article } from '../model.ts';

/** The publisher's word on whether an article may be answered from. */
export interface Release {
  readonly state: 'usable' | 'withheld' | 'cancelled' | 'embargoed';
  /** Embargoed until this instant, ISO 8601; absent: until the source says otherwise. */
  readonly until?: string;
  /** Not to be used from this instant on, ISO 8601; absent: no end is stated. */
  readonly expires?: string;
  /** It says that it is a corrected version; absent: it does not. */
  readonly corrected?: true;
}

export const USABLE: Release = { state: 'usable' };

/** Whether an article may be answered from at `now` (milliseconds since 1970). */
export function isReleased(release: Release, now: number): boolean {
  if (release.expires !== undefined && Date.parse(release.expires) <= now) return false;
  if (release.state === 'usable') return true;
  return release.state === 'embargoed' && release.until !== undefined && Date.parse(release.until) <= now;
}

/** What a format's reader finds in a file; which file it was is added by the caller. */
export type Reading = ReadingArticle | ReadingNotice | ReadingProblem;

export interface ReadingArticle {
  readonly kind: 'article';
  readonly article: Article;
  /** Where in the file ("line 3"); null: the article is the file. */
  readonly place: string | null;
  /** The source gives a summary of the article, not its text. */
  readonly isSummary?: boolean;
  readonly release?: Release;
  /** Orders versions of one id, compared by `isLater`; absent: the source states none. */
  readonly version?: string;
}

/** Words about an article without its text: a kill, an embargo, a draft that is still empty. */
export interface ReadingNotice {
  readonly kind: 'notice';
  readonly id: string;
  readonly place: string | null;
  /** Never `usable`. */
  readonly release: Release;
  readonly version?: string;
}

export interface ReadingProblem {
  readonly kind: 'problem';
  readonly place: string | null;
  /** What is wrong, as the end of a sentence without its full stop ("id is missing"). */
  readonly wrong: string;
}

export interface ArticleItem {
  readonly kind: 'article';
  readonly article: Article;
  readonly file: string;
  readonly place: string | null;
  /** Changes when anything of the article or its release changes. */
  readonly fingerprint: string;
  readonly release: Release;
  readonly version: string | null;
  /** This is a later version of an article that came before: it replaces it. */
  readonly replaces: boolean;
  /** The source gives a summary of the article, not its text. */
  readonly isSummary?: boolean;
}

/** What a file says of an article whose text it does not hold: the article is not answered from. */
export interface NoticeItem {
  readonly kind: 'notice';
  readonly id: string;
  readonly file: string;
  readonly place: string | null;
  readonly fingerprint: string;
  readonly release: Release;
  readonly version: string | null;
}

export interface ProblemItem {
  readonly kind: 'problem';
  readonly file: string;
  readonly place: string | null;
  /** One plain sentence that names the file, the place and what is wrong. */
  readonly sentence: string;
}

export type CorpusItem = ArticleItem | ProblemItem;

export function problemItem(file: string, place: string | null, wrong: string): ProblemItem {
  return { kind: 'problem', file, place, sentence: `${file}${place ? `, ${place}` : ''}: ${wrong}.` };
}
