/**
 * One sweep through an article: every name, pronoun and description outside quotation marks moves the focus, and every
 * speaker's mention is resolved when the sweep reaches it, so that "he" is read with all that stood before and nothing after.
 */
import { language } from '../../language/index.ts';
import type { Attribution } from '../../model.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { TextReading } from '../../text/reading.ts';
import type { Mentions, NameMention } from '../names/mention.ts';
import { isEpithet, isGroupNoun, isKin, isRoleNoun } from '../names/name-words.ts';
import { tokensOf } from '../names/spans.ts';
import type { Chains } from './chain.ts';
import { meaningOfDescription, passingDescription } from './descriptions.ts';
import { DiscourseState } from './discourse-state.ts';
import { isMany } from './focus.ts';
import { nameLater } from './named-later.ts';
import { genderOfPronoun, meaningOf } from './pronouns.ts';
import { firstFound, type Resolution } from './resolution-rule.ts';
import { NAME_RULES } from './speaker-spans.ts';

interface SpeakerPlace {
  readonly attribution: number;
  readonly first: number;
  readonly end: number;
}

/** What each attribution's speaker comes to; null where it has none. New chains (unnamed sources) join `chains`. */
export function sweep(
  reading: TextReading,
  mentions: Mentions,
  chains: Chains,
  attributions: readonly Attribution[],
): (Resolution | null)[] {
  const resolved: (Resolution | null)[] = attributions.map(() => null);
  const state = new DiscourseState(reading, mentions, chains, attributions);
  const { tokens } = reading;
  const places = speakerPlaces(state);
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    let spoken: (Resolution & { readonly end: number; readonly subject: boolean }) | null = null;
    while (next < places.length && places[next]!.first <= i) {
      const place = places[next++]!;
      // Several statements may have one and the same mention as their speaker.
      if (spoken === null || spoken.end !== place.end)
        spoken = {
          ...resolve(state, place),
          end: place.end,
          // "according to Moss": no sentence is about her.
          subject: tokens[place.first - 1]?.lower !== 'to',
        };
      state.speakers[place.attribution] = spoken.chain;
      resolved[place.attribution] = spoken;
    }
    if (spoken && spoken.chain !== null) {
      state.addEvent(spoken.chain, i, {
        subject: spoken.subject,
        speaks: true,
        pronoun: tokens[i]!.word.class === 'pronoun',
      });
      state.lastSpeaker = spoken.chain;
      // Whoever speaks is somebody, however little the name alone tells.
      const chain = state.chain(spoken.chain);
      chain.uncertain = false;
      if (chain.kind === 'person') chain.human = true;
      // "“It is,” she said.": who was just called so is no "he" a sentence later.
      if (spoken.end === i + 1) chain.gender ??= genderOfPronoun(tokens[i]!.lower) ?? null;
      const { end } = spoken;
      // "experts like Ada Moss", "a message from Tom Pike": the article may go on with the person.
      if (chain.kind === 'unnamed' && (!chain.human || isMany(chain)) && !chain.members)
        for (let k = i; k < end; k++) if (isPerson(state, k)) pass(state, k);
      i = Math.max(i, end - 1);
    } else {
      pass(state, i);
    }
  }
  nameLater(state, resolved);
  return resolved;
}

function speakerPlaces(state: DiscourseState): SpeakerPlace[] {
  const places: SpeakerPlace[] = [];
  state.attributions.forEach((attribution, a) => {
    if (!attribution.speaker) return;
    const place = tokensOf(state.reading.tokens, attribution.speaker);
    if (place.end > place.first) places.push({ attribution: a, ...place });
  });
  return places.sort((a, b) => a.first - b.first || a.attribution - b.attribution);
}

/** A pronoun, else by the names in and beside the mention, else by what it says of the speaker. */
function resolve(state: DiscourseState, { attribution, first, end: whole }: SpeakerPlace): Resolution {
  // "Moss and Pike both said"
  const end =
    whole - first > 1 && /^(?:both|all|each)$/.test(state.reading.tokens[whole - 1]!.lower)
      ? whole - 1
      : whole;
  const alone = end - first === 1 && state.mentions.at[first] === -1;
  const meant = alone ? meaningOf(state, first, attribution) : null;
  const body =
    meant?.chain === null && state.reading.tokens[first]!.lower === 'it' ? bodyBefore(state, first) : null;
  return (
    body ??
    meant ??
    firstFound(NAME_RULES, state, first, end) ??
    meaningOfDescription(state, first, end, state.attributions[attribution]!)
  );
}

/** "The university issued an update. It said …": the body without a name with which one of the last sentences begins. */
function bodyBefore(state: DiscourseState, it: number): Resolution | null {
  const { tokens, sentences } = state.reading;
  const { sentence } = tokens[it]!;
  for (let s = sentence - 1; s >= Math.max(0, sentence - 2); s--) {
    const { firstToken, endToken } = sentences[s]!;
    let head = firstToken + 1;
    while (head < endToken && tokens[head + 1]?.word.class === 'open' && !isSubject(state, head + 1)) head++;
    if (tokens[firstToken]!.lower !== 'the' || !isSubject(state, head + 1)) continue;
    if (!isGroupNoun(tokens[head]!.lower) || state.mentions.quoted[firstToken]) continue;
    return meaningOfDescription(state, firstToken, head + 1, { kind: 'direct' });
  }
  return null;
}

function isPerson(state: DiscourseState, i: number): boolean {
  const chain = state.chainAt(i);
  return chain >= 0 && state.chain(chain).kind === 'person' && !state.chain(chain).uncertain;
}

/** A token that speaks nothing: a name, a pronoun or a description that moves the focus. */
function pass(state: DiscourseState, i: number): void {
  // Whom a caption shows is not whom the text goes on about.
  if (state.reading.paragraphs[state.reading.tokens[i]!.paragraph]!.role === 'caption') return;
  const m = state.mentions.at[i] ?? -1;
  if (m >= 0) {
    const mention = state.mentions.list[m]!;
    const chain = state.chainAt(i);
    const named = chain >= 0 && mention.runFirst === i;
    if (named && !isPhotoCredit(state, mention.end) && !isFeast(state, mention.end)) {
      const opens = opensSentence(state, mention);
      const subject =
        (isSubject(state, mention.end) && !isAdjective(state, chain, mention.end)) ||
        isNamedBetween(state, mention) ||
        (opens && isDescribed(state, mention));
      const asked = isAsked(state, mention.end);
      // "The son of folk singer Tom Moss rose": whoever is told of, it is not Tom Moss.
      if (isKinOf(state, mention)) {
        state.addEvent(chain, i, { modifies: true });
        return;
      }
      // Whoever is asked is about to speak.
      state.addEvent(chain, i, { subject, modifies: mention.modifies, opens, speaks: asked });
      if (asked) state.lastSpeaker = chain;
    }
    return;
  }
  const token = state.reading.tokens[i]!;
  if (token.kind !== 'word' || state.mentions.quoted[i] === 1) return;
  const kind = token.word.class;
  const gender = kind === 'pronoun' || kind === 'possessive' ? genderOfPronoun(token.lower) : undefined;
  if (gender) {
    const chain = state.inFocus(i, gender);
    if (chain === null) return;
    const subject = token.lower === 'he' || token.lower === 'she';
    state.addEvent(chain, i, {
      subject,
      modifies: token.lower === 'his' || token.lower === 'her',
      pronoun: true,
    });
  } else if (
    kind === 'open' &&
    state.roleAt[i] === -1 &&
    (isRoleNoun(token.lower) || isEpithet(token.lower))
  ) {
    const subject = isSubject(state, i + 1);
    const passing = passingDescription(state, i, subject);
    if (passing) state.addEvent(passing.chain, i, { subject });
  }
}

/** "Full details will follow": one word at a sentence's head that nothing explains, before what is a noun as well. */
function isAdjective(state: DiscourseState, chain: number, end: number): boolean {
  const { uncertain, mentions } = state.chain(chain);
  return uncertain && mentions === 0 && state.reading.tokens[end]?.word.verbOrNoun === true;
}

/** "The mayor, Ann Lee, …", "His wife, Ann, …" */
const OPENERS = /^(?:determiner|possessive)$/;

/** "Ann Lee …", "But former governor Ann Lee …": the name is the first thing in its sentence. */
function opensSentence(
  { reading: { tokens, sentences } }: DiscourseState,
  { runFirst, roles }: NameMention,
): boolean {
  let start = runFirst;
  for (const role of roles) if (role.end <= runFirst) start = Math.min(start, role.first);
  let first = sentences[tokens[runFirst]!.sentence]?.firstToken ?? -1;
  if (/^(?:and|but|so|yet|then|still)$/.test(tokens[first]?.lower ?? '')) first++;
  return first === start || (first === start - 1 && OPENERS.test(tokens[first]!.word.class));
}

/** "His wife, Alma, refuses": whoever a noun for a person calls is named between commas, before the verb. */
function isNamedBetween(state: DiscourseState, { runFirst, end }: NameMention): boolean {
  const { tokens } = state.reading;
  if (tokens[runFirst - 1]?.text !== ',' || tokens[end]?.text !== ',') return false;
  return tokens[runFirst - 2]?.word.personNoun === true && isSubject(state, end + 1);
}

/** "Ann Lee, who was born here, …", "Moss, 44, …", "Moss (D-Ohio)": described before its verb comes. */
function isDescribed({ reading: { tokens } }: DiscourseState, { end }: NameMention): boolean {
  const close = tokens[end]?.text === ')' ? end + 1 : end;
  return /^(?:[,(–—]|--)$/.test(tokens[close]?.text ?? '');
}

const UNCHANGED = wholeWord(language.peopleWords.UNCHANGED);

/** "Ada Moss/AP", "Tom Pike/Getty Images": whoever took the picture. */
const isPhotoCredit = ({ reading: { tokens } }: DiscourseState, end: number): boolean =>
  tokens[end]?.text === '/' &&
  tokens[end]!.start === tokens[end - 1]!.end &&
  tokens[end + 1]?.capital === true;

function isKinOf({ reading: { tokens } }: DiscourseState, { runFirst, roles }: NameMention): boolean {
  let start = runFirst;
  for (const role of roles) if (role.end <= runFirst) start = Math.min(start, role.first);
  let of = start - 1;
  while (of > start - 5 && tokens[of]?.word.class === 'open' && !tokens[of]!.capital) of--;
  if (tokens[of]?.word.class === 'determiner') of--;
  return tokens[of]?.lower === 'of' && isKin(tokens[of - 1]?.lower ?? '');
}

/** "St. Ada's Day" */
const isFeast = ({ reading: { tokens } }: DiscourseState, end: number): boolean =>
  /^(?:'s|[’'])$/.test(tokens[end]?.lower ?? '') && /^(?:Day|Eve|Week)$/.test(tokens[end + 1]?.text ?? '');

/** "Moss was asked on Friday" */
function isAsked({ reading: { tokens } }: DiscourseState, end: number): boolean {
  if (!/^(?:was|were)$/.test(tokens[end]?.lower ?? '')) return false;
  const verb = tokens[end + (tokens[end + 1]?.word.class === 'adverb' ? 2 : 1)];
  return /^(?:asked|pressed|quizzed|questioned)$/.test(verb?.lower ?? '');
}

/** "Moss, now 56 and rarely seen, approached": the comma that closes what begins at the comma `from`; -1 where none does. */
function insertionClose({ reading: { tokens } }: DiscourseState, from: number): number {
  const opener = tokens[from + 1];
  if (!opener || !/^(?:now|then|an?|the|his|her|aged|himself|herself|who|whose)$/.test(opener.lower))
    if (opener?.kind !== 'number') return -1;
  for (let i = from + 2; i < from + LONGEST_INSERTION && tokens[i]?.sentence === tokens[from]!.sentence; i++)
    if (tokens[i]!.text === ',') return i;
  return -1;
}
/** In tokens. */
const LONGEST_INSERTION = 24;

/** A finite verb, or what describes a subject, stands behind the words that end before token `end`. */
function isSubject(state: DiscourseState, end: number): boolean {
  const { tokens } = state.reading;
  const sentence = tokens[end - 1]?.sentence;
  let i = end;
  while (tokens[i]?.sentence === sentence && tokens[i]!.word.class === 'adverb') i++;
  // "Moss on Monday called"
  if (tokens[i]?.lower === 'on' && tokens[i + 1]?.word.class === 'time') i += 2;
  else if (tokens[i]?.word.class === 'time') i++;
  // "with Moss — who has called for it — at their head"
  if (/^(?:[,–—]|--)$/.test(tokens[i]?.text ?? '') && /^who(?:se)?$/.test(tokens[i + 1]?.lower ?? '')) i++;
  const close = tokens[i]?.text === ',' ? insertionClose(state, i) : -1;
  if (close > 0) i = close + 1;
  while (close > 0 && (tokens[i]?.word.class === 'adverb' || tokens[i]?.lower.endsWith('ly'))) i++;
  const token = tokens[i];
  if (!token || token.sentence !== sentence) return false;
  const kind = token.word.class;
  if (kind === 'auxiliary') return token.lower !== "'s";
  if (kind === 'relative') return true;
  const form = token.word.verb;
  if (form !== null) return form.tense === 'past' || form.tense === 'third' || UNCHANGED.test(token.lower);
  // A verb that is in no table: "Pike bristles".
  return (
    token.kind === 'word' && token.text === token.lower && kind === 'open' && /(?:s|ed)$/.test(token.lower)
  );
}
