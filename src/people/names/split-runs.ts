/**
 * Where several names stand in one run of capitals with nothing between them, as web pages glue captions, credits and the
 * first sentence together: "Getty Images | Ada Moss", "Ada Moss | Ada Moss", "Liz Moss | Dick Moss".
 */
import type { Token } from '../../text/reading.ts';
import { genderOfName, isFirstName } from './first-names.ts';
import { foldToken } from './fold.ts';
import { isRoleNoun, isTitle } from './name-words.ts';

/** Credits and buttons of web pages that stand before a caption's first words. */
const FURNITURE = new Set(
  `getty images|ad feedback|hide caption|toggle caption|photo credit|file photo|courtesy photo|ap photo|ap images|
  reuters photo|related article|related video|associated press`
    .split('|')
    .map((entry) => entry.trim()),
);
const CREDIT = /^(?:AP|AFP|EPA|UPI|Shutterstock|Alamy|Reuters|Feedback|Caption)$/;
/** A longer run is hostile input, or a list. */
const LONGEST = 12;

/** The ends of the names of `tokens.slice(first, end)`, in order; the last one is `end`. */
export function nameEnds(tokens: readonly Token[], first: number, end: number): number[] {
  if (end - first < 3 || end - first > LONGEST) {
    return end - first === 2 && CREDIT.test(tokens[first]!.text) && !isOffice(tokens[first + 1]!)
      ? [first + 1, end]
      : [end];
  }
  const ends: number[] = [];
  let from = first;
  for (let i = first + 1; i < end; i++) {
    if (!beginsName(tokens, from, i, end)) continue;
    ends.push(i);
    from = i;
  }
  ends.push(end);
  return ends;
}

const isOffice = (token: Token): boolean => isTitle(foldToken(token)) || isRoleNoun(foldToken(token));

function beginsName(tokens: readonly Token[], from: number, i: number, end: number): boolean {
  const before = tokens[i - 1]!;
  const word = foldToken(tokens[i]!);
  if (i - from > 1 && FURNITURE.has(`${foldToken(tokens[i - 2]!)} ${foldToken(before)}`)) return true;
  if (i - from === 1 && CREDIT.test(before.text))
    return !isOffice(tokens[i]!) || isFirstName(foldToken(tokens[i + 1] ?? before));
  if (tokens[i]!.kind !== 'word' || !tokens[i]!.capital) return false;
  // "Ada Moss Ada Moss", "Ada Moss Moss": a name does not come twice.
  // "Johnson & Johnson" is one.
  if (before.text !== '&' && (i - from > 1 || end - i > 1))
    for (let k = from; k < i; k++)
      if (foldToken(tokens[k]!) === word && (k > from || i - k > 1 || end - i > 1) && word.length > 2)
        return true;
  // "Charles III Ada Moss": a caption's king and its photographer.
  if (i - from > 1 && end - i > 1 && /^(?:II|III|IV|VI|VII|VIII|IX|XIV|XVI)$/.test(before.text)) return true;
  // "Liz Moss Dick Moss": a given name and a surname, twice.
  if (i - from !== 2 || end - i !== 2) return false;
  const given = genderOfName(foldToken(tokens[from]!)) && genderOfName(word)?.sure;
  return given === true && !isFirstName(foldToken(before)) && !isFirstName(foldToken(tokens[i + 1]!));
}
