/** From what a format's reader found stated to readings: one article, and a sentence for each field left out. */
import { parseArticle } from './article-schema.ts';
import { isoDate } from './dates.ts';
import type { Reading } from './item.ts';
import { type StatedRelease, versionStamp } from './release.ts';

/** Fields as stated; null where the source is silent. */
export interface Stated {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly author?: string | null;
}

export function* statedArticle(
  stated: Stated,
  place: string | null,
  release: StatedRelease | null = null,
  version: { readonly number: string | number | null; readonly instant: string | null } | null = null,
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
  });
  if (release?.wrong) yield { kind: 'problem', place, wrong: release.wrong };
  if ('wrong' in parsed) {
    yield { kind: 'problem', place, wrong: parsed.wrong };
    return;
  }
  for (const wrong of parsed.leftOut) yield { kind: 'problem', place, wrong: `${wrong} and is left out` };
  const stamp = version ? versionStamp(version.number, version.instant) : undefined;
  yield {
    kind: 'article',
    place,
    article: parsed.article,
    ...(release ? { release: release.release } : {}),
    ...(stamp === undefined ? {} : { version: stamp }),
  };
}

/** "By Ann Lee" → "Ann Lee"; null for what is no name (an address, a handle). */
export function bylineName(byline: string | null | undefined): string | null {
  const name =
    byline
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/^by:?\s+/i, '') ?? '';
  return name === '' || /^(https?:|@)/i.test(name) ? null : name;
}
