/** Which other items a corrected one takes the place of, where it has an id of its own. Pure. */
import type { Reading } from './item.ts';
import type { StatedRelease } from './release.ts';
import { type StatedVersion, stampOf } from './stated.ts';

/** Fields that name what is replaced (names in lower case), and those that do so where the item is a correction. */
const REPLACES = ['replaces', 'supersedes', 'previousversion'];
const EVOLVED = ['evolvedfrom'];
const MOST = 20;

/** Ids of the items that an object replaces; `isCorrection`: it says that it is corrected. */
export function replacedBy(
  object: Readonly<Record<string, unknown>>,
  isCorrection: boolean,
): readonly string[] {
  const fields = new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
  return [...REPLACES, ...(isCorrection ? EVOLVED : [])]
    .flatMap((name) => idsIn(fields.get(name)))
    .slice(0, MOST);
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { uri, guid, id } = value as Readonly<Record<string, unknown>>;
  return [uri, guid, id].flatMap(idsIn).slice(0, 1);
}

/** What an item that may be answered from says of those whose place it takes: they are not answered from any more. */
export function* supersededItems(
  ids: readonly string[],
  own: string,
  place: string | null,
  { release }: StatedRelease,
  { instant }: StatedVersion,
): Generator<Reading> {
  // Until an embargoed correction is out, the former version is all that there is.
  if (release.state !== 'usable') return;
  const stamp = stampOf({ number: null, instant });
  for (const id of new Set(ids))
    if (id !== own)
      yield {
        kind: 'notice',
        id,
        place,
        release: { state: 'cancelled' },
        ...(stamp === undefined ? {} : { version: stamp }),
      };
}
