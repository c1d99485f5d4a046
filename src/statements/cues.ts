/** Finds the reporting verbs of a sentence, each with its subject and its place beside the words that are said. */
import { verbForm } from '../text/verbs.ts';
import { type Complement, readComplement } from './complements.ts';
import type { Layout, OuterSentence } from './layout.ts';
import { nounCue } from './noun-cues.ts';
import { quotedBy, quoterBefore } from './provenance.ts';
import { phrasalVerb, type ReportingVerb, reportingVerb } from './reporting-verbs.ts';
import {
  chainEnd,
  followingSubject,
  isTime,
  leadingSubject,
  phraseAt,
  type Subject,
  subjectAfter,
  subjectBefore,
  verbGroupStart,
} from './subjects.ts';

export interface Cue {
  /** The words that are shown as the cue: `cueFirst` to `cueEnd`. */
  readonly cueFirst: number;
  readonly cueEnd: number;
  readonly verb: ReportingVerb;
  readonly form: 'finite' | 'ing' | 'infinitive' | 'according' | 'passive' | 'noun';
  readonly subject: Subject | null;
  /** First token of the clause that the cue makes: its subject or verb group, whichever is first. */
  readonly first: number;
  readonly complement: Complement;
  /** main: the content follows; after: it stands before (and may go on behind). */
  readonly place: 'main' | 'after';
  /** Its clause is no part of another cue's content. */
  readonly top: boolean;
}

const ACCORDING: ReportingVerb = {
  lemma: 'according to',
  says: true,
  tells: false,
  noun: false,
  quotedNoun: false,
  infinitive: false,
  weak: false,
  stance: null,
};
const BE = /^(?:is|are|was|were|be|been|being|am|'re|'m)$/;

/** No real sentence has as many; hostile ones stay linear. */
const MOST_CUES = 40;

export function findCues(layout: Layout, sentence: OuterSentence): Cue[] {
  const cues: Cue[] = [];
  for (let i = sentence.first; i < sentence.end && cues.length < MOST_CUES; i++) {
    const stone = layout.stoneAt[i]!;
    if (stone >= 0) {
      i = layout.stones[stone]!.end - 1;
      continue;
    }
    const token = layout.tokens[i]!;
    if (token.kind !== 'word') continue;
    if (token.lower === 'according' && layout.tokens[i + 1]?.lower === 'to') {
      const cue = readAccording(layout, sentence, i);
      if (cue) cues.push(cue);
      continue;
    }
    const phrase = phraseAt(layout, i);
    if (phrase) {
      const cue =
        phrase.head === i && phrase.endToken <= sentence.end ? nounCue(layout, sentence, phrase) : null;
      if (cue) cues.push(cue);
      continue;
    }
    const form = token.word.verb;
    if (!form) continue;
    const phrasal = phrasalVerb(form.lemma, layout.tokens[i + 1]?.lower ?? '');
    const verb = phrasal ?? reportingVerb(form.lemma);
    if (!verb) continue;
    const cue = readVerb(layout, sentence, i, form.tense, verb, cues, phrasal ? i + 2 : i + 1);
    if (cue) cues.push(cue);
  }
  return cues;
}

function readAccording(layout: Layout, sentence: OuterSentence, at: number): Cue | null {
  const phrase = phraseAt(layout, at + 2);
  if (!phrase || phrase.firstToken !== at + 2 || phrase.endToken > sentence.end) return null;
  const end = chainEnd(layout, sentence, phrase);
  const subject: Subject = { first: at + 2, end, how: 'after' };
  const complement = { at: end, follow: 'comma' as const, addressee: null, when: null, via: [] };
  const opens = layout.tokens
    .slice(sentence.first, at)
    .every((token) => token.kind !== 'word' || token.word.class !== 'open');
  return {
    cueFirst: at,
    cueEnd: at + 2,
    verb: ACCORDING,
    form: 'according',
    subject,
    first: at,
    complement,
    place: opens && at - sentence.first < 3 ? 'main' : 'after',
    top: true,
  };
}

function readVerb(
  layout: Layout,
  sentence: OuterSentence,
  at: number,
  tense: string,
  verb: ReportingVerb,
  earlier: readonly Cue[],
  verbEnd: number,
): Cue | null {
  const { tokens, stoneAt } = layout;
  const group = verbGroupStart(layout, sentence, at);
  let be = false;
  for (let i = group; i < at; i++) if (BE.test(tokens[i]!.lower)) be = true;
  const before = group > sentence.first ? tokens[group - 1]! : null;
  const afterStone = group > sentence.first && stoneAt[group - 1]! >= 0;
  let after = verbEnd;
  let subject: Subject | null = null;
  let form: Cue['form'] = 'finite';
  /** "Bemoaning …, Trump said", "After saying …, she left". */
  const adverbial = (group: number): boolean =>
    tense === 'ing' &&
    (group === sentence.first ||
      (group <= sentence.first + 2 && tokens[group - 1]!.word.class === 'preposition'));
  const shared = (): Subject | null => {
    const own = earlier.findLast(
      (cue) => cue.subject && !cue.verb.weak && cue.form === 'finite' && cue.top,
    )?.subject;
    if (own) return { ...own, how: 'shared' };
    return (
      leadingSubject(layout, sentence, group) ??
      (adverbial(group) ? followingSubject(layout, sentence, at + 1) : null)
    );
  };
  const inverted = (): Subject | null => {
    const found = subjectAfter(layout, sentence, skipAdverbs(layout, sentence, verbEnd));
    // `Lee, who calls it a “sham,” said he would …`: a clause follows, no speaker.
    if (!found || startsClause(layout, sentence, found)) return null;
    after = found.end;
    return found;
  };
  const asHaving = before?.lower === 'as' && tokens[group]?.lower === 'having';
  if (asHaving) {
    form = 'ing';
    subject = quotedAs(layout, sentence, group - 1);
  } else if ((tense === 'past' || tense === 'participle') && be) {
    form = 'passive';
    subject = agent(layout, sentence, at + 1);
    if (!subject) return null;
  } else if (tense === 'ing' && !be) {
    form = 'ing';
    if (!before || before.kind === 'punctuation' || afterStone) subject = shared();
    else if (before.lower === 'as') subject = quotedAs(layout, sentence, group - 1);
    else if (before.lower === 'for') subject = objectBefore(layout, sentence, group - 1) ?? shared();
    else subject = participleSubject(layout, sentence, group) ?? shared();
  } else if (before?.lower === 'to' && (tense === 'base' || tense === 'past')) {
    form = 'infinitive';
    const governing = tokens[group - 2]?.lower === 'on' ? group - 3 : group - 2;
    if (governing >= sentence.first && tokens[governing]!.word.verb)
      subject = subjectBefore(layout, sentence, verbGroupStart(layout, sentence, governing)) ?? shared();
    else subject = shared();
  } else {
    const opening =
      group === sentence.first ||
      afterStone ||
      (before?.text === ',' && group - 2 >= sentence.first && stoneAt[group - 2]! >= 0);
    if (opening) subject = inverted();
    subject ??= subjectBefore(layout, sentence, group);
    if (
      !subject &&
      before &&
      (before.word.class === 'coordinator' || before.text === ',' || before.lower === 'then')
    ) {
      subject = (before.text === ',' ? inverted() : null) ?? shared();
    }
    if (!subject && !verb.weak && before && before.kind === 'word')
      subject = leadingSubject(layout, sentence, group);
    // "helped the journalist write": a bare infinitive has no subject of its own.
    if (tense === 'base' && group === at && subject?.how === 'before' && !mayBePlural(layout, subject))
      return null;
    // "a programme called “…”"
    if (subject && isNaming(layout, subject, verb, tense, at)) return null;
    // "a plan described by Trump as": the subject before suffers, the agent speaks.
    if (subject?.how === 'before' && !verb.says && tokens[at + 1]?.lower === 'by') {
      form = 'passive';
      subject = agent(layout, sentence, at + 1);
    }
  }
  const rest = readComplement(layout, sentence, after, verb.tells);
  const passer = before?.lower === 'as' ? quoterBefore(layout, sentence, group - 1) : null;
  const quoter = passer ?? (verb.says ? quotedBy(layout, sentence, verbEnd) : null);
  const complement = quoter ? { ...rest, via: [...rest.via, quoter] } : rest;
  const first = clauseStart(
    layout,
    sentence,
    subject && subject.how !== 'shared' ? Math.min(subject.first, group) : group,
    earlier,
  );
  const place = placeOf(layout, sentence, verb, form, first, complement);
  const lead = first > sentence.first ? tokens[first - 1]! : null;
  const top =
    !lead ||
    stoneAt[first - 1]! >= 0 ||
    lead.kind === 'punctuation' ||
    lead.word.class === 'coordinator' ||
    // "The move comes after Lee said …, adding": the first to speak in the sentence.
    (lead.lower !== 'that' && !earlier.some((cue) => cue.form === 'finite' && cue.subject !== null));
  return { cueFirst: group, cueEnd: verbEnd, verb, form, subject, first, complement, place, top };
}

/** Back to the quotation that ends in a comma, where no other cue stands between: `"…," Fight for Jobs director Ann Lee told`. */
function clauseStart(
  layout: Layout,
  sentence: OuterSentence,
  first: number,
  earlier: readonly Cue[],
): number {
  const stone = sentence.stones.findLast((s) => s.end <= first);
  if (!stone || stone.end === first || stone.last !== ',' || first - stone.end > 20) return first;
  if (earlier.some((cue) => cue.cueFirst < stone.first)) return first;
  for (let i = stone.end; i < first; i++) if (/^[,;:]$/.test(layout.tokens[i]!.text)) return first;
  if (earlier.some((cue) => cue.cueFirst >= stone.end && cue.form !== 'ing')) return first;
  return stone.end;
}

function startsClause(layout: Layout, sentence: OuterSentence, subject: Subject): boolean {
  const next = layout.tokens[subject.end];
  if (!next || subject.end >= sentence.end || next.kind !== 'word') return false;
  if (next.word.class === 'auxiliary') return true;
  const form = next.word.verb;
  return (
    form !== null && form.tense !== 'ing' && form.tense !== 'base' && phraseAt(layout, subject.end) === null
  );
}

function mayBePlural(layout: Layout, subject: Subject): boolean {
  const head = layout.tokens[subject.end - 1]!.lower;
  if (/^(?:i|you|we|they|who|people|police|men|women|others|some|many|most|both|all|these|those)$/.test(head))
    return true;
  if (/s$/.test(head) && !/(?:ss|us|is)$/.test(head)) return true;
  for (let i = subject.first; i < subject.end; i++)
    if (
      layout.tokens[i]!.lower === 'and' ||
      /s$/.test(layout.tokens[i]!.lower) ||
      layout.tokens[i]!.word.class === 'quantity'
    )
      return true;
  return false;
}

function isNaming(layout: Layout, subject: Subject, verb: ReportingVerb, tense: string, at: number): boolean {
  if (verb.lemma !== 'call' || tense !== 'past' || subject.end !== at) return false;
  if (!/^(?:an?|another|one)$/.test(layout.tokens[subject.first]!.lower)) return false;
  const head = layout.tokens[subject.end - 1]!;
  return !head.word.personNoun && !/^\p{Lu}/u.test(head.text);
}

function skipAdverbs(layout: Layout, sentence: OuterSentence, from: number): number {
  let i = from;
  while (i < sentence.end && layout.tokens[i]!.kind === 'word' && layout.tokens[i]!.word.class === 'adverb')
    i++;
  return i;
}

/** "heard Trump saying": the phrase right before it; but in "issued a statement Tuesday saying" the issuer speaks. */
function participleSubject(layout: Layout, sentence: OuterSentence, group: number): Subject | null {
  const { tokens } = layout;
  const phrase = phraseAt(layout, group - 1);
  if (!phrase || isTime(layout, phrase) || phrase.firstToken < sentence.first) return null;
  const before = tokens[phrase.firstToken - 1]?.lower ?? '';
  if (phrase.firstToken > sentence.first && /^(?:to|on|at|in|from|by|for)$/.test(before)) return null;
  // "emailed supporters saying": what a deed is done to does not speak, what is heard or shown does.
  const deed = phrase.firstToken > sentence.first ? verbForm(before) : null;
  if (deed && !PERCEIVED.test(deed.lemma)) return null;
  const person = phrase.kind === 'pronoun' || phrase.name !== null || tokens[phrase.head]!.word.personNoun;
  return person ? { first: phrase.firstToken, end: phrase.endToken, how: 'before' } : null;
}

const PERCEIVED =
  /^(?:hear|see|show|depict|quote|catch|record|watch|find|have|remember|recall|portray|feature|notice|film|capture|imagine)$/;

/** "by Trump" after a passive. */
function agent(layout: Layout, sentence: OuterSentence, from: number): Subject | null {
  // The words may stand between: called “…” by Lee.
  const by = layout.stones[layout.stoneAt[from] ?? -1]?.end ?? from;
  if (layout.tokens[by]?.lower !== 'by' || by >= sentence.end) return null;
  const phrase = phraseAt(layout, by + 1);
  if (!phrase || phrase.firstToken !== by + 1 || phrase.endToken > sentence.end) return null;
  return { first: phrase.firstToken, end: chainEnd(layout, sentence, phrase), how: 'agent' };
}

/** "he was quoted as saying", "the paper quoted an official as saying". */
function quotedAs(layout: Layout, sentence: OuterSentence, as: number): Subject | null {
  const { tokens } = layout;
  const verb = as - 1;
  if (/^(?:quoted|cited|reported|recorded|described)$/.test(tokens[verb]?.lower ?? '')) {
    return subjectBefore(layout, sentence, verbGroupStart(layout, sentence, verb));
  }
  return objectBefore(layout, sentence, as);
}

function objectBefore(layout: Layout, sentence: OuterSentence, at: number): Subject | null {
  const phrase = at > sentence.first ? phraseAt(layout, at - 1) : null;
  if (!phrase || phrase.firstToken <= sentence.first) return null;
  return { first: phrase.firstToken, end: phrase.endToken, how: 'before' };
}

/** Whether the words stand before the cue: `…, X said.`, `"…," said X on Sunday, "…"`. */
function placeOf(
  layout: Layout,
  sentence: OuterSentence,
  verb: ReportingVerb,
  form: Cue['form'],
  first: number,
  complement: Complement,
): Cue['place'] {
  const { tokens, stoneAt } = layout;
  if (!(verb.says || verb.tells) || first <= sentence.first || form === 'infinitive') return 'main';
  const stone = stoneAt[first - 1]! >= 0;
  const comma = /^(?:,|—|–|--|\.\.\.|…)$/.test(tokens[first - 1]!.text);
  if (!stone && !comma) return 'main';
  // `this “reporter” has revealed`: a quotation that ends in the middle of a clause is part of it.
  const ended = !stone || /[^\p{L}\p{N})]/u.test(layout.stones[stoneAt[first - 1]!]!.last);
  if (!ended && complement.follow !== 'end' && complement.follow !== 'comma') return 'main';
  if (complement.follow === 'end') return 'after';
  if (complement.follow === 'that' || complement.follow === 'colon') return 'main';
  const left = stone || stoneAt[first - 2]! >= 0 || leftIsClause(layout, sentence, first - 1);
  if (complement.follow === 'comma') return left ? 'after' : 'main';
  // `"…," he said "…"`: without a comma the words still stand on both sides.
  if (complement.follow === 'stone')
    return stone && form === 'finite' && /[,?!—–-]/.test(layout.stones[stoneAt[first - 1]!]!.last)
      ? 'after'
      : 'main';
  // `"What?" he asked as he left the room.`
  return stone && form === 'finite' ? 'after' : 'main';
}

/** Words before the comma that hold a verb of their own and do not begin like an adverbial. */
function leftIsClause(layout: Layout, sentence: OuterSentence, comma: number): boolean {
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
