/**
 * One sweep through an article: every name and pronoun outside quotation marks moves the focus, and every speaker's
 * mention is resolved when the sweep reaches it, so that "he" is read with all that stood before and nothing after.
 */
import type { Attribution, Gender } from '../model.ts';
import type { TextReading, Token } from '../text/reading.ts';
import { verbForm } from '../text/verbs.ts';
import { wordClass } from '../text/word-classes.ts';
import { type Chain, type Chains, newChain } from './chains.ts';
import { type Event, type PronounPlace, rankPersons } from './focus.ts';
import { fold } from './fold.ts';
import { isGroupNoun } from './lexicon.ts';
import type { Mentions } from './mentions.ts';
import {
  type Description,
  describeKind,
  genderOfDescription,
  readDescription,
  roleMatch,
} from './nominals.ts';
import { tokensOf } from './spans.ts';

/** How much likelier than the next the likeliest person must be. */
export const MARGIN = { value: 0.25, floor: 0 };

const GENDER: Readonly<Record<string, Gender>> = {
  ...{ he: 'male', him: 'male', his: 'male', himself: 'male' },
  ...{ she: 'female', her: 'female', hers: 'female', herself: 'female' },
};
const FIRST_PERSON = /^(?:i|me|my|we|us|our|myself|ourselves)$/;
const PLURAL = /^(?:they|them|their|themselves)$/;
const NEUTER = /^(?:it|its|itself)$/;
const RELATIVE = /^(?:who|which|whom|that)$/;

interface SpeakerPlace {
  readonly attribution: number;
  readonly first: number;
  readonly end: number;
}

export class PeopleSweep {
  readonly #reading: TextReading;
  readonly #mentions: Mentions;
  readonly #chains: Chains;
  readonly #attributions: readonly Attribution[];
  readonly #events: Event[] = [];
  readonly #speakers: (number | null)[];
  readonly #unnamed = new Map<string, number>();
  #lastSpeaker = -1;
  /** Innermost attribution whose quoted words hold the sweep, by token. */
  readonly #holder: Int32Array;

  constructor(
    reading: TextReading,
    mentions: Mentions,
    chains: Chains,
    attributions: readonly Attribution[],
  ) {
    this.#reading = reading;
    this.#mentions = mentions;
    this.#chains = chains;
    this.#attributions = attributions;
    this.#speakers = attributions.map(() => null);
    this.#holder = new Int32Array(reading.tokens.length).fill(-1);
    attributions.forEach((attribution, a) => {
      for (const span of attribution.quoted) {
        const { first, end } = tokensOf(reading.tokens, span);
        // A quotation is inside at most a few others; a hostile nest is cut by the article's length.
        for (let i = first; i < end && this.#holder[i] === -1; i++) this.#holder[i] = a;
      }
    });
  }

  run(): (number | null)[] {
    const { tokens } = this.#reading;
    const places: SpeakerPlace[] = [];
    this.#attributions.forEach((attribution, a) => {
      if (attribution.speaker) places.push({ attribution: a, ...tokensOf(tokens, attribution.speaker) });
    });
    places.sort((a, b) => a.first - b.first || a.attribution - b.attribution);
    let next = 0;
    for (let i = 0; i < tokens.length; i++) {
      const begun: SpeakerPlace[] = [];
      while (next < places.length && places[next]!.first <= i) begun.push(places[next++]!);
      let spoken: { chain: number | null; end: number } | null = null;
      for (const place of begun) {
        // Several statements may have one and the same mention as their speaker.
        if (spoken === null || spoken.end !== place.end)
          spoken = { chain: this.#resolve(place), end: place.end };
        this.#speakers[place.attribution] = spoken.chain;
      }
      if (spoken?.chain != null) {
        this.#addEvent(spoken.chain, i, true, false, true, wordClass(tokens[i]!.lower) === 'pronoun');
        this.#lastSpeaker = spoken.chain;
        i = Math.max(i, spoken.end - 1);
        continue;
      }
      this.#passToken(i);
    }
    return this.#speakers;
  }

  #passToken(i: number): void {
    const { tokens } = this.#reading;
    const m = this.#mentions.at[i] ?? -1;
    if (m >= 0) {
      const mention = this.#mentions.list[m]!;
      const chain = this.#chains.of[m] ?? -1;
      if (chain >= 0 && mention.runFirst === i) {
        this.#addEvent(chain, i, this.#isSubject(mention.end), mention.modifies, false, false);
      }
      return;
    }
    const token = tokens[i]!;
    const gender = token.kind === 'word' ? GENDER[token.lower] : undefined;
    if (gender && this.#mentions.quoted[i] === 0) {
      const chain = this.#person(i, gender, new Set(), new Set());
      if (chain !== null)
        this.#addEvent(
          chain,
          i,
          /^(?:s?he)$/.test(token.lower),
          /^(?:his|her)$/.test(token.lower),
          false,
          true,
        );
    }
  }

  #addEvent(
    chain: number,
    i: number,
    subject: boolean,
    modifies: boolean,
    speaks: boolean,
    pronoun: boolean,
  ): void {
    const token = this.#reading.tokens[i]!;
    const { sentence, paragraph } = token;
    const quoted = this.#mentions.quoted[i] === 1;
    this.#events.push({ chain, token: i, sentence, paragraph, subject, modifies, speaks, pronoun, quoted });
  }

  /** A finite verb, or an apposition, stands behind the name. */
  #isSubject(end: number): boolean {
    const { tokens } = this.#reading;
    let i = end;
    const sentence = tokens[end - 1]?.sentence;
    while (tokens[i]?.sentence === sentence && wordClass(tokens[i]!.lower) === 'adverb') i++;
    const token: Token | undefined = tokens[i];
    if (!token || token.sentence !== sentence) return false;
    if (wordClass(token.lower) === 'auxiliary' && token.lower !== "'s") return true;
    if (wordClass(token.lower) === 'relative') return true;
    const form = verbForm(token.lower);
    if (form !== null) return form.tense === 'past' || form.tense === 'third';
    // A verb that is in no table: "Scott bristles", at the head of a sentence.
    return (
      token.kind === 'word' &&
      token.text === token.lower &&
      /(?:s|ed)$/.test(token.lower) &&
      wordClass(token.lower) === 'open'
    );
  }

  /** The person whom a gendered pronoun at token `i` means, null where that is not clear. */
  #person(
    i: number,
    gender: Gender,
    named: ReadonlySet<number>,
    excluded: ReadonlySet<number>,
  ): number | null {
    const token = this.#reading.tokens[i]!;
    const place: PronounPlace = {
      token: i,
      sentence: token.sentence,
      paragraph: token.paragraph,
      gender,
      named,
      excluded,
    };
    const ranked = rankPersons(this.#events, this.#chains.list, place, this.#lastSpeaker);
    const [best, second] = ranked;
    if (!best || best.score < MARGIN.floor) return null;
    if (second && best.score - second.score < MARGIN.value) return null;
    return best.chain;
  }

  #resolve(place: SpeakerPlace): number | null {
    const { tokens } = this.#reading;
    const { first, end } = place;
    const token = tokens[first];
    if (!token || end <= first) return null;
    if (end - first === 1 && this.#mentions.at[first] === -1) {
      const pronoun = this.#pronoun(place, token);
      if (pronoun !== undefined) return pronoun;
    }
    return this.#joint(place) ?? this.#named(place) ?? this.#described(place);
  }

  /** undefined: the word is no pronoun. */
  #pronoun(place: SpeakerPlace, token: Token): number | null | undefined {
    const word = token.lower;
    const gender = GENDER[word];
    if (gender) {
      const named = this.#namedIn(this.#attributions[place.attribution]!);
      const holder = this.#holder[place.first] ?? -1;
      const speaker = holder >= 0 ? this.#speakers[holder] : null;
      return this.#person(place.first, gender, named, new Set(speaker != null ? [speaker] : []));
    }
    if (FIRST_PERSON.test(word)) {
      const within = this.#attributions[place.attribution]!.within ?? this.#holder[place.first] ?? -1;
      return within >= 0 && within !== place.attribution ? (this.#speakers[within] ?? null) : null;
    }
    if (RELATIVE.test(word)) return this.#before(place.first);
    if (PLURAL.test(word))
      return this.#latest(place.first, (chain) => chain.kind !== 'person' && isPlural(chain));
    if (NEUTER.test(word)) return this.#latest(place.first, (chain) => chain.kind === 'organisation');
    return wordClass(word) === 'pronoun' ? null : undefined;
  }

  /** Chains that the statement's own words name. */
  #namedIn(attribution: Attribution): Set<number> {
    const named = new Set<number>();
    for (const span of attribution.content) {
      const { first, end } = tokensOf(this.#reading.tokens, span);
      for (let i = first; i < end; i++) {
        const m = this.#mentions.at[i] ?? -1;
        const chain = m >= 0 ? (this.#chains.of[m] ?? -1) : -1;
        if (chain >= 0) named.add(chain);
      }
    }
    return named;
  }

  /** The name that stands right before a relative word ("Graham, who said"). */
  #before(i: number): number | null {
    const { tokens } = this.#reading;
    for (let k = i - 1; k >= 0 && i - k < 16 && tokens[k]!.sentence === tokens[i]!.sentence; k--) {
      const m = this.#mentions.at[k] ?? -1;
      const chain = m >= 0 ? (this.#chains.of[m] ?? -1) : -1;
      if (chain >= 0 && !this.#mentions.list[m]!.modifies && this.#chains.list[chain]!.kind === 'person')
        return chain;
      if (verbForm(tokens[k]!.lower)?.tense === 'past' && m < 0) return null;
    }
    return null;
  }

  #latest(i: number, fits: (chain: Chain) => boolean): number | null {
    const sentence = this.#reading.tokens[i]!.sentence;
    for (let k = this.#events.length - 1; k >= 0 && k > this.#events.length - 12; k--) {
      const event = this.#events[k]!;
      if (sentence - event.sentence > 2) return null;
      if (
        !event.quoted &&
        !event.modifies &&
        (event.subject || event.speaks) &&
        fits(this.#chains.list[event.chain]!)
      )
        return event.chain;
    }
    return null;
  }

  /** "The United States, Britain and France": one speaker with its words as its name. */
  #joint(place: SpeakerPlace): number | null {
    const { tokens, text } = this.#reading;
    const { at, list } = this.#mentions;
    let and = -1;
    for (let i = place.first; i < place.end; i++) {
      if ((tokens[i]!.lower === 'and' || tokens[i]!.text === '&') && at[i] === -1) and = i;
      else if (
        wordClass(tokens[i]!.lower) === 'relative' ||
        (wordClass(tokens[i]!.lower) === 'preposition' && at[i] === -1)
      )
        break;
    }
    if (and < 0) return null;
    const before = at[and - 1] ?? -1;
    const behindAt = and + 1 < place.end && tokens[and + 1]!.lower === 'the' ? and + 2 : and + 1;
    const behind = behindAt < place.end ? (at[behindAt] ?? -1) : -1;
    if (before < 0 || behind < 0 || list[before]!.modifies || list[behind]!.modifies) return null;
    const first =
      tokens[place.first]!.lower === 'the' || tokens[place.first]!.lower === 'both'
        ? place.first + 1
        : place.first;
    const name = text.slice(tokens[first]!.start, tokens[list[behind]!.end - 1]!.end).replace(/\s+/g, ' ');
    return this.#other(name, 'organisation');
  }

  #other(name: string, kind: 'organisation' | 'unnamed'): number {
    const key = fold(name);
    const known = this.#unnamed.get(key);
    if (known !== undefined) return known;
    const chain = newChain(kind, name, key.split(' '));
    chain.forms.add(name);
    const c = this.#chains.list.push(chain) - 1;
    this.#unnamed.set(key, c);
    return c;
  }

  /** The name at the head of the span: at its core's end, or in an apposition behind it. */
  #named(place: SpeakerPlace): number | null {
    const { tokens } = this.#reading;
    const { at, list } = this.#mentions;
    for (let i = place.first; i < place.end; i++) {
      const token = tokens[i]!;
      const m = at[i] ?? -1;
      if (m < 0) {
        const kind = wordClass(token.lower);
        if (kind === 'preposition' || kind === 'relative') return this.#apposition(place, i);
        continue;
      }
      const mention = list[m]!;
      const chain = this.#chains.of[m] ?? -1;
      const end = Math.max(mention.end, i + 1);
      const heads =
        end >= place.end || !continues(tokens[end]!) || (end === place.end - 1 && isPossessive(tokens[end]!));
      if (heads && chain >= 0) return chain;
      i = end - 1;
    }
    return null;
  }

  #apposition(place: SpeakerPlace, from: number): number | null {
    const { tokens } = this.#reading;
    for (let i = from; i < place.end - 1; i++) {
      if (wordClass(tokens[i]!.lower) === 'relative') return null;
      const m = this.#mentions.at[i + 1] ?? -1;
      if (tokens[i]!.text !== ',' || m < 0) continue;
      const chain = this.#chains.of[m] ?? -1;
      return chain >= 0 && this.#chains.list[chain]!.kind === 'person' ? chain : null;
    }
    return null;
  }

  #described(place: SpeakerPlace): number | null {
    const description = readDescription(this.#reading.tokens, place.first, place.end);
    const kind = describeKind(this.#reading, description);
    const definite = description.determiner === 'definite' || description.determiner === 'possessive';
    if (kind === 'person' || (kind === 'unnamed' && definite)) {
      const chain = this.#byRole(description);
      if (chain !== null) return chain;
      if (kind === 'person' && description.determiner !== 'possessive')
        return this.#anaphor(description, place);
    }
    if (kind === 'group') return this.#group(description);
    if (kind === 'unknown' && description.determiner !== 'indefinite') return null;
    return this.#other(this.#words(description), 'unnamed');
  }

  #words(description: Description): string {
    const { tokens, text } = this.#reading;
    let end = description.end;
    for (let i = description.head + 1; i < description.end; i++) {
      if (tokens[i]!.text === ',' || wordClass(tokens[i]!.lower) === 'relative') {
        end = i;
        break;
      }
    }
    return text
      .slice(tokens[description.first]!.start, tokens[Math.max(end - 1, description.head)]!.end)
      .replace(/\s+/g, ' ');
  }

  /** The person whose stated role these words repeat; the latest where several bear it. */
  #byRole(description: Description): number | null {
    const latest = new Map<number, number>();
    for (let k = this.#events.length - 1; k >= 0 && k > this.#events.length - 60; k--) {
      const { chain } = this.#events[k]!;
      if (!latest.has(chain)) latest.set(chain, this.#events.length - k);
    }
    let best: { chain: number; score: number } | null = null;
    let rival = 0;
    const gender = genderOfDescription(this.#reading, description);
    for (const [c, age] of latest) {
      const chain = this.#chains.list[c]!;
      if (chain.kind !== 'person' || (gender && chain.gender && chain.genderSure && chain.gender !== gender))
        continue;
      const match = roleMatch(this.#reading, description, chain);
      if (match <= 0) continue;
      const score = match - 0.01 * age + (c === this.#lastSpeaker ? 0.3 : 0);
      if (!best || score > best.score) {
        rival = best?.score ?? 0;
        best = { chain: c, score };
      } else if (score > rival) rival = score;
    }
    return best && best.score >= 0.7 ? best.chain : null;
  }

  /** "the billionaire": nobody's stated role, so only the one person who has just spoken and fits may be meant. */
  #anaphor(_description: Description, _place: SpeakerPlace): number | null {
    return null;
  }

  /** "the commission": the latest organisation whose name holds that word. */
  #group(description: Description): number | null {
    const head = fold(this.#reading.tokens[description.head]!.text);
    for (let k = this.#events.length - 1; k >= 0 && k > this.#events.length - 60; k--) {
      const event = this.#events[k]!;
      const chain = this.#chains.list[event.chain]!;
      if (chain.kind === 'organisation' && chain.words.includes(head)) return event.chain;
    }
    return null;
  }
}

/** A word that goes on the noun phrase behind a name: then the name is not its head. */
function continues(token: Token): boolean {
  if (isPossessive(token)) return true;
  if (token.kind !== 'word') return false;
  return wordClass(token.lower) === 'open';
}

const isPossessive = (token: Token): boolean =>
  token.lower === "'s" || token.text === '’' || token.text === "'";

function isPlural(chain: Chain): boolean {
  const last = chain.words.at(-1) ?? '';
  return chain.kind === 'organisation' || last.endsWith('s') || isGroupNoun(last);
}
