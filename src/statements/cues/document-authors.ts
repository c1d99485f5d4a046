/** Whose words a thing holds: "Ann Lee released a letter that says …", "his new advertisement, which calls …". */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { leadingSubject } from '../syntax/clause-subjects.ts';
import { phraseAt, type Subject, verbGroupStart } from '../syntax/grammar.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { isSpeechNoun } from './speech-nouns.ts';

const DOCUMENTS = new Set(
  `statement letter email e-mail memo message note ad advertisement commercial spot video clip film article piece column
  editorial op-ed essay blog post tweet posting book memoir report study paper release speech address remarks brief filing
  motion petition resolution poem song sign banner placard leaflet flier flyer mailer brochure pamphlet poster text caption question`
    .trim()
    .split(/\s+/),
);
export const isDocument = (lower: string): boolean => DOCUMENTS.has(lower);
const MAKES = wholeWord(language.cueWords.MAKES);

/** Who made the thing that `subject` names; null where it is no such thing, or nobody is said to have made it. */
export function documentAuthor(layout: Layout, sentence: MaskedSentence, subject: Subject): Subject | null {
  const { tokens } = layout;
  const phrase = phraseAt(layout, subject.first);
  if (!phrase || phrase.firstToken !== subject.first || !DOCUMENTS.has(tokens[phrase.head]!.lower))
    return null;
  if (phrase.possessor)
    return { first: phrase.possessor.firstToken, end: phrase.possessor.endToken, relation: 'owner' };
  const owner = phrase.determiner >= 0 ? tokens[phrase.determiner]! : null;
  if (owner && /^(?:his|her|their)$/.test(owner.lower))
    return { first: phrase.determiner, end: phrase.determiner + 1, relation: 'owner' };
  let verb = phrase.firstToken - 1;
  if (/^(?:out|up)$/.test(tokens[verb]?.lower ?? '')) verb--;
  if (verb <= sentence.first || phraseAt(layout, verb)) return null;
  const { word, lower } = tokens[verb]!;
  if (!MAKES.test(word.verb?.lemma ?? lower.replace(/ed$/, ''))) return null;
  const own = subjectBefore(layout, sentence, verbGroupStart(layout, sentence, verb));
  // "Moss stood firm, releasing a statement that called …"
  const participle = word.verb?.tense === 'ing' && tokens[verb - 1]!.text === ',';
  return own ?? (participle ? leadingSubject(layout, sentence, verb) : null);
}

/** "Ann Lee" of "Ann Lee's response", "her" of "her answer": whose the words are that are called so; null for every other subject. */
export function ownerOfWords(layout: Layout, subject: Subject): Subject | null {
  const phrase = phraseAt(layout, subject.first);
  if (phrase?.firstToken !== subject.first) return null;
  // "his advice to sailors"
  const rest = phrase.endToken < subject.end ? layout.tokens[phrase.endToken]!.lower : 'to';
  if (!/^(?:to|for|on|about)$/.test(rest)) return null;
  const head = layout.tokens[phrase.head]!.lower;
  if (!isSpeechNoun(head) && !DOCUMENTS.has(head) && !ANSWERS.test(head)) return null;
  const { possessor, determiner } = phrase;
  if (possessor) return { first: possessor.firstToken, end: possessor.endToken, relation: 'owner' };
  const owner = layout.tokens[determiner]?.lower ?? '';
  return /^(?:his|her)$/.test(owner) ? { first: determiner, end: determiner + 1, relation: 'owner' } : null;
}
const ANSWERS = wholeWord(language.cueWords.ANSWERS);
