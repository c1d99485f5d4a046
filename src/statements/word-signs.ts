/** Signs of whether words in marks are somebody's words or the writer's own, set off: features of the language only. */
import { isCapital } from '../text/noun-or-verb.ts';
import type { Token } from '../text/reading.ts';
import type { Report } from './contents.ts';
import { phraseAt } from './grammar.ts';
import type { Layout, OuterSentence, Stone } from './layout.ts';
import { isSpeechNoun } from './speech-nouns.ts';

/** What is known of a quotation's surroundings besides its own sentence's words. */
export interface Surroundings {
  /** The report whose content holds it, null where no verb of its sentence does. */
  readonly report: Report | null;
  /** Its sentence has a reporting verb with a subject. */
  readonly speech: boolean;
  /** Another quotation of its sentence is somebody's words. */
  readonly beside: boolean;
  /** The sentence before, in the same paragraph, ended in somebody's words. */
  readonly behind: boolean;
}

const NAMING =
  /^(?:called|dubbed|known|named|nicknamed|labeled|labelled|termed|titled|entitled|billed|styled|branded|deemed|considered|so-called|described|calling|headlined|captioned)$/;
const WORD_NOUN =
  /^(?:term|terms|phrase|phrases|word|words|label|expression|name|names|title|nickname|slogan|hashtag|moniker|euphemism|concept|notion|idea|theme|message|sign|signs|banner|shirt|shirts|hat|hats)$/;
const THINKING =
  /^(?:think|believe|feel|see|view|seem|appear|know|consider|regard|hope|fear|want|wish|expect|worry|find|suspect|understand|prefer|like|love|support|back|oppose|favor|favour|embrace|seek|urge|push|plan|pledge|promote|agree|accept|admire|tout|focus)$/;
const FIRST_PERSON = /^(?:i|we|me|us|my|our|you|your)$/;
const OTHER_PERSON = /^(?:he|she|they|it|him|her|them|his|their|this|that|these|those)$/;

/** The names of the signs that this quotation shows; `word-weights.ts` says what each of them counts. */
export function signsOf(
  layout: Layout,
  sentence: OuterSentence,
  stone: Stone,
  around: Surroundings,
): string[] {
  const signs: string[] = [];
  const add = (name: string, holds: boolean): void => {
    if (holds) signs.push(name);
  };
  addReport(layout, stone, around, add);
  addWords(layout, stone, add);
  addNeighbours(layout, sentence, stone, add);
  add('sentence reports speech', around.speech && !around.report);
  add('another quotation beside it is said', around.beside);
  add('behind a statement', around.behind);
  return signs;
}

type Add = (name: string, holds: boolean) => void;

function addReport(layout: Layout, stone: Stone, { report }: Surroundings, add: Add): void {
  if (!report) return;
  const { cue, ranges } = report;
  const { verb } = cue;
  const kind =
    cue.form === 'noun'
      ? 'noun'
      : cue.form === 'according'
        ? 'according'
        : verb.weak
          ? 'thought'
          : verb.says || verb.tells
            ? 'speech'
            : 'naming';
  add(`told by ${kind}`, true);
  add('teller unknown', cue.subject === null);
  add('teller shared', cue.subject?.how === 'shared');
  add('passive or infinitive', cue.form === 'passive' || cue.form === 'infinitive');
  add('participle', cue.form === 'ing');
  add('verb behind the words', cue.first >= stone.end);
  const ahead = cue.cueEnd <= stone.first;
  add('second half', cue.place === 'after' && ahead);
  add(
    'content begins with it',
    ranges.some((range) => range.first === stone.first),
  );
  add(
    'content is it alone',
    ranges.some((range) => range.first === stone.first && range.end === stone.end),
  );
  if (!ahead) return;
  const gap = stone.first - cue.cueEnd;
  add('verb up to 3 words before', gap >= 1 && gap <= 3);
  add('verb 4 to 8 words before', gap >= 4 && gap <= 8);
  add('verb 9 to 16 words before', gap >= 9 && gap <= 16);
  add('verb further before', gap > 16);
  let relative = false;
  let comma = false;
  let verbs = false;
  for (let i = Math.max(cue.cueEnd, stone.first - 60); i < stone.first; i++) {
    if (layout.stoneAt[i]! >= 0) continue;
    const token = layout.tokens[i]!;
    if (token.word.class === 'relative') relative = true;
    if (token.text === ',') comma = true;
    if (token.word.verb && !phraseAt(layout, i)) verbs = true;
  }
  add('relative clause between', relative);
  add('comma between', comma && gap > 1);
  add('clause follows the verb', cue.complement.follow === 'that' || verbs);
}

function addWords({ tokens, reading }: Layout, stone: Stone, add: Add): void {
  let words = 0;
  let capitals = 0;
  let lowerOpen = 0;
  let finite = false;
  let first = false;
  let other = false;
  let shouting = true;
  for (let i = stone.first + 1; i < stone.end && i < stone.first + 40; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    words++;
    if (token.kind === 'number') continue;
    if (isCapital(token)) capitals++;
    else if (token.word.class === 'open') lowerOpen++;
    if (token.word.class === 'auxiliary') finite = true;
    if (FIRST_PERSON.test(token.lower)) first = true;
    if (OTHER_PERSON.test(token.lower)) other = true;
    if (token.text !== token.text.toUpperCase()) shouting = false;
  }
  add('1 word', words === 1);
  add('2 words', words === 2);
  add('3 words', words === 3);
  add('4 to 6 words', words >= 4 && words <= 6);
  add('7 to 12 words', words >= 7 && words <= 12);
  add('more than 12 words', words > 12);
  const opening = tokens[stone.first + 1]!;
  add('in title case', capitals > 0 && lowerOpen === 0 && isCapital(opening));
  add('begins with a capital', isCapital(opening) && lowerOpen > 0);
  add('all in capitals', shouting && words > 1);
  add('holds an auxiliary', finite);
  add('holds I, we or you', first);
  add('holds he, she, it or this', other);
  add('begins with a preposition or "to"', opening.word.class === 'preposition');
  add('begins with an article', opening.word.class === 'determiner');
  add('begins with a verb', opening.word.verb !== null && !isCapital(opening));
  add('stop inside', /[.]/.test(stone.last));
  add('comma inside', stone.last === ',');
  add('? or ! inside', /[?!]/.test(stone.last));
  add('never closed', !stone.stretch.closed);
  add('names in it are written together', /^[@#]/.test(reading.text.charAt(stone.stretch.start)));
}

function addNeighbours(
  { tokens, stoneAt, reading }: Layout,
  sentence: OuterSentence,
  stone: Stone,
  add: Add,
): void {
  const before = stone.first > sentence.first ? tokens[stone.first - 1]! : null;
  const after = stone.end < sentence.end ? tokens[stone.end]! : null;
  add('sentence begins with it', before === null);
  add(
    'sentence ends with it',
    after === null || (after.kind === 'punctuation' && stone.end + 1 >= sentence.end),
  );
  const kind = before?.kind === 'word' ? before.word.class : null;
  add('behind "the"', before?.lower === 'the');
  add('behind "a"', before?.lower === 'a' || before?.lower === 'an');
  add('behind his, her, their', kind === 'possessive');
  add("behind 's", before?.lower === "'s" || (before?.lower === "'" && before.kind === 'punctuation'));
  add('behind "of"', before?.lower === 'of');
  add('behind "as"', before?.lower === 'as');
  add('behind "to"', before?.lower === 'to');
  add('behind "on" or "in"', /^(?:on|in|at|for|with|from|by)$/.test(before?.lower ?? ''));
  add(
    'behind another preposition',
    kind === 'preposition' && !/^(?:of|as|to|on|in|at|for|with|from|by)$/.test(before!.lower),
  );
  add('behind "that" or another joint', kind === 'subordinator' || kind === 'relative');
  add('behind "be"', /^(?:is|are|was|were|be|been|being|'s|'re|'m)$/.test(before?.lower ?? ''));
  add('behind a comma', before?.text === ',');
  add('behind a colon or dash', before?.kind === 'punctuation' && /^(?::|—|–|-|--)$/.test(before.text));
  add('behind a bracket', before?.text === '(');
  add('behind a verb', kind === 'open' && before!.word.verb !== null && phraseOf(before!) === false);
  add('behind a noun or adjective', kind === 'open' && before!.word.verb === null);
  const near = wordsBefore(tokens, stoneAt, sentence, stone, 5);
  add(
    'naming before it',
    near.some((token) => NAMING.test(token.lower)),
  );
  add('"so-called" before it', /^(?:so-called)$/.test(before?.lower ?? ''));
  add(
    'noun of words before it',
    near.slice(0, 3).some((token) => WORD_NOUN.test(token.lower)),
  );
  add(
    'noun of speech before it',
    near.some((token) => isSpeechNoun(token.lower)),
  );
  add('a person named before it', near.slice(0, 4).some(isCapital));
  add(
    'noun follows',
    after?.kind === 'word' && after.word.class === 'open' && !after.word.verb?.tense.startsWith('p'),
  );
  add('person noun follows', after?.word.personNoun === true);
  add(
    'noun of speech or words follows',
    after !== null && (isSpeechNoun(after.lower) || WORD_NOUN.test(after.lower)),
  );
  add('capital follows', after !== null && isCapital(after));
  add('preposition follows', after?.kind === 'word' && after.word.class === 'preposition');
  add(
    'verb follows',
    after?.kind === 'word' && (after.word.class === 'auxiliary' || after.word.verb?.tense === 'past'),
  );
  add('joined to another quotation', joined(tokens, stoneAt, sentence, stone));
  let thinking = false;
  let negated = false;
  for (let i = Math.max(sentence.first, stone.first - 40); i < stone.first; i++) {
    if (stoneAt[i]! >= 0) continue;
    const { word, lower } = tokens[i]!;
    if (word.verb && THINKING.test(word.verb.lemma)) thinking = true;
    if (/^(?:not|never|no|n't)$|n't$/.test(lower)) negated = true;
  }
  add('verb of thinking or wanting before it', thinking);
  add('negated', negated);
  add('a question or I', /^(?:i|we|you|our|my|us)$/.test(tokens[sentence.first]!.lower));
  add('paragraph begins with a mark', reading.paragraphs[sentence.paragraph]!.firstToken === stone.first);
}

const phraseOf = (token: Token): boolean => token.word.verbOrNoun;

function wordsBefore(
  tokens: readonly Token[],
  stoneAt: Int32Array,
  sentence: OuterSentence,
  stone: Stone,
  count: number,
): Token[] {
  const found: Token[] = [];
  for (let i = stone.first - 1; i >= sentence.first && found.length < count; i--) {
    if (stoneAt[i]! >= 0) break;
    if (tokens[i]!.kind === 'word') found.push(tokens[i]!);
  }
  return found;
}

/** `“this” and “that”`, `“this,” “that”`. */
function joined(
  tokens: readonly Token[],
  stoneAt: Int32Array,
  sentence: OuterSentence,
  stone: Stone,
): boolean {
  const joint = (i: number): boolean => tokens[i]!.text === ',' || tokens[i]!.word.class === 'coordinator';
  let left = stone.first - 1;
  if (left > sentence.first && stoneAt[left]! < 0 && joint(left)) left--;
  if (left > sentence.first && stoneAt[left]! < 0 && joint(left)) left--;
  let right = stone.end;
  if (right < sentence.end - 1 && stoneAt[right]! < 0 && joint(right)) right++;
  if (right < sentence.end - 1 && stoneAt[right]! < 0 && joint(right)) right++;
  return (left >= sentence.first && stoneAt[left]! >= 0) || (right < sentence.end && stoneAt[right]! >= 0);
}
