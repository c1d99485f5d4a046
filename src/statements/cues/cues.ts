/** Finds what reports speech in a sentence: verbs, "according to", nouns. */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Token } from '../../text/reading.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { phraseAt, type Subject } from '../syntax/grammar.ts';
import { chainEnd } from '../syntax/phrase-links.ts';
import type { Cue } from './cue.ts';
import { nounCue } from './noun-cues.ts';
import { phrasalVerb, type ReportingVerb, reportingVerb } from './reporting-verbs.ts';
import { withSpeaker } from './speaking-subjects.ts';
import { readVerb } from './verb-cues.ts';

const GIVES_NAME = wholeWord(language.cueWords.GIVES_NAME);

const ACCORDING: ReportingVerb = {
  lemma: 'according to',
  says: true,
  tells: false,
  noun: false,
  quotedNoun: false,
  infinitive: false,
  quotedOnly: false,
  stance: null,
};

/** No real sentence has as many; hostile ones stay linear. */
const MOST_CUES = 40;
/** Verbs that are read for them. */
const MOST_TRIED = 120;

export function findCues(layout: Layout, sentence: MaskedSentence): Cue[] {
  const cues: Cue[] = [];
  let tried = 0;
  for (let i = sentence.first; i < sentence.end && cues.length < MOST_CUES && tried < MOST_TRIED; i++) {
    const quote = layout.quoteAt[i]!;
    if (quote >= 0) {
      i = layout.quotes[quote]!.end - 1;
      continue;
    }
    const token = layout.tokens[i]!;
    if (token.kind !== 'word') continue;
    if (token.lower === 'according' && layout.tokens[i + 1]?.lower === 'to') {
      const cue = readAccording(layout, sentence, i);
      if (cue) cues.push(cue);
      continue;
    }
    const phrase = isGerund(layout, sentence, i) ? null : phraseAt(layout, i);
    if (phrase) {
      const cue =
        phrase.head === i && phrase.endToken <= sentence.end ? nounCue(layout, sentence, phrase) : null;
      if (cue) cues.push(cue);
      continue;
    }
    const form = token.word.verb;
    // "to chants of": what stands behind a preposition is a noun; "a boat known as": nobody says so.
    if (!form || token.lower === 'known' || (form.tense === 'third' && takesNoThird(layout.tokens[i - 1])))
      continue;
    const particle = layout.tokens[i + 1]?.lower ?? '';
    const behindIt = layout.tokens[i + 2]?.lower ?? '';
    // "made clear", "made it clear"; not "put it in plain words"
    const split = particle === 'it' && behindIt !== 'in' ? phrasalVerb(form.lemma, behindIt) : null;
    const phrasal = split ?? phrasalVerb(form.lemma, particle);
    const naming = !phrasal && isNamingAside(layout, sentence, i) ? phrasalVerb('put', 'it') : null;
    const verb = naming ?? phrasal ?? reportingVerb(form.lemma);
    if (!verb) continue;
    const verbEnd = i + (split ? 3 : phrasal || naming ? 2 : 1);
    tried++;
    const read = readVerb(layout, sentence, i, form.tense, verb, cues, verbEnd);
    const cue = read && withSpeaker(layout, sentence, read);
    if (cue) cues.push(cue);
  }
  return cues;
}

/** "chants of", "to have volunteers pass": behind these a word that looks like a verb's third person is a noun. */
const takesNoThird = (before: Token | undefined): boolean =>
  before?.word.class === 'preposition' || /^(?:have|has|had|having|to)$/.test(before?.lower ?? '');

/** `“…,” as Lee called it`, "as Moss describes them": what stands before is in the speaker's words. */
function isNamingAside({ tokens, quoteAt }: Layout, sentence: MaskedSentence, at: number): boolean {
  if (!GIVES_NAME.test(tokens[at]!.word.verb?.lemma ?? '')) return false;
  const close = tokens[at + 2];
  if (!/^(?:it|him|her|them)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  if (close?.sentence === tokens[at]!.sentence && close.kind === 'word') return false;
  for (let i = at - 1; i > Math.max(sentence.first, at - LONGEST_NAMER) && quoteAt[i]! < 0; i--)
    if (tokens[i]!.lower === 'as') return true;
  return false;
}
/** No name with its title is longer, in tokens. */
const LONGEST_NAMER = 9;

/** "by warning darkly that", "for warning “…”": no noun. */
function isGerund({ tokens, quoteAt }: Layout, sentence: MaskedSentence, at: number): boolean {
  if (tokens[at]!.word.verb?.tense !== 'ing' || !/^(?:by|without|for)$/.test(tokens[at - 1]?.lower ?? ''))
    return false;
  const next = tokens[at + 1]?.lower.endsWith('ly') ? at + 2 : at + 1;
  return next < sentence.end && (tokens[next]!.lower === 'that' || quoteAt[next]! >= 0);
}

/** "[But] according to Moss, …": the words stand behind. */
const opensSentence = ({ tokens }: Layout, sentence: MaskedSentence, at: number): boolean =>
  at - sentence.first < 3 &&
  tokens.slice(sentence.first, at).every((token) => token.kind !== 'word' || token.word.class !== 'open');

/** "According to a letter [sent by Moss], …": behind what tells more of the source, at its comma; `end` where none does. */
function describedEnd({ tokens, quoteAt }: Layout, sentence: MaskedSentence, end: number): number {
  const verb = tokens[end];
  if (verb === undefined || end >= sentence.end || verb.kind !== 'word') return end;
  const participle = /^(?:past|participle)$/.test(verb.word.verb?.tense ?? '') || /.{3}ed$/.test(verb.lower);
  if (!participle) return end;
  for (let i = end + 1; i < Math.min(sentence.end - 1, end + LONGEST_DESCRIPTION) && quoteAt[i]! < 0; i++) {
    if (tokens[i]!.text !== ',') continue;
    // "July 28, 2025,"
    if (tokens[i + 1]!.kind !== 'number') return i;
  }
  return end;
}
/** In tokens. */
const LONGEST_DESCRIPTION = 20;

function readAccording(layout: Layout, sentence: MaskedSentence, at: number): Cue | null {
  const phrase = phraseAt(layout, at + 2);
  if (!phrase || phrase.firstToken !== at + 2 || phrase.endToken > sentence.end) return null;
  const end = chainEnd(layout, sentence, phrase);
  const subject: Subject = { first: at + 2, end, relation: 'after' };
  // "according to the Harbour Commission (HC), the pier …"
  const short = layout.tokens[end]?.text === '(' && layout.tokens[end + 2]?.text === ')';
  // "the chip, which according to the maker “runs faster”": what is told has only begun.
  const begun = at > sentence.first && layout.tokens[at - 1]!.word.class === 'relative';
  const goesOn = begun && layout.tokens[end]?.kind !== 'punctuation';
  const quoted = (layout.quoteAt[end] ?? -1) >= 0;
  const first = opensSentence(layout, sentence, at);
  const described = first && !begun && !short ? describedEnd(layout, sentence, end) : end;
  const complement = {
    at: short ? end + 3 : described,
    follow: goesOn ? (quoted ? ('quote' as const) : ('words' as const)) : ('comma' as const),
    addressee: null,
    when: null,
    via: [],
  };
  return {
    cueFirst: at,
    cueEnd: at + 2,
    verb: ACCORDING,
    form: 'according',
    subject,
    first: at,
    complement,
    place: begun || first ? 'main' : 'after',
    top: true,
  };
}
