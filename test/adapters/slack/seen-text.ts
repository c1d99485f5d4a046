/** What a reader sees of Slack blocks: markup and escapes undone. */
import type { SeenPage } from '../adapter.contract.ts';

const LINK = /<(https?:\/\/[^|>]+)\|([^>]*)>/g;

export function seen(blocks: readonly unknown[]): SeenPage {
  const texts: string[] = [];
  const links: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(walk);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const { type, text, ...rest } = value as { type?: string; text?: unknown };
    if (type === 'mrkdwn' && typeof text === 'string') {
      for (const [, url] of text.matchAll(LINK)) links.push(signs(url!));
      texts.push(signs(unmarked(text.replace(LINK, '$2'))));
    } else if (type === 'plain_text' && typeof text === 'string')
      texts.push(text.replace(/‹/g, '<').replace(/›/g, '>'));
    else walk(text);
    Object.values(rest).forEach(walk);
  };
  walk(blocks);
  return { text: texts.join('\n'), links };
}

/** Takes off our own marks; marks of the source stand beside a word joiner. */
function unmarked(text: string): string {
  return text.replace(/(?<!\u2060)[*~_](?!\u2060)/g, '').replace(/\u2060/g, '');
}

function signs(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
