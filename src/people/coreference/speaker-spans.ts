/** How a speaker's mention is built: a name at its head, a name in apposition, several names joined. */
import type { Token } from '../../text/reading.ts';
import { isRoleNoun, isTitle } from '../names/lexicon.ts';
import type { NameMention } from '../names/mentions.ts';
import { type Description, readDescription } from './nominals.ts';
import type { Scene } from './scene.ts';

const isPossessive = (token: Token): boolean =>
  token.lower === "'s" || token.text === '’' || token.text === "'";

/** A word that goes on the noun phrase behind a name: then the name is not its head. */
function continues(token: Token): boolean {
  // "Air Force 1st Lt. Tom Pike"
  if (isPossessive(token) || (token.kind === 'number' && /\p{L}/u.test(token.text))) return true;
  return token.kind === 'word' && token.word.class === 'open';
}

/** "The United States, Britain and France": one speaker with its words as its name; null where no names are joined. */
export function jointSpeaker(scene: Scene, first: number, end: number): number | null {
  const { tokens } = scene.reading;
  const { at, list } = scene.mentions;
  let and = -1;
  for (let i = first; i < end; i++) {
    if (at[i] !== -1) continue;
    if (tokens[i]!.lower === 'and' || tokens[i]!.text === '&') and = i;
    else if (/^(?:relative|preposition)$/.test(tokens[i]!.word.class)) break;
  }
  if (and < 0) return null;
  const before = at[and - 1] ?? -1;
  let next = and + 1 < end && tokens[and + 1]!.lower === 'the' ? and + 2 : and + 1;
  // "the Herald and former anchor Ada Moss"
  const role = scene.roleAt[next] ?? -1;
  if (role >= 0 && at[next] === -1 && list[role]!.first < end) next = list[role]!.runFirst;
  const behind = next < end ? (at[next] ?? -1) : -1;
  if (before < 0 || behind < 0 || list[before]!.modifies || list[behind]!.modifies) return null;
  const last = list[behind]!;
  const chain = scene.chainAt(last.first);
  // "Sculptor and welder Ada Moss"
  const titled = last.runFirst < last.first || scene.roleAt[last.runFirst - 1] === behind;
  const named = chain >= 0 && scene.chain(chain).kind === 'person' && titled;
  // "Redvale Foods President and CEO Ada Moss", "Health and Human Services Secretary Tom Pike": one person.
  if (named && isOfficePart(scene, and)) return chain;
  const from = /^(?:the|both)$/.test(tokens[first]!.lower) ? first + 1 : first;
  const words = scene.words(from, last.end);
  const people = last.kind !== 'organisation' && [and - 1, last.first].some((i) => isSurelyPerson(scene, i));
  return scene.other(words, people ? 'unnamed' : 'organisation');
}

function isSurelyPerson(scene: Scene, i: number): boolean {
  const c = scene.chainAt(i);
  if (c < 0 || scene.chain(c).kind !== 'person') return false;
  const { kind } = scene.mentions.list[scene.mentions.at[i]!]!;
  return kind === 'person' || (kind === 'single' && !scene.chain(c).uncertain);
}

/** What stands before "and" is an office or the first half of a department's name, and nobody. */
function isOfficePart(scene: Scene, and: number): boolean {
  const before = scene.reading.tokens[and - 1]!;
  if (isRoleNoun(before.lower) || isTitle(before.lower)) return true;
  const c = scene.chainAt(and - 1);
  return c < 0 || (scene.chain(c).kind === 'organisation' && DEPARTMENT_HALF.test(before.lower));
}
const DEPARTMENT_HALF =
  /^(?:health|food|energy|business|housing|justice|trade|transport|culture|education|science|labou?r|sewer|water|parks|safety|aqueduct)$/;

/** The name at the head of the mention: at its core's end, or in an apposition behind it. */
export function namedSpeaker(scene: Scene, first: number, end: number): number | null {
  const { tokens } = scene.reading;
  const { at, list } = scene.mentions;
  for (let i = first; i < end; i++) {
    const m = at[i] ?? -1;
    if (m < 0) {
      if (/^(?:relative|preposition)$/.test(tokens[i]!.word.class))
        return officeHolder(scene, first, i, end) ?? apposition(scene, i, end);
      continue;
    }
    const chain = scene.chainAt(i);
    const behind = Math.max(list[m]!.end, i + 1);
    if (i === first && opensPair(scene, list[m]!, end)) return null;
    const whole =
      behind >= end || !continues(tokens[behind]!) || (behind === end - 1 && isPossessive(tokens[behind]!));
    if (whole && chain >= 0) return chain;
    i = behind - 1;
  }
  return null;
}

/** "Current and former officials", "Federal and state police": an adjective with a capital because the sentence begins with it. */
function opensPair(scene: Scene, { kind, initial, end: behind }: NameMention, end: number): boolean {
  const { tokens } = scene.reading;
  const { at } = scene.mentions;
  if (!initial || (kind !== 'single' && kind !== 'weak') || tokens[behind]?.lower !== 'and') return false;
  for (let i = behind; i < end; i++) if ((at[i] ?? -1) >= 0) return false;
  return behind + 2 < end;
}

/**
 * The person beside a mention that was cut short: the words are a part of somebody's role ("Herald" before "host Tom
 * Pike"), or a name in commas follows ("Another critic, Tom Pike, said").
 */
export function besideSpeaker(scene: Scene, first: number, end: number): number | null {
  const { tokens } = scene.reading;
  const inRole = scene.roleAt[first] ?? -1;
  if (inRole >= 0 && scene.roleAt[end - 1] === inRole) {
    const chain = scene.chains.of[inRole] ?? -1;
    if (chain >= 0) return chain;
  }
  const description = readDescription(tokens, first, end);
  if (scene.chainAt(description.head) >= 0) return livesThere(scene, first, end);
  return (
    givenName(scene, first, end) ?? nameBehind(scene, first, end) ?? nameInFront(scene, first, description)
  );
}

const NAMING = /^(?:named|called|nicknamed|known|calling|going|identified|identifying|giving)$/;

/** "a man named Tom Pike", "a user going by the handle Pike", "a woman calling herself Ada". */
function givenName(scene: Scene, first: number, end: number): number | null {
  const { tokens } = scene.reading;
  const { sentence } = tokens[first]!;
  let naming = -1;
  for (let i = first + 1; i <= end && naming < 0; i++) if (NAMING.test(tokens[i]?.lower ?? '')) naming = i;
  if (naming < 0 || tokens[naming]!.sentence !== sentence) return null;
  let at = naming + 1;
  const joins =
    /^(?:as|by|the|name|handle|alias|moniker|nickname|himself|herself|itself|themselves|his|her)$/;
  while (at < naming + 5 && joins.test(tokens[at]?.lower ?? '')) at++;
  const chain = scene.chainAt(at);
  if (chain < 0 || tokens[at]!.sentence !== sentence) return null;
  const mention = scene.mentions.list[scene.mentions.at[at]!]!;
  // "A critic called Pike “unfit”": without "himself" or "as" the name must end what is said of the speaker.
  const close = tokens[mention.end];
  const ends = !close || close.sentence !== sentence || close.kind === 'punctuation';
  return mention.modifies || (naming === end && at === naming + 1 && !ends) ? null : chain;
}

/** "Ada Moss, 44, of Redvale, Md., said": who lives in the place that was taken for the speaker. */
function livesThere(scene: Scene, first: number, end: number): number | null {
  const { tokens } = scene.reading;
  const { at, list } = scene.mentions;
  const place = list[at[first] ?? -1];
  if (!place || place.end < end || (place.kind !== 'place' && place.kind !== 'single')) return null;
  let located = false;
  for (let i = first - 1; i >= 0 && first - i < 10 && tokens[i]!.sentence === tokens[first]!.sentence; i--) {
    const m = at[i] ?? -1;
    if (m >= 0) {
      const chain = scene.chainAt(i);
      if (located && chain >= 0 && list[m]!.kind === 'person') return chain;
      if (list[m]!.kind !== 'place' && list[m]!.kind !== 'single') return null;
    } else if (tokens[i]!.lower === 'of' || tokens[i]!.lower === 'from') located = true;
    else if (tokens[i]!.text !== ',' && tokens[i]!.kind !== 'number') return null;
  }
  return null;
}

/** "Another critic, Tom Pike, said", "The other man, his cousin Tom Pike, said": the name stands between commas behind the words. */
function nameBehind(scene: Scene, first: number, end: number): number | null {
  const { tokens } = scene.reading;
  if (tokens[end]?.text !== ',') return null;
  let at = end + 1;
  const { sentence } = tokens[first]!;
  while (at < end + 5 && scene.chainAt(at) < 0 && describes(tokens[at], sentence)) at++;
  const chain = scene.chainAt(at);
  const mention = scene.mentions.list[scene.mentions.at[at] ?? -1];
  if (chain < 0 || !mention || scene.chain(chain).kind !== 'person' || mention.modifies) return null;
  if (at > end + 1 && !mention.titled && !tokens[at - 1]!.word.personNoun) return null;
  const close = tokens[mention.end];
  if (tokens[at]!.sentence !== sentence) return null;
  return !close || close.sentence !== sentence || close.kind !== 'word' ? chain : null;
}

const describes = (token: Token | undefined, sentence: number): boolean =>
  token?.kind === 'word' &&
  token.sentence === sentence &&
  /^(?:open|determiner|possessive)$/.test(token.word.class) &&
  token.text === token.lower;

/**
 * "Tom Pike, 38, a baker in Redvale, said": the words only say who the name in front of them is. After "the" that is
 * sure only where the name begins its sentence or follows a verb ("said Tom Pike, the chess master"): "Asked about
 * Moss, the businessman said" has two people.
 */
function nameInFront(scene: Scene, first: number, description: Description): number | null {
  const { tokens } = scene.reading;
  let comma = first - 1;
  if (tokens[comma]?.text !== ',') return null;
  if (tokens[comma - 1]?.kind === 'number' && tokens[comma - 2]?.text === ',') comma -= 2;
  const chain = scene.chainAt(comma - 1);
  const mention = scene.mentions.list[scene.mentions.at[comma - 1] ?? -1];
  if (chain < 0 || !mention || mention.modifies || scene.chain(chain).kind !== 'person') return null;
  // "Overall, the fund predicted": one capitalised word is no name that the words describe.
  if (mention.kind !== 'person' && scene.chain(chain).uncertain) return null;
  const before = tokens[mention.runFirst - 1];
  const begins = !before || before.sentence !== tokens[first]!.sentence || before.kind === 'mark';
  if (tokens[mention.runFirst]!.sentence !== tokens[first]!.sentence) return null;
  if (begins || before?.word.verb?.tense === 'past') return chain;
  return description.determiner === 'indefinite' && before?.word.class !== 'preposition' ? chain : null;
}

const OFFICE =
  /^(?:secretary|undersecretary|minister|director|commissioner|chief|head|chair|chairman|speaker|governor)$/;

/** "former secretary of state Ann Lee", but "the mother of victim Ann Lee": the name is the head behind an office's "of". */
function officeHolder(scene: Scene, first: number, of: number, end: number): number | null {
  const { tokens } = scene.reading;
  if (tokens[of]!.lower !== 'of' || of === first || !OFFICE.test(tokens[of - 1]!.lower)) return null;
  let at = of + 1;
  while (at < end && scene.chainAt(at) < 0 && isField(tokens[at]!)) at++;
  const chain = at > of + 1 && at < end ? scene.chainAt(at) : -1;
  if (chain < 0 || scene.chain(chain).kind !== 'person') return null;
  const mention = scene.mentions.list[scene.mentions.at[at]!]!;
  return mention.modifies || mention.end < end ? null : chain;
}

/** "state", "homeland security": what an office is over. */
const isField = ({ kind, word, capital, lower }: Token): boolean =>
  kind === 'word' && word.class === 'open' && !capital && !word.personNoun && !lower.endsWith('ed');

/** "the head of the union, Pat Reel,": the person named after a comma. */
function apposition(scene: Scene, from: number, end: number): number | null {
  const { tokens } = scene.reading;
  for (let i = from; i < end - 1; i++) {
    if (tokens[i]!.word.class === 'relative') return null;
    if (tokens[i]!.text !== ',') continue;
    const chain = scene.chainAt(i + 1);
    if (chain >= 0) return scene.chain(chain).kind === 'person' ? chain : null;
  }
  return null;
}
