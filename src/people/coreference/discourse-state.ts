/** What the sweep through an article has seen so far; the rules for pronouns and descriptions read it. */
import type { Attribution, Gender } from '../../model.ts';
import type { TextReading } from '../../text/reading.ts';
import { setsStopsOutside } from '../../text/stops-outside.ts';
import { fold } from '../names/fold.ts';
import type { Mentions } from '../names/mention.ts';
import { tokensOf } from '../names/spans.ts';
import { type Chain, type Chains, newChain } from './chain.ts';
import { type MentionEvent, rankPersons } from './focus.ts';

/** The likeliest person must be this much likelier than the next. */
const MARGIN = 0.24;
/** Lower than this nobody is in focus. */
const FLOOR = 0;

export class DiscourseState {
  readonly reading: TextReading;
  readonly mentions: Mentions;
  readonly chains: Chains;
  readonly attributions: readonly Attribution[];
  readonly events: MentionEvent[] = [];
  /** Chain of each attribution's speaker, so far. */
  readonly speakers: (number | null)[];
  /** The chain that spoke last, -1 at the beginning. */
  lastSpeaker = -1;
  /** For each token the attribution whose quoted words hold it, -1 where none. */
  readonly holder: Int32Array;
  /** For each token 1 where it stands in the writer's words for what somebody says. */
  readonly told: Uint8Array;
  /** For each token the mention whose stated role it belongs to, -1 where none. */
  readonly roleAt: Int32Array;
  /** Persons of whom the article says that "they" means them. */
  readonly plural: ReadonlySet<Chain>;
  /** The article sets its stops outside the marks, as reviews of the press do. */
  readonly review: boolean;
  /** For each sentence how many of running text stand before it. */
  readonly #prose: Int32Array;
  readonly #others = new Map<string, number>();

  constructor(
    reading: TextReading,
    mentions: Mentions,
    chains: Chains,
    attributions: readonly Attribution[],
  ) {
    this.reading = reading;
    this.mentions = mentions;
    this.chains = chains;
    this.attributions = attributions;
    this.speakers = attributions.map(() => null);
    this.holder = new Int32Array(reading.tokens.length).fill(-1);
    this.told = new Uint8Array(reading.tokens.length);
    this.roleAt = new Int32Array(reading.tokens.length).fill(-1);
    mentions.list.forEach((mention, m) => {
      for (const role of mention.roles) this.roleAt.fill(m, role.first, role.end);
    });
    attributions.forEach((attribution, a) => {
      if (attribution.kind !== 'direct' && attribution.speaker) {
        for (const span of attribution.content) {
          const { first, end } = tokensOf(reading.tokens, span);
          this.told.fill(1, first, end);
        }
      }
      for (const span of attribution.quoted) {
        const { first, end } = tokensOf(reading.tokens, span);
        for (let i = first; i < end && this.holder[i] === -1; i++) this.holder[i] = a;
      }
    });
    this.#prose = proseSentences(reading);
    this.plural = this.#calledThey();
    this.review = setsStopsOutside(
      reading.text,
      attributions.flatMap(({ quoted }) => quoted),
    );
  }

  /** "Robin Pike, who uses they/them pronouns" */
  #calledThey(): Set<Chain> {
    const { tokens, text } = this.reading;
    const found = new Set<Chain>();
    if (!/\bthey\s?\//i.test(text)) return found;
    let latest = -1;
    let sentence = -1;
    for (let i = 0; i < tokens.length; i++) {
      const chain = this.chainAt(i);
      if (chain >= 0) [latest, sentence] = [chain, tokens[i]!.sentence];
      const said =
        /^they\/them$/.test(tokens[i]!.lower) || (tokens[i]!.lower === 'they' && tokens[i + 1]?.text === '/');
      if (said && latest >= 0 && sentence === tokens[i]!.sentence && this.chain(latest).kind === 'person')
        found.add(this.chain(latest));
    }
    return found;
  }

  chain(c: number): Chain {
    return this.chains.list[c]!;
  }

  /** The chain that the name at token `i` belongs to, -1 where no name stands there. */
  chainAt(i: number): number {
    const m = this.mentions.at[i] ?? -1;
    return m >= 0 ? (this.chains.of[m] ?? -1) : -1;
  }

  addEvent(
    chain: number,
    i: number,
    how: Partial<Pick<MentionEvent, 'subject' | 'modifies' | 'speaks' | 'pronoun' | 'opens'>>,
  ): void {
    const { sentence, paragraph } = this.reading.tokens[i]!;
    const quoted = this.mentions.quoted[i] === 1;
    const { subject = false, modifies = false, speaks = false, pronoun = false } = how;
    const told = this.told[i] === 1;
    const opens = how.opens ?? (!pronoun && this.reading.sentences[sentence]?.firstToken === i);
    this.events.push({
      chain,
      token: i,
      sentence,
      proseSentence: this.#prose[sentence]!,
      paragraph,
      subject,
      modifies,
      speaks,
      pronoun,
      quoted,
      told,
      opens,
    });
  }

  /** A source that has no name but its words; the same words in one article are one source. */
  other(
    name: string,
    kind: 'organisation' | 'unnamed',
    human: { gender: Gender | null } | null = null,
  ): number {
    const key = fold(name);
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    const chain = newChain(kind, name, key.split(' '));
    if (human) {
      chain.human = true;
      chain.gender = human.gender;
      chain.genderSure = human.gender !== null;
    }
    const c = this.chains.list.push(chain) - 1;
    this.#others.set(key, c);
    return c;
  }

  /** Words of the article from one token to another, white space made single. */
  words(first: number, end: number): string {
    const { text, tokens } = this.reading;
    return text.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ');
  }

  /** The person in focus at token `i`, null where that is not clear; `gender` null leaves the gender open. */
  inFocus(
    i: number,
    gender: Gender | null,
    options: {
      named?: ReadonlySet<number>;
      excluded?: ReadonlySet<number>;
      margin?: number;
      floor?: number;
      /** Words are given to the one who is looked for. */
      speaks?: boolean;
    } = {},
  ): number | null {
    const { sentence, paragraph } = this.reading.tokens[i]!;
    const { named = NOBODY, excluded = NOBODY, speaks = false } = options;
    const quoted = this.mentions.quoted[i] === 1;
    const proseSentence = this.#prose[sentence]!;
    const place = { token: i, proseSentence, paragraph, quoted, gender, named, excluded, speaks };
    const [best, second] = rankPersons(this.events, this.chains.list, place, this.lastSpeaker);
    if (!best || best.score < (options.floor ?? FLOOR)) return null;
    if (second && best.score - second.score < (options.margin ?? MARGIN)) return null;
    // A passer-by without a name keeps others from being taken, but is no answer while people with names are about.
    const passing = this.chain(best.chain).kind === 'unnamed' && !this.speakers.includes(best.chain);
    if (passing && second && second.score > FLOOR && this.chain(second.chain).kind === 'person') return null;
    return best.chain;
  }

  /** Chains that an attribution's own words name. */
  namedIn(attribution: Attribution): Set<number> {
    const named = new Set<number>();
    // "Moss was glad, she said.": in the writer's words the speaker may be named.
    for (const span of attribution.kind !== 'direct' ? attribution.quoted : attribution.content) {
      const { first, end } = tokensOf(this.reading.tokens, span);
      for (let i = first; i < end; i++) {
        const chain = this.chainAt(i);
        if (chain >= 0) named.add(chain);
      }
    }
    return named;
  }
}

const NOBODY: ReadonlySet<number> = new Set();

/** Longer lines are running text, whatever they end with; in code units. */
const LONGEST_HEADING = 100;

function proseSentences({ text, sentences, paragraphs }: TextReading): Int32Array {
  const counts = new Int32Array(sentences.length);
  let count = 0;
  sentences.forEach((sentence, s) => {
    const { role, start, end } = paragraphs[sentence.paragraph]!;
    const heading = end - start < LONGEST_HEADING && !/[.?!…:;,"'”’)\]]$/.test(text.slice(start, end));
    if (role === 'prose' && !heading) count++;
    counts[s] = count;
  });
  return counts;
}
