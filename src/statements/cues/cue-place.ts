/** Whether the words stand before their cue (`…, X said.`) or behind it (`X said …`). */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { Complement } from '../syntax/complements.ts';
import { phraseAt } from '../syntax/grammar.ts';
import { beginsClause } from '../syntax/indirect.ts';
import type { Cue } from './cue.ts';
import type { ReportingVerb } from './reporting-verbs.ts';

/** Whether the words stand before the cue: `…, X said.`, `"…," said X on Sunday, "…"`. `beside`: its subject stands before it. */
export function placeOf(
  layout: Layout,
  sentence: MaskedSentence,
  verb: ReportingVerb,
  form: Cue['form'],
  first: number,
  complement: Complement,
  beside: boolean,
  earlier: readonly Cue[],
): Cue['place'] {
  const { tokens, quoteAt } = layout;
  if (!(verb.says || verb.tells) || first <= sentence.first || form === 'infinitive') return 'main';
  const quote = quoteAt[first - 1]! >= 0;
  // `… “The Long Boat,” Moss noted.`: the comma stands inside a title's marks.
  const inTitle = beside && tokens[first - 1]!.kind === 'mark' && tokens[first - 2]?.text === ',';
  const comma = inTitle || /^(?:,|—|–|--|\.\.\.|…)$/.test(tokens[first - 1]!.text);
  if (!quote && !comma) return 'main';
  // `this “reporter” has revealed`: a quotation that ends in the middle of a clause is part of it.
  const ended = !quote || /[^\p{L}\p{N})]/u.test(layout.quotes[quoteAt[first - 1]!]!.last);
  if (!ended && complement.follow !== 'end' && complement.follow !== 'comma') return 'main';
  if (complement.follow === 'end') return 'after';
  if (complement.follow === 'that' || complement.follow === 'colon') return 'main';
  const left = quote || quoteAt[first - 2]! >= 0 || leftIsClause(layout, sentence, first - 1);
  // `She circled the pier, yelling, “…”`: the words stand behind the participle.
  if (complement.follow === 'comma' && form === 'ing' && !quote && (quoteAt[complement.at + 1] ?? -1) >= 0)
    return 'main';
  if (complement.follow === 'comma')
    return left || (beside && isInterjected(layout, sentence, verb, complement.at)) ? 'after' : 'main';
  // `The boats came late, Moss told her as he left.`
  if (
    left &&
    !quote &&
    beside &&
    complement.follow === 'words' &&
    CIRCUMSTANCE.test(tokens[complement.at]!.lower)
  )
    return 'after';
  // `"…," he said "…"`: without a comma the words still stand on both sides.
  if (complement.follow === 'quote')
    return quote && form === 'finite' && /[,?!—–-]/.test(layout.quotes[quoteAt[first - 1]!]!.last)
      ? 'after'
      : 'main';
  // `after words that Moss called “rude,” Lee said he would …`: the words are not the sentence's beginning, and a clause follows.
  const behind = quote && layout.quotes[quoteAt[first - 1]!]!.first > sentence.first;
  const named = phraseAt(layout, complement.at)?.firstToken === complement.at;
  if (behind && named && complement.follow === 'words' && beginsClause(layout, sentence, complement.at))
    return 'main';
  // `under what Moss called “the old way,” the club charged a fee`: the words belong to the verb right before them.
  const words = layout.quotes[quoteAt[first - 1]!]?.first ?? -1;
  if (behind && complement.follow === 'words' && earlier.some((cue) => cue.cueEnd === words && cue.subject))
    return 'main';
  // `"What?" he asked as he left the room.`
  return quote && form === 'finite' ? 'after' : 'main';
}

const CIRCUMSTANCE = wholeWord(language.cueWords.CIRCUMSTANCE);

/** `But, he said, it is a risk`, `Lee, Moss said, would decide`: between two commas, with the words on both sides and in no marks. */
function isInterjected(
  layout: Layout,
  sentence: MaskedSentence,
  verb: ReportingVerb,
  comma: number,
): boolean {
  const next = layout.tokens[comma + 1];
  if (!verb.says || verb.quotedOnly || sentence.quotes.length > 0 || !next || comma + 2 >= sentence.end)
    return false;
  return next.kind === 'word' && !/ing$/.test(next.lower) && next.word.class !== 'relative';
}

/** Words before the comma that hold a verb of their own and do not begin like an adverbial. */
function leftIsClause(layout: Layout, sentence: MaskedSentence, comma: number): boolean {
  const { tokens } = layout;
  const begin = tokens[sentence.first]!;
  const kind = begin.kind === 'word' ? begin.word.class : 'open';
  if (comma - sentence.first < 3) return false;
  if (
    kind === 'preposition' ||
    kind === 'subordinator' ||
    begin.word.verb?.tense === 'ing' ||
    begin.lower === 'asked'
  ) {
    // "In Ohio, he said": an adverbial, unless a second comma follows a clause.
    return false;
  }
  return true;
}

/** Back to the quotation that ends in a comma, where no other cue stands between: `"…," Fight for Jobs director Ann Lee told`. */
export function clauseStart(
  layout: Layout,
  sentence: MaskedSentence,
  first: number,
  earlier: readonly Cue[],
): number {
  const quote = sentence.quotes.findLast((s) => s.end <= first);
  if (!quote || quote.end === first || quote.last !== ',' || first - quote.end > 20) return first;
  if (earlier.some((cue) => cue.cueFirst < quote.first))
    return endsAsTold(layout, sentence, quote.end) ? quote.end : first;
  for (let i = quote.end; i < first; i++) if (/^[,;:]$/.test(layout.tokens[i]!.text)) return first;
  if (earlier.some((cue) => cue.cueFirst >= quote.end && cue.form !== 'ing')) return first;
  return quote.end;
}

/** `…,” as Lee put it.`: nothing else stands behind the words. */
function endsAsTold({ tokens }: Layout, sentence: MaskedSentence, at: number): boolean {
  if (tokens[at]!.lower !== 'as' || sentence.end - at > 12) return false;
  for (let i = at + 1; i < sentence.end; i++) if (tokens[i]!.text === ',') return false;
  return true;
}
