/** The sentences of an answer: what was understood, what was found, what was not. Short, plain, never more than the source states. Pure. */

import { language } from '../language/index.ts';
import type { Answer, Coverage, Query, Stance } from '../model.ts';
import { INTENTS } from '../questions/intents.ts';
import { oneOf } from '../text/one-of.ts';
import { listenerName, outletName } from './names.ts';
import { count, dayInWords, listed } from './phrasing.ts';

const { HELPING_VERBS } = language.smallWords;

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  deny: 'denied',
  confirm: 'confirmed',
  accuse: 'accused',
  criticise: 'criticized',
  warn: 'warned',
  promise: 'promised',
  refuse: 'refused',
};

export const STANCE_NOUNS: Readonly<Record<Stance, string>> = {
  deny: 'denial',
  confirm: 'confirmation',
  accuse: 'accusation',
  criticise: 'criticism',
  warn: 'warning',
  promise: 'promise',
  refuse: 'refusal',
};

/**
 * The question as it was read, in one line ("Sarah Sanders · about Syria · 4 statements in 2 articles"). `articles` 0: not
 * counted; `open`: there are more than the answer's total.
 */
export function understood(query: Query, answer: Answer, articles: number, open = false): string {
  const parts: string[] = [];
  const names = answer.people.map(({ name }) => name);
  if (answer.status === 'ambiguous') return [query.speakers.join(', '), 'several people'].join(' · ');
  const { asksOf, checks, told, plain, counted } = INTENTS[query.intent];
  if (asksOf === 'desk') return '';
  if (names.length > 0 && query.speakers.length > 0) parts.push(listed(names.slice(0, 4)));
  else if (query.speakers.length > 0) parts.push(query.speakers.join(' and '));
  if (checks) parts.push(query.quotations.length === 1 ? 'check of a quotation' : 'check of quotations');
  else if (query.quotations.length > 0) parts.push(`who said “${shortened(query.quotations[0] ?? '', 60)}”`);
  if (told !== null) parts.push(told);
  if (query.stance)
    parts.push(`who ${STANCE_WORDS[query.stance]}`.replace(/^who /, query.speakers.length > 0 ? '' : 'who '));
  const fact =
    query.asksFor !== null && query.asksFor !== 'what' && query.asksFor !== 'who' ? query.asksFor : null;
  if (query.topic)
    parts.push(
      fact && query.speakers.length === 0
        ? `${fact}: ${shortened(query.topic, 80)}`
        : `about ${shortened(query.topic, 80)}`,
    );
  if (fact && (query.speakers.length > 0 || !query.topic)) parts.push(`asked: ${fact}`);
  for (const phrase of query.phrases) parts.push(`with “${shortened(phrase, 60)}”`);
  for (const word of query.excludedTerms) parts.push(`without “${word}”`);
  if (query.addressee) parts.push(`to ${listenerName(query.addressee)}`);
  if (query.outlet) parts.push(`in ${outletName(query.outlet)}`);
  parts.push(...timeWords(query));
  if (query.kinds) parts.push(`${query.kinds.join(' and ')} quotations only`);
  if (query.order !== 'relevance' && plain) parts.push(`${query.order} first`);
  if (counted) parts.push(sizeWords(answer, articles, open));
  return parts.filter((part) => part !== '').join(' · ');
}

function sizeWords(answer: Answer, articles: number, open: boolean): string {
  const where = articles > 0 ? ` in ${count(articles, 'article')}` : '';
  const more = open ? 'at least ' : '';
  if (answer.passages.length > 0 && INTENTS[answer.intent].lists === 'passages') {
    return `${count(answer.total, 'passage')}${where}`;
  }
  if (answer.statements.length > 0) {
    return `${more}${count(answer.total, 'statement')}${where}`;
  }
  return 'nothing found';
}

export function timeWords({ since, until, weekday }: Query): string[] {
  if (weekday && !since && !until)
    return [`on a ${weekday.charAt(0).toUpperCase()}${weekday.slice(1).toLowerCase()}`];
  if (since && until)
    return [
      since === until ? `on ${dayInWords(since)}` : `from ${dayInWords(since)} to ${dayInWords(until)}`,
    ];
  if (since) return [`since ${dayInWords(since)}`];
  return until ? [`until ${dayInWords(until)}`] : [];
}

/** "about Syria, to Fox News, since 1 March 2018": what an answer is limited to, for a sentence. */
export function limitsOf(query: Query): string {
  const topic = query.topic
    ? ` ${topicWords(query.topic, isClause(query), INTENTS[query.intent].asksWho && query.stance !== null)}`
    : '';
  const phrases =
    query.phrases.length > 0
      ? ` with ${listed(query.phrases.map((phrase) => `“${shortened(phrase, 60)}”`))}`
      : '';
  const addressee = query.addressee ? ` to ${listenerName(query.addressee)}` : '';
  const outlet = query.outlet ? ` in ${outletName(query.outlet)}` : '';
  const time = timeWords(query)
    .map((words) => ` ${words}`)
    .join('');
  return `${topic}${phrases}${addressee}${outlet}${time}`;
}

/** What follows "is", "will", "how tall" is half a sentence, not a matter. */
const isClause = ({ asksFor, speakers }: Query): boolean =>
  asksFor !== null && asksFor !== 'who' && speakers.length === 0;

/** A verb, an article or "of lying" behind the first word: what is said of somebody, not a matter. */
const SAID_OF = new RegExp(`\\s(?:${oneOf(HELPING_VERBS)}|be|been|an?|of \\p{L}+ing)(?=\\s|$)`, 'iu');
/** "accused Pike of theft", "blamed Pike for the loss". */
const OBJECT = /\s(?:of|for|to|with|from|by|as|over)\s/i;

/**
 * "about Syria", but "touching “the troops come home”" where the topic is a clause, or what follows the verb of a
 * question (`object`).
 */
export function topicWords(topic: string, clause = false, object = false): string {
  const words = shortened(topic, 80);
  const many = topic.split(' ').length;
  const quoted = many > 3 || (clause && many > 1) || SAID_OF.test(topic) || (object && OBJECT.test(topic));
  return quoted ? `touching “${words}”` : `about ${words}`;
}

/** Silence is claimed for what was read only. */
export function nothing(what: string, coverage: Coverage): string {
  if (!coverage.complete) {
    const rest =
      coverage.unreachable > 0
        ? `${count(coverage.unreachable, 'article')} cannot be reached at this moment`
        : coverage.pending > 0
          ? `${count(coverage.pending, 'article')} ${coverage.pending === 1 ? 'is' : 'are'} still to be read`
          : 'the archive is still being read';
    return `No ${what} in the ${count(coverage.articles, 'article')} read so far; ${rest}.`;
  }
  return `The archive has no ${what}.`;
}

export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).trimEnd()}…`;
}
