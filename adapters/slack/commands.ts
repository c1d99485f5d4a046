/** Slack's text → the question that was meant. Pure. */
import { cutWords, wellFormed } from './escape.ts';
import { SLACK_ROOM } from './limits.ts';

/** Asked when somebody only says the desk's name. */
export const HELP = 'help';

/**
 * The words of a message without Slack's own notation: the desk's mention goes, other people and channels become their
 * names where Slack gives them, links their labels, and the three entities their signs.
 */
export function questionOf(text: string, botUserId: string | null, names: Names = NO_NAMES): string {
  return cutWords(plainText(text, botUserId, names), SLACK_ROOM.question) || HELP;
}

/** People's names by their ids. */
export type Names = ReadonlyMap<string, string>;
const NO_NAMES: Names = new Map();

/** Ids of the people whom a message mentions without a name of theirs, the desk left out; at most five. */
export function mentionedPeople(text: string, botUserId: string | null): string[] {
  const ids = [...text.matchAll(/<@([UW][A-Z0-9]{1,40})>/g)].map((match) => match[1]!);
  return [...new Set(ids)].filter((id) => id !== botUserId).slice(0, 5);
}

export function plainText(text: string, botUserId: string | null, names: Names = NO_NAMES): string {
  const words = text.replace(/<([^<>]{1,4000})>/g, (_, inner: string) => notation(inner, botUserId, names));
  return wellFormed(entitiesToSigns(words))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Whether Slack's text names this user. */
export function mentions(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@${userId}|`);
}

/** Whether it names a person or a group at all. */
export function mentionsAnyone(text: string): boolean {
  return /<(?:@[UW]|!subteam\^|!here|!channel|!everyone)/.test(text);
}

/** Whether words without an answer deserve "not found" although the desk was not addressed. */
export function isPlainlyAQuestion(question: string): boolean {
  return (
    /\?/.test(question) ||
    /^\s*(who|what|when|where|why|how|which|did|does|has|is|are|was|were)\b/i.test(question)
  );
}

function notation(inner: string, botUserId: string | null, names: Names): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const shown = bar < 0 ? '' : inner.slice(bar + 1);
  if (target.startsWith('@')) {
    const id = target.slice(1);
    return id === botUserId ? ' ' : shown ? `@${shown.replace(/^@/, '')}` : ` ${names.get(id) ?? ''} `;
  }
  if (target.startsWith('#')) return shown ? `#${shown}` : ' ';
  if (target.startsWith('!')) return target.startsWith('!date^') ? shown : ' ';
  return shown || target.replace(/^mailto:/, '');
}

function entitiesToSigns(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (_, name: string) =>
    name === 'lt' ? '<' : name === 'gt' ? '>' : '&',
  );
}
