/** Where a verb of reporting stands, so far as it tells whether anything is reported there. */
import { language } from '../../language/index.ts';
import { wordOf } from '../../text/lexicon.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { phraseAt, type Subject } from '../syntax/grammar.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { isSomebody } from '../syntax/verb-subjects.ts';
import type { Cue } from './cue.ts';
import { isDocument } from './document-authors.ts';

const { BE_FORMS } = language.smallWords;
const MAKES_SAY = wholeWord(language.cueWords.MAKES_SAY);

/** "with Lee tweeting … and asking": a participle joined by "and" has the subject of the one before it. */
export function besideVerb(earlier: readonly Cue[], tense: string): Subject | null {
  const last = earlier.at(-1);
  return tense === 'ing' && last?.form === 'ing' && last.subject
    ? { ...last.subject, relation: 'shared' }
    : null;
}

export const tellsOf = ({ verb, form, complement }: Cue): boolean =>
  (verb.says && !verb.quotedOnly && complement.follow !== 'end' && (form === 'finite' || form === 'ing')) ||
  form === 'according';

/** "she suspects that …": what is thought, with its words behind it. */
export const supposes = ({ verb, form, complement }: Cue): boolean =>
  verb.says && form === 'finite' && /^(?:that|words)$/.test(complement.follow);

/** Behind "to", "will", "did", "let": a verb without an ending has what governs it. */
export function isGoverned({ tokens }: Layout, sentence: MaskedSentence, at: number): boolean {
  for (let i = at - 1; i > sentence.first; i--) {
    const { lower, word } = tokens[i]!;
    if (lower === 'to' || MAKES_SAY.test(lower)) return true;
    if (word.class === 'auxiliary' && !BE_FORMS.includes(lower) && !/^(?:has|had|'s)$/.test(lower))
      return true;
  }
  return false;
}

/** "boasted cameos", "showed signs": no article, no name, and no people. */
export function isBareThing(layout: Layout, { first }: Subject): boolean {
  const phrase = phraseAt(layout, first);
  if (phrase?.kind !== 'noun' || phrase.determiner >= 0 || phrase.possessor) return false;
  const { lower, word, capital } = layout.tokens[phrase.head]!;
  const one = wordOf(lower.replace(/s$/, ''));
  const people = word.personNoun || word.groupNoun || one.personNoun || one.groupNoun;
  return (
    !people &&
    !capital &&
    !isDocument(lower) &&
    /[^s]s$/.test(lower) &&
    NEVER_INVERTED.test(layout.tokens[first - 1]?.word.verb?.lemma ?? '')
  );
}

const NEVER_INVERTED = wholeWord(language.cueWords.NEVER_INVERTED);

/** The comma before token `group` closes what begins with "who" or "which" behind the subject. */
export function isInserted(layout: Layout, sentence: MaskedSentence, group: number): boolean {
  const own = subjectBefore(layout, sentence, group);
  if (!own || !isSomebody(layout, own.first)) return false;
  const [comma, next] = [layout.tokens[own.end], layout.tokens[own.end + 1]];
  return comma?.text === ',' && own.end + 1 < group && next?.word.class === 'relative';
}
