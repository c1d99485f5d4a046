/** The role that stands behind a name, between commas: "Sarah Sanders, the White House spokeswoman, said". */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { TextReading, Token } from '../../text/reading.ts';
import { isCapital } from '../names/name-runs.ts';
import { isGroupNoun } from '../names/name-words.ts';
import { isRoleWord, LONGEST, make, type Role } from './roles.ts';

const { ROLE_PREPOSITIONS } = language.smallWords;
const INSIDE_ROLE = wholeWord(language.peopleWords.INSIDE_ROLE);

/** The role that follows a name after a comma ("…, a lawyer for the campaign, said"); `behind` is the token behind the name. */
export function roleBehind(reading: TextReading, behind: number): Role | null {
  const { tokens } = reading;
  const at = behindAsides(tokens, behind);
  const comma = tokens[at];
  if (comma?.text !== ',') return null;
  let first = behindBeing(tokens, at + 1);
  const opener = tokens[first];
  if (opener?.kind !== 'word' || opener.sentence !== comma.sentence) return null;
  // "Ada Moss, whose husband": somebody else.
  if (opener.lower === 'whose') return null;
  const kind = opener.word.class;
  if (kind === 'determiner' || kind === 'possessive') first++;
  else if (isCapital(opener) && !isRoleWord(tokens, first) && !leadsToRole(tokens, first)) return null;
  else if (
    kind !== 'open' &&
    opener.lower !== 'former' &&
    opener.lower !== 'then' &&
    opener.lower !== 'first'
  )
    return null;
  for (let i = first; i < first + LONGEST; i++) {
    const token = tokens[i];
    if (
      !token ||
      token.sentence !== comma.sentence ||
      (token.kind !== 'word' && token.kind !== 'number' && !/^[’']$/.test(token.text))
    )
      return null;
    if (!isRoleWord(tokens, i)) {
      const word = token.word.class;
      const inside =
        word === 'open' ||
        word === 'quantity' ||
        word === 'adverb' ||
        /^(?:'s|[’'])$/.test(token.lower) ||
        token.kind === 'number';
      if (!inside && !(token.lower === 'of' && isCapital(tokens[i + 1]))) return null;
      if (!isCapital(token) && token.word.verb?.tense === 'past' && i === first && kind === 'open')
        return null;
      continue;
    }
    const next = tokens[i + 1];
    if (
      isRoleWord(tokens, i + 1) ||
      (next && !isCapital(next) && isRoleWord(tokens, i + 2) && next.word.class === 'open')
    )
      continue;
    // A name behind the noun is another person: "Pike, Senator Ada Moss and others".
    if (isCapital(next) && next?.kind === 'word') return null;
    const end = [wholeTail(tokens, i + 1), roleTail(tokens, i + 1)].find((to) =>
      closes(tokens[to], comma.sentence),
    );
    // An apposition is closed again; "In Ohio, the mayor said" is none.
    return end === undefined ? null : make(reading, first, end, i);
  }
  return null;
}

/** The comma behind "44," "D-Ohio," "M.D.," and "(D-Ohio)", which may stand between a name and its apposition; `at` where none does. */
function behindAsides(tokens: readonly Token[], at: number): number {
  let to = at;
  if (tokens[to]?.text === '(' && tokens[to + 2]?.text === ')') to += 3;
  for (let aside = 0; aside < 2 && tokens[to]?.text === ','; aside++) {
    const { text, kind } = tokens[to + 1] ?? { text: '', kind: '' };
    const age = kind === 'number' && /^\d{1,3}$/.test(text);
    if (!age && !/^(?:[RDIL]-\p{Lu}.*|M\.?D\.?|Ph\.?D\.?|Esq\.?|J\.?D\.?|R\.?N\.?|M\.?P\.?H\.?)$/u.test(text))
      break;
    if (tokens[to + 2]?.text !== ',') break;
    to += 2;
  }
  return to;
}

/** Behind "who is", "who serves as", "now": the role stands there as well as it would alone. */
function behindBeing(tokens: readonly Token[], at: number): number {
  const lower = (i: number): string => tokens[i]?.lower ?? '';
  if (/^(?:now|currently)$/.test(lower(at))) return at + 1;
  if (lower(at) !== 'who') return at;
  const be = /^(?:now|also|currently)$/.test(lower(at + 1)) ? at + 2 : at + 1;
  if (/^(?:is|was)$/.test(lower(be))) return /^(?:now|also|currently)$/.test(lower(be + 1)) ? be + 2 : be + 1;
  return /^(?:serve[sd]|work(?:s|ed))$/.test(lower(be)) && lower(be + 1) === 'as' ? be + 2 : at;
}

/** All that belongs to a role behind its noun: "of law at Redvale University", "and co-founder of Pike Foods". */
function wholeTail(tokens: readonly Token[], from: number): number {
  const { sentence } = tokens[from - 1]!;
  let end = from;
  while (end < from + 2 * LONGEST) {
    const token = tokens[end];
    const next = tokens[end + 1];
    // "of the firm Moss & Co."
    if (token?.text === '&' && end > from && isCapital(next)) {
      end += 2;
      continue;
    }
    if (token?.kind !== 'word' || token.sentence !== sentence) break;
    const joins = INSIDE_ROLE.test(token.lower) || token.text === 'US';
    if (end === from && !TAIL.has(token.lower) && token.lower !== 'and') break;
    if (joins && (next?.kind !== 'word' || next.sentence !== sentence)) break;
    if (!joins && token.word.class !== 'open') break;
    if (!joins && !isCapital(token) && token.word.verb && !token.word.verbOrNoun && !isGroupNoun(token.lower))
      break;
    end++;
  }
  while (end > from && tokens[end - 1]!.word.class !== 'open') end--;
  return end;
}

function closes(token: Token | undefined, sentence: number): boolean {
  if (!token || token.sentence !== sentence || token.kind !== 'word') return true;
  return /^(?:who|whose|and)$/.test(token.lower);
}

function leadsToRole(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 5; i++) {
    if (isRoleWord(tokens, i)) return !isCapital(tokens[i + 1]);
    // "Ohio's governor", "Pike Foods' chief executive"
    const owned =
      /^(?:'s|[’'])$/.test(tokens[i - 1]?.lower ?? '') || tokens[i - 1]?.text === tokens[i - 1]?.lower;
    const plain = i > from && owned && tokens[i]?.kind === 'word' && tokens[i]!.word.class === 'open';
    if (!isCapital(tokens[i]) && !/^(?:'s|[’'])$/.test(tokens[i]?.lower ?? '') && !plain) return false;
  }
  return false;
}

const TAIL: ReadonlySet<string> = new Set([...ROLE_PREPOSITIONS, 'with']);
/** "of state", "for the Moss campaign", "at Fox News": what belongs to the noun before it. */
function roleTail(tokens: readonly Token[], from: number): number {
  let end = from;
  if (!TAIL.has(tokens[end]?.lower ?? '')) return from;
  end++;
  const sentence = tokens[from]!.sentence;
  while (end < from + LONGEST) {
    const token = tokens[end];
    if (!token || token.sentence !== sentence || token.kind !== 'word') break;
    const word = token.word.class;
    if (
      word !== 'open' &&
      token.lower !== 'the' &&
      token.lower !== 'of' &&
      token.lower !== "'s" &&
      token.lower !== 'us'
    )
      break;
    if (!isCapital(token) && token.word.verb && word === 'open' && !isGroupNoun(token.lower)) break;
    end++;
  }
  while (end > from && tokens[end - 1]!.word.class !== 'open') end--;
  return end;
}
