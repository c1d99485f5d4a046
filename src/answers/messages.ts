/** The sentences of an answer: what was understood, what was found, what was not. Short, plain, never more than the source states. Pure. */
import type { Answer, Coverage, Query, Stance } from '../model.ts';
import { articlesOf } from './base.ts';
import { outletName } from './names.ts';
import { count, dayInWords, listed } from './wording.ts';

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  deny: 'denied',
  confirm: 'confirmed',
  accuse: 'accused',
  warn: 'warned',
  promise: 'promised',
  refuse: 'refused',
};

export const STANCE_NOUNS: Readonly<Record<Stance, string>> = {
  deny: 'denial',
  confirm: 'confirmation',
  accuse: 'accusation',
  warn: 'warning',
  promise: 'promise',
  refuse: 'refusal',
};

/** The question as it was read, in one line ("Sarah Sanders · about Syria · 4 statements in 2 articles"). */
export function understood(query: Query, answer: Answer, articles: number): string {
  const parts: string[] = [];
  const names = answer.people.map(({ name }) => name);
  if (answer.status === 'ambiguous') return [query.speakers.join(', '), 'several people'].join(' · ');
  if (query.intent === 'corpus' || query.intent === 'help') return '';
  if (names.length > 0 && query.speakers.length > 0) parts.push(listed(names.slice(0, 4)));
  else if (query.speakers.length > 0) parts.push(query.speakers.join(' and '));
  if (query.intent === 'check')
    parts.push(query.quotations.length === 1 ? 'check of a quotation' : 'check of quotations');
  else if (query.quotations.length > 0) parts.push(`who said “${shortened(query.quotations[0] ?? '', 60)}”`);
  if (query.intent === 'timeline') parts.push('in order of time');
  if (query.intent === 'compare') parts.push('side by side');
  if (query.intent === 'profile') parts.push('who they are');
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
  for (const word of query.without) parts.push(`without “${word}”`);
  if (query.addressee) parts.push(`to ${query.addressee}`);
  if (query.outlet) parts.push(`in ${outletName(query.outlet)}`);
  parts.push(...timeWords(query));
  if (query.kinds) parts.push(`${query.kinds.join(' and ')} quotations only`);
  if (query.order !== 'relevance' && query.intent === 'statements') parts.push(`${query.order} first`);
  if (query.intent !== 'check' && query.intent !== 'profile') parts.push(sizeWords(answer, articles));
  return parts.filter((part) => part !== '').join(' · ');
}

function sizeWords(answer: Answer, articles: number): string {
  if (answer.passages.length > 0 && answer.intent === 'passages') {
    return `${count(answer.total, 'passage')} in ${count(Math.max(articles, 1), 'article')}`;
  }
  if (answer.statements.length > 0) {
    return `${count(answer.total, 'statement')} in ${count(Math.max(articles, articlesOf(answer.statements)), 'article')}`;
  }
  return 'nothing found';
}

export function timeWords({ since, until }: Query): string[] {
  if (since && until)
    return [
      since === until ? `on ${dayInWords(since)}` : `from ${dayInWords(since)} to ${dayInWords(until)}`,
    ];
  if (since) return [`since ${dayInWords(since)}`];
  return until ? [`until ${dayInWords(until)}`] : [];
}

/** "about Syria, to Fox News, since 1 March 2018": what an answer is limited to, for a sentence. */
export function limitsOf(query: Query): string {
  const topic = query.topic ? ` ${topicWords(query.topic, isClause(query))}` : '';
  const phrases =
    query.phrases.length > 0
      ? ` with ${listed(query.phrases.map((phrase) => `“${shortened(phrase, 60)}”`))}`
      : '';
  const addressee = query.addressee ? ` to ${query.addressee}` : '';
  const outlet = query.outlet ? ` in ${outletName(query.outlet)}` : '';
  const time = timeWords(query)
    .map((words) => ` ${words}`)
    .join('');
  return `${topic}${phrases}${addressee}${outlet}${time}`;
}

/** What follows "is", "will", "how tall" is half a sentence, not a matter. */
const isClause = ({ asksFor, speakers }: Query): boolean =>
  asksFor !== null && asksFor !== 'who' && speakers.length === 0;

/** "about Syria", but "touching “the troops come home”" where the topic is a clause. */
export function topicWords(topic: string, clause = false): string {
  const words = shortened(topic, 80);
  const many = topic.split(' ').length;
  return many > 3 || (clause && many > 1) ? `touching “${words}”` : `about ${words}`;
}

/** Silence is claimed for what was read only. */
export function nothing(what: string, coverage: Coverage): string {
  if (!coverage.complete) {
    const rest =
      coverage.pending > 0
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

export const HELP = [
  'what did Sanders say about Syria?',
  'who said "we are not going to leave"?',
  'did Haley say "we are not going to leave"?',
  'who denied using white phosphorus?',
  'when will the troops come home?',
  'what is in the corpus?',
] as const;
