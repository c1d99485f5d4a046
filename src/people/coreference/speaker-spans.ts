/** How a speaker's mention is built: a name at its head, a name in apposition, several names joined. */
import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Token } from '../../text/reading.ts';
import type { NameMention } from '../names/mention.ts';
import { isRoleNoun } from '../names/name-words.ts';
import type { DiscourseState } from './discourse-state.ts';
import { jointSpeaker } from './joint-speakers.ts';
import { readDescription } from './nominals.ts';
import type { ResolutionRule } from './resolution-rule.ts';

const BEFORE_OTHER_NAME = wholeWord(language.peopleWords.BEFORE_OTHER_NAME);

const isPossessive = (token: Token): boolean =>
  token.lower === "'s" || token.text === '’' || token.text === "'";

/** A word that goes on the noun phrase behind a name: then the name is not its head. */
function continues(token: Token): boolean {
  // "Air Force 1st Lt. Tom Pike"
  if (isPossessive(token) || (token.kind === 'number' && /\p{L}/u.test(token.text))) return true;
  // "Comet I flight director Ada Moss"
  return token.kind === 'word' && (token.word.class === 'open' || /^[IVX]+$/.test(token.text));
}

/** The name at the head of the mention: at its core's end, or in an apposition behind it. */
function namedSpeaker(state: DiscourseState, first: number, end: number): number | null {
  const { tokens } = state.reading;
  const { at, list } = state.mentions;
  for (let i = first; i < end; i++) {
    const m = at[i] ?? -1;
    if (m < 0) {
      if (/^(?:relative|preposition)$/.test(tokens[i]!.word.class) || goesOnAbout(tokens, i, first))
        return officeHolder(state, first, i, end) ?? apposition(state, i, end);
      continue;
    }
    const chain = state.chainAt(i);
    const behind = Math.max(list[m]!.end, i + 1);
    if (i === first && opensPair(state, list[m]!, end)) return null;
    const noun = nounBehindPair(state, behind, end);
    if (noun > 0) {
      i = noun - 1;
      continue;
    }
    const whole =
      behind >= end || !continues(tokens[behind]!) || (behind === end - 1 && isPossessive(tokens[behind]!));
    if (whole && chain >= 0) return chain;
    i = behind - 1;
  }
  return null;
}

/** "the former Redvale and Holm striker": the noun that two names joined by "and" before it describe; -1 where none does. */
function nounBehindPair(state: DiscourseState, and: number, end: number): number {
  const { tokens } = state.reading;
  const second = state.mentions.list[state.mentions.at[and + 1] ?? -1];
  if (!/^(?:and|&)$/.test(tokens[and]?.lower ?? '') || !second || second.end >= end) return -1;
  const noun = tokens[second.end]!;
  return !noun.capital && (noun.word.personNoun || isRoleNoun(noun.lower)) ? second.end : -1;
}

/** "a couple visiting Redvale", "a man accused by Moss": a participle behind the noun, and what follows is no head. */
function goesOnAbout(tokens: readonly Token[], i: number, first: number): boolean {
  const before = tokens[i - 1];
  if (i === first || !before || before.capital || !(before.word.personNoun || before.word.groupNoun))
    return false;
  const { lower, capital } = tokens[i]!;
  return !capital && /.{2}(?:ing|ed)$/.test(lower);
}

/** "Current and former officials", "Federal and state police": an adjective with a capital because the sentence begins with it. */
function opensPair(state: DiscourseState, { kind, initial, end: behind }: NameMention, end: number): boolean {
  const { tokens } = state.reading;
  const { at } = state.mentions;
  if (!initial || (kind !== 'single' && kind !== 'weak') || tokens[behind]?.lower !== 'and') return false;
  const known = state.chainAt(behind - 1);
  if (known >= 0 && state.chain(known).kind === 'person' && !state.chain(known).uncertain) return false;
  for (let i = behind; i < end; i++) if ((at[i] ?? -1) >= 0) return false;
  return behind + 2 < end;
}

/** The mention was cut short: its words are a part of somebody's role ("Herald" before "host Tom Pike"). */
function holderOfRole(state: DiscourseState, first: number, end: number): number | null {
  const inRole = state.roleAt[first] ?? -1;
  if (inRole >= 0 && state.roleAt[end - 1] === inRole) {
    const chain = state.chains.of[inRole] ?? -1;
    if (chain >= 0) return chain;
  }
  return null;
}

/** Tried in this order on a speaker's mention `tokens.slice(first, end)`, before it is read as a description. */
export const NAME_RULES: readonly ResolutionRule<[state: DiscourseState, first: number, end: number]>[] = [
  { name: 'names joined by and', find: jointSpeaker },
  { name: 'part of the role of a name', find: holderOfRole },
  { name: 'who lives in the place', find: ofHead(true, livesThere) },
  { name: 'name given behind named or called', find: ofHead(false, givenName) },
  { name: 'name between commas behind', find: ofHead(false, nameBehind) },
  { name: 'name before the comma', find: ofHead(false, nameInFront) },
  { name: 'name in the words', find: namedSpeaker },
  { name: 'the handle of an account', find: handle },
];

/** The rule, for mentions whose head is a name (true) or is none. */
function ofHead(
  named: boolean,
  find: (state: DiscourseState, first: number, end: number) => number | null,
): typeof find {
  return (state, first, end) => {
    const { head } = readDescription(state.reading.tokens, first, end);
    return state.chainAt(head) >= 0 === named ? find(state, first, end) : null;
  };
}

/** "Twitter user @moss", "one user, @moss,": what the account is called. */
function handle(state: DiscourseState, first: number, end: number): number | null {
  const { tokens } = state.reading;
  const behind = tokens[end]?.text === ',' ? end + 1 : -1;
  for (let i = first; i < Math.max(end, behind + 1); i++)
    if ((i < end || i === behind) && /^@\w/.test(tokens[i]?.text ?? ''))
      return state.other(tokens[i]!.text, 'unnamed');
  return null;
}

const NAMING = wholeWord(language.peopleWords.NAMING);

/** "a man named Tom Pike", "a user going by the handle Pike", "a woman calling herself Ada". */
function givenName(state: DiscourseState, first: number, end: number): number | null {
  const { tokens } = state.reading;
  const { sentence } = tokens[first]!;
  let naming = -1;
  for (let i = first + 1; i <= end && naming < 0; i++) if (NAMING.test(tokens[i]?.lower ?? '')) naming = i;
  if (naming < 0 || tokens[naming]!.sentence !== sentence) return null;
  let at = naming + 1;
  const joins = BEFORE_OTHER_NAME;
  while (at < naming + 5 && joins.test(tokens[at]?.lower ?? '')) at++;
  const chain = state.chainAt(at);
  if (chain < 0 || tokens[at]!.sentence !== sentence) return null;
  const mention = state.mentions.list[state.mentions.at[at]!]!;
  // "A critic called Pike “unfit”": without "himself" or "as" the name must end what is said of the speaker.
  const close = tokens[mention.end];
  const ends = !close || close.sentence !== sentence || close.kind === 'punctuation';
  return mention.modifies || (naming === end && at === naming + 1 && !ends) ? null : chain;
}

/** "Ada Moss, 44, of Redvale, Md., said": who lives in the place that was taken for the speaker. */
function livesThere(state: DiscourseState, first: number, end: number): number | null {
  const { tokens } = state.reading;
  const { at, list } = state.mentions;
  const place = list[at[first] ?? -1];
  if (!place || place.end < end || (place.kind !== 'place' && place.kind !== 'single')) return null;
  // "according to Ada Moss of the Dial, Pike said": a surname that the article has explained is no place.
  const named = state.chainAt(first);
  if (place.kind === 'single' && named >= 0 && state.chain(named).fullMentions > 0) return null;
  let located = false;
  for (let i = first - 1; i >= 0 && first - i < 10 && tokens[i]!.sentence === tokens[first]!.sentence; i--) {
    const m = at[i] ?? -1;
    if (m >= 0) {
      const chain = state.chainAt(i);
      if (located && chain >= 0 && list[m]!.kind === 'person') return chain;
      if (list[m]!.kind !== 'place' && list[m]!.kind !== 'single') return null;
    } else if (tokens[i]!.lower === 'of' || tokens[i]!.lower === 'from') located = true;
    else if (tokens[i]!.text !== ',' && tokens[i]!.kind !== 'number') return null;
  }
  return null;
}

/** "Another critic, Tom Pike, said", "The other man, his cousin Tom Pike, said": the name stands between commas behind the words. */
function nameBehind(state: DiscourseState, first: number, until: number): number | null {
  const { tokens } = state.reading;
  // "wrote one of them, Ada Moss,"
  const among =
    tokens[first]!.lower === 'one' &&
    tokens[until]?.lower === 'of' &&
    tokens[until + 1]?.word.class === 'pronoun';
  const end = among ? until + 2 : until;
  if (tokens[end]?.text !== ',') return null;
  let at = end + 1;
  const { sentence } = tokens[first]!;
  while (at < end + 5 && state.chainAt(at) < 0 && describes(tokens[at], sentence)) at++;
  const chain = state.chainAt(at);
  const mention = state.mentions.list[state.mentions.at[at] ?? -1];
  if (chain < 0 || !mention || state.chain(chain).kind !== 'person' || mention.modifies) return null;
  const called = tokens[at - 1]!.word.personNoun || AGE.test(tokens[at - 1]!.text);
  if (at > end + 1 && !mention.titled && !called) return null;
  const close = tokens[mention.end];
  if (tokens[at]!.sentence !== sentence) return null;
  // "According to the port's site, Harbour House “opens at noon”": the name begins what the site says.
  const ends = !close || close.sentence !== sentence || (close.kind !== 'word' && close.kind !== 'mark');
  // "Another critic, Tom Pike of the Harbour League, said"
  return ends || /^(?:of|from|at|with)$/.test(close.lower) ? chain : null;
}

const describes = (token: Token | undefined, sentence: number): boolean =>
  token?.sentence === sentence &&
  (AGE.test(token.text) ||
    (token.kind === 'word' &&
      /^(?:open|determiner|possessive)$/.test(token.word.class) &&
      token.text === token.lower));
const AGE = /^\d+-year-old$/;

/**
 * "Tom Pike, 38, a baker in Redvale, said": the words only say who the name in front of them is. After "the" that is
 * sure only where the name begins its sentence or follows a verb ("said Tom Pike, the chess master"): "Asked about
 * Moss, the businessman said" has two people.
 */
function nameInFront(state: DiscourseState, first: number, end: number): number | null {
  const { tokens } = state.reading;
  const { determiner } = readDescription(tokens, first, end);
  let comma = first - 1;
  if (tokens[comma]?.text !== ',') return null;
  if (tokens[comma - 1]?.kind === 'number' && tokens[comma - 2]?.text === ',') comma -= 2;
  const chain = state.chainAt(comma - 1);
  const mention = state.mentions.list[state.mentions.at[comma - 1] ?? -1];
  if (chain < 0 || !mention || mention.modifies || state.chain(chain).kind !== 'person') return null;
  // "Overall, the fund predicted": one capitalised word is no name that the words describe.
  if (mention.kind !== 'person' && state.chain(chain).uncertain) return null;
  const before = tokens[mention.runFirst - 1];
  const begins = !before || before.sentence !== tokens[first]!.sentence || before.kind === 'mark';
  if (tokens[mention.runFirst]!.sentence !== tokens[first]!.sentence) return null;
  if (begins || before?.word.verb?.tense === 'past') return chain;
  return determiner === 'indefinite' && before?.word.class !== 'preposition' ? chain : null;
}

const OFFICE = wholeWord(language.peopleWords.OFFICE);

/** "former secretary of state Ann Lee", but "the mother of victim Ann Lee": the name is the head behind an office's "of". */
function officeHolder(state: DiscourseState, first: number, of: number, end: number): number | null {
  const { tokens } = state.reading;
  if (tokens[of]!.lower !== 'of' || of === first || !OFFICE.test(tokens[of - 1]!.lower)) return null;
  let at = of + 1;
  // "Chairman of the Joint Chiefs of Staff Ada Moss"
  const inField = (token: Token): boolean =>
    isField(token) || /^(?:the|of|and)$/.test(token.lower) || (token.kind === 'word' && token.capital);
  while (at < end && state.chainAt(at) < 0 && inField(tokens[at]!)) at++;
  const chain = at > of + 1 && at < end ? state.chainAt(at) : -1;
  if (chain < 0 || state.chain(chain).kind !== 'person') return null;
  const mention = state.mentions.list[state.mentions.at[at]!]!;
  return mention.modifies || mention.end < end ? null : chain;
}

/** "state", "homeland security": what an office is over. */
const isField = ({ kind, word, capital, lower }: Token): boolean =>
  kind === 'word' && word.class === 'open' && !capital && !word.personNoun && !lower.endsWith('ed');

/** "the head of the union, Pat Reel,": the person named after a comma. */
function apposition(state: DiscourseState, from: number, end: number): number | null {
  const { tokens } = state.reading;
  for (let i = from; i < end - 1; i++) {
    if (tokens[i]!.word.class === 'relative') return null;
    if (tokens[i]!.text !== ',') continue;
    const chain = state.chainAt(i + 1);
    if (chain >= 0) return state.chain(chain).kind === 'person' ? chain : null;
  }
  return null;
}
