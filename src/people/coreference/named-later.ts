/**
 * Whom an article speaks of before it names them: "A Redvale teacher says she “did the math.” … “I counted them,” Ada Moss
 * told the Dial." The speaker of the first words is Ada Moss, where nobody else can be meant.
 */
import { isHeldByOne, isRoleNoun, isTitle, isUnnamedHead } from '../names/name-words.ts';
import type { DiscourseState } from './discourse-state.ts';
import { type Description, genderOfDescription, readDescription, roleMatch } from './nominals.ts';
import { genderOfPronoun } from './pronouns.ts';
import type { Resolution } from './resolution-rule.ts';

const NAMED_LATER = 'description: named further down';
/** Paragraphs of running text in which the one without a name must stand, and the next ones that may name them. */
const LEAD = 2;
const NAMED_WITHIN = 4;
/** No description is longer, in tokens. */
const LONGEST = 8;
/** Heads of sources that mostly stay without a name although news has named none yet, but for these. */
const MAY_BE_NAMED =
  /^(?:man|woman|boy|girl|mother|father|teacher|doctor|student|lawmaker|veteran|officer|soldier|employee|worker|resident|pilot|professor|farmer|neighbou?r|engineer|designer|judge)$/;

/** Gives the speakers that the lead leaves without a name the name that follows; `resolved` and `state.speakers` are changed. */
export function nameLater(state: DiscourseState, resolved: (Resolution | null)[]): void {
  const lead = leadEnd(state);
  const first = firstPerson(state);
  const asked = new Set<number>();
  resolved.forEach((one, a) => {
    const chain = one?.chain ?? -1;
    const { speaker } = state.attributions[a]!;
    if (chain < 0 || asked.has(chain) || !speaker || speaker.start >= lead) return;
    const { kind, human } = state.chain(chain);
    if (kind !== 'unnamed' || !human) return;
    asked.add(chain);
    const at = state.events.find((event) => event.chain === chain)?.token ?? -1;
    if (at < 0 || (first >= 0 && first < at)) return;
    const named = nameBehind(state, describedAt(state, at), chain);
    if (named === null) return;
    state.chain(named).uncertain = false;
    resolved.forEach((other, b) => {
      if (other?.chain !== chain) return;
      resolved[b] = { chain: named, rule: NAMED_LATER };
      state.speakers[b] = named;
    });
  });
}

/** The description that begins at or before token `at`, up to its sentence's end. */
function describedAt(state: DiscourseState, at: number): Description {
  const { tokens } = state.reading;
  let first = at;
  while (
    first > 0 &&
    tokens[first]!.word.class !== 'determiner' &&
    tokens[first - 1]!.sentence === tokens[at]!.sentence &&
    at - first < 6
  )
    first--;
  if (tokens[first]!.word.class !== 'determiner') first = at;
  let end = at + 1;
  while (end < first + LONGEST && tokens[end]?.sentence === tokens[at]!.sentence) end++;
  return readDescription(tokens, first, end);
}

/** Where the article's first paragraphs of running text end, in code units. */
function leadEnd({ reading: { paragraphs, text } }: DiscourseState): number {
  let count = 0;
  for (const { role, start, end } of paragraphs) {
    if (role !== 'prose' || !/[.?!…:;,"'”’)\]]$/.test(text.slice(start, end))) continue;
    if (++count === LEAD) return end;
  }
  return text.length;
}

/** The token of the first person whom the article names outside quotation marks and titles; -1 for none. */
function firstPerson(state: DiscourseState): number {
  for (const { kind, first, quoted, headline } of state.mentions.list)
    if (kind === 'person' && !quoted && !headline) return first;
  return -1;
}

/** The one who is named in the paragraphs behind, and whose words or age stand there; null where it may be somebody else. */
function nameBehind(state: DiscourseState, description: Description, unnamed: number): number | null {
  const { reading, mentions } = state;
  const { tokens } = reading;
  const head = tokens[description.head]!.lower;
  if (!isRoleNoun(head) || (isUnnamedHead(head) && !MAY_BE_NAMED.test(head))) return null;
  // "the president of the commission", "the port's ambassador": whose office it is, the role would have to say as well.
  const office = isTitle(head) || isHeldByOne(head);
  if (office && (description.determiner === 'possessive' || tokens[description.head + 1]?.lower === 'of'))
    return null;
  const gender = genderOfDescription(reading, description) ?? genderBehind(state, description);
  const known = state.chain(unnamed).gender ?? gender;
  const { paragraph } = tokens[description.head]!;
  for (const mention of mentions.list) {
    if (mention.first <= description.head || mention.quoted || mention.kind !== 'person') continue;
    if (tokens[mention.first]!.paragraph - paragraph > NAMED_WITHIN) return null;
    const c = state.chainAt(mention.first);
    if (c < 0 || state.chain(c).kind !== 'person') continue;
    const chain = state.chain(c);
    if (known && chain.gender && chain.genderSure && chain.gender !== known) continue;
    if (chain.roles.some(({ text }) => text !== '')) {
      if (roleMatch(reading, description, chain) > 0) return c;
      continue;
    }
    // "said Tom Pike, who saw it": somebody else, who is introduced here.
    const [mark, next] = [tokens[mention.end], tokens[mention.end + 1]];
    const aged = mark?.text === ',' && next?.kind === 'number';
    if (!aged && mark?.text === ',' && /^(?:who|whose|an?|the)$/.test(next?.lower ?? '')) continue;
    if (office || mention.modifies || mention.located) return null;
    return aged || state.speakers.includes(c) ? c : null;
  }
  return null;
}

/** "A teacher says she": the first pronoun behind in the same sentence. */
function genderBehind(
  { reading: { tokens } }: DiscourseState,
  { head }: Description,
): 'female' | 'male' | null {
  for (let i = head + 1; tokens[i]?.sentence === tokens[head]!.sentence; i++) {
    const gender = genderOfPronoun(tokens[i]!.lower);
    if (gender) return gender;
  }
  return null;
}
