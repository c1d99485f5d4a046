/** Outlets that the archive knows, taken out of a topic ("… in the Daily Planet about Syria"). */
import type { Query } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { foldText } from '../text/normalise.ts';

const words = (outlet: string): string[] =>
  foldText(outlet)
    .replace(/^the /, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether one is short for the other: "Wash. Post" for "Washington Post", "DCT" for "Daily City Tribune". */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 1 && long.length > 2)
    return short[0] === long.map((word) => word[0]).join('') && !long.includes(short[0] ?? '');
  return (
    short.length === long.length &&
    short.length > 1 &&
    short.every((word, i) => word === long[i] || (word.length > 3 && long[i]?.startsWith(word)))
  );
}

/** The archive's own name of an outlet that was typed, perhaps shortened; null where it has none, or several. */
export function namedOutlet(typed: string, outlets: readonly string[]): string | null {
  const asked = words(typed);
  const same = outlets.find((outlet) => words(outlet).join(' ') === asked.join(' '));
  if (same !== undefined) return same;
  const fits = outlets.filter((outlet) => {
    const own = words(outlet);
    return isShortFor(asked, own) || isShortFor(own, asked);
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** "… in Florida": what is no outlet is a topic, without its preposition. */
export async function resolveOutlet(asked: Query, archive: Archive): Promise<Query> {
  const query = await withOutlet(asked, archive);
  const topic = query.topic?.replace(/^(?:in|at|during) (?=\S)/i, '') ?? null;
  return topic === query.topic ? query : { ...query, topic };
}

async function withOutlet(query: Query, archive: Archive): Promise<Query> {
  const { topic } = query;
  if (query.outlet !== null) {
    const outlet = namedOutlet(query.outlet, (await archive.health()).outlets);
    return outlet === null ? query : { ...query, outlet };
  }
  if (query.ambiguousKeywords && topic !== null && query.outlet === null && query.speakers.length === 0) {
    const { outlets } = await archive.health();
    const typed = topic.toLowerCase().replace(/^the /, '');
    const named = outlets.find((outlet) => {
      const plain = outlet.toLowerCase().replace(/^the /, '');
      return typed === plain || typed.startsWith(`${plain} `);
    });
    if (named) {
      const rest = typed.slice(named.replace(/^the /i, '').length).trim();
      return {
        ...query,
        outlet: named,
        topic: rest === '' ? null : rest,
        order: rest === '' ? 'newest' : query.order,
      };
    }
  }
  if (topic === null || query.outlet !== null || !/(?:^|\s)(?:in|from|by)\s/i.test(topic)) return query;
  const { outlets } = await archive.health();
  const words = ` ${topic.toLowerCase()} `;
  for (const outlet of outlets) {
    const plain = outlet.toLowerCase().replace(/^the /, '');
    for (const form of [
      ` in the ${plain} `,
      ` in ${plain} `,
      ` from the ${plain} `,
      ` from ${plain} `,
      ` by ${plain} `,
    ]) {
      const at = words.indexOf(form);
      if (at < 0) continue;
      // `words` has one blank more at its beginning, so places in it are those of the topic plus one.
      const rest = `${topic.slice(0, Math.max(0, at))} ${topic.slice(at + form.length - 1)}`;
      const left = rest
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^(?:about|on|regarding)\s+/i, '');
      return { ...query, outlet, topic: left === '' ? null : left };
    }
  }
  return query;
}
