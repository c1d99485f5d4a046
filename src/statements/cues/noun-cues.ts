/** Speech told by a noun: "Trump's claim that …", "his warning about “…”", "a suggestion by the mayor that …". */
import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Phrase } from '../../text/phrases.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { Complement } from '../syntax/complements.ts';
import { phraseAt, type Subject, verbGroupStart } from '../syntax/grammar.ts';
import { chainEnd } from '../syntax/phrase-links.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { timeAt } from '../syntax/time-phrases.ts';
import { isSomebody } from '../syntax/verb-subjects.ts';
import type { Cue } from './cue.ts';
import type { ReportingVerb } from './reporting-verbs.ts';
import { isSpeechNoun } from './speech-nouns.ts';

const NOUN: Omit<ReportingVerb, 'lemma' | 'stance'> = {
  says: false,
  tells: false,
  noun: true,
  quotedNoun: false,
  infinitive: false,
  quotedOnly: false,
};
const STANCES: ReadonlyMap<string, NonNullable<ReportingVerb['stance']>> = new Map([
  ['denial', 'deny'],
  ['accusation', 'accuse'],
  ['accusations', 'accuse'],
  ['criticism', 'criticise'],
  ['warning', 'warn'],
  ['warnings', 'warn'],
  ['promise', 'promise'],
  ['promises', 'promise'],
  ['pledge', 'promise'],
  ['vow', 'promise'],
]);

const NAMES_WORDS = wholeWord(language.cueWords.NAMES_WORDS);
const ABOUT = wholeWord(language.cueWords.ABOUT);
const CALLED_FOR = /^(?:to|for)$/;
const NAMES = wholeWord(language.cueWords.NAMES);

/** The cue that the phrase makes; null where it is no speech or nobody owns it. */
export function nounCue(layout: Layout, sentence: MaskedSentence, phrase: Phrase): Cue | null {
  const { tokens, quoteAt } = layout;
  const head = tokens[phrase.head]!;
  const calls = /^calls?$/.test(head.lower);
  const voiced = VOICED.test(head.lower);
  if (!isSpeechNoun(head.lower) && !calls && !voiced) return null;
  let at = phrase.endToken;
  let subject = ownerOf(layout, phrase);
  const soon = quotedSoon(layout, sentence, at);
  // "made the point that": the noun itself has the clause.
  const clause = tokens[at]?.lower === 'that' && at < sentence.end;
  if (!subject && (soon || clause)) subject = voicedBy(layout, sentence, phrase);
  if (voiced && !(subject && (soon || clause))) return null;
  const joint = tokens[at]?.lower ?? '';
  if (!subject && /^(?:by|from|of)$/.test(joint)) {
    const agent = phraseAt(layout, at + 1);
    if (agent?.firstToken !== at + 1 || agent.endToken > sentence.end) return null;
    const end = chainEnd(layout, sentence, agent);
    // "the claim of Ann Lee that", but "a promise of help that".
    if (joint === 'of' && !(tokens[end]?.lower === 'that' && isSomebody(layout, at + 1))) return null;
    subject = { first: at + 1, end, relation: 'agent' };
    at = end;
  }
  if (!subject) return null;
  // "his slogan is “…”", but no "his statement was “false”".
  const words = NAMES_WORDS.test(head.lower) && (quoteAt[at + 1] ?? -1) >= 0;
  if (/^(?:is|was)$/.test(tokens[at]?.lower ?? '') && (tokens[at + 1]?.lower === 'that' || words)) at++;
  // "his comment on Monday that"
  const time = at < sentence.end ? timeAt(layout, sentence, at, phraseAt(layout, at)) : null;
  if (time && tokens[time.end]?.lower === 'that') at = time.end;
  let follow: Complement['follow'];
  if (at >= sentence.end) return null;
  if (tokens[at]!.lower === 'that') [at, follow] = [at + 1, 'that'];
  else if (quoteAt[at]! >= 0) {
    // "called Pike's comments “vile”": the words are about the comments, and whose they are the verb says.
    if (NAMES.test(tokens[phrase.firstToken - 1]?.word.verb?.lemma ?? '')) return null;
    // "Pike's rhetoric “is a danger”": words that go on with a verb are about it.
    if (tokens[at + 1]?.word.class === 'auxiliary') return null;
    follow = 'quote';
  } else if ((calls ? CALLED_FOR : voiced ? VOICED_OVER : ABOUT).test(tokens[at]!.lower))
    [at, follow] = [at + 1, 'words'];
  else return null;
  return {
    cueFirst: phrase.head,
    cueEnd: phrase.head + 1,
    verb: { ...NOUN, lemma: head.lower, stance: STANCES.get(head.lower) ?? null },
    form: 'noun',
    subject,
    first: phrase.firstToken,
    complement: { at, follow, addressee: null, when: null, via: [] },
    place: 'main',
    top: false,
  };
}

const VOICES = wholeWord(language.cueWords.VOICES);
const VOICED = wholeWord(language.cueWords.VOICED);
const VOICED_OVER = wholeWord(language.cueWords.VOICED_OVER);

function voicedBy(layout: Layout, sentence: MaskedSentence, phrase: Phrase): Subject | null {
  const verb = phrase.firstToken - 1;
  if (verb <= sentence.first || phraseAt(layout, verb)) return null;
  if (!VOICES.test(layout.tokens[verb]!.word.verb?.lemma ?? '')) return null;
  return subjectBefore(layout, sentence, verbGroupStart(layout, sentence, verb));
}

/** Words in marks at most an article behind the preposition at `at`. */
function quotedSoon({ quoteAt }: Layout, sentence: MaskedSentence, at: number): boolean {
  const words = (quoteAt[at + 1] ?? -1) >= 0 ? at + 1 : at + 2;
  return words < sentence.end && (quoteAt[words] ?? -1) >= 0;
}

/** "Trump" in "Trump's claim", "his" in "his claim". */
function ownerOf(layout: Layout, phrase: Phrase): Subject | null {
  if (phrase.possessor)
    return { first: phrase.possessor.firstToken, end: phrase.possessor.endToken, relation: 'owner' };
  const determiner = phrase.determiner >= 0 ? layout.tokens[phrase.determiner]! : null;
  if (determiner && /^(?:his|her|their|its|my|our)$/.test(determiner.lower)) {
    return { first: phrase.determiner, end: phrase.determiner + 1, relation: 'owner' };
  }
  return null;
}
