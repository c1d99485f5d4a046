/** What a pattern found → Query: speaker, addressee, topic, stance. Pure. */

import type { AskedFor, Intent, Order, Query, Stance } from '../model.ts';
import { readAddressee } from './filters.ts';
import { INTENTS } from './intents.ts';
import type { Pattern } from './pattern.ts';
import { withoutUndated } from './unsupported.ts';
import { stanceOf, stanceOfNoun } from './verbs.ts';
import { cleanName, cleanTopic, factTopic } from './words.ts';

const SPEAKS = /^(?:sa(?:y|ys|id|ying)|sp(?:eak|oke|oken)|talk(?:ed)?)$/i;
const ANYBODY = /^(?:they|people|everyone|everybody|anyone|anybody|someone|somebody|others|they all)$/i;

const REPLIES = /^(?:re(?:act|spond|ply|plie)|answer)/i;
/** "Is there a strike?" */
const THERE = /^there (?:be |been )?(?:(?:an?|any) )?(?=\S)/i;
/** "The ambassador to the UN" is an office; nobody is told anything. */
const SENT_TO =
  /\b(?:ambassador|envoy|emissary|delegate|adviser|advisor|aide|assistant|counsel(?:or|lor)?|liaison|representative|attach[eé]|heir|successor|secretary|observer)s?$/i;

/** null: what stands in the speaker's place is no name. */
export function buildQuery(
  pattern: Pattern,
  groups: Readonly<Record<string, string | undefined>>,
  base: Query,
  phrases: readonly string[],
): Query | null {
  const verb = groups.v ?? null;
  const replies = verb !== null && REPLIES.test(verb);
  // "How did Pike respond to Moss?": what Moss did is the matter.
  const after = groups.r
    ? replies
      ? { addressee: null, rest: groups.r.replace(/^to /i, '') }
      : readAddressee(groups.r)
    : null;
  const speakers = [groups.s, groups.s2].map((name) => cleanName(name ?? '')).filter((name) => name !== '');
  // "What did people say about T": whoever it was.
  const anybody = ANYBODY.test((groups.s ?? '').trim()) && groups.s2 === undefined;
  if (groups.s !== undefined && speakers.length === 0 && !anybody) return null;
  // "quotes from Haley to Fox News"
  const listener = speakers.length === 1 ? readAddressee(speakers[0] ?? '') : null;
  const told =
    listener !== null && listener.addressee !== null && listener.rest !== '' && !SENT_TO.test(listener.rest)
      ? listener
      : null;
  if (told) speakers[0] = told.rest;
  let addressee = base.addressee ?? after?.addressee ?? told?.addressee ?? null;
  let words = after ? after.rest : [groups.t, groups.t2].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  if (verb && /^t(?:ell|old|ells|elling)$/i.test(verb) && addressee === null) {
    const to = /^(?:that )?(\S+(?: \S+){0,4}?)(?: (?:about|on|regarding|concerning|that) (.+))?$/i.exec(
      words,
    );
    if (to?.[1] && !/^(?:about|on|regarding|us|me|you)\b/i.test(to[1])) {
      addressee = to[1].replace(/^the /i, '');
      words = to[2] ?? '';
    }
  }
  // "say to pike about ports": after "to" stands who listens, in lower case as well.
  const heard =
    verb && SPEAKS.test(verb) && addressee === null
      ? /^to ((?:the )?\S+(?: \S+)?)(?: (?:about|on|regarding) (.+))?$/i.exec(words)
      : null;
  if (heard?.[1]) {
    addressee = heard[1].replace(/^the /i, '');
    words = heard[2] ?? '';
  }
  const wanted =
    INTENTS[pattern.intent].lists === 'passages' && pattern.asksFor
      ? factTopic(words)
      : cleanTopic(words.replace(THERE, ''));
  // "What did she say before the vote": a time; "… about life after the war" may be a topic (`answers/` finds out).
  const timed = speakers.length > 0 && wanted !== null ? withoutUndated(wanted) : null;
  const when = timed?.topic === null ? timed.words : null;
  // "… after the vote about ports": a time, and behind it the topic.
  const parted = when === null ? null : /^(.+?) (?:about|on|regarding) (.+)$/i.exec(when);
  const time = parted?.[1] ?? when;
  const topic = time === null ? wanted : cleanTopic(parted?.[2] ?? '');
  // "What else did they say?" asks for some people, whoever they are.
  if (anybody && topic === null && addressee === null && /^they$/i.test(groups.s ?? ''))
    speakers.push('they');
  else if (anybody && topic === null && addressee === null) return null;
  const stance: Stance | null = (verb ? stanceOf(verb) : null) ?? (groups.n ? stanceOfNoun(groups.n) : null);
  const order: Order = pattern.order && base.order === 'relevance' ? pattern.order : base.order;
  const asksFor: AskedFor | null = pattern.asksFor ?? (INTENTS[pattern.intent].asksWho ? 'who' : null);
  const intent: Intent = pattern.intent;
  return {
    ...base,
    intent,
    speakers,
    topic,
    phrases,
    stance,
    addressee,
    order,
    asksFor,
    ambiguousKeywords: pattern.ambiguousKeywords ?? false,
    unsupported: base.unsupported ?? (time === null ? null : { kind: 'undated', words: time }),
    trace: [...base.trace, `read as: ${pattern.name}`],
  };
}
