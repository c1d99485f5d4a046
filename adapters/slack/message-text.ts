/** All words of a message: wire services and other apps put theirs into attachments and blocks. Pure. */

/** Deeper nests and longer lists than Slack allows are not read. */
const DEEPEST = 8;
const MOST_PARTS = 400;
/** Fields of blocks and attachments that hold words, in the order in which Slack shows them. */
const ATTACHMENT = [
  'pretext',
  'author_name',
  'title',
  'text',
  'fields',
  'blocks',
  'message_blocks',
  'footer',
] as const;
const BLOCK = ['text', 'fields', 'elements', 'title', 'value', 'message'] as const;

const FIELD = ['title', 'value', 'text'] as const;

export interface WorthReading {
  readonly text: string;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

/** The text itself, and after it what blocks and attachments say besides; `fallback` where an attachment has nothing else. */
export function wholeText({ text, blocks, attachments }: WorthReading): string {
  const parts: string[] = [];
  // Slack gives a message's words as text and again as blocks: blocks are read where there is no text.
  if (text.trim() !== '') parts.push(text);
  else collect(blocks, BLOCK, parts, 0);
  for (const attachment of Array.isArray(attachments) ? attachments.slice(0, 100) : []) {
    const before = parts.length;
    collect(attachment, ATTACHMENT, parts, 0);
    const { fallback } = (attachment ?? {}) as { fallback?: unknown };
    if (parts.length === before && typeof fallback === 'string') parts.push(fallback);
  }
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))].join('\n');
}

function collect(value: unknown, keys: readonly string[], parts: string[], depth: number): void {
  if (depth > DEEPEST || parts.length > MOST_PARTS) return;
  if (typeof value === 'string') parts.push(value);
  else if (Array.isArray(value)) {
    if (isRichLine(value)) parts.push(value.map(richWords).join(''));
    else for (const one of value) collect(one, keys, parts, depth + 1);
  } else if (typeof value === 'object' && value !== null)
    for (const key of keys)
      if (key in value)
        collect(
          (value as Record<string, unknown>)[key],
          key === 'blocks' || key === 'message_blocks' ? BLOCK : key === 'fields' ? FIELD : keys,
          parts,
          depth + 1,
        );
}

/** The elements of one rich text section: words of one line in several styles. */
function isRichLine(list: readonly unknown[]): boolean {
  return (
    list.length > 0 &&
    list.every((one) => /^(?:text|link|user|channel|emoji|broadcast|usergroup|date|color)$/.test(typeOf(one)))
  );
}

const typeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
    ? value.type
    : '';

function richWords(one: unknown): string {
  const { text, url } = one as { text?: unknown; url?: unknown };
  return typeof text === 'string' ? text : typeof url === 'string' ? url : '';
}
