/**
 * Who is being talked about at each point of an article: the places so far that named somebody (or that a pronoun took
 * up), and how strongly each of them invites a pronoun. The weights stand in one table; the idea is Lappin and Leass (1994).
 */
import type { Gender } from '../../model.ts';
import { wordClass } from '../../text/word-classes.ts';
import type { Chain } from './chain.ts';
import { isCollective } from './nominals.ts';

/** One place outside quotation marks that speaks of a chain. */
export interface MentionEvent {
  readonly chain: number;
  readonly token: number;
  readonly sentence: number;
  /** The same, with headings and links left out of the count. */
  readonly proseSentence: number;
  readonly paragraph: number;
  readonly subject: boolean;
  /** Possessive, or inside another name. */
  readonly modifies: boolean;
  /** The words of a statement are given to it here. */
  speaks: boolean;
  readonly pronoun: boolean;
  readonly quoted: boolean;
  /** Named at its sentence's beginning. */
  readonly opens: boolean;
  /** Inside the writer's words for what somebody says. */
  readonly told: boolean;
}

export const WEIGHTS = {
  /** A mention in the pronoun's own sentence, the one before, and each one further back. */
  sameSentence: 2.6,
  sentenceBefore: 2.4,
  perSentence: 0.9,
  paragraphBreak: 0.9,
  subject: 0.9,
  /** The subject of the pronoun's own sentence. */
  ownSubject: 2.2,
  modifies: -0.9,
  speaks: 1.2,
  pronoun: 0.3,
  /** Spoke last, in this paragraph or the one before. */
  lastSpeaker: 0.6,
  frequency: 0.35,
  unsureGender: -0.4,
  unknownGender: -0.8,
  otherUnsureGender: -4,
  uncertain: -1.2,
  /** A source without a name, whose words tell a gender, and one whose words tell none. */
  nameless: -0.3,
  namelessUnknown: -0.9,
  /** Named inside the very words that the pronoun speaks. */
  namedInContent: -2.2,
  quoted: -2.5,
  /** Only spoken of by another, and the pronoun speaks: "Lee said Cole was late. “He will come,” he said." */
  told: -1,
  /** Introduced at the beginning of the sentence before. */
  opens: 1.2,
};

/** Sentences further back than this no longer offer anybody. */
export const REACH = 12;
/** How many events are looked at. */
const LOOK_BACK = 40;

export interface PronounPlace {
  readonly token: number;
  /** The sentence, with headings and links left out of the count. */
  readonly proseSentence: number;
  readonly paragraph: number;
  /** Inside quotation marks itself (an article that another one quotes at length). */
  readonly quoted: boolean;
  /** null: any. */
  readonly gender: Gender | null;
  /** Chains that the words spoken here name, or that are shut out for another reason. */
  readonly named: ReadonlySet<number>;
  readonly excluded: ReadonlySet<number>;
  /** The pronoun is the speaker of a statement. */
  readonly speaks: boolean;
}

export interface Candidate {
  readonly chain: number;
  readonly score: number;
}

/** The two likeliest persons who may be meant at `place`, likeliest first. Looks at a bounded number of events. */
export function rankPersons(
  events: readonly MentionEvent[],
  chains: readonly Chain[],
  place: PronounPlace,
  lastSpeaker: number,
): readonly Candidate[] {
  const best = new Map<number, number>();
  let overtaken = false;
  let speakerSeen = false;
  for (let k = events.length - 1; k >= 0 && k >= events.length - LOOK_BACK; k--) {
    const event = events[k]!;
    const distance = place.proseSentence - event.proseSentence;
    if (distance > REACH) break;
    if (place.excluded.has(event.chain)) continue;
    const chain = chains[event.chain]!;
    if (!chain.human || (place.gender !== null && isMany(chain))) continue;
    const gender = genderScore(chain, place.gender);
    if (gender === null) continue;
    if (event.chain === lastSpeaker) speakerSeen = true;
    // Somebody else has become the subject since: who spoke last no longer counts.
    else if (!speakerSeen && event.subject && !event.quoted && gender >= 0 && place.gender !== null)
      overtaken = true;
    let score =
      distance === 0 ? WEIGHTS.sameSentence : WEIGHTS.sentenceBefore - WEIGHTS.perSentence * (distance - 1);
    if (event.paragraph !== place.paragraph) score -= WEIGHTS.paragraphBreak;
    if (event.subject) score += distance === 0 ? WEIGHTS.ownSubject : WEIGHTS.subject;
    if (event.modifies) score += WEIGHTS.modifies;
    if (event.speaks) score += WEIGHTS.speaks;
    if (event.pronoun) score += WEIGHTS.pronoun;
    if (event.quoted && !place.quoted) score += WEIGHTS.quoted;
    const theme = event.opens && distance === 1 && !event.told && chain.kind === 'person';
    // "Moss ducked the question. “No,” she said.": whoever her paragraph opens with is somebody.
    const vouched = theme && event.subject && event.paragraph === place.paragraph;
    const uncertain = chain.uncertain && !vouched;
    // "Full details will follow, he said.": one word at a sentence's head that nothing explains.
    if (uncertain && event.opens && !event.subject && !event.speaks && chain.mentions === 0) continue;
    if (theme && !uncertain) score += WEIGHTS.opens;
    if (event.told && place.speaks && distance > 0) score += WEIGHTS.told;
    score += gender;
    if (uncertain) score += WEIGHTS.uncertain;
    if (chain.kind === 'unnamed') score += chain.gender === null ? WEIGHTS.namelessUnknown : WEIGHTS.nameless;
    score += WEIGHTS.frequency * Math.log(1 + chain.mentions);
    if (event.chain === lastSpeaker && !overtaken) score += WEIGHTS.lastSpeaker;
    if (place.named.has(event.chain)) score += WEIGHTS.namedInContent;
    if (score > (best.get(event.chain) ?? Number.NEGATIVE_INFINITY)) best.set(event.chain, score);
  }
  let first: Candidate | null = null;
  let second: Candidate | null = null;
  for (const [chain, score] of best) {
    if (first === null || score > first.score) [first, second] = [{ chain, score }, first];
    else if (second === null || score > second.score) second = { chain, score };
  }
  return first === null ? [] : second === null ? [first] : [first, second];
}

/** "the staff", "people in the crowd": a source without a name that is more than one. */
export function isMany(chain: Chain): boolean {
  if (chain.kind !== 'unnamed') return false;
  const known = MANY.get(chain);
  if (known !== undefined) return known;
  const end = chain.words.findIndex((word) => /^(?:preposition|relative)$/.test(wordClass(word)));
  const many = isCollective(chain.words[end > 0 ? end - 1 : chain.words.length - 1] ?? '');
  MANY.set(chain, many);
  return many;
}
/** A chain without a name keeps its words. */
const MANY = new WeakMap<Chain, boolean>();

/** null: this gender is ruled out. */
function genderScore(chain: Chain, gender: Gender | null): number | null {
  if (gender === null) return 0;
  if (chain.gender === null) return WEIGHTS.unknownGender;
  if (chain.gender === gender) return chain.genderSure ? 0 : WEIGHTS.unsureGender;
  return chain.genderSure ? null : WEIGHTS.otherUnsureGender;
}
