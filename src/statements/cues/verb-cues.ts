/** One reporting verb as a cue: its form, its subject, what stands between it and the words. */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { followingSubject, leadingSubject } from '../syntax/clause-subjects.ts';
import { readComplement } from '../syntax/complements.ts';
import { phraseAt, type Subject, verbGroupStart } from '../syntax/grammar.ts';
import { beginsClause } from '../syntax/indirect.ts';
import { subjectAfter, subjectBefore } from '../syntax/subjects.ts';
import {
  absoluteSubject,
  agent,
  causedBefore,
  causedSubject,
  clauseBefore,
  creditedClause,
  doerOfObject,
  isNaming,
  isSomebody,
  mayBePlural,
  namerBehind,
  objectBefore,
  participleSubject,
  quotedAs,
  skipAdverbs,
  startsClause,
} from '../syntax/verb-subjects.ts';
import type { Cue } from './cue.ts';
import { clauseStart, placeOf } from './cue-place.ts';
import { documentAuthor } from './document-authors.ts';
import { shownBy, showsOnly } from './evidence.ts';
import {
  isDescribing,
  isHeading,
  isLeftUndone,
  isNamedSo,
  isNoCue,
  isPutInMouth,
  isRelatives,
  isThoughtUp,
  isUnsaid,
} from './no-cues.ts';
import { quotedBy, quoterBefore } from './provenance.ts';
import type { ReportingVerb } from './reporting-verbs.ts';
import { besideVerb, isBareThing, isGoverned, isInserted, supposes, tellsOf } from './verb-conditions.ts';

const { BE_FORMS } = language.smallWords;

const BE: ReadonlySet<string> = new Set([...BE_FORMS, 'am', "'re", "'m"]);

const GOES_ON = wholeWord(language.cueWords.GOES_ON);

export function readVerb(
  layout: Layout,
  sentence: MaskedSentence,
  at: number,
  tense: string,
  verb: ReportingVerb,
  earlier: readonly Cue[],
  verbEnd: number,
): Cue | null {
  const { tokens, quoteAt } = layout;
  const group = verbGroupStart(layout, sentence, at);
  let be = false;
  for (let i = group; i < at; i++) if (BE.has(tokens[i]!.lower)) be = true;
  const before = group > sentence.first ? tokens[group - 1]! : null;
  const afterQuote = group > sentence.first && quoteAt[group - 1]! >= 0;
  if (isNoCue(layout, sentence, at, tense, before)) return null;
  let after = verbEnd;
  let subject: Subject | null = null;
  let form: Cue['form'] = 'finite';
  let credited = false;
  /** "Mocking …, Moss said", "After saying …, she left", "While praising …, she left". */
  const adverbial = (group: number): boolean =>
    tense === 'ing' &&
    (group === sentence.first ||
      (group <= sentence.first + 2 && /^(?:preposition|subordinator)$/.test(tokens[group - 1]!.word.class)));
  const shared = (): Subject | null => {
    const beside = before?.lower === 'and' ? besideVerb(earlier, tense) : null;
    if (beside) return beside;
    const absolute = tense === 'ing' || tense === 'base' ? absoluteSubject(layout, sentence, group) : null;
    if (absolute) return absolute;
    const doer = tense === 'ing' ? doerOfObject(layout, sentence, group) : null;
    if (doer) return { ...doer, relation: 'shared' };
    const joined =
      before?.lower === 'and' && tense === 'past' ? clauseBefore(layout, sentence, group - 1) : null;
    if (joined) return joined;
    const own = earlier.findLast(
      (cue) =>
        cue.subject &&
        cue.subject.relation !== 'relative' &&
        !cue.verb.quotedOnly &&
        cue.form === 'finite' &&
        cue.top,
    )?.subject;
    if (own) return { ...own, relation: 'shared' };
    // "so strong that Moss thanked them and called it": the clause is no main one, but it is this verb's.
    const last = before?.lower === 'and' && tense === 'past' ? earlier.at(-1) : null;
    if (last?.subject && last.form === 'finite' && !last.verb.quotedOnly)
      return { ...last.subject, relation: 'shared' };
    return (
      leadingSubject(layout, sentence, group) ??
      (adverbial(group) ? followingSubject(layout, sentence, at + 1) : null)
    );
  };
  let bare = false;
  const inverted = (): Subject | null => {
    // `“…,” Ann Cole, told the Dial`: whoever stands behind "told" hears.
    if (verb.lemma === 'tell') return null;
    const found = subjectAfter(layout, sentence, skipAdverbs(layout, sentence, verbEnd));
    // `Lee, who calls it a “sham,” said he would …`: a clause follows, no speaker.
    if (!found || startsClause(layout, sentence, found)) return null;
    // "Asked a direct question, Lee said": at a sentence's head only somebody speaks behind the verb.
    if (group === sentence.first && !isSomebody(layout, found.first)) return null;
    // `“Iron Hearts,” boasted cameos from Lee`: a bare thing is what it boasted of.
    bare = !verb.tells && isBareThing(layout, found);
    if (bare) return null;
    after = found.end;
    return found;
  };
  const asHaving = before?.lower === 'as' && tokens[group]?.lower === 'having';
  if (asHaving) {
    form = 'ing';
    subject = quotedAs(layout, sentence, group - 1);
  } else if ((tense === 'past' || tense === 'participle') && be) {
    form = 'passive';
    subject = agent(layout, sentence, at + 1) ?? namerBehind(layout, sentence, at + 1);
    if (!subject) return null;
  } else if (tense === 'ing' && !be) {
    form = 'ing';
    const aspect = before?.word.verb && GOES_ON.test(before.word.verb.lemma) ? group - 1 : -1;
    if (aspect > sentence.first)
      subject = subjectBefore(layout, sentence, verbGroupStart(layout, sentence, aspect)) ?? shared();
    else if (!before || before.kind === 'punctuation' || afterQuote) subject = shared();
    else if (before.lower === 'as') subject = quotedAs(layout, sentence, group - 1);
    else if (before.lower === 'for') subject = objectBefore(layout, sentence, group - 1) ?? shared();
    else subject = participleSubject(layout, sentence, group) ?? shared();
  } else if (before?.lower === 'to' && (tense === 'base' || tense === 'past')) {
    form = 'infinitive';
    const governing = tokens[group - 2]?.lower === 'on' ? group - 3 : group - 2;
    const caused = causedSubject(layout, sentence, governing);
    if (caused) subject = caused;
    else if (governing >= sentence.first && tokens[governing]!.word.verb && !phraseAt(layout, governing))
      subject = subjectBefore(layout, sentence, verbGroupStart(layout, sentence, governing)) ?? shared();
    else subject = shared();
  } else {
    const opening =
      group === sentence.first ||
      afterQuote ||
      (before?.text === ',' && group - 2 >= sentence.first && quoteAt[group - 2]! >= 0);
    if (opening) subject = inverted();
    else if (before?.text === ',' && verb.says && !verb.tells && !verb.quotedOnly && tense !== 'base')
      // "Lee, who teaches law, recommends The Anchor": whoever the insertion tells of is the subject.
      subject = isInserted(layout, sentence, group) ? null : creditedClause(layout, sentence, group, verbEnd);
    credited = subject !== null && !opening;
    // "…, adds Ann Lee: “…”": the words are still to come.
    if (credited && tokens[subject!.end]?.text === ':' && subject!.end + 1 < sentence.end) {
      credited = false;
      after = subject!.end;
    }
    subject ??= subjectBefore(layout, sentence, group);
    if (
      !subject &&
      before &&
      (before.word.class === 'coordinator' || before.text === ',' || before.lower === 'then')
    ) {
      const caused = tense === 'base' ? causedBefore(layout, sentence, group - 1) : null;
      subject = caused ?? (before.text === ',' ? inverted() : null) ?? shared();
    }
    if (!subject && !verb.quotedOnly && before && before.kind === 'word')
      subject = leadingSubject(layout, sentence, group);
    // "helped the journalist write": a bare infinitive has no subject of its own.
    if (tense === 'base' && group === at && subject?.relation === 'before' && !mayBePlural(layout, subject))
      return null;
    // "opens with a song, label and date": a noun of a list.
    if (
      tense === 'base' &&
      group === at &&
      subject?.relation === 'shared' &&
      !mayBePlural(layout, subject) &&
      !isGoverned(layout, sentence, at)
    )
      return null;
    // "a programme called “…”"
    if (subject && isNaming(layout, subject, verb, tense, at)) return null;
    // "a plan described by Trump as": the subject before suffers, the agent speaks.
    const suffers = subject?.relation === 'before' || subject?.relation === 'shared';
    if (suffers && !verb.says && tense === 'past' && tokens[at + 1]?.lower === 'by') {
      form = 'passive';
      subject = agent(layout, sentence, at + 1);
    }
    // "polls reported by the Herald": the agent speaks, not what it reports.
    const by = skipAdverbs(layout, sentence, at + 1);
    if (
      subject?.relation === 'before' &&
      verb.says &&
      tense === 'past' &&
      group === at &&
      tokens[by]?.lower === 'by'
    ) {
      const reporter = agent(layout, sentence, by);
      if (reporter && isSomebody(layout, reporter.first)) [form, subject] = ['passive', reporter];
    }
    // "Asked by Moss if …, Pike left", "a rifle – described by Moss as “old”"
    const apart = group === sentence.first || before?.kind === 'punctuation';
    if (!subject && tense === 'past' && tokens[at + 1]?.lower === 'by' && apart) {
      form = 'passive';
      subject = agent(layout, sentence, at + 1);
      after = subject?.end ?? after;
    }
    // "what it called “aggression” by the crew": the subject says it.
    const active =
      subject?.relation === 'before' &&
      (phraseAt(layout, subject.first)?.kind === 'pronoun' || tokens[subject.first - 1]?.lower === 'what');
    const namer =
      tense === 'past' && verb.noun && !verb.says && !active ? namerBehind(layout, sentence, at + 1) : null;
    if (namer) [form, subject] = ['passive', namer];
  }
  if (bare && !subject) return null;
  // "was accused by Moss of “…”": what is told begins behind whoever tells it.
  if (form === 'passive' && subject?.relation === 'agent' && tokens[subject.first - 1] === tokens[after])
    after = subject.end;
  // "jurors will decide if there was “malice”": not yet thought, and not said.
  if (verb.quotedOnly && form === 'finite' && isThoughtUp(layout, group, at)) return null;
  // "promoted it by offering a “dinner”": a deed.
  if (verb.quotedOnly && form === 'ing' && before?.lower === 'by') return null;
  const aided = tokens.slice(group, at).some(({ word }) => word.class === 'auxiliary');
  if (form === 'finite' && !aided && isNamedSo(layout, subject, at)) return null;
  if (isUnsaid(layout, sentence, group, at, subject)) return null;
  if (tense === 'past' && form === 'finite' && isDescribing(layout, sentence, subject, verbEnd)) return null;
  if (isLeftUndone(layout, sentence, group, earlier)) return null;
  const begins = subject?.relation === 'before' ? Math.min(subject.first, group) : group;
  if (begins > sentence.first && isPutInMouth(layout, sentence, begins)) return null;
  const evidence = shownBy(layout, subject, verb);
  if (!evidence && showsOnly(verb.lemma)) return null;
  if (subject?.relation === 'relative') subject = documentAuthor(layout, sentence, subject) ?? subject;
  // "Lee expected that many will say “no”": what is only thought up is said by whoever tells of it.
  if (
    form === 'finite' &&
    isThoughtUp(layout, group, at) &&
    earlier.some((cue) => cue.subject && (tellsOf(cue) || supposes(cue)))
  )
    return null;
  const behind = readComplement(layout, sentence, after, verb.tells);
  // "responding to a reporter", "applauded and left": nothing is said.
  const opener = tokens[behind.at]?.lower ?? '';
  const wordless = behind.follow === 'words' && quoteAt[behind.at]! < 0;
  if (wordless && opener === 'to' && /^(?:respond|reply|react|object)$/.test(verb.lemma)) return null;
  if (wordless && opener === 'and' && !verb.says && !verb.tells && subject?.relation !== 'after') return null;
  if (form === 'finite' && isRelatives(layout, at, tense, behind)) return null;
  if (isHeading(layout, sentence, subject, behind)) return null;
  // `“…,” warns the sign in a font that nobody can read`: behind whoever says the words in front "that" tells more of a noun.
  const ended = /[,?!]/.test(layout.quotes[quoteAt[group - 1] ?? -1]?.last ?? '');
  const told = afterQuote && ended && subject?.relation === 'after' && behind.follow === 'that';
  const rest = credited || told ? { ...behind, at: sentence.end, follow: 'end' as const } : behind;
  const passer = before?.lower === 'as' ? quoterBefore(layout, sentence, group - 1) : null;
  const quoter = passer ?? (verb.says ? quotedBy(layout, sentence, verbEnd) : null);
  const complement = quoter ? { ...rest, via: [...rest.via, quoter] } : rest;
  const first = clauseStart(
    layout,
    sentence,
    subject && subject.relation !== 'shared' ? Math.min(subject.first, group) : group,
    earlier,
  );
  // `“…,” Lee, who says it is old, told the Dial`: what is told in passing has words of its own.
  const passing =
    subject?.relation === 'relative' &&
    complement.follow === 'words' &&
    beginsClause(layout, sentence, complement.at);
  const place = passing
    ? 'main'
    : placeOf(
        layout,
        sentence,
        evidence ?? verb,
        form,
        first,
        complement,
        subject?.relation === 'before',
        earlier,
      );
  const lead = first > sentence.first ? tokens[first - 1]! : null;
  const top =
    !lead ||
    quoteAt[first - 1]! >= 0 ||
    lead.kind === 'punctuation' ||
    lead.word.class === 'coordinator' ||
    // "The move comes after Lee said …, adding": the first to speak in the sentence.
    (lead.lower !== 'that' && !earlier.some((cue) => cue.form === 'finite' && cue.subject !== null));
  return {
    cueFirst: group,
    cueEnd: verbEnd,
    verb: evidence ?? verb,
    form,
    subject,
    first,
    complement,
    place,
    top,
  };
}
