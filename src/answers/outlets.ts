/** Outlets that the archive knows, taken out of a topic ("… in the Daily Planet about Syria"). */
import type { Query } from '../model.ts';
import type { Archive } from '../search/archive.ts';

/** "… in Florida": what is no outlet is a topic, without its preposition. */
export async function settleOutlet(asked: Query, archive: Archive): Promise<Query> {
  const query = await withOutlet(asked, archive);
  const topic = query.topic?.replace(/^(?:in|at|during) (?=\S)/i, '') ?? null;
  return topic === query.topic ? query : { ...query, topic };
}

async function withOutlet(query: Query, archive: Archive): Promise<Query> {
  const { topic } = query;
  if (query.bare && topic !== null && query.outlet === null && query.speakers.length === 0) {
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
