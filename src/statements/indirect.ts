/** Whether a cue without quotation marks reports speech: "said (that) a clause", "denied doing", "promised to do". */
import type { Cue } from './cues.ts';
import { phraseAt } from './grammar.ts';
import type { Layout, OuterSentence } from './layout.ts';

export function reportsIndirectly(layout: Layout, sentence: OuterSentence, cue: Cue): boolean {
  const { verb, form, complement } = cue;
  if (verb.weak || form === 'infinitive') return false;
  if (form === 'noun') return complement.follow === 'that';
  if (cue.place === 'after' || complement.follow === 'that' || form === 'according') return true;
  if (complement.follow !== 'words') return verb.says || verb.tells;
  const first = layout.tokens[complement.at]!;
  if (first.lower === 'to') return verb.infinitive || verb.tells;
  if (verb.noun && (phraseAt(layout, complement.at) !== null || first.kind === 'mark')) return true;
  if (verb.stance !== null && (verb.noun || first.word.verb?.tense === 'ing')) return true;
  return (verb.says || verb.tells) && beginsClause(layout, sentence, complement.at);
}

/** A subject and its verb, or a question word: "said [the plan] [was] …", "asked [what] …", "said if …". */
export function beginsClause(layout: Layout, sentence: OuterSentence, at: number): boolean {
  const { tokens } = layout;
  const first = tokens[at]!.word.class;
  if (first === 'subordinator' || first === 'relative') return true;
  if (first === 'preposition')
    return tokens[at]!.lower === 'about' && tokens[at + 1]?.word.class === 'quantity';
  if (first === 'coordinator') return false;
  const limit = Math.min(sentence.end, at + 24);
  for (let i = at; i < limit; i++) {
    if (layout.stoneAt[i]! >= 0) continue;
    const { word, lower } = tokens[i]!;
    if (i > at && word.class === 'auxiliary' && lower !== "'s") return true;
    const finite =
      word.verb !== null &&
      (word.verb.tense === 'past' || word.verb.tense === 'third' || word.verb.tense === 'base');
    // Two phrases in a row: the second holds a verb that the tables do not know ("he and Lee [differ]").
    const phrase = phraseAt(layout, i);
    if (
      phrase &&
      i > at &&
      phrase.firstToken === i &&
      phraseAt(layout, i - 1) &&
      /^\p{Ll}/u.test(tokens[i]!.text)
    )
      return true;
    if (i > at && finite && phraseAt(layout, i) === null && tokens[i - 1]!.lower !== 'to') return true;
  }
  return false;
}
