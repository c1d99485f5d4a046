/** From what a format's reader found stated to readings: one article, and a sentence for each field left out. */
import { parseArticle } from './article-schema.ts';
import { isoDate } from './dates.ts';
import type { Reading, Release } from './item.ts';
import type { StatedRelease } from './release.ts';
import { versionStamp } from './version-stamp.ts';

/** Fields as stated; null where the source is silent. */
export interface Stated {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly author?: string | null;
  /** Corrections beside the text, as printed. */
  readonly notes?: readonly string[];
}

export interface StatedVersion {
  readonly number: string | number | null;
  /** As stated. */
  readonly instant: string | null;
}

/** Which version an object of named fields says that it is; names in lower case. */
export function statedVersion(object: Readonly<Record<string, unknown>>): StatedVersion {
  const number = object.version;
  const instant = object.versioncreated ?? object.updated;
  return {
    number: typeof number === 'string' || typeof number === 'number' ? number : null,
    instant: typeof instant === 'string' ? instant : null,
  };
}

export const stampOf = ({ number, instant }: StatedVersion): string | undefined =>
  versionStamp(number, instant);

/** An article, or, where its release forbids it and no text is there, what the source says of it. */
export function* statedArticle(
  stated: Stated,
  place: string | null,
  release: StatedRelease | null = null,
  version: StatedVersion | null = null,
): Generator<Reading> {
  const line = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() || undefined;
  const published = stated.published?.trim();
  const parsed = parseArticle({
    ...stated,
    title: line(stated.title),
    outlet: line(stated.outlet),
    author: line(stated.author),
    url: stated.url?.trim(),
    published: published ? (isoDate(published) ?? published) : undefined,
    corrections: stated.notes,
  });
  if (release?.wrong) yield { kind: 'problem', place, wrong: release.wrong };
  const stamp = version ? stampOf(version) : undefined;
  if ('wrong' in parsed && release && isNotice(stated, release.release)) {
    yield {
      kind: 'notice',
      id: stated.id,
      place,
      release: release.release,
      ...(stamp === undefined ? {} : { version: stamp }),
    };
    return;
  }
  if ('wrong' in parsed) {
    yield { kind: 'problem', place, wrong: parsed.wrong };
    return;
  }
  for (const wrong of parsed.leftOut) yield { kind: 'problem', place, wrong: `${wrong} and is left out` };
  yield {
    kind: 'article',
    place,
    article: parsed.article,
    ...(release ? { release: release.release } : {}),
    ...(stamp === undefined ? {} : { version: stamp }),
  };
}

/** Whether a source without text still says that its article is not to be answered from. */
function isNotice({ id, text }: Stated, release: Release): boolean {
  return release.state !== 'usable' && text.trim() === '' && id.trim() !== '';
}

/** An address that names one article; that of a site's front page names none. */
export function articleAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, pathname, search } = new URL(url);
  return /^https?:$/.test(protocol) && (pathname !== '/' || search !== '') ? url : null;
}
