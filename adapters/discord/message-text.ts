/** All words of a message: forwards carry theirs in snapshots, wire services in embeds, newer apps in components. */
import * as z from 'zod';

const words = z.string().nullish();
const EMBED = z.object({
  author: z.object({ name: words }).nullish(),
  title: words,
  description: words,
  fields: z.array(z.object({ name: words, value: words })).nullish(),
  footer: z.object({ text: words }).nullish(),
});
/** Text displays stand in sections and containers, which hold components of their own. */
const COMPONENT = z.object({
  type: z.number(),
  content: words,
  get components() {
    return z.array(COMPONENT).nullish();
  },
});
type Component = z.infer<typeof COMPONENT>;
const TEXT_DISPLAY = 10;

const WORDS = z.object({
  content: words,
  embeds: z.array(EMBED).nullish(),
  components: z.array(COMPONENT).nullish().catch(null),
});
/** A message as far as its words go. */
export const MESSAGE_WORDS = WORDS.extend({
  message_snapshots: z.array(z.object({ message: WORDS })).nullish(),
});
export type MessageWords = z.infer<typeof MESSAGE_WORDS>;

/** A blank line between parts; each part once. */
export function wholeText(message: MessageWords): string {
  const parts = [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message)].flatMap(
    partsOf,
  );
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))].join('\n\n');
}

function partsOf({ content, embeds, components }: z.infer<typeof WORDS>): string[] {
  return [
    content,
    ...(components ?? []).flatMap(displayed),
    ...(embeds ?? []).flatMap((embed) => [
      embed.author?.name,
      embed.title,
      embed.description,
      ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
      embed.footer?.text,
    ]),
  ].filter((part): part is string => typeof part === 'string');
}

function displayed({ type, content, components }: Component): string[] {
  const own = type === TEXT_DISPLAY && typeof content === 'string' ? [content] : [];
  return [...own, ...(components ?? []).flatMap(displayed)];
}
