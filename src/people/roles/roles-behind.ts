/** The role that stands behind a name, between commas: "Sarah Sanders, the White House spokeswoman, said". */
import type { TextReading, Token } from '../../text/reading.ts';
import { isCapital } from '../names/name-runs.ts';
import { isGroupNoun } from '../names/name-words.ts';
import { isRoleWord, LONGEST, make, type Role } from './roles.ts';

/** The role that follows a name after a comma ("…, a lawyer for the campaign, said"); `at` is the token behind the name. */
export function roleBehind(reading: TextReading, at: number): Role | null {
  const { tokens } = reading;
  const comma = tokens[at];
  if (comma?.text !== ',') return null;
  let first = at + 1;
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
    if (!token || token.sentence !== comma.sentence || (token.kind !== 'word' && token.kind !== 'number'))
      return null;
    if (!isRoleWord(tokens, i)) {
      const word = token.word.class;
      const inside =
        word === 'open' ||
        word === 'quantity' ||
        word === 'adverb' ||
        token.lower === "'s" ||
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
    const end = roleTail(tokens, i + 1);
    // An apposition is closed again; "In Ohio, the mayor said" is none.
    return closes(tokens[end], comma.sentence) ? make(reading, first, end, i) : null;
  }
  return null;
}

function closes(token: Token | undefined, sentence: number): boolean {
  if (!token || token.sentence !== sentence || token.kind !== 'word') return true;
  return /^(?:who|whose|and)$/.test(token.lower);
}

function leadsToRole(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 5; i++) {
    if (isRoleWord(tokens, i)) return !isCapital(tokens[i + 1]);
    if (!isCapital(tokens[i])) return false;
  }
  return false;
}

/** "of state", "for the Moss campaign", "at Fox News": what belongs to the noun before it. */
function roleTail(tokens: readonly Token[], from: number): number {
  let end = from;
  if (!/^(?:of|for|at|to|from|with|in)$/.test(tokens[end]?.lower ?? '')) return from;
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
