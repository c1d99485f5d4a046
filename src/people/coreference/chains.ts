/**
 * Which mentions of one article name the same one: full names first, then short names to the full ones.
 *
 * ```
 *   "Sarah Huckabee Sanders" … "Sarah Sanders" … "Sanders" … "Sarah"      one
 *   "Tom Moss" … "Ada Moss" … "Moss"                                      two; the bare surname goes to the one meant here
 *   "Tom Pike" … "Tom Pike Jr."                                           two
 * ```
 */
import type { Article } from '../../model.ts';
import { foldText } from '../../text/normalise.ts';
import type { TextReading } from '../../text/reading.ts';
import { genderOfName, isFirstName } from '../names/first-names.ts';
import { namesInHeadlines } from '../names/headline-names.ts';
import type { Mentions, NameMention } from '../names/mention.ts';
import { genderOfWords } from '../names/name-kinds.ts';
import { suffixesDiffer } from '../names/name-suffix.ts';
import { bodyTest, isKin } from '../names/name-words.ts';
import { addForm, agrees, type Chain, type Chains, newChain, sameFullName, surnameOf } from './chain.ts';
import { misspeltSurname, sameButForSlip } from './misprinted-names.ts';
import { OrganisationChain } from './organisation-chains.ts';

/** Chains all mentions; linear in their number (chains are looked up by surname). */
export function chainMentions(reading: TextReading, article: Article, mentions: Mentions): Chains {
  return new Chaining(reading, mentions).run(article);
}

/** More people of one given name than this are not compared letter by letter: hostile input. */
const MOST_COMPARED = 40;

/** Roles that women are given as well. */
const MANLY = /(?:spokesman|chairman|congressman)$/;

class Chaining {
  readonly #reading: TextReading;
  readonly #mentions: Mentions;
  readonly #list: Chain[] = [];
  readonly #of: Int32Array;
  readonly #bySurname = new Map<string, number[]>();
  readonly #byFirst = new Map<string, number[]>();
  /** Full names by their first word. */
  readonly #full = new Map<string, number[]>();
  readonly #organisations: OrganisationChain;
  /** For each chain the first mention that names it in full. */
  readonly #introduced = new Map<number, number>();
  /** For each organisation the article of its first mention inside a sentence. */
  readonly #articles = new Map<number, 'the' | 'The'>();
  /** Folded, with a blank at both ends. */
  #title = '';

  constructor(reading: TextReading, mentions: Mentions) {
    this.#reading = reading;
    this.#mentions = mentions;
    this.#of = new Int32Array(mentions.list.length).fill(-1);
    this.#organisations = new OrganisationChain(this.#list);
  }

  run(article: Article): Chains {
    this.#title = ` ${foldText(article.title ?? '')} `;
    const { list } = this.#mentions;
    list.forEach((mention, i) => {
      if (mention.words.length > 1 && mention.kind === 'person') this.#of[i] = this.#fullName(mention);
    });
    list.forEach((mention, i) => {
      if (mention.words.length > 1 && mention.kind === 'unknown') this.#of[i] = this.#unknownName(mention);
    });
    list.forEach((mention, i) => {
      const c = this.#of[i] ?? -1;
      if (c >= 0 && mention.words.length > 1 && !this.#introduced.has(c)) this.#introduced.set(c, i);
    });
    this.#headlines(article);
    for (let c = 0; c < this.#list.length; c++) this.#indexFirst(c);
    let latest = -1;
    list.forEach((mention, i) => {
      const chained = this.#of[i] ?? -1;
      if (chained >= 0) latest = chained;
      else if (mention.kind === 'organisation' || mention.kind === 'place')
        this.#of[i] = this.#organisation(mention);
      else if (mention.words.length === 1) this.#of[i] = this.#shortName(mention, i, latest);
    });
    return { list: this.#list, of: this.#of };
  }

  #text(mention: NameMention): string {
    const { text, tokens } = this.#reading;
    const printed = text.slice(tokens[mention.first]!.start, tokens[mention.end - 1]!.end);
    return mention.end - mention.first === 1 ? printed : printed.replace(/\s+/g, ' ');
  }

  /** Takes a mention into a chain. */
  #join(c: number, mention: NameMention): number {
    const chain = this.#list[c]!;
    const text = this.#text(mention);
    addForm(chain, text);
    chain.mentions++;
    if (chain.kind === 'person' && !mention.located) chain.human = true;
    for (const role of mention.roles) chain.roles.push(role);
    if (mention.words.length > 1) {
      chain.fullMentions++;
      if (mention.words.length > chain.words.length && mention.kind === 'person') {
        chain.name = text;
        chain.words = mention.words;
      }
    }
    if (mention.gender && !this.#doubts(mention)) {
      chain.gender = mention.gender;
      chain.genderSure = true;
    } else if (!chain.gender && !mention.gender) {
      const byName = genderOfWords(mention.words);
      if (byName) {
        chain.gender = byName.gender;
        chain.genderSure = byName.sure;
      }
    }
    if (mention.titled) chain.uncertain = false;
    return c;
  }

  /**
   * "Spokesman Ada Moss": the name tells another gender than the role, and neither is sure. "Spokesman Oona Moss", whose name
   * tells none: women are called so as well.
   */
  #doubts({ gender, roles, words }: NameMention): boolean {
    if (!MANLY.test(roles[0]?.head ?? '')) return false;
    const byName = genderOfWords(words);
    return byName === null ? words.length > 1 : byName.sure && byName.gender !== gender;
  }

  #create(mention: NameMention, kind: Chain['kind']): number {
    const chain = newChain(kind, this.#text(mention), mention.words);
    chain.suffix = mention.suffix;
    const c = this.#list.push(chain) - 1;
    if (kind === 'person') this.#index(c, surnameOf(chain));
    return c;
  }
  #index(c: number, surname: string): void {
    const bucket = this.#bySurname.get(surname);
    if (bucket) bucket.push(c);
    else this.#bySurname.set(surname, [c]);
  }
  #indexFirst(c: number): void {
    const chain = this.#list[c]!;
    if (chain.kind !== 'person' || chain.words.length < 2 || chain.uncertain) return;
    const first = chain.words[0] ?? '';
    const bucket = this.#byFirst.get(first);
    if (bucket) bucket.push(c);
    else this.#byFirst.set(first, [c]);
  }

  #fullName(mention: NameMention): number {
    const first = mention.words[0] ?? '';
    for (const c of this.#bySurname.get(mention.words.at(-1) ?? '') ?? []) {
      if (sameFullName(this.#list[c]!, mention)) return this.#join(c, mention);
    }
    for (const c of this.#full.get(first) ?? []) {
      const chain = this.#list[c]!;
      if (!suffixesDiffer(chain.suffix, mention.suffix) && sameButForSlip(chain.words, mention.words))
        return this.#join(c, mention);
    }
    const c = this.#join(this.#create(mention, 'person'), mention);
    const bucket = this.#full.get(first);
    if (!bucket) this.#full.set(first, [c]);
    else if (bucket.length < MOST_COMPARED) bucket.push(c);
    return c;
  }

  /** Two words or more without a known given name: a double surname, or a new name. */
  #unknownName(mention: NameMention): number {
    const bucket = this.#bySurname.get(mention.words.at(-1) ?? '') ?? [];
    for (const c of bucket) {
      const chain = this.#list[c]!;
      if (suffixesDiffer(chain.suffix, mention.suffix)) continue;
      const same = chain.words.join(' ') === mention.words.join(' ');
      if (same || chain.words.slice(-mention.words.length).join(' ') === mention.words.join(' '))
        return this.#join(c, mention);
    }
    const c = this.#create(mention, 'person');
    this.#list[c]!.uncertain = true;
    return this.#join(c, mention);
  }

  /** Fuller names that only a headline gives ("Pat Reel: …" over an article that calls him Reel). */
  #headlines(article: Article): void {
    const known = (surname: string): boolean =>
      (this.#bySurname.get(surname) ?? []).some((c) => (this.#list[c]!.words.length ?? 0) > 1);
    const singles = new Set<string>();
    for (const mention of this.#mentions.list) {
      if (mention.words.length === 1) singles.add(mention.words[0] ?? '');
    }
    for (const found of namesInHeadlines(
      this.#reading,
      this.#mentions.titleCase,
      article.title ?? '',
      singles,
    )) {
      const surname = found.words.at(-1) ?? '';
      if (known(surname)) continue;
      const chain = newChain('person', found.name, found.words);
      const byName = genderOfWords(found.words);
      chain.gender = byName?.gender ?? null;
      chain.genderSure = byName?.sure ?? false;
      this.#index(this.#list.push(chain) - 1, surname);
    }
  }

  #organisation(mention: NameMention): number {
    const known = this.#organisations.find(mention.words);
    const article = this.#articleOf(mention);
    // "the Harbour Times … said The Times": who writes "The" as a part of a name means the paper that is called so.
    const other =
      known !== undefined &&
      article === 'The' &&
      mention.words.length === 1 &&
      bodyTest('paper')?.(mention.words) === true &&
      this.#list[known]!.words.length > 1 &&
      this.#articles.get(known) === 'the';
    const c = known === undefined || other ? this.#create(mention, 'organisation') : known;
    if (article !== null && !this.#articles.has(c)) this.#articles.set(c, article);
    this.#organisations.add(c, mention.words);
    const chain = this.#list[c]!;
    addForm(chain, this.#text(mention));
    chain.mentions++;
    return c;
  }

  /** The article right before a name inside a sentence, as printed; null where none stands there. */
  #articleOf({ runFirst }: NameMention): 'the' | 'The' | null {
    const { tokens } = this.#reading;
    const before = tokens[runFirst - 1];
    if (before?.sentence !== tokens[runFirst]!.sentence || before.lower !== 'the') return null;
    if (tokens[runFirst - 2]?.sentence !== before.sentence) return null;
    return before.text === 'The' ? 'The' : 'the';
  }

  /** One word: a surname, a given name, or (with a title) a name that only this article's title vouches for. */
  #shortName(mention: NameMention, i: number, latest: number): number {
    const word = mention.words[0] ?? '';
    const bySurname = this.#bySurname.get(word) ?? [];
    const fits = bySurname.filter((c) => agrees(this.#list[c]!, mention));
    const chosen = this.#choose(fits, mention, i, latest);
    if (chosen >= 0) return this.#join(chosen, mention);
    if (mention.kind === 'weak' && !mention.titled) return -1;
    if (mention.titled) {
      const c = this.#create(mention, 'person');
      return this.#join(c, mention);
    }
    const byFirst = (this.#byFirst.get(word) ?? []).filter((c) => agrees(this.#list[c]!, mention));
    const first = this.#choose(byFirst, mention, i, latest);
    if (first >= 0) return this.#join(first, mention);
    const organisation = this.#organisations.find(mention.words);
    if (organisation !== undefined) {
      this.#list[organisation]!.mentions++;
      return organisation;
    }
    if (mention.initial && !mention.modifies) return this.#lone(mention, 0);
    return this.#lone(mention, 1);
  }

  /** A word that nothing explains: kept as an uncertain person, who becomes one only when the words are given to it. */
  #lone(mention: NameMention, weight: number): number {
    const meant = misspeltSurname(mention.words[0] ?? '', this.#bySurname, this.#list);
    if (meant >= 0) return this.#join(meant, mention);
    const c = this.#create(mention, 'person');
    const chain = this.#list[c]!;
    chain.uncertain = true;
    this.#join(c, mention);
    chain.human = !mention.located;
    // A given name alone ("Lena said") tells a gender, though it may be a surname.
    chain.gender ??= genderOfName(mention.words[0] ?? '')?.gender ?? null;
    chain.mentions = weight;
    return c;
  }

  /** Among several that bear the name: the one this article mostly calls so; the latest where it was just named in full. */
  #choose(candidates: readonly number[], mention: NameMention, i: number, latest: number): number {
    if (candidates.length < 2) return candidates[0] ?? -1;
    const full = candidates.filter((c) => this.#list[c]!.words.length > 1);
    // Who is introduced further down is not meant yet.
    const introduced = full.filter((c) => (this.#introduced.get(c) ?? i) < i);
    const pool = introduced.length > 0 ? introduced : full.length > 0 ? full : candidates;
    // "President Marta Oakes and first lady Jane Oakes": a relative is called by the full name.
    const named = pool.filter((c) => isNamedInFull(this.#list[c]!));
    const notKin = named.filter((c) => !this.#list[c]!.roles.some(({ head }) => isKin(head)));
    let best = notKin[0] ?? pool[0] ?? -1;
    for (const c of notKin.length > 0 ? notKin : pool) {
      if (this.#list[c]!.fullMentions > this.#list[best]!.fullMentions) best = c;
    }
    // Named in full inside this very paragraph, as the latest person at all: "Tom Moss … Moss said".
    const sameParagraph = this.#namedInParagraph(latest, i);
    if (pool.includes(latest) && sameParagraph && !mention.quoted) return latest;
    // "Ada Moss tells her story": the article is hers, and calls her husband by his full name.
    const headed = named.filter((c) => this.#title.includes(` ${this.#list[c]!.words.join(' ')} `));
    return headed.length === 1 ? headed[0]! : best;
  }

  #namedInParagraph(c: number, i: number): boolean {
    const { list } = this.#mentions;
    const paragraph = this.#reading.tokens[list[i]!.first]!.paragraph;
    for (let k = i - 1; k >= 0 && i - k < 12; k--) {
      if (this.#reading.tokens[list[k]!.first]!.paragraph !== paragraph) return false;
      if (this.#of[k] === c && list[k]!.words.length > 1) return true;
    }
    return false;
  }
}

/** "Harried Moss": a word that is no given name is a part of a headline, unless it is printed so again, or of three words. */
const isNamedInFull = ({ words, fullMentions }: Chain): boolean =>
  fullMentions >= (isFirstName(words[0] ?? '') || words.length === 3 ? 1 : 2);
