/** Who wrote a page's article: as it states, else as it prints near the headline; an account or the outlet is nobody. */
import { language } from '../../language/index.ts';
import { authorNames, isAgency } from '../bylines.ts';
import { isObject, type LinkedData, textOf } from './linked-data.ts';
import { unescaped } from './page-title.ts';
import type { PageLine, PageView } from './page-view.ts';

const { BYLINE_LEADS } = language.bylineWords;

const METAS = [
  'author',
  'article:author',
  'og:article:author',
  'byl',
  'author.name',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'article.author',
  'twitter:data1',
] as const;
/** Names of the elements that hold the writers. */
const NAMED =
  /(?:^|\s)(?:author|creator|fn)(?=\s|$)|author[\w-]{0,40}name|name[\w-]{0,40}author|author-?link|byline__author|byline[\w-]{0,40}name/;
const BYLINE = /byline|(?:^|[\s_-])author|(?:^|\s)byl(?=\s|$)|contrib/;
const LEAD = new RegExp(
  `^(?:[|•·]\\s*)?(?:${[...BYLINE_LEADS].sort((a, b) => b.length - a.length).join('|')})(?:\\s*:\\s*|\\s)\\s*\\S`,
  'iu',
);

/** @param near the lines around the headline, from the nearest on @param outlets names of the site, which writes nothing itself */
export function pageAuthors(
  view: PageView,
  linked: LinkedData,
  near: readonly PageLine[],
  outlets: readonly string[],
  body: string,
): string[] {
  const houses = outlets.map((name) => flat(name).replace(/^the/, '')).filter((name) => name.length >= 3);
  const people = (names: readonly string[]) =>
    names.filter((name) => !houses.some((house) => flat(name).replace(/^the/, '').startsWith(house)));
  const stated = people(statedAuthors(view, linked));
  const printed = people(printedAuthors(near)).filter(
    (name) => isFullName(name) || isAgency(name) || !stated.length || isAmong(name, stated),
  );
  const both = [...new Set([...stated, ...printed])];
  // A page that states one writer may print them all.
  const chosen =
    stated.length &&
    printed.length > stated.length &&
    stated.every((name) => !isAgency(name) && isAmong(name, printed))
      ? printed
      : stated.length && !stated.every(isAgency)
        ? stated
        : printed.some(isFullName)
          ? printed.filter(isFullName)
          : both.slice(0, 1);
  if (chosen.length && !chosen.every(isAgency)) return chosen;
  const signed = signOff(body);
  return signed.length ? signed : chosen;
}

function statedAuthors(view: PageView, linked: LinkedData): string[] {
  const names: string[] = [];
  const work = linked.article ?? linked.page;
  for (const one of [work?.author ?? work?.creator].flat()) {
    const author = linked.resolve(one);
    const name = textOf(isObject(author) ? author.name : author);
    for (const found of authorNames(unescaped(name))) if (!names.includes(found)) names.push(found);
  }
  if (names.length) return names;
  for (const meta of METAS) {
    const found = authorNames(unescaped(view.metas.get(meta)));
    if (found.length) return found;
  }
  return [];
}

/** In elements that are named for it, else in a line that begins with "By". */
function printedAuthors(near: readonly PageLine[]): string[] {
  const named: string[] = [];
  for (const { runs } of near)
    for (const { text, hints } of runs)
      if (NAMED.test(hints) && text.length < 120)
        for (const name of authorNames(text))
          if (!named.some((other) => flat(other) === flat(name))) named.push(name);
  if (named.length) return named;
  for (const { text, runs } of near) {
    if (text.length > 200) continue;
    const hinted = runs.some(({ hints }) => BYLINE.test(hints));
    const names = LEAD.test(text)
      ? authorNames(text)
      : hinted
        ? authorNames(text).filter((name) => /\s/.test(name) || isAgency(name))
        : [];
    if (names.length) return names;
  }
  return [];
}

/** "(Reporting by Ann Lee in London; editing by Bo Tarn)", as agencies end their stories. */
function signOff(body: string): string[] {
  const end = body.slice(-1500);
  const found = /\b(?:Reporting|Writing|Written|Reported) (?:and \w+ )?by ([^;.()\n]{3,160})/.exec(end)?.[1];
  if (!found) return [];
  const [writers = ''] = found.split(
    /(?<![,;.\s])[,;.\s]+(?:and )?(?:with )?(?:additional )?(?:reporting|writing|editing|edited)\b/i,
  );
  return writers.split(/,\s|\sand\s/).flatMap((part) => authorNames(part));
}

/** A printed word alone may be the place where somebody wrote. */
function isFullName(name: string): boolean {
  return !isAgency(name) && (/\s/.test(name) || /\p{Lo}{4}/u.test(name));
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((other) => flat(other) === flat(name));
}

const flat = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
