/**
 * What an article's own pronouns say about somebody whose given name does not tell: where one person alone stands in a
 * sentence, "he" or "her" behind the name (or at the head of the next sentence) votes.
 */
import type { TextReading } from '../../text/reading.ts';
import type { Mentions } from '../names/mention.ts';
import { genderOfWords } from '../names/name-kinds.ts';
import { type Chain, type Chains, surnameOf } from './chain.ts';
import { genderOfPronoun } from './pronouns.ts';

/** Votes against what the given name tells for sure. */
const AGAINST_NAME = 3;
/** A name that begins so many tokens behind its sentence's beginning, its role before it, opens the sentence. */
const OPENING = 4;
/** The gender rests on the given name, and on no title or role. */
const byName = ({ words, gender, roles }: Chain): boolean =>
  genderOfWords(words)?.gender === gender && !roles.some((role) => role.gender === gender);

/** Sets the genders of chains that are open or doubtful; linear in the tokens. */
export function weighGenders(reading: TextReading, mentions: Mentions, chains: Chains): void {
  const { tokens, sentences } = reading;
  const votes = new Map<Chain, { female: number; male: number }>();
  const vote = (chain: Chain, gender: 'female' | 'male', weight: number): void => {
    const counts = votes.get(chain) ?? { female: 0, male: 0 };
    counts[gender] += weight;
    votes.set(chain, counts);
  };
  sentences.forEach((sentence, s) => {
    let only: Chain | null = null;
    let opens: Chain | null = null;
    let alone = true;
    let voted = false;
    for (let i = sentence.firstToken; i < sentence.endToken && alone; i++) {
      if (mentions.quoted[i]) continue;
      const m = mentions.at[i] ?? -1;
      const chain = m >= 0 ? chains.list[chains.of[m] ?? -1] : undefined;
      if (chain?.kind === 'person') {
        if (only && only !== chain) alone = false;
        only = chain;
        if (i - sentence.firstToken < OPENING) opens ??= chain;
      } else if (only && !voted) {
        const gender = genderOfPronoun(tokens[i]!.lower);
        if (gender) {
          vote(only, gender, 1);
          voted = true;
        }
      }
    }
    const next = sentences[s + 1];
    if (!only || !alone || voted || next?.paragraph !== sentence.paragraph) return;
    // "Chair Robin Moss rang the bell. “One at a time,” she said.": whom the sentence began with.
    let at = next.firstToken;
    if (opens === only) while (at < next.endToken && mentions.quoted[at]) at++;
    const gender = genderOfPronoun(tokens[at]?.lower ?? '');
    if (gender) vote(only, gender, 2);
  });
  const bearers = new Map<string, number>();
  for (const chain of chains.list)
    if (chain.kind === 'person') bearers.set(surnameOf(chain), (bearers.get(surnameOf(chain)) ?? 0) + 1);
  for (const [chain, { female, male }] of votes) {
    if (female === male) continue;
    const gender = female > male ? 'female' : 'male';
    const more = Math.max(female, male);
    const fewer = Math.min(female, male);
    // A name that is nearly always a man's is a woman's here: only where the article never says otherwise.
    // Of two who share a surname, the other may be meant by it.
    const against =
      gender !== chain.gender && fewer === 0 && more >= AGAINST_NAME && bearers.get(surnameOf(chain)) === 1;
    if (chain.genderSure && !(against && byName(chain))) continue;
    if (more < 2 * fewer) continue;
    // What the name says is only overruled by more than one pronoun in passing.
    if (chain.gender !== null && chain.gender !== gender && more < 2) continue;
    chain.genderSure = more >= 2 || chain.gender === gender;
    chain.gender = gender;
  }
}
